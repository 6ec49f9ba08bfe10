import { t } from '../../../../../common/language/texts.ts';
import { cellKey } from '../../../../../scoring/assessment/cells.ts';
import type { Cell } from '../../../../../scoring/types.ts';
import * as format from '../../../../model/format.ts';
import { columnsThatFit, type ReportData } from '../../report-data.ts';
import type { TableCell } from '../blocks.ts';
import { cell, heading, type Part, paragraph } from '../words.ts';

/** Criteria that stand in the table: those with most weight. */
const MOST = 24;

/** The matrix as a heat map: the alternatives in the order of the ranking, the criteria by their weight. */
export const matrix: Part = (data) => {
  const { facts, choices, criteria, names } = data;
  const { assessment } = facts;
  if (assessment.cells.size === 0) return [];
  const ranked = [...assessment.standings, ...assessment.notRanked].map((s) => s.alternativeId);
  const all = ranked.length > 0 ? ranked : assessment.alternativeIds;
  const ids = all.slice(0, columnsThatFit(choices));
  const share = (id: string): number => assessment.shares.get(id) ?? 0;
  const byWeight = criteria.toSorted((a, b) => share(b.criterion.id) - share(a.criterion.id)).slice(0, MOST);
  const left = [
    ...(ids.length < all.length
      ? [t('the first {n} of {all} alternatives', { n: ids.length, all: all.length })]
      : []),
    ...(byWeight.length < criteria.length
      ? [t('the {n} heaviest of {all} criteria', { n: byWeight.length, all: criteria.length })]
      : []),
  ];
  return [
    heading(2, t('The matrix'), 'matrix'),
    {
      kind: 'table',
      caption:
        left.length > 0
          ? t('Values from 0 to 100, the criteria by their weight: {shown}', { shown: format.list(left) })
          : t('Values from 0 to 100, the criteria by their weight'),
      columns: [
        { head: t('Criterion'), width: 30 },
        { head: t('Weight'), number: true, width: 9 },
        ...ids.map((id) => ({ head: names.alternative(id), number: true })),
      ],
      rows: byWeight.map(({ criterion }) => [
        cell(criterion.name),
        cell(format.percent(share(criterion.id))),
        ...ids.map((id) => heatCell(assessment.cells.get(cellKey(id, criterion.id)))),
      ]),
    },
    legend(data),
  ];
};

/** A value with its shade; one that nothing is known of has none. */
function heatCell(of: Cell | undefined): TableCell {
  if (!of) return { words: [], empty: true };
  if (of.empty && of.judgement === null)
    return { words: cell(`(${format.points(of.value)})`).words, empty: true };
  // Before the number, so that the numbers stand below one another.
  const marks = [of.judgement !== null ? `${t('J')} ` : '', of.contested ? '! ' : ''].join('');
  return {
    words: cell(`${marks}${format.points(of.value)}`).words,
    heat: Math.max(-1, Math.min(1, (of.value - 50) / 50)),
  };
}

const legend = ({ facts: { assessment } }: ReportData) => {
  const cells = [...assessment.cells.values()];
  const signs = [
    ...(cells.some((one) => one.contested) ? [t('! contested: findings speak for and against')] : []),
    ...(cells.some((one) => one.judgement !== null) ? [t('J judged by an analyst')] : []),
    ...(cells.some((one) => one.empty && one.judgement === null)
      ? [t('in brackets: assumed, as nothing is known of the cell')]
      : []),
  ];
  return paragraph(
    [
      t('50 is the middle; the further a value is from it, the stronger its shade.'),
      ...(signs.length > 0 ? [`${format.list(signs)}.`] : []),
    ].join(' '),
    'small',
  );
};
