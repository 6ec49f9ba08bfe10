import { leaderOf } from './what-if.ts';
import { rankValues, type WhatIfBase, withoutEvidence } from './what-if-base.ts';

/**
 * The claims without any one of which an alternative is first, alone or in a tie, in the order of the comparison (docs/scoring.md, "Leaving
 * one out"). Judgements, weights and who is ranked stay. Claims that take part in no cell are not tried.
 */
export const claimsInTheWay = (base: WhatIfBase, alternativeId: string): string[] =>
  base.evidence.claims
    .map(({ id }) => id)
    .filter((id) => {
      if (!base.cellsOfClaim.has(id)) return false;
      const standings = rankValues(base, withoutEvidence(base, new Set([id])).values);
      return leaderOf({ standings })?.alternativeIds.includes(alternativeId) ?? false;
    });
