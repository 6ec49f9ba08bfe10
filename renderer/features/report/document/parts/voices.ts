import { interestOf } from '../../../../domain/interest.ts';
import { groupName, restsSentence } from '../../../../domain/robustness/evidence-sentences.ts';
import { basisOn } from '../../../../model/evidence-basis.ts';
import * as format from '../../../../model/format.ts';
import { cell, heading, namedCell, type Part, paragraph } from '../words.ts';

const MOST = { brief: 3, paper: 8 } as const;

/** On whose word the lead rests: how large a share each has, for whom they speak, and what they gain. */
export const voices: Part = (data, template) => {
  const { facts, subject, rows, tables } = data;
  const shares = facts.question.leadShares.voice;
  if (!shares) return [];
  const carriers = shares.carriers.slice(0, MOST[template]);
  if (carriers.length === 0) return [];
  const others = shares.carriers.length - carriers.length;
  return [
    heading(2, 'On whose word', 'voices'),
    paragraph(`${basisOn(facts.assessment, tables)}. ${restsSentence(shares, subject)}`),
    {
      kind: 'table',
      caption: `Who carries the lead, with the share of what moves it${others > 0 ? `; ${format.plural(others, 'other')} not shown` : ''}`,
      columns: [
        { head: 'Who', width: 30 },
        { head: 'Share', number: true, width: 10 },
        { head: 'Speaks for', width: 24 },
        { head: 'Points', number: true, width: 9 },
        { head: 'What they gain by it' },
      ],
      rows: carriers.map((carrier) => {
        const { kind, key, share, points } = carrier;
        const speaker = kind === 'voice' && key !== null ? rows.speaker(key) : null;
        const interest = speaker && interestOf(speaker, tables.speakers, tables.alternatives);
        return [
          cell(groupName(carrier, subject)),
          cell(format.percent(share)),
          namedCell(data, points >= 0 ? shares.leaderId : shares.runnerUpId),
          cell(format.signed(points)),
          interest ? cell(interest.text) : { words: cell('nothing known').words, empty: true },
        ];
      }),
    },
  ];
};
