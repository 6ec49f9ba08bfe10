import type { CustomCellRendererProps } from 'ag-grid-react';
import type { PointerEvent } from 'react';
import { t } from '../../../common/language/texts.ts';
import { holdWeight } from '../../domain/weight-drag.ts';
import { sliderStep } from '../../domain/weight-slider.ts';
import { currentAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { refuseLocked, toggleLock } from '../../model/locks.ts';
import { refuseEdit, useApp, useEditable } from '../../model/store.ts';
import { partAlong } from '../../ui/direction.ts';
import { Icon } from '../../ui/Icon.tsx';
import { usePointerDrag } from '../../ui/pointer-drag.ts';
import { GroupWeight } from './GroupRenderer.tsx';
import type { CriterionRow, MatrixRow } from './matrix-rows.ts';
import { isLockedNow, shareNow, totalWeightNow, triedFrom, weightNow } from './weights-now.ts';

/** The weight of a criterion: a slider to drag, the points, and what share of all points they are. */
export function WeightRenderer({ data }: CustomCellRendererProps<MatrixRow>) {
  if (data?.kind === 'total') return <TotalWeight />;
  if (data?.kind === 'group') return <GroupWeight row={data} />;
  return data?.kind === 'criterion' ? <CriterionWeight row={data} /> : null;
}

function TotalWeight() {
  const total = useApp(totalWeightNow);
  const share = useApp((state) => format.percent(shareNow(state, currentAssessment(state).criterionIds)));
  return (
    <div
      className="weight"
      title={t('{total} points in all: the share of a criterion is its points of these', {
        total: format.weight(total),
      })}
    >
      <span className="hidden-text">{t('All weights:')} </span>
      <span data-testid="weight-points" className="weight-points">
        {format.shortWeight(total)}
        <span className="weight-unit"> {t('points =')}</span>
      </span>
      <span data-testid="weight-share" className="weight-share">
        {share}
      </span>
    </div>
  );
}

/** Its share changes with the weights of others; it is drawn again when what it says of it changes. */
function CriterionWeight({ row }: { row: CriterionRow }) {
  const { criterionId } = row;
  const weight = useApp((state) => weightNow(state, criterionId));
  const share = useApp((state) => format.percent(shareNow(state, [criterionId])));
  const locked = useApp((state) => isLockedNow(state, criterionId));
  const saved = useApp((state) => triedFrom(state, criterionId));
  return (
    <div className={`weight ${locked ? 'is-locked' : ''}`}>
      <span className="hidden-text">
        {t('Weight of {name}:', { name: row.name })} {locked && t('{share} of the weight, locked', { share })}
      </span>
      <Lock row={row} locked={locked} share={share} />
      {locked ? (
        <span className="weight-locked" aria-hidden="true" onPointerDown={() => refuseLocked(criterionId)}>
          {t('locked')}
        </span>
      ) : (
        <>
          <WeightSlider row={row} weight={weight} share={share} saved={saved} />
          <span
            data-testid="weight-points"
            aria-hidden="true"
            className={`weight-points ${saved === null ? '' : 'is-tried'}`}
            title={saved === null ? undefined : t('Tried; {saved} is saved', { saved: format.weight(saved) })}
          >
            {format.shortWeight(weight)}
          </span>
        </>
      )}
      <span data-testid="weight-share" className="weight-share" aria-hidden="true">
        {share}
      </span>
    </div>
  );
}

/**
 * Shut where the weight is locked; open, and only under the pointer or the focus, where it is free. The key is L, and the cell says that it
 * is locked.
 */
function Lock({ row, locked, share }: { row: CriterionRow; locked: boolean; share: string }) {
  const label = locked
    ? t('Free the weight of {name} (L)', { name: row.name })
    : t('Lock the weight of {name} at {share} (L)', { name: row.name, share });
  return (
    <button
      type="button"
      className="weight-lock"
      tabIndex={-1}
      aria-hidden="true"
      aria-pressed={locked}
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
  /** The saved weight, where another is tried or dragged. */
  readonly saved: number | null;
}

/** Dragging previews, letting go saves, Escape puts the saved weight back. The keys are those of its grid cell. */
function WeightSlider({ row, weight, share, saved }: SliderProps) {
  const drag = usePointerDrag();
  const { criterionId, scale } = row;

  const editable = useEditable();
  const start = (event: PointerEvent<HTMLDivElement>): void => {
    if (refuseEdit()) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { clientX } = event;
    drag(event, () => {
      const held = holdWeight(criterionId);
      const step = sliderStep(scale);
      const valueAt = (x: number): number =>
        Math.round(Math.round((partAlong(box, x) * scale) / step) * step * 1e6) / 1e6;
      let value = valueAt(clientX);
      // Once a frame, however often the pointer tells where it is.
      let frame = requestAnimationFrame(() => held.move(value));
      return {
        onMove: (x) => {
          value = valueAt(x);
          cancelAnimationFrame(frame);
          frame = requestAnimationFrame(() => held.move(value));
        },
        onDrop: () => {
          cancelAnimationFrame(frame);
          held.drop(value);
        },
        onCancel: () => {
          cancelAnimationFrame(frame);
          held.cancel();
        },
      };
    });
  };

  return (
    <div
      className={`weight-slider ${weight > scale ? 'is-beyond' : ''}`}
      role="slider"
      tabIndex={-1}
      aria-disabled={!editable}
      aria-label={t('Weight of {name}', { name: row.name })}
      aria-valuemin={0}
      aria-valuemax={Math.max(scale, weight)}
      aria-valuenow={weight}
      aria-valuetext={
        saved === null
          ? t('{weight} {n, plural, =1 {point} one {points} other {points}}, {share} of the weight', {
              weight: format.weight(weight),
              n: weight,
              share,
            })
          : t(
              '{weight} {n, plural, =1 {point} one {points} other {points}}, {share} of the weight, saved: {saved}',
              {
                weight: format.weight(weight),
                n: weight,
                share,
                saved: format.weight(saved),
              },
            )
      }
      onPointerDown={start}
    >
      {saved !== null && (
        <s
          aria-hidden="true"
          data-testid="saved-weight"
          style={{ insetInlineStart: `${Math.min(100, (100 * saved) / scale)}%` }}
        />
      )}
      <i style={{ width: `${Math.min(100, (100 * weight) / scale)}%` }} />
      <b style={{ insetInlineStart: `${Math.min(100, (100 * weight) / scale)}%` }} />
    </div>
  );
}
