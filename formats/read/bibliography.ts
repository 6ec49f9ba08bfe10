/** Plain Node: bibliographies, read. */

import type { CslItem, CslName } from '@citation-js/core';
import type { ImportIssue } from '../../db/exchange/issues.ts';
import type { EntryOf, WorkbookModelInput } from '../../db/exchange/workbook-model.ts';
import { keysOf } from '../../db/ids.ts';
import { type BibliographyFormat, citationLibrary } from '../citation-library.ts';
import { readNote } from '../citation-notes.ts';
import { fileError } from './file-error.ts';
import { createIssueCollector, type IssueCollector } from './issue-collector.ts';

/** Files of a bibliography are small; a reader of TeX must not be kept busy for hours. */
const MOST_CHARACTERS = 20_000_000;

/**
 * Sources from a bibliography: title, author, publication, date, what they are cited by, and the note as the remark. They meet
 * sources that are there by id, file or title. Throws a UserFacingError for a text that is no bibliography.
 */
export async function modelFromBibliography(
  text: string,
  format: BibliographyFormat,
): Promise<{ readonly model: WorkbookModelInput; readonly problems: readonly ImportIssue[] }> {
  if (text.length > MOST_CHARACTERS) {
    throw fileError('The bibliography is larger than 20 MB.', 'Choose the entries that belong here.');
  }
  const issues = createIssueCollector();
  const items = format === 'json' ? cslItems(text) : await parse(text, format);
  if (items.length === 0) {
    throw fileError('There is no entry in this bibliography.', 'Choose another file.');
  }
  return {
    model: { sources: items.map((item) => sourceOf(item, issues)) },
    problems: issues.problems(),
  };
}

async function parse(text: string, format: 'bib' | 'ris'): Promise<readonly CslItem[]> {
  const plugins = await citationLibrary();
  // BibLaTeX knows the names of BibTeX too.
  const forceType = format === 'ris' ? '@ris/file' : '@biblatex/text';
  try {
    return plugins.input.chain(text, { forceType, generateGraph: false });
  } catch (error) {
    const [note = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const line = error instanceof RangeError ? 'it is nested too deeply, or grows without end' : note;
    throw fileError(`This is no ${format === 'bib' ? 'BibTeX' : 'RIS'} file: ${line}.`, 'Correct it there.');
  }
}

function cslItems(text: string): readonly CslItem[] {
  const data: unknown = JSON.parse(text);
  const list = Array.isArray(data) ? data : [data];
  if (list.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))) return list;
  throw fileError('This is no list of entries in CSL-JSON.', 'Choose another file.');
}

function sourceOf(item: CslItem, issues: IssueCollector): EntryOf<'sources'> {
  const custom = typeof item.custom === 'object' && item.custom !== null ? item.custom : {};
  const title = custom['title'] === null ? null : oneText(item.title);
  const { date, note } = dateOf(item, title ?? 'an entry', issues);
  const noted = readNote(oneText(item.note));
  const remark = [noted.note, note].filter((part) => part !== null);
  const key = oneText(item.id);
  return {
    ...(key === null ? {} : keysOf(key)),
    title,
    author: item.author === undefined ? null : authorsOf(item.author),
    publication: oneText(item['container-title']),
    date,
    ...filled({
      shortTitle: oneText(item['title-short'])?.slice(0, 60),
      publisher: oneText(item.publisher)?.slice(0, 300),
      edition: oneText(item.edition)?.slice(0, 300),
      url: oneText(item.URL)?.slice(0, 300),
      doi: (oneText(item.DOI) ?? noted.doi)?.slice(0, 300),
      accessed: wholeDay(item.accessed),
      archiveUrl: (oneText(item.archive_location) ?? noted.archiveUrl)?.slice(0, 300),
      archiveSha256: sha256In(custom['archiveSha256']) ?? noted.archiveSha256,
    }),
    ...(remark.length > 0 ? { remark: remark.join('\n') } : {}),
    ...(typeof custom['fileName'] === 'string' ? { fileName: custom['fileName'] } : {}),
    ...(typeof custom['credibility'] === 'number' ? { credibility: custom['credibility'] } : {}),
  };
}

type Citation = Pick<
  EntryOf<'sources'>,
  'shortTitle' | 'publisher' | 'edition' | 'url' | 'doi' | 'accessed' | 'archiveUrl' | 'archiveSha256'
>;

/** The fields that are there. */
const filled = (fields: Readonly<Record<keyof Citation, string | null | undefined>>): Citation =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string'));

const sha256In = (value: unknown): string | null =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null;

/** A date with its day as YYYY-MM-DD; null for any other. */
function wholeDay(date: CslItem['accessed']): string | null {
  const parts = date?.['date-parts']?.[0]?.map(Number) ?? [];
  const text = parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
  return parts.length === 3 && new Date(text).toJSON()?.slice(0, 10) === text ? text : null;
}

/** A field as text: CSL-JSON may hold numbers, and lists of one. */
function oneText(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' || typeof one === 'number' ? String(one).trim() || null : null;
}

function authorsOf(names: readonly CslName[]): string | null {
  if (!Array.isArray(names)) return null;
  const written = names.map((name: CslName) =>
    [name.literal, name.given, name['non-dropping-particle'], name.family, name.suffix]
      .filter(Boolean)
      .join(' '),
  );
  return written.filter(Boolean).join(', ') || null;
}

/** A whole day, or none with what is known in words. */
function dateOf(
  item: CslItem,
  title: string,
  issues: IssueCollector,
): { date: string | null; note: string | null } {
  const parts = item.issued?.['date-parts']?.[0]?.map(Number) ?? [];
  const [year, month, day] = parts;
  const text = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  if (year === undefined || !Number.isInteger(year)) return { date: null, note: item.issued?.raw ?? null };
  if (month !== undefined && day !== undefined) return { date: text, note: null };
  issues.warn(
    `“${title}” is dated ${text}; a workbook takes a whole day, so the date stands in the remark.`,
    'Give it the day, where you know it.',
  );
  return { date: null, note: `Dated ${text}` };
}
