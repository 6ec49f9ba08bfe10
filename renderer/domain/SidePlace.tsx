import type { ReactNode } from 'react';
import { t } from '../../common/language/texts.ts';

interface Placed {
  /** The rank as it is written: "2", "=2". */
  readonly rank: string;
  readonly position: number;
}

interface Props {
  readonly place: Placed;
  /** What it is compared with; null for the column that the others are compared with. */
  readonly than: Placed | null;
  /** What stands between the rank and its move. */
  readonly children?: ReactNode;
}

/** The rank in one column, and by how many ranks it is above or below that in another. */
export function SidePlace({ place, than, children }: Props) {
  const up = than ? than.position - place.position : 0;
  return (
    <span className="side-place">
      <b className={place.position === 1 ? 'is-first' : ''}>{place.rank}</b>
      {children}
      <span className={`side-move ${up > 0 ? 'is-up' : up < 0 ? 'is-down' : ''}`}>
        {up !== 0 && (
          <>
            <span aria-hidden="true">
              {up > 0 ? '▲' : '▼'}
              {Math.abs(up)}
            </span>
            <span className="hidden-text">
              {t(
                up > 0
                  ? '{n, plural, one {# rank} other {# ranks}} higher'
                  : '{n, plural, one {# rank} other {# ranks}} lower',
                { n: Math.abs(up) },
              )}
            </span>
          </>
        )}
      </span>
    </span>
  );
}
