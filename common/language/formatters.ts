/** Anywhere: how messages write their numbers and choose between one and many. */
import type { Formatters } from 'intl-messageformat';
import { count } from './numbers.ts';

/** A function that remembers what it gave for the same arguments: what `Intl` makes is dear to make. */
function remembered<A extends readonly unknown[], T>(make: (...given: A) => T): (...given: A) => T {
  const made = new Map<string, T>();
  return (...given) => {
    const key = JSON.stringify(given);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(...given);
    made.set(key, value);
    return value;
  };
}

const numberFormat = remembered(
  (locale?: string | string[], options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
);
const dateTimeFormat = remembered(
  (locale?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options),
);
const pluralRules = remembered(
  (locale?: Intl.LocalesArgument, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
);

/** "#" and "{n, number}" count things, and are written as all other counts. */
const counting = { format: (value: number | bigint) => count(Number(value)) } as Intl.NumberFormat;

const formatters = {
  getNumberFormat: (locale, options) =>
    options === undefined ? counting : numberFormat(locale, options as Intl.NumberFormatOptions),
  getDateTimeFormat: dateTimeFormat,
  getPluralRules: pluralRules,
} satisfies Formatters;

/** What a message is given for numbers, dates and plurals. */
export const messageFormatters = (): Formatters => formatters;
