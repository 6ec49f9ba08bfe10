import { CartesianGrid, Legend, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import * as format from '../../model/format.ts';
import { Tip } from '../../ui/chart/Tip.tsx';

interface Props {
  readonly label: string;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    /** By step; null where not enough was known. */
    readonly scores: readonly (number | null)[];
  }[];
  readonly steps: readonly {
    /** null for what has no date, which stands before the first one. */
    readonly date: string | null;
    readonly words: string;
    readonly turns: boolean;
  }[];
  readonly asOf: string | null;
}

/** Lines that can be told apart without colour. */
const DASHES = ['', '6 3', '2 3', '10 3 2 3', '12 4', '1 4'] as const;

const DAY = 86_400_000;

/** Most labels of the time axis that fit beside one another. */
const MOST_LABELS = 8;

/** First days of months between two times, at the smallest sensible distance at which their labels do not touch. */
function monthsBetween(from: number, to: number): number[] {
  const { length } = monthsFrom(from, to, 1);
  const distance = [1, 2, 3, 6, 12, 24, 60, 120].find((months) => length / months <= MOST_LABELS) ?? 240;
  return monthsFrom(from, to, distance);
}

function monthsFrom(from: number, to: number, distance: number): number[] {
  const start = new Date(from);
  const months: number[] = [];
  // From January on, so that a year begins at a label.
  for (let month = 0; ; month += distance) {
    const time = Date.UTC(start.getUTCFullYear(), month);
    if (time > to) return months;
    if (time >= from) months.push(time);
  }
}

interface Point {
  readonly time: number;
  readonly i: number;
}

/** A line of steps for every alternative over the dates on which evidence came in; a gap where it was not ranked. */
export default function TimelineChart({ label, lines, steps, asOf }: Props) {
  const times = steps.map(({ date }) => (date === null ? null : Date.parse(date)));
  const known = times.filter((time) => time !== null);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const margin = Math.max(DAY * 7, (last - first) / 20);
  // What has no date stands at the left edge, and the last state goes on to the right one.
  const data = [
    ...times.map((time, i): Point => ({ time: time ?? first - margin, i })),
    { time: last + margin, i: times.length - 1 },
  ];
  const scores = lines.flatMap((line) => line.scores.filter((score) => score !== null));
  const [low, high] = [5 * Math.floor(Math.min(...scores) / 5), 5 * Math.ceil(Math.max(...scores) / 5)];
  const marks = Array.from({ length: (high - low) / 5 + 1 }, (_, i) => low + 5 * i);
  return (
    <LineChart
      responsive
      data={data}
      margin={{ top: 16, right: 24, bottom: 0, left: 0 }}
      style={{ width: '100%', height: 300 }}
      aria-label={label}
    >
      <CartesianGrid vertical={false} stroke="var(--line-soft)" />
      <XAxis
        dataKey="time"
        type="number"
        domain={[first - margin, last + margin]}
        ticks={monthsBetween(first - margin, last + margin)}
        interval={0}
        tickFormatter={(time: number) => new Date(time).toISOString().slice(0, 7)}
        tickLine={false}
        axisLine={false}
      />
      <YAxis
        domain={[low, high]}
        ticks={marks.length > 8 ? marks.filter((mark) => mark % 10 === 0) : marks}
        width={36}
        tickLine={false}
        axisLine={false}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--mid)' }}
        content={({ active, payload }) => {
          const point: Point | undefined = payload[0]?.payload;
          const step = point && steps[point.i];
          if (!active || !point || !step) return null;
          const here = lines
            .flatMap(({ name, scores: its }) => {
              const score = its[point.i];
              return score == null ? [] : [{ name, score }];
            })
            .sort((a, b) => b.score - a.score);
          return (
            <Tip
              title={`${step.date ?? 'No date'}: ${step.words}`}
              lines={here.map(({ name, score }) => [name, format.score(score)])}
            />
          );
        }}
      />
      {steps.map(({ date, turns }, i) =>
        turns ? (
          <ReferenceLine
            key={date}
            x={times[i] ?? first}
            stroke="var(--ink)"
            label={{ value: '≠', position: 'top' }}
          />
        ) : null,
      )}
      {asOf !== null && (
        <ReferenceLine
          x={Math.min(Math.max(Date.parse(asOf), first - margin), last + margin)}
          stroke="var(--accent)"
          strokeDasharray="4 2"
          label={{ value: 'as of', position: 'insideTopLeft' }}
        />
      )}
      <Legend iconType="plainline" />
      {lines.map(({ id, name, scores: its }, a) => (
        <Line
          key={id}
          name={name}
          type="stepAfter"
          dataKey={({ i }: Point) => its[i] ?? null}
          stroke={a === 0 ? 'var(--accent)' : a % 2 === 1 ? 'var(--ink)' : 'var(--dim)'}
          strokeDasharray={DASHES[a % DASHES.length] ?? ''}
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
}
