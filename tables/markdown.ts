import type { ShownTable } from './shown.ts';

/**
 * A table in Markdown as GitHub and most wikis read it. Without heads the line for them is there and empty: the syntax
 * knows no table without one.
 */
export function markdownTable({ heads, numeric, rows }: ShownTable, withHeads = true): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(heads.map((head) => (withHeads ? markdownText(head) : ''))),
    line(heads.map((_, i) => (numeric[i] ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(markdownText))),
  ].join('\n');
}

/**
 * Text that stays text in a cell or a line of Markdown: one line, and a backslash or an entity for whatever would end the
 * cell or become a link, a tag, an entity, a formula or an emphasis.
 */
export const markdownText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&');
