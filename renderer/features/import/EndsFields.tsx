import { useState } from 'react';
import { rich } from '../../ui/rich.tsx';
import { hidden } from './parts.tsx';

interface Props {
  /** What the line is called. */
  readonly name: string;
  readonly ends: readonly [number, number] | null;
  readonly onChange: (ends: readonly [number, number] | null) => void;
}

/** The numbers that are worth nothing and all, of a criterion that is rated on a scale; empty where the worst and the best are. */
export function EndsFields({ name, ends, onChange }: Props) {
  const [text, setText] = useState([String(ends?.[0] ?? ''), String(ends?.[1] ?? '')]);
  const [low = '', high = ''] = text;
  const numbers = [low, high].map((part) =>
    part.trim() === '' ? Number.NaN : Number(part.replace(',', '.')),
  );
  const [first = Number.NaN, last = Number.NaN] = numbers;
  const isEmpty = low.trim() === '' && high.trim() === '';
  const isScale = Number.isFinite(first) && Number.isFinite(last) && first !== last;
  const set = (at: number, value: string): void => setText(text.with(at, value));
  const settle = (): void => {
    if (isEmpty) onChange(null);
    else if (isScale) onChange([first, last]);
  };
  return (
    <>
      {([0, 1] as const).map((at) => (
        <label key={at} className="import-field is-short">
          <span>
            {at === 0
              ? rich('Worth 0<hidden> under {name}</hidden>', { name, hidden })
              : rich('Worth 100<hidden> under {name}</hidden>', { name, hidden })}
          </span>
          <input
            className="field is-number"
            inputMode="decimal"
            maxLength={20}
            aria-invalid={!isEmpty && !isScale}
            value={text[at] ?? ''}
            onChange={(event) => set(at, event.target.value)}
            onBlur={settle}
          />
        </label>
      ))}
    </>
  );
}
