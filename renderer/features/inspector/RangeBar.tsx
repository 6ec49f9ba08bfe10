import type { Interval } from '../../../scoring/types.ts';

/** Where on 0 to 100 a value lies and how far the evidence leaves it open. */
export function RangeBar({ interval: { low, high }, value }: { interval: Interval; value: number }) {
  return (
    <div className="cell-range" aria-hidden="true">
      <i style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
      <b style={{ insetInlineStart: `${value}%` }} />
      <small>0</small>
      <small>50</small>
      <small>100</small>
    </div>
  );
}
