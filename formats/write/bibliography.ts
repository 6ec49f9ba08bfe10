/** Plain Node: bibliographies, written. */

import type { CslItem, CslName, RisRecord } from '@citation-js/core';
import { fullSourceName } from '../../common/words.ts';
import type { Source, WorkbookTables } from '../../db/tables.ts';
import { type BibliographyFormat, citationLibrary } from '../citation-library.ts';
import { ARCHIVED, COPY_SHA } from '../citation-notes.ts';

/** The sources of a workbook as CSL-JSON, BibTeX or RIS. */
export async function bibliographyText(tables: WorkbookTables, format: BibliographyFormat): Promise<string> {
  const items = tables.sources.map(itemOf);
  if (format === 'json') return `${JSON.stringify(items, null, 1)}\n`;
  const plugins = await citationLibrary();
  const plain = tables.sources.map((source, i) => {
    const { custom: _, ...item } = withCopyNoted(items[i] as CslItem, source, format);
    return format === 'bib' ? withTexKey(withTexts(item, escapeTex)) : withRisId(withTexts(item, onOneLine));
  });
  if (format === 'ris') {
    const records = plugins.output.format('ris', plain, { format: 'object' });
    return records.map((record, i) => risEntry(record, tables.sources[i])).join('');
  }
  const entries = tables.sources.map((source, i) =>
    withTexFields(plugins.output.format('bibtex', plain.slice(i, i + 1), { format: 'text' }), source),
  );
  return entries.join('');
}

/** What the two formats, or the library, have no field for, as sentences of the note; the reader takes them out again. */
function withCopyNoted(item: CslItem, source: Source, format: BibliographyFormat): CslItem {
  const { archiveUrl, archiveSha256, doi } = source;
  const said = [
    item.note,
    format === 'bib' && archiveUrl ? `${ARCHIVED}${archiveUrl}` : null,
    archiveSha256 ? `${COPY_SHA}${archiveSha256}` : null,
    format === 'ris' && doi ? `DOI ${doi}` : null,
  ].filter((part) => typeof part === 'string');
  return said.length === 0 ? item : { ...item, note: said.join('\n') };
}

/** A record of RIS, each field on one line: the library would break words at 70 characters, and read them back with a blank within. */
function risEntry({ TY = 'GEN', ...fields }: RisRecord, source: Source | undefined): string {
  const lines = Object.entries(fields).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${onOneLine(String(one))}`),
  );
  // AV, availability, is where a copy can be had.
  const copy = source?.archiveUrl ? [`AV  - ${onOneLine(source.archiveUrl)}`] : [];
  return [`TY  - ${String(TY)}`, ...longId(source), ...lines, ...copy, 'ER  - ', ''].join('\n');
}

/** The id that the library would cut, whole: what reads RIS today takes more than the 20 characters that were once the most. */
function longId(source: Source | undefined): string[] {
  const id = source?.slug ?? source?.id ?? '';
  return id.length > MOST_RIS_ID ? [`ID  - ${onOneLine(id)}`] : [];
}

/** The fields of BibLaTeX that the library leaves out of BibTeX. */
function withTexFields(entry: string, { accessed, shortTitle }: Source): string {
  const fields = [
    ...(accessed ? [`urldate = {${accessed}}`] : []),
    ...(shortTitle ? [`shorttitle = {${escapeTex(shortTitle)}}`] : []),
  ];
  return fields.length === 0 ? entry : entry.replace(/\n\}\s*$/, () => `\n\t${fields.join(',\n\t')},\n}\n`);
}

function itemOf(source: Source): CslItem {
  const { id, slug, title, author, publication, fileName, date, remark, credibility } = source;
  const { shortTitle, publisher, edition, url, doi, accessed, archiveUrl, archiveSha256 } = source;
  return {
    id: slug ?? id,
    type: publication ? 'article-magazine' : 'document',
    title: fullSourceName(source),
    ...(author ? { author: [{ literal: author }] } : {}),
    ...(publication ? { 'container-title': publication } : {}),
    ...(date ? { issued: dateParts(date) } : {}),
    ...(shortTitle ? { 'title-short': shortTitle } : {}),
    ...(publisher ? { publisher } : {}),
    ...(edition ? { edition } : {}),
    ...(url ? { URL: url } : {}),
    ...(doi ? { DOI: doi } : {}),
    ...(accessed ? { accessed: dateParts(accessed) } : {}),
    ...(archiveUrl ? { archive_location: archiveUrl } : {}),
    ...(remark ? { note: remark } : {}),
    custom: { title, fileName, credibility, archiveSha256 },
  };
}

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

const withTexKey = (item: CslItem): CslItem => ({
  ...item,
  id: (item.id ?? '').replaceAll(/[^\w:.+-]/g, '') || 'source',
});

/** The library cuts longer ids, so that several entries would share one. */
const MOST_RIS_ID = 20;

function withRisId({ id, author, ...item }: CslItem): CslItem {
  return {
    ...(id === undefined || id.length > MOST_RIS_ID ? {} : { id }),
    ...(author === undefined ? {} : { author: author.flatMap(splitAuthors) }),
    ...item,
  };
}

/** RIS reads what stands before a comma as a family name, so that several whole names have to be several authors. */
function splitAuthors(name: CslName): readonly CslName[] {
  const names = (name.literal ?? '').split(/,\s+/);
  return names.every((one) => /\S\s+\S/.test(one)) ? names.map((literal) => ({ literal })) : [name];
}

/** A tag of RIS begins a line; a line inside of a text that looks like one would begin another field or entry. */
const onOneLine = (text: string): string => text.replaceAll(/[ \t\r\n\u2028\u2029]+/g, ' ');

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

/** A text as TeX reads it back; other letters stay as they are, in UTF-8. Addresses are read as they stand, so nothing in them ends a field. */
const escapeTex = (text: string, key?: string): string =>
  key === 'URL' || key === 'DOI'
    ? text.replaceAll(/[\\{}\s]/g, encodeURIComponent)
    : text.replaceAll(/[\\{}~^<>&%$#_]/g, (sign) => TEX[sign] ?? sign);

/** An entry with its texts and names, but not its id, changed. */
function withTexts(item: CslItem, change: (text: string, key?: string) => string): CslItem {
  const changed = Object.fromEntries(
    Object.entries(item).map(([key, value]) => [
      key,
      typeof value === 'string' && key !== 'id' && key !== 'type' ? change(value, key) : value,
    ]),
  ) as CslItem;
  if (item.author === undefined) return changed;
  return { ...changed, author: item.author.map(({ literal = '' }) => ({ literal: change(literal) })) };
}
