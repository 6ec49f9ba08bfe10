import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { readingKey } from './direction.ts';
import './tabs.css';

interface Props<T extends string> {
  /** What the tabs choose among, for those who hear them. */
  readonly label: string;
  readonly tabs: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Beside the tabs, at the end. */
  readonly beside?: ReactNode;
  readonly panelClass?: string;
  /** What belongs to the chosen tab. */
  readonly children: ReactNode;
}

/** Tabs over what they show: one of them is in the order of the Tab key, the arrow keys, Home and End go to the others and show them. */
export function Tabs<T extends string>({
  label,
  tabs,
  value,
  onChange,
  beside,
  panelClass = '',
  children,
}: Props<T>) {
  const id = useId();
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[
      readingKey(event.key)
    ];
    if (next === undefined) return;
    const tab = tabs.at(next % tabs.length);
    if (!tab) return;
    event.preventDefault();
    onChange(tab.value);
    document.getElementById(`${id}${tab.value}`)?.focus();
  };
  return (
    <>
      <div className="tabs">
        <div className="tab-list" role="tablist" aria-label={label}>
          {tabs.map((tab) => (
            <button
              key={tab.value}
              id={`${id}${tab.value}`}
              type="button"
              role="tab"
              aria-selected={tab.value === value}
              aria-controls={`${id}panel`}
              tabIndex={tab.value === value ? 0 : -1}
              onClick={() => onChange(tab.value)}
              onKeyDown={move}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {beside}
      </div>
      <div
        // Another part begins at its top.
        key={value}
        id={`${id}panel`}
        className={panelClass}
        role="tabpanel"
        aria-labelledby={`${id}${value}`}
        // What scrolls has to take the focus.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
      >
        {children}
      </div>
    </>
  );
}
