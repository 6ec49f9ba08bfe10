/** Page: the import wizard's calls to the main process. */

import { type Dispatch, useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { Result } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import type {
  Doubt,
  ImportedFile,
  ImportOutlook,
  TableMapping,
  TableView,
} from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { currentScenario } from '../../model/derived.ts';
import { forgetDraft, keepForm, keptForm } from '../../model/drafts.ts';
import { getState, openDocument, update } from '../../model/store.ts';
import { importInto } from '../../model/workbook.ts';
import { readingOf } from './import-sentences.ts';
import {
  type Aim,
  type Choice,
  firstState,
  type ImportEvent,
  type ImportState,
  isAboutWhole,
  type Opened,
  type OpenedTable,
  reduceImport,
} from './import-state.ts';
import { knownOf } from './known.ts';

/** What can be done in the wizard. */
export interface Wizard {
  /** It was opened in order to paste. */
  readonly forPaste: boolean;
  readonly send: Dispatch<ImportEvent>;
  readonly choose: () => void;
  readonly paste: (text: string, html: string) => void;
  readonly reread: (options: Parameters<ReturnType<typeof api>['rereadImport']>[0]) => void;
  readonly guess: (decided: Parameters<ReturnType<typeof api>['guessImport']>[0]) => void;
  /** Answers a question about the table; one about the whole of it is read anew by the answer. */
  readonly answer: (opened: OpenedTable, at: number, choice: Choice) => void;
  /** Reads the table by a mapping: from a file, or as such a table was imported last. */
  readonly readBy: (which: 'file' | 'last') => void;
  readonly saveMapping: (opened: OpenedTable) => void;
  /** Keeps what is typed, before it is asked for. */
  readonly keep: (opened: Opened, typed: Partial<Typed>) => void;
  readonly run: (opened: Opened, outlook: ImportOutlook) => void;
  /** Ends what is on its way; what was open for import is gone with it. */
  readonly stop: () => void;
}

/** The state of the wizard and what can be done in it. `onMade` is called when a new workbook has taken this one's place. */
export function useImport(onMade: () => void): { readonly state: ImportState; readonly wizard: Wizard } {
  const start = useRef(getState().importing);
  const { into = 'open', forPaste = false } = start.current ?? {};
  const [state, send] = useReducer(reduceImport, null, () => {
    const file = start.current?.file;
    return firstState(file ? { file, aim: firstAim(file, into) } : null);
  });
  const newest = useRef(0);

  useEffect(() => api().on('importProgress', (progress) => send({ type: 'progress', progress })), []);
  const begin = useEffectEvent(() => {
    const clipping = start.current?.clipping;
    if (clipping) paste(clipping.text, clipping.html);
  });
  useEffect(() => {
    update({ importing: null });
    begin();
    return () => void settle(api().cancelImport());
  }, []);

  const check = state.step === 'check' ? state.check : null;
  const question = check?.at === 'checking' ? check.question : null;
  useEffect(() => {
    if (!question) return;
    let current = true;
    void settle(api().checkImport(question)).then((result) => {
      if (!current) return;
      if (result.ok) send({ type: 'checked', question, outlook: result.value });
      else send({ type: 'uncheckable', question, problem: saidOf(result) });
    });
    return () => {
      current = false;
    };
  }, [question]);

  /** Reads something; what comes of it is the event that follows. */
  const read = async <T>(call: Promise<Result<T>>, then: (value: T, id: number) => ImportEvent) => {
    const id = ++newest.current;
    send({ type: 'read', id });
    const result = await settle(call);
    send(result.ok ? then(result.value, id) : { type: 'unreadable', id, problem: saidOf(result) });
  };
  const opened = (file: ImportedFile | null, id: number): ImportEvent =>
    file ? { type: 'opened', id, file, aim: firstAim(file, into) } : { type: 'left', id };
  const known = () => knownOf(openDocument(getState()).tables);
  const paste = (text: string, html: string): void =>
    void read(api().pasteImport({ text, html, known: known() }), opened);

  const run = async (file: Opened, outlook: ImportOutlook): Promise<void> => {
    const { key } = outlook;
    const { aim } = file;
    if (key === null) return;
    send({ type: 'save' });
    if (aim.into === 'open') {
      const problem = await imported(key);
      if (problem !== null) return send({ type: 'unsaved', outlook, problem });
      forgetDraft(draftOf(file.file).key);
      return send({ type: 'saved', outlook, opened: file });
    }
    const title = aim.title.trim() || t('Imported comparison');
    const draft = draftOf(file.file).key;
    const made = await settle(api().makeImported({ key, title }));
    if (!made.ok || !made.value) return send({ type: 'unsaved', outlook, problem: saidOf(made) });
    forgetDraft(draft);
    onMade();
  };

  /** What decides about the whole table decides about the other questions too. */
  const reconsider = ({ table }: OpenedTable, { about, readings }: Doubt, choice: Choice): void => {
    const { mapping, option } = readings[choice];
    if (about === 'sheet' || about === 'encoding' || about === 'separator') {
      const chosen = readingOf(option);
      if (!chosen) return;
      const { hidden } = table.reading;
      const now = 'sheet' in chosen ? { hidden } : table.reading;
      void read(api().rereadImport({ ...now, ...chosen }), opened);
      return;
    }
    const { kind, optionsAs } = mapping;
    const heads = headsOf(table);
    const head = optionsAs === 'rows' ? mapping.head : heads.head;
    // What stands above other headings is found anew.
    const rows = head === heads.head ? heads : { head };
    const decided = { kind, ...rows, ...(kind === 'matrix' ? { optionsAs } : {}) };
    void read(api().guessImport(decided), (view, id) => ({ type: 'guessed', id, table: view }));
  };
  const saveMapping = async (mapping: TableMapping): Promise<void> => {
    const result = await settle(api().saveMapping({ mapping }));
    const problem = saidOf(result);
    if (problem) send({ type: 'refused', problem });
  };

  return {
    state,
    wizard: {
      forPaste,
      send,
      choose: () => void read(api().chooseImport(known()), opened),
      paste,
      reread: (options) => void read(api().rereadImport(options), opened),
      guess: (decided) =>
        void read(api().guessImport(decided), (table, id) => ({ type: 'guessed', id, table })),
      answer: (table, at, choice) => {
        send({ type: 'answer', at, choice });
        const doubt = table.doubts[at]?.doubt;
        if (doubt && isAboutWhole(doubt)) reconsider(table, doubt, choice);
      },
      readBy: (which) => void read(which === 'file' ? api().loadMapping() : api().takeLastMapping(), opened),
      saveMapping: ({ mapping }) => void saveMapping(mapping),
      keep: ({ file, aim: { title, scenario } }, typed) =>
        keepForm(draftOf(file), typedFor(file), { title, scenario, ...typed }),
      run: (...given) => void run(...given),
      stop: () => {
        void settle(api().cancelImport());
        send({ type: 'stop' });
      },
    },
  };
}

/** The rows with the headings, as the table is read now. */
export const headsOf = ({ guess: { headRow: head, overRow: over } }: TableView) => ({ head, over });

/** Why something did not work; null where it did, or where the user stopped it. */
const saidOf = (result: Result<unknown>) =>
  result.ok || result.problem.code === 'cancelled' ? null : result.problem;

/** Imports into the open workbook. Why that did not work; null when it did. The wizard says it, and not the window behind it. */
async function imported(key: string) {
  if (await importInto(key)) return null;
  const { alert } = getState();
  update({ alert: null });
  return alert;
}

/** What is typed for the import of a file. */
type Typed = Pick<Aim, 'title' | 'scenario'>;

/** It is found again when a file of this name is chosen. */
const draftOf = ({ name }: ImportedFile) => ({
  // no text: the key of a draft
  key: `import ${name}`.slice(0, 500),
  title: t('Import of {name}', { name }),
  isNew: true,
});

const firstAim = (file: ImportedFile, into: Aim['into']): Aim => ({
  into,
  onConflict: 'keep',
  source: '',
  ...keptForm(draftOf(file).key, typedFor(file)),
});

/** Names to begin with. */
function typedFor(file: ImportedFile): Typed {
  const name = file.name.replace(/\.[A-Za-z0-9]{1,12}$/, '').slice(0, 100) || t('Imported');
  const { tables } = openDocument(getState());
  const kind = file.table?.guess.mapping.kind;
  return {
    // Weights by criterion mean the scenario on the screen; those of a stranger's table get one of their own.
    scenario:
      kind === 'scored' || kind === 'criteria'
        ? currentScenario(tables).name
        : t('Weights of {name}', { name }),
    title: name,
  };
}
