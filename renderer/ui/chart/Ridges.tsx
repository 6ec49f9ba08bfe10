import { type CSSProperties, type ReactNode, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { Button } from '../Button.tsx';
import { AXIS_HEIGHT, ROW_HEIGHT, SIDES } from './chart-rows.ts';
import { type Density, highestDensity, ridgePath, ridgeScale } from './ridge-shape.ts';
import { useWidth } from './use-width.ts';
import './ridges.css';

/** Rows that stand there at first; the others come on demand. */
const FIRST = 12;

/** How far the highest ridge reaches over its row, in heights of a row. */
const REACH = 1.5;

interface RidgeRow {
  readonly key: string;
  readonly name: string;
  /** The name as what leads on. */
  readonly head: ReactNode;
  readonly colour: string;
  readonly density: Density;
  /** The middle 90 percent. */
  readonly low: number;
  readonly high: number;
  readonly mark: number;
  readonly text: ReactNode;
}

interface Props {
  /** What the chart shows, for those who hear it. */
  readonly label: string;
  /** Heads of the names and of what stands at the right. */
  readonly heads: readonly [string, string];
  readonly rows: readonly RidgeRow[];
  readonly onChoose: (key: string) => void;
}

/** How the draws of each row spread: a ridge over one scale, with the middle 90 percent and the present number on its line. */
export function Ridges({ label, heads, rows, onChoose }: Props) {
  const [all, setAll] = useState(false);
  const [width, hold] = useWidth();
  const shown = all ? rows : rows.slice(0, FIRST);
  const { from, to, ticks } = ridgeScale(rows.map((row) => row.density));
  const room = Math.max(1, width - SIDES.left - SIDES.right);
  const x = (value: number): number =>
    SIDES.left + (room * (Math.min(to, Math.max(from, value)) - from)) / (to - from);
  const highest = highestDensity(rows.map((row) => row.density));
  const height = shown.length * ROW_HEIGHT;
  return (
    <>
      <div className="row-chart ridges">
        <div className="row-chart-heads">{heads[0]}</div>
        <div className="row-chart-heads" />
        <div className="row-chart-heads">{heads[1]}</div>
        <ul aria-label={label}>
          {shown.map(({ key, head }) => (
            <li key={key} data-testid="ridge-row" data-alternative={key}>
              {head}
            </li>
          ))}
        </ul>
        <div ref={hold}>
          {width > 0 && (
            <svg role="img" aria-label={label} width={width} height={height + AXIS_HEIGHT}>
              {ticks.map((tick) => (
                <g key={tick} className="ridge-tick">
                  <path d={`M${x(tick)},0v${height}`} />
                  <text x={x(tick)} y={height + AXIS_HEIGHT - 6}>
                    {tick}
                  </text>
                </g>
              ))}
              {shown.map((row, i) => (
                <Ridge
                  key={row.key}
                  row={row}
                  x={x}
                  base={baseOf(i)}
                  perDensity={highest > 0 ? (REACH * ROW_HEIGHT) / highest : 0}
                  onChoose={() => onChoose(row.key)}
                />
              ))}
              {shown.map((row, i) => (
                <Line key={row.key} row={row} x={x} base={baseOf(i)} />
              ))}
            </svg>
          )}
        </div>
        <ul aria-label={heads[1]}>
          {shown.map(({ key, text }) => (
            <li key={key} className="ridges-text">
              {text}
            </li>
          ))}
        </ul>
      </div>
      {rows.length > FIRST && (
        <Button kind="quiet" onClick={() => setAll(!all)}>
          {all ? t('Show the first {n} only', { n: FIRST }) : t('Show all {n}', { n: rows.length })}
        </Button>
      )}
    </>
  );
}

/** Where the line of a row is. */
const baseOf = (row: number): number => (row + 1) * ROW_HEIGHT - 6;

interface RidgeProps {
  readonly row: RidgeRow;
  readonly x: (value: number) => number;
  /** Where its line is. */
  readonly base: number;
  /** Pixels for a density of 1. */
  readonly perDensity: number;
  readonly onChoose: () => void;
}

function Ridge({ row, x, base, perDensity, onChoose }: RidgeProps) {
  const { key, name, colour, density } = row;
  return (
    // The name beside it does the same from the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <g
      className="ridge"
      data-alternative={key}
      style={{ '--row-colour': colour } as CSSProperties}
      onClick={onChoose}
    >
      <title>{name}</title>
      <path className="ridge-shape" d={ridgePath(density, x, (value) => base - value * perDensity)} />
    </g>
  );
}

/** What stands on the line of a row: over all ridges, so that none hides it. */
function Line({ row: { key, colour, low, high, mark }, x, base }: Pick<RidgeProps, 'row' | 'x' | 'base'>) {
  return (
    <g className="ridge-line" data-alternative={key} style={{ '--row-colour': colour } as CSSProperties}>
      <path className="ridge-range" d={`M${x(low)},${base}H${x(high)}`} />
      <circle className="ridge-mark" cx={x(mark)} cy={base} r={3.5} />
    </g>
  );
}
