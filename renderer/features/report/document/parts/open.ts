import { t } from '../../../../../common/language/texts.ts';
import { hundredths } from '../../../../../common/verdict-words.ts';
import type { ReadingItem } from '../../../../../scoring/sensitivity/reading-list.ts';
import {
  dependenceSentence,
  missingSentence,
  STATES,
} from '../../../../domain/robustness/evidence-sentences.ts';
import * as format from '../../../../model/format.ts';
import type { ReportData } from '../../report-data.ts';
import type { Block } from '../blocks.ts';
import { cell, heading, type Part, paragraph, plain } from '../words.ts';

const MOST = { brief: 3, paper: 6 } as const;

/** What could prove it wrong, and what to find out next. */
export const open: Part = (data, template) => {
  const { facts, names, subject } = data;
  if (!facts.robust) return [];
  const { readingList, missing, leaveOneOut } = facts.question;
  const items = readingList.filter(({ probability }) => probability > 0).slice(0, MOST[template]);
  const brief = template === 'brief';
  return [
    heading(2, t('Risks and open questions'), 'open'),
    paragraph(missingSentence(missing, names)),
    ...(brief
      ? []
      : (['source', 'speaker'] as const).flatMap((kind) => {
          const { groups } = leaveOneOut[kind];
          // Of what names nobody there is nobody to leave out.
          const named = groups.some(
            ({ key, findings, measurements }) => key !== null && findings + measurements > 0,
          );
          return named ? [paragraph(dependenceSentence(groups, kind, subject))] : [];
        })),
    items.length === 0
      ? paragraph(t('No single cell could change the first place.'))
      : brief
        ? paragraph(t('Find out next; in brackets the chance that another is first then:'))
        : table(data, items),
    ...(brief && items.length > 0 ? [list(data, items)] : []),
  ];
};

const cellName = ({ names }: ReportData, { alternativeId, criterionId }: ReadingItem): string =>
  t('{alternative} on {criterion}', {
    alternative: names.alternative(alternativeId),
    criterion: format.inSentence(names.criterion(criterionId)),
  });

const winners = ({ names }: ReportData, { winnerIds }: ReadingItem): string =>
  format.fewOf(winnerIds.map(names.alternative));

const list = (data: ReportData, items: readonly ReadingItem[]): Block => ({
  kind: 'list',
  items: items.map((item) =>
    plain(
      t('{cell} ({chance}), {state} now', {
        cell: cellName(data, item),
        chance: format.outOf100(item.probability),
        state: STATES[item.state].name,
      }),
    ),
  ),
});

const table = (data: ReportData, items: readonly ReadingItem[]): Block => ({
  kind: 'table',
  caption: t('What to find out next: chance that another is first once the cell is settled'),
  columns: [
    { head: t('Find out'), width: 50 },
    { head: t('It is now'), width: 14 },
    { head: t('Chance of 100'), number: true, width: 14 },
    { head: t('First would be') },
  ],
  rows: items.map((item) => [
    cell(cellName(data, item)),
    cell(STATES[item.state].name),
    cell(hundredths(item.probability)),
    cell(winners(data, item)),
  ]),
});
