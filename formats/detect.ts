/**
 * Plain Node: what a file is, by its content, and by its name only where the content can be several things. The one place
 * that knows how files begin; those of SQLite are known to db/database-start.ts, and those of workbooks to db/header.ts, which reads
 * them before anything else may touch a file.
 */
import { isDatabase } from '../db/database-start.ts';
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

/** Formats that hold no text and that no reader here knows. */
export type BinaryFormat =
  | 'pdf'
  | 'image'
  | 'r-data'
  | 'compressed'
  | 'archive'
  | 'columns'
  | 'statistics'
  | 'arrays';

/** Which format without text a file is in, by its first bytes; null for any other. */
export function detectBinary(bytes: Uint8Array): BinaryFormat | null {
  const start = String.fromCharCode(...bytes.subarray(0, 512));
  const found = BINARY_STARTS.find(([, starts, at = 0]) => starts.some((one) => start.startsWith(one, at)));
  return found?.[0] ?? null;
}

/** How files of each format begin, byte by byte, from a place on. */
const BINARY_STARTS: readonly (readonly [BinaryFormat, readonly string[], at?: number])[] = [
  ['pdf', ['%PDF-']],
  ['image', ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*']],
  ['image', ['WEBP'], 8],
  ['image', ['ftypheic', 'ftypheif', 'ftypavif', 'ftypmif1'], 4],
  ['r-data', ['RDX2\n', 'RDX3\n', 'RDA2\n', 'RDA3\n', 'X\n\0\0\0', 'A\n2\n', 'A\n3\n', 'B\n\0\0\0']],
  ['compressed', ['\x1f\x8b', 'BZh', '\xfd7zXZ\0', '\x28\xb5\x2f\xfd']],
  ['archive', ['7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07']],
  ['archive', ['ustar'], 257],
  ['columns', ['PAR1', 'ARROW1', 'FEA1', 'ORC']],
  ['statistics', ['$FL2@', '$FL3@', '<stata_dta>', `${'\0'.repeat(12)}\xc2\xea\x81\x60`]],
  [
    'arrays',
    [
      '\x93NUMPY',
      '\x89HDF\r\n',
      'MATLAB 5.0 MAT-file',
      '\x80\x02',
      '\x80\x03',
      '\x80\x04\x95',
      '\x80\x05\x95',
    ],
  ],
];

/** Formats of text of which nothing is read here but the name. */
export type RefusedText = 'rtf' | 'latex' | 'toml' | 'postscript' | 'graph';

export type TextKind =
  | 'table'
  | 'xml'
  | 'html'
  | 'json'
  | 'json-lines'
  | 'bib'
  | 'ris'
  | 'enw'
  | 'nbib'
  | 'yaml'
  | 'r'
  | 'empty'
  | RefusedText;

/** How much of a text is looked at. */
const MOST_LOOKED_AT = 65_536;

/** The beginning of a text as characters, without white space before it. */
export function startOfText(bytes: Uint8Array): string {
  return new TextDecoder(byteOrderMark(bytes) ?? 'utf-8')
    .decode(bytes.subarray(0, MOST_LOOKED_AT))
    .trimStart();
}

/** What a text is, by how it begins and how its lines look. The ending of the name decides what the content leaves open. */
export function detectText(bytes: Uint8Array, name: string): TextKind {
  const start = startOfText(bytes);
  if (start.trim() === '') return 'empty';
  if (/\.(csv|tsv|tab|psv)$/i.test(name)) return 'table';
  if (start.startsWith('<')) return isHtml(start) ? 'html' : 'xml';
  const known =
    TEXT_SHAPES.find(([is]) => is(start))?.[1] ??
    bibliographyBy(start) ??
    LOOSER_SHAPES.find(([is]) => is(start))?.[1] ??
    bibliographyByName(name);
  if (known) return known;
  return ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? 'table';
}

function bibliographyBy(start: string): 'bib' | 'ris' | 'enw' | 'nbib' | null {
  if (/^[ \t]*@[ \t]*\w+\s*[{(]/m.test(start)) return 'bib';
  if (/^[ \t]*TY {2}- /im.test(start) || looksLikeRis(start)) return 'ris';
  if (/^%0 \w/m.test(start) && /^%[AT] /m.test(start)) return 'enw';
  return /^PMID *- ?\d+/m.test(start) ? 'nbib' : null;
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

const matches =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

/** What is known by its content, the surest first. */
const TEXT_SHAPES: readonly (readonly [(text: string) => boolean, TextKind])[] = [
  // Tables of wikis, AsciiDoc and LaTeX, which begin like other things.
  [matches(/^\{\||^\[[^\]\n]*\]\s*\|===|^\\begin\{(tabular\w*|table\*?|array|longtable)\}/), 'table'],
  [matches(/^\{\\rtf/), 'rtf'],
  [matches(/^%!PS/), 'postscript'],
  [matches(/^\\(documentclass|usepackage|begin|section|documentstyle|input)\b/), 'latex'],
  [(text) => /^\[[\w .:"'-]+\][ \t]*\r?\n/.test(text) && isSettings(text), 'toml'],
  [isJsonLines, 'json-lines'],
  [matches(/^[{[]/), 'json'],
];

/** What is known by its content, where it is no bibliography. */
const LOOSER_SHAPES: readonly (readonly [(text: string) => boolean, TextKind])[] = [
  [matches(/^(strict\s+)?(di)?graph\s+(?:[\w"]+\s*)?\{/), 'graph'],
  [isR, 'r'],
  [isYaml, 'yaml'],
  [isSettings, 'toml'],
];

/** What the ending of a name says where the content does not. */
const ENDINGS: readonly (readonly [RegExp, TextKind])[] = [
  [/\.(ya?ml|ahp|dmsy)$/i, 'yaml'],
  [/\.(toml|ini|cfg|conf|properties)$/i, 'toml'],
  [/\.(r|rdump|rout)$/i, 'r'],
  [/\.(tex|ltx)$/i, 'latex'],
  [/\.(jsonl|ndjson)$/i, 'json-lines'],
];

const HTML_START =
  /^(?:<\?xml[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(!doctype\s+html|html|head|body|meta|table|div|p|h[1-6]|ul|ol|style|script|span|section|article|main)\b/i;

const isHtml = (start: string): boolean => HTML_START.test(start);

/** A document of JSON in each line. */
function isJsonLines(text: string): boolean {
  const [first = '', second = ''] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return /^\{.*\}\s*$/.test(first) && /^\{/.test(second.trimStart()) && isJson(first);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What `dput` and `dump` of R write, and scripts that build tables. */
function isR(text: string): boolean {
  return (
    /^structure\(/.test(text) ||
    /^[ \t]*[`"]?[\w.]+[`"]?[ \t]*(<-|=)\s*(structure|matrix|data\.frame|rbind|cbind|list|c)\(/m.test(text)
  );
}

const YAML_LINE =
  /^(\s*- .*|\s*-|\s*[^\s:#{}[\],&*?|<>%@`"'][^:#|\t]*:( .*)?|\s*["'][^"']+["']:( .*)?|\s*#.*|---|\.\.\.|\s*)$/;

/** Keys with what belongs to them indented below: a single level may be a list of names and values. */
function isYaml(text: string): boolean {
  if (/^dmsy:\s*$/m.test(text)) return true;
  if (/^Alternatives:/m.test(text) && /^Goal:/m.test(text)) return true;
  const lines = text.split(/\r?\n/).slice(0, 500);
  const said = lines.filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  if (said.length < 3) return false;
  const like = lines.filter((line) => YAML_LINE.test(line)).length;
  const isNested =
    /^([ \t]*)[^\s:#-][^:|\r\n]*:[ \t]*\r?\n\1[ \t]+[^\s:+*-][^:|\r\n]*:([ \t]|\r?$)/m.test(text) ||
    /^[^\s:#-][^:|\r\n]*:[ \t]*\r?\n[ \t]*- [\w ]+: /m.test(text) ||
    /^- [\w ]+: .*\r?\n {2}[\w ]+: /m.test(text);
  const startsAsYaml =
    /^---[ \t]*\r?\n[\w-]+:/.test(text) && !/^---[ \t]*\r?\n[\s\S]*?^---[ \t]*$/m.test(text.slice(4));
  return (isNested || startsAsYaml) && like >= 0.9 * lines.length;
}

/** Settings as TOML, INI and their like have them: sections in brackets, and a sign between key and value. */
function isSettings(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*[#;]/.test(line));
  const [sections, keys] = [
    lines.filter((line) => /^\s*\[\[?[\w .:"'-]+\]\]?\s*$/.test(line)).length,
    lines.filter((line) => /^\s*[\w."-]+\s*=\s*\S/.test(line)).length,
  ];
  return keys >= 2 && (sections >= 1 ? keys + sections >= 0.6 * lines.length : keys === lines.length);
}

/** The name of the first element of an XML text, with its prefix; null where none can be seen. */
export function xmlRoot(start: string): string | null {
  const found =
    /^(?:\s*(?:<\?(?:(?!\?>)[\s\S])*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>))*\s*<([\w.:-]+)/i.exec(
      start,
    );
  return found?.[1] ?? null;
}

/** What a zip is for. */
export type Archive =
  | 'spreadsheet'
  | 'document'
  | 'slides'
  | 'ods'
  | 'odt'
  | 'odp'
  | 'epub'
  | 'numbers'
  | 'other';

const MIME_TYPES: readonly (readonly [RegExp, Archive])[] = [
  [/opendocument\.spreadsheet/, 'ods'],
  [/opendocument\.text/, 'odt'],
  [/opendocument\.(presentation|graphics)/, 'odp'],
  [/epub/, 'epub'],
];

/** What a zip holds, by the names of its files in their order, and by what its file `mimetype` says where it has one. */
export function detectArchive(names: readonly string[], mimeType = ''): Archive {
  const byType = MIME_TYPES.find(([type]) => type.test(mimeType))?.[1];
  if (byType) return byType;
  // LibreOffice and its like put their type first.
  if (names[0] === 'mimetype') return 'spreadsheet';
  if (names.includes(CONTENT_TYPES)) {
    if (names.some((name) => name.startsWith('xl/'))) return 'spreadsheet';
    return names.some((name) => name.startsWith('ppt/')) ? 'slides' : 'document';
  }
  if (names.some((name) => /^Index(\.zip|\/.*\.iwa)$/.test(name))) return 'numbers';
  return names.includes('mimetype') && names.includes('META-INF/manifest.xml') ? 'spreadsheet' : 'other';
}

/** The file that only zips of Microsoft's office formats have. */
export const CONTENT_TYPES = '[Content_Types].xml';

/** What is in the older container of office files, by the names in it; most are spreadsheets. */
export function detectOle(bytes: Uint8Array): 'spreadsheet' | 'document' | 'slides' {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, 2_000_000 & ~1));
  if (names.includes('WordDocument')) return 'document';
  return names.includes('PowerPoint Document') ? 'slides' : 'spreadsheet';
}

/** What a JSON document is. */
export type DocumentKind = 'problem' | 'weights' | 'json' | 'bibliography' | 'drugis' | 'dmsy';

/** What a JSON document says it is: by its format, or by the parts that it has; null where nothing does. */
export function detectDocument(document: unknown): DocumentKind | null {
  const format = isObject(document) ? document['format'] : undefined;
  if (format === PROBLEM_FORMAT) return 'problem';
  if (format === WEIGHTS_FORMAT) return 'weights';
  if (format !== undefined) return 'json';
  if (citationsIn(document).slice(0, LOOKED_AT).some(isEntry)) return 'bibliography';
  if (isDrugis(document)) return 'drugis';
  return isDecisionMatrix(document) ? 'dmsy' : null;
}

/** The entries of a document of CSL-JSON: a list, a single one, or those in an object as Zotero, pandoc and Crossref write them. */
export function citationsIn(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) return document;
  if (!isObject(document)) return [document];
  const { message } = document;
  const holder = isObject(message) ? message : document;
  const list = holder['items'] ?? holder['references'];
  return Array.isArray(list) && list.length > 0 && !('title' in holder) ? list : [holder];
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

/** A problem of MCDA by drugis.org, alone or in a workspace. */
const isDrugis = (value: unknown): boolean =>
  isObject(value) && (isDrugisProblem(value) || isDrugisProblem(value['problem']));

const isDrugisProblem = (value: unknown): boolean =>
  isObject(value) &&
  Array.isArray(value['performanceTable']) &&
  isObject(value['criteria']) &&
  isObject(value['alternatives']);

/** A decision matrix as scikit-criteria keeps one. */
const isDecisionMatrix = (value: unknown): boolean =>
  isObject(value) &&
  (('dmsy' in value && isObject(value['data'])) ||
    (Array.isArray(value['matrix']) && Array.isArray(value['objectives'])));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
