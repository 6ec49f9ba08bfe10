/** Plain Node or a page (the import reader): one import from the bytes of its file to its model. It names no path and opens no file. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { fewOf, shorten } from '../../common/words.ts';
import { checkWorkbookModel } from '../../db/exchange/check.ts';
import { type ImportIssue, type IssueList, issueList } from '../../db/exchange/issues.ts';
import type { ImportCheck, ImportQuestion } from '../../db/exchange/two-step-import.ts';
import { isWholeFileError } from './file-error.ts';
import {
  type ClaimList,
  isProsAndCons,
  type ListedClaim,
  listProsAndCons,
  modelOfList,
} from './foreign/pros-and-cons.ts';
import { type ReadFile, readImportBytes, readWorkbookModel } from './import-bytes.ts';
import type { ImportedFile, ImportOutlook, MappingOutcome, TableRows, TableView } from './import-views.ts';
import { createIssueCollector } from './issue-collector.ts';
import { mappingOutcome } from './mapping-outcome.ts';
import { hasCriteriaBeside, tablesIn } from './tables/criteria/two-tables.ts';
import { type Cell, columnLetters, lineOf } from './tables/grid.ts';
import { guessTable } from './tables/guess.ts';
import type { Interpretation, ModelList } from './tables/interpret/model-builder.ts';
import { interpretTable } from './tables/interpret.ts';
import { applyKeptMapping } from './tables/kept/apply-kept-mapping.ts';
import {
  fingerprintOf,
  headingAt,
  type KeptMapping,
  keptMapping,
  readingOf,
} from './tables/kept/kept-mapping.ts';
import type { Guess, GuessOptions, Known, TableMapping } from './tables/mapping.ts';
import { orient, widthOf } from './tables/orient.ts';
import { type ReadTable, readTable, type TableOptions, type TableSource } from './tables/read-table.ts';
import { decodeText } from './tables/reading/decode.ts';
import type { Clipping } from './tables/reading/read-clipboard.ts';
import { withSource } from './with-source.ts';

/** Asks the database what the import of a model (as JSON) would do; nothing is written. */
export type CheckModel = (json: string, question: ImportQuestion) => Promise<ImportCheck>;

/**
 * What is to be read, and what it is called: the bytes of a file, the model of a workbook, which only SQLite can read out of its file, as
 * JSON in UTF-8 (`workbookModelIn` of import-file.ts), or what was pasted.
 */
export type ImportSource = { readonly name: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly workbook: Uint8Array }
  | { readonly clipping: Clipping }
);

/** What the user says a table is; what is left out is guessed. */
export type Decided = {
  readonly [K in 'kind' | 'optionsAs' | 'head' | 'over']?: GuessOptions[K] | undefined;
};

/** Import reader process: one import from its file to its model. It keeps the table, so that nothing is read twice. */
export interface ImportReader {
  readonly open: (source: ImportSource, known: Known) => Promise<ImportedFile>;
  /** Reads the same file again in another way. */
  readonly reread: (options: TableOptions) => Promise<ImportedFile>;
  /** Guesses again, from what the user decided. */
  readonly guess: (decided: Decided) => TableView;
  /** What the table comes to by a mapping, at a glance. */
  readonly outcome: (mapping: TableMapping) => MappingOutcome;
  /** Reads the same file again by the mapping of an earlier delivery. */
  readonly readBy: (kept: KeptMapping) => Promise<ImportedFile>;
  /** A mapping as it is kept for the next delivery, with what a table of the same headings is known by; null for too large a table. */
  readonly keep: (
    mapping: TableMapping,
  ) => { readonly kept: KeptMapping; readonly fingerprint: string } | null;
  /** By what a table of the same headings is known; null where no table is open. */
  readonly fingerprint: () => string | null;
  readonly rows: (from: number, count: number) => TableRows;
  /**
   * What the import would do: what the table comes to by the mapping, or what the file says itself where there is no table,
   * asked of the database. Nothing is written.
   */
  readonly check: (aim: ImportAim) => Promise<ImportOutlook>;
}

/** What an import is checked for. */
export interface ImportAim extends ImportQuestion {
  readonly mapping: TableMapping | null;
  /** The scenario that weights of a table go to. */
  readonly scenario: string;
  /** Where all numbers of a table are from: a title, a file or an address; empty where nobody says. */
  readonly source?: string;
  /** Of a list of pros and cons: the lines that are taken, as they were edited. */
  readonly lines?: readonly ListedClaim[] | null;
}

const MOST_BYTES = 100 * 1024 * 1024;
const SHOWN_CHARACTERS = 160;
const SAMPLES = 5;

/** A reader with nothing open. `checkModel` asks the database; `progress` hears how far reading is, from 0 to 1. */
export function createImportReader(checkModel: CheckModel, progress: (done: number) => void): ImportReader {
  let name = '';
  let source: TableSource | null = null;
  let table: ReadTable | null = null;
  let document: ReadDocument | null = null;
  let list: OpenList | null = null;
  let known: Known = { alternatives: [], criteria: [] };

  const present = (): ReadTable => {
    if (table) return table;
    throw new UserFacingError('invalid', t('There is no table open.'), t('Choose a file first.'));
  };
  let lastGuess: Guess | null = null;
  let chosen: TableOptions = {};
  /** What is known beside the table, by which it is guessed. */
  const given = (): GuessOptions => ({ known, decimal: present().decimal, criteria: present().criteria });
  const headings = (): string[] =>
    (lastGuess?.mapping.lines ?? []).map((_, at) => (lastGuess ? headingAt(lastGuess, at) : ''));
  const view = (guess: Guess): TableView => {
    lastGuess = guess;
    const { grid, notes, encoding, separator, sheet } = present();
    return {
      rows: grid.length,
      columns: widthOf(grid),
      encoding,
      separator,
      sheet,
      ...sheetsOf(present(), guess.mapping),
      reading: {
        ...chosen,
        encoding: encoding ?? undefined,
        separator: separator ?? undefined,
        sheet: sheet ?? undefined,
      },
      notes,
      guess,
      samples: samplesOf(present(), guess.mapping),
    };
  };
  const read = async (options: TableOptions, kept: KeptMapping | null = null): Promise<ImportedFile> => {
    if (!source) throw new UserFacingError('invalid', t('No file is open.'), t('Choose a file first.'));
    table = await readTable(source, options, progress);
    chosen = options;
    const guess = kept ? applyKeptMapping(table.grid, given(), kept) : guessTable(table.grid, given());
    return { name, kind: 'table', table: view(guess), holds: [] };
  };

  const readFile = async (bytes: Uint8Array, options: TableOptions = {}): Promise<ImportedFile> => {
    const file = await readImportBytes(bytes, name, options);
    if (file.kind === 'pros-and-cons') return openList(decodeText(file.bytes).text, name);
    if (file.kind !== 'table') {
      return openDocument(file);
    }
    source = { kind: 'file', bytes: tableBytes(file, name) };
    return read({});
  };

  const openDocument = (file: ReadDocument): ImportedFile => {
    document = file;
    const { kind, encoding } = file;
    return { name, kind, table: null, holds: holdsOf(file), ...(encoding ? { encoding } : {}) };
  };

  const openList = (text: string, file: string | null): ImportedFile => {
    const issues = createIssueCollector();
    list = { file, list: listProsAndCons(text, file, issues, known.criteria), problems: issues.problems() };
    return { name, kind: 'pros-and-cons', table: null, holds: [], lines: list.list.claims };
  };

  return {
    open: async (from, names) => {
      known = names;
      [source, table, document, lastGuess, list] = [null, null, null, null, null];
      name = from.name;
      if ('clipping' in from) {
        if (isProsAndCons(from.clipping.text)) return openList(from.clipping.text, null);
        source = { kind: 'clipping', clipping: from.clipping };
        return read({});
      }
      if ('workbook' in from) {
        return openDocument(readWorkbookModel(JSON.parse(new TextDecoder().decode(from.workbook))));
      }
      return readFile(from.bytes);
    },
    reread: (options) => (document?.bytes ? readFile(document.bytes, options) : read(options)),
    outcome: (mapping) => mappingOutcome(present().grid, mapping, present().criteria),
    readBy: (kept) => read(readingOf(kept), kept),
    keep: (mapping) => {
      const kept = lastGuess && keptMapping(present(), lastGuess, mapping, chosen.hidden === 'read');
      return kept && { kept, fingerprint: fingerprintOf(headings()) };
    },
    fingerprint: () => (lastGuess ? fingerprintOf(headings()) : null),
    guess: (decided) => view(guessTable(present().grid, { ...given(), ...said(decided) })),
    rows: (from, count) => ({
      from,
      rows: present()
        .grid.slice(from, from + count)
        .map((row) => row.map(shown)),
    }),
    check: async ({ mapping, scenario, source: origin = '', lines, ...question }) => {
      const {
        model: read,
        problems,
        origins,
      } = list ? interpretList(list, lines) : interpret(mapping, scenario, question.into === 'new');
      const model = read && withSource(read, origin, name);
      const listed = issueList(problems);
      if (!model || isWholeFileError(problems)) return { ...listed, key: null, counts: {} };
      const { counts, impossible, ...found } = await checkModel(JSON.stringify(model), question);
      const placed = { ...found, problems: found.problems.map((problem) => located(problem, origins)) };
      return { ...joined(listed, placed), key: impossible ? null : question.key, counts };
    },
  };

  function interpret(mapping: TableMapping | null, scenario: string, isAlone: boolean) {
    if (document) return { model: document.model, problems: document.problems, origins: {} };
    if (!mapping) {
      throw new UserFacingError(
        'invalid',
        t('What the table means is not said.'),
        t('Say what its columns hold.'),
      );
    }
    const { model, problems, origins } = interpretTable(present().grid, mapping, {
      fileName: name,
      scenario,
      isAlone,
      criteria: present().criteria,
    });
    return { model, problems, origins };
  }
}

/** What says itself what it means; of a workbook there are no bytes that could be read in another way. */
type ReadDocument = Omit<ReadFile, 'bytes'> & Partial<Pick<ReadFile, 'bytes'>>;

interface OpenList {
  /** The file; null for what was pasted. */
  readonly file: string | null;
  readonly list: ClaimList;
  readonly problems: readonly ImportIssue[];
}

/** A list of pros and cons with its lines as they were edited; without any, as they were read. */
function interpretList({ file, list, problems }: OpenList, lines: readonly ListedClaim[] | null = null) {
  const issues = createIssueCollector();
  const claims = lines ?? list.claims;
  const now = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const title =
    list.title ??
    file ??
    t('Pros and cons of {names}, pasted {now} UTC', {
      names: fewOf(list.alternatives.map(({ name }) => name)),
      now,
    });
  const input = modelOfList(list, claims, { file, title, withText: true }, issues);
  const { model, problems: wrong } = checkWorkbookModel(input);
  return { model, problems: [...problems, ...issues.problems(), ...wrong], origins: {} };
}

/** A problem of the model with its place in the table that it came from. */
function located(problem: ImportIssue, origins: Interpretation['origins']): ImportIssue {
  const [list, index] = problem.path;
  const place = typeof index === 'number' ? origins[list as ModelList]?.[index] : undefined;
  return place ? { ...problem, ...place } : problem;
}

/** Two lists of problems as one, errors first and no longer than each of them may be. */
function joined(a: IssueList, b: IssueList): IssueList {
  const all: readonly ImportIssue[] = [...a.problems, ...b.problems];
  const errors = all.filter(({ severity }) => severity === 'error');
  const warnings = all.filter(({ severity }) => severity === 'warning');
  return { problems: [...errors, ...warnings], more: a.more + b.more, errors: a.errors + b.errors };
}

const said = (decided: Decided): GuessOptions =>
  Object.fromEntries(Object.entries(decided).filter(([, value]) => value !== undefined));

function tableBytes({ bytes }: ReadFile, name: string): Uint8Array {
  if (bytes.length <= MOST_BYTES) return bytes;
  throw new UserFacingError(
    'invalid',
    t('{name} is larger than {most} MB.', { name, most: String(MOST_BYTES / 1024 / 1024) }),
    t('Split the table.'),
  );
}

const holdsOf = ({ model }: ReadDocument): ImportedFile['holds'] =>
  Object.entries(model ?? {}).flatMap(([list, value]) =>
    Array.isArray(value) && value.length > 0 ? [{ list, count: value.length }] : [],
  );

function shown(cell: Cell): string {
  return shorten(lineOf(cell), SHOWN_CHARACTERS);
}

/** The sheets, what is hidden, and where more is said of the criteria. */
function sheetsOf(
  { grid, sheets, hiddenSheets, hiddenLines, criteria, hasOtherTable }: ReadTable,
  { kind }: TableMapping,
): Pick<TableView, 'sheets' | 'hiddenLines' | 'criteria'> {
  const names = [...new Set([...sheets, ...hiddenSheets])];
  const isBeside = hasCriteriaBeside(kind) && (hasOtherTable || tablesIn(grid, null).two !== null);
  const hasPlace = hasCriteriaBeside(kind) && (isBeside || names.length > 1);
  const sheet = criteria && criteria !== 'nowhere' ? criteria.sheet : null;
  const from = criteria === 'nowhere' ? criteria : sheet !== null ? 'sheet' : isBeside ? 'beside' : 'nowhere';
  return {
    sheets: names.map((name) => ({ name, isHidden: hiddenSheets.includes(name) })),
    hiddenLines: {
      rows: hiddenLines.rows.map((row) => row + 1),
      columns: hiddenLines.columns.map(columnLetters),
    },
    criteria: hasPlace ? { from, sheet: sheet ?? '', isBeside } : null,
  };
}

function samplesOf({ grid }: ReadTable, { optionsAs, head, special }: TableMapping): string[][] {
  const seen = orient(grid, optionsAs);
  const taken = new Set(special.map(({ at }) => at));
  return Array.from({ length: seen.lines }, (_, line) => {
    const values: string[] = [];
    for (
      let entry = (head ?? -1) + 1;
      entry < Math.min(seen.entries, 200) && values.length < SAMPLES;
      entry++
    ) {
      const text = taken.has(entry) ? '' : shown(seen.cell(entry, line));
      if (text !== '') values.push(text);
    }
    return values;
  });
}
