import { ASSUMED_LEGEND, KNOWN_LEGEND } from '../../common/known-words.ts';

interface Props {
  /** Points out of 100 that are known, and that are assumed. */
  readonly known: number;
  readonly assumed: number;
}

/** A score as a bar from 0 to 100: filled as far as it is known, lines for what is assumed. What it says stands beside it in words. */
export function KnownBar({ known, assumed }: Props) {
  return (
    <span className="known-bar" aria-hidden="true">
      <i style={{ width: `${known}%` }} />
      <i className="is-assumed" style={{ left: `${known}%`, width: `${assumed}%` }} />
    </span>
  );
}

/** What the fill and the lines of every score mean. */
export function KnownLegend() {
  return (
    <p className="known-legend">
      <span>
        <i className="known-swatch" aria-hidden="true" /> {KNOWN_LEGEND}
      </span>
      <span>
        <i className="known-swatch is-assumed" aria-hidden="true" /> {ASSUMED_LEGEND}
      </span>
    </p>
  );
}
