import { assumedValue } from '../../../../../common/known-words.ts';
import { t } from '../../../../../common/language/texts.ts';
import { type LeadPart, type LeadSide, leadOf } from '../../../../../scoring/assessment/lead.ts';
import { reasonsOf } from '../../../../domain/reasons.ts';
import * as format from '../../../../model/format.ts';
import { leadTitle } from '../../../../model/lead.ts';
import type { ReportData } from '../../report-data.ts';
import { cell, heading, type Part } from '../words.ts';

/** What speaks most for the first against the second, and what against it. */
export const reasons: Part = (data) => {
  const lead = leadOf(data.facts.assessment);
  if (!lead) return [];
  const { leader, runnerUp } = lead;
  const [pro, con] = [reasonsOf(lead, 1), reasonsOf(lead, -1)];
  const count = Math.max(pro.length, con.length);
  if (count === 0) return [];
  return [
    heading(2, leadTitle(lead), 'reasons'),
    {
      kind: 'table',
      caption: t(
        'Criterion, values of {leader} and {second} from 0 to 100, and the points that the difference is worth',
        { leader: leader.name, second: runnerUp.name },
      ),
      columns: [
        { head: t('For {name}', { name: leader.name }), width: 50 },
        { head: t('Against it, for {name}', { name: runnerUp.name }) },
      ],
      rows: Array.from({ length: count }, (_, i) => [reason(data, pro[i]), reason(data, con[i])]),
    },
  ];
};

const reason = (data: ReportData, part: LeadPart | undefined) =>
  part
    ? cell(
        t('{criterion}: {leader} to {second}, {points}', {
          criterion: data.names.criterion(part.criterionId),
          leader: value(part.leader),
          second: value(part.runnerUp),
          points: format.signed(part.points),
        }),
      )
    : { words: [], empty: true };

const value = ({ value: of, unknown }: LeadSide): string => (unknown ? assumedValue(of) : format.points(of));
