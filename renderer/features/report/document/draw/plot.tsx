import type { ReactNode } from 'react';
import type { Sign } from '../blocks.ts';
import { SignMark } from './WordsText.tsx';

/** What the charts of a document are drawn with. A plot is as wide as its column: places in it are percent. */

const COLOURS = 8;

/** The lines of what is assumed, in each colour of identity and without one. */
export const ChartPatterns = () => (
  <svg className="document-patterns" width={0} height={0} aria-hidden="true">
    <defs>
      {Array.from({ length: COLOURS + 1 }, (_, colour) => (
        <pattern
          // biome-ignore lint/suspicious/noArrayIndexKey: patterns are their colours.
          key={colour}
          id={`document-assumed-${colour}`}
          width={5}
          height={5}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={1.6} height={5} fill={colourOf(colour)} />
        </pattern>
      ))}
    </defs>
  </svg>
);

export const colourOf = (colour: number): string => (colour === 0 ? '#4b5059' : `var(--identity-${colour})`);

export const assumedOf = (colour: number): string => `url(#document-assumed-${colour})`;

interface RowProps {
  readonly name: string;
  readonly sign?: Sign | undefined;
  readonly text: string;
  readonly children: ReactNode;
}

/** A row of a chart: name, plot, and what is written beside it. */
export const PlotRow = ({ name, sign, text, children }: RowProps) => (
  <div className="document-row">
    <span className="document-name">
      {sign && <SignMark sign={sign} />}
      {name}
    </span>
    <span className="document-plot">{children}</span>
    <span className="document-value">{text}</span>
  </div>
);

/** The scale below the rows: a few round numbers in their places. */
export const PlotScale = ({
  ticks,
}: {
  ticks: readonly { readonly at: number; readonly text: string }[];
}) => (
  <div className="document-row is-scale">
    <span />
    <span className="document-plot">
      {ticks.map(({ at, text }) => (
        <span key={text} style={{ left: `${at}%` }}>
          {text}
        </span>
      ))}
    </span>
    <span />
  </div>
);

/** Where a number is between two ends, in percent. */
export const placeIn = (low: number, high: number, at: number): number =>
  high <= low ? 50 : (100 * (at - low)) / (high - low);
