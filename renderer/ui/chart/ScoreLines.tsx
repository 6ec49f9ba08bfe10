import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { labelHeights } from './label-heights.ts';
import { Tip } from './Tip.tsx';

/** What is followed along the axis. */
export interface ScoreLine {
  readonly key: string;
  readonly name: string;
  readonly colour: string;
  /** The outline of its shape in a square of 16. */
  readonly shape: string;
  /** By point of the axis; null where there is no score. */
  readonly scores: readonly (number | null)[];
}

interface Props {
  readonly label: string;
  readonly lines: readonly ScoreLine[];
  /** Where the scores are on the axis, from left to right. */
  readonly points: readonly number[];
  readonly axis: {
    readonly from: number;
    readonly to: number;
    readonly ticks: readonly number[];
    readonly tick: (value: number) => string;
  };
  /** A score holds until the next one. */
  readonly steps?: boolean;
  /** What the chart says above the scores of a point. */
  readonly titleAt: (point: number) => string;
  readonly format: (score: number) => string;
  /** Upright lines with a word. */
  readonly marks: readonly { readonly at: number; readonly word: string; readonly dashed?: boolean }[];
}

/** Lines that can be told apart without colour. */
const DASHES = ['', '6 3', '2 3', '10 3 2 3', '12 4', '1 4'] as const;

const HEIGHT = 264;
const EDGE = { top: 18, right: 132, bottom: 24, left: 36 } as const;

/** Height of a name at the end of its line. */
const NAME = 16;

/** Letters of a name that fit beside its line. */
const LETTERS = 17;

interface Point {
  readonly at: number;
  readonly i: number;
}

/** Scores along an axis, a line each with its name and shape at its end. */
export default function ScoreLines({ label, lines, points, axis, steps, titleAt, format, marks }: Props) {
  const data = points.map((at, i): Point => ({ at, i }));
  const scores = lines.flatMap((line) => line.scores.filter((score) => score !== null));
  const [low, high] = [5 * Math.floor(Math.min(...scores) / 5), 5 * Math.ceil(Math.max(...scores) / 5)];
  const top = Math.max(high, low + 5);
  const every = (top - low) / 5 > 8 ? 10 : 5;
  const levels = Array.from({ length: (top - low) / 5 + 1 }, (_, i) => low + 5 * i);
  const ends = lines.map(({ scores: its }) => its.findLast((score) => score !== null) ?? low);
  const room = HEIGHT - EDGE.top - EDGE.bottom;
  const heights = labelHeights(
    ends.map((score) => EDGE.top + room * (1 - (score - low) / (top - low))),
    NAME,
    EDGE.top,
    HEIGHT - EDGE.bottom,
  );
  return (
    <LineChart
      responsive
      data={data}
      margin={{ top: EDGE.top, right: EDGE.right, bottom: 0, left: 0 }}
      style={{ width: '100%', height: HEIGHT }}
      aria-label={label}
    >
      <CartesianGrid vertical={false} stroke="var(--line-soft)" />
      <XAxis
        dataKey="at"
        type="number"
        height={EDGE.bottom}
        domain={[axis.from, axis.to]}
        ticks={[...axis.ticks]}
        interval={0}
        tickFormatter={axis.tick}
        tickLine={false}
        axisLine={false}
      />
      <YAxis
        domain={[low, top]}
        ticks={levels.filter((level) => level % every === 0)}
        width={EDGE.left}
        tickLine={false}
        axisLine={false}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--mid)' }}
        content={({ active, payload }) => {
          const point: Point | undefined = payload[0]?.payload;
          if (!active || !point) return null;
          const here = lines
            .flatMap(({ name, scores: its }) => {
              const score = its[point.i];
              return score == null ? [] : [{ name, score }];
            })
            .sort((a, b) => b.score - a.score);
          return (
            <Tip title={titleAt(point.i)} lines={here.map(({ name, score }) => [name, format(score)])} />
          );
        }}
      />
      {marks.map(({ at, word, dashed }) => (
        <ReferenceLine
          key={`${word} ${at}`}
          x={at}
          stroke={dashed ? 'var(--dim)' : 'var(--ink)'}
          {...(dashed && { strokeDasharray: '4 2' })}
          label={{ value: word, position: 'top' }}
        />
      ))}
      {lines.map(({ key, name, colour, shape, scores: its }, n) => (
        <Line
          key={key}
          name={name}
          type={steps ? 'stepAfter' : 'linear'}
          dataKey={({ i }: Point) => its[i] ?? null}
          stroke={colour}
          strokeDasharray={DASHES[n % DASHES.length] ?? ''}
          strokeWidth={2}
          data-alternative={key}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          label={({ x, index }) =>
            index === its.findLastIndex((score) => score !== null) ? (
              <g className="line-name" data-alternative={key} data-testid="line-name">
                <title>{name}</title>
                <path
                  d={shape}
                  fill={colour}
                  transform={`translate(${Number(x) + 8},${(heights[n] ?? 0) - 6}) scale(0.75)`}
                />
                <text x={Number(x) + 24} y={heights[n] ?? 0}>
                  {name.length > LETTERS ? `${name.slice(0, LETTERS - 1)}…` : name}
                </text>
              </g>
            ) : (
              <g />
            )
          }
        />
      ))}
    </LineChart>
  );
}
