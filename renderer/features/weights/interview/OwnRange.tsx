import { useEffect, useRef, useState } from 'react';
import type { Interval } from '../../../../scoring/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { timesText } from './words.ts';

interface Props {
  /** What was answered before. */
  readonly start: Interval | null;
  readonly largest: string;
  readonly onRange: (range: Interval) => void;
  readonly onCancel: () => void;
}

/** A range from two numbers of 0 to 100, or one number twice. */
export function OwnRange({ start, largest, onRange, onCancel }: Props) {
  const [low, setLow] = useState<number | null>(start === null ? null : 100 * start.low);
  const [high, setHigh] = useState<number | null>(start === null ? null : 100 * start.high);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const fault = (value: number): string | null =>
    value < 0 || value > 100
      ? `From 0 to 100. If it is worth more than ${largest}, go back and choose it as the first.`
      : null;
  const range = low === null ? null : { low: low / 100, high: (high ?? low) / 100 };
  const turned = range !== null && range.low > range.high;
  const times = range === null || turned ? null : timesText(range);
  return (
    <form
      ref={form}
      className="interview-own"
      onSubmit={(event) => {
        event.preventDefault();
        if (range !== null && !turned) onRange(range);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <div className="row">
        <span>Between</span>
        <NumberField label="At least" value={low} fault={fault} onChange={setLow} />
        <span>and</span>
        <NumberField label="At most" value={high} fault={fault} onChange={setHigh} />
        <span>of 100</span>
        <Button type="submit" kind="primary" disabled={range === null || turned}>
          Take it
        </Button>
      </div>
      <p className="dim" role="status">
        {turned
          ? 'The second number has to be as large as the first, or larger.'
          : times === null
            ? 'The first number alone is an exact answer.'
            : `${times.charAt(0).toUpperCase()}${times.slice(1)} than ${largest}.`}
      </p>
    </form>
  );
}
