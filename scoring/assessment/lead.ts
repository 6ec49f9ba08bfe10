import { entryOf } from '../at.ts';
import type { Assessment, Cell, Standing } from '../types.ts';
import { cellKey } from './cells.ts';

/** What one criterion gives the leader over the one behind it. */
export interface LeadPart {
  readonly criterionId: string;
  readonly share: number;
  readonly leader: LeadSide;
  readonly runnerUp: LeadSide;
  /** Share times the difference of the values: above 0 it speaks for the leader. */
  readonly points: number;
}

export interface LeadSide {
  readonly value: number;
  /** Neither evidence nor a judgement: the value is 50 because nothing is known. */
  readonly unknown: boolean;
}

/** Why the first is ahead of the second. */
export interface Lead {
  readonly leader: Standing;
  readonly runnerUp: Standing;
  readonly points: number;
  /** Criteria that carry weight, the largest difference first. They add up to `points`. */
  readonly parts: readonly LeadPart[];
}

/** Takes the lead of the first over the second apart, criterion by criterion; null where there is no second. */
export function leadOf(assessment: Assessment): Lead | null {
  const [leader, runnerUp] = assessment.standings;
  return leader && runnerUp ? leadBetween(assessment, leader, runnerUp) : null;
}

/** The same for any two, in the order in which they are given: `points` is below 0 where the first trails. */
export function leadBetween(
  { criterionIds, shares, cells }: Assessment,
  leader: Standing,
  runnerUp: Standing,
): Lead {
  const parts = criterionIds.flatMap((criterionId): LeadPart[] => {
    const share = entryOf(shares, criterionId);
    if (share === 0) return [];
    const ahead = side(entryOf(cells, cellKey(leader.alternativeId, criterionId)));
    const behind = side(entryOf(cells, cellKey(runnerUp.alternativeId, criterionId)));
    return [
      { criterionId, share, leader: ahead, runnerUp: behind, points: share * (ahead.value - behind.value) },
    ];
  });
  return {
    leader,
    runnerUp,
    points: leader.score - runnerUp.score,
    parts: parts.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  };
}

function side({ value, empty, judgement }: Cell): LeadSide {
  return { value, unknown: empty && judgement === null };
}
