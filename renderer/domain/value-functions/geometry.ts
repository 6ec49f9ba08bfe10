import { centralNumber } from '../../../scoring/assessment/measure.ts';
import { valueAt } from '../../../scoring/methods/value-function.ts';
import type { MeasurementInput, ValuePoints } from '../../../scoring/types.ts';
import type { Frame } from './value-points-draft.ts';

/** Where a plot draws: pixels of its own coordinate system. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly x: number;
  readonly value: number;
}

/** Pixel of a number. */
export const pixelX = ({ left, width }: Area, { from, to }: Frame, x: number): number =>
  left + (width * (x - from)) / (to - from);

/** Pixel of a value; 100 is at the top. */
export const pixelY = ({ top, height }: Area, value: number): number => top + height * (1 - value / 100);

/** The number and the value at a pixel, within the plot. */
export function placeAt(area: Area, { from, to }: Frame, x: number, y: number): Place {
  const part = (at: number): number => Math.min(1, Math.max(0, at));
  return {
    x: from + (to - from) * part((x - area.left) / area.width),
    value: 100 * (1 - part((y - area.top) / area.height)),
  };
}

/** The line of a value function as an SVG path, flat beyond its ends; empty without points. */
export function curvePath(area: Area, frame: Frame, points: ValuePoints): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const places = [[frame.from, first[1]] as const, ...points, [frame.to, last[1]] as const];
  return places
    .map(
      ([x, value], i) =>
        `${i === 0 ? 'M' : 'L'}${pixelX(area, frame, x).toFixed(1)} ${pixelY(area, value).toFixed(1)}`,
    )
    .join('');
}

/** A measured number on the plot, named by its alternative. */
export interface Mark {
  readonly alternativeId: string;
  readonly name: string;
  readonly measurement: MeasurementInput;
}

/** The number that stands for a mark, the stretch that it may lie in, and its value; null where there is no line yet. */
export function placeOf({ measurement }: Mark, points: ValuePoints) {
  const { kind, a, b } = measurement;
  const x = centralNumber(measurement);
  const [low, high] = b === null ? [a, a] : kind === 'normal' ? [a - b, a + b] : [a, b];
  return { x, low, high, value: points.length === 0 ? null : valueAt(points, x) };
}
