import { CartesianGrid, Legend, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import * as format from '../../model/format.ts';
import { Tip } from '../../ui/chart/Tip.tsx';

interface Props {
  readonly label: string;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly scores: readonly number[];
  }[];
  readonly lambdas: readonly number[];
  /** Where the winner changes. */
  readonly turn: number | null;
}

/** Lines that can be told apart without colour. */
const DASHES = ['', '6 3', '2 3', '10 3 2 3', '12 4', '1 4'] as const;

interface Point {
  readonly lambda: number;
  readonly i: number;
}

/** A line of scores for every alternative, from credibility off at the left to on at the right. */
export default function CredibilityChart({ label, lines, lambdas, turn }: Props) {
  const data = lambdas.map((lambda, i): Point => ({ lambda, i }));
  const scores = lines.flatMap((line) => line.scores);
  const [low, high] = [Math.floor(Math.min(...scores) - 1), Math.ceil(Math.max(...scores) + 1)];
  return (
    <LineChart
      responsive
      data={data}
      margin={{ top: 8, right: 24, bottom: 0, left: 0 }}
      style={{ width: '100%', height: 280 }}
      aria-label={label}
    >
      <CartesianGrid vertical={false} stroke="var(--line-soft)" />
      <XAxis
        dataKey="lambda"
        type="number"
        domain={[0, 1]}
        ticks={[0, 0.25, 0.5, 0.75, 1]}
        tickFormatter={(value: number) => (value === 0 ? 'off' : value === 1 ? 'on' : format.percent(value))}
        tickLine={false}
        axisLine={false}
      />
      <YAxis domain={[low, high]} width={36} tickLine={false} axisLine={false} allowDecimals={false} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--mid)' }}
        content={({ active, payload }) => {
          const point: Point | undefined = payload[0]?.payload;
          if (!active || !point) return null;
          const here = lines
            .map(({ name, scores: its }) => ({ name, score: its[point.i] ?? 0 }))
            .sort((a, b) => b.score - a.score);
          return (
            <Tip
              title={`${format.percent(point.lambda)} counts`}
              lines={here.map(({ name, score }) => [name, format.score(score)])}
            />
          );
        }}
      />
      {turn !== null && (
        <ReferenceLine x={turn} stroke="var(--ink)" label={{ value: '≠', position: 'insideTopRight' }} />
      )}
      <Legend iconType="plainline" />
      {lines.map(({ id, name, scores: its }, a) => (
        <Line
          key={id}
          name={name}
          dataKey={({ i }: Point) => its[i] ?? 0}
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
