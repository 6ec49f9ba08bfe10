import { Bar, BarChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { t } from '../../../common/language/texts.ts';
import { AXIS_HEIGHT, ROW_HEIGHT, SIDES } from './chart-rows.ts';
import { differenceScale, drawnAs } from './difference-scale.ts';
import { assumedFill, FillPatterns, useFills } from './patterns.tsx';
import type { DifferenceRow } from './row-types.ts';
import { Tip } from './Tip.tsx';

interface Props {
  readonly label: string;
  readonly rows: readonly DifferenceRow[];
  readonly whole: 1 | 100;
  readonly tick: (value: number) => string;
  readonly onChoose: (key: string) => void;
}

/**
 * Bars from the middle to either side, a row each, in the colour of whom they speak for; with slanted lines where a side is assumed. What is
 * within the error has words instead of a bar.
 */
export default function DivergingBars({ label, rows, whole, tick, onChoose }: Props) {
  const fills = useFills();
  const { reach, ticks } = differenceScale(
    rows.map((row) => row.value),
    whole,
  );
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
      <FillPatterns fills={fills} />
      <CartesianGrid horizontal={false} stroke="var(--line-soft)" />
      <XAxis
        type="number"
        domain={[-reach, reach]}
        ticks={[...ticks]}
        tickFormatter={tick}
        interval={0}
        height={AXIS_HEIGHT}
        axisLine={false}
        tickLine={false}
      />
      <YAxis type="category" dataKey="key" hide />
      <Tooltip
        isAnimationActive={false}
        cursor={{ className: 'chart-cursor' }}
        content={({ active, payload }) => {
          const row: DifferenceRow | undefined = payload[0]?.payload;
          if (!active || !row) return null;
          const drawn = drawnAs(row.value, whole, row.error);
          const words =
            drawn === 'within the error' ? t('{text}, within the error', { text: row.text }) : row.text;
          return <Tip title={row.name} lines={[[t('Difference'), words]]} />;
        }}
      />
      <Bar
        dataKey="value"
        isAnimationActive={false}
        className="chart-bar is-choosable"
        shape={({ x, y, width, height, payload }) => (
          <Difference x={x} y={y} width={width} height={height} row={payload} whole={whole} fills={fills} />
        )}
        onClick={({ payload }) => onChoose(payload.key)}
      />
      <ReferenceLine x={0} stroke="var(--mid)" />
    </BarChart>
  );
}

interface DifferenceProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly row: DifferenceRow;
  readonly whole: 1 | 100;
  readonly fills: string;
}

function Difference({ x, y, width, height, row, whole, fills }: DifferenceProps) {
  const drawn = drawnAs(row.value, whole, row.error);
  if (drawn === 'none') return <g />;
  if (drawn === 'within the error')
    return (
      <text x={x + 6} y={y + height / 2} className="chart-within">
        {t('within the error')}
      </text>
    );
  const side = row.value < 0 ? 'is-less' : 'is-more';
  return (
    <rect
      x={width < 0 ? x + width : x}
      y={y}
      width={Math.abs(width)}
      height={height}
      rx={1}
      {...(row.assumed ? { fill: assumedFill(fills) } : row.colour ? { style: { fill: row.colour } } : {})}
      data-testid="chart-edge"
      className={`chart-edge chart-difference ${side} ${row.assumed ? 'is-assumed-edge' : ''}`}
    />
  );
}
