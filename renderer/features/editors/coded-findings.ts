import { t } from '../../../common/language/texts.ts';
import type { Command, Finding } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';
import type { FindingDraft } from './FindingRows.tsx';
import { orNull } from './field-values.ts';

/** Findings as rows to edit, of a claim or of one reading of it. */

type Coded = Extract<Command, { type: 'settleClaim' }>['findings'];

export const draftsOf = (findings: readonly Omit<Finding, 'id' | 'claimId'>[]): FindingDraft[] =>
  findings.map(({ alternativeId, criterionId, polarity, strength, inferred, use, remark }, key) => ({
    ...{ key, alternativeId, criterionId, polarity, strength, inferred, remark },
    use: use ?? '',
  }));

/** The rows as a command takes them. */
export const codedOf = (drafts: readonly FindingDraft[]): Coded =>
  drafts.map(({ key: _, strength, use, remark, ...finding }) => ({
    ...finding,
    strength: strength === 0.5 || strength === 2 ? strength : 1,
    use: orNull(use),
    remark: remark.trim(),
  }));

/** What keeps rows from being saved, in words; null when nothing does. */
export function whatRowsMiss(drafts: readonly FindingDraft[]): string | null {
  if (drafts.some((f) => f.alternativeId === '' || f.criterionId === ''))
    return t('Choose an alternative and a criterion for each finding, or remove it.');
  const cells = new Set(drafts.map((f) => `${f.alternativeId} ${f.criterionId}`));
  if (cells.size < drafts.length) return t('Two findings are on the same cell: keep one of them.');
  return unexplained(drafts);
}

/** A strength other than 1 and an alternative that is not named rest on somebody's reading, so each has its reason. */
function unexplained(findings: readonly FindingDraft[]): string | null {
  const at = findings.findIndex(needsReason);
  const finding = findings[at];
  if (!finding) return null;
  const nth = at + 1;
  return finding.inferred
    ? t('Say by what finding {nth} means an alternative that is not named: fill in its “Why”.', { nth })
    : t('Say which words give finding {nth} the strength {strength}: fill in its “Why”.', {
        nth,
        strength: format.sum(finding.strength),
      });
}

const needsReason = ({ strength, inferred, remark }: FindingDraft): boolean =>
  (strength !== 1 || inferred) && remark.trim() === '';
