/** A text field's content; nothing where it holds nothing. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Names with commas between them, each once. */
export const splitNames = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

export const MOST_WORDS = 25;

/** How many words a claim has, counted as the workbook counts them. */
export const countWords = (text: string): number =>
  text.trim() === '' ? 0 : text.trim().split(/\s+/).length;

/** The number of a paragraph: null for none, undefined for what is no such number. */
export function parseParagraph(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
