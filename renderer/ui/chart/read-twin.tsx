import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { ShownTable } from '../../../formats/write/plain/shown.ts';
import { readPageTable } from '../copy/page-table.ts';
import { FigureTable, type TableTwin } from './FigureTable.tsx';

/** The table twin of a figure as plain texts, also while the chart is shown: it is drawn out of sight and read. */
export function readTwin(twin: TableTwin): ShownTable | null {
  const place = document.createElement('div');
  place.className = 'hidden-text';
  document.body.append(place);
  const root = createRoot(place);
  try {
    flushSync(() => root.render(<FigureTable {...twin} />));
    const table = place.querySelector('table');
    return table && readPageTable(table);
  } finally {
    root.unmount();
    place.remove();
  }
}
