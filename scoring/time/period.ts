/** What a claim's own words say of the time or the version that it speaks of, as far as they can be read without knowing the subject. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(?:${MONTHS.join('|')})`;
/** 2009-03-29 or 2009-03; 29 March 2009; March 29, 2009; March 2009; 2009. */
const DATE = `(?:\\d{4}-\\d{2}(?:-\\d{2})?|(?:\\d{1,2} )?${MONTH} (?:\\d{1,2}, )?\\d{4}|(?:19|20)\\d{2})`;

/** A period that ends with a date, as "until 2009", "the week before 17 April 2009", "from 2007 to 2008". */
const UP_TO = new RegExp(`\\b(until|till|before|up to|through|to|by)\\s+(the end of\\s+)?(${DATE})\\b`, 'i');
/** A period that is nothing but a date, as "2009", "in March 2009", "early 2009". */
const WHOLE = new RegExp(
  `^(?:(?:in|on|during|the|of|year|early|mid|late|spring|summer|autumn|winter)[\\s-]+)*(${DATE})$`,
  'i',
);

/**
 * The last day of the period that such words name, YYYY-MM-DD; null where they name none, or none with an end, such as "since 2007" and
 * "RHEL 6". What is said to be until or before a date ends with its first day, else with the last day that it covers.
 */
export function periodEnd(about: string): string | null {
  const text = about.trim();
  const upTo = UP_TO.exec(text);
  if (upTo) {
    const [, word = '', whole, date = ''] = upTo;
    return dayOf(date, whole === undefined && /^(until|till|before)$/i.test(word) ? 'first' : 'last');
  }
  const whole = WHOLE.exec(text);
  return whole ? dayOf(whole[1] ?? '', 'last') : null;
}

/** The first or last day of a date that may be a month or a year. */
function dayOf(date: string, end: 'first' | 'last'): string | null {
  const year = Number(/\d{4}/.exec(date)?.[0]);
  const iso = /^\d{4}-(\d{2})(?:-(\d{2}))?$/.exec(date);
  const word = new RegExp(MONTH, 'i').exec(date)?.[0].toLowerCase();
  const month = iso ? Number(iso[1]) : word ? MONTHS.indexOf(word) + 1 : null;
  const given = iso ? iso[2] : /\b(\d{1,2})\b(?!\d)/.exec(date.replace(/\d{4}/, ''))?.[1];
  const lastMonth = month ?? (end === 'first' ? 1 : 12);
  const day =
    given !== undefined
      ? Number(given)
      : end === 'first'
        ? 1
        : new Date(Date.UTC(year, lastMonth, 0)).getUTCDate();
  const time = new Date(Date.UTC(year, lastMonth - 1, day));
  // 31 February is no day.
  return time.getUTCMonth() === lastMonth - 1 ? time.toISOString().slice(0, 10) : null;
}

/** A product and its version, as "RHEL 6" or "Linux 2.6.20". */
export interface Version {
  /** The product in lower case. */
  readonly product: string;
  readonly numbers: readonly number[];
}

/** The version that such words are; null where they are none. A year is no version. */
export function versionOf(about: string): Version | null {
  const match = /^(.*\S)\s+(?:version\s+)?v?(\d+(?:\.\d+)*)$/i.exec(about.trim());
  if (!match) return null;
  const [, product = '', version = ''] = match;
  if (/^(19|20)\d{2}$/.test(version) || periodEnd(about) !== null) return null;
  return { product: product.toLowerCase(), numbers: version.split('.').map(Number) };
}

/** Whether a version is higher than another of the same product. */
export function isHigher(a: Version, b: Version): boolean {
  if (a.product !== b.product) return false;
  const length = Math.max(a.numbers.length, b.numbers.length);
  for (let i = 0; i < length; i++) {
    const difference = (a.numbers[i] ?? 0) - (b.numbers[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
