import { type KeyboardEvent, useId } from 'react';
import { t } from '../../common/language/texts.ts';
import { Button } from './Button.tsx';

interface Props {
  /** The name that stands behind what is written now. */
  readonly present: string;
  /** What is typed. */
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly onName: (name: string) => void;
  readonly onSkip: () => void;
}

/** Asks once, on one line, who is writing. A name that was typed is taken when the field is left. */
export function NameAsk({ present, value, onChange, onName, onSkip }: Props) {
  const id = useId();
  const take = (): void => {
    if (value.trim() !== '') onName(value.trim());
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
      <label htmlFor={id}>{t('It will be signed “{name}”. What is your name?', { name: present })}</label>
      <div className="row">
        <input
          id={id}
          className="field"
          maxLength={120}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={take}
          onKeyDown={key}
        />
        <Button kind="quiet" onClick={onSkip}>
          {t('Skip')}
        </Button>
      </div>
    </div>
  );
}
