import { lazy, useState } from 'react';
import { t } from '../../../common/language/texts.ts';
import { Button } from '../Button.tsx';
import { drawnAs } from './difference-scale.ts';
import type { DifferenceRow } from './row-types.ts';

const DivergingBars = lazy(() => import('./DivergingBars.tsx'));

/** Rows that stand there at first; the others come on demand. */
const FIRST = 12;

interface Props {
  /** What the chart shows, for those who hear it. */
  readonly label: string;
  /** Heads of the columns: what differs, the two sides, the difference. */
  readonly heads: readonly [string, string, string, string];
  /** What a bar to the left and one to the right mean. */
  readonly ends: readonly [string, string];
  /** The length of the scale: 100 for points, 1 for shares. */
  readonly whole: 1 | 100;
  /** How a number on the axis is written. */
  readonly tick: (value: number) => string;
  /** The largest first. */
  readonly rows: readonly DifferenceRow[];
  readonly onChoose: (key: string) => void;
}

/** Two sides, row by row: what each has, and a bar from the middle for the difference. Stands in a figure. */
export function Differences({ label, heads, ends, whole, tick, rows, onChoose }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <>
      <div className="row-chart differences">
        <div className="row-chart-heads differences-names">
          {heads.slice(0, 3).map((head) => (
            <span key={head} className="clip" title={head}>
              {head}
            </span>
          ))}
        </div>
        <div className="row-chart-heads differences-ends" aria-hidden="true">
          <span className="clip">← {ends[0]}</span>
          <span className="clip">{ends[1]} →</span>
        </div>
        <div className="row-chart-heads row-chart-number">{heads[3]}</div>
        <ul aria-label={label}>
          {shown.map(({ key, head, first, second, value, error }) => {
            const drawn = drawnAs(value, whole, error);
            return (
              <li key={key} className="differences-names" data-testid="difference-row" data-drawn={drawn}>
                {head}
                {first}
                {second}
                {drawn === 'within the error' && <span className="hidden-text">{t('within the error')}</span>}
              </li>
            );
          })}
        </ul>
        <div className="row-chart-plot">
          <DivergingBars label={label} rows={shown} whole={whole} tick={tick} onChoose={onChoose} />
        </div>
        <ul aria-hidden="true">
          {shown.map(({ key, text }) => (
            <li key={key} className="row-chart-number">
              {text}
            </li>
          ))}
        </ul>
      </div>
      {rows.length > FIRST && (
        <Button kind="quiet" onClick={() => setAll(!all)}>
          {all ? t('Show the {n} largest only', { n: FIRST }) : t('Show all {n}', { n: rows.length })}
        </Button>
      )}
    </>
  );
}
