/** Plain Node: bibliographies, written. */

import type { CslItem, CslName } from '@citation-js/core';
import { fullSourceName } from '../../common/words.ts';
import type { Source, WorkbookTables } from '../../db/tables.ts';
import { type BibliographyFormat, citationLibrary } from '../citation-library.ts';

/** The sources of a workbook as CSL-JSON, BibTeX or RIS. */
export async function bibliographyText(tables: WorkbookTables, format: BibliographyFormat): Promise<string> {
  const items = tables.sources.map(itemOf);
  if (format === 'json') return `${JSON.stringify(items, null, 1)}\n`;
  const plugins = await citationLibrary();
  const plain = items.map(({ custom: _, ...item }) =>
    format === 'bib' ? withTexKey(withTexts(item, escapeTex)) : withRisId(withTexts(item, onOneLine)),
  );
  const name = format === 'bib' ? 'bibtex' : 'ris';
  return plugins.output.format(name, plain, { format: 'text' });
}

function itemOf(source: Source): CslItem {
  const { id, slug, title, author, publication, fileName, date, remark, credibility } = source;
  return {
    id: slug ?? id,
    type: publication ? 'article-magazine' : 'document',
    title: fullSourceName(source),
    ...(author ? { author: [{ literal: author }] } : {}),
    ...(publication ? { 'container-title': publication } : {}),
    ...(date ? { issued: { 'date-parts': [date.split('-').map(Number)] } } : {}),
    ...(remark ? { note: remark } : {}),
    custom: { title, fileName, credibility },
  };
}

const withTexKey = (item: CslItem): CslItem => ({
  ...item,
  id: (item.id ?? '').replaceAll(/[^\w:.+-]/g, '') || 'source',
});

/** An id of RIS has 20 characters, and the library cuts longer ones, so that several entries would share one. */
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

/** A text as TeX reads it back; other letters stay as they are, in UTF-8. */
const escapeTex = (text: string): string => text.replaceAll(/[\\{}~^<>&%$#_]/g, (sign) => TEX[sign] ?? sign);

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
