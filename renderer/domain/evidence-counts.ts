import { claimCountText, countClaims } from '../../common/context.ts';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import type { Assessment } from '../../scoring/types.ts';
import { evidenceBasis } from '../model/evidence-basis.ts';
import * as format from '../model/format.ts';
import { memoLast } from '../model/memo.ts';

/** The sentence on an assessment of these tables; made anew only when a claim, a finding or a cell is another. */
export const evidenceCountSentence = (
  { claims, findings }: Pick<WorkbookTables, 'claims' | 'findings'>,
  assessment: Assessment,
): string => sentenceOf(claims, findings, assessment.cells, evidenceBasis(assessment, claims).claims);

const sentenceOf = memoLast(countAll);

function countAll(
  claims: WorkbookTables['claims'],
  findings: WorkbookTables['findings'],
  assessed: Assessment['cells'],
  here: number,
): string {
  if (claims.length === 0) return 'No claim is filed yet.';
  let counted = 0;
  let cells = 0;
  for (const cell of assessed.values()) {
    const own = cell.findings.filter(({ uncounted }) => uncounted === null).length;
    counted += own;
    if (own > 0) cells++;
  }
  const all = `${format.plural(claims.length, 'claim')} in all`;
  const kinds = claimCountText(countClaims(claims, findings));
  const rest = `${format.count(here)} count in this scenario, by ${format.plural(counted, 'finding')} in ${format.plural(cells, 'cell')}.`;
  return kinds === format.plural(claims.length, 'claim') ? `${all}: ${rest}` : `${all}: ${kinds}. ${rest}`;
}
