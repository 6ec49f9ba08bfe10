import type { NumberScale } from '../../../common/measured-words.ts';
import { shorten } from '../../../common/words.ts';
import type { ValuePoints } from '../../../scoring/types.ts';
import { placeText } from '../../model/measured.ts';
import { type Area, curvePath, type Mark, pixelX, pixelY, placeOf } from './geometry.ts';
import { frameOf } from './value-points-draft.ts';
import './value-functions.css';

const WIDTH = 304;
const HEIGHT = 132;
const AREA: Area = { left: 26, top: 10, width: WIDTH - 36, height: HEIGHT - 34 };

/** The names of both ends have room beside one another. */
const MOST_LETTERS = 24;

interface Props {
  /** The line as it counts, in ascending order of the number. */
  readonly points: ValuePoints;
  readonly scale: NumberScale;
  readonly marks: readonly Mark[];
  /** The alternative whose number is led to its value. */
  readonly shown?: string;
}

/** A value function to look at, with the measured numbers on it. What it shows is said in words beside it. */
export function SmallPlot({ points, scale, marks, shown }: Props) {
  const placed = marks.map((mark) => ({ mark, ...placeOf(mark, points) }));
  const frame = frameOf([...points.map(([x]) => x), ...placed.map(({ x }) => x)]);
  const bottom = pixelY(AREA, 0);
  return (
    <svg className="value-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <line
            className="plot-grid"
            x1={AREA.left}
            x2={WIDTH - 10}
            y1={pixelY(AREA, value)}
            y2={pixelY(AREA, value)}
          />
          <text className="plot-tick" x={AREA.left - 5} y={pixelY(AREA, value) + 4} textAnchor="end">
            {value}
          </text>
        </g>
      ))}
      <path className="plot-line" d={curvePath(AREA, frame, points)} />
      {placed.map(({ mark, x, value }) => {
        if (value === null) return null;
        const [cx, cy] = [pixelX(AREA, frame, x), pixelY(AREA, value)];
        const own = mark.alternativeId === shown;
        return (
          <g key={mark.alternativeId}>
            {own && <path className="plot-lead" d={`M${cx} ${bottom}V${cy}H${AREA.left}`} />}
            <circle className={own ? 'plot-mark is-own' : 'plot-mark'} cx={cx} cy={cy} r={own ? 5 : 3.5} />
          </g>
        );
      })}
      {points.length > 0 &&
        ends(points.map(([x]) => x)).map((x, i) => (
          <text
            key={x}
            className="plot-tick"
            x={pixelX(AREA, frame, x)}
            y={HEIGHT - 8}
            textAnchor={i === 0 ? 'start' : 'end'}
          >
            {shorten(placeText(x, scale), MOST_LETTERS)}
          </text>
        ))}
    </svg>
  );
}

/** The first and the last, once each. */
function ends(numbers: readonly number[]): number[] {
  const [first, last] = [numbers[0], numbers.at(-1)];
  return [...new Set([first, last])].filter((x) => x !== undefined);
}
