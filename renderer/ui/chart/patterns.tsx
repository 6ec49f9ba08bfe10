import { useId } from 'react';

/** How many fills there are that one can tell apart without colour. */
export const FILL_COUNT = 6;

/** A name for the fills of one chart; each chart needs its own, because a hidden one would hide those of the others. */
export const useFills = (): string => `fills${useId().replace(/\W/g, '')}`;

/** The fill of the nth part, over and over again after the last. */
export const fillOf = (fills: string, n: number): string => `url(#${fills}-${n % FILL_COUNT})`;

/** The fills of a chart: tints of the one accent, each with a pattern of its own. Goes into the chart's SVG. */
export function FillPatterns({ fills }: { fills: string }) {
  return (
    <defs>
      <Fill id={`${fills}-0`} tone={0} />
      <Fill id={`${fills}-1`} tone={1} lines="M-2,2l4,-4M0,8l8,-8M6,10l4,-4" />
      <Fill id={`${fills}-2`} tone={2} />
      <Fill id={`${fills}-3`} tone={3} lines="M2,1v2M6,5v2" heavy />
      <Fill id={`${fills}-4`} tone={4} lines="M-2,6l4,4M0,0l8,8M6,-2l4,4" />
      <Fill id={`${fills}-5`} tone={5} lines="M0,2h8M0,6h8" />
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
