/** Plain Node and the page: tables as tab-separated text. */

import type { ShownTable } from './shown.ts';
import { isShownNumber, spreadsheetText } from './spreadsheet-text.ts';

/**
 * Tab-separated lines for pasting into a spreadsheet. A cell is one line without tabs, so that it stays a cell wherever
 * it is pasted; text that would run as a formula is neutralised, numbers never are.
 */
export function tsv({ heads, rows }: ShownTable, withHeads = true): string {
  const lines = withHeads ? [heads, ...rows] : rows;
  return lines.map((cells) => cells.map(tsvCell).join('\t')).join('\n');
}

/** One cell by itself, as when only it is copied. */
export function tsvCell(text: string): string {
  const line = text.toWellFormed().replaceAll('\0', '').replace(/\s+/g, ' ').trim();
  // The screen writes a real minus sign, which spreadsheets do not read.
  const number = line.replace(/^−/, '-');
  return isShownNumber(number) ? number : spreadsheetText(line);
}
