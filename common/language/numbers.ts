/** Anywhere: how numbers are written, by the language or as a piece of work chooses. The minus sign is a real one. */
import { presentLanguage } from './present.ts';

/** How numbers and dates are written. */
export interface NumberFormat {
  readonly decimal: string;
  /** Between groups of three digits; null for what is usual where the number stands. */
  readonly group: string | null;
  /** Dates as 2009-03-24, which is read alike everywhere. */
  readonly isoDates: boolean;
}

/** The formats that a report can choose. */
const NUMBER_FORMATS = {
  en: { decimal: '.', group: ',', isoDates: true },
  de: { decimal: ',', group: '.', isoDates: true },
} as const satisfies Record<string, NumberFormat>;

/** What a piece of work chose; null for the way of the language. */
let chosen: NumberFormat | null = null;

/**
 * Does a piece of work that makes text, every number and date of it written in one way. The work is done when this
 * returns: what it leaves to be called later is formatNumber as on the screen.
 */
export function withNumberFormat<T>(name: keyof typeof NUMBER_FORMATS, work: () => T): T {
  const before = chosen;
  chosen = NUMBER_FORMATS[name];
  try {
    return work();
  } finally {
    chosen = before;
  }
}

/** Whether dates are written as 2009-03-24 now. */
export const hasIsoDates = (): boolean => chosen?.isoDates ?? false;

/** The signs of a locale, by its tag. */
const signs = new Map<string, { readonly decimal: string; readonly group: string }>();

function signsOf(locale: string): { readonly decimal: string; readonly group: string } {
  const known = signs.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12_345.5);
  const sign = (type: 'decimal' | 'group', otherwise: string): string =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  const found = { decimal: sign('decimal', '.'), group: sign('group', '') };
  signs.set(locale, found);
  return found;
}

/**
 * A number in digits and a point, as JavaScript writes it, as numbers are written now.
 * @param usual what parts thousands where nothing else was chosen
 */
export function formatNumber(digits: string, usual = ''): string {
  const [, sign = '', whole = '', rest = ''] = /^([-−+]?)(\d+)(.*)$/s.exec(digits) ?? [];
  if (whole === '') return digits.replaceAll('-', '−');
  const group = chosen?.group ?? usual;
  const decimal = (chosen ?? signsOf(presentLanguage().formats)).decimal;
  const grouped = group === '' ? whole : inThousands(whole).join(group);
  return `${sign === '' ? '' : signOf(sign === '+' ? '+' : '−')}${grouped}${rest.replace('.', decimal).replace('-', '−')}`;
}

/** Before a sign where texts run from right to left: without it, the sign would stand behind its number. */
const FROM_LEFT = '\u200e';

/** A sign, as it stands before a number. */
export const signOf = (sign: '+' | '−'): string =>
  chosen === null && presentLanguage().direction === 'rtl' ? `${FROM_LEFT}${sign}` : sign;

/** "1234567" as "1", "234" and "567". */
function inThousands(digits: string): string[] {
  const first = digits.length % 3 || 3;
  const parts = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) parts.push(digits.slice(at, at + 3));
  return parts;
}

/** What stands before the decimals in the language of this process. */
export const usualDecimal = (): '.' | ',' => (signsOf(presentLanguage().formats).decimal === ',' ? ',' : '.');

/** With so many decimals. */
export const fixed = (value: number, decimals: number): string => formatNumber(value.toFixed(decimals));

/** A number that counts things: "12,345". */
export const count = (value: number): string =>
  formatNumber(String(value), signsOf(presentLanguage().formats).group);
