/** Plain Node and the page: tables as HTML. */

import { presentLanguage } from '../../../common/language/present.ts';
import type { ShownTable } from './shown.ts';
import { shownLine, shownText } from './spreadsheet-text.ts';

/** A table in HTML: its caption, and a head for each column and for each row. */
export function htmlTable(
  { title, caption = title, rowHead = 0, heads, numeric, rows, assumed }: ShownTable,
  withHeads = true,
): string {
  const side = (i: number, r = -1): string => {
    const names = [...(numeric[i] ? ['number'] : []), ...(assumed?.[r]?.[i] ? ['assumed'] : [])];
    return names.length === 0 ? '' : ` class="${names.join(' ')}"`;
  };
  const head = heads.map((text, i) => `<th scope="col"${side(i)}>${htmlText(text)}</th>`).join('');
  const lines = rows.map((row, r) => {
    const cells = row.map((text, i) =>
      i === rowHead
        ? `<th scope="row"${side(i)} dir="auto">${htmlText(text)}</th>`
        : `<td${side(i, r)} dir="auto">${htmlText(text)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    '<table>',
    ...(withHeads ? [`<caption>${htmlText(caption)}</caption>`, `<thead><tr>${head}</tr></thead>`] : []),
    '<tbody>',
    ...lines,
    '</tbody>',
    '</table>',
  ].join('\n');
}

/** A break within a cell; Excel would begin another cell without this. */
const BREAK = '<br style="mso-data-placement:same-cell">';

/**
 * Text that stays text in HTML, also where a spreadsheet opens or takes the page, which makes a cell of every paragraph: what
 * it would run as a formula gets an apostrophe in front. Line feeds are breaks; what HTML cannot hold is left out.
 */
export const htmlText = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in a page.
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\uFFFE\uFFFF]/g, '')
    .split(/\r\n|\r|\n/)
    .map((line, i) => escaped(i === 0 ? shownText(line) : shownLine(line)))
    .join(BREAK);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** What the root of a page says of its language. */
export function languageAttributes(): string {
  const { locale, direction } = presentLanguage();
  return direction === 'rtl' ? `lang="${locale}" dir="rtl"` : `lang="${locale}"`;
}
