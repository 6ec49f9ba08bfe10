/** Plain Node: a ranking as one JSON document (docs/cli.md). */

import { verdictExplanation, verdictHeadline } from '../../common/verdict-words.ts';
import type { Scenario, WorkbookTables } from '../../db/tables.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { rankingOf } from '../../scoring/methods/weighted-sum.ts';
import { SETTLED_CODING, verdictOf } from './export-context.ts';
import { cellVoices, inAllVoices } from './voice-counts.ts';

/**
 * The ranking of a scenario with everything that it rests on. What is by name has a key for every alternative that is ranked; those of
 * which not enough is known stand in `notRanked`. `reading` names the coding that counts; null for the workbook's own.
 */
export function rankingDocument(tables: WorkbookTables, scenario: Scenario, reading: string | null): object {
  const assessment = assess(tables, scenario);
  const verdict = verdictOf({ tables, assessment });
  const { standings, kind, leaders, chance, lead, samples, seed } = verdict;
  const names = new Map(tables.alternatives.map((a) => [a.id, a.name]));
  const criteria = new Map(tables.criteria.map((c) => [c.id, c.name]));
  const byName = <R extends { readonly alternativeId: string }, T>(
    rows: readonly R[],
    value: (row: R) => T,
  ) => Object.fromEntries(rows.map((row) => [names.get(row.alternativeId), value(row)]));
  const ranked = assessment.standings;
  const cells = Map.groupBy(cellVoices(assessment), ({ alternativeId }) => alternativeId);
  return {
    workbook: tables.workbook[0]?.title,
    scenario: scenario.name,
    method: scenario.method,
    rules: {
      evidence: scenario.evidenceRule,
      credibility: scenario.credibility,
      predictions: scenario.countPredictions ? 'counted' : 'not counted',
      leastCoverage: scenario.leastCoverage,
      use: scenario.use,
      asOf: scenario.asOf,
      halfLife: scenario.halfLife,
      kindFactors: scenario.kindFactors,
      reading: reading ?? SETTLED_CODING,
    },
    weights: Object.fromEntries(
      assessment.criterionIds.map((id) => [criteria.get(id), assessment.shares.get(id)]),
    ),
    ranking: rankingOf(ranked),
    scores: byName(ranked, ({ score }) => score),
    known: byName(ranked, ({ known }) => known),
    assumed: byName(ranked, ({ assumed }) => assumed),
    coverage: byName(ranked, ({ coverage }) => coverage),
    notRanked: assessment.notRanked.map(({ name, score, known, assumed, coverage }) => ({
      alternative: name,
      reason: 'not enough known',
      coverage,
      leastCoverage: scenario.leastCoverage,
      score,
      known,
      assumed,
    })),
    intervals: byName(standings, ({ interval }) => [interval.low, interval.high]),
    chanceFirst: byName(standings, ({ chanceFirst }) => chanceFirst),
    voices: {
      rho: scenario.rho,
      ...inAllVoices(tables, assessment),
      cells: Object.fromEntries(
        [...cells].map(([alternativeId, own]) => [
          names.get(alternativeId),
          Object.fromEntries(
            own.map(({ criterionId, claims, voices, counted }) => [
              criteria.get(criterionId),
              { claims, voices, counted },
            ]),
          ),
        ]),
      ),
    },
    verdict: {
      leaders,
      // The same number as chanceFirst of the leader, in the place where it was published.
      chance,
      lead,
      samples,
      seed,
      kind,
      headline: verdictHeadline(verdict),
      explanation: verdictExplanation(verdict),
    },
  };
}
