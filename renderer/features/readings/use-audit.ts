import type { Scenario, WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { ReadingsAudit } from '../../../scoring/readings/types.ts';
import { evidenceParts, evidenceTables } from '../../model/derived.ts';
import { useWorkerAnswer } from '../../model/workers/use-worker-answer.ts';
import type { ReadingsCalls } from './readings-calls.ts';

const start = (): Worker => new Worker(new URL('./readings.worker.ts', import.meta.url), { type: 'module' });

/** The audit of the readings in a scenario, by the file's own coding whatever is looked at; null until there is one. */
export function useAudit(tables: WorkbookTables, scenario: Scenario): ReadingsAudit | null {
  const { readings, readingClaims, readingFindings, settlements } = tables;
  return useWorkerAnswer<ReadingsCalls, 'audit'>(
    start,
    'audit',
    readings.length === 0
      ? null
      : {
          evidence: { ...evidenceTables(tables), readings, readingClaims, readingFindings, settlements },
          scenario,
        },
    [
      ...evidenceParts(tables),
      tables.weights,
      readings,
      readingClaims,
      readingFindings,
      settlements,
      scenario,
    ],
  );
}
