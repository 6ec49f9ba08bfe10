import { useState } from 'react';
import { msg, t } from '../../../common/language/texts.ts';
import { linearModelOf, sharesMoved } from '../../../scoring/robustness/linear-model.ts';
import type { Swing } from '../../../scoring/robustness/tornado.ts';
import type { Subject } from '../../domain/robustness/answer-names.ts';
import {
  lockedColumnsIn,
  lockedSentence,
  type Names,
  namesIn,
} from '../../domain/robustness/answer-names.ts';
import type { OtherWeights } from '../../domain/robustness/questions.ts';
import {
  isTied,
  leaderIn,
  leadText,
  type TornadoOf,
  tornadoSentence,
} from '../../domain/robustness/weight-sentences.ts';
import { tryShares } from '../../domain/what-if/try-weights.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { useApp } from '../../model/store.ts';
import { Button } from '../../ui/Button.tsx';
import { drawnAs } from '../../ui/chart/difference-scale.ts';
import { Figure } from '../../ui/chart/Figure.tsx';
import { RangeRows } from '../../ui/chart/RangeRows.tsx';
import type { RangeScale } from '../../ui/chart/row-types.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { CriterionButton } from './CriterionButton.tsx';

const OF = [
  { value: 'weights', label: msg('Weights') },
  { value: 'cells', label: msg('Cells') },
] as const;

/** What each criterion does to the lead when it swings, the largest swing first. */
export function Tornado({ subject, answer }: { subject: Subject; answer: OtherWeights }) {
  const [of, setOf] = useState<TornadoOf>('weights');
  const names = namesIn(subject);
  const ids = subject.assessment.criterionIds;
  const swings = of === 'weights' ? answer.weightTornado : answer.cellTornado;
  const leader = leaderIn(subject.assessment);
  const said = tornadoSentence(swings, of, leader, names, isTied(subject.assessment));
  const sentence = of === 'weights' ? said + lockedSentence(subject) : said;
  const [first, second] = subject.assessment.standings;
  const lead = first && second ? first.score - second.score : 0;
  const ends =
    of === 'weights'
      ? [t('Without it'), t('Weight doubled')]
      : [t('Cells at the worst'), t('Cells at the best')];
  return (
    <Figure
      id="tornado"
      level={3}
      title={t('What the lead of {alternatives} depends on', {
        alternatives: names.alternatives[leader] ?? '',
      })}
      sentence={sentence}
      controls={
        <SegmentedControl
          label={t('What swings')}
          options={OF.map(({ value, label }) => ({ value, label: t(label) }))}
          value={of}
          onChange={setOf}
        />
      }
      table={() => ({
        caption: t('Points that {alternatives} is ahead of its best rival', {
          alternatives: names.alternatives[leader] ?? '',
        }),
        columns: [
          { label: t('Criterion'), words: true },
          { label: ends[0] ?? '', words: true },
          { label: ends[1] ?? '', words: true },
          { label: t(msg.in('tornado', 'Swing')) },
        ],
        rows: swings.map(({ criterion, low, high, size }) => ({
          key: ids[criterion] ?? '',
          cells: [names.criteria[criterion], leadText(low, names), leadText(high, names), format.score(size)],
        })),
      })}
    >
      <RangeRows
        label={t('Tornado. {sentence}', { sentence })}
        heads={[t('Criterion'), t(msg.in('tornado', 'Swing'))]}
        ends={[t('behind the best rival'), t('ahead of it')]}
        rows={swings.map(({ criterion, low, high, size }) => {
          const leads = [low.lead ?? 0, high.lead ?? 0];
          const id = ids[criterion] ?? '';
          const name = names.criteria[criterion] ?? '';
          const overturns = Math.min(...leads) < 0;
          return {
            key: id,
            name,
            head: <CriterionButton id={id} name={name} />,
            low: Math.min(...leads),
            high: Math.max(...leads),
            mark: null,
            none: drawnAs(size, 100) === 'none',
            text: (
              <span>
                {format.score(size)}
                {overturns && (
                  <span className="robust-flips" title={t('Somebody else is first at one end')}>
                    ≠<span className="hidden-text"> {t('overturns the lead')}</span>
                  </span>
                )}
              </span>
            ),
            tip: [
              [ends[0], leadText(low, names)],
              [ends[1], leadText(high, names)],
            ],
          };
        })}
        scale={scaleOf(
          swings.flatMap(({ low, high }) => [low.lead ?? 0, high.lead ?? 0]),
          lead,
        )}
        onChoose={(criterionId) => explain({ kind: 'criterion', criterionId })}
      />
      {of === 'weights' && <TryEnds subject={subject} swings={swings} names={names} />}
    </Figure>
  );
}

/** The two ends of a bar as weights to try: those of the criterion that is selected, else of the largest swing. */
function TryEnds({ subject, swings, names }: { subject: Subject; swings: readonly Swing[]; names: Names }) {
  const { criterionIds } = subject.assessment;
  const selected = useApp(({ selection }) =>
    selection?.kind === 'criterion' ? selection.criterionId : null,
  );
  const swing = swings.find(({ criterion }) => criterionIds[criterion] === selected) ?? swings[0];
  const model = linearModelOf(subject.assessment);
  if (!swing || !model) return null;
  const { criterion, low, high } = swing;
  const tryAt = (share: number): void =>
    tryShares(subject.assessment, sharesMoved(model, lockedColumnsIn(subject), criterion, share));
  const name = names.criteria[criterion] ?? '';
  return (
    <div className="row flip-try">
      <span className="dim">{t('Try')}</span>
      {/* Of the last criterion with a weight nothing is left without it. */}
      {criterionIds.length > 1 && (
        <Button onClick={() => tryAt(low.share)}>{t('{name} without weight', { name })}</Button>
      )}
      <Button onClick={() => tryAt(high.share)}>
        {t('{name} at {share}', { name, share: format.percent(high.share) })}
      </Button>
    </div>
  );
}

/** So many points the axis shows at least (docs/scoring.md, "Differences that are drawn"). */
const LEAST = 5;

/** Round points around everything that is drawn, with lines at a tie and at the present lead. */
function scaleOf(leads: readonly number[], lead: number): RangeScale {
  const low = Math.min(0, ...leads);
  const high = Math.max(lead, low + LEAST, ...leads);
  const step = [1, 2, 5, 10, 20, 25, 50].find((s) => (high - low) / s <= 6) ?? 50;
  const from = step * Math.floor(low / step);
  const to = Math.max(from + step, step * Math.ceil(high / step));
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  return {
    from,
    to,
    ticks,
    tick: (value) => (value === 0 ? t('tie') : format.signed(value).replace(/[.,]0$/, '')),
    lines: [0, lead],
  };
}
