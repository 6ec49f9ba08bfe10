import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { UserFacingError } from '../../../common/errors.ts';
import { shorten } from '../../../common/words.ts';
import { type ImportIssue, issueList } from '../../../db/exchange/issues.ts';
import { type ReadFile, readImportFile } from '../../../formats/read/import-file.ts';
import { isRefusal } from '../../../formats/read/refused.ts';
import type { BuilderList, Interpretation } from '../../../formats/read/tables/comparison-builder.ts';
import { type Cell, lineOf } from '../../../formats/read/tables/grid.ts';
import { guessTable } from '../../../formats/read/tables/guess.ts';
import { interpretTable } from '../../../formats/read/tables/interpret.ts';
import type { Guess, GuessOptions, Known, TableMapping } from '../../../formats/read/tables/mapping.ts';
import { orient, widthOf } from '../../../formats/read/tables/orient.ts';
import type { Clipping } from '../../../formats/read/tables/read-clipboard.ts';
import {
  type ReadTable,
  readTable,
  type TableOptions,
  type TableSource,
} from '../../../formats/read/tables/read-table.ts';
import { CHUNK_SIZE } from './chunk.ts';
import type { ImportedFile, Reading, TableRows, TableView } from './views.ts';

/** What is to be read: a file of the disk, or what was pasted. */
export type ImportSource = { readonly path: string } | { readonly clipping: Clipping; readonly name: string };

/** What the user says a table is; what is left out is guessed. */
export type Decided = { readonly [K in 'kind' | 'optionsAs' | 'head']?: GuessOptions[K] | undefined };

/** One import from its file to its comparison. It keeps the table, so that nothing is read twice. */
export interface ImportReader {
  readonly open: (source: ImportSource, known: Known) => Promise<ImportedFile>;
  /** Reads the same file again in another way. */
  readonly reread: (options: TableOptions) => Promise<ImportedFile>;
  /** Guesses again, from what the user decided. */
  readonly guess: (decided: Decided) => TableView;
  readonly rows: (from: number, count: number) => TableRows;
  /** What the table comes to by a mapping, or what the file says itself where there is no table. */
  readonly interpret: (mapping: TableMapping | null, scenario: string) => Reading;
  /** A piece of the comparison that was interpreted last, as JSON. */
  readonly piece: (from: number) => string;
  /** Gives problems that were found in the comparison their places in the table. */
  readonly locate: (problems: readonly ImportIssue[]) => readonly ImportIssue[];
}

const MOST_BYTES = 100 * 1024 * 1024;
const SHOWN_CHARACTERS = 160;
const SAMPLES = 5;

/** A reader with nothing open. `progress` hears how far reading is, from 0 to 1. */
export function createImportReader(progress: (done: number) => void): ImportReader {
  let name = '';
  let source: TableSource | null = null;
  let table: ReadTable | null = null;
  let document: ReadFile | null = null;
  let known: Known = { alternatives: [], criteria: [] };
  let origins: Interpretation['origins'] = {};
  let json: string | null = null;

  const present = (): ReadTable => {
    if (table) return table;
    throw new UserFacingError('invalid', 'There is no table open.', 'Choose a file first.');
  };
  const view = (guess: Guess): TableView => {
    const { grid, notes, encoding, separator, sheet, sheets } = present();
    return {
      rows: grid.length,
      columns: widthOf(grid),
      encoding,
      separator,
      sheet,
      sheets,
      notes,
      guess,
      samples: samplesOf(present(), guess.mapping),
    };
  };
  const read = async (options: TableOptions): Promise<ImportedFile> => {
    if (!source) throw new UserFacingError('invalid', 'No file is open.', 'Choose a file first.');
    table = await readTable(source, options, progress);
    return {
      name,
      kind: 'table',
      table: view(guessTable(table.grid, { known, decimal: table.decimal })),
      holds: [],
    };
  };

  return {
    open: async (from, names) => {
      known = names;
      [source, table, document, origins] = [null, null, null, {}];
      if ('clipping' in from) {
        name = from.name;
        source = { kind: 'clipping', clipping: from.clipping };
        return read({});
      }
      name = basename(from.path);
      const file = await readImportFile(from.path);
      if (file.kind !== 'table') {
        document = file;
        return { name, kind: file.kind, table: null, holds: holdsOf(file) };
      }
      source = { kind: 'file', bytes: bytesOf(from.path) };
      return read({});
    },
    reread: read,
    guess: (decided) =>
      view(guessTable(present().grid, { known, decimal: present().decimal, ...said(decided) })),
    rows: (from, count) => ({
      from,
      rows: present()
        .grid.slice(from, from + count)
        .map((row) => row.map(shown)),
    }),
    interpret: (mapping, scenario) => {
      json = null;
      if (document) {
        json = document.comparison && JSON.stringify(document.comparison);
        return { ...summary(document.problems), size: json?.length ?? null };
      }
      if (!mapping) {
        throw new UserFacingError(
          'invalid',
          'What the table means is not said.',
          'Say what its columns hold.',
        );
      }
      const found = interpretTable(present().grid, mapping, { fileName: name, scenario });
      origins = found.origins;
      const summed = summary(found.problems);
      json = summed.impossible ? null : JSON.stringify(found.comparison);
      return { ...summed, size: json?.length ?? null };
    },
    piece: (from) => (json ?? '').slice(from, from + CHUNK_SIZE),
    locate: (problems) =>
      problems.map((problem) => {
        const [list, index] = problem.path;
        const place = typeof index === 'number' ? origins[list as BuilderList]?.[index] : undefined;
        return place ? { ...problem, ...place } : problem;
      }),
  };
}

const said = (decided: Decided): GuessOptions =>
  Object.fromEntries(Object.entries(decided).filter(([, value]) => value !== undefined));

function summary(problems: readonly ImportIssue[]) {
  return { ...issueList(problems), impossible: isRefusal(problems) };
}

function bytesOf(path: string): Uint8Array {
  const { size } = statSync(path);
  if (size > MOST_BYTES) {
    throw new UserFacingError(
      'invalid',
      `${basename(path)} is larger than ${MOST_BYTES / 1024 / 1024} MB.`,
      'Split the table.',
    );
  }
  return new Uint8Array(readFileSync(path));
}

const holdsOf = ({ comparison }: ReadFile): ImportedFile['holds'] =>
  Object.entries(comparison ?? {}).flatMap(([list, value]) =>
    Array.isArray(value) && value.length > 0 ? [{ list, count: value.length }] : [],
  );

function shown(cell: Cell): string {
  return shorten(lineOf(cell), SHOWN_CHARACTERS);
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
