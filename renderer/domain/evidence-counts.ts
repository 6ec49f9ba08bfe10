import { claimCountText, countClaims } from '../../common/context.ts';
import { t } from '../../common/language/texts.ts';
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
  if (claims.length === 0) return t('No claim is filed yet.');
  let counted = 0;
  let cells = 0;
  for (const cell of assessed.values()) {
    const own = cell.findings.filter(({ uncounted }) => uncounted === null).length;
    counted += own;
    if (own > 0) cells++;
  }
  const kinds = countClaims(claims, findings);
  const values = {
    n: claims.length,
    kinds: claimCountText(kinds),
    here: format.count(here),
    findings: counted,
    cells,
  };
  return kinds.context === 0
    ? t(
        '{n, plural, one {# claim} other {# claims}} in all: {here} count in this scenario, by {findings, plural, one {# finding} other {# findings}} in {cells, plural, one {# cell} other {# cells}}.',
        values,
      )
    : t(
        '{n, plural, one {# claim} other {# claims}} in all: {kinds}. {here} count in this scenario, by {findings, plural, one {# finding} other {# findings}} in {cells, plural, one {# cell} other {# cells}}.',
        values,
      );
}
