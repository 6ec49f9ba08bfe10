import { escapeXml, rounded } from './svg.ts';

/** A band of one colour across a striped ground, in pixels along the stripes' direction. */
export interface Band {
  readonly color: string;
  readonly from: number;
  readonly to: number;
}

/** A ground of stripes that comes again and again. */
export interface Stripes {
  /** Which way they go, in degrees as style sheets count: 180 is downwards. */
  readonly angle: number;
  readonly bands: readonly Band[];
  readonly period: number;
}

/** Reads a computed background such as "repeating-linear-gradient(rgb(0, 0, 0) 0px 1px, transparent 1px 32px)". */
export function readStripes(image: string): Stripes | null {
  const [, inside] = /^repeating-linear-gradient\((.*)\)$/.exec(image) ?? [];
  if (inside === undefined) return null;
  const parts = inside.split(/,(?![^(]*\))/).map((part) => part.trim());
  const turned = /^(-?[\d.]+)deg$/.exec(parts[0] ?? '');
  const stops = (turned ? parts.slice(1) : parts).flatMap((part) => {
    const [, color, first, second] = /^(.*?) (-?[\d.]+)px(?: (-?[\d.]+)px)?$/.exec(part) ?? [];
    if (color === undefined) return [];
    return second === undefined
      ? [{ color, at: Number(first) }]
      : [
          { color, at: Number(first) },
          { color, at: Number(second) },
        ];
  });
  const bands = stops.flatMap(({ color, at }, i): Band[] => {
    const next = stops[i + 1];
    return next?.color === color && next.at > at ? [{ color, from: at, to: next.at }] : [];
  });
  const period = stops.at(-1)?.at ?? 0;
  return bands.length > 0 && period > 0 ? { angle: turned ? Number(turned[1]) : 180, bands, period } : null;
}

let patterns = 0;

/** A rectangle with this ground; its own pattern stands beside it. */
export function drawStripes(
  { angle, bands, period }: Stripes,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const id = `stripes-${++patterns}`;
  const lines = bands
    .filter(({ color }) => color !== 'transparent' && !/, 0\)$/.test(color))
    .map(
      ({ color, from, to }) =>
        `<rect x="0" y="${rounded(from)}" width="${rounded(period)}" height="${rounded(to - from)}" fill="${escapeXml(color)}"/>`,
    );
  const move = `translate(${rounded(x)} ${rounded(y)}) rotate(${angle - 180})`;
  return `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${rounded(period)}" height="${rounded(period)}" patternTransform="${move}">${lines.join('')}</pattern><rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" fill="url(#${id})"/>`;
}
