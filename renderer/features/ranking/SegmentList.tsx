import { t } from '../../../common/language/texts.ts';
import * as format from '../../model/format.ts';
import { Swatch } from '../../ui/chart/patterns.tsx';
import type { Segment } from './contributions.ts';

interface Props {
  readonly segments: readonly Segment[];
  /** One alternative has nothing to be apart from. */
  readonly alone: boolean;
  /** Which segment is to stand out in the chart. */
  readonly onLit: (key: string | null) => void;
}

/** What the numbers and patterns in the bars stand for. */
export function SegmentList({ segments, alone, onLit }: Props) {
  return (
    <ol className="segments" aria-label={t('Parts of the bars, from left to right')}>
      {segments.map(({ key, name, share, spread }, i) => {
        const words = alone
          ? t('{share} of the weight', { share: format.percent(share) })
          : t('{share} of the weight; the alternatives are up to {points} points apart on it', {
              share: format.percent(share),
              points: format.score(spread),
            });
        const content = (
          <>
            <Swatch n={i} of={segments.length} />
            <span className="segment-number">{i + 1}</span>
            <span className="clip">{name}</span>
            {!alone && (
              <small title={words}>
                {format.score(spread)}
                <span className="hidden-text"> {t('points apart')}</span>
              </small>
            )}
          </>
        );
        return (
          <li key={key} onPointerEnter={() => onLit(key)} onPointerLeave={() => onLit(null)}>
            <span title={`${name}: ${words}`}>{content}</span>
          </li>
        );
      })}
    </ol>
  );
}
