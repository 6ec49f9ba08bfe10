import { lazy, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { Button } from '../Button.tsx';
import type { RangeRow, RangeScale } from './row-types.ts';
import './ranges.css';

const RangeBars = lazy(() => import('./RangeBars.tsx'));

/** Rows that stand there at first; the others come on demand. */
const FIRST = 12;

interface Props {
  /** What the chart shows, for those who hear it. */
  readonly label: string;
  /** Heads of the names and of what stands at the right. */
  readonly heads: readonly [string, string];
  /** What lies to the left and to the right. */
  readonly ends?: readonly [string, string];
  readonly rows: readonly RangeRow[];
  readonly scale: RangeScale;
  readonly onChoose: (key: string) => void;
}

/** A range on one scale for every row, with the present number marked in it. Stands in a figure. */
export function RangeRows({ label, heads, ends, rows, scale, onChoose }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <>
      <div className="row-chart ranges">
        <div className="row-chart-heads">{heads[0]}</div>
        <div className="row-chart-heads differences-ends" aria-hidden="true">
          {ends && (
            <>
              <span className="clip">← {ends[0]}</span>
              <span className="clip">{ends[1]} →</span>
            </>
          )}
        </div>
        <div className="row-chart-heads">{heads[1]}</div>
        <ul aria-label={label}>
          {shown.map(({ key, head }) => (
            <li key={key} data-testid="range-row">
              {head}
            </li>
          ))}
        </ul>
        <div className="row-chart-plot">
          <RangeBars label={label} rows={shown} scale={scale} onChoose={onChoose} />
        </div>
        <ul aria-label={heads[1]}>
          {shown.map(({ key, text }) => (
            <li key={key} className="ranges-text">
              {text}
            </li>
          ))}
        </ul>
      </div>
      {rows.length > FIRST && (
        <Button kind="quiet" onClick={() => setAll(!all)}>
          {all ? t('Show the first {n} only', { n: FIRST }) : t('Show all {n}', { n: rows.length })}
        </Button>
      )}
    </>
  );
}
