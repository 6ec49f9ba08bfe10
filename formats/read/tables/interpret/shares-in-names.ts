/** Plain Node: weights that stand in the names of criteria, as "Quality (30%)". */

import { list, quote } from '../../../../common/words.ts';
import type { TableMapping } from '../mapping.ts';
import type { Oriented } from '../orient.ts';
import type { ModelBuilder } from './model-builder.ts';

const SHARE = /[([]\s*(\d+(?:[.,]\d+)?)\s*%\s*[)\]]\s*$/u;

/** Says that names of criteria have weights in them, which are not read, where nothing else weighs the criteria. */
export function warnOfShares(
  builder: ModelBuilder,
  view: Oriented,
  { head, special }: TableMapping,
  criteria: readonly { readonly at: number; readonly name: string }[],
): void {
  if (special.some(({ role }) => role === 'weight')) return;
  const shares = criteria.flatMap(({ at, name }) => {
    const share = Number((SHARE.exec(name)?.[1] ?? '').replace(',', '.'));
    return share > 0 ? [{ at, name, share }] : [];
  });
  const [first] = shares;
  const sum = shares.reduce((whole, { share }) => whole + share, 0);
  if (!first || shares.length < 2 || Math.abs(sum - 100) > 1) return;
  builder.warning(
    view.position(head ?? 0, first.at),
    `The names of the criteria say their weights, and those are not read: ${list(shares.map(({ name }) => quote(name)))}. All criteria count alike.`,
    'Write the weights into a row or column called “Weight”, or give them to the criteria after the import.',
  );
}
