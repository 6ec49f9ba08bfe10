import type { ReactNode } from 'react';

/** A table of numbers; a wide one scrolls by itself, also from the keyboard. `className` is for what is its user's own. */
export function NumberTable({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus.
    <section className={`number-table ${className}`} aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
