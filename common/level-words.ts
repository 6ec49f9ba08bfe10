/** Words for the numbers of a criterion, as the one text of a cell. */

/** "1 = No; 2 = Partial; 3 = Yes". */
export const levelsText = (levels: readonly string[]): string =>
  levels.map((word, at) => `${at + 1} = ${word}`).join('; ');

/** The words of such a text, the worst first; null where it is none. */
export function levelsIn(text: string): string[] | null {
  const words: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const start = `${words.length + 1} = `;
    if (!rest.startsWith(start)) return null;
    // A semicolon may be part of a word; the next number with its sign is not.
    const end = rest.indexOf(`; ${words.length + 2} = `);
    words.push(rest.slice(start.length, end < 0 ? undefined : end).trim());
    rest = end < 0 ? '' : rest.slice(end + 2);
  }
  return words.length < 2 || words.includes('') ? null : words;
}
