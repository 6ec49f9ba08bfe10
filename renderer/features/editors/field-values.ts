/** A text field's content; nothing where it holds nothing. */
import { t } from '../../../common/language/texts.ts';

export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Names with commas between them, each once. */
export const splitNames = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

export const MOST_WORDS = 25;

/** How many words a claim has, counted as the workbook counts them. */
export const countWords = (text: string): number =>
  text.trim() === '' ? 0 : text.trim().split(/\s+/).length;

/** The number of a paragraph: null for none, undefined for what is no such number. */
export function parseParagraph(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

/** What is wrong with an address on the web, in words; null for none and for one that is well formed. Other schemes are none. */
export function addressProblem(text: string): string | null {
  const address = text.trim();
  if (address === '') return null;
  const parsed = URL.parse(address);
  return parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:')
    ? null
    : t('An address begins with https:// or http://.');
}

/** What is wrong with a DOI, in words; null where nothing is. */
export const doiProblem = (text: string): string | null =>
  text.trim() === '' || /^10\.\d{4,9}\/\S+$/.test(text.trim())
    ? null
    : t('A DOI looks like 10.1000/182: leave “https://doi.org/” out.');

/** What is wrong with the fingerprint of a copy, in words; null where nothing is. */
export const sha256Problem = (text: string): string | null =>
  text.trim() === '' || /^[0-9a-f]{64}$/i.test(text.trim())
    ? null
    : t('A SHA-256 has 64 hexadecimal digits.');
