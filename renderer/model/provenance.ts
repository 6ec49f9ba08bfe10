import { ELICITATION_METHODS, ELICITED_BY, type ElicitationMethod } from '../../common/elicitation.ts';
import { type Message, msg, t } from '../../common/language/texts.ts';
import type { Scenario, WorkbookTables } from '../../electron/ipc/contract.ts';
import * as format from './format.ts';
import { memoLast } from './memo.ts';

/** Where the weights of a scenario come from. */

interface Way {
  /** As it is called in a list. */
  readonly name: Message;
  /** As it stands behind "weights". */
  readonly by: Message;
}

/** What the ways of asking for weights are called. */
export const WAYS: Record<ElicitationMethod, Way> = {
  interview: { name: msg('Interview'), by: ELICITED_BY.interview },
  direct: { name: msg('Direct'), by: ELICITED_BY.direct },
  points: { name: msg('100 points'), by: ELICITED_BY.points },
  'rank-order': { name: msg('Rank order'), by: ELICITED_BY['rank-order'] },
  swing: { name: msg('Swing'), by: ELICITED_BY.swing },
  'swing-ratios': { name: msg('Swing ratios'), by: ELICITED_BY['swing-ratios'] },
  ahp: { name: msg('Pairs (AHP)'), by: ELICITED_BY.ahp },
  objective: { name: msg('From the data'), by: ELICITED_BY.objective },
};

/** The way that a file names; weights of an unknown one count as set by hand. */
export const methodOf = ({ elicitation }: Pick<Scenario, 'elicitation'>): ElicitationMethod =>
  ELICITATION_METHODS.find((method) => method === elicitation) ?? 'direct';

/** Weights that were taken over from a panel, and when. */
export interface Applied {
  readonly at: string;
  /** By criterion id. */
  readonly weights: Readonly<Record<string, number>>;
}

/** How many are remembered with a panel, so that undo finds the right date again; fewer where they are long. */
const REMEMBERED = 6;
const REMEMBERED_NUMBERS = 1_000;

/** Reads what a file says of it; what does not fit is left out. */
export function readApplied(state: unknown): Applied[] {
  const applied: unknown = isObject(state) ? state['applied'] : null;
  if (!Array.isArray(applied)) return [];
  return applied
    .flatMap((entry: unknown): Applied[] => {
      if (!isObject(entry) || typeof entry['at'] !== 'string' || !isObject(entry['weights'])) return [];
      if (Number.isNaN(Date.parse(entry['at']))) return [];
      const weights = Object.entries(entry['weights']).filter(
        (pair): pair is [string, number] => typeof pair[1] === 'number',
      );
      return [{ at: entry['at'], weights: Object.fromEntries(weights) }];
    })
    .slice(0, REMEMBERED);
}

/** With one more in front. */
export const withApplied = (applied: readonly Applied[], fresh: Applied): Applied[] =>
  [fresh, ...applied].slice(
    0,
    Math.max(1, Math.min(REMEMBERED, Math.floor(REMEMBERED_NUMBERS / Object.keys(fresh.weights).length))),
  );

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Provenance {
  readonly method: ElicitationMethod;
  /** When the weights were taken over from the panel; null where they were not. */
  readonly at: string | null;
}

/** How the present weights of a scenario came to be, and when: the last time that a panel gave these very weights. */
export const provenanceOf: (
  scenario: Scenario,
  weights: WorkbookTables['weights'],
  elicitations: WorkbookTables['elicitations'],
) => Provenance = memoLast((scenario, weights, elicitations) => {
  const method = methodOf(scenario);
  const row = elicitations.find((e) => e.scenarioId === scenario.id && e.method === method);
  const present = new Map(
    weights.filter((w) => w.scenarioId === scenario.id).map((w) => [w.criterionId, w.value]),
  );
  const applied = readApplied(row?.state).find((entry) => {
    const given = Object.entries(entry.weights);
    return given.length > 0 && given.every(([id, value]) => present.get(id) === value);
  });
  return { method, at: applied?.at ?? null };
});

/** "by swing, 20 November 2026". */
export function provenanceText({ method, at }: Provenance): string {
  const by = t(WAYS[method].by);
  return at === null ? by : `${by}, ${format.date(at)}`;
}
