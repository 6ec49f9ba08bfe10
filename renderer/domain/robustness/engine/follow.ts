import type { Weight } from '../../../../electron/ipc/contract.ts';
import { rankedOnly } from '../../../../scoring/assessment/ranked-only.ts';
import type { ChanceSettings } from '../../../../scoring/robustness/chance.ts';
import type { SmaaResult } from '../../../../scoring/robustness/smaa-types.ts';
import { chanceNow, sameChance } from '../../../model/chance.ts';
import { currentAssessment, currentScenario, evidenceParts, previewWeights } from '../../../model/derived.ts';
import { sameList } from '../../../model/memo.ts';
import { type AppState, getState, openDocument, subscribe } from '../../../model/store.ts';
import { type Connection, connect } from '../../../model/workers/connect.ts';
import { latestOnly } from '../../../model/workers/latest-only.ts';
import { createDocumentStore, useStore } from '../../../state/create-store.ts';
import type { Subject } from '../answer-names.ts';
import type { Answers, Evidence, Question } from '../questions.ts';
import type { ChancePart, RobustnessCalls } from './robustness-calls.ts';

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

/** What a view wants to know. */
interface Followed {
  /** Whether the chances are drawn. */
  readonly draws: boolean;
  readonly questions: readonly Question[];
}

const ALL: Followed = { draws: true, questions: QUESTIONS };

/**
 * Keeps the answers up to date with the weights, the evidence and the settings, as long as the view is there. Draws have a
 * worker of their own, so that no other question holds them up. A newer request for draws ends the older at once; of the other
 * questions one is under way and only the newest state waits. Returns a function that ends it.
 */
export function followRobustness({ draws: withDraws, questions: kinds }: Followed = ALL): () => void {
  const draws = withDraws ? startWorker() : null;
  const questions = startWorker();
  let sent: readonly unknown[] = [];
  let asked: { readonly subject: Subject; readonly settings: ChanceSettings } | null = null;

  /** Null where there is nothing to ask about. */
  const present = (): Subject | null => {
    const subject = subjectOf(getState());
    return subject?.assessment.noRanking ? null : subject;
  };

  function sendEvidence(subject: Subject): void {
    const parts = [...evidenceParts(subject.tables), subject.scenario];
    if (sameList(parts, sent)) return;
    sent = parts;
    for (const worker of [draws, questions]) worker?.ask('evidence', evidenceOf(subject)).catch(broken);
  }

  function draw(): void {
    const subject = draws && present();
    if (!subject) return;
    const settings = chanceNow(getState());
    const drawn = asked ?? known.get().chance?.drawn;
    if (drawn?.subject.assessment === subject.assessment && sameChance(drawn.settings, settings)) return;
    sendEvidence(subject);
    // Chances by other settings are not the number that every other view says now.
    const before = known.get().chance;
    if (before && !sameChance(before.drawn.settings, settings)) learn({ chance: undefined });
    const mine = { subject, settings };
    asked = mine;
    const weights = weightsOf(subject);
    draws
      // What an older request still says does not matter any more.
      .ask('chance', { weights, settings }, (part) => asked === mine && learnChance(mine, part))
      .catch((error: Error) => asked === mine && fail('chance', error.message));
  }

  function learnChance(
    about: Omit<Drawn, 'result'>,
    { result, done, total, last, stopped }: ChancePart,
  ): void {
    const { chance, failures } = known.get();
    const drawn = result ? { ...about, result } : chance?.drawn;
    if (!drawn) return;
    learn({
      chance: { drawn, done, total, running: !last, stopped },
      failures: { ...failures, chance: undefined },
    });
  }

  const lines = kinds.map((kind) =>
    latestOnly<Subject, Answers[Question]>({
      next: () => {
        const subject = present();
        return known.get()[kind]?.subject.assessment === subject?.assessment ? null : subject;
      },
      ask: (subject) => {
        sendEvidence(subject);
        return questions.ask(kind, weightsOf(subject));
      },
      onAnswer: (answer, subject) =>
        learn({ [kind]: { subject, answer }, failures: { ...known.get().failures, [kind]: undefined } }),
      onFailure: (why) => fail(kind, why),
      same: (a, b) => a.assessment === b.assessment,
    }),
  );

  const fail = (kind: Question | 'chance', why: string): void =>
    learn({ failures: { ...known.get().failures, [kind]: why } });
  const broken = ({ message: why }: Error): void =>
    learn({ failures: { chance: why, weights: why, question: why, reversals: why } });

  const follow = (): void => {
    draw();
    for (const { wake } of lines) wake();
  };
  stop = draws && (() => void draws.ask('stop', null).catch(broken));
  const ends = [subscribe(follow), ...lines.map((line) => line.end)];
  follow();
  return () => {
    for (const end of ends) end();
    stop = null;
    draws?.end();
    questions.end();
    // Draws that were cut short are not what was asked for.
    if (known.get().chance?.running) learn({ chance: undefined });
  };
}

const startWorker = (): Connection<RobustnessCalls> =>
  connect(new Worker(new URL('./robustness.worker.ts', import.meta.url), { type: 'module' }));

/** Null when nothing is open or it cannot be assessed; whoever draws the ranking says why. */
function subjectOf(state: AppState): Subject | null {
  if (!state.open) return null;
  const { tables } = openDocument(state);
  try {
    return { tables, scenario: currentScenario(tables), assessment: rankedOnly(currentAssessment(state)) };
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
