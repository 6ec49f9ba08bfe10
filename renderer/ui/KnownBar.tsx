import type { CSSProperties } from 'react';
import { ASSUMED_LEGEND, KNOWN_LEGEND } from '../../common/known-words.ts';
import { t } from '../../common/language/texts.ts';

interface Props {
  /** Points out of 100 that are known, and that are assumed. */
  readonly known: number;
  readonly assumed: number;
  /** Of what is known, where the bar has one of its own. */
  readonly colour?: string;
}

/** A score as a bar from 0 to 100: filled as far as it is known, lines for what is assumed. What it says stands beside it in words. */
export function KnownBar({ known, assumed, colour }: Props) {
  return (
    <span
      className="known-bar"
      aria-hidden="true"
      style={colour === undefined ? undefined : ({ '--known-fill': colour } as CSSProperties)}
    >
      <i style={{ width: `${known}%` }} />
      <i className="is-assumed" style={{ insetInlineStart: `${known}%`, width: `${assumed}%` }} />
    </span>
  );
}

/** What the fill and the lines of every score mean; `short` where there is room for a word each, the rest on hover. */
export function KnownLegend({ short = false }: { readonly short?: boolean }) {
  return (
    <p className="known-legend">
      <span title={t(KNOWN_LEGEND)}>
        <i className="known-swatch" aria-hidden="true" /> {short ? t('known') : t(KNOWN_LEGEND)}
      </span>
      <span title={t(ASSUMED_LEGEND)}>
        <i className="known-swatch is-assumed" aria-hidden="true" />{' '}
        {short ? t('assumed') : t(ASSUMED_LEGEND)}
      </span>
    </p>
  );
}
