/** Plain Node: how numbers are written in a column, and how one is read from a cell. */

import type { Cell } from './grid.ts';
import { wordList } from './word-list.ts';

export type Decimal = '.' | ',';

/** A number as exactly as a cell says it: itself, with its standard deviation, or between two. */
export type CellNumber =
  | { readonly kind: 'exact'; readonly a: number }
  | { readonly kind: 'normal'; readonly a: number; readonly b: number }
  | { readonly kind: 'uniform'; readonly a: number; readonly b: number };

export type ReadNumber =
  | { readonly state: 'missing' }
  | {
      readonly state: 'number';
      readonly number: CellNumber;
      /** What stands beside the digits: "%", "ms", "EUR"; empty where nothing does. */
      readonly unit: string;
      /** The cell says "about". */
      readonly about: boolean;
    }
  | { readonly state: 'date' }
  | { readonly state: 'bound' }
  | { readonly state: 'reversed' }
  | { readonly state: 'text' };

/** Words that stand for a value that nobody has. */
const MISSING: ReadonlySet<string> = new Set(
  wordList(`
  -, –, —, −, --, ---, ., .., ..., …, ?, ??, #n/a, #na, n/a, na, n.a., n.a, n. a., n/d, nd, n.d., n. d.,
  n/k, k.a., k. a., tbd, tba, null, nil, none, nan, unknown, unbekannt, missing, not available,
  not applicable, not tested, not known, keine angabe
`),
);

/** Whether a cell says that there is no value: empty, or a word such as "n/a". Never zero. */
export function isMissing(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  if (typeof cell === 'number') return Number.isNaN(cell);
  if (typeof cell !== 'string') return false;
  const word = cell.trim().toLowerCase();
  return word === '' || MISSING.has(word);
}

const SPACES = '\\s\\u00a0\\u2007\\u2009\\u202f';
const GROUPS: Record<Decimal, string> = {
  '.': `[,'’${SPACES}]`,
  ',': `[.'’${SPACES}]`,
};

/** One unsigned number, digits grouped by thousands or not, with decimals and a power of ten. */
function digits(decimal: Decimal): string {
  const [group, point] = [GROUPS[decimal], decimal === '.' ? '\\.' : ','];
  return `(?:\\d{1,3}(?:${group}\\d{2,3})*${group}\\d{3}|\\d+)(?:${point}\\d*)?(?:[eE][+\\-−]?\\d{1,3})?|${point}\\d+(?:[eE][+\\-−]?\\d{1,3})?`;
}

const SIGN = '[+\\-−]?';
/** Behind a number: "ms", "%", "l/100 km". */
const UNIT = `[\\p{L}%‰°€$£¥₹µ][^\\d<>=±;()]{0,29}(?:\\d{1,3} ?\\p{L}{1,4})?`;
/** Before a number only money stands: "€ 12", "EUR 12"; "C1" is a name. */
const MONEY = `[€$£¥₹]|[A-Z]{1,2}\\$|[A-Z]{3}(?=[${SPACES}])`;

interface Patterns {
  readonly one: RegExp;
  readonly spread: RegExp;
  readonly range: RegExp;
  readonly negative: RegExp;
}

const patternsOf = (decimal: Decimal): Patterns => {
  const number = `${SIGN}(?:${digits(decimal)})`;
  const before = `(?:(${MONEY})[${SPACES}]*)?`;
  const after = `(?:[${SPACES}]*(${UNIT}))?`;
  return {
    one: new RegExp(`^${before}(${number})${after}$`, 'u'),
    negative: new RegExp(`^\\(${before}(${digits(decimal)})${after}\\)$`, 'u'),
    spread: new RegExp(
      `^${before}(${number})(?:[${SPACES}]*(?:${UNIT}))?[${SPACES}]*(?:±|\\+/-|\\+-|\\+/−)[${SPACES}]*(${digits(decimal)})${after}$`,
      'u',
    ),
    range: new RegExp(
      `^[[(]?${before}(${number})(?:[${SPACES}]*(?:%|°[CF]?))?[${SPACES}]*(?:-|–|—|−|\\.\\.\\.?|…|;|to|bis|and|,(?=[${SPACES}]))[${SPACES}]*(${number})${after}[\\])]?$`,
      'u',
    ),
  };
};

const PATTERNS: Record<Decimal, Patterns> = { '.': patternsOf('.'), ',': patternsOf(',') };

/** Longer texts are no numbers, and must not keep a pattern busy. */
const LONGEST = 80;
const ABOUT = /^(?:~|≈|ca\.?|circa|about|approx\.?|around|etwa)\s*/i;
const DATE =
  /^(?:\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}[. -]+(?:jan|feb|mar|mär|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-zä]*\.?(?:[ -]+\d{2,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]\d{2,4})$/i;

/** Reads the number of a cell whose column is written with this decimal sign. */
export function readNumber(cell: Cell | undefined, decimal: Decimal): ReadNumber {
  if (isMissing(cell)) return { state: 'missing' };
  if (typeof cell !== 'string') return readValue(cell ?? null);
  const whole = cell.trim();
  if (whole.length > LONGEST) return { state: 'text' };
  const text = whole.replace(ABOUT, '');
  const about = text !== whole;
  const { one, spread, range, negative } = PATTERNS[decimal];
  const single = one.exec(text);
  if (single) return exact(numberIn(single[2], decimal), unitOf(single[1], single[3]), about);
  const below = negative.exec(text);
  if (below) return exact(-numberIn(below[2], decimal), unitOf(below[1], below[3]), about);
  const spreading = spread.exec(text);
  if (spreading) {
    const [a, b] = [numberIn(spreading[2], decimal), numberIn(spreading[3], decimal)];
    const unit = unitOf(spreading[1], spreading[4]);
    return b === 0
      ? exact(a, unit, about)
      : { state: 'number', number: { kind: 'normal', a, b }, unit, about };
  }
  if (DATE.test(text)) return { state: 'date' };
  const between = range.exec(text);
  if (between) {
    const [a, b] = [numberIn(between[2], decimal), numberIn(between[3], decimal)];
    const unit = unitOf(between[1], between[4]);
    if (a > b) return { state: 'reversed' };
    return a === b
      ? exact(a, unit, about)
      : { state: 'number', number: { kind: 'uniform', a, b }, unit, about };
  }
  return /^(?:<|>|≤|≥|=<|=>)=?\s*[\d.,]/.test(text) ? { state: 'bound' } : { state: 'text' };
}

/** The number of a cell of a spreadsheet that is no text. */
function readValue(cell: Exclude<Cell, string>): ReadNumber {
  if (typeof cell === 'number') return exact(cell, '', false);
  if (typeof cell === 'boolean' || cell === null) return { state: 'text' };
  return 'date' in cell ? { state: 'date' } : exact(cell.number, cell.unit, false);
}

const exact = (a: number, unit: string, about: boolean): ReadNumber =>
  Number.isFinite(a) && Math.abs(a) <= 1e300
    ? { state: 'number', number: { kind: 'exact', a }, unit, about }
    : { state: 'text' };

const unitOf = (before: string | undefined, after: string | undefined): string =>
  (after ?? before ?? '').trim();

function numberIn(text: string | undefined, decimal: Decimal): number {
  const plain = (text ?? '').replaceAll('−', '-').replaceAll(new RegExp(GROUPS[decimal], 'g'), '');
  return Number(decimal === ',' ? plain.replace(',', '.') : plain);
}

/** Texts such as "Xen 4.5" and "1.2.3" tell nothing about numbers. */
const IS_LIKE_NUMBER =
  /^[^\p{L}\d]*\d[\d.,'’\s\u00a0\u202f]*(?:[^\p{L}\d]{0,3}\p{L}{0,4}\W{0,3}|\D{1,5}\d[\d.,]*\D{0,6}|[eE][-+]?\d+)$/u;

/** Which decimal sign a column is written with, and whether its own cells say so. */
export interface DecimalGuess {
  readonly decimal: Decimal;
  /** Numbers such as 1,234 can be read both ways, and nothing else in the column decides. */
  readonly doubtful: boolean;
}

/**
 * Guesses the decimal sign of a column from its texts; `usual` decides where they do not. In a table without thousands
 * separators (`ungrouped`) every sign is decimal.
 */
export function guessDecimal(cells: readonly Cell[], usual: Decimal, ungrouped = false): DecimalGuess {
  const counts = { '.': 0, ',': 0, doubtful: 0 };
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell.length > LONGEST || !IS_LIKE_NUMBER.test(cell)) continue;
    for (const number of cell.match(/\d[\d.,]*\d|\d|[.,]\d+/g) ?? []) {
      const sign = decimalOf(number, ungrouped);
      if (sign !== null) counts[sign]++;
    }
  }
  if (counts[','] === 0 && counts['.'] === 0) return { decimal: usual, doubtful: counts.doubtful > 0 };
  return { decimal: counts[','] > counts['.'] ? ',' : '.', doubtful: false };
}

/** The decimal sign that one number must be written with; null where it does not tell. */
function decimalOf(number: string, ungrouped: boolean): Decimal | 'doubtful' | null {
  const [points, commas] = [number.split('.').length - 1, number.split(',').length - 1];
  if (points > 0 && commas > 0) return number.lastIndexOf(',') > number.lastIndexOf('.') ? ',' : '.';
  if (points > 1 || commas > 1) {
    // Grouped thousands; what else has several is a version or a day.
    if (!/^\d{1,3}([.,]\d{3})+$/.test(number)) return null;
    return points > 1 ? ',' : '.';
  }
  if (points + commas === 0) return null;
  if (!ungrouped && /^[1-9]\d{0,2}[.,]\d{3}$/.test(number)) return 'doubtful';
  return commas === 1 ? ',' : '.';
}
