import { useEffect, useState } from 'react';
import type {
  ImportedFile,
  ImportOutlook,
  ImportProgress,
  Patch,
  Problem,
  Result,
  TableMapping,
} from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { currentScenario } from '../../model/derived.ts';
import { getState, openDocument, update } from '../../model/store.ts';
import { importInto } from '../../model/workbook.ts';
import { knownOf } from './known.ts';

export type Step = 'choose' | 'table' | 'columns' | 'check' | 'done';

/** What the import is for. */
export interface Aim {
  readonly into: 'open' | 'new';
  readonly onConflict: 'keep' | 'replace';
  readonly scenario: string;
  readonly title: string;
}

/** A place in the table that a problem leads to; row from 1, column by letter. */
export interface Place {
  readonly row: number;
  readonly column: string | undefined;
}

export interface Wizard {
  readonly step: Step;
  readonly file: ImportedFile | null;
  readonly mapping: TableMapping | null;
  readonly aim: Aim;
  readonly outlook: ImportOutlook | null;
  readonly place: Place | null;
  /** What is on its way; null where nothing is. */
  readonly busy: ImportProgress | null;
  readonly problem: Problem | null;
  readonly patch: Patch | null;
  readonly go: (step: Step) => void;
  readonly choose: () => void;
  readonly paste: (text: string, html: string) => void;
  readonly reread: (options: Parameters<ReturnType<typeof api>['rereadImport']>[0]) => void;
  readonly guess: (decided: Parameters<ReturnType<typeof api>['guessImport']>[0]) => void;
  readonly setMapping: (mapping: TableMapping) => void;
  readonly setAim: (aim: Partial<Aim>) => void;
  readonly show: (place: Place) => void;
  readonly run: () => void;
  /** Ends what is on its way. */
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/** The state of the wizard and what can be done in it. `onMade` is called when a new workbook has taken this one's place. */
export function useImport(onMade: () => void): Wizard {
  const [file, setFile] = useState<ImportedFile | null>(() => getState().importing);
  const [mapping, setMapping] = useState<TableMapping | null>(() => file?.table?.guess.mapping ?? null);
  const [step, setStep] = useState<Step>(() => firstStep(file));
  const [aim, setAim] = useState<Aim>(() => firstAim(file));
  const [outlook, setOutlook] = useState<ImportOutlook | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [busy, setBusy] = useState<ImportProgress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [patch, setPatch] = useState<Patch | null>(null);

  useEffect(() => api().on('importProgress', (progress) => setBusy((now) => now && progress)), []);
  useEffect(() => {
    update({ importing: null });
    return () => void settle(api().cancelImport());
  }, []);

  const work = async <T>(phase: ImportProgress['phase'], call: Promise<Result<T>>): Promise<T | null> => {
    setBusy({ phase, done: null });
    setProblem(null);
    const result = await settle(call);
    setBusy(null);
    if (result.ok) return result.value;
    if (result.problem.code !== 'cancelled') setProblem(result.problem);
    return null;
  };
  const take = (read: ImportedFile | null): void => {
    if (!read) return;
    setFile(read);
    setMapping(read.table?.guess.mapping ?? null);
    setAim((now) => ({ ...firstAim(read), into: now.into, onConflict: now.onConflict }));
    setOutlook(null);
    setPlace(null);
    setStep(firstStep(read));
  };

  // What is asked for is checked anew whenever it changes.
  const { into, onConflict, scenario } = aim;
  useEffect(() => {
    if (step !== 'check') return;
    let current = true;
    setBusy({ phase: 'checking', done: null });
    setOutlook(null);
    const asked = { mapping, scenario: scenario.trim() || 'Imported', into, onConflict };
    void settle(api().checkImport(asked)).then((result) => {
      if (!current) return;
      setBusy(null);
      if (result.ok) setOutlook(result.value);
      else if (result.problem.code !== 'cancelled') setProblem(result.problem);
    });
    return () => {
      current = false;
    };
  }, [step, mapping, into, onConflict, scenario]);

  const known = () => knownOf(openDocument(getState()).tables);
  const run = async (): Promise<void> => {
    const key = outlook?.key;
    if (!key) return;
    if (aim.into === 'new') {
      const made = await work(
        'saving',
        api().makeImported({ key, title: aim.title.trim() || 'Imported comparison' }),
      );
      if (made) onMade();
      return;
    }
    setBusy({ phase: 'saving', done: 0 });
    const saved = await importInto(key);
    setBusy(null);
    if (saved) {
      setPatch(saved);
      setStep('done');
      return;
    }
    const { alert } = getState();
    update({ alert: null });
    // Whoever stopped it is at another step already.
    if (alert?.code === 'cancelled') return;
    setProblem(alert);
    setOutlook(null);
  };

  return {
    step,
    file,
    mapping,
    aim,
    outlook,
    place,
    busy,
    problem,
    patch,
    setMapping,
    go: setStep,
    dismiss: () => setProblem(null),
    choose: () => void work('reading', api().chooseImport(known())).then(take),
    paste: (text, html) => void work('reading', api().pasteImport({ text, html, known: known() })).then(take),
    reread: (options) =>
      void work('reading', api().rereadImport(options)).then((read) => {
        if (!read) return;
        take(read);
        setStep('table');
      }),
    guess: (decided) =>
      void work('reading', api().guessImport(decided)).then((table) => {
        if (!table || !file) return;
        setFile({ ...file, table });
        setMapping(table.guess.mapping);
      }),
    setAim: (change) => setAim((now) => ({ ...now, ...change })),
    show: (where) => {
      setPlace(where);
      setStep('table');
    },
    run: () => void run(),
    stop: () => {
      // What was open for import is gone with it.
      void settle(api().cancelImport());
      setFile(null);
      setStep('choose');
    },
  };
}

const firstStep = (file: ImportedFile | null): Step => (!file ? 'choose' : file.table ? 'table' : 'check');

function firstAim(file: ImportedFile | null): Aim {
  const name = (file?.name ?? '').replace(/\.[A-Za-z0-9]{1,12}$/, '').slice(0, 100) || 'Imported';
  const { tables } = openDocument(getState());
  const isOwn =
    file?.table?.guess.mapping.kind === 'scored' || file?.table?.guess.mapping.kind === 'criteria';
  return {
    into: 'open',
    onConflict: 'keep',
    // Weights by criterion mean the scenario on the screen; those of a stranger's table get one of their own.
    scenario: isOwn ? currentScenario(tables).name : `Weights of ${name}`,
    title: name,
  };
}
