/** Plain Node: what there is to say of a bibliography, with what holds for many of its entries said once. */

import { type Message, msg, t } from '../../../common/language/texts.ts';
import { list } from '../../../common/words.ts';
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
        const [sentence, remedy] = SENTENCES[what];
        all.warn(t(sentence, { n: named.total, names: fewNames(named) }), t(remedy));
      }
      for (const [text, named] of undefinedTexts) {
        all.warn(
          t(
            '“{text}” has no brackets and is no text that the file defines with @string; it was taken as it stands, in {names}.',
            { text, names: fewNames(named) },
          ),
          t('Write it out after the import, where it is short for something.'),
        );
      }
      if (unknown.size > 0) {
        all.warn(
          t('Tags that the format does not have were left out: {tags}.', { tags: countsOf(unknown) }),
          t('Look at the file, if one of them matters.'),
        );
      }
      if (left.size > 0) {
        all.warn(
          t('What a source has no place for was left out: {fields}.', { fields: countsOf(left) }),
          t('It stays in the file that was read.'),
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
  total <= MOST_NAMES
    ? list(first)
    : list([...first.slice(0, 3), t('{n, plural, one {# other} other {# others}}', { n: total - 3 })]);

const countsOf = (counts: ReadonlyMap<string, number>): string => {
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const shown = sorted
    .slice(0, MOST_FIELDS)
    .map(([field, times]) => t('{field} ({n, plural, one {# time} other {# times}})', { field, n: times }));
  const more = sorted.length - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [t('{n, plural, one {# other} other {# others}}', { n: more })] : []),
  ].join(', ');
};

/** Each with the number and the names of its entries, and its remedy. */
const SENTENCES: Record<Common, readonly [Message, Message]> = {
  year: [
    msg(
      '{n, plural, one {# entry has} other {# entries have}} a year and no day; a source takes a whole day, so the year stands in the remark: {names}.',
    ),
    msg('Give the day after the import, where you know it.'),
  ],
  month: [
    msg(
      '{n, plural, one {# entry has} other {# entries have}} a month and no day; a source takes a whole day, so the month stands in the remark: {names}.',
    ),
    msg('Give the day after the import, where you know it.'),
  ],
  madeKey: [
    msg(
      '{n, plural, one {# entry has} other {# entries have}} no key, and got one made of author, year and title: {names}.',
    ),
    msg('Change it after the import, where another one is cited.'),
  ],
  noEnd: [
    msg(
      '{n, plural, one {# entry has} other {# entries have}} no line “ER  -” at the end, and ended where the next begins: {names}.',
    ),
    msg('Look at this after the import.'),
  ],
  editors: [
    msg(
      '{n, plural, one {# entry has} other {# entries have}} no author; the editors were taken for it, and are marked as such: {names}.',
    ),
    msg('Look at this after the import.'),
  ],
  noTitle: [
    msg(
      '{n, plural, one {# entry has} other {# entries have}} no title, and got one of what else they say: {names}.',
    ),
    msg('Give a title after the import.'),
  ],
  semicolons: [
    msg(
      '{n, plural, one {# entry has} other {# entries have}} semicolons between names, which were taken for “and”: {names}.',
    ),
    msg('Look at the authors after the import.'),
  ],
  set: [
    msg(
      '{n, plural, one {# entry is a set} other {# entries are sets}} of others and no source, and left out: {names}.',
    ),
    msg('Nothing is to be done.'),
  ],
  commentedOut: [
    msg(
      '{n, plural, one {# entry stands in a comment and was} other {# entries stand in a comment and were}} left out: {names}.',
    ),
    msg('Take what belongs here out of the comment.'),
  ],
};
