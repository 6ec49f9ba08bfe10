import { type Message, msg, t } from '../../../../common/language/texts.ts';
import type { Item } from '../answers/weighed-items.ts';

/** Saaty's scale in words (Saaty 1977): how much more one counts than the other. */
const COUNTS: Readonly<Record<number, Message>> = {
  1: msg('{more} and {less} count equally'),
  2: msg('{more} counts equally to moderately more than {less}'),
  3: msg('{more} counts moderately more than {less}'),
  4: msg('{more} counts moderately to strongly more than {less}'),
  5: msg('{more} counts strongly more than {less}'),
  6: msg('{more} counts strongly to very strongly more than {less}'),
  7: msg('{more} counts very strongly more than {less}'),
  8: msg('{more} counts very strongly to extremely more than {less}'),
  9: msg('{more} counts extremely more than {less}'),
};

/** The size of a judgement, 1 to 9, whichever way it points. */
export const sizeOf = (value: number): number => Math.round(Math.max(value, 1 / value));

/** "5", "1/5". */
export const scaleText = (value: number): string =>
  value >= 1 - 1e-9 ? String(sizeOf(value)) : `1/${sizeOf(value)}`;

/** "Security counts strongly more than Maturity", "Security and Maturity count equally". */
export function judgementText(a: Item, b: Item, value: number): string {
  const size = sizeOf(value);
  const words = COUNTS[size];
  const [more, less] = value > 1 || size === 1 ? [a, b] : [b, a];
  return words === undefined ? '' : t(words, { more: more.name, less: less.name });
}
