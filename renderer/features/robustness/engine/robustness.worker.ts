import { type Answerer, answererOf } from './answers.ts';
import { stepper } from './chance-run.ts';
import type { Said, Told } from './messages.ts';

let answerer: Answerer | null = null;
/** Changes with every request for draws and every stop: whatever works for an older one ends. */
let turn = 0;
/** Ends the draws under way and says what they say so far. */
let endDraws: (() => void) | null = null;

self.onmessage = ({ data }: MessageEvent<Told>): void => {
  if (data.kind === 'evidence') {
    turn++;
    endDraws = null;
    answerer = answererOf(data);
  } else if (data.kind === 'stop') {
    turn++;
    endDraws?.();
    endDraws = null;
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
  try {
    const run = mustAnswer().startChance(weights, settings);
    if (!run) return;
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
    }
  } catch (error) {
    fail(told, error);
  }
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
