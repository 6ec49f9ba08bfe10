import { newestDate } from '../assessment/cells.ts';
import { fadedBy, statementDate, yearsFrom } from '../assessment/time.ts';
import type { Assessment, EvidenceBase, ScenarioRules } from '../types.ts';
import { reranker } from './rerank.ts';

/** What of time is in force. */
export interface TimeRules {
  /** Claims made after this date do not count; null counts them all. */
  readonly asOf: string | null;
  /** Years; null for no ageing. */
  readonly halfLife: number | null;
  /** Whether claims without a date count. */
  readonly undated: boolean;
}

/** A comparison that can be ranked by any rules of time; its other rules are the scenario's. */
export interface DatedRanking {
  /** When each claim was made on which the ranking can hang; null where nobody knows. */
  readonly dates: ReadonlyMap<string, string | null>;
  readonly rank: (rules: TimeRules) => Assessment;
}

/** Prepares that. It gives what `assess` gives for a scenario with these rules (docs/scoring.md, "Time"). */
export function datedRanking(evidence: EvidenceBase, scenario: ScenarioRules): DatedRanking {
  const { claimIds, rank } = reranker(evidence, { ...scenario, asOf: null, halfLife: null });
  const sourceDates = new Map(evidence.sources.map(({ id, date }) => [id, date]));
  const dates = new Map(
    evidence.claims
      .filter(({ id }) => claimIds.has(id))
      .map((claim) => [claim.id, statementDate(claim, sourceDates.get(claim.sourceId) ?? null)]),
  );
  const newest = newestDate(evidence.sources);
  const times = new Map(
    [...new Set(dates.values())].filter((date) => date !== null).map((date) => [date, Date.parse(date)]),
  );
  return {
    dates,
    rank: ({ asOf, halfLife, undated }) => {
      const from = Date.parse(asOf ?? newest ?? '');
      const factors = new Map<string | null, number>([[null, undated ? 1 : 0]]);
      for (const [date, time] of times) {
        if (asOf !== null && date > asOf) factors.set(date, 0);
        else factors.set(date, halfLife === null ? 1 : fadedBy(yearsFrom(time, from), halfLife));
      }
      return rank(({ claimId, credibility }) => credibility * (factors.get(dates.get(claimId) ?? null) ?? 1));
    },
  };
}
