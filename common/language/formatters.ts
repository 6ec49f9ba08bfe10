/** Anywhere: how messages write their numbers and choose between one and many. */
import type { Formatters } from 'intl-messageformat';
import { count } from './numbers.ts';

/** What `Intl` makes is dear to make, so one is kept for each locale and kind. */
function remembered<O extends object | undefined, T>(
  make: (locale: string, options: O) => T,
): (locale: unknown, options?: O) => T {
  const made = new Map<string, T>();
  return (locale, options) => {
    const key = options === undefined ? String(locale) : `${locale} ${Object.entries(options).join(' ')}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(String(locale), options as O);
    made.set(key, value);
    return value;
  };
}

const numberFormat = remembered(
  (locale, options: Intl.NumberFormatOptions | undefined) => new Intl.NumberFormat(locale, options),
);
const dateTimeFormat = remembered(
  (locale, options: Intl.DateTimeFormatOptions | undefined) => new Intl.DateTimeFormat(locale, options),
);
const pluralRules = remembered(
  (locale, options: Intl.PluralRulesOptions | undefined) => new Intl.PluralRules(locale, options),
);

/** "#" and "{n, number}" count things, and are written as all other counts. */
const counting = { format: (value: number | bigint) => count(Number(value)) } as Intl.NumberFormat;

/** What a message is given for numbers, dates and plurals. */
export const messageFormatters: Formatters = {
  getNumberFormat: (locale, options) =>
    options === undefined ? counting : numberFormat(locale, options as Intl.NumberFormatOptions),
  getDateTimeFormat: dateTimeFormat,
  getPluralRules: pluralRules,
};
