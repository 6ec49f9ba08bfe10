/** Plain Node: the table of the ranking. */

import { t } from '../../../common/language/texts.ts';
import { CHANCE_NAME } from '../../../common/verdict-words.ts';
import type { Verdict } from '../../../scoring/robustness/verdict.ts';
import type { Unranked } from '../../../scoring/types.ts';
import { type ExportContext, verdictOf } from '../export-context.ts';
import { NOT_ENOUGH } from '../known-text.ts';
import type { Table, Value } from '../plain/table.ts';

/**
 * The ranking, best first: score, its middle 90 percent and the chance to be first when cells are drawn from their
 * beliefs, how much of the weight falls on cells where something is known, and the two parts of the score. Those of which not enough
 * is known follow without a rank. Without rows where nothing can be scored.
 */
export function rankingTable(context: ExportContext, verdict: Verdict = verdictOf(context)): Table {
  const { assessment } = context;
  const simulated = new Map(verdict.standings.map((s) => [s.alternativeId, s]));
  return {
    name: 'ranking',
    title: 'Ranking',
    caption:
      'Scores from 0 to 100, best first, with the middle 90 % of the scores and the chance to be first when cells are drawn from the evidence. Known is what evidence, judgements and measurements say of a score; assumed is what rests on the neutral 50 of empty cells.',
    rowHead: 'alternative',
    columns: [
      { key: 'rank', heading: 'Rank', type: 'number' },
      { key: 'alternative', heading: 'Alternative', type: 'text' },
      { key: 'score', heading: 'Score', type: 'number', digits: 1 },
      { key: 'score_low', heading: '90 % range from', type: 'number', digits: 1 },
      { key: 'score_high', heading: '90 % range to', type: 'number', digits: 1 },
      { key: 'chance_first', heading: t(CHANCE_NAME), type: 'chance' },
      { key: 'coverage', heading: 'Weight with evidence', type: 'percent', digits: 0 },
      { key: 'known', heading: 'Known', type: 'number', digits: 1 },
      { key: 'assumed', heading: 'Assumed', type: 'number', digits: 1, assumed: true },
      { key: 'state', heading: 'State', type: 'text' },
    ],
    rows: [
      ...assessment.standings.map((standing) => {
        const drawn = simulated.get(standing.alternativeId);
        const chances = [
          drawn?.interval.low ?? null,
          drawn?.interval.high ?? null,
          drawn?.chanceFirst ?? null,
        ];
        return rowOf(standing, standing.rank, chances, 'ranked');
      }),
      ...assessment.notRanked.map((one) => rowOf(one, null, [null, null, null], NOT_ENOUGH)),
    ],
  };
}

const rowOf = (
  { name, score, coverage, known, assumed }: Unranked,
  rank: number | null,
  chances: readonly (number | null)[],
  state: string,
): Value[] => [rank, name, score, ...chances, coverage, known, assumed, state];
