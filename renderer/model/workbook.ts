/** Page: loads the open workbook, and changes it. */
import type { Result, UserError } from '../../common/errors.ts';
import type { FileStanding } from '../../common/file-standing.ts';
import type { Command, Patch, Weight } from '../../electron/ipc/contract.ts';
import { api, settle, unexpected } from '../api.ts';
import { perDocument } from '../state/per-document.ts';
import { flushDrafts, readDrafts } from './drafts.ts';
import { type MatrixView, readMatrixView } from './matrix-view.ts';
import { applyRows } from './patch.ts';
import { stillThere } from './selection.ts';
import { getState, showDocument, update, type WeightPreview } from './store.ts';

const SAVE_VIEW_AFTER_MS = 600;
/** A change of the view that waits to be saved. */
const viewWaits = perDocument<ReturnType<typeof setTimeout> | null>(() => null);

/** Loads and changes follow one another: each is on the screen before the next one starts. */
let queue: Promise<unknown> = Promise.resolve();
let loading: Promise<void> = Promise.resolve();

/** Whatever becomes of one of them, the next one has its turn. */
function enqueue<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work);
  queue = done.catch(() => {});
  return done;
}

/** Resolves when what is being loaded is on the screen, or the reason why it cannot be. */
export const loaded = (): Promise<void> => loading;

/** Loads the workbook of this window, also after another program or another file took its place. */
export function load(): Promise<void> {
  loading = enqueue(readWorkbook).catch((error: unknown) => showFailure(unexpected(error)));
  return loading;
}

/** The file of the open workbook has another path: the window keeps its place, and goes on with the file there. */
export function followFile(path: string): Promise<void> {
  update(({ open }) => (open ? { open: { ...open, path } } : {}));
  return load();
}

/** Says why the window shows no workbook, without trying to load it. */
export const showStopped = (failure: UserError): void => showFailure(failure);

const showFailure = (failure: UserError): void => showDocument({ open: null, failure }, () => ({}));

async function readWorkbook(): Promise<void> {
  // What was typed for the workbook that is shown, before another takes its place.
  await flushDrafts();
  const result = await settle(api().loadWorkbook());
  if (!result.ok) return showFailure(result.problem);
  const { path, builtIn, state, standing } = result.value;
  // A view that waits to be saved belongs to what was shown before.
  viewSaved();
  const open = { path, builtIn, standing, ...state };
  // What is on the screen is what the file says, whatever was refused before.
  update({ notSaved: null });
  showDocument({ open, failure: null }, ({ selection, drafts }) => ({
    // Where it is the one that is shown, what its window has is newest.
    drafts: drafts.at === result.value.drafts.at ? drafts : readDrafts(result.value.drafts),
    preview: null,
    rulesPreview: null,
    selection: stillThere(selection, state.tables),
    matrixView: readMatrixView(state.tables, getState().appearance.spacing),
    answers: new Map(),
  }));
}

/** The file of the open workbook was locked, moved, replaced or found again. */
export function takeStanding(standing: FileStanding): void {
  update(({ open }) => (open ? { open: { ...open, standing } } : {}));
}

/** `quiet` is for what the user did not ask for: its success says nothing about an earlier failure. */
function inTurn(call: () => Promise<Result<Patch>>, quiet = false): Promise<Patch | null> {
  update(({ saving }) => ({ saving: saving + 1 }));
  return enqueue(async () => {
    const result = await settle(call());
    const problem = result.ok ? await shown(result.value) : result.problem;
    update(({ saving, alert, notSaved }) => ({
      saving: saving - 1,
      alert: problem ?? (quiet ? alert : null),
      notSaved: savedSince(result, notSaved, quiet),
    }));
    return result.ok ? result.value : null;
  });
}

/** Why the last change is not in the file. A change that was refused for what it says is none that was lost. */
function savedSince(result: Result<Patch>, before: UserError | null, quiet: boolean): UserError | null {
  if (result.ok) return null;
  const { code } = result.problem;
  return quiet || code === 'invalid' || code === 'cancelled' ? before : result.problem;
}

/** Puts what was saved on the screen. Why that did not work, if it did not: it is saved all the same. */
async function shown(patch: Patch): Promise<UserError | null> {
  try {
    if (patch.reload) await readWorkbook();
    else applyPatch(patch);
    return null;
  } catch (error) {
    return unexpected(error);
  }
}

function applyPatch({ rows, history }: Patch): void {
  update(({ open, selection, preview }) => {
    if (!open) return {};
    const tables = applyRows(open.tables, rows);
    return {
      open: { ...open, tables, history },
      selection: stillThere(selection, tables),
      preview: preview && tables.weights.some((weight) => isSaved(weight, preview)) ? null : preview,
    };
  });
}

/** Whether a weight is what the preview shows of it. */
const isSaved = (weight: Weight, { scenarioId, criterionId, value }: WeightPreview): boolean =>
  weight.scenarioId === scenarioId && weight.criterionId === criterionId && weight.value === value;

/** Runs a command. Null when it was not saved: the alert says why, and the caller keeps what the user typed. */
export const execute = (command: Command): Promise<Patch | null> => inTurn(() => api().execute(command));

/** Saves how something was left, which is no edit: an earlier failure stays on the screen. */
export const executeQuietly = (command: Command): Promise<Patch | null> =>
  inTurn(() => api().execute(command), true);

/** Imports what the wizard checked; as a command, it is on the screen when this resolves. */
export const importInto = (key: string): Promise<Patch | null> => inTurn(() => api().runImport({ key }));

/** Brings the workbook back to a backup of it; as a command, it is on the screen when this resolves. */
export const restoreBackup = (backupId: string): Promise<Patch | null> =>
  inTurn(() => api().restoreBackup({ backupId }));

export const undo = (): Promise<Patch | null> => inTurn(() => api().undo());

export const redo = (): Promise<Patch | null> => inTurn(() => api().redo());

/** Undoes or redoes until the workbook is as it was right after the event of this number. */
export const stepTo = (number: number): Promise<Patch | null> => inTurn(() => api().stepTo({ number }));

/** Changes how the matrix looks at once and remembers it in the workbook a little later. */
export function changeMatrixView(change: Partial<MatrixView>): void {
  update(({ matrixView }) => ({ matrixView: { ...matrixView, ...change } }));
  viewSaved();
  viewWaits.current = setTimeout(flushMatrixView, SAVE_VIEW_AFTER_MS);
}

/** Saves a change of the view that is still waiting, because the window closes or another workbook comes. */
export function flushMatrixView(): void {
  if (viewWaits.current === null) return;
  viewSaved();
  const { open, matrixView } = getState();
  if (open) void saveView('matrix', matrixView);
}

/** No change of the view waits any more. */
function viewSaved(): void {
  if (viewWaits.current !== null) clearTimeout(viewWaits.current);
  viewWaits.current = null;
}

type SaveView = Extract<Command, { type: 'saveView' }>;

/** Remembers how something was left in the workbook; that it cannot be saved is not worth an alert. */
export async function saveView(view: SaveView['view'], left: unknown): Promise<void> {
  // The banner says why already; it needs no alert at every change of the view.
  if (getState().open?.standing.file.kind !== 'in-place') return;
  // Through JSON, because AG Grid's state may hold undefined values, which are no JSON.
  const state: SaveView['state'] = JSON.parse(JSON.stringify(left));
  await inTurn(() => api().execute({ type: 'saveView', view, state }), true);
}
