/** Plain Node: what there is to say of a bibliography, with what holds for many of its entries said once. */

import { list, plural } from '../../../common/words.ts';
import type { ImportIssue } from '../../../db/exchange/issues.ts';
import { createIssueCollector } from '../issue-collector.ts';

/** What many entries can have in common. */
export type Common =
  | 'year'
  | 'month'
  | 'madeKey'
  | 'noEnd'
  | 'editors'
  | 'set'
  | 'commentedOut'
  | 'noTitle'
  | 'semicolons';

/** What readers of bibliographies say while they read. */
export interface Report {
  /** Of one entry or of the file; a whole sentence. */
  readonly say: (message: string, remedy?: string) => void;
  /** Of an entry by its name, in the one line that all such entries share. */
  readonly common: (what: Common, name: string) => void;
  /** A field or tag that was left out, by its name. */
  readonly left: (field: string) => void;
  /** A tag or field that is none of the format. */
  readonly unknown: (tag: string) => void;
  /** A name of a text that the file does not define, and where it stands. */
  readonly undefinedText: (text: string, name: string) => void;
  readonly problems: () => readonly ImportIssue[];
}

/** An empty report. */
export function createReport(): Report {
  const issues = createIssueCollector();
  const common = new Map<Common, Named>();
  const undefinedTexts = new Map<string, Named>();
  const left = new Map<string, number>();
  const unknown = new Map<string, number>();

  return {
    say: issues.warn,
    common: (what, name) => add(common, what, name),
    left: (field) => count(left, field),
    unknown: (tag) => count(unknown, tag),
    undefinedText: (text, name) => add(undefinedTexts, text, name),
    problems: () => {
      const all = createIssueCollector();
      for (const [what, named] of common) {
        const [sentence, remedy] = SENTENCES[what](named.total);
        all.warn(`${sentence}: ${fewNames(named)}.`, remedy);
      }
      for (const [text, named] of undefinedTexts) {
        all.warn(
          `“${text}” has no brackets and is no text that the file defines with @string; it was taken as it stands, in ${fewNames(named)}.`,
          'Write it out after the import, where it is short for something.',
        );
      }
      if (unknown.size > 0) {
        all.warn(
          `Tags that the format does not have were left out: ${countsOf(unknown)}.`,
          'Look at the file, if one of them matters.',
        );
      }
      if (left.size > 0) {
        all.warn(
          `What a source has no place for was left out: ${countsOf(left)}.`,
          'It stays in the file that was read.',
        );
      }
      return [...issues.problems(), ...all.problems()];
    },
  };
}

/** Entries of which one thing holds: the first of their names, and how many there are. */
interface Named {
  readonly first: string[];
  total: number;
}

/** As many names as a sentence takes. */
const MOST_NAMES = 4;
/** As many fields as a sentence takes. */
const MOST_FIELDS = 12;

function add<K>(map: Map<K, Named>, key: K, name: string): void {
  const named = map.get(key) ?? { first: [], total: 0 };
  if (named.first.length < MOST_NAMES) named.first.push(name);
  named.total++;
  map.set(key, named);
}

const count = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

const fewNames = ({ first, total }: Named): string =>
  total <= MOST_NAMES ? list(first) : list([...first.slice(0, 3), `${total - 3} others`]);

const countsOf = (counts: ReadonlyMap<string, number>): string => {
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const shown = sorted.slice(0, MOST_FIELDS).map(([field, times]) => `${field} (${plural(times, 'time')})`);
  const more = sorted.length - shown.length;
  return [...shown, ...(more > 0 ? [`${plural(more, 'other')}`] : [])].join(', ');
};

const entries = (count: number, has: string, have: string): string =>
  `${plural(count, 'entry', 'entries')} ${count === 1 ? has : have}`;

/** Each with the number of entries, as the beginning of a sentence, and its remedy. */
const SENTENCES: Record<Common, (count: number) => readonly [string, string]> = {
  year: (count) => [
    `${entries(count, 'has', 'have')} a year and no day; a source takes a whole day, so the year stands in the remark`,
    'Give the day after the import, where you know it.',
  ],
  month: (count) => [
    `${entries(count, 'has', 'have')} a month and no day; a source takes a whole day, so the month stands in the remark`,
    'Give the day after the import, where you know it.',
  ],
  madeKey: (count) => [
    `${entries(count, 'has', 'have')} no key, and got one made of author, year and title`,
    'Change it after the import, where another one is cited.',
  ],
  noEnd: (count) => [
    `${entries(count, 'has', 'have')} no line “ER  -” at the end, and ended where the next begins`,
    'Look at this after the import.',
  ],
  editors: (count) => [
    `${entries(count, 'has', 'have')} no author; the editors were taken for it, and are marked as such`,
    'Look at this after the import.',
  ],
  noTitle: (count) => [
    `${entries(count, 'has', 'have')} no title, and got one of what else they say`,
    'Give a title after the import.',
  ],
  semicolons: (count) => [
    `${entries(count, 'has', 'have')} semicolons between names, which were taken for “and”`,
    'Look at the authors after the import.',
  ],
  set: (count) => [
    `${entries(count, 'is a set', 'are sets')} of others and no source, and left out`,
    'Nothing is to be done.',
  ],
  commentedOut: (count) => [
    `${entries(count, 'stands', 'stand')} in a comment and ${count === 1 ? 'was' : 'were'} left out`,
    'Take what belongs here out of the comment.',
  ],
};
