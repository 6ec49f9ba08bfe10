/** Page: the state of the window, in three scopes. */
import { type Appearance, STANDARD_APPEARANCE } from '../../common/appearance.ts';
import type { CommandId, ViewName } from '../../common/commands.ts';
import type { ElicitationMethod } from '../../common/elicitation.ts';
import type { UserError } from '../../common/errors.ts';
import type { FileStanding } from '../../common/file-standing.ts';
import type {
  Analyst,
  HistoryState,
  ImportedFile,
  Work,
  WorkbookTables,
  WrittenFile,
} from '../../electron/ipc/contract.ts';
import type { ChanceSettings } from '../../scoring/robustness/chance.ts';
import type { Verdict } from '../../scoring/robustness/verdict.ts';
import type { Assessment } from '../../scoring/types.ts';
import { createStore, useStore } from '../state/create-store.ts';
import { lastView } from '../state/last-view.ts';
import { replaceDocument } from '../state/per-document.ts';
import { currentScenario } from './current-scenario.ts';
import type { Draft } from './draft-record.ts';
import { refusalToEdit } from './editable.ts';
import type { Editor, OnCell } from './editor.ts';
import { defaultEvidenceView, type EvidenceView, type Exclusion } from './evidence-view.ts';
import type { MatrixRange } from './matrix-range.ts';
import { defaultMatrixView, type MatrixView } from './matrix-view.ts';
import { memoLast } from './memo.ts';
import { type Selection, stillThere } from './selection.ts';
import { triedKey } from './tried-weights.ts';
import { type RulesPreview, viewedTables } from './viewed.ts';

/** What can lie over the window; one at a time. */
export type DialogName =
  | 'palette'
  | 'analyst'
  | 'newScenario'
  | 'renameScenario'
  | 'duplicateScenario'
  | 'deleteScenario'
  | 'editor'
  | 'excludeClaims'
  | 'exportTables'
  | 'newContradiction'
  | 'drafts'
  | 'goal'
  | 'evidenceOffer'
  | 'compare'
  | 'version'
  | 'historyLog'
  | 'backups'
  | 'import'
  | 'start'
  | 'renameWorkbook'
  | 'reportWords';

/** What is said of the program itself: it needs no workbook, and lies over whatever dialog is open. */
export type HelpName =
  | 'shortcuts'
  | 'handbook'
  | 'about'
  | 'licences'
  | 'diagnostics'
  | 'glossary'
  | 'settings'
  | 'updates';

export interface OpenDocument {
  readonly path: string;
  readonly builtIn: boolean;
  /** Whether its file can be written to, and whether it is still there. */
  readonly standing: FileStanding;
  readonly tables: WorkbookTables;
  readonly history: HistoryState;
  /** Who works on it; `ownAnalyst` says how the workbook calls them now. */
  readonly analyst: Analyst;
}

/** A weight that is being dragged and not saved yet. */
export interface WeightPreview {
  /** The scenario in which it was taken up. */
  readonly scenarioId: string;
  readonly criterionId: string;
  readonly value: number;
}

/** Which editor of the inspector a menu item or shortcut asked for, until that editor opens. */
export type EditorRequest = 'judgement' | 'number' | 'note';

/** What the import wizard opens on: a file that was dropped, what was pasted, or nothing yet; and whether it is for this workbook. */
export interface ImportStart {
  readonly file?: ImportedFile;
  readonly clipping?: { readonly text: string; readonly html: string };
  readonly into: 'open' | 'new';
  /** It was asked for in order to paste, so that the field for that has the focus. */
  readonly forPaste?: boolean;
}

/** What was typed for the open workbook and not saved. */
export interface Drafts {
  /** What the main process calls them by; empty where they live as long as the window only. */
  readonly at: string;
  readonly kept: ReadonlyMap<string, Draft>;
}

/** What became of a file that was asked for: it was written, and is called what it is, or its writing was stopped. */
export type Written = { readonly what: string; readonly file: WrittenFile } | { readonly stopped: string };

/** What the file says. */
interface DocumentState {
  /** The workbook on the screen; null while it loads or when it cannot be opened. */
  readonly open: OpenDocument | null;
  /** Why there is nothing to show. */
  readonly failure: UserError | null;
}

/** How far the user is in the open workbook. All of it ends with the workbook: the next one starts with `initialSession`. */
export interface SessionState {
  readonly view: ViewName;
  readonly selection: Selection | null;
  /** What was selected in each view when it was left. */
  readonly leftSelections: ReadonlyMap<ViewName, Selection | null>;
  /** Cells of the matrix that are selected together; null while one thing alone is. */
  readonly range: MatrixRange | null;
  readonly preview: WeightPreview | null;
  /** The scenario whose weights are tried from now on, also where none differs from what is saved yet. */
  readonly tryingWeights: string | null;
  /** Rules that are being tried; everything on the screen follows them. */
  readonly rulesPreview: RulesPreview | null;
  /** The reading by whose coding everything on the screen counts; null for the settled coding. */
  readonly reading: string | null;
  /** A dialog speaks of the workbook over which it lies. */
  readonly dialog: DialogName | null;
  /** What the import wizard is to open on, until it does. */
  readonly importing: ImportStart | null;
  /** What the dialog `editor` is open for. */
  readonly editor: Editor | null;
  /** The source whose text is being read; null for the list of sources. */
  readonly reader: string | null;
  /** The check list that is open in the matrix's toolbar. */
  readonly chooser: 'alternatives' | 'criteria' | null;
  /** The rules of the scenario lie open over the footer. */
  readonly rulesOpen: boolean;
  readonly editorRequest: EditorRequest | null;
  /** Digits that were typed in a cell, until the form of the judgement takes them. */
  readonly judgementTyped: string | null;
  /** The cell of the matrix that is judged in its place. */
  readonly judging: OnCell | null;
  /** The inspector lies over the matrix of a narrow window. */
  readonly inspectorOver: boolean;
  readonly matrixView: MatrixView;
  readonly evidenceView: EvidenceView;
  /** What the dialog that excludes claims is about. */
  readonly exclusion: Exclusion;
  /** The theme that the contradictions show. */
  readonly contradictionId: string | null;
  /** Answers about weights that are not saved yet, by `answersKey`. */
  readonly answers: ReadonlyMap<string, unknown>;
  /** The way of asking that the weights view shows, by scenario. */
  readonly asking: ReadonlyMap<string, ElicitationMethod>;
  readonly verdict: { readonly verdict: Verdict; readonly assessment: Assessment } | null;
  /** What the chance to be first is drawn from, while that is not in the file yet (renderer/model/chance.ts). */
  readonly chance: ChanceSettings | null;
  /** Texts that were begun and not saved (renderer/model/drafts.ts). */
  readonly drafts: Drafts;
}

/** What stays when another workbook is opened in this window. */
interface WindowState {
  /** The window is too narrow for sliders, names in the sidebar and an inspector beside the matrix. */
  readonly narrow: boolean;
  /** It is too narrow for four alternatives beside the inspector, unless what is beside them is narrower. */
  readonly tight: boolean;
  /** It is so low that rows and what is around them are lower. */
  readonly low: boolean;
  /** It is so small that the page scrolls as one. */
  readonly flat: boolean;
  /** It is as wide as a telephone. */
  readonly slim: boolean;
  /** How many changes are on their way to a file. */
  readonly saving: number;
  /** Why the last change is not in the file, until one is; a refused change is none. */
  readonly notSaved: UserError | null;
  readonly help: HelpName | null;
  /** What did not work, until the user dismisses it. */
  readonly alert: UserError | null;
  /** How the window looks. */
  readonly appearance: Appearance;
  /** The files that are being written for this window. */
  readonly works: readonly Work[];
  /** Commands that wait for a file of theirs to be written. */
  readonly busy: ReadonlySet<CommandId>;
  /** The file that was written or stopped last, until it is dismissed or another one comes. */
  readonly written: Written | null;
}

/** All that the page shows. Each field belongs to one of three scopes, which says how long it lives. */
export interface AppState extends DocumentState, SessionState, WindowState {}

const noDocument: DocumentState = { open: null, failure: null };

export const initialSession: SessionState = {
  view: 'matrix',
  selection: null,
  leftSelections: new Map(),
  range: null,
  preview: null,
  tryingWeights: null,
  rulesPreview: null,
  reading: null,
  dialog: null,
  importing: null,
  editor: null,
  reader: null,
  chooser: null,
  rulesOpen: false,
  editorRequest: null,
  judgementTyped: null,
  judging: null,
  inspectorOver: false,
  matrixView: defaultMatrixView,
  evidenceView: defaultEvidenceView,
  exclusion: { claimIds: [], reason: '' },
  contradictionId: null,
  answers: new Map(),
  asking: new Map(),
  verdict: null,
  chance: null,
  drafts: { at: '', kept: new Map() },
};

const initialWindow: WindowState = {
  narrow: false,
  tight: false,
  low: false,
  flat: false,
  slim: false,
  saving: 0,
  notSaved: null,
  help: null,
  alert: null,
  appearance: STANDARD_APPEARANCE,
  works: [],
  busy: new Set(),
  written: null,
};

const store = createStore<AppState>({ current: { ...noDocument, ...initialSession, ...initialWindow } });

export const getState = store.get;

/** Changes part of the state and tells whoever looks at it. With another view comes what was selected there, unless the change says what is. */
export const update = (change: Partial<AppState> | ((state: AppState) => Partial<AppState>)): void =>
  store.set((state) => {
    const part = typeof change === 'function' ? change(state) : change;
    return part.view === undefined ||
      part.view === state.view ||
      state.open === null ||
      'leftSelections' in part
      ? part
      : { ...selectionIn(part.view, state), ...part };
  });

/** Views in which one thing after the other is looked at: what is explained in one of them is in the next, too. */
const LOOKING_THROUGH: readonly ViewName[] = ['evidence', 'contradictions', 'sources', 'readings'];

/** What is selected in a view that is gone to: never what stands beside it from another one. */
function selectionIn(view: ViewName, { view: from, selection, leftSelections, open }: AppState) {
  const left = new Map(leftSelections).set(from, selection);
  // The matrix explains everything; what was explained elsewhere has its cell or row there.
  const goesWith =
    selection !== null &&
    (view === 'matrix' ||
      (LOOKING_THROUGH.includes(view) && ['claim', 'speaker', 'source'].includes(selection.kind)));
  const there = goesWith ? selection : (left.get(view) ?? null);
  return { leftSelections: left, selection: open && stillThere(there, open.tables) };
}

export const subscribe = store.subscribe;

/** `select` must return the same value for the same state: pick from it, or go through something memoised. */
export const useApp = <T>(select: (state: AppState) => T): T => useStore(store, select);

/** Tells one workbook from another: a copy has the id of its original, so the file is part of it. */
export const documentKey = ({ path, tables }: OpenDocument): string =>
  `${tables.workbook[0]?.id ?? ''} ${path}`;

/**
 * Puts a workbook on the screen, or the reason why there is none. Where it is another one than before, the session of the last
 * one ends; `session` is how the new one begins, and what changes where the same workbook was read again.
 */
export function showDocument(
  shown: DocumentState,
  session: (before: SessionState) => Partial<SessionState>,
): void {
  const { open } = getState();
  if (open && shown.open && documentKey(open) === documentKey(shown.open))
    update((before) => ({ ...shown, ...session(before) }));
  else {
    // A workbook opens where it was left.
    const view = (shown.open && lastView(documentKey(shown.open))) ?? initialSession.view;
    replaceDocument(() => update({ ...initialSession, view, ...shown, ...session(initialSession) }));
  }
}

/** Says why nothing can be changed, where that is so; whether it was. */
export function refuseEdit(): boolean {
  const alert = refusalToEdit(store.get());
  if (alert) update({ alert });
  return alert !== null;
}

/** Whether the open workbook can be changed. */
export const useEditable = (): boolean => useApp((state) => refusalToEdit(state) === null);

/** Opens a dialog or closes the one that is open; what went wrong before has nothing to do with what comes now. */
export const showDialog = (dialog: DialogName | null): void => update({ dialog, alert: null });

/** Shows what is said of the program, or closes it. */
export const showHelp = (help: HelpName | null): void => update({ help, alert: null });

/** Opens an editor, where something can be changed. */
export function showEditor(editor: Editor): void {
  if (!refuseEdit()) update({ dialog: 'editor', editor, alert: null });
}

/** The open workbook as it is looked at, for everything that is only drawn when there is one. */
export function useDocument(): OpenDocument {
  return useApp(openDocument);
}

export const useTables = (): WorkbookTables => useDocument().tables;

export function openDocument(state: AppState): OpenDocument {
  return viewed(fileDocument(state), state.rulesPreview, state.reading, draftOfWeights(state));
}

/** The weights that are tried in the scenario on the screen, as they are kept. Asked by all that is drawn, at every frame of a drag. */
export function draftOfWeights(state: AppState): Draft | undefined {
  const { kept } = state.drafts;
  return kept.size === 0 ? undefined : kept.get(triedKey(currentScenario(fileDocument(state).tables).id));
}

const viewed = memoLast(
  (
    open: OpenDocument,
    rulesPreview: RulesPreview | null,
    reading: string | null,
    weights: Draft | undefined,
  ): OpenDocument => {
    const tables = viewedTables(open.tables, { rulesPreview, reading, weights });
    return tables === open.tables ? open : { ...open, tables };
  },
);

/** The open workbook as the file has it, whatever is being tried: for editors and for what is printed. */
export function fileDocument({ open }: AppState): OpenDocument {
  if (!open) throw new Error('No workbook is open.');
  return open;
}

export const useFileTables = (): WorkbookTables => useApp((state) => fileDocument(state).tables);

/** By the coding that is looked at, but by the rules that are saved: for what says where trying a rule would lead. */
export const useUntriedTables = (): WorkbookTables =>
  useApp((state) =>
    viewedTables(fileDocument(state).tables, {
      rulesPreview: null,
      reading: state.reading,
      weights: draftOfWeights(state),
    }),
  );
