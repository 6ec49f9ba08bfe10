/** Plain Node: BibTeX and BibLaTeX, entry by entry. */

import type { CslItem } from '@citation-js/core';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import { quote } from '../../../common/words.ts';
import { type BibPart, scanBib } from './bib-scan.ts';
import { type Entry, itemOf, nameOf, placeOf } from './entry.ts';
import type { Report } from './report.ts';
import {
  isAddress,
  NAMES,
  PUBLISHERS,
  TEXTS,
  type TexLibrary,
  type Texts,
  texLibrary,
} from './tex-library.ts';
import { addressOfTex, wordsOfTex } from './tex-words.ts';

/** The library takes its time for each call, and as much for one that is long. */
const BATCH = 20;
const MONTH_WORDS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** No cross reference goes further. */
const MOST_PARENTS = 10;

/** The entries of a .bib file, in their order. What is wrong with one is said, and keeps no other out. */
export async function entriesOfBib(text: string, report: Report): Promise<readonly Entry[]> {
  const { entries, strings, commentedOut, forgotten } = scanBib(text);
  for (const line of commentedOut) report.common('commentedOut', nameOf('', line));
  for (const line of forgotten) {
    report.say(
      t(
        'What stands in line {line} looks like an entry that does not begin with its sign “@”, a word and a bracket; it was left out.',
        {
          line: String(line),
        },
      ),
      t('Correct it in the file, if it belongs here.'),
    );
  }
  const library = await texLibrary();
  const texts = createStrings(library.strings, strings);
  const all = entries.map((entry): Texts => {
    const place = placeOf(entry.key, entry.line);
    const name = nameOf(entry.key, entry.line);
    if (entry.faults.length > 0 && !NO_SOURCES.has(entry.type)) {
      report.say(
        t('{place} is not written as it should be: {faults}. What could be read of it was taken.', {
          place,
          faults: entry.faults.join('; '),
        }),
      );
    }
    const fields: Record<string, string> = Object.create(null);
    for (const [field, parts] of entry.fields) {
      const value = texts.textOf(parts, (unknown) => report.undefinedText(unknown, name));
      if (value.trim() !== '') fields[field] = value;
    }
    return { entry, place, name, fields };
  });
  const byKey = new Map<string, Texts>();
  for (const one of all) {
    const key = one.entry.key.toLowerCase();
    if (key !== '' && !byKey.has(key)) byKey.set(key, one);
  }
  const sources = all.filter(({ entry, name }) => {
    if (entry.type === 'set') report.common('set', name);
    return !NO_SOURCES.has(entry.type);
  });
  const whole = sources.map((one) => withXdata(one, byKey, report));
  return readEntries(library, whole, byKey, report);
}

/** What is no source: sets of others, fields that others share, and settings of programs. */
const NO_SOURCES = new Set(['set', 'xdata', 'control', 'ieeetranbstctl', 'bibnote']);

/** The texts of @string, which may be made of others, beside those that every style of BibTeX has. */
function createStrings(
  common: Readonly<Record<string, string>>,
  definitions: readonly (readonly [string, readonly BibPart[]])[],
) {
  // Months stay names, so that nobody takes them for days.
  const known = new Map([...Object.entries(common), ...MONTH_WORDS.map((month) => [month, month] as const)]);
  const textOf = (parts: readonly BibPart[], unknown: (name: string) => void): string =>
    parts
      .map((part) => {
        if ('text' in part) return part.text;
        const value = known.get(part.name.toLowerCase());
        if (value !== undefined) return value;
        unknown(part.name);
        return part.name;
      })
      .join('');
  for (const [name, parts] of definitions)
    known.set(
      name,
      textOf(parts, () => undefined),
    );
  return { textOf };
}

/** An entry with the fields of the @xdata that it names. */
function withXdata(one: Texts, byKey: ReadonlyMap<string, Texts>, report: Report, depth = 0): Texts {
  const names = one.fields['xdata'];
  if (names === undefined || depth > MOST_PARENTS) return one;
  const fields: Record<string, string> = { ...one.fields };
  for (const key of names.split(',').map((part) => part.trim())) {
    const data = byKey.get(key.toLowerCase());
    if (data === undefined) {
      report.say(
        t('{place} takes fields from {key}, which is not in the file.', {
          place: one.place,
          key: quote(key),
        }),
      );
      continue;
    }
    for (const [field, value] of Object.entries(withXdata(data, byKey, report, depth + 1).fields)) {
      fields[field] ??= value;
    }
  }
  return { ...one, fields };
}

/** The entries that an entry takes fields from by crossref, nearest first. */
function parentsOf(one: Texts, byKey: ReadonlyMap<string, Texts>, report: Report): readonly Texts[] {
  const parents: Texts[] = [];
  let child = one;
  while (parents.length < MOST_PARENTS) {
    const key = child.fields['crossref']?.trim();
    if (key === undefined) break;
    const parent = byKey.get(key.toLowerCase());
    if (parent === undefined) {
      if (child === one)
        report.say(
          t('{place} refers to {key}, which is not in the file.', { place: one.place, key: quote(key) }),
        );
      break;
    }
    if (parent.entry === one.entry || parents.some(({ entry }) => entry === parent.entry)) {
      report.say(t('{place} refers to itself by {key}.', { place: one.place, key: quote(key) }));
      break;
    }
    const whole = withXdata(parent, byKey, report);
    parents.push(whole);
    child = whole;
  }
  return parents;
}

function readEntries(
  library: TexLibrary,
  sources: readonly Texts[],
  byKey: ReadonlyMap<string, Texts>,
  report: Report,
): readonly Entry[] {
  const entries: Entry[] = [];
  for (let from = 0; from < sources.length; from += BATCH) {
    const batch = sources.slice(from, from + BATCH).map((one, at) => {
      const parents = parentsOf(one, byKey, report);
      const chain = [one, ...parents].map((link, depth, links) =>
        library.entryOf(
          link,
          `${at}.${depth}`,
          depth + 1 < links.length ? `${at}.${depth + 1}` : null,
          report,
        ),
      );
      return { one, parents, chain };
    });
    const items = library.read(
      batch.map(({ chain }) => chain),
      (at, field) => {
        const place = batch[at]?.one.place ?? '';
        report.say(
          t('{place}: the TeX of its {field} could not be read; its words were taken without it.', {
            place,
            field,
          }),
        );
      },
    );
    batch.forEach(({ one, parents }, at) => {
      entries.push(entryOf(one, parents, items[at] ?? {}, report));
    });
  }
  return entries;
}

/** Read here and not by the library, or of no matter to anybody. */
const OTHERS = new Set(
  (
    'url doi date year month day urldate lastchecked accessed visited note addendum number issue eid type eprint archiveprefix eprinttype ' +
    'primaryclass eprintclass pmid pmcid crossref xref xdata key ids options langid language keywords timestamp creationdate modificationdate ' +
    'date-added date-modified owner groups citation-key sortname sorttitle sortkey presort shorthand label entrysubtype ' +
    'bdsk-url-1 bdsk-url-2 bdsk-file-1 biburl bibsource editortype numpages pagetotal pagination bookpagination related relatedtype gender hyphenation'
  ).split(' '),
);
/** Read by nobody, and said to be left out. */
const LEFT = new Set(['keywords']);

/** What is not read by the library, and what both say. */
function entryOf(one: Texts, parents: readonly Texts[], item: CslItem, report: Report): Entry {
  const { entry, place, name, fields } = one;
  const links = [one, ...parents];
  const words = (...names: readonly string[]): string | undefined =>
    names
      .flatMap((field) => links.map((link) => link.fields[field]))
      .flatMap((value) => (value === undefined ? [] : [wordsOfTex(value).replaceAll('--', '–')]))
      .find((text) => text !== '');
  for (const field of Object.keys(fields)) {
    if (LEFT.has(field) || !(TEXTS.has(field) || OTHERS.has(field) || PUBLISHERS.includes(field)))
      report.left(field);
  }
  const [address, ...more] = addressesOf(fields);
  const places = [...new Set([words('location'), words('address')])].filter((text) => text !== undefined);
  const note = [item.note, ...more].filter((part) => typeof part === 'string').join(' ');
  // The library's genre is a word of BibLaTeX, and none for readers.
  const { genre: _, ...withoutGenre } = item;
  const whole: Entry = {
    place,
    name,
    marked: false,
    dates: datesOf(links),
    accessed: words('urldate', 'lastchecked', 'accessed', 'visited') ?? null,
    item: {
      ...withoutGenre,
      id: entry.key,
      ...itemOf({
        'container-title': item['container-title'] ?? words('shortjournal'),
        URL: address,
        DOI: fields['doi'] && addressOfTex(fields['doi']),
        note: note === '' ? undefined : note,
        ...(COUNTED.test(entry.type)
          ? { issue: words('number', 'issue'), number: words('eid') }
          : { number: words('number', 'issue', 'eid') }),
        genre: words('type') ?? genreOf(entry.type),
        eprint: eprintOf(words('archiveprefix', 'eprinttype') ?? 'eprint', fields['eprint']),
        PMID: words('pmid'),
        ...(places.length > 1 ? { 'publisher-place': places.join(', ') } : {}),
      }),
    },
  };
  sayUnread(fields, whole.item, report);
  return whole;
}

/** Says which texts of an entry stand nowhere in what was read of it; TeX may have changed a word here and there. */
function sayUnread(fields: Texts['fields'], item: CslItem, report: Report): void {
  const read = new Set(longWords(JSON.stringify(item)));
  for (const [field, value] of Object.entries(fields)) {
    // A title comes in whatever it is made of.
    if (field === 'title' || !TEXTS.has(field) || NAMES.has(field)) continue;
    const said = longWords(wordsOfTex(value));
    if (said.filter((word) => read.has(word)).length < said.length / 2) report.left(field);
  }
}

const longWords = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** Types of entries whose number is that of an issue. */
const COUNTED = /^(article|periodical|suppperiodical)$/;

const GENRES: Readonly<Record<string, Message>> = {
  phdthesis: msg('PhD thesis'),
  mastersthesis: msg('Master’s thesis'),
};

const genreOf = (type: string): string | undefined => {
  const genre = GENRES[type];
  return genre === undefined ? undefined : t(genre);
};

const eprintOf = (archive: string, number: string | undefined): string | undefined =>
  number && `${archive}:${addressOfTex(number)}`;

/** The addresses of an entry: of their own field, or where older styles of BibTeX have them. */
function addressesOf({ url, howpublished = '', note = '' }: Texts['fields']): readonly string[] {
  const tex = url ?? (isAddress(howpublished) ? howpublished : /\\url\s*\{[^{}]+\}/.exec(note)?.[0]);
  return tex === undefined ? [] : addressOfTex(tex).split(/(?<![\s|])[\s|]+(?=https?:)/);
}

/** How the date of an entry is written: that of its own, else that of what it refers to. */
function datesOf(links: readonly Texts[]): readonly string[] {
  const dated = links.find(({ fields }) => fields['date'] !== undefined || fields['year'] !== undefined);
  const { date, year, month, day } = (dated ?? links[0])?.fields ?? {};
  if (date !== undefined) return [wordsOfTex(date)];
  // As a word, so that nobody takes it for a day.
  const monthWord = month && (MONTH_WORDS[Number(wordsOfTex(month)) - 1] ?? wordsOfTex(month));
  const text = [day && wordsOfTex(day), monthWord, year && wordsOfTex(year)].filter(Boolean).join(' ');
  return text === '' ? [] : [text];
}
