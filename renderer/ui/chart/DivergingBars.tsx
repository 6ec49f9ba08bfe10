import { Bar, BarChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { ROW_HEIGHT, SIDES } from './chart-rows.ts';
import { assumedFill, FillPatterns, fillOf, useFills } from './patterns.tsx';
import type { DifferenceRow } from './row-types.ts';
import { Tip } from './Tip.tsx';

interface Props {
  readonly label: string;
  readonly rows: readonly DifferenceRow[];
  readonly onChoose: (key: string) => void;
}

/** Bars from the middle to either side, a row each: to the right filled, to the left striped; with slanted lines where a side is assumed. */
export default function DivergingBars({ label, rows, onChoose }: Props) {
  const fills = useFills();
  const most = Math.max(...rows.map((row) => Math.abs(row.value))) || 1;
  return (
    <BarChart
      responsive
      layout="vertical"
      data={rows}
      margin={SIDES}
      barSize={12}
      style={{ width: '100%', height: rows.length * ROW_HEIGHT }}
      aria-label={label}
    >
      <FillPatterns fills={fills} />
      <XAxis type="number" domain={[-most, most]} hide />
      <YAxis type="category" dataKey="key" hide />
      <Tooltip
        isAnimationActive={false}
        cursor={{ className: 'chart-cursor' }}
        content={({ active, payload }) => {
          const row: DifferenceRow | undefined = payload[0]?.payload;
          return active && row ? <Tip title={row.name} lines={[['Difference', row.text]]} /> : null;
        }}
      />
      <Bar
        dataKey="value"
        isAnimationActive={false}
        className="chart-bar is-choosable"
        shape={({ x, y, width, height, payload }) => (
          <rect
            x={width < 0 ? x + width : x}
            y={y}
            width={Math.abs(width)}
            height={height}
            fill={payload.assumed ? assumedFill(fills) : fillOf(fills, payload.value < 0 ? 1 : 0)}
            data-testid="chart-edge"
            className={`chart-edge ${payload.assumed ? 'is-assumed-edge' : ''}`}
          />
        )}
        onClick={({ payload }) => onChoose(payload.key)}
      />
      <ReferenceLine x={0} stroke="var(--mid)" />
    </BarChart>
  );
}
