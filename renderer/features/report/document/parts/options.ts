import { knownSum, notEnoughKnown } from '../../../../../common/known-words.ts';
import { leadBetween } from '../../../../../scoring/assessment/lead.ts';
import type { Standing } from '../../../../../scoring/types.ts';
import { reasonsOf } from '../../../../domain/reasons.ts';
import * as format from '../../../../model/format.ts';
import type { ReportData } from '../../report-data.ts';
import { rankText } from '../../sections/ranking.tsx';
import { cell, heading, namedCell, type Part, paragraph } from '../words.ts';

const MOST = 10;

/** Every option that was considered, and why it is not the first. */
export const options: Part = (data) => {
  const { assessment } = data.facts;
  const { standings, notRanked } = assessment;
  const all = [
    ...standings.map((s) => ({ of: s, rank: rankText(s, standings), why: whyNot(data, s) })),
    ...notRanked.map((s) => ({ of: s, rank: '–', why: notEnoughKnown(s, format.score) })),
  ];
  if (all.length < 2) return [];
  const shown = all.slice(0, MOST);
  const aside = data.tables.alternatives.filter(
    (a) => a.kind === 'alternative' && !assessment.alternativeIds.includes(a.id),
  );
  return [
    heading(2, 'Options considered', 'options'),
    {
      kind: 'table',
      caption: `Every option with its score, and why it is not the first${all.length > shown.length ? `; ${format.plural(all.length - shown.length, 'option')} more in the ranking` : ''}`,
      columns: [
        { head: 'Option', width: 24 },
        { head: 'Rank', number: true, width: 8 },
        { head: 'Score', width: 30 },
        { head: 'Why not' },
      ],
      rows: shown.map(({ of, rank, why }) => [
        namedCell(data, of.alternativeId),
        cell(rank),
        cell(knownSum(of, format.score)),
        cell(why),
      ]),
    },
    ...(aside.length > 0
      ? [
          paragraph(
            `Left aside, so neither weighed nor ranked: ${format.fewOf(aside.map(({ name }) => name))}.`,
            'small',
          ),
        ]
      : []),
  ];
};

/** "2.4 behind Xen, most on security (50 to 69, −2.3)." */
function whyNot({ facts: { assessment }, names }: ReportData, standing: Standing): string {
  const [first] = assessment.standings;
  if (!first || standing.rank === 1) return 'first';
  const lead = leadBetween(assessment, first, standing);
  const most = reasonsOf(lead, 1, 2).map(
    ({ criterionId, leader, runnerUp }) =>
      `${format.inSentence(names.criterion(criterionId))} (${runnerUp.unknown ? 'nothing known' : format.points(runnerUp.value)} against ${leader.unknown ? 'nothing known' : format.points(leader.value)})`,
  );
  const behind = `${format.score(lead.points)} behind`;
  return most.length === 0 ? behind : `${behind}, most on ${format.list(most)}`;
}
