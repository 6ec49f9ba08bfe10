import { ASSUMED_LEGEND, isAssumed, KNOWN_LEGEND } from '../../../../../common/known-words.ts';
import { t } from '../../../../../common/language/texts.ts';
import { drawnToo } from '../../../../../common/verdict-words.ts';
import type { Standing, Unranked } from '../../../../../scoring/types.ts';
import { leastCoverageSentence, notRankedText } from '../../../../domain/NotRanked.tsx';
import * as format from '../../../../model/format.ts';
import { rankText } from '../../sections/ranking.tsx';
import type { Block } from '../blocks.ts';
import { type Part, paragraph, signPart } from '../words.ts';

/** Rows of the chart; the others stand in the dossier. */
const MOST = { brief: 6, paper: 8 } as const;

/** Where all stand: known and assumed parts of each score, with the range that its evidence leaves. */
export const ranking: Part = (data, template) => {
  const { assessment, verdict, scenario } = data.facts;
  const { standings, notRanked } = assessment;
  const shown = standings.slice(0, MOST[template]);
  const rest = standings.length - shown.length;
  const simulated = new Map(verdict.standings.map((s) => [s.alternativeId, s]));
  const chance = ({ alternativeId }: Standing): string => {
    const drawn = simulated.get(alternativeId);
    return drawn ? format.outOf100(drawn.chanceFirst) : '';
  };
  return [
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'chart',
            chart: {
              kind: 'scores',
              sentence: t('Where they stand'),
              axis: t(
                'Score, 0 to 100, with the range that holds it with 90 percent as a line; then the chance to be first{draws}',
                { draws: drawnToo(verdict.draws) },
              ),
              rows: shown.map((standing) => {
                const drawn = simulated.get(standing.alternativeId);
                return {
                  name: `${rankText(standing, standings)}. ${standing.name}`,
                  ...signPart(data, standing.alternativeId),
                  text: `${format.score(standing.score)}; ${chance(standing)}`,
                  known: standing.known,
                  assumed: standing.assumed,
                  range: drawn ? ([drawn.interval.low, drawn.interval.high] as const) : null,
                };
              }),
            },
          } as const,
          ...legend(shown, rest),
        ]),
    // Of a brief the verdict has named them already.
    ...(notRanked.length === 0 || template === 'brief'
      ? []
      : [
          paragraph(
            `${notRankedWords(notRanked, MOST[template])} ${leastCoverageSentence(scenario.leastCoverage)}`,
            'small',
          ),
        ]),
  ];
};

/** Who is not ranked, and why; so many of them by name. */
function notRankedWords(notRanked: readonly Unranked[], most: number): string {
  const shown = notRanked
    .slice(0, most)
    .map((s) => `${s.name}: ${notRankedText(s)}`)
    .join('; ');
  const more = notRanked.length - most;
  return more > 0
    ? t('Not ranked: {shown}; {more} more.', { shown, more })
    : t('Not ranked: {shown}.', { shown });
}

/** What the fills mean, where something is assumed, and how many are not drawn. */
function legend(shown: readonly Standing[], rest: number): readonly Block[] {
  const words = [
    shown.some(isAssumed)
      ? t('Filled, {known}. Hatched, {assumed}.', { known: t(KNOWN_LEGEND), assumed: t(ASSUMED_LEGEND) })
      : '',
    rest > 0
      ? t('{n, plural, one {# alternative} other {# alternatives}} more in the ranking.', { n: rest })
      : '',
  ].filter((text) => text !== '');
  return words.length === 0 ? [] : [paragraph(words.join(' '), 'small')];
}
