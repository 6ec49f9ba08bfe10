import type { CustomCellRendererProps } from 'ag-grid-react';
import { type PointerEvent, useRef } from 'react';
import { currentAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { refuseLocked, toggleLock } from '../../model/locks.ts';
import { useApp } from '../../model/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type CriterionRow, type MatrixRow, sliderStep } from './rows.ts';
import { dropPreview, previewWeight, saveWeight } from './weight-drag.ts';
import { isLockedNow, shareNow, totalWeightNow, weightNow } from './weights-now.ts';

/** The weight of a criterion: a slider to drag, the points, and what share of all points they are. */
export function WeightRenderer({ data }: CustomCellRendererProps<MatrixRow>) {
  if (data?.kind === 'total') return <TotalWeight />;
  return data?.kind === 'criterion' ? <CriterionWeight row={data} /> : null;
}

function TotalWeight() {
  const total = useApp(totalWeightNow);
  const share = useApp((state) => format.percent(shareNow(state, currentAssessment(state).criterionIds)));
  return (
    <div className="weight">
      <span className="weight-points">{format.shortWeight(total)}</span>
      <span className="weight-share">{share}</span>
    </div>
  );
}

/** Its share changes with the weights of others; it is drawn again when what it says of it changes. */
function CriterionWeight({ row }: { row: CriterionRow }) {
  const { criterionId } = row;
  const weight = useApp((state) => weightNow(state, criterionId));
  const share = useApp((state) => format.percent(shareNow(state, [criterionId])));
  const locked = useApp((state) => isLockedNow(state, criterionId));
  return (
    <div className={`weight ${locked ? 'is-locked' : ''}`}>
      <Lock row={row} locked={locked} share={share} />
      {locked ? (
        <span className="weight-locked" onPointerDown={() => refuseLocked(criterionId)}>
          locked
        </span>
      ) : (
        <>
          <WeightSlider row={row} weight={weight} share={share} />
          <span className="weight-points">{format.shortWeight(weight)}</span>
        </>
      )}
      <span className="weight-share">{share}</span>
    </div>
  );
}

/** Shut where the weight is locked; open, and only under the pointer or the focus, where it is free. The key is L. */
function Lock({ row, locked, share }: { row: CriterionRow; locked: boolean; share: string }) {
  const label = locked
    ? `Free the weight of ${row.name} (L)`
    : `Lock the weight of ${row.name} at ${share} (L)`;
  return (
    <button
      type="button"
      className="weight-lock"
      tabIndex={-1}
      aria-pressed={locked}
      aria-label={label}
      title={label}
      onClick={() => void toggleLock(row.criterionId)}
    >
      <Icon name={locked ? 'lock' : 'unlock'} size={12} />
    </button>
  );
}

interface SliderProps {
  readonly row: CriterionRow;
  readonly weight: number;
  /** As it is written. */
  readonly share: string;
}

/** Dragging previews, letting go saves, Escape puts the saved weight back. The keys are those of its grid cell. */
function WeightSlider({ row, weight, share }: SliderProps) {
  const stop = useRef<(() => void) | null>(null);
  const frame = useRef(0);
  const { criterionId, scale } = row;

  const start = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    const track = event.currentTarget;
    const { pointerId } = event;
    const { left, width } = track.getBoundingClientRect();
    const step = sliderStep(scale);
    let value = weight;
    const follow = (clientX: number): void => {
      const part = Math.min(1, Math.max(0, (clientX - left) / width));
      value = Math.round(Math.round((part * scale) / step) * step * 1e6) / 1e6;
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => previewWeight(criterionId, value));
    };
    const move = (e: globalThis.PointerEvent): void => follow(e.clientX);
    const end = (save: boolean): void => {
      stop.current?.();
      cancelAnimationFrame(frame.current);
      if (save) {
        previewWeight(criterionId, value);
        void saveWeight(criterionId, value);
      } else dropPreview();
    };
    const up = (): void => end(true);
    const cancel = (): void => end(false);
    const key = (e: KeyboardEvent): void => {
      if (e.key !== 'Escape') return;
      e.preventDefault();
      e.stopPropagation();
      end(false);
    };
    track.setPointerCapture(pointerId);
    track.addEventListener('pointermove', move);
    track.addEventListener('pointerup', up);
    track.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, true);
    stop.current = () => {
      stop.current = null;
      track.removeEventListener('pointermove', move);
      track.removeEventListener('pointerup', up);
      track.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, true);
    };
    follow(event.clientX);
  };

  return (
    <div
      className="weight-slider"
      role="slider"
      tabIndex={-1}
      aria-label={`Weight of ${row.name}`}
      aria-valuemin={0}
      aria-valuemax={scale}
      aria-valuenow={weight}
      aria-valuetext={`${format.weight(weight)}, ${share} of the weight`}
      onPointerDown={start}
    >
      <i style={{ width: `${Math.min(100, (100 * weight) / scale)}%` }} />
      <b style={{ left: `${Math.min(100, (100 * weight) / scale)}%` }} />
    </div>
  );
}
