import { FACES, type Face } from '../typeface.ts';

/** The font faces of the page that the text needs, as CSS with the fonts in it: a picture can load nothing. */
export async function fontFaces(text: string): Promise<string> {
  const codes = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const written = await Promise.all(FACES.filter(({ range }) => holdsAny(range, codes)).map(embedded));
  return written.join('\n');
}

/** Whether a range such as "U+0000-00FF, U+0131, U+4??" has one of the characters. */
function holdsAny(range: string, codes: ReadonlySet<number>): boolean {
  if (range === '') return true;
  const spans = range.split(',').map((part) => {
    const [from = '', to] = part.trim().replace(/^u\+/i, '').split('-');
    return [
      Number.parseInt(from.replaceAll('?', '0'), 16),
      Number.parseInt((to ?? from).replaceAll('?', 'f'), 16),
    ] as const;
  });
  return [...codes].some((code) => spans.some(([from, to]) => code >= from && code <= to));
}

async function embedded({ family, weight, style, range, url }: Face): Promise<string> {
  const data = await dataUrl(await (await fetch(url)).blob());
  return `@font-face{font-family:${family};font-weight:${weight};font-style:${style};unicode-range:${range};src:url(${data}) format("woff2")}`;
}

/** Some bytes as an address that holds them. */
const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('The font could not be read.'));
    reader.readAsDataURL(blob);
  });
