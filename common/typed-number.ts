/** How a person types a number, and what is said where it is none: one reading for every field of the page. */
import { t } from './language/texts.ts';

/** The pattern of one number: "12", "2.5", "2,5", "1 200", "-3", "1e6". */
export const NUMBER = String.raw`[+−-]?(?:\d[\d\s]*(?:[.,]\d*)?|[.,]\d+)(?:e[+−-]?\d+)?`;

/** Longer texts are no numbers, and must not keep a pattern busy. */
export const LONGEST_NUMBER = 100;

/** A text that is one number and nothing else. */
export const ONE_NUMBER = new RegExp(`^${NUMBER}$`, 'i');

/** A comma before three digits may part thousands or decimals, save behind a nought. */
const TWO_READINGS = /[1-9]\d{0,30},\d{3}(?!\d)/;

/** Further out, formulas of scoring would overflow; a workbook takes no such number. */
const LARGEST = 1e300;

/** Reads one typed number: "12", "2.5", "2,5", "-3", "1e6". Anything else is a sentence that says what is wrong. */
export function readNumber(typed: string): number | string {
  const text = typed.trim();
  if (text.length > LONGEST_NUMBER) return t('This is too long for a number: type one such as 12 or 2.5.');
  if (text === '') return t('Nothing is not a number: type one such as 12 or 2.5.');
  if (TWO_READINGS.test(text))
    return t('“{text}” can be read in two ways: write 1200 for a thousand and more, or 1.2 with a point.', {
      text,
    });
  const plain = text.replaceAll(/\s/g, '').replaceAll('−', '-').replace(',', '.');
  const value = Number(plain);
  if (!ONE_NUMBER.test(text) || Number.isNaN(value))
    return t('“{text}” is not a number: type one such as 12 or 2.5.', { text });
  if (Math.abs(value) > LARGEST) return t('“{text}” is too large: numbers go up to 1e300.', { text });
  return value;
}
