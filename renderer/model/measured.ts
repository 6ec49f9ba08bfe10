import { t } from '../../common/language/texts.ts';
import {
  isWorded,
  knownWords,
  type NumberScale,
  type NumberWriting,
  numberWords,
} from '../../common/measured-words.ts';
import { LONGEST_NUMBER, NUMBER, ONE_NUMBER, readNumber } from '../../common/typed-number.ts';
import { fewOf, list } from '../../common/words.ts';
import type { Command, Measurement } from '../../electron/ipc/contract.ts';
import { formatNumber } from './format.ts';

/** Measured numbers as the screen and the report write them, and as they are typed. */

/** What a measurement holds: an exact number, a mean with its standard deviation, or a range. */
export type Measured = Extract<Command, { type: 'setMeasurement' }>['measured'];

/** The same as a row of the workbook or an assessment has it. */
type MeasuredRow = Pick<Measurement, 'kind' | 'a' | 'b'>;

/** Digits that a double surely has, so that 0.1 + 0.2 reads 0.3. */
const DIGITS = 12;
const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: DIGITS, useGrouping: false });

/** "12", "0.25", "1 234 567", "−3", "6.02e23": every digit that it has, with a real minus sign. */
export function number(value: number): string {
  const size = Math.abs(value);
  const digits =
    size !== 0 && (size >= 1e15 || size < 1e-6)
      ? String(Number(value.toPrecision(DIGITS))).replace('e+', 'e')
      : plain.format(value);
  return formatNumber(digits, '\u202f');
}

/** The same as it is put into a field: no spaces, and a minus sign that is on every keyboard. */
export const numberToType = (value: number): string =>
  number(value)
    .replaceAll(/[\u202f\u200e]/g, '')
    .replaceAll('−', '-');

const WRITING: NumberWriting = { number, gap: '\u00a0', dash: true };

/** "12 s", "12" without a unit, "High (3)" where there are words for numbers: a number that is not measured, such as a point of a line. */
export const placeText = (value: number, scale: NumberScale): string => numberWords(value, scale, WRITING);

/** "12 s", "12 ± 2 s" (mean and standard deviation), "10–15 s" (range), "High (3)" or "between Medium and High (2–3)". */
export const measuredText = (measurement: MeasuredRow, scale: NumberScale): string =>
  knownWords(measurement, scale, WRITING);

/** A measurement as it is typed into a cell: "12", "12 ± 2", "10 to 15", "High", "Medium to High". */
export function measuredToType({ kind, a, b }: MeasuredRow, levels: readonly string[] = []): string {
  const [first, last] = [levels[a - 1], b === null ? undefined : levels[b - 1]];
  if (b === null || kind === 'exact') return first ?? numberToType(a);
  if (kind === 'normal') return `${numberToType(a)} ± ${numberToType(b)}`;
  if (first === undefined || last === undefined)
    return t('{first} to {last}', { first: numberToType(a), last: numberToType(b) });
  const short = t('{first} to {last}', { first, last });
  return levels.some((word) => /\s(to|bis)\s/i.test(word))
    ? t('between {first} and {last}', { first, last })
    : short;
}

/** A measurement of the workbook as the command takes it. */
export function measuredOf({ kind, a, b }: MeasuredRow): Measured {
  return b === null || kind === 'exact' ? { kind: 'exact', a } : { kind, a, b };
}

const SPREAD = new RegExp(String.raw`^(${NUMBER})\s*(?:±|\+/?[−-])\s*(${NUMBER})$`, 'i');
const RANGE = new RegExp(String.raw`^(${NUMBER})\s*(?:–|—|-|−|to|bis|\.\.\.?|…)\s*(${NUMBER})$`, 'i');

const tooLong = (): string => t('This is too long for a number: type one such as 12, 12 ± 2 or 10 to 15.');

/** Reads the parts of a measurement. What does not fit is a sentence that says what is wrong. */
export function readMeasured(kind: Measured['kind'], first: string, second: string): Measured | string {
  const a = readNumber(first);
  if (typeof a === 'string' || kind === 'exact') return typeof a === 'string' ? a : { kind: 'exact', a };
  const b = readNumber(second);
  if (typeof b === 'string') return b;
  if (kind === 'normal')
    return b > 0
      ? { kind, a, b }
      : t('A standard deviation is above 0; without one, choose the kind “exactly”.');
  return b > a
    ? { kind, a, b }
    : t('A range goes from its lowest number up: {high} is not above {low}.', {
        high: numberToType(b),
        low: numberToType(a),
      });
}

/**
 * Reads a measurement typed as one text: "12", "12 ± 2" or "12 +- 2", "10 to 15" or "10–15"; the unit may stand behind it. Where there
 * are words for numbers, "High", "Medium to High" or "between Medium and High" too, and what is shown of any of these.
 */
export function parseMeasured(typed: string, scale: NumberScale): Measured | string {
  if (!isWorded(scale)) return parseNumbers(withoutUnit(typed.trim(), scale.unit));
  const text = typed.trim();
  // No two words are longer, and neither is a number.
  if (text.length > LONGEST_WORDS) return tooLong();
  const shown = text.replace(/(?<!\s)\s*\([^()]*\)$/, '');
  for (const reading of [text, shown]) {
    const read = readWords(reading, scale.levels) ?? parseNumbers(reading);
    if (typeof read !== 'string') return read;
  }
  const refusal = parseNumbers(shown);
  return typeof refusal === 'string' && /\p{L}/u.test(text) ? noWord(text, scale.levels) : refusal;
}

function parseNumbers(text: string): Measured | string {
  if (text.length > LONGEST_NUMBER) return tooLong();
  const spread = SPREAD.exec(text);
  if (spread) return readMeasured('normal', spread[1] ?? '', spread[2] ?? '');
  const range = ONE_NUMBER.test(text) ? null : RANGE.exec(text);
  if (range) return readMeasured('uniform', range[1] ?? '', range[2] ?? '');
  const value = readNumber(text);
  if (typeof value === 'number') return { kind: 'exact', a: value };
  return ONE_NUMBER.test(text) || text === ''
    ? value
    : t('“{text}” is not a number: type one such as 12, 12 ± 2 or 10 to 15.', { text });
}

/** Two words of 120 characters and what stands between them. */
const LONGEST_WORDS = 300;

/** A word, or two with something between them; null where it is none of these. */
function readWords(text: string, levels: readonly string[]): Measured | null {
  const placeOf = (word: string): number | null => {
    const at = levels.findIndex((level) => level.toLowerCase() === word.trim().toLowerCase());
    return at < 0 ? null : at + 1;
  };
  const endOf = (word: string): number | null => {
    const value = placeOf(word) ?? readNumber(word);
    return typeof value === 'number' ? value : null;
  };
  const one = placeOf(text);
  if (one !== null) return { kind: 'exact', a: one };
  const enclosed = /^(?:between|zwischen)\s+(.*)$/i.exec(text)?.[1];
  for (const [inner, parts] of [
    [enclosed, /(?<!\s)\s+(?:and|und)\s+/gi],
    [text, /\s+(?:to|bis)\s+|\s*[–—…]\s*|\s+[-−]\s+|\.\.+/gi],
  ] as const) {
    // A word may have such a part in itself, so each is tried.
    for (const part of inner?.matchAll(parts) ?? []) {
      const [first, last] = [inner?.slice(0, part.index), inner?.slice(part.index + part[0].length)];
      const range = rangeOf(endOf(first ?? ''), endOf(last ?? ''));
      // Between two numbers it is read as any other range.
      const hasWord = placeOf(first ?? '') !== null || placeOf(last ?? '') !== null;
      if (range && hasWord) return range;
    }
  }
  return null;
}

/** All that lies between two ends, whichever of them was said first. */
export function rangeOf(one: number | null, other: number | null): Measured | null {
  if (one === null || other === null) return null;
  return one === other
    ? { kind: 'exact', a: one }
    : { kind: 'uniform', a: Math.min(one, other), b: Math.max(one, other) };
}

function noWord(text: string, levels: readonly string[]): string {
  const [worst = '', best = ''] = [levels[0], levels.at(-1)];
  const named = levels.length > 6 ? fewOf(levels) : list(levels, 'or');
  return t('“{text}” is none of its words: type {named}, or two of them, such as {worst} to {best}.', {
    text,
    named,
    worst,
    best,
  });
}

function withoutUnit(text: string, unit: string | null): string {
  if (!unit || !text.toLowerCase().endsWith(unit.toLowerCase())) return text;
  return text.slice(0, text.length - unit.length).trim();
}
