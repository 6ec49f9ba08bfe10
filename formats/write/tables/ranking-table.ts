/** Plain Node: the table of the ranking. */

import { judgeRanking, type Verdict } from '../../../scoring/robustness/verdict.ts';
import type { ExportContext } from '../export-context.ts';
import type { Table } from '../plain/table.ts';

/**
 * The ranking, best first: score, its middle 90 percent and the chance to be first when cells are drawn from their
 * beliefs, and how much of the weight falls on cells where something is known. Without rows where nothing can be ranked.
 */
export function rankingTable(
  { assessment }: ExportContext,
  verdict: Verdict = judgeRanking(assessment),
): Table {
  const simulated = new Map(verdict.standings.map((s) => [s.alternativeId, s]));
  return {
    name: 'ranking',
    title: 'Ranking',
    caption:
      'Scores from 0 to 100, best first, with the middle 90 % of the scores and the chance to be first when cells are drawn from the evidence.',
    rowHead: 'alternative',
    columns: [
      { key: 'rank', heading: 'Rank', type: 'number' },
      { key: 'alternative', heading: 'Alternative', type: 'text' },
      { key: 'score', heading: 'Score', type: 'number', digits: 1 },
      { key: 'score_low', heading: '90 % range from', type: 'number', digits: 1 },
      { key: 'score_high', heading: '90 % range to', type: 'number', digits: 1 },
      { key: 'chance_first', heading: 'Chance to be first', type: 'percent', digits: 1 },
      { key: 'coverage', heading: 'Weight with evidence', type: 'percent', digits: 0 },
    ],
    rows: assessment.standings.map(({ rank, name, score, alternativeId, coverage }) => {
      const drawn = simulated.get(alternativeId);
      return [
        rank,
        name,
        score,
        drawn?.interval.low ?? null,
        drawn?.interval.high ?? null,
        drawn?.chanceFirst ?? null,
        coverage,
      ];
    }),
  };
}
