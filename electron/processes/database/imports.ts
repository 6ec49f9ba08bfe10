import { UserFacingError } from '../../../common/errors.ts';
import { acceptWorkbookModel } from '../../../db/exchange/accept.ts';
import type { ImportPreview } from '../../../db/exchange/check.ts';
import { createWorkbookFrom } from '../../../db/exchange/create.ts';
import { issueList } from '../../../db/exchange/issues.ts';
import type { OnConflict } from '../../../db/exchange/merge-context.ts';
import type { WorkbookModel } from '../../../db/exchange/workbook-model.ts';
import type { Session } from '../../../db/session.ts';
import type { Patch } from '../../../db/state.ts';

/** A comparison that may be imported: into the open workbook, or into a new one. */
export interface ImportQuestion {
  /** By which its pieces were handed over, and the import that follows names it. */
  readonly key: string;
  readonly into: 'open' | 'new';
  readonly onConflict: OnConflict;
}

/**
 * A piece of a comparison as JSON, in their order. A text crosses from process to process faster than what it says, and in
 * pieces it holds up the main process for no more than a moment.
 */
export interface ImportPiece {
  readonly key: string;
  readonly text: string;
}

/** What an import would do, and how many entries stay out because something is wrong with them. */
export interface ImportCheck extends ImportPreview {
  readonly left: number;
  /** Something is wrong with the whole of it, so that nothing can be imported. */
  readonly impossible: boolean;
}

/** An import of what was checked last. */
export interface CheckedImport {
  readonly key: string;
  /** Id of the event. */
  readonly id: string;
  /** The name of the file. */
  readonly from: string;
}

/** A new workbook of what was checked last. */
export interface CheckedWorkbook extends Omit<CheckedImport, 'id'> {
  readonly path: string;
  readonly title: string;
  readonly analyst: string;
  readonly createdBy: string;
}

/** Imports in two steps: what was checked is kept, so that what is imported is what was shown. */
export interface Imports {
  readonly takePiece: (piece: ImportPiece) => null;
  readonly checkImport: (question: ImportQuestion) => ImportCheck;
  readonly importChecked: (request: CheckedImport) => Patch;
  readonly createChecked: (request: CheckedWorkbook) => null;
}

/** `report` hears how far an import is, from 0 to 1. */
export function createImports(present: () => Session, report: (done: number) => void): Imports {
  let checked: {
    readonly key: string;
    readonly comparison: WorkbookModel;
    readonly onConflict: OnConflict;
  } | null = null;
  let pieces: { readonly key: string; readonly texts: string[] } | null = null;
  const checkedAs = (key: string) => {
    if (checked?.key === key) return checked;
    throw gone();
  };
  return {
    takePiece: ({ key, text }) => {
      if (pieces?.key !== key) pieces = { key, texts: [] };
      pieces.texts.push(text);
      return null;
    },
    checkImport: ({ key, into, onConflict }) => {
      checked = null;
      if (pieces?.key !== key) throw gone();
      const json = pieces.texts.join('');
      pieces = null;
      const tables = into === 'new' ? null : present().load().tables;
      const { comparison, problems, counts, left } = acceptWorkbookModel(tables, JSON.parse(json), {
        onConflict,
      });
      if (comparison) checked = { key, comparison, onConflict };
      return { ...issueList(problems), counts, left, impossible: comparison === null };
    },
    importChecked: ({ key, id, from }) => {
      const { comparison, onConflict } = checkedAs(key);
      const request = { type: 'importComparison' as const, comparison, onConflict, from };
      const patch = present().execute({ id, request }, report);
      checked = null;
      return patch;
    },
    createChecked: ({ key, path, title, ...options }) => {
      const { comparison } = checkedAs(key);
      createWorkbookFrom(path, { ...comparison, title }, options);
      checked = null;
      return null;
    },
  };
}

const gone = (): UserFacingError =>
  new UserFacingError('invalid', 'What was read is no longer at hand.', 'Check it again, then import it.');
