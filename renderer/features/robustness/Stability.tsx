import { t } from '../../../common/language/texts.ts';
import type { StabilityInterval } from '../../../scoring/robustness/stability-intervals.ts';
import type { Subject } from '../../domain/robustness/answer-names.ts';
import { lockedSentence, namesIn } from '../../domain/robustness/answer-names.ts';
import {
  byRoom,
  isTied,
  leaderIn,
  stabilitySentence,
  takeovers,
} from '../../domain/robustness/weight-sentences.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { RangeRows } from '../../ui/chart/RangeRows.tsx';
import { CriterionButton } from './CriterionButton.tsx';

interface Props {
  readonly subject: Subject;
  readonly intervals: readonly StabilityInterval[];
}

const SCALE = { from: 0, to: 1, ticks: [0, 0.25, 0.5, 0.75, 1], tick: format.percent } as const;

/** How far every weight can move by itself before another is first. */
export function Stability({ subject, intervals }: Props) {
  const names = namesIn(subject);
  const ids = subject.assessment.criterionIds;
  const rows = byRoom(intervals);
  const said = stabilitySentence(intervals, leaderIn(subject.assessment), names, isTied(subject.assessment));
  const sentence = said + lockedSentence(subject);
  const who = (a: number | null): string => (a === null ? '–' : (names.alternatives[a] ?? ''));
  return (
    <Figure
      id="stability"
      level={3}
      title={t('How far each weight can move')}
      sentence={sentence}
      table={() => ({
        caption: t(
          'The share of the weight between which the first place stays, the others keeping their ratios, and who is first beyond',
        ),
        columns: [
          { label: t('Criterion'), words: true },
          { label: t('Now') },
          { label: t('From') },
          { label: t('To') },
          { label: t('First below'), words: true },
          { label: t('First above'), words: true },
        ],
        rows: rows.map(({ criterion, share, low, high, below, above }) => ({
          key: ids[criterion] ?? '',
          cells: [
            names.criteria[criterion],
            format.percent(share),
            format.percent(low),
            format.percent(high),
            who(below),
            who(above),
          ],
        })),
      })}
    >
      <RangeRows
        label={t('Stability intervals. {sentence}', { sentence })}
        heads={[t('Criterion'), t('Beyond')]}
        rows={rows.map((interval) => {
          const { criterion, share, low, high } = interval;
          const id = ids[criterion] ?? '';
          const name = names.criteria[criterion] ?? '';
          const text = takeovers(interval, names);
          return {
            key: id,
            name,
            head: <CriterionButton id={id} name={name} />,
            low,
            high,
            mark: share,
            text: <small title={text}>{text}</small>,
            tip: [
              [t('Now'), format.percent(share)],
              [
                t('First place stays'),
                t('{low} to {high}', { low: format.percent(low), high: format.percent(high) }),
              ],
            ],
          };
        })}
        scale={SCALE}
        onChoose={(criterionId) => explain({ kind: 'criterion', criterionId })}
      />
    </Figure>
  );
}
