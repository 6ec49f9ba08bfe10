import { presentLanguage } from '../../../../common/language/present.ts';
import type { Orientation, Paper } from '../../../../common/report.ts';
import type { Chart } from '../document/blocks.ts';

/** What the writers of Word and slides need besides the document. */
export interface OfficeSetting {
  readonly colours: OfficeColours;
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** Who made it, for the properties of the file. */
  readonly author: string;
  /** The date of the report: the only date in the file, so that the same report gives the same bytes. */
  readonly date: Date;
  /** Draws a chart as the sheet has it. */
  readonly drawChart: (chart: Chart) => Promise<DrawnChart>;
}

/** A chart as a vector picture, and as PNG for programs that cannot show one. Sizes are in pixels of 1/96 inch. */
export interface DrawnChart {
  readonly svg: string;
  readonly png: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** Colours as six hexadecimal digits without a sign before them. */
export interface OfficeColours {
  readonly identity: readonly string[];
  readonly pro: string;
  readonly con: string;
  readonly accent: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly ground: string;
}

/**
 * A typeface that Windows, macOS and LibreOffice have, or have one of the same widths for: what fits here fits there. A
 * template replaces it with its own.
 */
export const TYPEFACE = 'Arial';

/** The language of the report's own words. */
export const officeLanguage = (): string => (presentLanguage().language === 'de' ? 'de-DE' : 'en-GB');

/** The colour of a sign; signs count from 1. */
export const identityColour = ({ identity, text }: OfficeColours, colour: number): string =>
  identity[(colour - 1) % identity.length] ?? text;

/** One colour over white, at this strength of 0 to 1. */
export function tint(colour: string, strength: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return channels
    .map((channel) =>
      Math.round(255 - (255 - channel) * strength)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

/** The ground of a cell of a heat map: towards pro above 0, towards con below, always light enough to read black text on. */
export const heatColour = (heat: number, { pro, con }: OfficeColours): string =>
  tint(heat < 0 ? con : pro, 0.45 * Math.min(1, Math.abs(heat)));
