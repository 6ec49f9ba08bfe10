import { clockWords, dayWords, exactClockWords, shortDayWords } from '../../common/dates.ts';
import { count, fixed, formatNumber, hasIsoDates, signOf } from '../../common/language/numbers.ts';
import { presentLanguage } from '../../common/language/present.ts';
import * as words from '../../common/words.ts';

/** Numbers, times and names as the screen and the report write them. */

export { count, fixed, formatNumber, signOf, withNumberFormat } from '../../common/language/numbers.ts';

export const score = (value: number): string => fixed(value, 1);

/** A difference with its sign: "+4.2", "−1.0", "0.0". */
export function signed(value: number): string {
  const text = fixed(Math.abs(value), 1);
  return Math.abs(value) < 0.05 ? text : `${signOf(value > 0 ? '+' : '−')}${text}`;
}

/** A cell's value in the matrix: whole points. */
export const points = (value: number): string => fixed(value, 0);

/** A weight as it was typed: no trailing zeros, at most four decimals. */
export const weight = (value: number): string => formatNumber(String(Math.round(value * 10_000) / 10_000));

/** A weight where there is little room: two decimals from 1 on. */
export const shortWeight = (value: number): string =>
  value < 1 ? weight(value) : formatNumber(String(Math.round(value * 100) / 100));

/** A share of 1 in percent; one decimal below 10 so that small weights stay apart. */
export function percent(share: number): string {
  const value = share * 100;
  return `${fixed(value, value === 0 || value >= 9.95 ? 0 : 1)} %`;
}

/** Sums of strengths: 1, 2.5. */
export const sum = (value: number): string => formatNumber(String(Math.round(value * 100) / 100));

/** "1 claim", "1,234 claims", the number in the present format. */
export const plural = (number: number, one: string, many = `${one}s`): string =>
  words.plural(number, one, many, count);

export const time = clockWords;

export const date = (iso: string): string =>
  hasIsoDates() && /^\d{4}-\d{2}-\d{2}/.test(iso) ? iso.slice(0, 10) : dayWords(iso);

export const shortDate = shortDayWords;

/** "14:02" today, "3 March 2009, 14:02" before. */
export function moment(iso: string, now = new Date()): string {
  return new Date(iso).toDateString() === now.toDateString() ? time(iso) : dateAndTime(iso);
}

/** "3 March 2009, 14:02". */
export function dateAndTime(iso: string): string {
  const [on, at] = [date(iso), time(iso)];
  return on === at ? on : `${on}, ${at}`;
}

/** How each of several moments is written: as `dateAndTime`, with seconds where two of them would look alike. */
export function distinctMoments(moments: readonly string[]): (iso: string) => string {
  const counts = new Map<string, number>();
  for (const iso of moments) counts.set(dateAndTime(iso), (counts.get(dateAndTime(iso)) ?? 0) + 1);
  return (iso) => {
    const plain = dateAndTime(iso);
    return (counts.get(plain) ?? 0) > 1 ? `${date(iso)}, ${exactClockWords(iso)}` : plain;
  };
}

/** Hebrew, Arabic and the other scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[֐-ࣿיִ-﷿ﹰ-﻿]/;

/**
 * First letter small, for a name inside a sentence; an abbreviation such as "API use" stays as it is. A name that is written
 * from right to left is fenced off (U+2068 and U+2069), so that it does not pull the number behind it to its own side.
 */
export const inSentence = (name: string): string => {
  if (RIGHT_TO_LEFT.test(name)) return `⁨${name}⁩`;
  // In German, names begin with a capital wherever they stand.
  if (presentLanguage().language === 'de') return name;
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
};

export const { list, fewOf } = words;
export { outOf100 } from '../../common/verdict-words.ts';

/** "+12 %", "−0.5 %": a difference of shares. */
export function signedPercent(share: number): string {
  const text = percent(Math.abs(share));
  return Math.abs(share) < 0.0005 ? text : `${signOf(share > 0 ? '+' : '−')}${text}`;
}

/** Words of somebody else, in quotation marks. */
export const quotation = words.quoted;
