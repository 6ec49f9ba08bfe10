import type { ReactNode } from 'react';
import { NumberTable } from '../../ui/NumberTable.tsx';

/** A table of numbers in which chances are shaded; its names stay in sight while it is scrolled. */
export function ChanceTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <NumberTable className="chance-table" label={label}>
      {children}
    </NumberTable>
  );
}
