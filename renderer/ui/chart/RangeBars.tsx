import type { CSSProperties } from 'react';
import { Bar, BarChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { AXIS_HEIGHT, ROW_HEIGHT, SIDES } from './chart-rows.ts';
import type { RangeRow, RangeScale } from './row-types.ts';
import { Tip } from './Tip.tsx';

interface Props {
  readonly label: string;
  readonly rows: readonly RangeRow[];
  readonly scale: RangeScale;
  readonly onChoose: (key: string) => void;
}

/** A range that is a single point is still seen. */
const LEAST_WIDTH = 3;

/** One bar a row from its lowest to its highest number, with a mark in it. */
export default function RangeBars({ label, rows, scale, onChoose }: Props) {
  return (
    <BarChart
      responsive
      layout="vertical"
      data={rows}
      margin={SIDES}
      barSize={12}
      style={{ width: '100%', height: rows.length * ROW_HEIGHT + AXIS_HEIGHT }}
      aria-label={label}
    >
      <CartesianGrid horizontal={false} stroke="var(--line-soft)" />
      <XAxis
        type="number"
        domain={[scale.from, scale.to]}
        ticks={[...scale.ticks]}
        tickFormatter={scale.tick}
        height={AXIS_HEIGHT}
        axisLine={false}
        tickLine={false}
        allowDataOverflow
      />
      <YAxis type="category" dataKey="key" hide />
      <Tooltip
        isAnimationActive={false}
        cursor={{ className: 'chart-cursor' }}
        content={({ active, payload }) => {
          const row: RangeRow | undefined = payload[0]?.payload;
          return active && row ? <Tip title={row.name} lines={row.tip} /> : null;
        }}
      />
      {scale.lines?.map((at) => (
        <ReferenceLine key={at} x={at} stroke="var(--mid)" />
      ))}
      <Bar
        dataKey={({ low, high }: RangeRow) => [low, high]}
        isAnimationActive={false}
        className="chart-bar is-choosable"
        shape={({ x, y, width, height, payload }) => (
          <Range
            x={Math.min(x, x + width)}
            y={y}
            width={Math.abs(width)}
            height={height}
            row={payload as RangeRow}
          />
        )}
        onClick={({ payload }) => onChoose((payload as RangeRow).key)}
      />
    </BarChart>
  );
}

interface RangeProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly row: RangeRow;
}

function Range({ x, y, width, height, row: { low, high, mark, colour, none } }: RangeProps) {
  if (none) return <g />;
  const at = mark === null ? null : x + (high > low ? ((mark - low) / (high - low)) * width : 0);
  return (
    <g style={colour === undefined ? undefined : ({ '--row-colour': colour } as CSSProperties)}>
      <rect
        x={width < LEAST_WIDTH ? x - LEAST_WIDTH / 2 : x}
        y={y}
        width={Math.max(LEAST_WIDTH, width)}
        height={height}
        rx={2}
        className="range-bar"
      />
      {at !== null && <rect x={at - 2} y={y - 4} width={4} height={height + 8} className="range-mark" />}
    </g>
  );
}
