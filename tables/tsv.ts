import type { ShownTable } from './shown.ts';
import { spreadsheetText } from './spreadsheet-text.ts';

/**
 * Tab-separated lines for pasting into a spreadsheet. A cell is one line without tabs, so that it stays a cell wherever
 * it is pasted; text that would run as a formula is neutralised, numbers never are.
 */
export function tsv({ heads, rows }: ShownTable, withHeads = true): string {
  const lines = withHeads ? [heads, ...rows] : rows;
  return lines.map((cells) => cells.map(cell).join('\t')).join('\n');
}

function cell(text: string): string {
  const line = text.toWellFormed().replaceAll('\0', '').replace(/\s+/g, ' ').trim();
  // The screen writes a real minus sign, which spreadsheets do not read.
  const number = line.replace(/^−/, '-');
  return NUMBER.test(number) ? number : spreadsheetText(line);
}

/** A number as the screen writes it, with its percent sign where it has one. */
const NUMBER = /^[-+]?\d+(\.\d+)?( ?%)?$/;
