import { useEffect, useState } from 'react';
import type { Scenario, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { unexpected } from '../../api.ts';
import { evidenceParts } from '../../model/derived.ts';
import { update } from '../../model/store.ts';
import { askWorker } from '../../model/workers/ask-worker.ts';
import type { RuleTurns } from './rule-turns.ts';
import type { TurnsCalls } from './turns-calls.ts';

/** Where the winner changes along the rules of a saved scenario; what it was before while it is worked out anew, null at first. */
export function useTurns(tables: WorkbookTables, scenario: Scenario): RuleTurns | null {
  const [turns, setTurns] = useState<RuleTurns | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the parts of the tables that it follows from.
  useEffect(() => {
    const ended = new AbortController();
    const worker = new Worker(new URL('./turns.worker.ts', import.meta.url), { type: 'module' });
    const { alternatives, criteria, sources, speakers, claims, findings, measurements, judgements, weights } =
      tables;
    const evidence = {
      alternatives,
      criteria,
      sources,
      speakers,
      claims,
      findings,
      measurements,
      judgements,
      weights,
    };
    askWorker<TurnsCalls, 'turns'>(worker, 'turns', { evidence, scenario }, ended.signal).then(
      setTurns,
      (error: unknown) => {
        if (!ended.signal.aborted) update({ alert: unexpected(error) });
      },
    );
    return () => ended.abort();
  }, [...evidenceParts(tables), tables.weights, scenario]);
  return turns;
}
