import type { MapPoint, WeightMap } from '../../../scoring/robustness/weight-map.ts';
import * as format from '../../model/format.ts';
import { FillPatterns, fillOf, useFills } from '../../ui/chart/patterns.tsx';

interface Props {
  readonly label: string;
  readonly map: WeightMap;
  /** Names of the two criteria: to the right and upwards. */
  readonly axes: readonly [string, string];
  readonly nameOf: (winners: readonly number[]) => string;
  /** Which fill a region has, by its place in the map. */
  readonly fillAt: (region: number) => number;
}

/** Size of the triangle's sides and of the room for its scales, in CSS pixels. */
const SIDE = 320;
const ROOM = { left: 44, top: 28, right: 16, bottom: 40 } as const;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;

const at = ([x, y]: MapPoint): MapPoint => [ROOM.left + SIDE * x, ROOM.top + SIDE * (1 - y)];

const middle = (corners: readonly MapPoint[]): MapPoint => [
  corners.reduce((sum, [x]) => sum + x, 0) / corners.length,
  corners.reduce((sum, [, y]) => sum + y, 0) / corners.length,
];

/** How wide and high a region is, in CSS pixels: too small a one carries no name. */
function sizeOf(corners: readonly MapPoint[]): readonly [number, number] {
  const span = (values: readonly number[]): number => SIDE * (Math.max(...values) - Math.min(...values));
  return [span(corners.map(([x]) => x)), span(corners.map(([, y]) => y))];
}

/** About as wide as a letter of a name in the map. */
const LETTER = 6;

/** The triangle of all shares of two criteria, in regions by who is first, with the present shares as a point. */
export function WeightMapPicture({ label, map, axes, nameOf, fillAt }: Props) {
  const fills = useFills();
  const [x, y] = at(map.present);
  const [width, height] = [ROOM.left + SIDE + ROOM.right, ROOM.top + SIDE + ROOM.bottom];
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <FillPatterns fills={fills} />
      {map.regions.map(({ winners, corners }, i) => (
        <polygon
          key={winners.join()}
          points={corners.map((corner) => at(corner).join()).join(' ')}
          fill={fillOf(fills, fillAt(i))}
          className="map-region"
        >
          <title>{nameOf(winners)}</title>
        </polygon>
      ))}
      {map.regions.map(({ winners, corners }) => {
        const name = nameOf(winners);
        const [wide, high] = sizeOf(corners);
        if (high < 24 || wide < LETTER * name.length) return null;
        const [cx, cy] = at(middle(corners));
        // The point says more than a name that is in the list beside the map too.
        if (Math.abs(cx - x) < (LETTER * name.length) / 2 + 8 && Math.abs(cy - y) < 16) return null;
        return (
          <text key={winners.join()} x={cx} y={cy} className="chart-label">
            {name}
          </text>
        );
      })}
      {TICKS.map((tick) => {
        const [tx, bottom] = at([tick, 0]);
        const [left, ty] = at([0, tick]);
        return (
          <g key={tick} className="map-scale">
            <path d={`M${tx},${bottom}v4M${left},${ty}h-4`} />
            <text x={tx} y={bottom + 16} textAnchor="middle">
              {format.percent(tick)}
            </text>
            <text x={left - 6} y={ty} textAnchor="end" dominantBaseline="central">
              {format.percent(tick)}
            </text>
          </g>
        );
      })}
      <text x={ROOM.left + SIDE} y={height - 6} textAnchor="end" className="map-axis">
        {axes[0]} →
      </text>
      <text x={4} y={12} className="map-axis">
        ↑ {axes[1]}
      </text>
      <circle cx={x} cy={y} r={5} className="map-present" />
    </svg>
  );
}
