import type { Page } from '@playwright/test';
// Declares window.weighbridge for what runs in the page.
import type {} from '../../renderer/api.ts';

/** What of a text is neither in the language of tests that has accents, nor data, which is not translated. */

export interface DataWords {
  /** Names and other short texts of the workbook, the longest first, in small letters. */
  readonly names: readonly string[];
  /** All that it says, in small letters. */
  readonly all: string;
}

/** The words of the workbook that a page shows. */
export async function dataOf(page: Page): Promise<DataWords> {
  const texts = await page.evaluate(async () => {
    const loaded = await window.weighbridge.loadWorkbook();
    const found = new Set<string>();
    const visit = (value: unknown): void => {
      if (typeof value === 'string') found.add(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
    };
    visit(loaded);
    return [...found];
  });
  const all = texts.map(plain).filter((text) => text !== '');
  return {
    // A word in small letters is as likely the name of a kind, which is translated where it is shown.
    names: texts
      .filter((text) => text.length <= 80 && (/[\s\p{Lu}]/u.test(text) || /^\S{1,3}$/.test(text)))
      .map((text) => bare(plain(text)))
      .concat(texts.flatMap(surnamesOf))
      .sort((a, b) => b.length - a.length),
    all: all.join('\n'),
  };
}

const plain = (text: string): string =>
  text
    // Emphasis in Markdown.
    .replaceAll('*', '')
    .replaceAll(/[\u2066-\u2069\u200e\u200f\u202a-\u202e]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** A part of a text may end before the sign that its name ends with. */
const bare = (text: string): string => text.replaceAll(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');

/** The last word of what may be the name of a person, by which a source is called. */
const surnamesOf = (name: string): string[] =>
  /^\p{Lu}\p{L}+( \p{L}+){1,3}$/u.test(name) ? [name.split(' ').at(-1)?.toLowerCase() ?? name] : [];

/** What stays as it is in every language. */
const EXCUSED: readonly (readonly [words: RegExp, reason: string])[] = [
  [/\bweighbridge\b/gi, 'the name of the program'],
  [/\b(ada|english|deutsch)\b/gi, 'the person of the tests, and languages by their own names'],
  [
    /\b(ctrl|shift|alt|enter|esc|tab|del|delete|space|home|end|f\d+)\b/gi,
    'keys, as they stand on the keyboard',
  ],
  [
    /\b\d{1,2} (january|february|march|april|may|june|july|august|september|october|november|december)\b/gi,
    'dates are written by the system',
  ],
  [/\b\d{1,2} (jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\b/gi, 'dates are written by the system'],
  [
    /\b(csv|tsv|xlsx|json|xmcda|pdf|html|png|svg|bibtex|ris|markdown|word|sqlite|yaml|txt)\b/gi,
    'formats of files',
  ],
  [/\b[kmg]b\b/gi, 'units'],
  [/\b(and|or)\b/gi, 'between the names of a list: written by the system, in English for this language'],
  [
    /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![a-z0-9])[0-9a-f]{8,}(?![a-z0-9])/gi,
    'a fingerprint, or an id',
  ],
  [/\b(sha-256|electron|chromium|ahp|doi|letter)\b/gi, 'names of what is known by them everywhere'],
  [/\bmake the workbook\b/gi, 'a label of the history, in the language of whoever made it'],
  [/\balq666\b|\bhalf\W+(a\W+)?thought\b/gi, 'what the test, or somebody in the workbook, typed'],
];

/** The parts of a text that are English without accents, and no data. */
export function untranslated(text: string, data: DataWords): string[] {
  return (
    plain(text)
      // Letters with accents are translated words.
      .split(/(?:(?![a-z])\p{L}|\p{M})+/u)
      .map(bare)
      .filter((part) => /[a-z]{2}/.test(part) && !isSaid(part, data))
      .filter(
        (part) => !isKnown(part, data) && !part.split(PARTED).every((piece) => isKnown(bare(piece), data)),
      )
  );
}

/** Long enough not to stand in a quotation by chance. */
const LONG = 14;

/** A shorter part is one where something that is said begins with it. */
const isSaid = (part: string, { all }: DataWords): boolean =>
  (part.length >= LONG && all.includes(part)) || (part.length >= 8 && `\n${all}`.includes(`\n${part} `));

/** What parts names and sentences that stand beside one another. */
const PARTED = /[.:;,?!] |[[\]()“”"]/;

const isKnown = (part: string, data: DataWords): boolean =>
  isSaid(part, data) || !/[a-z]{2}/.test(withoutKnown(part, data));

function withoutKnown(part: string, { names }: DataWords): string {
  let left = part;
  for (const name of names) if (left.includes(name)) left = removed(left, name);
  for (const [words] of EXCUSED) left = left.replaceAll(words, ' ');
  return left;
}

/** Whole words only. */
const removed = (text: string, name: string): string => {
  const quoted = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replaceAll(new RegExp(`(?<![a-z0-9])${quoted}(?![a-z0-9])`, 'g'), ' ');
};
