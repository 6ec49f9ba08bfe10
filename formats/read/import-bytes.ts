/**
 * Plain Node or a page: any file that can be imported, read from its bytes by its content. A workbook is no such file: see import-file.ts. What reads a
 * format is loaded with the first file of it.
 */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { fewOf } from '../../common/words.ts';
import { checkWorkbookModel } from '../../db/exchange/check.ts';
import type { ImportIssue } from '../../db/exchange/issues.ts';
import type { WorkbookModel, WorkbookModelInput } from '../../db/exchange/workbook-model.ts';
import {
  CONTENT_TYPES,
  detectArchive,
  detectBinary,
  detectContainer,
  detectDocument,
  detectOle,
  detectText,
  startOfText,
  xmlRoot,
} from '../detect.ts';
import { lastOfPath } from '../file-name.ts';
import { SIDECAR_FILE } from '../format-names.ts';
import { parseDocument } from '../problem-file/json-document.ts';
import { otherBibliography } from './bibliography/other-formats.ts';
import type { BibliographyKind } from './bibliography/read-bibliography.ts';
import { fileError, issueOfError } from './file-error.ts';
import type { FileKind } from './file-kinds.ts';
import { isProsAndCons, modelFromProsAndCons } from './foreign/pros-and-cons.ts';
import { tableOfDocument } from './foreign/records.ts';
import { refusedFormat, refusedXml } from './foreign/refused.ts';
import { refusedJson, refuseOtherJson } from './foreign/refused-json.ts';
import { createIssueCollector, type IssueCollector } from './issue-collector.ts';
import { decodeText } from './tables/reading/decode.ts';
import type { Encoding } from './tables/reading/encodings.ts';
import { unpack } from './unzip.ts';

/** A file that was read for import: `model` is null where there is an error among the problems, and for a table. */
export interface ReadFile {
  readonly kind: FileKind;
  readonly model: WorkbookModel | null;
  readonly problems: readonly ImportIssue[];
  /** In which a bibliography was read; none where there is nothing to choose. */
  readonly encoding?: Encoding;
  /** The file itself, so that whoever reads a table need not read it again. */
  readonly bytes: Uint8Array;
}

type Detected = Omit<ReadFile, 'bytes'>;

/** What is known of a file that is to be read. */
export interface KnownOfFile {
  /** The encoding of a bibliography; of a table it is said to who reads tables. */
  readonly encoding?: Encoding | undefined;
}

/**
 * Reads the bytes of a file as whatever they are, by their content and by its name only where the content can be several things. What is
 * wrong with it is in `problems`; only a file that cannot be read at all, or is no kind that is known here, throws.
 */
export async function readImportBytes(
  bytes: Uint8Array,
  name: string,
  known: KnownOfFile = {},
): Promise<ReadFile> {
  return { ...(await readBytes(bytes, name, known)), bytes };
}

async function readBytes(bytes: Uint8Array, name: string, known: KnownOfFile): Promise<Detected> {
  switch (detectContainer(bytes)) {
    case 'database':
      // SQLite needs a file: who has one reads the model out of it (import-file.ts).
      throw new Error('A workbook was given to the reader of other files.');
    case 'zip':
      return zipFile(bytes, name);
    case 'ole':
      return oleFile(bytes, name);
    case 'text':
      return textFile(bytes, name, known);
  }
}

/** What a workbook holds (`workbookModelIn`), checked like everything that is imported. */
export const readWorkbookModel = (model: unknown): Detected => checked('workbook', model, []);

/** XLS and its like: who reads tables says how to save it anew. */
function oleFile(bytes: Uint8Array, name: string): Detected {
  const holds = detectOle(bytes);
  if (holds === 'spreadsheet') return table();
  throw refusedFormat(name, holds === 'document' ? 'ole-document' : 'ole-slides');
}

async function textFile(bytes: Uint8Array, name: string, known: KnownOfFile): Promise<Detected> {
  const binary = detectBinary(bytes);
  // R compresses what it saves.
  const isRData = binary === 'compressed' && /\.(rda|rds|rdata)$/i.test(name);
  if (binary !== null) throw refusedFormat(name, isRData ? 'r-data' : binary);
  const kind = detectText(bytes, name);
  refuseOtherBibliography(bytes, name);
  switch (kind) {
    case 'xml':
      return xmlFile(bytes, name);
    case 'html':
      if (/<table[\s>]/i.test(decodeText(bytes).text)) return table();
      throw refusedFormat(name, 'html');
    case 'json':
      return documentFile(bytes, name);
    case 'yaml':
      return listIn(bytes, name) ?? yamlFile(bytes, name);
    case 'bib':
    case 'ris':
    case 'enw':
    case 'nbib':
      return bibliography(bytes, kind, known.encoding);
    case 'empty':
      throw fileError(t('{name} is empty.', { name }), t('Choose another file.'));
    // What becomes a table is made one where tables are read.
    case 'json-lines':
    case 'r':
      return table();
    case 'table':
      return listIn(bytes, name) ?? table();
    default:
      throw refusedFormat(name, kind);
  }
}

/** A list of pros and cons is no table, however its lines look; null for any other text. */
function listIn(bytes: Uint8Array, name: string): Detected | null {
  if (/\.(csv|tsv|tab|psv|ya?ml|ahp|dmsy)$/i.test(name)) return null;
  const { text } = decodeText(bytes);
  return isProsAndCons(text)
    ? foreign('pros-and-cons', (issues) => modelFromProsAndCons(text, name, issues))
    : null;
}

async function xmlFile(bytes: Uint8Array, name: string): Promise<Detected> {
  const root = xmlRoot(startOfText(bytes)) ?? '';
  const local = root.replace(/^.*:/, '');
  const { JSMAA_ROOT, modelFromJsmaa } = await import('./foreign/jsmaa.ts');
  const { isXmcdaRoot } = await import('./xmcda/read-bundle.ts');
  if (JSMAA_ROOT.test(local)) return foreign('jsmaa', (issues) => modelFromJsmaa(bytes, name, issues));
  // What cannot be seen at a glance is said where XML is read.
  if (root === '' || isXmcdaRoot(local)) return bundle(new Map([[name, bytes]]), undefined);
  throw refusedXml(name, root);
}

async function yamlFile(bytes: Uint8Array, name: string): Promise<Detected> {
  const { readYaml } = await import('./foreign/yaml.ts');
  const { citationsOfYaml, isHayagriva } = await import('./bibliography/yaml-references.ts');
  const { isAhp, modelFromAhp } = await import('./foreign/ahp.ts');
  const document = readYaml(bytes, name);
  const citations = citationsOfYaml(document);
  if (citations) return bibliography(new TextEncoder().encode(JSON.stringify(citations)), 'json', 'utf-8');
  if (isHayagriva(document)) throw refusedFormat(name, 'hayagriva');
  if (isAhp(document)) return foreign('ahp', (issues) => modelFromAhp(document, issues));
  if (detectDocument(document) === 'dmsy') return dmsy(document);
  throw refusedFormat(name, 'yaml');
}

async function dmsy(document: unknown): Promise<Detected> {
  const { modelFromDmsy } = await import('./foreign/dmsy.ts');
  return foreign('dmsy', (issues) => modelFromDmsy(document, issues));
}

/** What the reader of another tool's format makes of a file. */
function foreign(kind: FileKind, read: (issues: IssueCollector) => WorkbookModelInput): Detected {
  return withIssues(kind, () => {
    const issues = createIssueCollector();
    const model = read(issues);
    return checked(kind, model, issues.problems());
  });
}

function refuseOtherBibliography(bytes: Uint8Array, name: string): void {
  const other = otherBibliography(startOfText(bytes));
  if (other)
    throw fileError(
      t('{name} is {kind}, which is not read here.', { name, kind: t(other.is) }),
      t(other.way),
    );
}

const table = (): Detected => ({ kind: 'table', model: null, problems: [] });

async function zipFile(bytes: Uint8Array, name: string): Promise<Detected> {
  const inside: string[] = [];
  // What a Mac adds to every zip is no part of it.
  const isContent = (file: string): boolean => !/(^|\/)(__MACOSX\/|\._)/.test(file);
  const files = unpack(bytes, name, (file) => {
    inside.push(file);
    if (file === 'mimetype') return true;
    return isContent(file) && !inside.includes(CONTENT_TYPES) && /\.(xml|xmcda|json)$/i.test(file);
  });
  const mimeType = new TextDecoder().decode(files['mimetype']?.subarray(0, 200) ?? new Uint8Array());
  const archive = detectArchive(inside, mimeType);
  // What a spreadsheet of another program is, is said where tables are read.
  if (archive === 'spreadsheet') return table();
  if (archive !== 'other') throw refusedFormat(name, archive);
  refuseZipOfOthers(name, inside.filter(isContent));
  const entries = Object.entries(files);
  const sidecar = entries.find(([file]) => lastOfPath(file) === SIDECAR_FILE)?.[1];
  return bundle(new Map(entries.filter(([file]) => /\.(xml|xmcda)$/i.test(file))), sidecar);
}

/** A zip of tables, or of anything else that is imported by itself. */
function refuseZipOfOthers(name: string, inside: readonly string[]): void {
  const files = inside.filter((file) => !file.endsWith('/'));
  if (files.some((file) => /\.(xml|xmcda)$/i.test(file))) return;
  throw fileError(
    files.length === 0
      ? t('{name} is a zip with nothing in it; of zips only bundles of XMCDA are read.', { name })
      : t('{name} is a zip with {files} in it; of zips only bundles of XMCDA are read.', {
          name,
          files: fewOf(files.map((file) => lastOfPath(file).slice(0, 60))),
        }),
    t('Unpack it, and import its files one after the other.'),
  );
}

async function bundle(
  files: ReadonlyMap<string, Uint8Array>,
  sidecar: Uint8Array | undefined,
): Promise<Detected> {
  const { readXmcda } = await import('./xmcda/read-bundle.ts');
  return withIssues('xmcda', () => {
    const document = sidecar && parseDocument(sidecar, SIDECAR_FILE);
    const { model, problems } = readXmcda(files, document);
    return checked('xmcda', model, problems);
  });
}

async function documentFile(bytes: Uint8Array, name: string): Promise<Detected> {
  const document = parseDocument(bytes, name);
  const title = t('Weights of {name}', { name }).slice(0, 120);
  switch (detectDocument(document)) {
    case 'problem': {
      const { modelFromProblem } = await import('./problem.ts');
      return withIssues('problem', () => {
        const { model, problems } = modelFromProblem(document, title);
        return checked('problem', model, problems);
      });
    }
    case 'weights': {
      const { modelFromWeights } = await import('./problem.ts');
      return withIssues('weights', () => {
        const { model, problems } = modelFromWeights(document, title);
        return checked('weights', model, problems);
      });
    }
    case 'json': {
      const { modelFromJson } = await import('./json.ts');
      return { kind: 'json', ...modelFromJson(document) };
    }
    case 'bibliography':
      return bibliography(bytes, 'json', 'utf-8');
    case 'drugis': {
      const { modelFromDrugis } = await import('./foreign/drugis.ts');
      return foreign('drugis', (issues) => modelFromDrugis(document, issues));
    }
    case 'dmsy':
      return dmsy(document);
    case null:
      refuseOtherJson(name, document);
      if (tableOfDocument(document)) return table();
      throw refusedJson(name, document);
  }
}

async function bibliography(
  bytes: Uint8Array,
  kind: BibliographyKind,
  encoding: Encoding | undefined,
): Promise<Detected> {
  try {
    const { readBibliography } = await import('./bibliography/read-bibliography.ts');
    const { model, problems, encoding: readIn } = await readBibliography(bytes, kind, encoding);
    const read = checked('bibliography', model, problems);
    return kind === 'json' ? read : { ...read, encoding: readIn };
  } catch (error) {
    return issueResult('bibliography', error);
  }
}

function checked(kind: FileKind, data: unknown, readerIssues: readonly ImportIssue[]): Detected {
  const { model, problems } = checkWorkbookModel(data);
  const all = [...readerIssues, ...problems];
  return {
    kind,
    model: all.some(({ severity }) => severity === 'error') ? null : model,
    problems: all,
  };
}

function withIssues(kind: FileKind, read: () => Detected): Detected {
  try {
    return read();
  } catch (error) {
    return issueResult(kind, error);
  }
}

/** A UserFacingError becomes the one problem of the file; any other error is a fault of ours. */
function issueResult(kind: FileKind, error: unknown): Detected {
  if (error instanceof UserFacingError) return { kind, model: null, problems: [issueOfError(error)] };
  throw error;
}
