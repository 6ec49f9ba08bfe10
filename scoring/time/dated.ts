import { newestDate } from '../assessment/cells.ts';
import { ageFactor, statementDate } from '../assessment/time.ts';
import type { Assessment, CellFinding, EvidenceBase, ScenarioRules } from '../types.ts';
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
  return {
    dates,
    rank: ({ asOf, halfLife, undated }) => {
      const from = asOf ?? newest;
      const factors = new Map(
        dates.entries().map(([claimId, date]) => {
          if (date === null) return [claimId, undated ? 1 : 0];
          if (asOf !== null && date > asOf) return [claimId, 0];
          return [claimId, halfLife === null || from === null ? 1 : ageFactor(date, from, halfLife)];
        }),
      );
      return rank(({ claimId, credibility }: CellFinding) => credibility * (factors.get(claimId) ?? 1));
    },
  };
}
