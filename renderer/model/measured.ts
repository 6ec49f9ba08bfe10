import { LONGEST_NUMBER, NUMBER, ONE_NUMBER, readNumber } from '../../common/typed-number.ts';
import type { Command, Measurement } from '../../electron/ipc/contract.ts';
import { formatNumber } from './format.ts';

/** Measured numbers as the screen and the report write them, and as they are typed. */

/** What a measurement holds: an exact number, a mean with its standard deviation, or a range. */
export type Measured = Extract<Command, { type: 'setMeasurement' }>['measured'];

/** The same as a row of the workbook or an assessment has it. */
type MeasuredRow = Pick<Measurement, 'kind' | 'a' | 'b'>;

/** Digits that a double surely has, so that 0.1 + 0.2 reads 0.3. */
const DIGITS = 12;
const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: DIGITS, useGrouping: false });

/** "12", "0.25", "1 234 567", "−3", "6.02e23": every digit that it has, with a real minus sign. */
export function number(value: number): string {
  const size = Math.abs(value);
  const digits =
    size !== 0 && (size >= 1e15 || size < 1e-6)
      ? String(Number(value.toPrecision(DIGITS))).replace('e+', 'e')
      : plain.format(value);
  return formatNumber(digits, '\u202f');
}

/** The same as it is put into a field: no spaces, and a minus sign that is on every keyboard. */
export const numberToType = (value: number): string =>
  number(value).replaceAll('\u202f', '').replaceAll('−', '-');

/** "12 s", or "12" without a unit. */
export const withUnit = (text: string, unit: string | null): string => (unit ? `${text}\u00a0${unit}` : text);

/**
 * "12", "12 ± 2" (mean and standard deviation) or "10–15" (range), with the unit; "High (3)" where there are words for
 * numbers, the first of them for 1.
 */
export function measuredText(
  { kind, a, b }: MeasuredRow,
  unit: string | null,
  levels: readonly string[] = [],
): string {
  if (levels.length > 0 && kind !== 'normal') {
    const worded = (value: number): string => {
      const word = levels[value - 1];
      return word === undefined ? number(value) : `${word} (${number(value)})`;
    };
    return b === null || kind === 'exact' ? worded(a) : `${worded(a)} to ${worded(b)}`;
  }
  if (b === null || kind === 'exact') return withUnit(number(a), unit);
  if (kind === 'normal') return withUnit(`${number(a)} ± ${number(b)}`, unit);
  // A dash between two minus signs would not be seen.
  return withUnit(a < 0 || b < 0 ? `${number(a)} to ${number(b)}` : `${number(a)}–${number(b)}`, unit);
}

/** A measurement as it is typed into a cell: "12", "12 ± 2", "10 to 15". */
export function measuredToType({ kind, a, b }: MeasuredRow): string {
  if (b === null || kind === 'exact') return numberToType(a);
  return `${numberToType(a)} ${kind === 'normal' ? '±' : 'to'} ${numberToType(b)}`;
}

/** A measurement of the workbook as the command takes it. */
export function measuredOf({ kind, a, b }: MeasuredRow): Measured {
  return b === null || kind === 'exact' ? { kind: 'exact', a } : { kind, a, b };
}

const SPREAD = new RegExp(String.raw`^(${NUMBER})\s*(?:±|\+/?[−-])\s*(${NUMBER})$`, 'i');
const RANGE = new RegExp(String.raw`^(${NUMBER})\s*(?:–|—|-|−|to|\.\.\.?|…)\s*(${NUMBER})$`, 'i');

const TOO_LONG = 'This is too long for a number: type one such as 12, 12 ± 2 or 10 to 15.';

/** Reads the parts of a measurement. What does not fit is a sentence that says what is wrong. */
export function readMeasured(kind: Measured['kind'], first: string, second: string): Measured | string {
  const a = readNumber(first);
  if (typeof a === 'string' || kind === 'exact') return typeof a === 'string' ? a : { kind: 'exact', a };
  const b = readNumber(second);
  if (typeof b === 'string') return b;
  if (kind === 'normal')
    return b > 0
      ? { kind, a, b }
      : 'A standard deviation is above 0; without one, choose the kind “exactly”.';
  return b > a
    ? { kind, a, b }
    : `A range goes from its lowest number up: ${numberToType(b)} is not above ${numberToType(a)}.`;
}

/**
 * Reads a measurement typed as one text: "12", "12 ± 2" or "12 +- 2", "10 to 15" or "10–15"; the unit may stand behind it.
 */
export function parseMeasured(typed: string, unit: string | null): Measured | string {
  const text = withoutUnit(typed.trim(), unit);
  if (text.length > LONGEST_NUMBER) return TOO_LONG;
  const spread = SPREAD.exec(text);
  if (spread) return readMeasured('normal', spread[1] ?? '', spread[2] ?? '');
  const range = ONE_NUMBER.test(text) ? null : RANGE.exec(text);
  if (range) return readMeasured('uniform', range[1] ?? '', range[2] ?? '');
  const value = readNumber(text);
  if (typeof value === 'number') return { kind: 'exact', a: value };
  return ONE_NUMBER.test(text) || text === ''
    ? value
    : `“${text}” is not a number: type one such as 12, 12 ± 2 or 10 to 15.`;
}

function withoutUnit(text: string, unit: string | null): string {
  if (!unit || !text.toLowerCase().endsWith(unit.toLowerCase())) return text;
  return text.slice(0, text.length - unit.length).trim();
}
