import type { ShownTable } from './shown.ts';

/** A table in HTML: its caption, and a head for each column and for each row. */
export function htmlTable(
  { title, caption = title, rowHead = 0, heads, numeric, rows }: ShownTable,
  withHeads = true,
): string {
  const side = (i: number): string => (numeric[i] ? ' class="number"' : '');
  const head = heads.map((text, i) => `<th scope="col"${side(i)}>${htmlText(text)}</th>`).join('');
  const lines = rows.map((row) => {
    const cells = row.map((text, i) =>
      i === rowHead
        ? `<th scope="row"${side(i)} dir="auto">${htmlText(text)}</th>`
        : `<td${side(i)} dir="auto">${htmlText(text)}</td>`,
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

/** Text that stays text in HTML; its line feeds are breaks. What HTML cannot hold is left out. */
export const htmlText = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in a page.
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\r\n|\r|\n/g, '<br>');
