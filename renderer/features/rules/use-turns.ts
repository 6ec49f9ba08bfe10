import type { Scenario, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { evidenceParts, evidenceTables } from '../../model/derived.ts';
import { useWorkerAnswer } from '../../model/workers/use-worker-answer.ts';
import type { RuleTurns } from './rule-turns.ts';
import type { TurnsCalls } from './turns-calls.ts';

const start = (): Worker => new Worker(new URL('./turns.worker.ts', import.meta.url), { type: 'module' });

/** Where the winner changes along the rules of a saved scenario; what it was before while it is worked out anew, null at first. */
export const useTurns = (tables: WorkbookTables, scenario: Scenario): RuleTurns | null =>
  useWorkerAnswer<TurnsCalls, 'turns'>(start, 'turns', { evidence: evidenceTables(tables), scenario }, [
    ...evidenceParts(tables),
    tables.weights,
    scenario,
  ]);
