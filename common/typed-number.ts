/** How a person types a number, and what is said where it is none: one reading for every field of the page. */
import { fixed, usualDecimal } from './language/numbers.ts';
import { t } from './language/texts.ts';

/** Thousands that cannot be decimals: "1,234.5", "1.234,5", "1,234,567". */
const GROUPED = String.raw`\d{1,3}(?:(?:,\d{3})+\.\d+|(?:\.\d{3})+,\d+|(?:,\d{3}){2,}|(?:\.\d{3}){2,})`;

/** The pattern of one number: "12", "2.5", "2,5", "1 200", "1.234,5", "-3", "1e6". */
export const NUMBER = String.raw`[+−-]?(?:${GROUPED}|\d[\d\s]*(?:[.,]\d*)?|[.,]\d+)(?:e[+−-]?\d+)?`;

/** Longer texts are no numbers, and must not keep a pattern busy. */
export const LONGEST_NUMBER = 100;

/** A text that is one number and nothing else. */
export const ONE_NUMBER = new RegExp(`^${NUMBER}$`, 'i');

const IS_GROUPED = new RegExp(`^[+−-]?(?:${GROUPED})$`);

/**
 * What parts thousands where a language is written, before three digits, may part them or be meant for the sign of the decimals, save
 * behind a nought: a comma in English, a point in German. What a field of the app shows is always read as it stands.
 */
const TWO_READINGS = { '.': /[1-9]\d{0,30},\d{3}(?!\d)/, ',': /[1-9]\d{0,30}\.\d{3}(?!\d)/ };

/** Further out, formulas of scoring would overflow; a workbook takes no such number. */
const LARGEST = 1e300;

/** Reads one typed number: "12", "2.5", "2,5", "-3", "1e6". Anything else is a sentence that says what is wrong. */
export function readNumber(typed: string): number | string {
  const text = typed.trim();
  if (text.length > LONGEST_NUMBER) return t('This is too long for a number: type one such as 12 or 2.5.');
  if (text === '') return t('Nothing is not a number: type one such as 12 or 2.5.');
  const grouped = IS_GROUPED.test(text);
  const decimal = usualDecimal();
  if (!grouped && TWO_READINGS[decimal].test(text))
    return t(
      '“{text}” can be read in two ways: write 1200 for a thousand and more, or {decimals} with {sign, select, comma {a comma} other {a point}}.',
      { text, decimals: fixed(1.2, 1), sign: decimal === ',' ? 'comma' : 'point' },
    );
  const digits = text.replaceAll(/\s/g, '').replaceAll('−', '-');
  const plain = (grouped ? withoutGroups(digits) : digits).replace(',', '.');
  const value = Number(plain);
  if (!ONE_NUMBER.test(text) || Number.isNaN(value))
    return t('“{text}” is not a number: type one such as 12 or 2.5.', { text });
  if (Math.abs(value) > LARGEST) return t('“{text}” is too large: numbers go up to 1e300.', { text });
  return value;
}

/** "1.234,5" as "1234,5": the sign that stands first parts thousands. */
function withoutGroups(digits: string): string {
  const group = /[.,]/.exec(digits)?.[0] ?? '';
  return digits.replaceAll(group, '');
}
