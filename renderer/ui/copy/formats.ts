import { htmlTable } from '../../../formats/write/plain/html.ts';
import { markdownTable } from '../../../formats/write/plain/markdown.ts';
import type { ShownTable } from '../../../formats/write/plain/shown.ts';
import { tsv } from '../../../formats/write/plain/tsv.ts';
import type { Copied } from './clipboard.ts';

/** In which ways a table can be copied. */
export type TableFormat = 'table' | 'cells' | 'markdown' | 'html';

/** With and without heads for spreadsheets, which take the HTML or the tabs; Markdown and HTML as what one types. */
const WRITERS: Record<TableFormat, (table: ShownTable) => Copied> = {
  table: (table) => ({ text: tsv(table), html: htmlTable(table) }),
  cells: (table) => ({ text: tsv(table, false), html: htmlTable(table, false) }),
  markdown: (table) => ({ text: markdownTable(table) }),
  html: (table) => ({ text: htmlTable(table) }),
};

/** A table as it goes into the clipboard. */
export const copiedTable = (table: ShownTable, format: TableFormat): Copied => WRITERS[format](table);
