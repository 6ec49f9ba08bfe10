/** Worker: what is asked in the robustness view, its draws or its other questions. */
import { smaaInTurn } from '../../../../scoring/robustness/smaa.ts';
import { type Connection, connect } from '../../../model/workers/connect.ts';
import { serve } from '../../../model/workers/serve.ts';
import { type Answerer, answererOf } from '../answerer.ts';
import type { Evidence } from '../questions.ts';
import type { HelperCalls } from './chance-helper.ts';
import { stepper } from './chance-run.ts';
import type { ChancePart, ChanceRequest, RobustnessCalls } from './robustness-calls.ts';
import { type HelperRequest, type SharedRun, sharedRun } from './shared-run.ts';

let answerer: Answerer | null = null;
let evidence: Evidence | null = null;
/** A second worker for the draws, started with the first run that is long enough; it is told the evidence once. */
let helper: Connection<HelperCalls> | null = null;
let helperKnows: Evidence | null = null;
let sharing: SharedRun | null = null;
/** Changes with every request for draws and every stop: whatever works for an older one ends. */
let turn = 0;
/** Ends the draws under way and says what they say so far. */
let endDraws: (() => void) | null = null;

serve<RobustnessCalls>({
  evidence: (given) => {
    turn++;
    endDraws = null;
    endSharing();
    evidence = given;
    answerer = answererOf(given);
    return null;
  },
  stop: () => {
    turn++;
    endDraws?.();
    endDraws = null;
    endSharing();
    return null;
  },
  chance: draw,
  weights: (weights) => mustAnswer().answer('weights', weights),
  question: (weights) => mustAnswer().answer('question', weights),
  reversals: (weights) => mustAnswer().answer('reversals', weights),
});

async function draw(request: ChanceRequest, post: (part: ChancePart) => void): Promise<null> {
  turn++;
  const mine = turn;
  endDraws = null;
  endSharing();
  const plan = mustAnswer().planChance(request.weights, request.settings);
  if (!plan) return null;
  if (navigator.hardwareConcurrency >= 2) sharing = sharedRun(plan, request, askHelper);
  const shared = sharing;
  const run = shared ?? smaaInTurn(plan);
  const step = stepper(run, () => performance.now());
  for (;;) {
    const part = step();
    post({ stopped: false, ...part });
    if (part.last) return null;
    endDraws = () =>
      post({ done: part.done, total: part.total, last: true, stopped: true, result: run.result() });
    // Messages that came in the meantime have their turn.
    await new Promise((resolve) => setTimeout(resolve));
    if (turn !== mine) return null;
    await shared?.ready();
    if (turn !== mine) return null;
  }
}

function askHelper({ name, input }: HelperRequest): void {
  helper ??= connect<HelperCalls>(
    new Worker(new URL('./chance-helper.worker.ts', import.meta.url), { type: 'module' }),
  );
  const run = sharing;
  const fail = (error: Error): void => run?.fail(error.message);
  if (helperKnows !== evidence && evidence) {
    helperKnows = evidence;
    helper.ask('evidence', evidence).catch(fail);
  }
  helper.ask(name, input as never, (part) => run?.take(part)).catch(fail);
}

/** Nothing that the helper still says matters any more. */
function endSharing(): void {
  const run = sharing;
  if (run) helper?.ask('stop', null).catch((error: Error) => run.fail(error.message));
  sharing = null;
}

function mustAnswer(): Answerer {
  if (!answerer) throw new Error('No evidence came before the question.');
  return answerer;
}
