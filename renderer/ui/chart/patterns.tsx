import { type CSSProperties, useId } from 'react';

/** So many parts are told apart in a bar; whoever has more puts the least together. */
export const TONE_COUNT = 8;

/** The darkest and the lightest of the ordered greys, in percent of ink. */
const DARKEST = 80;
const LIGHTEST = 12;

/** From this on a number on a grey is written in the colour of the ground. */
const DARK = 42;

/** How dark the nth of so many parts is, in percent of ink: in order, and as far apart as can be. */
export const toneOf = (n: number, of: number): number =>
  of < 2 ? DARKEST : DARKEST - ((DARKEST - LIGHTEST) * Math.min(n, of - 1)) / (of - 1);

/** The fill of the nth of so many parts: greys in order, which are nobody's own colour and print as they are. */
export const toneStyle = (n: number, of: number): CSSProperties =>
  ({ '--tone': `${toneOf(n, of).toFixed(0)}%` }) as CSSProperties;

/** Whether what is written on the nth of so many parts has to be light. */
export const isDark = (n: number, of: number): boolean => toneOf(n, of) >= DARK;

/** A name for the fills of one chart; each chart needs its own, because a hidden one would hide those of the others. */
export const useFills = (): string => `fills${useId().replace(/\W/g, '')}`;

/** The fill of what is assumed, whatever part it belongs to. */
export const assumedFill = (fills: string): string => `url(#${fills}-assumed)`;

/** The pattern of what is assumed. Goes into the chart's SVG. */
export function FillPatterns({ fills }: { fills: string }) {
  return (
    <defs>
      {/* Slanted lines are for what is assumed alone, as everywhere (styles/known.css). */}
      <pattern id={`${fills}-assumed`} width={7} height={7} patternUnits="userSpaceOnUse">
        <rect width={7} height={7} className="chart-assumed-ground" />
        <path d="M-2,2l4,-4M0,7l7,-7M5,9l4,-4" className="chart-assumed-lines" />
      </pattern>
    </defs>
  );
}

/** A small square with the fill of the nth of so many parts, for what stands beside a chart. */
export function Swatch({ n, of }: { n: number; of: number }) {
  return (
    <svg className="chart-swatch" width={12} height={12} aria-hidden="true" focusable="false">
      <rect width={12} height={12} rx={2} className="chart-tone" style={toneStyle(n, of)} />
    </svg>
  );
}
