import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from './Button.tsx';

interface Props {
  /** The name that stands behind what is written now. */
  readonly present: string;
  readonly onName: (name: string) => void;
  readonly onSkip: () => void;
}

/** Asks once, on one line, who is writing. A name that was typed is taken when the field is left. */
export function NameAsk({ present, onName, onSkip }: Props) {
  const id = useId();
  const [name, setName] = useState('');
  const take = (): void => {
    if (name.trim() !== '') onName(name.trim());
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // It stands inside forms, which Enter would send.
    event.preventDefault();
    event.stopPropagation();
    take();
  };
  return (
    <div className="name-ask">
      <label htmlFor={id}>It will be signed “{present}”. What is your name?</label>
      <div className="row">
        <input
          id={id}
          className="field"
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onBlur={take}
          onKeyDown={key}
        />
        <Button kind="quiet" onClick={onSkip}>
          Skip
        </Button>
      </div>
    </div>
  );
}
