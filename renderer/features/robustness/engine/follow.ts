import type { Scenario, Weight, WorkbookTables } from '../../../../electron/ipc/contract.ts';
import type { SmaaResult } from '../../../../scoring/robustness/smaa-types.ts';
import type { Assessment } from '../../../../scoring/types.ts';
import { createDocumentStore, useStore } from '../../../model/create-store.ts';
import { currentAssessment, currentScenario, evidenceParts, previewWeights } from '../../../model/derived.ts';
import { sameList } from '../../../model/memo.ts';
import { type AppState, getState, openDocument, subscribe } from '../../../model/store.ts';
import { type ChanceSettings, chanceSettings, onSettings } from '../settings.ts';
import type { Answers, Evidence, Question, Said, Told } from './messages.ts';

/** What an answer is about; whoever shows it takes names and order from here, not from what the window has by now. */
export interface Subject {
  readonly tables: WorkbookTables;
  readonly scenario: Scenario;
  readonly assessment: Assessment;
}

/** What draws say; the same object until they say something new. */
export interface Drawn {
  readonly subject: Subject;
  readonly settings: ChanceSettings;
  readonly result: SmaaResult;
}

/** The draws as far as they have come. */
export interface Chance {
  readonly drawn: Drawn;
  readonly done: number;
  readonly total: number;
  readonly running: boolean;
  /** They were ended before their number was reached. */
  readonly stopped: boolean;
}

export type Answered<Q extends Question> = { readonly subject: Subject; readonly answer: Answers[Q] };

/** The newest answer to each question: undefined until there is one. */
export type Known = { readonly [Q in Question]?: Answered<Q> } & {
  readonly chance?: Chance | undefined;
  /** Why there is none. */
  readonly failures: { readonly [Q in Question | 'chance']?: string | undefined };
};

const known = createDocumentStore<Known>({ failures: {} });
const learn = known.set;

export const readKnown = known.get;

export const useKnown = <T>(part: (known: Known) => T): T => useStore(known, part);

/** Ends the draws under way; those made so far stay. Set while the view follows. */
let stop: (() => void) | null = null;
export const stopDrawing = (): void => stop?.();

const QUESTIONS = ['weights', 'question', 'reversals'] as const satisfies readonly Question[];

/**
 * Keeps the answers up to date with the weights, the evidence and the settings, as long as the view is there. Draws have a
 * worker of their own, so that no other question holds them up. A newer request for draws ends the older at once; of the other
 * questions one is under way and only the newest state waits. Returns a function that ends it.
 */
export function followRobustness(): () => void {
  const draws = startWorker();
  const questions = startWorker();
  let told: readonly unknown[] = [];
  let id = 0;
  let asked: { readonly id: number; readonly subject: Subject; readonly settings: ChanceSettings } | null =
    null;
  const underWay = new Map<Question, { readonly id: number; readonly subject: Subject }>();
  /** What failed is not tried again at the same state, or the page would do nothing else. */
  const failed = new Map<Question, Assessment>();

  const tell = (worker: Worker, message: Told): void => worker.postMessage(message);

  function follow(): void {
    const subject = subjectOf(getState());
    if (!subject || subject.assessment.noRanking) return;
    const parts = [...evidenceParts(subject.tables), subject.scenario];
    if (!sameList(parts, told)) {
      told = parts;
      const message: Told = { kind: 'evidence', ...evidenceOf(subject) };
      for (const worker of [draws, questions]) tell(worker, message);
    }
    const weights = weightsOf(subject);
    const settings = chanceSettings();
    const drawn = asked ?? known.get().chance?.drawn;
    if (drawn?.subject.assessment !== subject.assessment || drawn.settings !== settings) {
      asked = { id: ++id, subject, settings };
      tell(draws, { kind: 'chance', id, weights, settings });
    }
    for (const kind of QUESTIONS) {
      if (underWay.has(kind) || failed.get(kind) === subject.assessment) continue;
      if (known.get()[kind]?.subject.assessment === subject.assessment) continue;
      underWay.set(kind, { id: ++id, subject });
      tell(questions, { kind, id, weights });
    }
  }

  draws.onmessage = ({ data }: MessageEvent<Said>): void => {
    // What an older request still said does not matter any more.
    if (!asked || data.id !== asked.id) return;
    const { subject, settings } = asked;
    if (data.kind === 'failed') {
      learn({ failures: { ...known.get().failures, chance: data.why } });
    } else if (data.kind === 'chance') {
      const { result, done, total, last, stopped } = data;
      const drawn = result ? { subject, settings, result } : known.get().chance?.drawn;
      if (!drawn) return;
      const chance = { drawn, done, total, running: !last, stopped };
      learn({ chance, failures: { ...known.get().failures, chance: undefined } });
    }
  };
  questions.onmessage = ({ data }: MessageEvent<Said>): void => {
    const kind = data.kind === 'failed' ? data.of : data.kind;
    if (kind === 'chance') return;
    const about = underWay.get(kind);
    underWay.delete(kind);
    if (about?.id === data.id) {
      if (data.kind === 'failed') {
        failed.set(kind, about.subject.assessment);
        learn({ failures: { ...known.get().failures, [kind]: data.why } });
      } else {
        const answered = { subject: about.subject, answer: 'answer' in data ? data.answer : undefined };
        learn({ [kind]: answered, failures: { ...known.get().failures, [kind]: undefined } });
      }
    }
    follow();
  };
  const broken = (event: ErrorEvent): void => {
    const why = event.message;
    learn({ failures: { chance: why, weights: why, question: why, reversals: why } });
  };
  draws.onerror = broken;
  questions.onerror = broken;

  stop = () => tell(draws, { kind: 'stop' });
  const ends = [subscribe(follow), onSettings(follow)];
  follow();
  return () => {
    for (const end of ends) end();
    stop = null;
    draws.terminate();
    questions.terminate();
    // Draws that were cut short are not what was asked for.
    if (known.get().chance?.running) learn({ chance: undefined });
  };
}

const startWorker = (): Worker =>
  new Worker(new URL('./robustness.worker.ts', import.meta.url), { type: 'module' });

/** Null when nothing is open or it cannot be assessed; whoever draws the ranking says why. */
function subjectOf(state: AppState): Subject | null {
  if (!state.open) return null;
  const { tables } = openDocument(state);
  try {
    return { tables, scenario: currentScenario(tables), assessment: currentAssessment(state) };
  } catch {
    return null;
  }
}

/** The weights of the scenario, with the one that is being dragged. */
const weightsOf = ({ tables, scenario }: Subject): readonly Weight[] =>
  previewWeights(tables.weights, getState().preview).filter((w) => w.scenarioId === scenario.id);

function evidenceOf({ tables, scenario }: Subject): Evidence {
  const { alternatives, criteria, sources, speakers, claims, findings, measurements, judgements } = tables;
  const evidence = { alternatives, criteria, sources, speakers, claims, findings, measurements, judgements };
  return { evidence, scenario };
}
