import { type CSSProperties, useRef, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { StabilityInterval } from '../../../scoring/robustness/stability-intervals.ts';
import { namesIn } from '../../domain/robustness/answer-names.ts';
import { flippable, takeoverLine } from '../../domain/robustness/conditions.ts';
import { useKnown } from '../../domain/robustness/engine/follow.ts';
import { stabilityCount } from '../../domain/robustness/weight-sentences.ts';
import { type HeldWeight, holdWeight, standingWeight } from '../../domain/weight-drag.ts';
import { sliderStep } from '../../domain/weight-slider.ts';
import { currentAssessment, currentScenario, weightsOf } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { openDocument, refuseEdit, useApp, useEditable } from '../../model/store.ts';
import { Waiting } from './Part.tsx';

/** The weight that is nearest to changing the first place, as a slider with a mark where it does. Others can be chosen. */
export function FlipWeight() {
  const known = useKnown((all) => all.weights);
  const failure = useKnown((all) => all.failures.weights);
  const [chosen, setChosen] = useState<string | null>(null);
  const [held, setHeld] = useState<string | null>(null);
  if (!known?.answer) return <Waiting failure={failure} />;
  const { answer, subject } = known;
  const names = namesIn(subject);
  const { criterionIds } = subject.assessment;
  const open = flippable(answer);
  const idOf = ({ criterion }: StabilityInterval): string => criterionIds[criterion] ?? '';
  const wanted = held ?? chosen;
  const interval =
    (wanted === null ? undefined : answer.stability.find((one) => idOf(one) === wanted)) ?? open[0];
  if (!interval) return <p className="dim">{stabilityCount(answer.stability)}</p>;
  const id = idOf(interval);
  const choices = open.some((one) => idOf(one) === id) ? open : [interval, ...open];
  return (
    <div className="answer-weight">
      <select
        className="field"
        aria-label={t('Which weight')}
        value={id}
        onChange={({ target }) => setChosen(target.value)}
      >
        {choices.map((one) => (
          <option key={idOf(one)} value={idOf(one)}>
            {names.criteria[one.criterion]}
          </option>
        ))}
      </select>
      <WeightRange
        key={id}
        criterionId={id}
        name={names.criteria[interval.criterion] ?? ''}
        interval={interval}
        onHeld={(on) => setHeld(on ? id : null)}
      />
      <small className="dim" data-testid="answer-takeover">
        {takeoverLine(interval, names)}
      </small>
    </div>
  );
}

interface RangeProps {
  readonly criterionId: string;
  readonly name: string;
  readonly interval: StabilityInterval;
  /** Called when the slider is taken up and when it is let go. */
  readonly onHeld: (held: boolean) => void;
}

/** The browser's own slider, in points. What it shows is not saved before it is let go. */
function WeightRange({ criterionId, name, interval, onHeld }: RangeProps) {
  const editable = useEditable();
  const held = useRef<HeldWeight | null>(null);
  const points = useApp((state) => {
    const { tables } = openDocument(state);
    return weightsOf(tables.weights, currentScenario(tables).id, state.preview).get(criterionId) ?? 0;
  });
  const share = useApp((state) => currentAssessment(state).shares.get(criterionId) ?? 0);
  const rest = share < 1 && share > 0 ? (points * (1 - share)) / share : null;
  /** Points at which the criterion has that share while all others keep theirs. */
  const pointsAt = (wanted: number): number | null =>
    rest === null || wanted >= 1 ? null : (rest * wanted) / (1 - wanted);
  const marks = [
    interval.below === null ? null : pointsAt(interval.low),
    interval.above === null ? null : pointsAt(interval.high),
  ].filter((mark) => mark !== null);
  const [scale, setScale] = useState(() => scaleFor(points, marks));
  const grown = Math.max(scale, ...marks.map((mark) => mark * 1.1));
  if (grown > scale && held.current === null) setScale(grown);
  const take = (): HeldWeight => {
    held.current ??= holdWeight(criterionId);
    onHeld(true);
    return held.current;
  };
  const letGo = (value: number): void => {
    if (held.current === null) return;
    if (value === standingWeight(criterionId)) held.current.cancel();
    else held.current.drop(value);
    held.current = null;
    onHeld(false);
  };
  return (
    <span className="answer-range">
      <input
        type="range"
        min={0}
        max={scale}
        step={sliderStep(scale)}
        value={points}
        disabled={!editable}
        aria-label={t('Weight of {name}', { name })}
        aria-valuetext={t('{points}, {share} of the weight', {
          points: format.weight(points),
          share: format.percent(share),
        })}
        onChange={({ target }) => {
          if (!refuseEdit()) take().move(Number(target.value));
        }}
        onPointerUp={({ currentTarget }) => letGo(Number(currentTarget.value))}
        onKeyUp={({ currentTarget }) => letGo(Number(currentTarget.value))}
        onBlur={({ currentTarget }) => letGo(Number(currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || held.current === null) return;
          event.preventDefault();
          held.current.cancel();
          held.current = null;
          onHeld(false);
        }}
      />
      {marks.map((mark) => (
        <i
          key={mark}
          className="answer-mark"
          aria-hidden="true"
          style={{ '--at': mark / scale } as CSSProperties}
          title={t('Here another comes first')}
        />
      ))}
      <span className="is-number">{format.percent(share)}</span>
    </span>
  );
}

/** A round end of the scale, with room for where the first place changes. */
const scaleFor = (points: number, marks: readonly number[]): number =>
  Math.max(1, Math.ceil(Math.max(points, ...marks) * 1.4));
