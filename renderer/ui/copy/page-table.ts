import { t } from '../../../common/language/texts.ts';
import type { ShownTable } from '../../../formats/write/plain/shown.ts';

/** A table of the page as plain texts: what is read in it, without its buttons' signs and what is only spoken. */
export function readPageTable(table: HTMLTableElement): ShownTable {
  const heads = grid([...(table.tHead?.rows ?? [])]);
  const body = grid([...table.rows].filter((row) => row.parentElement !== table.tHead));
  const width = Math.max(0, ...[...heads, ...body].map((row) => row.length));
  const columns = Array.from({ length: width }, (_, c) => ({
    head: joined(heads.map((row) => row[c] ?? '')),
    cells: body.map((row) => row[c] ?? ''),
  })).filter(({ head, cells }) => head !== '' || cells.some((cell) => cell !== ''));
  return {
    title: titleOf(table),
    heads: columns.map(({ head }) => head),
    numeric: columns.map(({ cells }) => cells.some(isNumber) && cells.every((c) => c === '' || isNumber(c))),
    rows: body.map((_, r) => columns.map(({ cells }) => cells[r] ?? '')),
  };
}

/** A head over several lines, each word once. */
const joined = (lines: readonly string[]): string =>
  [...new Set(lines.filter((line) => line !== ''))].join(' · ');

const isNumber = (text: string): boolean => /^[−+-]?[\d,]+(\.\d+)?( ?%)?$/.test(text);

/** The cells of the rows, one that spans several standing in the first of them. */
function grid(rows: readonly HTMLTableRowElement[]): string[][] {
  const lines: string[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (lines[r]?.[column] !== undefined) column++;
      for (const line of lines.slice(r, r + cell.rowSpan)) {
        for (let right = 0; right < cell.colSpan; right++) line[column + right] = '';
      }
      const line = lines[r];
      if (line) line[column] = readText(cell);
    }
  }
  return lines;
}

/** What is read in an element; what is only spoken where nothing is read, unless it can be pressed. */
export function readText(element: Element): string {
  const words = tidy(visibleText(element));
  if (words !== '' || element.querySelector('button')) return words;
  return element.matches('th') && element.closest('thead') ? '' : tidy(element.textContent ?? '');
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Neither read nor part of the table: icons, what is only spoken, what is folded away, what lies over the page. */
const UNREAD =
  // no text: a selector
  'svg, script, style, .hidden-text, [hidden], [popover], .recharts-wrapper, details:not([open]) > :not(summary)';

function visibleText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(UNREAD)) return '';
  if (node instanceof HTMLSelectElement) return node.selectedOptions[0]?.label ?? '';
  if (node instanceof HTMLInputElement) return inputText(node);
  if (node instanceof HTMLBRElement) return ' ';
  // A button that asks for more is no part of what it stands beside.
  if (node instanceof HTMLButtonElement && node.textContent.trim().endsWith('…')) return '';
  const text = [...node.childNodes].map(visibleText).join('');
  const { display } = getComputedStyle(node);
  return display === 'inline' && !node.matches('button, small') ? text : ` ${text} `;
}

function inputText({ type, checked, value }: HTMLInputElement): string {
  if (type === 'checkbox' || type === 'radio') return t(checked ? 'yes' : 'no');
  return value;
}

/** Its caption, else the name of what it stands in. */
function titleOf(table: HTMLTableElement): string {
  const caption = table.caption?.textContent;
  if (caption) return tidy(caption);
  const around = table.closest('figure, section, [aria-label]');
  const heading = around?.querySelector('h1, h2, h3, h4')?.textContent;
  return tidy(heading ?? around?.ariaLabel ?? t('Table'));
}
