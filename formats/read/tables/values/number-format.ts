/** Plain Node: how numbers are written in a column, and how one is read from a cell. */

import type { Cell } from '../grid.ts';
import { wordList } from '../word-list.ts';
import { withoutMarks } from './cell-marks.ts';
import { drawnRating } from './symbol-ratings.ts';
import { factorBetween, isMoney, outOf, STARS, times } from './units.ts';

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
      /** What stands beside the digits: "%", "ms", "EUR", "/5" for a number of five; empty where nothing does. */
      readonly unit: string;
      /** The cell says "about". */
      readonly about: boolean;
      /** Marks of footnotes and remarks such as "(typ.)" that stood behind the number; empty where none did. */
      readonly marks: string;
      /** The cell has its thousands or millions as a word: "$1.2M". */
      readonly isScaled: boolean;
    }
  | { readonly state: 'date' }
  /** A number that the value is at least, or at most. */
  | {
      readonly state: 'bound';
      readonly side: 'least' | 'most';
      readonly limit: number;
      readonly unit: string;
    }
  /** A word for no money, which is 0 under money and a text elsewhere. */
  | { readonly state: 'free' }
  /** Words for a number that is told to those who ask: "on request". */
  | { readonly state: 'asked' }
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
const UNIT = `(?:/ ?(?=\\p{L}))?[\\p{L}%‰°€$£¥₹µ][^\\d<>=±;()]{0,29}(?:\\d{1,3} ?\\p{L}{1,4})?`;
/** "GB - 4 GB" is the rest of a range, though "l/100 km" is a unit. */
const RANGE_IN_UNIT = /(?:[-–—−…]|\b(?:to|bis|and|à)) ?\d/u;
/** Before a number only money stands: "€ 12", "EUR 12"; "C1" is a name. */
const MONEY = `[€$£¥₹]|[A-Z]{1,2}\\$|[A-Z]{3}(?=[${SPACES}])`;

/** Words before a number that the value is at least, and at most. */
const LEAST =
  '>=?|=>|≥|⩾|≧|at least|more than|over|above|from|min\\.?|minimum|mindestens|mind\\.?|mehr als|über|ab|plus de|au moins|más de|al menos|desde|più di|almeno|da';
const MOST =
  "<=?|=<|≤|⩽|≦|up to|at most|less than|fewer than|under|below|max\\.?|maximum|maximal|höchstens|weniger als|unter|bis(?: zu)?|jusqu[’']à|moins de|au plus|hasta|menos de|como máximo|fino a|meno di|al massimo";
const FREE: ReadonlySet<string> = new Set(
  wordList(
    'free, free of charge, no cost, no charge, kostenlos, kostenfrei, gratis, umsonst, gratuit, gratuito, gratuita, gratuite',
  ),
);
const ASKED: ReadonlySet<string> = new Set(
  wordList(
    `on request, upon request, price on request, on application, poa, por, contact us, contact sales, call for price, call for pricing,
     get a quote, request a quote, quote, custom, custom pricing, custom quote, negotiable, varies, to be announced, to be determined,
     to be confirmed, tbc, auf anfrage, preis auf anfrage, a. a., nach vereinbarung, n. v., n.v., individuell, verhandelbar, sur demande,
     sur devis, prix sur demande, nous contacter, bajo petición, a petición, bajo pedido, a consultar, consultar, a convenir, su richiesta,
     a richiesta, su preventivo, da concordare, sob consulta, op aanvraag, na zapytanie, por definir, por confirmar, offen, noch offen`,
  ),
);

/** What a text must have that says on which side a number lies, before the patterns for it are tried. */
const BOUND_SIGN = /^[<>≤≥⩽⩾≦≧=\p{L}]|\+|\p{L}{2} \p{L}{3}/u;

/** "AB-1" is the code of a thing, whatever "ab" is in German. */
const CODE = /^\p{L}+[-−]\d/u;

interface Patterns {
  readonly one: RegExp;
  readonly outOf: RegExp;
  readonly bound: RegExp;
  readonly boundBehind: RegExp;
  readonly spread: RegExp;
  readonly range: RegExp;
  readonly negative: RegExp;
}

const patternsOf = (decimal: Decimal): Patterns => {
  const number = `${SIGN}(?:${digits(decimal)})`;
  const before = `(?:(${MONEY})[${SPACES}]*)?`;
  const after = `(?:[${SPACES}]*(${UNIT}))?`;
  return {
    one: new RegExp(`^(?:([+\\-−])(?=${MONEY}))?${before}(${number})${after}$`, 'u'),
    outOf: new RegExp(
      `^(${number})[${SPACES}]*(?:/|(?:out )?of|von|aus|sur|de|su)[${SPACES}]*(\\d{1,4})(?:[${SPACES}]*(?:stars?|points?|pts|Sterne|Punkte|étoiles?|estrellas?|stelle|${STARS}))?$`,
      'u',
    ),
    bound: new RegExp(`^(?:(${LEAST})|(${MOST}))[${SPACES}]*${before}(${number})${after}$`, 'iu'),
    boundBehind: new RegExp(
      `^${before}(${number})(?:[${SPACES}]*(${UNIT.replace('{0,29}', '{0,11}?')}))?[${SPACES}]*(?:(\\+|(?:or|and) (?:more|above|up|higher)|oder mehr|ou plus|o más|o più)|(?:or|and) (?:less|below|fewer|lower)|oder weniger|ou moins|o menos|o meno)(?:[${SPACES}]*(${UNIT}))?$`,
      'iu',
    ),
    negative: new RegExp(`^(?:(${MONEY})[${SPACES}]*)?\\(${before}(${digits(decimal)})${after}\\)$`, 'u'),
    spread: new RegExp(
      `^${before}(${number})(?:[${SPACES}]*(?:${UNIT}))?[${SPACES}]*(?:±|\\+/-|\\+-|\\+/−)[${SPACES}]*(${digits(decimal)})${after}$`,
      'u',
    ),
    range: new RegExp(
      `^[[(]?${before}(${number})(?:[${SPACES}]*([\\p{L}%°€$£µ]{1,8}))?[${SPACES}]*(?:-|–|—|−|\\.\\.\\.?|…|;|to|bis|and|à|a|,(?=[${SPACES}]))[${SPACES}]*(?:(?:${MONEY})[${SPACES}]*)?(${number})${after}[\\])]?$`,
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
  const drawn = drawnRating(whole);
  if (drawn) return exact(drawn.full, drawn.of === null ? STARS : outOf(drawn.of), PLAIN);
  const { text: unmarked, marks } = withoutMarks(whole);
  const text = unmarked.replace(ABOUT, '');
  const how: How = { about: text !== unmarked, marks, isScaled: false };
  const word = text.toLowerCase();
  if (FREE.has(word)) return { state: 'free' };
  if (ASKED.has(word)) return { state: 'asked' };
  return readOne(text, decimal, how) ?? readSpread(text, decimal, how) ?? readOthers(text, decimal, how);
}

/** The number of a cell of a spreadsheet that is no text. */
function readValue(cell: Exclude<Cell, string>): ReadNumber {
  if (typeof cell === 'number') return exact(cell, '', PLAIN);
  if (typeof cell === 'boolean' || cell === null) return { state: 'text' };
  return 'date' in cell ? { state: 'date' } : exact(cell.number, cell.unit, PLAIN);
}

/** What a cell says beside its number. */
interface How {
  readonly about: boolean;
  readonly marks: string;
  readonly isScaled: boolean;
}
const PLAIN: How = { about: false, marks: '', isScaled: false };

/** A single number, a rating out of so many, or a bound; null where the text is none of these. */
function readOne(text: string, decimal: Decimal, how: How): ReadNumber | null {
  const { one, outOf: rating, bound, boundBehind, negative } = PATTERNS[decimal];
  const rated = rating.exec(text);
  if (rated) {
    const [a, most] = [numberIn(rated[1], decimal), Number(rated[2])];
    return a <= most && most > 1 ? exact(a, outOf(most), how) : { state: 'text' };
  }
  if (BOUND_SIGN.test(text) && !CODE.test(text)) {
    const limited = bound.exec(text);
    if (limited) {
      const [, least, , money, number, unit] = limited;
      return boundOf(least !== undefined, numberIn(number, decimal), money, unit);
    }
    const behind = boundBehind.exec(text);
    if (behind) {
      const [, money, number, unit, least, after] = behind;
      return boundOf(least !== undefined, numberIn(number, decimal), money, unit ?? after);
    }
  }
  const single = one.exec(text);
  if (single && !RANGE_IN_UNIT.test(single[4] ?? '')) {
    const number = numberIn(single[3], decimal) * (single[1] === '-' || single[1] === '−' ? -1 : 1);
    return scaled(number, unitOf(single[2], single[4]), how);
  }
  const below = negative.exec(text);
  return below ? scaled(-numberIn(below[3], decimal), unitOf(below[1] ?? below[2], below[4]), how) : null;
}

/** A number with its standard deviation; null where the text is none. */
function readSpread(text: string, decimal: Decimal, how: How): ReadNumber | null {
  const spreading = PATTERNS[decimal].spread.exec(text);
  if (!spreading) return null;
  const [a, b] = [numberIn(spreading[2], decimal), numberIn(spreading[3], decimal)];
  const unit = unitOf(spreading[1], spreading[4]);
  return b === 0 ? exact(a, unit, how) : { state: 'number', number: { kind: 'normal', a, b }, unit, ...how };
}

/** A day, a range, or a text. */
function readOthers(text: string, decimal: Decimal, how: How): ReadNumber {
  if (DATE.test(text)) return { state: 'date' };
  const between = PATTERNS[decimal].range.exec(text);
  if (!between) return { state: 'text' };
  const [, money, low, lowUnit, high, highUnit] = between;
  const { factor, unit } = moneyUnit(unitOf(money, highUnit ?? lowUnit));
  const first = lowUnit === undefined || highUnit === undefined ? 1 : factorBetween(lowUnit, highUnit);
  if (first === null) return { state: 'text' };
  const a = times(numberIn(low, decimal), factor * first);
  const b = times(numberIn(high, decimal), factor);
  if (a > b) return { state: 'reversed' };
  return a === b
    ? exact(a, unit, how)
    : { state: 'number', number: { kind: 'uniform', a, b }, unit, ...how, isScaled: factor !== 1 };
}

const exact = (a: number, unit: string, how: How): ReadNumber =>
  Number.isFinite(a) && Math.abs(a) <= 1e300
    ? { state: 'number', number: { kind: 'exact', a }, unit, ...how }
    : { state: 'text' };

/** A number of which money's thousands or millions are counted in: "$1.2M" is 1200000 in "$". */
function scaled(a: number, text: string, how: How): ReadNumber {
  const { factor, unit } = moneyUnit(text);
  return exact(times(a, factor), unit, { ...how, isScaled: factor !== 1 });
}

function boundOf(
  isLeast: boolean,
  number: number,
  money: string | undefined,
  behind: string | undefined,
): ReadNumber {
  const { factor, unit } = moneyUnit(unitOf(money, behind));
  return { state: 'bound', side: isLeast ? 'least' : 'most', limit: times(number, factor), unit };
}

const SCALED_MONEY =
  /^(?:(?<money>[€$£¥₹]|\p{Lu}{1,2}\$|\p{Lu}{3}) ?(?<scale>k|K|m|M|B|bn|mn|Mio\.?|Mrd\.?|million|billion)|(?<before>k|K|M|Mio\.?|Mrd\.?|bn|million|billion) ?(?<behind>[€$£¥₹]|\p{Lu}{1,2}\$|\p{Lu}{3}))$/u;

/** The unit of money without thousands or millions, and how many they are; other units as they are. */
function moneyUnit(unit: string): { readonly factor: number; readonly unit: string } {
  const parts = SCALED_MONEY.exec(unit)?.groups;
  const money = parts?.['money'] ?? parts?.['behind'];
  if (money === undefined || !isMoney(money)) return { factor: 1, unit };
  const factor = factorBetween(unit, money);
  return factor === null ? { factor: 1, unit } : { factor, unit: money };
}

/** "€" before and "/month" behind a number are one unit; of two names of one currency one is enough. */
function unitOf(before: string | undefined, after: string | undefined): string {
  const [money, unit] = [(before ?? '').trim(), (after ?? '').trim()];
  if (money === '' || unit === '') return money || unit;
  if (isMoney(unit) && factorBetween(money, unit) !== null) return unit;
  return /^[/\p{L}]/u.test(unit) ? `${money}${/^\p{L}/u.test(unit) ? ' ' : ''}${unit}` : unit;
}

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
