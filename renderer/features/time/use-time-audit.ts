import type { Scenario, WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { TimeAudit } from '../../../scoring/time/types.ts';
import { evidenceParts, evidenceTables } from '../../model/derived.ts';
import { useWorkerAnswer } from '../../model/workers/use-worker-answer.ts';
import type { TimeCalls } from './time-calls.ts';

const start = (): Worker => new Worker(new URL('./time.worker.ts', import.meta.url), { type: 'module' });

/** What the ranking owes to when its claims were made; null until it is known. */
export const useTimeAudit = (tables: WorkbookTables, scenario: Scenario): TimeAudit | null =>
  useWorkerAnswer<TimeCalls, 'audit'>(start, 'audit', { evidence: evidenceTables(tables), scenario }, [
    ...evidenceParts(tables),
    tables.weights,
    scenario,
  ]);
