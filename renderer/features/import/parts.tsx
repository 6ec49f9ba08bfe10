import type { ReactNode } from 'react';

/** The heading of a step, which takes the focus when the step comes. */
export function StepHeading({ children }: { children: ReactNode }) {
  return (
    <h3 tabIndex={-1} data-step-heading="">
      {children}
    </h3>
  );
}

/** What can be done at the end of a step; in sight however far the dialog is scrolled. */
export function StepActions({ children }: { children: ReactNode }) {
  return <div className="row is-end import-actions">{children}</div>;
}

interface SelectProps<T extends string> {
  readonly label: string;
  /** The label is spoken and not shown, because a heading says it. */
  readonly hidden?: boolean;
  /** What of is spoken behind the label and not shown: " of Price". */
  readonly spoken?: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
  readonly className?: string;
}

/** One of several. */
export function Select<T extends string>({
  label,
  hidden = false,
  spoken = '',
  value,
  options,
  onChange,
  className = '',
}: SelectProps<T>) {
  return (
    <label className={`import-field ${className}`}>
      <span className={hidden ? 'hidden-text' : ''}>
        {label}
        {spoken !== '' && <span className="hidden-text">{spoken}</span>}
      </span>
      <select
        className="field"
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
