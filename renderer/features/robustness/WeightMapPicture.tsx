import type { CSSProperties } from 'react';
import { t } from '../../../common/language/texts.ts';
import type { MapPoint, WeightMap } from '../../../scoring/robustness/weight-map.ts';
import * as format from '../../model/format.ts';
import { labelPlace } from './map-label.ts';

/** Who is first in a region. */
interface First {
  /** The one who is; null where several tie. */
  readonly alternativeId: string | null;
  readonly name: string;
  readonly colour: string;
  /** The outline of its shape in a square of 16; empty where several tie. */
  readonly shape: string;
}

interface Props {
  readonly label: string;
  readonly map: WeightMap;
  /** Names of the two criteria: to the right and upwards. */
  readonly axes: readonly [string, string];
  readonly firstIn: (winners: readonly number[]) => First;
  /** A place in the map was pressed. */
  readonly onTry: (shares: MapPoint) => void;
}

/** Size of the triangle's sides and of the room for its scales, in CSS pixels. */
const SIDE = 292;
const ROOM = { left: 44, top: 28, right: 16, bottom: 40 } as const;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;

const at = ([x, y]: MapPoint): MapPoint => [ROOM.left + SIDE * x, ROOM.top + SIDE * (1 - y)];

/** The shares at a place of the picture, within the triangle. */
function sharesAt(place: DOMPoint): MapPoint {
  const x = Math.min(1, Math.max(0, (place.x - ROOM.left) / SIDE));
  const y = Math.min(1 - x, Math.max(0, 1 - (place.y - ROOM.top) / SIDE));
  return [x, y];
}

/** About as wide as a letter of a name in the map. */
const LETTER = 6.4;

/** Height of a name, and room for the shape before it. */
const LINE = 16;
const SHAPE = 16;

/** The triangle of all shares of two criteria, in regions by who is first, with the present shares as a point. */
export function WeightMapPicture({ label, map, axes, firstIn, onTry }: Props) {
  const [x, y] = at(map.present);
  const [width, height] = [ROOM.left + SIDE + ROOM.right, ROOM.top + SIDE + ROOM.bottom];
  const regions = map.regions.map(({ winners, corners }) => ({
    ...firstIn(winners),
    key: winners.join(),
    corners: corners.map(at),
  }));
  const now = { x, y, width: 20, height: 20 };
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {regions.map(({ key, corners, alternativeId, name, colour }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map has buttons for the keyboard.
        <polygon
          key={key}
          points={corners.join(' ')}
          className="map-region"
          data-testid="map-region"
          data-alternative={alternativeId ?? undefined}
          style={{ '--row-colour': colour } as CSSProperties}
          onClick={({ currentTarget, clientX, clientY }) => {
            const onScreen = currentTarget.ownerSVGElement?.getScreenCTM();
            if (onScreen) onTry(sharesAt(new DOMPoint(clientX, clientY).matrixTransform(onScreen.inverse())));
          }}
        >
          <title>{t('{name}. Press to try these weights', { name })}</title>
        </polygon>
      ))}
      {regions.map(({ key, corners, name, colour, shape }) => {
        const sign = shape === '' ? 0 : SHAPE;
        const wide = LETTER * name.length + sign;
        const place = labelPlace(corners, wide + 8, LINE, [now]);
        if (!place) return null;
        const [cx, cy] = place;
        return (
          <g key={key} className="map-name" style={{ '--row-colour': colour } as CSSProperties}>
            {shape !== '' && (
              <path d={shape} transform={`translate(${cx - wide / 2},${cy - 6}) scale(0.75)`} />
            )}
            <text x={cx - wide / 2 + sign} y={cy}>
              {name}
            </text>
          </g>
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
      <g className="map-present" transform={`translate(${x},${y})`}>
        <circle r={5.5} />
        <path d="M-10,0h6M4,0h6M0,-10v6M0,4v6" />
      </g>
    </svg>
  );
}
