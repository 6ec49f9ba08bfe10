import type { TableCell, TableColumn } from '../document/blocks.ts';
import { plainText } from './marks.ts';

/**
 * The widths of the columns, together the width of the table: as the document says, and what is left shared among the
 * others by how much they say.
 */
export function columnWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  width: number,
): number[] {
  const said = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  const open = columns.filter((column) => column.width === undefined).length;
  // Where the widths that are said leave too little, everything is shrunk alike.
  const left = open === 0 ? 0 : Math.max(100 - said, 8 * open);
  const needs = columns.map(({ head, width: own }, i) =>
    own === undefined ? Math.sqrt(needOf(head, rows, i)) : 0,
  );
  const need = needs.reduce((sum, n) => sum + n, 0) || 1;
  const shares = columns.map(({ width: own }, i) => own ?? (left * (needs[i] ?? 0)) / need);
  const all = shares.reduce((sum, share) => sum + share, 0) || 1;
  const widths = shares.map((share) => Math.floor((share / all) * width));
  const rest = width - widths.reduce((sum, w) => sum + w, 0);
  return widths.map((w, i) => (i === 0 ? w + rest : w));
}

/** Characters that a column has to show, between those of a number and those of a sentence. */
function needOf(head: string, rows: readonly (readonly TableCell[])[], i: number): number {
  const lengths = rows.slice(0, 200).map((row) => plainText(row[i]?.words ?? []).length);
  return Math.min(160, Math.max(6, head.length, ...lengths));
}
