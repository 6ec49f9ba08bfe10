import { t } from '../../common/language/texts.ts';
import type { Criterion } from '../../electron/ipc/contract.ts';
import { groupsWithCriteria } from '../domain/order.ts';
import { sliderScale, sliderStep } from '../domain/weight-slider.ts';
import * as format from '../model/format.ts';
import type { Engine, Moved } from './engine.ts';

interface Props {
  readonly engine: Engine;
  readonly scenarioId: string;
  readonly moved: Moved;
  /** The share of each criterion now, and at the author's weights. */
  readonly shares: ReadonlyMap<string, number>;
  readonly before: ReadonlyMap<string, number>;
  readonly onMove: (criterionId: string, points: number) => void;
  readonly onReset: () => void;
}

/** A slider for each criterion: what it weighs in points, and which share of the whole that is. */
export function Weights({ engine, scenarioId, moved, shares, before, onMove, onReset }: Props) {
  const authors = engine.weights(scenarioId);
  const locked = engine.locked(scenarioId);
  const scale = sliderScale([...authors.values()]);
  return (
    <section className="ip-card ip-weights" aria-labelledby="ip-weights">
      <h2 id="ip-weights">{t('What counts how much')}</h2>
      <p className="ip-note">
        {t(
          'Move a weight and everything here follows. Nothing is saved: the file stays as its author made it.',
        )}
      </p>
      {groupsWithCriteria(engine.tables).map(({ group, criteria }) => (
        <fieldset key={group.id}>
          <legend dir="auto">{group.name}</legend>
          {criteria.map((criterion) => (
            <Slider
              key={criterion.id}
              criterion={criterion}
              value={moved.get(criterion.id) ?? authors.get(criterion.id) ?? 0}
              scale={scale}
              share={shares.get(criterion.id) ?? 0}
              before={before.get(criterion.id) ?? 0}
              locked={locked.has(criterion.id)}
              moved={moved.has(criterion.id)}
              onMove={(points) => onMove(criterion.id, points)}
            />
          ))}
        </fieldset>
      ))}
      <button type="button" className="ip-button" disabled={moved.size === 0} onClick={onReset}>
        {t('Back to the author’s weights')}
      </button>
    </section>
  );
}

interface SliderProps {
  readonly criterion: Criterion;
  readonly value: number;
  readonly scale: number;
  readonly share: number;
  readonly before: number;
  readonly locked: boolean;
  readonly moved: boolean;
  readonly onMove: (points: number) => void;
}

function Slider({ criterion, value, scale, share, before, locked, moved, onMove }: SliderProps) {
  const id = `ip-weight-${criterion.id}`;
  return (
    <div className={`ip-weight ${moved ? 'is-moved' : ''}`}>
      <label htmlFor={id} dir="auto">
        {criterion.name}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={scale}
        // The author's value need not be a step; a key goes on from there.
        step={locked ? 'any' : stepFor(value, scale)}
        value={value}
        disabled={locked}
        aria-valuetext={t(
          locked
            ? '{points} points, {share} of the weight, locked by the author'
            : '{points} points, {share} of the weight',
          { points: format.weight(value), share: format.percent(share) },
        )}
        onChange={(event) => onMove(event.target.valueAsNumber)}
      />
      <span className="ip-number">{format.percent(share)}</span>
      <small className="ip-author">
        {locked ? t('locked') : moved ? t('was {before}', { before: format.percent(before) }) : ''}
      </small>
    </div>
  );
}

/** The usual step where the value stands on one, else one that it stands on. */
function stepFor(value: number, scale: number): number | 'any' {
  const step = sliderStep(scale);
  return Math.abs(value / step - Math.round(value / step)) < 1e-9 ? step : 'any';
}
