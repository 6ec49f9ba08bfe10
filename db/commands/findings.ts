/** Plain Node: the findings of a claim, as claims, readings and settlements write them. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { NEW_FINDING } from '../defaults.ts';
import type { Finding } from '../tables.ts';
import { type CommandContext, getRow, given, recordsWhere, removeWhere } from './handler.ts';
import type { CommandOf } from './schema.ts';

export type Findings = CommandOf<'createClaim'>['findings'];
type Said = Omit<Finding, 'id' | 'claimId'>;

/** The findings as rows, without what they belong to; refuses two on one cell and cells that are not there. */
export function findingRows(context: CommandContext, findings: Findings): Said[] {
  const cells = new Set<string>();
  return findings.map((finding) => {
    const alternative = getRow(context.db, 'alternatives', finding.alternativeId, 'alternative');
    const criterion = getRow(context.db, 'criteria', finding.criterionId, 'criterion');
    const cell = t('{alternative} on {criterion}', {
      alternative: alternative.name,
      criterion: criterion.name,
    });
    if (cells.has(cell)) {
      throw new UserFacingError(
        'invalid',
        t('The claim has two findings on {cell}.', { cell }),
        t('Keep one of them.'),
      );
    }
    cells.add(cell);
    return { ...NEW_FINDING, ...given(finding) };
  });
}

/** Gives a claim these findings in place of those that it has. Those that say the same stay as they are. */
export function writeFindings(context: CommandContext, claimId: string, findings: Findings): void {
  const wanted = findingRows(context, findings);
  const present = recordsWhere(context.db, 'findings', 'claim_id = ?', [claimId]);
  if (sameFindings(present, wanted)) return;
  removeWhere(context, 'findings', 'claim_id = ?', [claimId]);
  for (const row of wanted) context.insert('findings', { ...row, id: context.newId(), claimId });
}

/** Whether the findings say the same; their order does not matter. */
export function sameFindings(present: readonly Said[], wanted: readonly Said[]): boolean {
  const all = new Set(present.map(saidText));
  return present.length === wanted.length && wanted.every((finding) => all.has(saidText(finding)));
}

const saidText = ({ alternativeId, criterionId, polarity, strength, inferred, use, remark }: Said): string =>
  JSON.stringify([alternativeId, criterionId, polarity, strength, inferred, use, remark]);
