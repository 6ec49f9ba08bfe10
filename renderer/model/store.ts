import { useSyncExternalStore } from 'react';
import type {
  Command,
  HistoryState,
  ImportedFile,
  Problem,
  ViewName,
  WorkbookTables,
} from '../../electron/ipc/contract.ts';
import type { Verdict } from '../../scoring/robustness/verdict.ts';
import type { Assessment } from '../../scoring/types.ts';
import type { Editor } from './editor.ts';
import { defaultEvidenceView, type EvidenceView, type Exclusion } from './evidence-view.ts';
import { defaultMatrixView, type MatrixView } from './matrix-view.ts';
import type { Selection } from './selection.ts';

export type { ViewName };

/** What can lie over the window; one at a time. */
export type DialogName =
  | 'palette'
  | 'shortcuts'
  | 'about'
  | 'analyst'
  | 'newScenario'
  | 'renameScenario'
  | 'duplicateScenario'
  | 'deleteScenario'
  | 'editor'
  | 'excludeClaims'
  | 'exportTables'
  | 'newContradiction'
  | 'import';

/** A way of asking for weights. */
export type ElicitationMethod = Extract<Command, { type: 'applyElicitation' }>['method'];

export interface OpenDocument {
  readonly path: string;
  readonly builtIn: boolean;
  readonly tables: WorkbookTables;
  readonly history: HistoryState;
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

export interface AppState {
  /** The workbook on the screen; null while it loads or when it cannot be opened. */
  readonly open: OpenDocument | null;
  /** Why there is nothing to show. */
  readonly failure: Problem | null;
  readonly view: ViewName;
  readonly selection: Selection | null;
  readonly preview: WeightPreview | null;
  /** How many changes are on their way to the file. */
  readonly saving: number;
  /** What did not work, until the user dismisses it. */
  readonly alert: Problem | null;
  /** A file that was written and can be shown. */
  readonly written: { readonly what: string; readonly path: string } | null;
  readonly dialog: DialogName | null;
  /** A file that was dropped, until the import wizard opens on it. */
  readonly importing: ImportedFile | null;
  /** What the dialog `editor` is open for. */
  readonly editor: Editor | null;
  /** The source whose text is being read; null for the list of sources. */
  readonly reader: string | null;
  /** The check list that is open in the matrix's toolbar. */
  readonly chooser: 'alternatives' | 'criteria' | null;
  /** The rules of the scenario lie open over the footer. */
  readonly rulesOpen: boolean;
  readonly editorRequest: EditorRequest | null;
  /** The window is too narrow for sliders, names in the sidebar and an inspector beside the matrix. */
  readonly narrow: boolean;
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
}

const initial: AppState = {
  open: null,
  failure: null,
  view: 'matrix',
  selection: null,
  preview: null,
  saving: 0,
  alert: null,
  written: null,
  dialog: null,
  importing: null,
  editor: null,
  reader: null,
  chooser: null,
  rulesOpen: false,
  editorRequest: null,
  narrow: false,
  inspectorOver: false,
  matrixView: defaultMatrixView,
  evidenceView: defaultEvidenceView,
  exclusion: { claimIds: [], reason: '' },
  contradictionId: null,
  answers: new Map(),
  asking: new Map(),
  verdict: null,
};

let state = initial;
const listeners = new Set<() => void>();

export const getState = (): AppState => state;

/** Changes part of the state and tells whoever looks at it. */
export function update(change: Partial<AppState> | ((state: AppState) => Partial<AppState>)): void {
  state = { ...state, ...(typeof change === 'function' ? change(state) : change) };
  for (const listener of listeners) listener();
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `select` must return the same value for the same state: pick from it, or go through something memoised. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useSyncExternalStore(subscribe, () => select(state));
}

/** Opens a dialog or closes the one that is open; what went wrong before has nothing to do with what comes now. */
export const showDialog = (dialog: DialogName | null): void => update({ dialog, alert: null });

export const showEditor = (editor: Editor): void => update({ dialog: 'editor', editor, alert: null });

/** The open workbook, for everything that is only drawn when there is one. */
export function useDocument(): OpenDocument {
  return useApp(openDocument);
}

export const useTables = (): WorkbookTables => useDocument().tables;

export function openDocument({ open }: AppState): OpenDocument {
  if (!open) throw new Error('No workbook is open.');
  return open;
}
