/** Plain Node (the database host): imports in two steps, so that what is imported is what was shown. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { Session } from '../session.ts';
import type { Patch } from '../state.ts';
import { acceptWorkbookModel } from './accept.ts';
import type { ImportPreview } from './check.ts';
import { createWorkbookFrom } from './create.ts';
import { issueList } from './issues.ts';
import type { OnConflict } from './merge-writer.ts';
import type { WorkbookModel } from './workbook-model.ts';

/** What is asked about a model: whether and how it goes into the open workbook, or into a new one. */
export interface ImportQuestion {
  /** The import that follows names it. */
  readonly key: string;
  readonly into: 'open' | 'new';
  readonly onConflict: OnConflict;
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

export interface Imports {
  /** Keeps the model (JSON), and says what its import would do. */
  readonly checkModel: (json: string, question: ImportQuestion) => ImportCheck;
  readonly importChecked: (request: CheckedImport) => Patch;
  readonly createChecked: (request: CheckedWorkbook) => null;
}

/**
 * `report` hears how far an import is, from 0 to 1; `before`, right before it, how many rows it adds and changes.
 */
export function createImports(
  present: () => Session,
  report: (done: number) => void,
  before: (rows: number) => void = () => {},
): Imports {
  let checked: {
    readonly key: string;
    readonly model: WorkbookModel;
    readonly onConflict: OnConflict;
    readonly rows: number;
  } | null = null;
  const checkedAs = (key: string) => {
    if (checked?.key === key) return checked;
    throw new UserFacingError(
      'invalid',
      t('What was read is no longer at hand.'),
      t('Check it again, then import it.'),
    );
  };
  return {
    checkModel: (json, { key, into, onConflict }) => {
      checked = null;
      const workbook = into === 'new' ? null : present().load();
      const { model, problems, counts, left } = acceptWorkbookModel(workbook, JSON.parse(json), {
        onConflict,
      });
      if (model) checked = { key, model, onConflict, rows: rowsOf(counts) };
      return { ...issueList(problems), counts, left, impossible: model === null };
    },
    importChecked: ({ key, id, from }) => {
      // It was committed, and the host ended before it could say so: what was checked is gone with it.
      const done = present().answerTo(id);
      if (done) return done;
      const { model, onConflict, rows } = checkedAs(key);
      before(rows);
      const request = { type: 'importComparison' as const, comparison: model, onConflict, from };
      const patch = present().execute({ id, request }, report);
      checked = null;
      return patch;
    },
    createChecked: ({ key, path, title, ...options }) => {
      const { model } = checkedAs(key);
      createWorkbookFrom(path, { ...model, title }, options);
      checked = null;
      return null;
    },
  };
}

/** How many rows an import writes. */
export const rowsOf = (counts: ImportPreview['counts']): number =>
  Object.values(counts).reduce((sum, { added, changed }) => sum + added + changed, 0);
