import type { KeyboardEvent, PointerEvent } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { NumberScale } from '../../../common/measured-words.ts';
import { number, placeText } from '../../model/measured.ts';
import { type Place, pixelX, pixelY } from './geometry.ts';
import { PLOT_AREA } from './plot-area.ts';
import type { DraftPoint, Frame } from './value-points-draft.ts';

interface Props {
  readonly point: DraftPoint;
  /** "Point 2 of 3". */
  readonly name: string;
  readonly help: string;
  readonly frame: Frame;
  readonly step: number;
  readonly scale: NumberScale;
  readonly onMove: (to: Place) => void;
  readonly onRemove: () => void;
  readonly onGrab: (event: PointerEvent<SVGElement>) => void;
}

/** One point of the line, to drag or to move by keys. */
export function PlotPoint({ point, name, help, frame, step, scale, onMove, onRemove, onGrab }: Props) {
  const { x, value } = point;
  const press = (event: KeyboardEvent): void => {
    const move = moveOf(event, step);
    const removes = event.key === 'Delete' || event.key === 'Backspace';
    if (move) onMove({ x: x + move.x, value: value + move.value });
    else if (removes) onRemove();
    if (move || removes) event.preventDefault();
  };
  return (
    <g
      className="plot-point"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-describedby={help}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
      aria-valuetext={t('{place} is worth {value}', { place: placeText(x, scale), value: number(value) })}
      transform={`translate(${pixelX(PLOT_AREA, frame, x)} ${pixelY(PLOT_AREA, value)})`}
      onKeyDown={press}
      onPointerDown={onGrab}
    >
      <circle className="plot-reach" r={13} />
      <rect x={-6} y={-6} width={12} height={12} transform="rotate(45)" />
    </g>
  );
}

/** What an arrow key moves a point by; null for any other key. */
function moveOf({ key, shiftKey }: KeyboardEvent, step: number): Place | null {
  const size = shiftKey ? 10 : 1;
  const moves: Readonly<Record<string, Place>> = {
    ArrowLeft: { x: -step * size, value: 0 },
    ArrowRight: { x: step * size, value: 0 },
    ArrowUp: { x: 0, value: size },
    ArrowDown: { x: 0, value: -size },
  };
  return moves[key] ?? null;
}
