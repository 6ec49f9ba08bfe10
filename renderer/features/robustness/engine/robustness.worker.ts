import { smaaInTurn } from '../../../../scoring/robustness/smaa.ts';
import { type Answerer, answererOf } from './answers.ts';
import type { SaidByHelper, ToldHelper } from './chance-helper.ts';
import { stepper } from './chance-run.ts';
import type { Evidence, Said, Told } from './messages.ts';
import { type SharedRun, sharedRun } from './shared-run.ts';

let answerer: Answerer | null = null;
let evidence: Evidence | null = null;
/** A second worker for the draws, started with the first run that is long enough; it is told the evidence once. */
let helper: Worker | null = null;
let helperKnows: Evidence | null = null;
let sharing: SharedRun | null = null;
/** Changes with every request for draws and every stop: whatever works for an older one ends. */
let turn = 0;
/** Ends the draws under way and says what they say so far. */
let endDraws: (() => void) | null = null;

self.onmessage = ({ data }: MessageEvent<Told>): void => {
  if (data.kind === 'evidence') {
    turn++;
    endDraws = null;
    endSharing();
    evidence = data;
    answerer = answererOf(data);
  } else if (data.kind === 'stop') {
    turn++;
    endDraws?.();
    endDraws = null;
    endSharing();
  } else if (data.kind === 'chance') {
    void draw(data);
  } else {
    attempt(data, () => {
      const answer = mustAnswer().answer(data.kind, data.weights);
      say({ kind: data.kind, id: data.id, answer } as Said);
    });
  }
};

async function draw(told: Extract<Told, { kind: 'chance' }>): Promise<void> {
  const { id, weights, settings } = told;
  turn++;
  const mine = turn;
  endDraws = null;
  endSharing();
  try {
    const plan = mustAnswer().planChance(weights, settings);
    if (!plan) return;
    if (navigator.hardwareConcurrency >= 2) {
      sharing = sharedRun(plan, { kind: 'draws', id, weights, settings }, tellHelper);
    }
    const shared = sharing;
    const run = shared ?? smaaInTurn(plan);
    const step = stepper(run, () => performance.now());
    for (;;) {
      const part = step();
      say({ kind: 'chance', id, stopped: false, ...part });
      if (part.last) return;
      endDraws = () =>
        say({
          kind: 'chance',
          id,
          done: part.done,
          total: part.total,
          last: true,
          stopped: true,
          result: run.result(),
        });
      // Messages that came in the meantime have their turn.
      await new Promise((resolve) => setTimeout(resolve));
      if (turn !== mine) return;
      await shared?.ready();
      if (turn !== mine) return;
    }
  } catch (error) {
    fail(told, error);
  }
}

function tellHelper(told: ToldHelper): void {
  if (!helper) {
    helper = new Worker(new URL('./chance-helper.worker.ts', import.meta.url), { type: 'module' });
    helper.onmessage = ({ data }: MessageEvent<SaidByHelper>) => sharing?.hear(data);
    helper.onerror = ({ message }) => sharing?.hear({ kind: 'failed', id: sharing.id, why: message });
  }
  if (helperKnows !== evidence && evidence) {
    helperKnows = evidence;
    helper.postMessage({ ...evidence, kind: 'evidence' } satisfies ToldHelper);
  }
  helper.postMessage(told);
}

/** Nothing that the helper still says matters any more. */
function endSharing(): void {
  if (sharing && helper) helper.postMessage({ kind: 'stop' } satisfies ToldHelper);
  sharing = null;
}

function attempt(told: Exclude<Told, { kind: 'evidence' | 'stop' }>, work: () => void): void {
  try {
    work();
  } catch (error) {
    fail(told, error);
  }
}

const fail = ({ kind, id }: Exclude<Told, { kind: 'evidence' | 'stop' }>, error: unknown): void =>
  say({ kind: 'failed', id, of: kind, why: error instanceof Error ? error.message : String(error) });

function mustAnswer(): Answerer {
  if (!answerer) throw new Error('No evidence came before the question.');
  return answerer;
}

function say(said: Said): void {
  self.postMessage(said);
}
