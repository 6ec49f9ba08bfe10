/** Plain Node: how many claims and voices count, and for how much: "9 claims, 3 voices, counted as 4.2". */

import { fixed } from '../../common/language/numbers.ts';
import { t } from '../../common/language/texts.ts';
import { originsOf, type Told } from '../../scoring/assessment/voices.ts';
import type { Assessment, Cell, EvidenceBase } from '../../scoring/types.ts';

export interface VoiceCounts {
  /** Claims with a finding that counts. */
  readonly claims: number;
  /** Whose views they are; those of one origin are one. */
  readonly voices: number;
  /** What their findings add to P + C. */
  readonly counted: number;
}

export interface CellVoices extends VoiceCounts {
  readonly alternativeId: string;
  readonly criterionId: string;
}

/** What counts in a cell. Where a judgement stands in the place of its evidence, nothing moves the score. */
export function voicesOfCell({ proCount, conCount, voices, pro, con, judgement }: Cell): VoiceCounts {
  if (judgement !== null) return { claims: 0, voices: 0, counted: 0 };
  // A claim has one finding for a cell.
  return { claims: proCount + conCount, voices, counted: pro + con };
}

/** What counts in each compared cell that has claims, in the order of alternatives and criteria. */
export const cellVoices = ({ cells }: Assessment): CellVoices[] =>
  [...cells.values()].flatMap((cell) => {
    const counts = voicesOfCell(cell);
    if (counts.claims === 0) return [];
    return [{ alternativeId: cell.alternativeId, criterionId: cell.criterionId, ...counts }];
  });

/** What counts in all compared cells together: every claim once, every voice once. */
export function inAllVoices(
  { claims, speakers }: Pick<EvidenceBase, 'claims' | 'speakers'>,
  { cells }: Assessment,
): VoiceCounts {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const employers = new Map(speakers.map(({ id, originId }) => [id, originId]));
  const counting = [...cells.values()].flatMap(({ judgement, findings }) =>
    judgement === null ? findings.filter(({ counted }) => counted > 0) : [],
  );
  const told = counting.map(({ claimId, voice }): Told => {
    const origins = [byId.get(claimId)?.originId, employers.get(voice)];
    return { voice, origins: origins.filter((id): id is string => typeof id === 'string') };
  });
  const origins = originsOf(told);
  return {
    claims: new Set(counting.map(({ claimId }) => claimId)).size,
    voices: new Set(told.map(({ voice }, i) => origins[i] ?? voice)).size,
    counted: counting.reduce((sum, { counted }) => sum + counted, 0),
  };
}

/** "9 claims, 3 voices, counted as 4.2". */
export const voicesText = ({ claims, voices, counted }: VoiceCounts): string =>
  t(
    '{claims, plural, one {# claim} other {# claims}}, {voices, plural, one {# voice} other {# voices}}, counted as {counted}',
    { claims, voices, counted: fixed(counted, 1) },
  );
