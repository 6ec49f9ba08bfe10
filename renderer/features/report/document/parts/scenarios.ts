import { notEnoughKnown } from '../../../../../common/known-words.ts';
import { t } from '../../../../../common/language/texts.ts';
import { verdictHeadline } from '../../../../../common/verdict-words.ts';
import { comparedRows, movesSentence, winnersSentence } from '../../../../domain/scenario-matrix.ts';
import * as format from '../../../../model/format.ts';
import { columnsThatFit, inSets } from '../../report-data.ts';
import { inParts } from '../../sections/ranking.tsx';
import type { Block } from '../blocks.ts';
import { cell, heading, namedCell, type Part, paragraph, signPart } from '../words.ts';

/** Rows of the table, and dots of a row of the chart. */
const MOST = 8;

/** The ranking in every scenario that stands beside the report's own. */
export const scenarios: Part = (data, template) => {
  const { facts, choices } = data;
  if (facts.beside.length === 0) return [];
  const columns = [facts, ...facts.beside];
  const head = [heading(2, t('In the scenarios'), 'scenarios'), paragraph(winnersSentence(columns))];
  if (template === 'brief') return head;
  const rows = comparedRows(columns, 0);
  const shown = rows.slice(0, MOST);
  const numbered = columns.map((column, i) => ({ ...column, i }));
  const tables = inSets(numbered, columnsThatFit(choices, 26)).map(
    (set, part, sets): Block => ({
      kind: 'table',
      caption: captionOf(inParts(t('Rank and score in every scenario'), part, sets), rows.length),
      columns: [
        { head: t('Alternative'), width: 24 },
        ...set.map(({ scenario }) => ({ head: scenario.name })),
      ],
      rows: [
        [
          cell(t('Verdict')),
          ...set.map(({ verdict }) =>
            cell(
              `${verdictHeadline(verdict, format.score)}${verdict.chance === null ? '' : `, ${format.outOf100(verdict.chance)}`}`,
            ),
          ),
        ],
        ...shown.map((row) => [
          namedCell(data, row.key),
          ...set.map(({ i }) => {
            const [place, unranked] = [row.places[i], row.unranked[i]];
            if (place) return cell(`${place.rank} (${format.score(place.score)})`);
            return unranked
              ? { words: cell(notEnoughKnown(unranked, format.score)).words, empty: true }
              : { words: cell('–').words, empty: true };
          }),
        ]),
      ],
    }),
  );
  return [
    ...head,
    {
      kind: 'chart',
      chart: {
        kind: 'dots',
        sentence: movesSentence(rows),
        axis: t('Score, 0 to 100'),
        ...scaleOf(shown.flatMap(({ places }) => places.flatMap((place) => (place ? [place.score] : [])))),
        rows: columns.map(({ scenario }, i) => ({
          name: scenario.name,
          dots: shown.flatMap(({ key, name, places }) => {
            const place = places[i];
            return place
              ? [{ name, ...signPart(data, key), text: format.score(place.score), at: place.score }]
              : [];
          }),
        })),
      },
    },
    ...tables,
  ];
};

/** Where there are more rows than are shown, it says so. */
const captionOf = (caption: string, all: number): string =>
  all > MOST ? t('{caption}; the first {n} of {all}', { caption, n: MOST, all }) : caption;

/** Round ends that hold all of them: tens around the lowest and the highest. */
function scaleOf(scores: readonly number[]): { readonly min: number; readonly max: number } {
  if (scores.length === 0) return { min: 0, max: 100 };
  const min = Math.floor(Math.min(...scores) / 10) * 10;
  const max = Math.ceil(Math.max(...scores) / 10) * 10;
  return { min, max: Math.max(max, min + 10) };
}
