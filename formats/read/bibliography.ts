import type { CslItem, CslName } from '@citation-js/core';
import { sourceName } from '../../common/words.ts';
import type { ImportIssue } from '../../db/exchange/issues.ts';
import type { EntryOf, WorkbookModelInput } from '../../db/exchange/workbook-model.ts';
import type { Source, WorkbookTables } from '../../db/tables.ts';
import { fileRefused } from './refused.ts';
import { createIssueCollector, type IssueCollector } from './remarks.ts';
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
  // Else every letter that TeX has no command for is dropped, and a title in Hebrew or Chinese comes out empty. What TeX
  // would take for a command is escaped by `inTex`.
  format.asciiOnly = false;
  return plugins;
}

/** The sources of a workbook as CSL-JSON, BibTeX or RIS. */
export async function bibliographyText(tables: WorkbookTables, format: BibliographyFormat): Promise<string> {
  const items = tables.sources.map(itemOf);
  if (format === 'json') return `${JSON.stringify(items, null, 1)}\n`;
  const plugins = await library();
  const plain = items.map(({ custom: _, ...item }) =>
    format === 'bib' ? labelled(withTexts(item, inTex)) : identified(withTexts(item, inOneLine)),
  );
  const name = format === 'bib' ? 'bibtex' : 'ris';
  return plugins.output.format(name, plain, { format: 'text' });
}

function itemOf(source: Source): CslItem {
  const { id, slug, title, author, publication, fileName, date, remark, credibility } = source;
  return {
    id: slug ?? id,
    type: publication ? 'article-magazine' : 'document',
    title: sourceName(source),
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

/** An id of RIS has 20 characters, and the library cuts longer ones, so that several entries would share one. */
const MOST_RIS_ID = 20;

function identified({ id, author, ...item }: CslItem): CslItem {
  return {
    ...(id === undefined || id.length > MOST_RIS_ID ? {} : { id }),
    ...(author === undefined ? {} : { author: author.flatMap(apart) }),
    ...item,
  };
}

/** RIS reads what stands before a comma as a family name, so that several whole names have to be several authors. */
function apart(name: CslName): readonly CslName[] {
  const names = (name.literal ?? '').split(/,\s+/);
  return names.every((one) => /\S\s+\S/.test(one)) ? names.map((literal) => ({ literal })) : [name];
}

/** A tag of RIS begins a line; a line inside of a text that looks like one would begin another field or entry. */
const inOneLine = (text: string): string => text.replaceAll(/[ \t\r\n\u2028\u2029]+/g, ' ');

/** The characters that mean something to TeX, or that the library takes for markup, and what writes them. */
const TEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
};

/** A text as TeX reads it back; other letters stay as they are, in UTF-8. */
const inTex = (text: string): string => text.replaceAll(/[\\{}~^<>&%$#_]/g, (sign) => TEX[sign] ?? sign);

/** An entry with its texts and names, but not its id, changed. */
function withTexts(item: CslItem, change: (text: string) => string): CslItem {
  const changed = Object.fromEntries(
    Object.entries(item).map(([key, value]) => [
      key,
      typeof value === 'string' && key !== 'id' && key !== 'type' ? change(value) : value,
    ]),
  ) as CslItem;
  if (item.author === undefined) return changed;
  return { ...changed, author: item.author.map(({ literal = '' }) => ({ literal: change(literal) })) };
}

/**
 * Sources from a bibliography: title, author, publication, date, and in the remark the note and the address. They meet
 * sources that are there by id, file or title. Throws a UserFacingError for a text that is no bibliography.
 */
export async function comparisonFromBibliography(
  text: string,
  format: BibliographyFormat,
): Promise<{ readonly comparison: WorkbookModelInput; readonly problems: readonly ImportIssue[] }> {
  if (text.length > MOST_CHARACTERS) {
    throw fileRefused('The bibliography is larger than 20 MB.', 'Choose the entries that belong here.');
  }
  const remarks = createIssueCollector();
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

function sourceOf(item: CslItem, remarks: IssueCollector): EntryOf<'sources'> {
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
  remarks: IssueCollector,
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
