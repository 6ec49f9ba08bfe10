import { useId, useState } from 'react';
import { formatNumber } from '../../common/language/numbers.ts';
import { readNumber } from '../../common/typed-number.ts';

interface Props {
  readonly label: string;
  readonly value: number | null;
  /** Why a number is refused, or null. */
  readonly fault: (value: number) => string | null;
  readonly onChange: (value: number) => void;
  /** Tells a number only when it is settled (Enter, or another field), because each one is saved as a change. */
  readonly settled?: boolean;
  /** How a number is written, where four decimals are not right. */
  readonly write?: (value: number) => string;
}

/** A number to type, with a point or a comma. What is refused stays as it was typed, with the reason under it. */
export function NumberField({ label, value, fault, onChange, settled = false, write = fourDecimals }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  // What was typed makes way for a number that comes from elsewhere meanwhile.
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    if (!settled && typed !== null && readNumber(typed) !== value) setTyped(null);
  }
  const problem = typed === null ? null : faultOf(typed, fault);
  const tell = (text: string): void => {
    const number = readNumber(text);
    if (typeof number === 'number' && fault(number) === null && number !== value) onChange(number);
  };
  const type = (text: string): void => {
    setTyped(text);
    if (!settled) tell(text);
  };
  const settle = (): void => {
    if (settled && typed !== null) tell(typed);
    setTyped(null);
  };
  return (
    <span className="number-field">
      <input
        className="field is-number"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        value={typed ?? (value === null ? '' : write(value))}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && settled) settle();
          else if (event.key === 'Escape' && typed !== null) setTyped(null);
        }}
        onBlur={settle}
      />
      {problem !== null && (
        <small id={id} className="field-problem number-problem" role="alert">
          {problem}
        </small>
      )}
    </span>
  );
}

const fourDecimals = (value: number): string => formatNumber(String(Math.round(value * 10_000) / 10_000));

/** An empty field is on its way to a number. */
function faultOf(text: string, fault: (value: number) => string | null): string | null {
  if (text.trim() === '') return null;
  const value = readNumber(text);
  return typeof value === 'string' ? value : fault(value);
}
