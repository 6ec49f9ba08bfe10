import { type MouseEvent, type PointerEvent, useId, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { isWorded, type NumberScale } from '../../../common/measured-words.ts';
import type { ValuePoints } from '../../../scoring/types.ts';
import { usePointerDrag } from '../../ui/pointer-drag.ts';
import { type Mark, type Place, placeAt, placeOf } from './geometry.ts';
import { PlotDrawing } from './PlotDrawing.tsx';
import { PlotPoint } from './PlotPoint.tsx';
import { PLOT_AREA, PLOT_HEIGHT, PLOT_WIDTH } from './plot-area.ts';
import { type DraftPoint, type Frame, frameOf, stepOn } from './value-points-draft.ts';

interface Props {
  /** The line as it counts; that of the points, or the straight one. */
  readonly line: ValuePoints;
  /** What can be moved; none while the line is straight. */
  readonly points: readonly DraftPoint[];
  readonly marks: readonly Mark[];
  readonly scale: NumberScale;
  readonly onMove: (key: number, to: Place, step: number) => void;
  readonly onRemove: (key: number) => void;
  readonly onAdd: (at: Place) => void;
  /** Before a point is dragged; the returned function puts everything back. */
  readonly onHold: () => () => void;
}

/** The value function as a line with points to drag, over the measured numbers. The table beside it does the same. */
export function Plot({ line, points, marks, scale, onMove, onRemove, onAdd, onHold }: Props) {
  const help = useId();
  const numbers = marks.map((mark) => placeOf(mark, line)).flatMap(({ low, high }) => [low, high]);
  const words = isWorded(scale) ? [1, scale.levels.length] : [];
  const fitting = frameOf([...line.map(([x]) => x), ...numbers, ...words]);
  // While a point is held, the scale below the pointer stands still.
  const [held, setHeld] = useState<Frame | null>(null);
  const frame = held ?? fitting;
  const step = stepOn(scale, frame);
  const move = (key: number, { x, value }: Place): void =>
    onMove(key, { x: isWorded(scale) ? Math.min(Math.max(x, 1), scale.levels.length) : x, value }, step);
  const drag = usePointerDrag();

  const grab = (event: PointerEvent<SVGElement>, key: number): void => {
    const toSvg = event.currentTarget.ownerSVGElement?.getScreenCTM()?.inverse();
    if (!toSvg) return;
    drag(event, () => {
      const back = onHold();
      setHeld(frame);
      return {
        onMove: (clientX, clientY) => {
          const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(toSvg);
          move(key, placeAt(PLOT_AREA, frame, x, y));
        },
        onDrop: () => setHeld(null),
        onCancel: () => {
          back();
          setHeld(null);
        },
      };
    });
  };
  const addHere = (event: MouseEvent<SVGSVGElement>): void => {
    const toSvg = event.currentTarget.getScreenCTM()?.inverse();
    if (!toSvg || event.target !== event.currentTarget) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toSvg);
    const at = placeAt(PLOT_AREA, frame, x, y);
    onAdd({ ...at, x: Math.round(at.x / step) * step });
  };
  return (
    <div className="plot-stack" data-testid="value-plot">
      <PlotDrawing frame={frame} line={line} straight={points.length < 2} marks={marks} scale={scale} />
      <p id={help} className="hidden-text">
        {t('Arrow keys move the point, with Shift in larger steps. Delete removes it.')}
      </p>
      <svg
        className="plot-points"
        aria-label={t('Points of the line')}
        viewBox={`0 0 ${PLOT_WIDTH} ${PLOT_HEIGHT}`}
        onDoubleClick={addHere}
      >
        {points.map((point, index) => (
          <PlotPoint
            key={point.key}
            point={point}
            name={t('Point {number} of {n}', { number: index + 1, n: points.length })}
            help={help}
            frame={frame}
            step={step}
            scale={scale}
            onMove={(to) => move(point.key, to)}
            onRemove={() => onRemove(point.key)}
            onGrab={(event) => grab(event, point.key)}
          />
        ))}
      </svg>
    </div>
  );
}
