/** Plain Node: headings of which several belong to one thing: "Alpha Rating" and "Alpha Weighted". */

/** What a heading is about, and what it holds of that. */
export interface Stem {
  readonly stem: string;
  readonly word: string;
}

/** The thing first, or last: "Alpha Rating", "Alpha (Rating)", "Alpha: Rating"; "Rating Alpha", "Rating of Alpha". */
const FORMS: readonly ((text: string) => Stem | null)[] = [
  (text) => partsOf(/^(.*[^\s:_–—|/(-])(?:\s*[:_–—|/-]\s*|\s+)\(?([^\s:_–—|/()-]+)\)?$/u.exec(text)),
  (text) => {
    const last = partsOf(
      /^([^\s:_–—|/()-]+)(?:\s*[:_–—|/-]\s*|\s+)(?:(?:of|for|von|für)\s+)?\(?([^()]*[^\s()])\)?$/u.exec(text),
    );
    return last && { stem: last.word, word: last.stem };
  },
];

function partsOf(match: RegExpExecArray | null): Stem | null {
  const [, stem = '', word = ''] = match ?? [];
  return stem === '' || word === '' ? null : { stem: stem.trim(), word: word.trim() };
}

/**
 * Takes headings apart where the same words stand with each of several things, side by side; null for a heading that is no such one.
 * Without two such things there is none.
 */
export function stemsOf(texts: readonly string[]): readonly (Stem | null)[] {
  for (const form of FORMS) {
    const parts = texts.map(form);
    const groups = new Map<string, number[]>();
    parts.forEach((part, at) => {
      if (part) groups.set(part.stem.toLowerCase(), [...(groups.get(part.stem.toLowerCase()) ?? []), at]);
    });
    const wordsOf = (group: readonly number[]): string =>
      group.map((at) => parts[at]?.word.toLowerCase() ?? '').join('\n');
    const whole = [...groups.values()].filter(
      (group) =>
        group.length > 1 &&
        group.every((at, i) => i === 0 || at === (group[i - 1] ?? 0) + 1) &&
        new Set(group.map((at) => parts[at]?.word.toLowerCase())).size === group.length,
    );
    const alike = whole.filter((group) =>
      whole.some((other) => other !== group && wordsOf(other) === wordsOf(group)),
    );
    if (alike.length < 2) continue;
    const taken = new Set(alike.flat());
    return parts.map((part, at) => (taken.has(at) ? part : null));
  }
  return texts.map(() => null);
}
