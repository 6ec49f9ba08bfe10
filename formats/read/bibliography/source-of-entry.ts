/** Plain Node: a source from an entry of a bibliography, with all that did not fitted said. */

import type { CslItem } from '@citation-js/core';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import { shorten } from '../../../common/words.ts';
import type { EntryOf } from '../../../db/exchange/workbook-model.ts';
import { LIMITS } from '../../../db/limits.ts';
import { readNote } from '../../citation-notes.ts';
import { readDate } from './dates.ts';
import type { Entry } from './entry.ts';
import { plainWords } from './plain-words.ts';
import type { Report } from './report.ts';

type SourceEntry = EntryOf<'sources'>;

/** What a short title may have. */
const MOST_SHORT_TITLE = 60;
/** Of a note that has to stand for a title. */
const MOST_OF_NOTE = 100;

/**
 * The source that an entry describes, without its keys; null, which is said, for one that nothing names. What has no field of
 * its own stands in the remark; what is longer than a field takes is shortened and said.
 */
export function sourceOfEntry(entry: Entry, report: Report): SourceEntry | null {
  const { item, place, marked } = entry;
  const plain = (value: unknown): string | null => {
    const text = oneText(value);
    return text === null || !marked ? text : plainWords(text) || null;
  };
  const custom = isRecord(item.custom) ? item.custom : {};
  const noted = readNote(marked ? noteOf(item.note) : oneText(item.note));
  const whole: string[] = [];
  const fitted = (field: Message, text: string | null, most: number = LIMITS.line): string | null => {
    if (text === null || text.length <= most) return text;
    report.say(
      t('{place}: its {field} has {n} characters and was cut to {most}; all of it stands in the remark.', {
        place,
        field: t(field),
        n: String(text.length),
        most: String(most),
      }),
    );
    whole.push(t('Whole {field}: {text}', { field: t(field), text }));
    return shorten(text, most);
  };
  const address = (field: Message, text: string | null): string | null => {
    if (text === null || text.length <= LIMITS.line) return text;
    report.say(
      t('{place}: its {field} has {n} characters, more than {most}; it stands in the remark.', {
        place,
        field: t(field),
        n: String(text.length),
        most: String(LIMITS.line),
      }),
    );
    whole.push(`${t(field)}: ${text}`);
    return null;
  };
  const publication = plain(item['container-title']) ?? plain(item['event-title']);
  const url = oneText(item.URL);
  const doi = doiOf(oneText(item.DOI) ?? noted.doi);
  const author = authorOf(entry, report);
  const title =
    custom['title'] === null
      ? null
      : (plain(item.title) ??
        titleOfOthers(entry, report, { publication, url, doi, author, note: noted.note }));
  if (title === null && custom['title'] !== null && author === null) {
    report.say(
      t('{place} has no title, no author and nothing else to call it by; it was left out.', { place }),
      t('Give it a title in the file, if it belongs here.'),
    );
    return null;
  }
  const { date, dated } = dateOf(entry, report);
  const accessed = accessedOf(entry, report);
  const source: SourceEntry = {
    title: fitted(msg('title'), title),
    author,
    publication: fitted(msg('publication'), publication),
    date,
    ...filled({
      shortTitle: fitted(msg('short title'), plain(item['title-short']), MOST_SHORT_TITLE),
      publisher: fitted(msg('publisher'), plain(item.publisher)),
      edition: fitted(msg('edition'), plain(item.edition)),
      url: address(msg('URL'), url),
      doi: address(msg('DOI'), doi),
      accessed: accessed.day,
      archiveUrl: address(
        msg('Archived copy'),
        webAddress(oneText(item.archive_location)) ?? noted.archiveUrl,
      ),
      archiveSha256: sha256In(custom['archiveSha256']) ?? noted.archiveSha256,
    }),
    ...fileOf(custom, fitted),
  };
  const remark = [noted.note, dated, accessed.words, detailsOf(item, author, marked), ...whole]
    .filter((part) => part !== null && part !== '')
    .join('\n');
  if (remark.length > LIMITS.prose) {
    report.say(
      t('{place}: what goes into its remark has {n} characters and was cut to {most}.', {
        place,
        n: String(remark.length),
        most: String(LIMITS.prose),
      }),
      t('The rest stays in the file that was read.'),
    );
  }
  return remark === '' ? source : { ...source, remark: shorten(remark, LIMITS.prose) };
}

type Citation = Pick<
  SourceEntry,
  'shortTitle' | 'publisher' | 'edition' | 'url' | 'doi' | 'accessed' | 'archiveUrl' | 'archiveSha256'
>;

/** The fields that are there. */
const filled = (fields: Readonly<Record<keyof Citation, string | null | undefined>>): Citation =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string'));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sha256In = (value: unknown): string | null =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null;

/** What only Weighbridge writes: the file of a source and how far it is believed. */
function fileOf(
  custom: Readonly<Record<string, unknown>>,
  fitted: (field: Message, text: string | null) => string | null,
): Pick<SourceEntry, 'fileName' | 'credibility'> {
  const { fileName, credibility } = custom;
  return {
    ...(typeof fileName === 'string' ? { fileName: fitted(msg('file name'), fileName) } : {}),
    ...(typeof credibility === 'number' && credibility >= 0 && credibility <= 1 ? { credibility } : {}),
  };
}

/** A field as text: CSL-JSON may hold numbers, and lists. */
export function oneText(value: unknown): string | null {
  const texts = (Array.isArray(value) ? value : [value]).flatMap((one) =>
    typeof one === 'string' || typeof one === 'number' ? [String(one).trim()] : [],
  );
  return texts.filter((text) => text !== '').join(', ') || null;
}

/** A note keeps its lines. */
function noteOf(value: unknown): string | null {
  const text = oneText(value);
  return text === null
    ? null
    : text
        .split(/\r?\n/)
        .map(plainWords)
        .filter((line) => line !== '')
        .join('\n') || null;
}

/** A DOI without the address that resolves it, whoever runs that: "http://doi.acm.org/10.1145/1" is "10.1145/1". */
function doiOf(text: string | null): string | null {
  return text === null
    ? null
    : text.replace(/^(?:https?:\/\/[^\s?#]*?\/|(?:dx\.|www\.)?doi\.org\/|doi:\s*)+(?=10\.\d{4,9}\/)/i, '');
}

const webAddress = (text: string | null): string | null =>
  text !== null && /^[a-z][\w+.-]*:/i.test(text) ? text : null;

/** What an entry without a title is called by. */
function titleOfOthers(
  { name, item }: Entry,
  report: Report,
  {
    publication,
    url,
    doi,
    author,
    note,
  }: Readonly<Record<'publication' | 'url' | 'doi' | 'author' | 'note', string | null>>,
): string | null {
  const words = (author === null ? note : null)?.split('\n')[0];
  const found =
    publication ??
    url ??
    doi ??
    oneText(item['collection-title']) ??
    (words ? shorten(words, MOST_OF_NOTE) : null);
  if (found !== null || author !== null) report.common('noTitle', name);
  // A source with an author alone is called by it.
  return found ?? author;
}

function dateOf(
  { dates, name, place }: Entry,
  report: Report,
): { date: string | null; dated: string | null } {
  const { day, words, exact } = readDate(dates);
  if (exact === 'year' || exact === 'month') report.common(exact, name);
  if (exact === 'words') {
    report.say(
      t('{place} is dated “{words}”, which is no day that could be read; it stands in the remark.', {
        place,
        words: words ?? '',
      }),
      t('Give it the day, where you know it.'),
    );
  }
  return { date: day, dated: words === null ? null : t('Dated {date}', { date: words }) };
}

function accessedOf(
  { accessed, place }: Entry,
  report: Report,
): { day: string | null; words: string | null } {
  if (accessed === null || accessed.trim() === '') return { day: null, words: null };
  const { day } = readDate([accessed]);
  if (day !== null) return { day, words: null };
  report.say(
    t('{place} was visited on “{date}”, which is no whole day; it stands in the remark.', {
      place,
      date: accessed,
    }),
  );
  return { day: null, words: t('Accessed {date}', { date: accessed }) };
}

/** The authors, else the editors, in one line that is no longer than it may be. */
function authorOf({ item, name, place, marked }: Entry, report: Report): string | null {
  const authors = namesOf(item.author, marked);
  if (authors.length > 0) return fitNames(authors, '', 'authors', place, report);
  const editors = namesOf(item.editor, marked);
  if (editors.length === 0) return null;
  report.common('editors', name);
  return fitNames(
    editors,
    ` ${t('{n, plural, one {(ed.)} other {(eds.)}}', { n: editors.length })}`,
    'editors',
    place,
    report,
  );
}

const namesOf = (list: unknown, marked: boolean): readonly string[] =>
  (Array.isArray(list) ? list : list === undefined || list === null ? [] : [list]).flatMap((one) =>
    nameOf(one, marked),
  );

function nameOf(name: unknown, marked: boolean): readonly string[] {
  const parts = isRecord(name)
    ? [
        name['literal'],
        name['given'],
        name['dropping-particle'],
        name['non-dropping-particle'],
        name['family'],
        name['suffix'],
      ]
    : [name];
  const written = parts.filter((part) => typeof part === 'string' && part.trim() !== '').join(' ');
  const text = marked ? plainWords(written) : written;
  return text === '' ? [] : [text === 'others' ? ET_AL : text];
}

const ET_AL = 'et al.';

function fitNames(
  names: readonly string[],
  end: string,
  what: 'authors' | 'editors',
  place: string,
  report: Report,
): string {
  const line = names.join(', ').replace(/, et al\.$/, ' et al.') + end;
  if (line.length <= LIMITS.line) return line;
  const room = LIMITS.line - end.length - ` ${ET_AL}`.length;
  let kept = 0;
  for (let length = 0; kept < names.length; kept++) {
    length += (kept === 0 ? 0 : 2) + (names[kept]?.length ?? 0);
    if (length > room) break;
  }
  const shown = kept === 0 ? [shorten(names[0] ?? '', room)] : names.slice(0, kept);
  report.say(
    names.length === 1
      ? t('{place}: the name of its author has {n} characters and was cut to {most}.', {
          place,
          n: String(line.length),
          most: String(LIMITS.line),
        })
      : t(
          '{place} has {what, select, authors {{n, plural, one {# author} other {# authors}}} other {{n, plural, one {# editor} other {# editors}}}}; the first {kept} were kept, with “et al.”, as a source has {most} characters for them.',
          { place, what, n: names.length, kept: String(shown.length), most: String(LIMITS.line) },
        ),
    t('The rest stays in the file that was read.'),
  );
  return `${shown.join(', ')} ${ET_AL}${end}`;
}

/** What a citation needs and a source has no field for, in one line. */
function detailsOf(item: CslItem, author: string | null, marked: boolean): string | null {
  const editors = item.author === undefined || author === null ? [] : (item.editor ?? []);
  const edited = editors.flatMap((name) => nameOf(name, marked));
  const details = [
    ...DETAILS.flatMap(([field, said]) => {
      const text = oneText(item[field]);
      if (text === null) return [];
      const words = marked ? plainWords(text) : text;
      const value = field === 'page' ? words.replaceAll(/(?<=\d)-+(?=\d)/g, '–') : words;
      return [said === null ? value : t(said, { value })];
    }),
    ...(edited.length > 0 ? [t('edited by {names}', { names: edited.join(', ') })] : []),
    ...ROLES.flatMap(([field, said]) => {
      const named = namesOf((item as Readonly<Record<string, unknown>>)[field], marked);
      return named.length > 0 ? [t(said, { names: named.join(', ') })] : [];
    }),
  ];
  return details.length === 0 ? null : t('Cited as: {details}.', { details: details.join(', ') });
}

/** Who else had a part in it. */
const ROLES = [
  ['container-author', msg('in a book by {names}')],
  ['collection-editor', msg('series edited by {names}')],
  ['translator', msg('translated by {names}')],
  ['director', msg('directed by {names}')],
  ['illustrator', msg('illustrated by {names}')],
  ['interviewer', msg('interviewed by {names}')],
] as const;

const DETAILS = [
  ['genre', null],
  ['volume', msg('volume {value}')],
  ['issue', msg('issue {value}')],
  ['number', msg('number {value}')],
  ['chapter-number', msg('chapter {value}')],
  ['page', msg('pages {value}')],
  ['collection-title', msg('series {value}')],
  ['collection-number', msg('number {value}')],
  ['version', msg('version {value}')],
  ['publisher-place', null],
  ['ISBN', msg('ISBN {value}')],
  ['ISSN', msg('ISSN {value}')],
  ['PMID', msg('PMID {value}')],
  ['eprint', null],
] as const satisfies readonly (readonly [keyof CslItem, Message | null])[];
