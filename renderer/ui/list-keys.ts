import type { KeyboardEvent } from 'react';

/** The arrow keys go from item to item of a list and show each: the handler for items that match a selector. */
export const stepThrough =
  (items: string) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(items)];
    const next = all[all.findIndex((item) => item.matches(':focus')) + step];
    next?.focus();
    next?.click();
  };
