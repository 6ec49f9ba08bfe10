import { t } from '../../../../../common/language/texts.ts';
import type { LeadCarrier, LeadShares } from '../../../../../scoring/sensitivity/lead-shares.ts';
import { interestOf } from '../../../../domain/interest.ts';
import { groupName, restsSentence } from '../../../../domain/robustness/evidence-sentences.ts';
import { basisOn } from '../../../../model/evidence-basis.ts';
import * as format from '../../../../model/format.ts';
import type { ReportData } from '../../report-data.ts';
import type { Block } from '../blocks.ts';
import { cell, heading, namedCell, type Part, paragraph, plain } from '../words.ts';

const MOST = { brief: 3, paper: 8 } as const;

/** On whose word the lead rests: how large a share each has, for whom they speak, and what they gain. */
export const voices: Part = (data, template) => {
  const { facts, subject, tables, names } = data;
  const shares = facts.question.leadShares.voice;
  const carriers = shares?.carriers.slice(0, MOST[template]) ?? [];
  if (!shares || carriers.length === 0) return [];
  return [
    heading(2, t('On whose word'), 'voices'),
    paragraph(`${basisOn(facts.assessment, tables)}. ${restsSentence(shares, subject)}`),
    template === 'brief'
      ? {
          kind: 'list',
          items: carriers.map((carrier) => {
            const interest = interestIn(data, carrier);
            const said = {
              voice: groupName(carrier, subject),
              share: format.percent(carrier.share),
              alternative: names.alternative(sideOf(carrier, shares)),
            };
            return plain(
              interest === null
                ? t('{voice}: {share}, for {alternative}', said)
                : t('{voice}: {share}, for {alternative}; interest: {interest}', { ...said, interest }),
            );
          }),
        }
      : table(data, shares, carriers),
  ];
};

const sideOf = ({ points }: LeadCarrier, { leaderId, runnerUpId }: LeadShares): string =>
  points >= 0 ? leaderId : runnerUpId;

/** What somebody gains when one alternative looks better; null where nothing is known of it. */
function interestIn({ rows, tables }: ReportData, { kind, key }: LeadCarrier): string | null {
  if (kind !== 'voice' || key === null) return null;
  return interestOf(rows.speaker(key), tables.speakers, tables.alternatives)?.text ?? null;
}

function table(data: ReportData, shares: LeadShares, carriers: readonly LeadCarrier[]): Block {
  const others = shares.carriers.length - carriers.length;
  return {
    kind: 'table',
    caption: t(
      '{others, plural, =0 {Who carries the lead, with the share of what moves it} one {Who carries the lead, with the share of what moves it; # other not shown} other {Who carries the lead, with the share of what moves it; # others not shown}}',
      { others },
    ),
    columns: [
      { head: t('Who'), width: 30 },
      { head: t('Share'), number: true, width: 10 },
      { head: t('Points'), number: true, width: 9 },
      { head: t('Speaks for'), width: 20 },
      { head: t('What they gain by it') },
    ],
    rows: carriers.map((carrier) => {
      const interest = interestIn(data, carrier);
      return [
        cell(groupName(carrier, data.subject)),
        cell(format.percent(carrier.share)),
        cell(format.signed(carrier.points)),
        namedCell(data, sideOf(carrier, shares)),
        {
          words: plain(interest ?? (carrier.kind === 'voice' ? t('nothing known') : '–')),
          ...(interest === null && { empty: true }),
        },
      ];
    }),
  };
}
