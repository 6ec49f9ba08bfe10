/** Plain Node: tables from the clipboard. */

import { widthOf } from '../orient.ts';
import { tablesOf } from './html-tables.ts';
import { readText, type TextOptions, type TextTable } from './read-text.ts';

/** What a copied table looks like on the clipboard; spreadsheets and browsers put it there in both forms. */
export interface Clipping {
  readonly text: string;
  readonly html: string;
}

/**
 * Reads a pasted table: the first table of the HTML where there is one, else the text, in which spreadsheets part cells by
 * tabs. Values are taken as they are shown, so the text counts more where both have the same shape.
 */
export async function readClipping({ text, html }: Clipping, options: TextOptions = {}): Promise<TextTable> {
  const grid = options.separator === undefined ? (tablesOf(html)[0] ?? null) : null;
  // Beside a table the text is one as well, whatever it looks like.
  const separator = options.separator ?? (grid || text.includes('\t') ? '\t' : undefined);
  const bytes = new TextEncoder().encode(text);
  const plain =
    text.trim() === ''
      ? null
      : await readText(bytes, { encoding: 'utf-8', ...(separator === undefined ? {} : { separator }) });
  if (!grid || (plain && widthOf(plain.grid) >= widthOf(grid))) {
    if (plain) return plain;
    return readText(bytes, options);
  }
  return { grid, encoding: 'utf-8', separator: '\t', notes: [], criteria: null };
}
