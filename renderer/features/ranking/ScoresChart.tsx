import { memo, useMemo } from 'react';
import { Bar, BarChart, CartesianGrid, ErrorBar, Tooltip, XAxis, YAxis } from 'recharts';
import { knownSum } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import * as format from '../../model/format.ts';
import { explain } from '../../model/inspector.ts';
import { AXIS_HEIGHT, ROW_HEIGHT, SIDES } from '../../ui/chart/chart-rows.ts';
import { assumedFill, FillPatterns, isDark, toneStyle, useFills } from '../../ui/chart/patterns.tsx';
import { Tip } from '../../ui/chart/Tip.tsx';
import type { ScoreRow, Segment } from './contributions.ts';

interface Props {
  readonly label: string;
  readonly rows: readonly ScoreRow[];
  readonly segments: readonly Segment[];
  /** The segment that stands out. */
  readonly lit: string | null;
}

/** A part of a bar that is narrower has no room for its number. */
const roomFor = (number: number): number => 9 + 7 * String(number).length;

/** Round numbers on the scale, from whole quarters: it ends above everything that is drawn. */
const scaleEnd = (rows: readonly ScoreRow[]): number =>
  Math.min(
    100,
    25 * Math.ceil(Math.max(1, ...rows.map((r) => Math.max(r.score, r.interval?.high ?? 0))) / 25),
  );

/** From the end of a bar to both ends of its range. */
const whisker = ({ score, interval }: ScoreRow): [number, number] =>
  interval ? [Math.max(0, score - interval.low), Math.max(0, interval.high - score)] : [0, 0];

/** A row with its parts by name: a key that stays the same spares the chart from setting itself up at every change. */
type Datum = ScoreRow & Readonly<Record<`known${number}`, number>>;

const datum = (row: ScoreRow): Datum => ({
  ...row,
  ...Object.fromEntries(row.parts.map((part, i) => [`known${i}`, part - (row.assumedParts[i] ?? 0)])),
});

/** The word on what is assumed needs so much room. */
const ASSUMED_ROOM = 58;

/** Stacked bars, one an alternative: what is known of each part in ordered greys, then what is assumed; with the range of each score. */
function ScoresChart({ label, rows, segments, lit }: Props) {
  const fills = useFills();
  const data = useMemo(() => rows.map(datum), [rows]);
  const end = scaleEnd(rows);
  const ticks = [0, 25, 50, 75, 100].filter((tick) => tick <= end);
  return (
    <BarChart
      responsive
      layout="vertical"
      data={data}
      margin={SIDES}
      barSize={16}
      style={{ width: '100%', height: rows.length * ROW_HEIGHT + AXIS_HEIGHT }}
      aria-label={label}
    >
      <FillPatterns fills={fills} />
      <CartesianGrid horizontal={false} stroke="var(--line-soft)" />
      <XAxis
        type="number"
        domain={[0, end]}
        ticks={ticks}
        height={AXIS_HEIGHT}
        axisLine={false}
        tickLine={false}
      />
      <YAxis type="category" dataKey="alternativeId" hide />
      <YAxis yAxisId="range" type="category" dataKey="alternativeId" hide />
      <Tooltip
        isAnimationActive={false}
        cursor={{ className: 'chart-cursor' }}
        content={({ active, payload }) => {
          const row: ScoreRow | undefined = payload[0]?.payload;
          return active && row ? <RowTip row={row} segments={segments} /> : null;
        }}
      />
      {segments.map(({ key }, i) => (
        <Bar
          key={key}
          dataKey={`known${i}`}
          stackId="score"
          isAnimationActive={false}
          className={`chart-bar is-choosable ${lit !== null && lit !== key ? 'is-faint' : ''}`}
          shape={({ x, y, width, height, payload }) =>
            width < 0.05 ? (
              <g />
            ) : (
              <g data-testid="known-part" data-alternative={payload.alternativeId}>
                <rect
                  x={x}
                  y={y}
                  width={width}
                  height={height}
                  className="chart-edge chart-tone"
                  style={toneStyle(i, segments.length)}
                />
                {width >= roomFor(i + 1) && (
                  <text
                    x={x + width / 2}
                    y={y + height / 2}
                    className={`chart-label ${isDark(i, segments.length) ? 'is-light' : ''}`}
                  >
                    {i + 1}
                  </text>
                )}
              </g>
            )
          }
          onClick={({ payload: { alternativeId } }) => explain({ kind: 'alternative', alternativeId })}
        />
      ))}
      <Bar
        dataKey="assumed"
        stackId="score"
        isAnimationActive={false}
        className="chart-bar is-choosable"
        shape={({ x, y, width, height, payload }) =>
          width < 0.05 ? (
            <g />
          ) : (
            <g data-testid="assumed-part" data-alternative={payload.alternativeId}>
              <rect
                x={x}
                y={y}
                width={width}
                height={height}
                fill={assumedFill(fills)}
                className="chart-edge is-assumed-edge"
              />
              {width >= ASSUMED_ROOM && (
                <text x={x + width / 2} y={y + height / 2} className="chart-label is-on-lines">
                  {t('assumed')}
                </text>
              )}
            </g>
          )
        }
        onClick={({ payload: { alternativeId } }) => explain({ kind: 'alternative', alternativeId })}
      />
      <Bar
        dataKey="score"
        yAxisId="range"
        isAnimationActive={false}
        className="chart-range"
        shape={() => <g />}
      >
        <ErrorBar data-testid="whisker" dataKey={whisker} direction="x" width={3} isAnimationActive={false} />
      </Bar>
    </BarChart>
  );
}

/** Parts that a tip names: a longer one would cover the bars. */
const TIP_LINES = 6;

function RowTip({ row, segments }: { row: ScoreRow; segments: readonly Segment[] }) {
  const parts = segments
    .map(({ name }, i) => ({
      name: `${i + 1} ${name}`,
      part: row.parts[i] ?? 0,
      open: (row.assumedParts[i] ?? 0) >= 0.05,
    }))
    .sort((a, b) => b.part - a.part);
  const named = parts.length > TIP_LINES ? parts.slice(0, TIP_LINES - 1) : parts;
  const rest = parts.slice(named.length);
  const others = rest.reduce((total, { part }) => total + part, 0);
  return (
    <Tip
      title={`${row.name}: ${knownSum(row, format.score)}`}
      lines={[
        ...named.map(
          ({ name, part, open }) =>
            [open ? t('{name} (assumed)', { name }) : name, format.score(part)] as const,
        ),
        ...(rest.length > 0 ? [[t('the other {n}', { n: rest.length }), format.score(others)] as const] : []),
      ]}
    />
  );
}

export default memo(ScoresChart);
