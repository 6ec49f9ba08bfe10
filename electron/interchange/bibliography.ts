import type { CslItem, CslName } from '@citation-js/core';
import type { ComparisonInput, EntryOf } from '../../db/exchange/comparison.ts';
import type { ImportProblem } from '../../db/exchange/problems.ts';
import type { Source, WorkbookTables } from '../../db/tables.ts';
import { fileRefused } from './refused.ts';
import { type Remarks, takeRemarks } from './remarks.ts';
import { keysOf } from './xmcda/read-sidecar.ts';

/** The formats of a bibliography, by the ending of their files. */
export type BibliographyFormat = 'json' | 'bib' | 'ris';

/** Files of a bibliography are small; a reader of TeX must not be kept busy for hours. */
const MOST_CHARACTERS = 20_000_000;

/**
 * The library reads and writes texts alone here: the type of every input is given, so that nothing in a file is ever taken for
 * an address to be fetched. It is loaded with the first bibliography.
 */
async function library() {
  const { plugins, logger } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  await import('@citation-js/plugin-ris');
  logger.level = 'silent';
  const { format } = plugins.config.get('@bibtex');
  format.useIdAsLabel = true;
  // It would take hyphens out of an id; `labelled` takes out what TeX cannot read.
  format.checkLabel = false;
  return plugins;
}

/** The sources of a workbook as CSL-JSON, BibTeX or RIS. */
export async function bibliographyText(tables: WorkbookTables, format: BibliographyFormat): Promise<string> {
  const items = tables.sources.map(itemOf);
  if (format === 'json') return `${JSON.stringify(items, null, 1)}\n`;
  const plugins = await library();
  const plain = items.map(({ custom: _, ...item }) =>
    format === 'bib' ? labelled(withoutMarkup(item)) : item,
  );
  const name = format === 'bib' ? 'bibtex' : 'ris';
  return plugins.output.format(name, plain, { format: 'text' });
}

function itemOf(source: Source): CslItem {
  const { id, slug, title, author, publication, fileName, date, remark, credibility } = source;
  return {
    id: slug ?? id,
    type: publication ? 'article-magazine' : 'document',
    title: title ?? fileName ?? 'Untitled source',
    ...(author ? { author: [{ literal: author }] } : {}),
    ...(publication ? { 'container-title': publication } : {}),
    ...(date ? { issued: { 'date-parts': [date.split('-').map(Number)] } } : {}),
    ...(remark ? { note: remark } : {}),
    custom: { title, fileName, credibility },
  };
}

const labelled = (item: CslItem): CslItem => ({
  ...item,
  id: (item.id ?? '').replaceAll(/[^\w:.+-]/g, '') || 'source',
});

/** The library takes a few tags for markup, and would write what a title only spells; TeX gets angles in their place. */
function withoutMarkup(item: CslItem): CslItem {
  const plain = (text: string): string => text.replaceAll(/<(\/?(?:i|b|sc|sup|sub|span)\b[^>]*)>/gi, '‹$1›');
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [
      key,
      typeof value === 'string' && key !== 'id' ? plain(value) : value,
    ]),
  ) as CslItem;
}

/**
 * Sources from a bibliography: title, author, publication, date, and in the remark the note and the address. They meet
 * sources that are there by id, file or title. Throws a WorkbookError for a text that is no bibliography.
 */
export async function comparisonFromBibliography(
  text: string,
  format: BibliographyFormat,
): Promise<{ readonly comparison: ComparisonInput; readonly problems: readonly ImportProblem[] }> {
  if (text.length > MOST_CHARACTERS) {
    throw fileRefused('The bibliography is larger than 20 MB.', 'Choose the entries that belong here.');
  }
  const remarks = takeRemarks();
  const items = format === 'json' ? cslItems(text) : await parse(text, format);
  if (items.length === 0) {
    throw fileRefused('There is no entry in this bibliography.', 'Choose another file.');
  }
  return {
    comparison: { sources: items.map((item) => sourceOf(item, remarks)) },
    problems: remarks.problems(),
  };
}

async function parse(text: string, format: 'bib' | 'ris'): Promise<readonly CslItem[]> {
  const plugins = await library();
  // BibLaTeX knows the names of BibTeX too.
  const forceType = format === 'ris' ? '@ris/file' : '@biblatex/text';
  try {
    return plugins.input.chain(text, { forceType, generateGraph: false });
  } catch (error) {
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const line = error instanceof RangeError ? 'it is nested too deeply, or grows without end' : said;
    throw fileRefused(
      `This is no ${format === 'bib' ? 'BibTeX' : 'RIS'} file: ${line}.`,
      'Correct it there.',
    );
  }
}

function cslItems(text: string): readonly CslItem[] {
  const data: unknown = JSON.parse(text);
  const list = Array.isArray(data) ? data : [data];
  if (list.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))) return list;
  throw fileRefused('This is no list of entries in CSL-JSON.', 'Choose another file.');
}

function sourceOf(item: CslItem, remarks: Remarks): EntryOf<'sources'> {
  const custom = typeof item.custom === 'object' && item.custom !== null ? item.custom : {};
  const title = custom['title'] === null ? null : oneText(item.title);
  const { date, said } = dateOf(item, title ?? 'an entry', remarks);
  const remark = [
    oneText(item.note),
    said,
    item.DOI ? `DOI ${oneText(item.DOI)}` : null,
    item.URL ? oneText(item.URL) : null,
  ].filter((part) => part !== null);
  const key = oneText(item.id);
  return {
    ...(key === null ? {} : keysOf(key)),
    title,
    author: item.author === undefined ? null : authorsOf(item.author),
    publication: oneText(item['container-title']) ?? oneText(item.publisher),
    date,
    ...(remark.length > 0 ? { remark: remark.join('\n') } : {}),
    ...(typeof custom['fileName'] === 'string' ? { fileName: custom['fileName'] } : {}),
    ...(typeof custom['credibility'] === 'number' ? { credibility: custom['credibility'] } : {}),
  };
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
  remarks: Remarks,
): { date: string | null; said: string | null } {
  const parts = item.issued?.['date-parts']?.[0]?.map(Number) ?? [];
  const [year, month, day] = parts;
  const text = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  if (year === undefined || !Number.isInteger(year)) return { date: null, said: item.issued?.raw ?? null };
  if (month !== undefined && day !== undefined) return { date: text, said: null };
  remarks.warn(
    `“${title}” is dated ${text}; a workbook takes a whole day, so the date stands in the remark.`,
    'Give it the day, where you know it.',
  );
  return { date: null, said: `Dated ${text}` };
}
