import { useId } from 'react';

/** How many fills there are that one can tell apart without colour. */
export const FILL_COUNT = 6;

/** A name for the fills of one chart; each chart needs its own, because a hidden one would hide those of the others. */
export const useFills = (): string => `fills${useId().replace(/\W/g, '')}`;

/** The fill of the nth part, over and over again after the last. */
export const fillOf = (fills: string, n: number): string => `url(#${fills}-${n % FILL_COUNT})`;

/** The fill of what is assumed, whatever part it belongs to. */
export const assumedFill = (fills: string): string => `url(#${fills}-assumed)`;

/** The fills of a chart: tints of the one accent, each with a pattern of its own. Goes into the chart's SVG. */
export function FillPatterns({ fills }: { fills: string }) {
  return (
    <defs>
      <Fill id={`${fills}-0`} tone={0} />
      <Fill id={`${fills}-1`} tone={1} lines="M2,0v8M6,0v8" />
      <Fill id={`${fills}-2`} tone={2} />
      <Fill id={`${fills}-3`} tone={3} lines="M2,1v2M6,5v2" heavy />
      <Fill id={`${fills}-4`} tone={4} lines="M4,1v6M1,4h6" />
      <Fill id={`${fills}-5`} tone={5} lines="M0,2h8M0,6h8" />
      {/* Slanted lines are for what is assumed alone, as everywhere (styles/known.css). */}
      <pattern id={`${fills}-assumed`} width={7} height={7} patternUnits="userSpaceOnUse">
        <rect width={7} height={7} className="chart-tone is-assumed-ground" />
        <path d="M-2,2l4,-4M0,7l7,-7M5,9l4,-4" className="chart-lines is-assumed-lines" />
      </pattern>
    </defs>
  );
}

interface FillProps {
  readonly id: string;
  readonly tone: number;
  readonly lines?: string;
  readonly heavy?: boolean;
}

function Fill({ id, tone, lines, heavy = false }: FillProps) {
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
      <rect width={8} height={8} className={`chart-tone is-${tone}`} />
      {lines && <path d={lines} className={`chart-lines is-${tone} ${heavy ? 'is-heavy' : ''}`} />}
    </pattern>
  );
}

/** A small square with the nth fill, for what stands beside a chart. */
export function Swatch({ n }: { n: number }) {
  const fills = useFills();
  return (
    <svg className="chart-swatch" width={12} height={12} aria-hidden="true" focusable="false">
      <FillPatterns fills={fills} />
      <rect width={12} height={12} rx={2} fill={fillOf(fills, n)} />
    </svg>
  );
}
