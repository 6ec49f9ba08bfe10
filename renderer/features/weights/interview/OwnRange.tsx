import { useEffect, useRef, useState } from 'react';
import { t } from '../../../../common/language/texts.ts';
import type { Interval } from '../../../../scoring/types.ts';
import { Button } from '../../../ui/Button.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { rich } from '../../../ui/rich.tsx';
import { timesSentence } from './words.ts';

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
      ? t('From 0 to 100. If it is worth more than {largest}, go back and choose it as the first.', {
          largest,
        })
      : null;
  const range = low === null ? null : { low: low / 100, high: (high ?? low) / 100 };
  const turned = range !== null && range.low > range.high;
  const times = range === null || turned ? null : timesSentence(range, largest);
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
        {rich('<words>Between</words> {least} <words>and</words> {most} <words>of 100</words>', {
          words: (words) => <span>{words}</span>,
          least: <NumberField label={t('At least')} value={low} fault={fault} onChange={setLow} />,
          most: <NumberField label={t('At most')} value={high} fault={fault} onChange={setHigh} />,
        })}
        <Button type="submit" kind="primary" disabled={range === null || turned}>
          {t('Take it')}
        </Button>
      </div>
      <p className="dim" role="status">
        {turned
          ? t('The second number has to be as large as the first, or larger.')
          : times === null
            ? t('The first number alone is an exact answer.')
            : times}
      </p>
    </form>
  );
}
