/** Plain Node: entries of RIS, and of ENW and NBIB, whose tags are read as those of RIS. */

import type { CslItem, CslName } from '@citation-js/core';
import { t } from '../../../common/language/texts.ts';
import { type Entry, itemOf, nameOf, placeOf } from './entry.ts';
import type { Report } from './report.ts';
import { type TaggedField, type TaggedFormat, type TaggedRecord, taggedRecords } from './tagged-records.ts';

/** The entries of a text of tagged lines, in their order; what is wrong with one is said, and keeps no other out. */
export function entriesOfTagged(text: string, format: TaggedFormat, report: Report): readonly Entry[] {
  return taggedRecords(text, format).flatMap((record) => {
    const fields = fieldsAsRis(record.fields, format);
    const entry = entryOf({ ...record, fields }, format, report);
    return entry === null ? [] : [entry];
  });
}

function entryOf(record: TaggedRecord, format: TaggedFormat, report: Report): Entry | null {
  const { line, begun, ended } = record;
  const given = record.fields.filter(({ value }) => value !== '');
  const tags = tagsOf(given);
  const key = tags.first('ID') ?? '';
  const name = nameOf(key, line);
  const place = placeOf(key, line);
  if (given.every(({ tag }) => tag === 'TY')) {
    report.say(t('{place} has nothing in it and was left out.', { place }), t('Look at the file there.'));
    return null;
  }
  if (!begun && format === 'ris') {
    report.say(
      t(
        '{place} has no line “TY  -”, with which a record of RIS begins; it was read from its first tag on.',
        { place },
      ),
      t('Look at it after the import: something may be missing in the file.'),
    );
  }
  if (!ended) report.common('noEnd', name);
  for (const { tag } of given) {
    const field = LEFT[tag];
    if (field !== undefined) report.left(field);
    else if (!KNOWN.has(tag)) report.unknown(tag);
  }
  const entry = {
    place,
    name,
    marked: true,
    dates: [...tags.all('DA'), ...tags.all('PY', 'Y1')].map((text) => text.replace(/^\/+|(?<!\/)\/+$/g, '')),
    accessed: tags.first('Y2', 'RD') ?? null,
    item: { id: key, ...fieldsOf(tags) },
  };
  for (const { tag, written = tag } of tags.unread()) report.left(written);
  return entry;
}

/** The values of a record by their tags, and which of them nobody asked for. */
function tagsOf(fields: readonly TaggedField[]) {
  const read = new Set<TaggedField>();
  const take = (found: readonly TaggedField[]): readonly string[] => {
    for (const field of found) read.add(field);
    return found.map(({ value }) => value);
  };
  const having = (tags: readonly string[]) => fields.filter(({ tag }) => tags.includes(tag));
  const all = (...tags: readonly string[]): readonly string[] => take(having(tags));
  /** Of the first of these tags that is there. */
  const first = (...tags: readonly string[]): string | undefined =>
    take(tags.flatMap((tag) => having([tag]).slice(0, 1)).slice(0, 1))[0];
  /** What was read of no tag, and says something that no other value of the record says. */
  const unread = (): readonly TaggedField[] => {
    const said = new Set([...read].map(({ value }) => wordsOf(value)));
    return fields.filter(
      (field) =>
        !read.has(field) &&
        KNOWN.has(field.tag) &&
        !NO_MATTER.has(field.tag) &&
        !said.has(wordsOf(field.value)),
    );
  };
  return { all, first, unread };
}

/** A text without what is no letter or digit. */
const wordsOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function fieldsOf({ all, first }: ReturnType<typeof tagsOf>): CslItem {
  const type = (first('TY') ?? '').toUpperCase();
  const isPart = PARTS.has(type);
  const isBook = BOOKS.has(type);
  const authors = all('A1', 'AU').flatMap(namesIn);
  const editors = all('ED', 'A2', ...(isPart || authors.length === 0 ? ['A3'] : [])).flatMap(namesIn);
  const [file] = all('L1', 'L2').filter((value) => /^https?:/i.test(value));
  const [address = file, ...more] = all('UR', 'LK').flatMap((value) =>
    value.split(/(?<![\s;])[\s;]+(?=https?:)/),
  );
  const numbers = [...new Set(all('SN'))];
  return {
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(editors.length > 0 ? { editor: editors } : {}),
    ...itemOf({
      title: first('TI', 'T1', 'CT', ...(isBook ? ['BT'] : []), 'TT'),
      'title-short': first('ST'),
      // In a chapter the second title is that of the book, in a book that of its series.
      'container-title': isBook
        ? undefined
        : first('JF', ...(isPart ? ['BT'] : []), 'T2', 'JO', 'BT', 'C3', 'JA', 'J2', 'J1'),
      'collection-title': first(...(isBook ? ['T2'] : []), 'T3'),
      publisher: first('PB'),
      'publisher-place': first('CY', 'PP'),
      edition: first('ET'),
      URL: address,
      DOI: first('DO') ?? doiIn(all('M3', 'L3', 'N1', 'UR')),
      archive_location: first('AV'),
      volume: first('VL'),
      issue: first('IS', 'CP'),
      number: first('M1', 'C7'),
      genre: type === 'THES' ? (first('M3') ?? 'Thesis') : undefined,
      page: [...all('SP').slice(0, 1), ...all('EP').slice(0, 1)].join('–'),
      ISSN: numbers.filter((number) => ISSN.test(number)).join(', '),
      ISBN: numbers.filter((number) => !ISSN.test(number)).join(', '),
      PMID: first('PM'),
      note: [...all('N1', 'RN'), ...more].join('\n'),
    }),
  };
}

const ISSN = /^\d{4}-?\d{3}[\dXx]$/;
const PARTS = new Set(['CHAP', 'ECHAP', 'CONF', 'CPAPER', 'ENCYC', 'DICT']);
const BOOKS = new Set(['BOOK', 'EBOOK', 'EDBOOK', 'WHOLE']);

/** Of no matter to a source: databases and their numbers, languages, addresses, kinds of works, short forms of journals. */
const NO_MATTER: ReadonlySet<string> = new Set(
  'TY ID AN DB DP LA AD CN LB RP RT SV SF L4 M3 JO JA J1 J2'.split(' '),
);
/** Tags that RIS has; what nobody reads of them is said, where it matters. */
const KNOWN: ReadonlySet<string> = new Set([
  ...NO_MATTER,
  ...(
    'TI T1 CT BT TT T2 T3 JF C3 A1 AU A2 A3 ED PB CY PP ET UR LK L1 L2 L3 DO AV VL IS CP M1 C7 SP EP SN PY Y1 DA Y2 RD ST N1 RN PM ' +
    'SE RI NV OP A4 TA C1 C2 C4 C5 C6 C8 U1 U2 U3 U4 U5 CA VO WT WV WP'
  ).split(' '),
]);
/** Tags of texts that a source has no place for. */
const LEFT: Readonly<Record<string, string>> = { AB: 'abstract', N2: 'abstract', KW: 'keywords' };

function doiIn(values: readonly string[]): string | undefined {
  for (const value of values) {
    const found = /\b10\.\d{4,9}\/[^\s"<>]*[^\s"<>.,;)]/.exec(value)?.[0];
    // A note speaks of other papers too.
    if (found !== undefined && (value.length < 120 || /doi/i.test(value)) && /doi|^10\./i.test(value))
      return found;
  }
  return undefined;
}

/** "Doe, Jane", "Doe, Jane, Jr.", "The Team"; several in one line where semicolons stand between them. */
function namesIn(value: string): readonly CslName[] {
  return value
    .split(/(?:(?<!\s)\s+)?;\s*(?!\w{0,6}$)|(?:(?<!\s)\s+)?;\s*/)
    .filter((name) => name !== '')
    .map((name): CslName => {
      const [family = '', given, suffix, ...more] = name.split(/(?:(?<!\s)\s+)?,\s*/);
      if (given === undefined || given === '') return { literal: family };
      if (more.length > 0) return { literal: name };
      return { family, given, ...(suffix ? { suffix } : {}) };
    });
}

/** The fields of a record as those of RIS that say the same. */
function fieldsAsRis(fields: readonly TaggedField[], format: TaggedFormat): readonly TaggedField[] {
  if (format === 'ris') return fields;
  const hasFullNames = fields.some(({ tag, value }) => tag === 'FAU' && value !== '');
  return fields.flatMap((field) =>
    (format === 'enw' ? ofRefer(field) : ofMedline(field, hasFullNames)).map((read) => ({
      ...read,
      written: format === 'enw' ? `%${field.tag}` : field.tag,
    })),
  );
}

function ofRefer({ tag, value }: TaggedField): readonly TaggedField[] {
  if (tag === 'P') return pagesOf(value);
  return [{ tag: REFER[tag] ?? `%${tag}`, value: tag === '0' ? (REFER_TYPES[value] ?? 'GEN') : value }];
}

function ofMedline({ tag, value }: TaggedField, hasFullNames: boolean): readonly TaggedField[] {
  switch (tag) {
    case 'PG':
      return pagesOf(value);
    case 'LID':
    case 'AID': {
      const doi = /^(?:(\S+) \[doi\]|doi:\s*(\S+))$/i.exec(value);
      return doi === null ? [] : [{ tag: 'DO', value: doi[1] ?? doi[2] ?? '' }];
    }
    case 'IS':
    case 'ISBN':
      return [{ tag: 'SN', value: value.replace(/\s*\(.*\)$/, '').replace(/^ISBN\s+/i, '') }];
    case 'AU':
      // "Doe J": the last name, and the first letters of the others. With full names it is said twice.
      return hasFullNames ? [] : [{ tag, value: value.replace(/^(\S.*) ([A-Z]{1,3})$/, '$1, $2') }];
    default: {
      const known = MEDLINE[tag];
      return known === undefined
        ? []
        : [{ tag: known, value: tag === 'TI' ? value.replace(/\.$/, '') : value }];
    }
  }
}

function pagesOf(value: string): readonly TaggedField[] {
  const [start = '', end] = value.split(/(?:(?<!\s)\s+)?[-–]+\s*/);
  return [{ tag: 'SP', value: start }, ...(end === undefined ? [] : [{ tag: 'EP', value: end }])];
}

const REFER: Readonly<Record<string, string>> = {
  '0': 'TY',
  A: 'AU',
  E: 'ED',
  T: 'TI',
  '!': 'ST',
  J: 'JF',
  B: 'T2',
  S: 'T3',
  D: 'PY',
  '8': 'DA',
  '[': 'Y2',
  U: 'UR',
  R: 'DO',
  I: 'PB',
  C: 'CY',
  '7': 'ET',
  V: 'VL',
  N: 'IS',
  '@': 'SN',
  Z: 'N1',
  O: 'N1',
  '9': 'M3',
  F: 'ID',
  X: 'AB',
  K: 'KW',
  M: 'AN',
  G: 'LA',
  '+': 'AD',
  '>': 'L4',
  W: 'DP',
  '~': 'DB',
  L: 'CN',
  Y: 'A3',
  '?': 'A4',
};

const REFER_TYPES: Readonly<Record<string, string>> = {
  Book: 'BOOK',
  'Edited Book': 'EDBOOK',
  'Electronic Book': 'EBOOK',
  'Book Section': 'CHAP',
  'Conference Paper': 'CPAPER',
  'Conference Proceedings': 'CONF',
  Thesis: 'THES',
  'Journal Article': 'JOUR',
  Report: 'RPRT',
  'Web Page': 'ELEC',
};

/** Of MEDLINE's many tags those that a citation needs. */
const MEDLINE: Readonly<Record<string, string>> = {
  TI: 'TI',
  TT: 'TT',
  BTI: 'T2',
  VTI: 'C3',
  CTI: 'T3',
  FAU: 'AU',
  CN: 'AU',
  FED: 'ED',
  FIR: 'A4',
  GN: 'N1',
  JT: 'JF',
  TA: 'J2',
  DP: 'DA',
  VI: 'VL',
  IP: 'IS',
  PMID: 'PM',
  PB: 'PB',
  PL: 'CY',
  EN: 'ET',
  AB: 'AB',
  OAB: 'AB',
  OT: 'KW',
};
