/** Plain Node and the page: tables as Markdown. */

import type { ShownTable } from './shown.ts';
import { isShownNumber, spreadsheetText } from './spreadsheet-text.ts';

/**
 * A table in Markdown as GitHub and most wikis read it. Without heads the line for them is there and empty: the syntax
 * knows no table without one. What is assumed is in italics.
 */
export function markdownTable({ heads, numeric, rows, assumed }: ShownTable, withHeads = true): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(heads.map((head) => (withHeads ? markdownText(head) : ''))),
    line(heads.map((_, i) => (numeric[i] ? '---:' : '---'))),
    ...rows.map((row, r) =>
      line(row.map((text, i) => (assumed?.[r]?.[i] ? `*${markdownText(text)}*` : markdownText(text)))),
    ),
  ].join('\n');
}

/**
 * Text that stays text in a cell or a line of Markdown: one line, and a backslash or an entity for whatever would end the
 * cell or become a link, a tag, an entity, a formula or an emphasis. A spreadsheet's formula is no formula with the backslash
 * or entity that stands in front or in place of its sign, and readers of Markdown see the text as it was.
 */
export function markdownText(text: string): string {
  const line = text.toWellFormed().replaceAll('\0', '').replace(/\s+/g, ' ').trim();
  const plain = line.replace(/&(?=#?\w+;)/g, '&amp;').replace(/[\\`*_[\]<>|~$]/g, '\\$&');
  return isShownNumber(line) || spreadsheetText(line) === line ? plain : plain.replace(SIGN, escapedSign);
}

/** The first sign that begins a formula, as `spreadsheetText` knows them. */
const SIGN = /[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Only what ASCII has can stand behind a backslash. */
const escapedSign = (sign: string): string =>
  sign < '\x80' ? `\\${sign}` : `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`;
