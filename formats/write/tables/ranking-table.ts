/** Plain Node: the table of the ranking. */

import { msg, t } from '../../../common/language/texts.ts';
import type { Verdict } from '../../../scoring/robustness/verdict.ts';
import type { Unranked } from '../../../scoring/types.ts';
import { type ExportContext, verdictOf } from '../export-context.ts';
import { NOT_ENOUGH } from '../known-text.ts';
import { head, type Table, type Value } from '../plain/table.ts';

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
    title: t('Ranking'),
    caption: t(
      'Scores from 0 to 100, best first, with the middle 90 % of the scores and the chance to be first when cells are drawn from the evidence. Known is what evidence, judgements and measurements say of a score; assumed is what rests on the neutral 50 of empty cells.',
    ),
    rowHead: 'alternative',
    columns: [
      { key: 'rank', ...head(msg('Rank')), type: 'number' },
      { key: 'alternative', ...head(msg('Alternative')), type: 'text' },
      { key: 'score', ...head(msg('Score')), type: 'number', digits: 1 },
      { key: 'score_low', ...head(msg('90 % range from')), type: 'number', digits: 1 },
      { key: 'score_high', ...head(msg('90 % range to')), type: 'number', digits: 1 },
      { key: 'chance_first', ...head(msg('Chance to be first')), type: 'chance' },
      { key: 'coverage', ...head(msg('Weight with evidence')), type: 'percent', digits: 0 },
      { key: 'known', ...head(msg('Known')), type: 'number', digits: 1 },
      { key: 'assumed', ...head(msg('Assumed')), type: 'number', digits: 1, assumed: true },
      {
        key: 'state',
        ...head(msg('State')),
        type: 'text',
        words: { ranked: msg('ranked'), [NOT_ENOUGH]: msg('not enough known') },
      },
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
