/** Plain Node: takes the weights that stand in the names of criteria. */

import { t } from '../../../../common/language/texts.ts';
import { list, quote } from '../../../../common/words.ts';
import { lineOf } from '../grid.ts';
import type { TableMapping } from '../mapping.ts';
import type { Oriented } from '../orient.ts';
import { sharesIn } from '../shares-in-names.ts';
import type { ModelBuilder } from './model-builder.ts';

/** Weighs the criteria as their headings say, where no line of weights does; says so where some have none. */
export function takeShares(
  builder: ModelBuilder,
  view: Oriented,
  { head, special }: TableMapping,
  criteria: readonly { readonly at: number; readonly name: string }[],
): void {
  if (head === null || special.some(({ role }) => role === 'weight')) return;
  const shares = sharesIn(Array.from({ length: view.lines }, (_, at) => lineOf(view.cell(head, at))));
  if (shares === null) return;
  const weighed = criteria.flatMap(({ at, name }) => {
    const share = shares[at]?.share;
    return share === undefined ? [] : [{ at, name, share }];
  });
  const [first] = weighed;
  if (!first) return;
  if (weighed.length === criteria.length) {
    for (const { name, share } of weighed) builder.weigh(name.replaceAll(/\s+/g, ' ').trim(), share, null);
    return;
  }
  builder.warning(
    view.position(head, first.at),
    t(
      'The names of some criteria say their weights, and those are not read, as others have none: {names}. All criteria count alike.',
      { names: list(weighed.map(({ at }) => quote(lineOf(view.cell(head, at))))) },
    ),
    t(
      'Write the weights into a row or column called “Weight”, or give them to the criteria after the import.',
    ),
  );
}
