/** Plain Node: the scale of words that the cells of a line are taken from. */

import { type Cell, lineOf } from '../grid.ts';
import type { Level } from '../mapping.ts';
import { withoutMarks } from './cell-marks.ts';
import { ANSWER, NO, SCALES, SIGNS, type WordScale, YES } from './level-words.ts';
import { isMissing } from './number-format.ts';

/** How an empty cell is written among the words of a level. */
export const EMPTY_WORD = '(empty)';
/** So many of the cells must be words of a scale for the others to be exceptions. */
const LEAST_SHARE = 0.7;

/** A word in the form in which two of them are the same. */
export const levelKey = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\u{fe0e}\u{fe0f}\u{1f3fb}-\u{1f3ff}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('’', "'")
    .trim()
    .replace(/(?<=\p{L})[.!]+$/u, '')
    .toLowerCase();

/** Of a scale, the step of each of its words. */
const PLACES: ReadonlyMap<WordScale, ReadonlyMap<string, number>> = new Map(
  SCALES.map((scale) => [
    scale,
    new Map(scale.steps.flatMap((words, step) => words.map((word) => [levelKey(word), step] as const))),
  ]),
);

/** The first of the words that a text may stand for that has a place; `remark` is the whole text where more is in it. */
export function lookUp(
  text: string,
  placeOf: (key: string) => number | undefined,
): { readonly place: number; readonly remark: string; readonly word: string } | null {
  const given = text === '' ? EMPTY_WORD : text;
  for (const [word, remark] of parts(given)) {
    const place = placeOf(levelKey(word));
    if (place !== undefined) return { place, remark, word };
    // "n/a" is not the "n" of "no".
    if (isMissing(given)) return null;
  }
  return null;
}

/** A text whole, without its marks, and parted where a remark may begin. */
function* parts(text: string): Generator<readonly [word: string, remark: string]> {
  yield [text, ''];
  const { text: unmarked } = withoutMarks(text);
  if (unmarked !== text) yield [unmarked, ''];
  // "🟢 High" says "high" in a colour.
  const signed = SIGN_BEFORE.exec(unmarked);
  if (signed) {
    const rest = unmarked.slice(signed[0].length);
    const [word = ''] = rest.split(/(?:(?<!\s)\s+)?(?:\(|[,;:]\s)|(?<!\s)\s+[-–—]\s+/);
    yield [word, word === rest ? '' : text];
  }
  for (const sign of [/(?:(?<!\s)\s+)?\(/, /(?:(?<!\s)\s+)?[,;:]\s/, /(?<!\s)\s+[-–—]\s+/, /\s+/]) {
    const at = sign.exec(unmarked);
    const head = at ? unmarked.slice(0, at.index) : '';
    // A first word alone is too little to go by, unless it is a sign.
    if (head !== '' && (sign.source !== '\\s+' || /^[^\p{L}\d]+$/u.test(head))) yield [head, text];
  }
}

const SIGN_BEFORE = /^\p{Extended_Pictographic}[\u{fe0f}\u{1f3fb}-\u{1f3ff}]?\s+(?=\p{L})/u;

/** How many of a line's cells say a text, and in which spellings. */
export interface Spelling {
  readonly text: string;
  readonly count: number;
}

/** The texts of a line's cells; none where one of them is a number. */
export function spellingsOf(cells: readonly Cell[]): Spelling[] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (cell === null || typeof cell === 'object') continue;
    const text = lineOf(cell);
    if (text === '') continue;
    if (typeof cell === 'number') return [];
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count }));
}

/** A scale as it was found in a line: which spellings are which step. */
export interface Matched {
  readonly found: WordScale;
  /** By step. */
  readonly words: ReadonlyMap<number, readonly Spelling[]>;
  /** How many cells say a word of the scale, and how many another text. */
  readonly cells: number;
  readonly others: number;
}

/** The scale that takes the most cells; of two, the one with the words that come first in it. */
export function knownScale(spellings: readonly Spelling[]): Matched | null {
  let best: Matched | null = null;
  for (const scale of SCALES) {
    const matched = matchedBy(scale, spellings);
    if (matched && (best === null || isBetter(matched, best))) best = matched;
  }
  return best;
}

function isBetter(one: Matched, other: Matched): boolean {
  if (one.cells !== other.cells) return one.cells > other.cells;
  return one.words.size === other.words.size
    ? rarity(one) < rarity(other)
    : one.words.size > other.words.size;
}

/** How far behind in their steps the words of a line stand, of which the usual ones come first. */
const rarity = ({ found, words }: Matched): number =>
  [...words].reduce(
    (sum, [step, spelled]) =>
      sum +
      (found.steps[step] ?? []).findIndex((word) => levelKey(word) === levelKey(spelled[0]?.text ?? '')),
    0,
  );

export const CHECK = /^[✓✔✅☑√]/u;
export const CROSS = /^[✗✘❌✕✖☒×]|^(?:no|n|nein|non|false)$/iu;
export const LONE_X = /^[xX]$/;
const DASH = /^[-–—−]$/;

/** A scale with the cells of a line that say its words; null where they are too few for it. */
function matchedBy(scale: WordScale, spellings: readonly Spelling[]): Matched | null {
  const places = PLACES.get(scale);
  if (!places) return null;
  const marks = marksOf(spellings);
  const words = new Map<number, Spelling[]>();
  let [cells, others] = [0, 0];
  for (const spelling of spellings) {
    const found = stepOf(scale, places, spelling.text, marks);
    if (!found) {
      if (!isMissing(spelling.text)) others += spelling.count;
      continue;
    }
    cells += spelling.count;
    const before = words.get(found.place) ?? [];
    const known = before.find(({ text }) => text === found.word);
    words.set(found.place, [
      ...before.filter((one) => one !== known),
      { text: found.word, count: spelling.count + (known?.count ?? 0) },
    ]);
  }
  const matched = { found: scale, words, cells, others };
  return isScale(matched) && (cells > 1 || !marks.hasX) ? matched : null;
}

/** Which signs of yes and no stand in a line, by which those are known that may be either. */
interface Marks {
  readonly hasTick: boolean;
  readonly hasCross: boolean;
  readonly hasX: boolean;
}

const marksOf = (spellings: readonly Spelling[]): Marks => {
  const has = (pattern: RegExp): boolean => spellings.some(({ text }) => pattern.test(text));
  return { hasTick: has(CHECK), hasCross: has(CROSS), hasX: has(LONE_X) };
};

function stepOf(
  scale: WordScale,
  places: ReadonlyMap<string, number>,
  text: string,
  { hasTick, hasCross, hasX }: Marks,
): { readonly place: number; readonly word: string } | null {
  if (scale.name === ANSWER && LONE_X.test(text)) return { place: hasTick ? NO : YES, word: text };
  if (scale.name === ANSWER && DASH.test(text)) {
    return (hasTick || hasX) && !hasCross ? { place: NO, word: text } : null;
  }
  return lookUp(text, (word) => places.get(word));
}

/** Whether what was found of a scale is enough for it. */
function isScale({ found, words, cells, others }: Matched): boolean {
  const texts = [...words.values()].flat().map(({ text }) => text);
  if (cells === 0 || cells < LEAST_SHARE * (cells + others)) return false;
  if (found.name === SIGNS && !texts.some((text) => text.includes('+'))) return false;
  // Two steps at least where the scale has no ends of its own.
  if (words.size < 2 && found.ends === null) return false;
  // What only says that there is nothing is no scale.
  return !texts.every((text) => isMissing(text));
}

/** The levels of a matched scale: those of its cells, and its ends. Their names are the spellings that come most often. */
export function levelsFrom({ found, words }: Matched): Level[] {
  const steps = new Set([...words.keys(), ...(found.ends ?? [])]);
  const column = languageOf(found, words);
  return [...steps]
    .sort((a, b) => a - b)
    .map((step): Level => {
      const spelled = [...(words.get(step) ?? [])].sort((a, b) => b.count - a.count);
      if (spelled.length > 0) return { words: called(unique(spelled.map(({ text }) => text))) };
      const own = found.steps[step] ?? [];
      const word = own[column] ?? own[0] ?? '';
      if (levelKey(word) === 'true' || levelKey(word) === 'false') return { words: called([word]) };
      return { words: [column < 5 && /^\p{Ll}/u.test(word) ? likeCase(word, words) : word] };
    });
}

/** Spellings that differ in nothing that counts are one. */
export function unique(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => !seen.has(levelKey(text)) && seen.add(levelKey(text)).size > 0);
}

/** The words of a level as it is called: what a spreadsheet has as true is a yes. */
function called(words: readonly string[]): readonly string[] {
  const name = { true: 'Yes', false: 'No' }[levelKey(words[0] ?? '')];
  return name === undefined ? words : unique([name, ...words]);
}

/** A word with a capital where the words of the table have one. */
function likeCase(word: string, words: Matched['words']): string {
  const first = [...words.values()].flat()[0]?.text ?? '';
  return /^\p{Lu}/u.test(first) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** At which place of their steps the words stand: the same place of another step is of the same language. */
function languageOf({ steps }: WordScale, words: Matched['words']): number {
  for (const [step, spelled] of words) {
    const at = (steps[step] ?? []).findIndex((word) =>
      spelled.some(({ text }) => levelKey(text) === levelKey(word)),
    );
    if (at >= 0) return at;
  }
  return 0;
}
