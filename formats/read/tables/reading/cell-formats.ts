/** Plain Node: how a spreadsheet shows its numbers, which is how people read them: 0.999 as "99.9 %", 1299 as "1,299.00 €". */

import { XMLParser } from 'fast-xml-parser';
import type { Cell } from '../grid.ts';

/** What the formats of a spreadsheet make of a number. */
export interface CellFormats {
  /** The cell as it is shown, for a style that changes what a number means; null where the number stands for itself. */
  readonly shown: (style: number, value: number) => Cell;
  /** What is to be said about a style; null where nothing is. */
  readonly remark: (style: number) => FormatRemark | null;
}

/** `thousands`: shown divided by thousands. `clock`: a time that is taken for a duration. `currency`: whose currency is unsaid. */
export type FormatRemark = 'thousands' | 'clock' | 'currency';

/** Formats that every spreadsheet knows by their number; those of plain numbers and days are left out. */
const BUILT_IN: Readonly<Record<number, string>> = {
  5: '"$"#,##0',
  6: '"$"#,##0',
  7: '"$"#,##0.00',
  8: '"$"#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  42: '"$"#,##0',
  44: '"$"#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

/** The currency of these depends on the computer, unless the file says it. */
const CURRENCIES = [5, 6, 7, 8, 42, 44];

/** In characters; spreadsheets take half as many. */
const LONGEST = 500;

/** Reads the formats of a spreadsheet from its styles; `from1904` where its days count from 1904. */
export function cellFormats(styles: string, from1904: boolean): CellFormats {
  const own = ownFormats(styles);
  const used = usedFormats(styles);
  const parsed = new Map<number, readonly Section[]>();
  const sectionsOf = (style: number): readonly Section[] => {
    const id = used[style] ?? 0;
    const known = parsed.get(id);
    if (known) return known;
    const code = (own.get(id) ?? BUILT_IN[id] ?? '').slice(0, LONGEST);
    const sections = code === '' ? [] : sectionsIn(code).map(parseSection);
    parsed.set(id, sections);
    return sections;
  };
  return {
    shown: (style, value) => {
      const section = sectionFor(sectionsOf(style), value);
      return section ? shownBy(section, value, from1904) : null;
    },
    remark: (style) => {
      const id = used[style] ?? 0;
      const [section] = sectionsOf(style);
      if (!section) return null;
      if (!own.has(id) && CURRENCIES.includes(id)) return 'currency';
      if (section.time !== null && !section.isClock && !section.isElapsed) return 'clock';
      return section.thousands > 0 && section.unit === '' ? 'thousands' : null;
    },
  };
}

function ownFormats(styles: string): Map<number, string> {
  const part = between(styles, '<numFmts', '</numFmts>');
  if (part === '' || /<!DOCTYPE/i.test(styles)) return new Map();
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    trimValues: false,
    isArray: (name) => name === 'numFmt',
  });
  const { numFmts } = parser.parse(part) as {
    readonly numFmts?: { readonly numFmt?: readonly Readonly<Record<string, string>>[] };
  };
  return new Map(
    (numFmts?.numFmt ?? []).map(({ numFmtId, formatCode = '' }) => [Number(numFmtId), formatCode]),
  );
}

/** The format of each style, in their order. */
function usedFormats(styles: string): number[] {
  const part = between(styles, '<cellXfs', '</cellXfs>');
  return [...part.matchAll(/<xf[\s/>][^<>]*/g)].map(([tag]) =>
    Number(/\bnumFmtId="(\d{1,6})"/.exec(tag)?.[1] ?? 0),
  );
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  const to = from < 0 ? -1 : text.indexOf(end, from);
  return to < 0 ? '' : text.slice(from, to + end.length);
}

/** One part of a format: those of positive numbers, negative ones and zero are parted by semicolons. */
interface Section {
  readonly condition: ((value: number) => boolean) | null;
  /** What stands before the number where that is neither a currency nor decoration. */
  readonly before: string;
  /** A plus stands behind the number. */
  readonly isAtLeast: boolean;
  readonly unit: string;
  readonly isPercent: boolean;
  /** By how many thousands the number is divided. */
  readonly thousands: number;
  /** Digits with texts between them: a number of a telephone or the like. */
  readonly isCode: boolean;
  readonly isDay: boolean;
  /** The smallest unit of a time; null where it is none. */
  readonly time: 'h' | 'min' | 's' | null;
  readonly isElapsed: boolean;
  /** With AM or PM. */
  readonly isClock: boolean;
}

function sectionsIn(code: string): string[] {
  const sections: string[] = [];
  let [start, end] = [0, ''];
  for (let i = 0; i < code.length; i++) {
    const character = code.charAt(i);
    if (end !== '') {
      if (character === end) end = '';
    } else if (character === '"') end = '"';
    else if (character === '[') end = ']';
    else if (character === '\\') i++;
    else if (character === ';') {
      sections.push(code.slice(start, i));
      start = i + 1;
    }
  }
  return [...sections, code.slice(start)];
}

/** Texts, brackets, fillers, times, numbers, and single characters, each to be taken by itself. */
const TOKENS =
  /"(?<quoted>[^"]*)"?|\[(?<bracket>[^\]]*)\]?|\\(?<escaped>.)|[_*].|(?<general>general|standard)|(?<clock>AM\/PM|A\/P)|(?<time>[ymdhs]+)|E[+-]0+|(?<digits>[0#?]+)|(?<single>.)/gisu;

/** What was seen of a section so far. */
interface Seen {
  before: string;
  after: string;
  times: string;
  currency: string;
  condition: Section['condition'];
  hasDigits: boolean;
  isPercent: boolean;
  isCode: boolean;
  isClock: boolean;
  isElapsed: boolean;
  thousands: number;
  /** Commas that divide by a thousand if no digit comes behind them. */
  commas: number;
}

function parseSection(code: string): Section {
  const seen: Seen = {
    before: '',
    after: '',
    times: '',
    currency: '',
    condition: null,
    hasDigits: false,
    isPercent: false,
    isCode: false,
    isClock: false,
    isElapsed: false,
    thousands: 0,
    commas: 0,
  };
  for (const { groups = {} } of code.matchAll(TOKENS)) takeToken(seen, groups);
  const { before, after, currency, condition, isPercent, isCode, isClock } = seen;
  const times = seen.times.toLowerCase();
  const isDay = /[yd]/.test(times) || (/^m+$/.test(times) && !seen.isElapsed);
  const word = trimmed(before);
  const unit = unitIn(after) || currency || (MONEY_SIGN.test(word) ? word : '');
  return {
    condition,
    before: word === unit ? '' : word,
    isAtLeast: after.trim() === '+',
    unit: isPercent ? `% ${unit}`.trim() : (MONEY[unit] ?? unit),
    isPercent,
    thousands: seen.thousands + seen.commas,
    isCode,
    isDay,
    time: times === '' || isDay ? null : times.includes('s') ? 's' : times.includes('m') ? 'min' : 'h',
    isElapsed: seen.isElapsed || /^m+s/.test(times),
    isClock,
  };
}

function takeToken(seen: Seen, token: Readonly<Record<string, string | undefined>>): void {
  const { quoted, bracket, escaped, general, clock, time, digits, single } = token;
  const text = quoted ?? escaped;
  if (text !== undefined) takeText(seen, text);
  else if (bracket !== undefined) takeBracket(seen, bracket);
  else if (general !== undefined) seen.hasDigits = true;
  else if (clock !== undefined) seen.isClock = true;
  else if (time !== undefined) seen.times += time;
  else if (digits !== undefined) {
    // What stands between digits and is no grouping makes them something else than one number.
    if (/[^\s/.]/.test(seen.after)) seen.isCode = true;
    [seen.hasDigits, seen.commas] = [true, 0];
  } else if (single !== undefined) takeSingle(seen, single);
}

function takeText(seen: Seen, text: string): void {
  if (seen.hasDigits) seen.after += text;
  else seen.before += text;
}

function takeBracket(seen: Seen, bracket: string): void {
  if (/^(h+|m+|s+)$/i.test(bracket)) {
    seen.isElapsed = true;
    seen.times += bracket;
  } else if (bracket.startsWith('$')) seen.currency ||= currencyIn(bracket);
  else seen.condition ??= conditionIn(bracket);
}

function takeSingle(seen: Seen, single: string): void {
  if (single === ',' && seen.hasDigits) seen.commas++;
  else if (single === '.') {
    seen.thousands += seen.commas;
    seen.commas = 0;
  } else if (single === '%') seen.isPercent = true;
  else if (single !== '@') takeText(seen, single);
}

/** "[>=1000]" as what it asks; null where a bracket asks nothing: "[Red]". */
function conditionIn(bracket: string): Section['condition'] {
  const [, sign, digits] = /^\s*(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\s*$/.exec(bracket) ?? [];
  if (sign === undefined) return null;
  const bound = Number(digits);
  switch (sign) {
    case '<':
      return (value) => value < bound;
    case '>':
      return (value) => value > bound;
    case '<=':
      return (value) => value <= bound;
    case '>=':
      return (value) => value >= bound;
    case '=':
      return (value) => value === bound;
    default:
      return (value) => value !== bound;
  }
}

/** The currency in "$€-407"; the dollar of the United States is told by its place. */
function currencyIn(bracket: string): string {
  const [, sign = '', place = ''] = /^\$([^-]*)(?:-(.*))?$/.exec(bracket) ?? [];
  return sign === '$' && /^0*409$/.test(place) ? 'USD' : sign.trim();
}

/** Before a number only these are a unit. */
const MONEY_SIGN = /^(?:[€$£¥₹₽₩₺]|[A-Z]{1,3}\$|[A-Z]{3}|zł|kr\.?|Fr\.?|Kč|Ft)$/;

/** Without brackets, and signs at the ends. */
const trimmed = (text: string): string =>
  text.replaceAll(/[()\s]+/g, ' ').replaceAll(/^[-–+ ]+|(?<![- –])[- –]+$/g, '');

/** What stands behind a number without the signs of negative ones and of zero; empty where that is no unit. */
function unitIn(text: string): string {
  const unit = trimmed(text).slice(0, 40);
  return /[\p{L}%‰°€$£¥₹]/u.test(unit) ? unit.trim() : '';
}

const MONEY: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR' };

function sectionFor(sections: readonly Section[], value: number): Section | null {
  const [first, second, third] = sections;
  if (!first) return null;
  if (sections.some(({ condition }) => condition !== null)) {
    const met = sections.find(({ condition }) => condition?.(value));
    return met ?? sections.findLast(({ condition }) => condition === null) ?? first;
  }
  if (value < 0 && second) return second;
  return value === 0 && third ? third : first;
}

/** Letters that stand for thousands and millions say nothing that the number does not. */
const SCALES = /^(?:k|m|mm|b|bn|t|tsd\.?|mio\.?|mrd\.?|thousand|million|billion)$/i;
/** Such words before a number do not make it a name. */
const DECORATION = /:$|^(?:ca\.?|about|etwa|circa)?$/i;

function shownBy(section: Section, value: number, from1904: boolean): Cell {
  const { unit, before, isPercent, isAtLeast, thousands, isCode, isDay, time, isClock } = section;
  if (isDay) return dayOf(value, from1904);
  if (time !== null) {
    if (isClock) return clockOf(value);
    const scale = { h: 24, min: 24 * 60, s: 24 * 60 * 60 }[time];
    return { number: Number((value * scale).toFixed(6)), unit: time };
  }
  if (isCode) return value;
  if (isAtLeast) return `${value}+`;
  if (/^[<>≤≥~≈±]/.test(before)) return `${before}${value}${unit === '' ? '' : ` ${unit}`}`;
  if (!DECORATION.test(before)) return `${before} ${value}${unit === '' ? '' : ` ${unit}`}`;
  if (unit === '' || (thousands > 0 && SCALES.test(unit))) return value;
  const factor = (isPercent ? 100 : 1) / 1_000 ** thousands;
  return { number: factor === 1 ? value : Number((value * factor).toPrecision(15)), unit };
}

/** A count of days as the day: 1 is 1900-01-01, and 60 is a day that never was. */
function dayOf(value: number, from1904: boolean): Cell {
  const days = from1904 ? value + 1_462 : value < 60 ? value + 1 : value;
  const time = new Date(Math.round((days - 25_569) * 86_400) * 1_000);
  if (Number.isNaN(time.getTime()) || value < 0) return value;
  const iso = time.toISOString();
  return { date: iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso };
}

function clockOf(value: number): string {
  const minutes = Math.round((value % 1) * 24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
