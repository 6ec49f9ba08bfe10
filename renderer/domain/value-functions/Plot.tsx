import { type MouseEvent, type PointerEvent, useId, useState } from 'react';
import type { ValuePoints } from '../../../scoring/types.ts';
import { usePointerDrag } from '../../ui/pointer-drag.ts';
import { type Mark, type Place, placeAt, placeOf } from './geometry.ts';
import { PlotDrawing } from './PlotDrawing.tsx';
import { PlotPoint } from './PlotPoint.tsx';
import { PLOT_AREA, PLOT_HEIGHT, PLOT_WIDTH } from './plot-area.ts';
import { type DraftPoint, type Frame, frameOf, stepOf } from './value-points-draft.ts';

interface Props {
  /** The line as it counts; that of the points, or the straight one. */
  readonly line: ValuePoints;
  /** What can be moved; none while the line is straight. */
  readonly points: readonly DraftPoint[];
  readonly marks: readonly Mark[];
  readonly unit: string | null;
  readonly onMove: (key: number, to: Place, step: number) => void;
  readonly onRemove: (key: number) => void;
  readonly onAdd: (at: Place) => void;
  /** Before a point is dragged; the returned function puts everything back. */
  readonly onHold: () => () => void;
}

/** The value function as a line with points to drag, over the measured numbers. The table beside it does the same. */
export function Plot({ line, points, marks, unit, onMove, onRemove, onAdd, onHold }: Props) {
  const help = useId();
  const numbers = marks.map((mark) => placeOf(mark, line)).flatMap(({ low, high }) => [low, high]);
  const fitting = frameOf([...line.map(([x]) => x), ...numbers]);
  // While a point is held, the scale below the pointer stands still.
  const [held, setHeld] = useState<Frame | null>(null);
  const frame = held ?? fitting;
  const step = stepOf(frame);
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
          onMove(key, placeAt(PLOT_AREA, frame, x, y), step);
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
      <PlotDrawing frame={frame} line={line} straight={points.length < 2} marks={marks} unit={unit} />
      <p id={help} className="hidden-text">
        Arrow keys move the point, with Shift in larger steps. Delete removes it.
      </p>
      <svg
        className="plot-points"
        aria-label="Points of the line"
        viewBox={`0 0 ${PLOT_WIDTH} ${PLOT_HEIGHT}`}
        onDoubleClick={addHere}
      >
        {points.map((point, index) => (
          <PlotPoint
            key={point.key}
            point={point}
            name={`Point ${index + 1} of ${points.length}`}
            help={help}
            frame={frame}
            step={step}
            unit={unit}
            onMove={(to) => onMove(point.key, to, step)}
            onRemove={() => onRemove(point.key)}
            onGrab={(event) => grab(event, point.key)}
          />
        ))}
      </svg>
    </div>
  );
}
