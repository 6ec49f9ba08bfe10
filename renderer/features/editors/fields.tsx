import { type ReactNode, useId } from 'react';
import { t } from '../../../common/language/texts.ts';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly first?: boolean;
  readonly required?: boolean;
  readonly most?: number;
  readonly type?: 'text' | 'date';
  /** What may be chosen instead of typed. */
  readonly suggestions?: readonly string[];
}

/** One line of text. */
export function Field({
  label,
  value,
  onChange,
  hint,
  first = false,
  required = false,
  most = 300,
  type = 'text',
  suggestions,
}: FieldProps) {
  const id = useId();
  return (
    <div className="field-box">
      <label>
        {required ? (
          <span className="field-name" data-required>
            {label}
          </span>
        ) : (
          label
        )}
        <input
          className="field"
          type={type}
          data-autofocus={first || undefined}
          required={required}
          maxLength={most}
          list={suggestions && `${id}-list`}
          aria-describedby={hint && id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {hint && <small id={id}>{hint}</small>}
    </div>
  );
}

/** A few lines of text. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  rows = 2,
  first = false,
  most = 2000,
}: Pick<FieldProps, 'label' | 'value' | 'onChange' | 'hint' | 'first' | 'most'> & {
  readonly rows?: number;
}) {
  const id = useId();
  return (
    <div className="field-box">
      <label>
        {label}
        <textarea
          rows={rows}
          maxLength={most}
          data-autofocus={first || undefined}
          aria-describedby={hint && id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {hint && <small id={id}>{hint}</small>}
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of several. */
export function SelectField({
  label,
  value,
  choices,
  onChange,
  first = false,
  hidden = false,
  disabled = false,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  readonly first?: boolean;
  /** The label is spoken and not shown, because a heading above says it. */
  readonly hidden?: boolean;
  readonly disabled?: boolean;
  readonly children?: ReactNode;
}) {
  // What was chosen in a draft may be gone since: nothing is chosen then.
  const chosen = choices.some((choice) => choice.value === value) ? value : '';
  return (
    <div className="field-box">
      <label>
        <span className={hidden ? 'hidden-text' : 'field-name'}>{label}</span>
        <select
          className="field"
          data-autofocus={first || undefined}
          value={chosen}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {chosen === '' && <option value="">{t('Choose…')}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
      {children}
    </div>
  );
}
