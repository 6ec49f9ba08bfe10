import type { CSSProperties } from 'react';

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly most: number;
  readonly step: number;
  /** What the value means, for who does not see it. */
  readonly text: string;
  /** -1 where a field beside it is the way by keys. */
  readonly tabIndex?: -1;
  readonly onChange: (value: number) => void;
}

/** The browser's own slider, so that keys and screen readers work as everywhere. Without a value it shows none. */
export function Slider({ label, value, most, step, text, tabIndex, onChange }: Props) {
  const part = value === null || most === 0 ? 0 : Math.min(100, (100 * value) / most);
  return (
    <input
      type="range"
      className={`ask-slider ${value === null ? 'is-open' : ''}`}
      style={{ '--part': `${part}%` } as CSSProperties}
      aria-label={label}
      tabIndex={tabIndex}
      aria-valuetext={text}
      min={0}
      max={most}
      step={step}
      value={value ?? 0}
      onChange={(event) => onChange(Number(event.target.value))}
    />
  );
}
