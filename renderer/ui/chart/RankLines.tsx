import { type CSSProperties, memo } from 'react';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { shorten } from '../../../common/words.ts';
import { RANK_HEAD, RANK_ROW } from './chart-rows.ts';
import type { RankColumn, RankRow } from './row-types.ts';
import { Tip } from './Tip.tsx';

interface Props {
  readonly label: string;
  readonly columns: readonly RankColumn[];
  readonly rows: readonly RankRow[];
  /** The row whose line stands out. */
  readonly lit: string | null;
  readonly onChoose: (key: string) => void;
}

/** Lines that can be told apart without colour. */
const DASHES = ['', '6 3', '2 3', '10 3 2 3', '12 4', '1 4'] as const;

/** Half a dot, so that those of the first and the last column fit. */
const EDGE = 24;

/** About as wide as a letter of the heads. */
const LETTER = 6;

/** One line for every row from column to column, in the order of its places; its rank stands in each dot. */
function RankLines({ label, columns, rows, lit, onChoose }: Props) {
  const most = Math.max(1, ...rows.flatMap(({ places }) => places.map((p) => p?.order ?? 0)));
  // By the keys of the rows: what stays the same spares the chart from setting itself up at every change.
  const data = columns.map(({ key, name }, i) => ({
    column: { key, name, i },
    key,
    // no text: a key of the data
    ...Object.fromEntries(rows.map((row) => [`row ${row.key}`, row.places[i]?.order ?? null])),
  }));
  return (
    <LineChart
      responsive
      data={data}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      style={{ width: '100%', height: RANK_HEAD + most * RANK_ROW }}
      aria-label={label}
    >
      <CartesianGrid horizontal={false} stroke="var(--line-soft)" />
      <XAxis
        dataKey="key"
        orientation="top"
        height={RANK_HEAD}
        interval={0}
        axisLine={false}
        tickLine={false}
        padding={{ left: EDGE, right: EDGE }}
        tick={({ x, y, index, width }) => (
          <Head
            x={Number(x)}
            y={Number(y)}
            name={columns[index]?.name ?? ''}
            place={index === 0 ? 'start' : index === columns.length - 1 ? 'end' : 'middle'}
            room={(Number(width) - 2 * EDGE) / Math.max(1, columns.length - 1)}
          />
        )}
      />
      <YAxis type="number" domain={[0.5, most + 0.5]} reversed hide />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--mid)' }}
        content={({ active, payload }) => {
          const column: (RankColumn & { readonly i: number }) | undefined = payload[0]?.payload.column;
          return active && column ? <ColumnTip column={column} rows={rows} /> : null;
        }}
      />
      {rows.map((row, n) => (
        <Line
          key={row.key}
          name={row.name}
          dataKey={`row ${row.key}`}
          type="linear"
          isAnimationActive={false}
          strokeDasharray={DASHES[n % DASHES.length] ?? ''}
          data-testid="rank-line"
          data-lit={lit === row.key}
          data-alternative={row.key}
          style={row.colour === undefined ? undefined : ({ '--row-colour': row.colour } as CSSProperties)}
          className={`rank-line ${lit === row.key ? 'is-lit' : lit !== null ? 'is-faint' : ''}`}
          activeDot={false}
          dot={({ cx, cy, index }) => {
            const place = row.places[index];
            return (
              <Dot
                key={`${row.key} ${index}`}
                x={cx ?? null}
                y={cy ?? null}
                rank={place?.rank ?? ''}
                first={place?.order === 1 || /^=?1$/.test(place?.rank ?? '')}
                lit={lit === row.key}
                colour={row.colour}
                id={row.key}
                onChoose={() => onChoose(row.key)}
              />
            );
          }}
        />
      ))}
    </LineChart>
  );
}

interface DotProps {
  readonly x: number | null;
  readonly y: number | null;
  readonly rank: string;
  readonly first: boolean;
  readonly lit: boolean;
  readonly colour: string | undefined;
  readonly id: string;
  readonly onChoose: () => void;
}

/** The rank in a circle; the first is filled. */
function Dot({ x, y, rank, first, lit, colour, id, onChoose }: DotProps) {
  if (x === null || y === null || rank === '') return <g />;
  return (
    // The names beside the chart do the same from the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <g
      data-alternative={id}
      className={`rank-dot ${first ? 'is-first' : ''} ${lit ? 'is-lit' : ''}`}
      style={colour === undefined ? undefined : ({ '--row-colour': colour } as CSSProperties)}
      onClick={onChoose}
    >
      <circle cx={x} cy={y} r={rank.length > 2 ? 12 : 10} />
      <text x={x} y={y}>
        {rank}
      </text>
    </g>
  );
}

interface HeadProps {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly place: 'start' | 'middle' | 'end';
  readonly room: number;
}

/** The name of a column as far as there is room for it; all of it as a tooltip. */
function Head({ x, y, name, place, room }: HeadProps) {
  // An outer one has the margin, and what the next one, which may take most of its room, leaves of the way to it.
  // Capitals take a third more.
  const letter = LETTER * (name === name.toUpperCase() ? 1.35 : 1);
  const letters = Math.floor((place === 'middle' ? 0.9 * room : 0.5 * room + EDGE - 8) / letter);
  const text = shorten(name, letters);
  const shift = place === 'start' ? -EDGE : place === 'end' ? EDGE : 0;
  return (
    <text x={x + shift} y={y - 4} textAnchor={place} className="recharts-text">
      <title>{name}</title>
      {text}
    </text>
  );
}

/** Every rank in one column, best first. */
function ColumnTip({
  column,
  rows,
}: {
  column: RankColumn & { readonly i: number };
  rows: readonly RankRow[];
}) {
  const here = rows
    .flatMap(({ name, places }) => {
      const place = places[column.i];
      return place ? [{ name, ...place }] : [];
    })
    .sort((a, b) => a.order - b.order);
  return (
    <Tip
      title={column.name}
      lines={here.slice(0, 8).map(({ name, rank, detail }) => [`${rank} ${name}`, detail] as const)}
    />
  );
}

export default memo(RankLines);
