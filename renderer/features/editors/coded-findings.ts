import type { Command } from '../../../electron/ipc/contract.ts';
import type { Polarity } from '../../../scoring/types.ts';
import type { FindingDraft } from './FindingRows.tsx';

/** What a finding of a claim or of a reading says. */
export interface Said {
  readonly alternativeId: string;
  readonly criterionId: string;
  readonly polarity: Polarity;
  readonly strength: number;
  readonly inferred: boolean;
  readonly use: string | null;
  readonly remark: string;
}

type Coded = Extract<Command, { type: 'settleClaim' }>['findings'];

/** Findings as rows to edit. What the rows do not show stays with them. */
export const draftsOf = (findings: readonly Said[]): (FindingDraft & Partial<Said>)[] =>
  findings.map(({ alternativeId, criterionId, polarity, strength, inferred, use, remark }, key) => ({
    key,
    alternativeId,
    criterionId,
    polarity,
    strength,
    inferred,
    use,
    remark,
  }));

/** The rows as a command takes them. */
export const codedOf = (drafts: readonly (FindingDraft & Partial<Said>)[]): Coded =>
  drafts.map(({ key: _, ...finding }) => ({
    ...finding,
    strength: finding.strength === 0.5 || finding.strength === 2 ? finding.strength : 1,
  }));

/** What keeps rows from being saved, in words; null when nothing does. */
export function whatRowsMiss(drafts: readonly FindingDraft[]): string | null {
  if (drafts.some((f) => f.alternativeId === '' || f.criterionId === ''))
    return 'Choose an alternative and a criterion for each finding, or remove it.';
  const cells = new Set(drafts.map((f) => `${f.alternativeId} ${f.criterionId}`));
  return cells.size < drafts.length ? 'Two findings are on the same cell: keep one of them.' : null;
}
