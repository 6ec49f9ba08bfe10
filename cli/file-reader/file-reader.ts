/** Plain Node: what a command asks of who reads the files of others for it. Only types are imported, so that asking loads no format. */

import type { ImportIssue } from '../../db/exchange/issues.ts';
import type { WorkbookModel } from '../../db/exchange/workbook-model.ts';
import type { solveProblem } from '../../formats/problem-file/solve-problem.ts';
import type { solveWeights } from '../../formats/problem-file/solve-weights.ts';
import type { FileKind } from '../../formats/read/file-kinds.ts';
import type { KeptMapping } from '../../formats/read/tables/kept/kept-mapping.ts';
import type { Known } from '../../formats/read/tables/mapping.ts';
import type { GuessedTable } from '../read-guessed-table.ts';
import type { TableSettings } from '../table-options.ts';

/** A file as it was read; `table` is null for one that says itself what it means. */
export interface ReadForImport {
  readonly kind: FileKind;
  readonly model: WorkbookModel | null;
  readonly problems: readonly ImportIssue[];
  readonly table: GuessedTable | null;
}

/** How a file for import is to be read. */
export interface ImportQuestion extends Pick<TableSettings, 'reading' | 'said'> {
  /** By which a table is read as an earlier delivery of it was. */
  readonly kept: KeptMapping | null;
  /** What the workbook that a table goes to holds; null for a new one. */
  readonly known: Known | null;
}

/** What can be asked: of the bytes of a file, and of what it is called. */
export interface Questions {
  /** A kept mapping. */
  readonly mapping: (bytes: Uint8Array, name: string) => Promise<KeptMapping>;
  /** Any file for import but a workbook. */
  readonly file: (bytes: Uint8Array, name: string, question: ImportQuestion) => Promise<ReadForImport>;
  /** The ranking of a problem file. */
  readonly problem: (bytes: Uint8Array, name: string) => Promise<ReturnType<typeof solveProblem>>;
  /** The weights of a weights file. */
  readonly weights: (bytes: Uint8Array, name: string) => Promise<ReturnType<typeof solveWeights>>;
}

/** Who answers one question after the other, until it is ended. What a file has wrong is a UserFacingError. */
export type FileReader = {
  readonly [Method in keyof Questions]: (
    ...question: Parameters<Questions[Method]>
  ) => Promise<Awaited<ReturnType<Questions[Method]>>>;
} & { readonly end: () => void };

/** A question on its way, without its bytes. */
export interface Question {
  readonly method: keyof Questions;
  /** What follows the bytes. */
  readonly about: readonly unknown[];
}
