import { useId } from 'react';
import type { Rule } from '../../domain/scenario-rules.ts';

interface Props {
  readonly legend: string;
  readonly options: readonly (Rule & { readonly value: string })[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

/** One of several, each with what it does. It is saved at once, and undo takes it back. */
export function RuleChoice({ legend, options, chosen, onChoose }: Props) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, name: label, does }) => (
        <label key={value} className="check">
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            aria-describedby={`${name}${value}`}
            aria-label={label}
            onChange={() => onChoose(value)}
          />
          <span>
            <span className="check-name">{label}</span>
            <small id={`${name}${value}`} className="check-detail">
              {does}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
