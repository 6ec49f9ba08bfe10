import { t } from '../../../../../common/language/texts.ts';
import { leastFlip } from '../../../../../scoring/robustness/flip.ts';
import type { TornadoCase } from '../../../../../scoring/robustness/tornado.ts';
import { flippable, takeoverLine } from '../../../../domain/robustness/conditions.ts';
import {
  flipSentence,
  isTied,
  leaderIn,
  leadText,
  tornadoSentence,
} from '../../../../domain/robustness/weight-sentences.ts';
import * as format from '../../../../model/format.ts';
import type { ReportData } from '../../report-data.ts';
import { sideSentence, sourceSentence } from '../change-sentences.ts';
import { heading, type Part, paragraph, plain } from '../words.ts';

/** Swings that are drawn. */
const MOST = 8;
/** What moves the lead by less does not move it. */
const NOTHING = 0.05;

/** What would put another first: a weight, a side to believe, a source to leave out. */
export const change: Part = (data, template) => {
  const { names, subject, facts } = data;
  const { robust } = facts;
  if (!robust) return [];
  const { weights } = robust;
  const [nearest] = flippable(weights);
  const criterion = nearest ? names.criteria[nearest.criterion] : undefined;
  const lines = [
    nearest && criterion
      ? t('Weight of {criterion}: {takeover}', {
          criterion: format.inSentence(criterion),
          takeover: takeoverLine(nearest, names),
        })
      : null,
    flipSentence(leastFlip(weights.flips), names, subject.assessment),
    sideSentence(data),
    sourceSentence(data),
  ].filter((line) => line !== null);
  return [
    heading(2, t('What would change it'), 'change'),
    { kind: 'list', items: lines.map(plain) },
    ...(template === 'paper' ? tornado(data) : []),
    ...(template === 'paper' && (weights.cellTornado[0]?.size ?? 0) >= NOTHING
      ? [
          paragraph(
            tornadoSentence(
              weights.cellTornado,
              'cells',
              leaderIn(subject.assessment),
              names,
              isTied(subject.assessment),
            ),
          ),
        ]
      : []),
  ];
};

/** The lead at the two ends of each weight, none and double. */
function tornado({ names, subject: { assessment }, facts: { robust } }: ReportData) {
  const leader = leaderIn(assessment);
  const swings = (robust?.weights.weightTornado ?? []).filter(({ size }) => size >= NOTHING).slice(0, MOST);
  const [first, second] = assessment.standings;
  if (swings.length === 0 || !first || !second) return [];
  const end = (at: TornadoCase, when: string) => ({
    at: at.lead ?? 0,
    when: `${when}: ${leadText(at, names)}`,
  });
  return [
    {
      kind: 'chart',
      chart: {
        kind: 'tornado',
        sentence: t('What the lead of {leader} depends on', { leader: names.alternatives[leader] ?? '' }),
        axis: t(
          'Points ahead of the best rival, without the criterion (open dot) and with its weight doubled (full dot); left of 0 another is first',
        ),
        base: first.score - second.score,
        rows: swings.map(({ criterion, low, high }) => ({
          name: names.criteria[criterion] ?? '',
          text: t('{low} to {high}', {
            low: format.signed(low.lead ?? 0),
            high: format.signed(high.lead ?? 0),
          }),
          low: end(low, t('without it')),
          high: end(high, t('weight doubled')),
        })),
      },
    },
  ] as const;
}
