import type { MenuCommand } from '../../electron/ipc/contract.ts';
import { api, settle } from '../api.ts';
import { evidenceActions } from '../features/evidence/actions.ts';
import { exportActions } from '../features/export/actions.ts';
import { currentScenario } from '../model/derived.ts';
import { editorOfSelection } from '../model/editor.ts';
import { hasInspector, inspectorShown, showInspector } from '../model/inspector.ts';
import { toggleLock } from '../model/locks.ts';
import {
  type AppState,
  type EditorRequest,
  getState,
  openDocument,
  showDialog,
  showEditor,
  update,
} from '../model/store.ts';
import { execute, redo, undo } from '../model/workbook.ts';
import type { Action } from './action.ts';
import { copyActions } from './copy-actions.ts';
import { saveWhatWaits } from './reload.ts';
import { viewActions } from './view-actions.ts';

const isOpen = (state: AppState): boolean => state.open !== null;

/** One for every menu command; leaving one out does not compile. */
const catalogue: Record<MenuCommand, Omit<Action, 'id'>> = {
  undo: { title: 'Undo', shortcut: 'Ctrl+Z', enabled: canUndo, run: () => void undo() },
  redo: { title: 'Redo', shortcut: 'Ctrl+Y', enabled: canRedo, run: () => void redo() },
  newWorkbook: { title: 'New workbook…', run: () => showEditor({ kind: 'newWorkbook' }) },
  describeWorkbook: {
    title: 'Describe the workbook…',
    enabled: isOpen,
    run: () => showEditor({ kind: 'workbook' }),
  },
  importFile: {
    title: 'Import a file or a table…',
    shortcut: 'Ctrl+Shift+I',
    enabled: isOpen,
    run: dialog('import'),
  },
  openWorkbook: {
    title: 'Open another workbook…',
    shortcut: 'Ctrl+O',
    run: () => void openAnother(),
  },
  ...exportActions,
  ...copyActions,
  commandPalette: {
    title: 'Find a command…',
    shortcut: 'Ctrl+K',
    run: dialog('palette'),
  },
  ...viewActions,
  newAlternative: { title: 'New alternative…', ...making('alternative') },
  newCriterion: { title: 'New criterion…', ...making('criterion') },
  newSource: { title: 'New source…', ...making('source') },
  newSpeaker: { title: 'New speaker…', ...making('speaker') },
  newClaim: { title: 'New claim…', shortcut: 'Ctrl+Shift+M', ...making('claim') },
  editSelected: {
    title: 'Edit what is selected…',
    shortcut: 'Ctrl+Shift+J',
    enabled: (state) => editorOfSelection(state) !== null,
    needs: 'Select an alternative, a criterion or a claim first, or open a source.',
    run: () => {
      const editor = editorOfSelection(getState());
      if (editor) showEditor(editor);
    },
  },
  deleteSelected: {
    title: 'Delete what is selected…',
    enabled: (state) => editorOfSelection(state) !== null,
    needs: 'Select an alternative, a criterion or a claim first, or open a source.',
    run: () => {
      const editor = editorOfSelection(getState());
      if (editor) showEditor({ kind: 'delete', what: editor.kind, id: editor.id });
    },
  },
  ...evidenceActions,
  toggleInspector: {
    title: 'Show or hide the inspector',
    shortcut: 'Ctrl+I',
    enabled: isOpen,
    run: () => showInspector(!inspectorShown(getState())),
  },
  newScenario: {
    title: 'New scenario…',
    shortcut: 'Ctrl+N',
    enabled: isOpen,
    run: dialog('newScenario'),
  },
  renameScenario: {
    title: 'Rename or describe the scenario…',
    enabled: isOpen,
    run: dialog('renameScenario'),
  },
  duplicateScenario: {
    title: 'Duplicate the scenario…',
    shortcut: 'Ctrl+D',
    enabled: isOpen,
    run: dialog('duplicateScenario'),
  },
  deleteScenario: {
    title: 'Delete the scenario…',
    enabled: ({ open }) => (open?.tables.scenarios.length ?? 0) > 1,
    needs: 'It is the only scenario, and a workbook needs one: make another first.',
    run: dialog('deleteScenario'),
  },
  scenarioRules: {
    title: 'Rules of the scenario…',
    enabled: isOpen,
    run: () => update({ rulesOpen: true }),
  },
  chooseAlternatives: {
    title: 'Choose alternatives…',
    shortcut: 'Ctrl+Shift+A',
    enabled: isOpen,
    run: () => update({ view: 'matrix', chooser: 'alternatives' }),
  },
  chooseCriteria: {
    title: 'Choose criteria…',
    shortcut: 'Ctrl+Shift+C',
    enabled: isOpen,
    run: () => update({ view: 'matrix', chooser: 'criteria' }),
  },
  equalWeights: {
    title: 'Level weights',
    enabled: isOpen,
    run: () => void equalWeights(),
  },
  toggleLock: {
    title: 'Lock or free the weight of the selected criterion',
    shortcut: 'Ctrl+L',
    enabled: ({ selection }) => selection !== null && 'criterionId' in selection,
    needs: 'Select a criterion of the matrix first.',
    run: () => {
      const { selection } = getState();
      if (selection && 'criterionId' in selection) void toggleLock(selection.criterionId);
    },
  },
  editJudgement: {
    title: 'Judge the selected cell…',
    shortcut: 'Ctrl+J',
    enabled: ({ selection }) => selection?.kind === 'cell',
    needs: 'Select a cell of the matrix first.',
    run: () => requestEditor('judgement'),
  },
  editNumber: {
    title: 'Type the number of the selected cell…',
    enabled: isNumericCell,
    needs: 'Select a cell of a criterion that is measured in numbers first.',
    run: () => requestEditor('number'),
  },
  addNote: {
    title: 'Add a note…',
    shortcut: 'Ctrl+Shift+N',
    enabled: isOpen,
    run: () => requestEditor('note'),
  },
  renameAnalyst: { title: 'Change your name…', enabled: isOpen, run: dialog('analyst') },
  keyboardShortcuts: {
    title: 'Keyboard shortcuts',
    shortcut: 'Ctrl+/',
    run: dialog('shortcuts'),
  },
  about: { title: 'About Weighbridge', run: dialog('about') },
};

export const actions: readonly Action[] = Object.entries(catalogue).map(([id, action]) => ({
  ...action,
  id: id as MenuCommand,
}));

export const actionOf = (id: MenuCommand): Action => ({ ...catalogue[id], id });

export const isEnabled = (action: Action, state: AppState): boolean => action.enabled?.(state) ?? true;

/** Runs an action unless it makes no sense now. */
export function run(id: MenuCommand): void {
  const action = actionOf(id);
  if (isEnabled(action, getState())) action.run();
  else if (action.needs !== undefined) refuse(action.title, action.needs);
}

function refuse(title: string, needs: string): void {
  update({
    alert: {
      code: 'invalid',
      message: `“${title.replace('…', '')}” cannot be done now.`,
      remedy: needs,
    },
  });
}

function dialog(name: NonNullable<AppState['dialog']>): () => void {
  return () => showDialog(name);
}

function making(kind: 'alternative' | 'criterion' | 'source' | 'speaker' | 'claim') {
  return { enabled: isOpen, run: () => showEditor({ kind, id: null }) };
}

const scenarioId = (): string => currentScenario(openDocument(getState()).tables).id;

function isNumericCell({ open, selection }: AppState): boolean {
  if (selection?.kind !== 'cell') return false;
  return open?.tables.criteria.find((c) => c.id === selection.criterionId)?.scale === 'numeric';
}

function canUndo({ open }: AppState): boolean {
  return open !== null && open.history.undo !== null;
}

function canRedo({ open }: AppState): boolean {
  return open !== null && open.history.redo !== null;
}

async function openAnother(): Promise<void> {
  // It belongs to the present file.
  saveWhatWaits();
  const result = await settle(api().openWorkbook());
  // The workbook that takes its place is announced, and loaded then.
  if (!result.ok) update({ alert: result.problem });
}

async function equalWeights(): Promise<void> {
  const { tables } = openDocument(getState());
  const weights = tables.criteria.filter((c) => c.active).map((c) => ({ criterionId: c.id, value: 10 }));
  if (weights.length > 0) await execute({ type: 'setWeights', scenarioId: scenarioId(), weights });
}

function requestEditor(editor: EditorRequest): void {
  showInspector(true);
  update(({ view }) => ({ view: hasInspector(view) ? view : 'matrix', editorRequest: editor }));
}
