import type { ReportChoices } from '../../../common/report.ts';
import type { AppInfo, Scenario, WorkbookRevision, WorkbookTables } from '../../../electron/ipc/contract.ts';
import type { ChanceSettings } from '../../../scoring/robustness/chance.ts';
import type { ExactWords } from '../../domain/exact-words.ts';
import { byPosition } from '../../domain/order.ts';
import { savedChance } from '../../model/chance.ts';
import { themesOf } from '../../model/contradictions.ts';
import { askWorker } from '../../model/workers/ask-worker.ts';
import type { Facts, FactsRequest } from './facts.ts';
import type { ReportCalls } from './report.worker.ts';

/** All that a report prints. */
export interface ReportInput {
  readonly tables: WorkbookTables;
  readonly facts: Facts;
  readonly choices: ReportChoices;
  /** The words of the sources by claim, where they are wanted. */
  readonly words?: ReadonlyMap<string, ExactWords> | undefined;
  readonly revision: WorkbookRevision;
  readonly info: AppInfo;
  /** The name of whoever makes it; that of the account where they never said it. */
  readonly madeBy: string;
  /** The date of the report. */
  readonly now: Date;
}

/** What has to be computed for the report of a scenario. */
export function factsRequest(
  tables: WorkbookTables,
  scenario: Scenario,
  besideIds: readonly string[] | null,
  chance: ChanceSettings = savedChance(tables),
): FactsRequest {
  const { alternatives, criteria, sources, speakers, claims, findings, measurements, judgements, weights } =
    tables;
  return {
    tables: {
      alternatives,
      criteria,
      sources,
      speakers,
      claims,
      findings,
      measurements,
      judgements,
      weights,
    },
    scenario,
    chance,
    beside: [...tables.scenarios]
      .sort(byPosition)
      .filter(({ id }) => id !== scenario.id && (besideIds?.includes(id) ?? true)),
    contradictions: themesOf(tables).map(({ id, sides }) => ({
      id,
      sides: sides.map((side) => side.claimIds),
    })),
  };
}

/** Computes them in a worker of their own, which ends with the answer or when `cancelled` says so. */
export async function computeFacts(request: FactsRequest, cancelled?: AbortSignal): Promise<Facts> {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await askWorker<ReportCalls, 'facts'>(worker, 'facts', request, cancelled);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`the report could not be computed (${why})`);
  }
}
