/** Plain Node: the dates of bibliographies, in whatever way they are written. */

/** A date as a source takes it: a whole day, and words for what a day cannot say; null where there is nothing of it. */
export interface EntryDate {
  readonly day: string | null;
  readonly words: string | null;
  readonly exact: 'day' | 'month' | 'year' | 'words' | 'none';
}

interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** What else was written. */
  readonly rest: string;
}

/** The most exact of several ways to write one date ("2008", "2008/04/02", "Apr 2"); those without a year take another's. */
export function readDate(texts: readonly string[]): EntryDate {
  const written = texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '');
  if (written.length === 0) return { day: null, words: null, exact: 'none' };
  const read = written.map((text) => partsOf(text) ?? { year: null, month: null, day: null, rest: text });
  const year = read.find((parts) => parts.year !== null)?.year ?? null;
  const [best] = read
    .map((parts) => (parts.year === null && parts.month !== null ? { ...parts, year } : parts))
    .sort((a, b) => precision(b) - precision(a));
  const unread = [...new Set(read.flatMap(({ rest }) => (rest === '' ? [] : [rest])))].join(' ');
  if (best === undefined || best.year === null)
    return { day: null, words: written.join(' '), exact: 'words' };
  const text = isoOf(best);
  if (precision(best) < 3) {
    const words = unread === '' || text.includes(unread) ? text : `${text} ${unread}`;
    return { day: null, words, exact: precision(best) === 2 ? 'month' : 'year' };
  }
  return { day: text, words: unread === '' ? null : `${text} ${unread}`, exact: 'day' };
}

const precision = ({ year, month, day }: Parts): number =>
  year === null ? 0 : month === null ? 1 : day === null ? 2 : 3;

const isoOf = ({ year, month, day }: Parts): string =>
  [String(year).padStart(4, '0'), ...[month, day].flatMap((part) => (part === null ? [] : [two(part)]))].join(
    '-',
  );

const two = (part: number): string => String(part).padStart(2, '0');

function partsOf(text: string): Parts | null {
  // A time of day is of no use to a source.
  const date = text.replace(/(?:T|[ /])\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/, '');
  const range = /^(\d{4}(?:-\d\d?){0,2})\/(\d{4}(?:-\d\d?){0,2}|\.\.|)$/.exec(date);
  if (range && date.length > 5 && !/^\d{4}\/$/.test(date)) {
    const first = partsOf(range[1] ?? '');
    return first && { ...first, rest: `to ${range[2] === '..' || range[2] === '' ? '…' : range[2]}` };
  }
  const slashes = /^(\d{4})\/(\d{0,2})\/?(\d{0,2})(?:\/(.*))?$/.exec(date);
  if (slashes) return validParts(slashes[1], slashes[2], slashes[3], (slashes[4] ?? '').trim());
  const iso = /^(\d{4})(?:[-.](\d{1,2})(?:[-.](\d{1,2}))?)?[-.]?$/.exec(date);
  if (iso) return validParts(iso[1], iso[2], iso[3]);
  const digits = /^((?:1[89]|20)\d\d)([01]\d)([0-3]\d)$/.exec(date);
  if (digits) return validParts(digits[1], digits[2], digits[3]);
  const dayFirst = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(date);
  if (dayFirst) return validParts(dayFirst[3], dayFirst[2], dayFirst[1]);
  const either = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(date);
  if (either) {
    const [a, b] = [Number(either[1]), Number(either[2])];
    // Which of the two is the month is only known where one cannot be.
    if (a > 12 || a === b) return validParts(either[3], either[2], either[1]);
    return b > 12 ? validParts(either[3], either[1], either[2]) : null;
  }
  return partsOfWords(date);
}

/** "2 April 2008", "Apr. 2nd, 2008", "März 2008". */
function partsOfWords(text: string): Parts | null {
  let [year, month, day]: (string | undefined)[] = [];
  for (const token of text.split(/[\s,./-]+/)) {
    const number = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token)?.[1];
    if (token === '') continue;
    else if (/^\d{4}$/.test(token) && year === undefined) year = token;
    else if (number !== undefined && day === undefined) day = number;
    else if (month === undefined && monthOf(token) !== null) month = String(monthOf(token));
    else return null;
  }
  if (month === undefined && (year === undefined || day !== undefined)) return null;
  return validParts(year, month, day);
}

function validParts(year = '', month = '', day = '', rest = ''): Parts | null {
  const [y, m, d] = [year, month, day].map((part) => (Number(part) === 0 ? null : Number(part))) as [
    number | null,
    number | null,
    number | null,
  ];
  if (m !== null && m > 12) return null;
  if (y !== null && m !== null && d !== null) {
    const text = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;
    const date = new Date(text);
    if (Number.isNaN(date.getTime()) || date.toJSON().slice(0, 10) !== text) return null;
  }
  return { year: y, month: m, day: d, rest };
}

/** The beginnings of the names of months in a few languages of Europe. */
const MONTHS: readonly RegExp[] = [
  /^(jan|ene|gen|styc)/,
  /^(feb|fev)/,
  /^(mar|mrz|maa)/,
  /^(apr|avr|abr)/,
  /^(may|mai|mei|maj|mag)/,
  /^(jun|juin|giu)/,
  /^(jul|juil|lug)/,
  /^(aug|aou|ago)/,
  /^(sep|set)/,
  /^(oct|okt|ott|out)/,
  /^nov/,
  /^(dec|dez|dic)/,
];

/** The number of a month by its name, whole or short; null for any other word. */
function monthOf(word: string): number | null {
  const folded = word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');
  if (!/^[a-z]{3,10}$/.test(folded)) return null;
  const at = MONTHS.findIndex((month) => month.test(folded));
  return at === -1 ? null : at + 1;
}
