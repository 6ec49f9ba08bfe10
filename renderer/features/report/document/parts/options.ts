import { knownSum, notEnoughKnown } from '../../../../../common/known-words.ts';
import { t } from '../../../../../common/language/texts.ts';
import { type LeadSide, leadBetween } from '../../../../../scoring/assessment/lead.ts';
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
    heading(2, t('Options considered'), 'options'),
    {
      kind: 'table',
      caption: t(
        '{more, plural, =0 {Every option with its score, and why it is not the first} one {Every option with its score, and why it is not the first; # option more in the ranking} other {Every option with its score, and why it is not the first; # options more in the ranking}}',
        { more: all.length - shown.length },
      ),
      columns: [
        { head: t('Option'), width: 24 },
        { head: t('Rank'), number: true, width: 8 },
        { head: t('Score'), width: 30 },
        { head: t('Why not') },
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
            t('Left aside, so neither weighed nor ranked: {names}.', {
              names: format.fewOf(aside.map(({ name }) => name)),
            }),
            'small',
          ),
        ]
      : []),
  ];
};

/** "2.4 behind Xen, most on security (50 to 69, −2.3)." */
function whyNot({ facts: { assessment }, names }: ReportData, standing: Standing): string {
  const [first] = assessment.standings;
  if (!first || standing.rank === 1) return t('first');
  const lead = leadBetween(assessment, first, standing);
  const most = reasonsOf(lead, 1, 2).map(({ criterionId, leader, runnerUp }) =>
    t('{criterion} ({own} against {leaders})', {
      criterion: format.inSentence(names.criterion(criterionId)),
      own: valueText(runnerUp),
      leaders: valueText(leader),
    }),
  );
  const points = format.score(lead.points);
  return most.length === 0
    ? t('{points} behind', { points })
    : t('{points} behind, most on {criteria}', { points, criteria: format.list(most) });
}

const valueText = ({ unknown, value }: LeadSide): string =>
  unknown ? t('nothing known') : format.points(value);
