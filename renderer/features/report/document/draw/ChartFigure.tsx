import type { ReactNode } from 'react';
import { t } from '../../../../../common/language/texts.ts';
import * as format from '../../../../model/format.ts';
import type { Chart } from '../blocks.ts';
import { assumedOf, colourOf, PlotRow, PlotScale, placeIn } from './plot.tsx';
import { SignMark } from './WordsText.tsx';

/** A chart with its sentence above and what its axis shows below; whoever does not see it hears its rows. */
export function ChartFigure({ chart }: { chart: Chart }) {
  return (
    <div className="document-chart">
      <p className="document-sentence">{chart.sentence}</p>
      <div role="img" aria-label={spoken(chart)}>
        {drawing(chart)}
      </div>
      <p className="document-small">{chart.axis}</p>
    </div>
  );
}

/** Every row in words. */
export function spoken(chart: Chart): string {
  switch (chart.kind) {
    case 'dots':
      return `${chart.axis}. ${chart.rows
        .map(({ name, dots }) => `${name}: ${dots.map((dot) => `${dot.name} ${dot.text}`).join(', ')}`)
        .join('; ')}.`;
    case 'tornado':
      return `${chart.axis}. ${chart.rows.map(({ name, low, high }) => `${name}: ${low.when}, ${high.when}`).join('; ')}.`;
    default:
      return `${chart.axis}. ${chart.rows.map(({ name, text }) => `${name}: ${text}`).join('; ')}.`;
  }
}

function drawing(chart: Chart): ReactNode {
  switch (chart.kind) {
    case 'scores':
      return <Scores chart={chart} />;
    case 'tornado':
      return <Tornado chart={chart} />;
    case 'bars':
      return <BarRows chart={chart} />;
    case 'dots':
      return <Dots chart={chart} />;
  }
}

type Of<K extends Chart['kind']> = { readonly chart: Extract<Chart, { kind: K }> };

const percent = (at: number): string => `${at}%`;

const HUNDRED = [0, 25, 50, 75, 100].map((at) => ({ at, text: String(at) }));

/** The bar of each score in its colour, lines where it is assumed, and under it the range. */
const Scores = ({ chart: { rows } }: Of<'scores'>) => (
  <>
    {rows.map(({ name, sign, text, known, assumed, range }) => {
      const colour = sign?.colour ?? 0;
      return (
        <PlotRow key={name} name={name} sign={sign} text={text}>
          <svg width="100%" height={16} aria-hidden="true">
            <rect width="100%" height={9} fill="#eeeeec" />
            <rect width={percent(known)} height={9} fill={colourOf(colour)} />
            <rect
              x={percent(known)}
              y={0.5}
              width={percent(assumed)}
              height={8}
              fill={assumedOf(colour)}
              stroke={colourOf(colour)}
            />
            {range && (
              <g stroke="#16181b" strokeWidth={1.2}>
                <line x1={percent(range[0])} x2={percent(range[1])} y1={12.5} y2={12.5} />
                <line x1={percent(range[0])} x2={percent(range[0])} y1={10.5} y2={14.5} />
                <line x1={percent(range[1])} x2={percent(range[1])} y1={10.5} y2={14.5} />
                <line
                  x1={percent(known + assumed)}
                  x2={percent(known + assumed)}
                  y1={0}
                  y2={14.5}
                  strokeWidth={2}
                />
              </g>
            )}
          </svg>
        </PlotRow>
      );
    })}
    <PlotScale ticks={HUNDRED} />
  </>
);

/** From one end of each row to the other; what lies below 0 has lines, as another is first there. */
function Tornado({ chart: { rows, base } }: Of<'tornado'>) {
  const all = [0, base, ...rows.flatMap(({ low, high }) => [low.at, high.at])];
  const span = Math.max(...all) - Math.min(...all);
  const [low, high] = [Math.min(...all) - 0.04 * span, Math.max(...all) + 0.04 * span];
  const place = (at: number): number => placeIn(low, high, at);
  const bar = (from: number, to: number, fill: string): ReactNode =>
    to > from && (
      <rect
        x={percent(place(from))}
        width={percent(place(to) - place(from))}
        y={3}
        height={8}
        fill={fill}
        stroke="#4b5059"
        strokeWidth={0.5}
      />
    );
  return (
    <>
      {rows.map(({ name, sign, text, low: one, high: other }) => {
        const [from, to] = [Math.min(one.at, other.at), Math.max(one.at, other.at)];
        return (
          <PlotRow key={name} name={name} sign={sign} text={text}>
            <svg width="100%" height={14} aria-hidden="true">
              {bar(Math.max(from, 0), to, '#b8bcc3')}
              {bar(from, Math.min(to, 0), assumedOf(0))}
              <line x1={percent(place(0))} x2={percent(place(0))} y1={0} y2={14} stroke="#16181b" />
              <line
                x1={percent(place(base))}
                x2={percent(place(base))}
                y1={0}
                y2={14}
                stroke="#16181b"
                strokeDasharray="2 2"
              />
              <circle cx={percent(place(one.at))} cy={7} r={3} fill="#ffffff" stroke="#16181b" />
              <circle cx={percent(place(other.at))} cy={7} r={3.3} fill="#16181b" />
            </svg>
          </PlotRow>
        );
      })}
      <PlotScale
        ticks={[
          { at: place(0), text: '0' },
          ...(Math.abs(place(base) - place(0)) > 8
            ? [{ at: place(base), text: t('now {points}', { points: format.signed(base) }) }]
            : []),
        ]}
      />
    </>
  );
}

const BarRows = ({ chart: { rows, max } }: Of<'bars'>) => (
  <>
    {rows.map(({ name, sign, text, amount }) => (
      <PlotRow key={name} name={name} sign={sign} text={text}>
        <svg width="100%" height={10} aria-hidden="true">
          <rect width={percent(placeIn(0, max, amount))} height={9} fill={colourOf(sign?.colour ?? 0)} />
        </svg>
      </PlotRow>
    ))}
  </>
);

/** A line for each row, with the sign of each alternative in its place; a legend says whose sign is whose. */
function Dots({ chart: { rows, min, max } }: Of<'dots'>) {
  const known = new Map(rows.flatMap(({ dots }) => dots.map((dot) => [dot.name, dot])));
  const middle = (min + max) / 2;
  return (
    <>
      <p className="document-legend">
        {[...known.values()].map(({ name, sign }) => (
          <span key={name}>
            {sign && <SignMark sign={sign} />}
            {name}
          </span>
        ))}
      </p>
      {rows.map(({ name, dots }) => (
        <PlotRow key={name} name={name} text={first(dots)}>
          <svg width="100%" height={16} aria-hidden="true" overflow="visible">
            <line x1="0" x2="100%" y1={8} y2={8} stroke="#bdbfc3" />
            {dots.map((dot) => (
              <svg
                key={dot.name}
                x={percent(placeIn(min, max, dot.at))}
                y={2.5}
                width={11}
                height={11}
                viewBox="0 0 16 16"
                overflow="visible"
                aria-hidden="true"
              >
                <path
                  d={dot.sign?.shape ?? CIRCLE}
                  transform="translate(-8 0)"
                  fill={colourOf(dot.sign?.colour ?? 0)}
                  stroke="#ffffff"
                />
              </svg>
            ))}
          </svg>
        </PlotRow>
      ))}
      <PlotScale
        ticks={[min, middle, max].map((at) => ({
          at: placeIn(min, max, at),
          text: format.sum(at),
        }))}
      />
    </>
  );
}

/** For whoever has no sign. */
const CIRCLE = 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2z';

/** The one that is furthest to the right. */
function first(
  dots: readonly { readonly name: string; readonly text: string; readonly at: number }[],
): string {
  const [best] = dots.toSorted((a, b) => b.at - a.at);
  return best ? `${best.name} ${best.text}` : '';
}
