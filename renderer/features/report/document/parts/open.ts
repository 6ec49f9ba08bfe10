import { hundredths } from '../../../../../common/verdict-words.ts';
import {
  dependenceSentence,
  missingSentence,
  STATES,
} from '../../../../domain/robustness/evidence-sentences.ts';
import * as format from '../../../../model/format.ts';
import { cell, heading, type Part, paragraph } from '../words.ts';

const MOST = { brief: 3, paper: 6 } as const;

/** What could prove it wrong, and what to find out next. */
export const open: Part = (data, template) => {
  const { facts, names, subject } = data;
  if (!facts.robust) return [];
  const { readingList, missing, leaveOneOut } = facts.question;
  const items = readingList.filter(({ probability }) => probability > 0).slice(0, MOST[template]);
  const dependence = [
    dependenceSentence(leaveOneOut.source.groups, 'source', subject),
    dependenceSentence(leaveOneOut.speaker.groups, 'speaker', subject),
  ];
  return [
    heading(2, 'Risks and open questions', 'open'),
    paragraph(missingSentence(missing, names)),
    ...(template === 'paper' ? dependence.map((text) => paragraph(text)) : []),
    ...(items.length === 0
      ? [paragraph('No single cell could change the first place.')]
      : [
          {
            kind: 'table',
            caption: 'What to find out next: chance that another is first once the cell is settled',
            columns: [
              { head: 'Find out', width: 50 },
              { head: 'It is now', width: 14 },
              { head: 'Chance of 100', number: true, width: 14 },
              { head: 'First would be' },
            ],
            rows: items.map(({ alternativeId, criterionId, state, probability, winnerIds }) => [
              cell(
                `${names.alternative(alternativeId)} on ${format.inSentence(names.criterion(criterionId))}`,
              ),
              cell(STATES[state].name),
              cell(hundredths(probability)),
              cell(format.fewOf(winnerIds.map(names.alternative))),
            ]),
          } as const,
        ]),
  ];
};
