import type { ReactNode } from 'react';

/** A table of numbers that is a figure by itself; a wide one scrolls, also from the keyboard. */
export function NumberTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus.
    <section className="number-table" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
