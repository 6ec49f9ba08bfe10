/** Plain Node: guesses which line holds the names of the options. */

import { t } from '../../../../common/language/texts.ts';
import { isCostly } from '../direction-words.ts';
import { type Cell, lineOf } from '../grid.ts';
import { idAndName } from '../headings.ts';
import { isAlternativeWord, isIdWord, isThing, isVendorWord, wordOf } from '../vocabulary.ts';
import type { Shape } from './shape.ts';

/** Where the names of options stand, and how that is known. */
export interface NameLine {
  /** Null where none does. */
  readonly line: number | null;
  readonly reason: string;
  /** Another line that may hold them as well; null where there is none. */
  readonly other: number | null;
}

/** What is seen of a line before it is known what it holds. */
export interface SeenShape {
  readonly heading: string;
  readonly shape: Shape;
  readonly cells: readonly Cell[];
}

/** The line with the names of the options. */
export function nameLineOf(lines: readonly SeenShape[], hasHead: boolean): NameLine {
  const texts = lines.flatMap(({ shape }, line) => (shape === 'text' ? [line] : []));
  const unique = texts.filter((line) => distinctIn(lines, line) > 0.9 && !areFiles(cellsOf(lines, line)));
  const byWord = namedLine(lines, texts, unique) ?? byThing(lines, unique);
  if (byWord) return byWord;
  const name = unique.find((line) => !areCodes(cellsOf(lines, line))) ?? unique[0];
  if (name !== undefined)
    return { ...found(name, t('texts that differ from each other')), other: otherNames(lines, unique, name) };
  const inGroups = withinGroups(lines, texts);
  if (inGroups !== null) return found(inGroups, t('texts that differ within their groups'));
  // Texts that repeat tell less apart than a first column that counts.
  if (texts[0] !== undefined) {
    const isCounted = lines[0]?.shape === 'index' && headingOf(lines, 0) === '';
    return found(isCounted ? 0 : texts[0], isCounted ? t('counts the rows') : t('the first texts'));
  }
  return numbersAsNames(lines, hasHead);
}

/** The first texts that differ from each other together with those before them, over whose empty cells they go on. */
function withinGroups(lines: readonly SeenShape[], texts: readonly number[]): number | null {
  const name = texts.find((line, i) => {
    const own = cellsOf(lines, line).map(lineOf);
    return texts.slice(0, i).some((before) => {
      let group = '';
      const pairs = cellsOf(lines, before).map((cell, at) => {
        group = lineOf(cell) || group;
        return `${group}\n${own[at]}`;
      });
      return new Set(pairs).size === pairs.length && own.every((text) => text !== '');
    });
  });
  return name ?? null;
}

const headingOf = (lines: readonly SeenShape[], line: number): string => lines[line]?.heading ?? '';
const cellsOf = (lines: readonly SeenShape[], line: number): readonly Cell[] => lines[line]?.cells ?? [];

/** The share of a line's cells that are the only ones of their text. */
function distinctIn(lines: readonly SeenShape[], line: number): number {
  const cells = cellsOf(lines, line);
  return new Set(filledTexts(cells)).size / Math.max(1, cells.length);
}

/** The texts whose heading is one of names; where they are codes, names beside them are better. */
function namedLine(
  lines: readonly SeenShape[],
  texts: readonly number[],
  unique: readonly number[],
): NameLine | null {
  const first = texts.find((line) => isAlternativeWord(headingOf(lines, line)));
  if (first === undefined) return null;
  const isBetter = (line: number): boolean =>
    line !== first && isName(headingOf(lines, line)) && !areCodes(cellsOf(lines, line));
  const better = areCodes(cellsOf(lines, first)) ? unique.find(isBetter) : undefined;
  if (better !== undefined) return { line: better, reason: t('names beside codes'), other: first };
  const isClear = distinctIn(lines, first) > 0.9 || unique.length === 0;
  return { line: first, reason: t('by its heading'), other: isClear ? null : (unique[0] ?? null) };
}

/** The texts whose heading is a thing that is compared, as "Laptop"; who makes it only where nothing else differs. */
function byThing(lines: readonly SeenShape[], unique: readonly number[]): NameLine | null {
  const things = unique.filter((line) => isThing(headingOf(lines, line)));
  const product = things.find((line) => !isVendorWord(headingOf(lines, line)));
  if (product !== undefined) return found(product, t('by its heading'));
  return things[0] !== undefined && unique.length === 1 ? found(things[0], t('by its heading')) : null;
}

/** Other texts that may be the names as well: codes before them, and short texts behind names that do not stand first. */
function otherNames(lines: readonly SeenShape[], unique: readonly number[], name: number): number | null {
  const code = unique.find((line) => line < name);
  if (code !== undefined) return isIdWord(headingOf(lines, code)) ? null : code;
  const second = unique.find((line) => line > name && !areCodes(cellsOf(lines, line)));
  if (second === undefined || name === 0 || areLong(cellsOf(lines, second))) return null;
  return isVendorWord(headingOf(lines, second)) ? null : second;
}

/** Nothing but numbers: a first column that counts or is called so, or whole numbers without a heading, names its rows. */
function numbersAsNames(lines: readonly SeenShape[], hasHead: boolean): NameLine {
  const distinct = (line: number): boolean => distinctIn(lines, line) === 1;
  const coded = lines.findIndex(({ heading }, line) => isIdWord(heading) && distinct(line));
  if (coded >= 0) return found(coded, t('by its heading'));
  const numbered = lines.findIndex(
    ({ heading, cells }) => (isAlternativeWord(heading) || isThing(heading)) && areWhole(cells),
  );
  if (numbered >= 0) return found(numbered, t('by its heading'));
  const years = lines.findIndex(
    ({ heading, cells }, line) => YEAR.test(heading.trim()) && areWhole(cells) && distinct(line),
  );
  if (years === 0 && lines.length > 1) return found(0, t('years'));
  const [first] = lines;
  if (!first || lines.length < 2) return { line: null, reason: '', other: null };
  if (first.shape === 'index') return found(0, t('counts the rows'));
  if (!areWhole(first.cells) || !distinct(0)) return { line: null, reason: '', other: null };
  if (hasHead && first.heading === '') return found(0, t('has no heading'));
  const mayBe = !isCostly(first.heading) && !lines.every(({ cells }) => areWhole(cells));
  return { line: null, reason: '', other: mayBe ? 0 : null };
}

const YEAR = /^(?:years?|jahre?|années?|an|años?|anno|anni)$/iu;

const found = (line: number, reason: string): NameLine => ({ line, reason, other: null });

const isName = (heading: string): boolean =>
  heading === '' ||
  isAlternativeWord(heading) ||
  isThing(heading) ||
  /^(full name|description|beschreibung|text)$/.test(wordOf(heading));

const filledTexts = (cells: readonly Cell[]): string[] => cells.map(lineOf).filter((text) => text !== '');

/** "A1", "OPT-3", "x_12": short, without a blank, and with a digit, as programs number things. */
export const areCodes = (cells: readonly Cell[]): boolean => {
  const texts = filledTexts(cells);
  return (
    texts.length > 1 &&
    texts.every((text) => /^[\p{L}]{0,5}[-_.#]?\d{1,6}$/u.test(text) && idAndName(text) === null)
  );
};

const areFiles = (cells: readonly Cell[]): boolean => {
  const texts = filledTexts(cells);
  return (
    texts.length > 0 &&
    texts.every((text) =>
      /^(?:https?:\/\/\S+|\S+\.(?:png|jpe?g|gif|svg|html?|pdf|csv|xlsx?|txt|json|webp))$/i.test(text),
    )
  );
};

const areLong = (cells: readonly Cell[]): boolean => filledTexts(cells).some((text) => text.length > 60);

const areWhole = (cells: readonly Cell[]): boolean => filledTexts(cells).every((text) => /^\d+$/.test(text));
