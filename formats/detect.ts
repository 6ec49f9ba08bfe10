/**
 * Plain Node: what a file is, by its content and never by its name alone. The one place that knows how files begin; those of
 * SQLite and of workbooks are known to db/header.ts, which reads them before anything else may touch a file.
 */
import { isDatabase } from '../db/header.ts';
import { PROBLEM_FORMAT, WEIGHTS_FORMAT } from './format-names.ts';

/** What texts can be attached from, by the ending of the file's name. */
export const TEXT_ENDINGS = ['txt', 'md', 'html', 'htm', 'pdf'] as const;

/** `ole` is the older container of office files, as XLS has it. */
export type Container = 'database' | 'zip' | 'ole' | 'text';

/** What holds the content of a file, by its first bytes; 'text' where nothing else is known. */
export function detectContainer(bytes: Uint8Array): Container {
  if (isDatabase(bytes)) return 'database';
  if (ZIP_STARTS.some((start) => startsWith(bytes, start))) return 'zip';
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ? 'ole' : 'text';
}

/** A zip with files, one without, and one that was cut into parts. */
const ZIP_STARTS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0x50, 0x4b, 7, 8],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** The encoding that a text names by its byte order mark; null where it has none. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
}

export type TextKind = 'table' | 'xml' | 'json' | 'bib' | 'ris' | 'enw' | 'nbib' | 'empty';

/** The first characters of a text, in the encoding that its first bytes name, else as UTF-8. */
export const startOfText = (bytes: Uint8Array): string =>
  new TextDecoder(byteOrderMark(bytes) ?? 'utf-8').decode(bytes.subarray(0, 4_096)).trimStart();

/**
 * What a text is, by how it begins. The name tells only that a table is one which begins with a bracket, and that a bibliography is
 * one whose beginning says nothing.
 */
export function detectText(bytes: Uint8Array, name: string): TextKind {
  const start = startOfText(bytes);
  if (start.trim() === '') return 'empty';
  if (/\.(csv|tsv|tab)$/i.test(name)) return 'table';
  if (start.startsWith('<')) return 'xml';
  if (start.startsWith('{') || start.startsWith('[')) return 'json';
  return bibliographyBy(start) ?? bibliographyByName(name) ?? 'table';
}

function bibliographyBy(start: string): 'bib' | 'ris' | 'enw' | 'nbib' | null {
  if (/^\s*@\s*\w+\s*[{(]/m.test(start)) return 'bib';
  if (/^\s*TY {2}- /m.test(start) || looksLikeRis(start)) return 'ris';
  if (/^%0 \w/m.test(start) && /^%[AT] /m.test(start)) return 'enw';
  return /^PMID *- \d+/m.test(start) ? 'nbib' : null;
}

/** Lines with the tags of RIS, one of which ends a record, although nothing says of what type it is. */
function looksLikeRis(start: string): boolean {
  const lines = start.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const tagged = lines.filter((line) => /^\s*[A-Z][A-Z0-9] {1,2}-(?: |$)/.test(line)).length;
  return tagged > 2 && tagged * 2 > lines.length && lines.some((line) => /^\s*ER {1,2}-/.test(line));
}

const bibliographyByName = (name: string): 'bib' | 'ris' | 'enw' | 'nbib' | null =>
  (/\.(bib|ris|enw|nbib)$/i.exec(name)?.[1]?.toLowerCase() as 'bib' | 'ris' | 'enw' | 'nbib' | undefined) ??
  null;

/** What a zip holds, by the names of its files in their order: a spreadsheet, another document of an office, or neither. */
export function detectArchive(names: readonly string[]): 'spreadsheet' | 'office' | 'other' {
  // LibreOffice and its like put their type first.
  if (names[0] === 'mimetype') return 'spreadsheet';
  if (names.includes(CONTENT_TYPES)) {
    return names.some((name) => name.startsWith('xl/')) ? 'spreadsheet' : 'office';
  }
  return names.includes('mimetype') && names.includes('META-INF/manifest.xml') ? 'spreadsheet' : 'other';
}

/** The file that only zips of Microsoft's office formats have. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** What a JSON document says it is: by its format, or as a bibliography by its first entry; null where nothing does. */
export function detectDocument(document: unknown): 'problem' | 'weights' | 'json' | 'bibliography' | null {
  const format = isObject(document) ? document['format'] : undefined;
  if (format === PROBLEM_FORMAT) return 'problem';
  if (format === WEIGHTS_FORMAT) return 'weights';
  if (format !== undefined) return 'json';
  const list: readonly unknown[] = Array.isArray(document) ? document : [document];
  return list.slice(0, LOOKED_AT).some(isEntry) ? 'bibliography' : null;
}

/** As many entries of a list as say what it is. */
const LOOKED_AT = 20;

/** An entry of CSL-JSON, by its type, or by fields that nothing else has. */
const isEntry = (value: unknown): boolean =>
  isObject(value) &&
  (typeof value['type'] === 'string' && ('title' in value || 'id' in value)
    ? CSL_TYPE.test(value['type']) || CSL_FIELDS.some((field) => field in value)
    : 'title' in value &&
      CSL_FIELDS.some((field) => isObject(value[field]) || (field === 'container-title' && field in value)));

const CSL_FIELDS = ['author', 'issued', 'container-title'];
const CSL_TYPE =
  /^(article(-\w+)?|bill|book|broadcast|chapter|classic|collection|dataset|document|entry(-\w+)?|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(-weblog)?|regulation|report|review(-book)?|software|song|speech|standard|thesis|treaty|webpage)$/;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
