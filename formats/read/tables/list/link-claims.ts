/** Plain Node: which claim of a list another one echoes. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { keyOf, type ModelBuilder, type TablePosition } from '../interpret/model-builder.ts';
import type { ListClaim } from './list-row.ts';

export interface LinkedClaim {
  claim: Omit<ListClaim, 'findings'>;
  readonly from: TablePosition;
  /** What its column says: the id of the claim that it repeats, or the text of that claim; undefined without the column. */
  readonly echoOf: string | undefined;
  readonly echoFrom: TablePosition;
}

/**
 * Finds the claim that each echo names, by its id or by its words. One that is named by its words and has no id gets one that holds in the
 * import alone. An id that the list does not have may be one of the workbook; words that it does not have are left out, which is said.
 */
export function linkEchoes(builder: ModelBuilder, claims: readonly LinkedClaim[]): void {
  const byId = new Map<string, LinkedClaim>();
  const byText = new Map<string, LinkedClaim>();
  for (const one of claims) {
    const id = one.claim.slug ?? one.claim.id;
    if (id) byId.set(keyOf(id), one);
    if (!byText.has(keyOf(one.claim.text))) byText.set(keyOf(one.claim.text), one);
  }
  for (const one of claims) {
    if (one.echoOf === undefined) continue;
    one.claim = { ...one.claim, echoOf: echoed(builder, one, byId, byText) };
  }
}

function echoed(
  builder: ModelBuilder,
  one: LinkedClaim,
  byId: ReadonlyMap<string, LinkedClaim>,
  byText: ReadonlyMap<string, LinkedClaim>,
): string | null {
  const wanted = one.echoOf ?? '';
  if (wanted === '') return null;
  const found = byId.get(keyOf(wanted)) ?? byText.get(keyOf(wanted));
  if (found === one) {
    builder.warning(
      one.echoFrom,
      t('A claim cannot repeat itself, so it is no echo.'),
      t('Name the claim that was first.'),
    );
    return null;
  }
  if (found) {
    const id = found.claim.slug ?? found.claim.id;
    if (id) return id;
    const own = `row ${found.from.row}`;
    found.claim = { ...found.claim, id: own };
    return own;
  }
  if (!/\s/.test(wanted)) return wanted.slice(0, 120);
  builder.warning(
    one.echoFrom,
    t('The list has no claim {claim}, so this one is taken for no echo.', { claim: quote(wanted) }),
    t('Give the claim_id of the claim that it repeats, or its words as they stand there.'),
  );
  return null;
}
