import type { ReactNode } from 'react';

/** The heading of a step, which takes the focus when the step comes. */
export function StepHeading({ children }: { children: ReactNode }) {
  return (
    <h3 tabIndex={-1} data-step-heading="">
      {children}
    </h3>
  );
}

/** What is spoken and not shown, because it can be seen. */
export const hidden = (words: ReactNode) => <span className="hidden-text">{words}</span>;

/** What can be done at the end of a step; in sight however far the dialog is scrolled. */
export function StepActions({ children }: { children: ReactNode }) {
  return <div className="row is-end import-actions">{children}</div>;
}

interface SelectProps<T extends string> {
  readonly label: ReactNode;
  /** The label is spoken and not shown, because a heading says it. */
  readonly hidden?: boolean;
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChange: (value: T) => void;
  readonly className?: string;
}

/** One of several. */
export function Select<T extends string>({
  label,
  hidden = false,
  value,
  options,
  onChange,
  className = '',
}: SelectProps<T>) {
  return (
    <label className={`import-field ${className}`}>
      <span className={hidden ? 'hidden-text' : ''}>{label}</span>
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
