import { ELICITATION_METHODS, type ElicitationMethod } from '../../common/elicitation.ts';
import type { Weight, WorkbookTables } from '../../electron/ipc/contract.ts';
import type { Draft } from './draft-record.ts';
import { memoLast } from './memo.ts';

/**
 * Page: weights of a scenario that are tried beside the saved ones. They are a draft like any other (renderer/model/drafts.ts), so they outlive
 * another view, another workbook and a kill of the program; its fields are points by the id of the criterion.
 */

/** Weights that are tried and are not what is saved. */
export interface TriedWeights {
  readonly scenarioId: string;
  /** Points by criterion id; only those that differ from what is saved. */
  readonly points: ReadonlyMap<string, number>;
}

/** Under what the draft of a scenario is kept. */
// no text: a key
export const triedKey = (scenarioId: string): string => `weights ${scenarioId}`;

/** Whether a draft under this key is of weights of a scenario that is gone. */
export const isOfGoneScenario = (key: string, { scenarios }: Pick<WorkbookTables, 'scenarios'>): boolean =>
  key.startsWith(triedKey('')) && scenarios.every(({ id }) => triedKey(id) !== key);

/** The field of the draft that names the way of asking which gave the weights; no criterion has an id with a space. */
export const TRIED_BY = 'tried by'; // no text: a field

/** The way of asking that gave all of the weights that are tried; null where some were set by hand. */
export const triedBy = (draft: Draft | undefined): ElicitationMethod | null =>
  ELICITATION_METHODS.find((method) => method === draft?.fields[TRIED_BY]) ?? null;

/** Largest weight that a workbook takes. */
export const MOST_WEIGHT = 1_000_000;

/** What a draft makes of the weights that are saved now; null where it changes none of them. */
export const readTried = (
  draft: Draft | undefined,
  { criteria, weights }: Pick<WorkbookTables, 'criteria' | 'weights'>,
  scenarioId: string,
): TriedWeights | null => read(draft, criteria, weights, scenarioId);

const read = memoLast(
  (
    draft: Draft | undefined,
    criteria: WorkbookTables['criteria'],
    weights: readonly Weight[],
    scenarioId: string,
  ): TriedWeights | null => {
    if (!draft) return null;
    const saved = savedPoints({ criteria, weights }, scenarioId);
    const points = [...saved].flatMap(([id, value]): [string, number][] => {
      const tried = draft.fields[id];
      return isPoints(tried) && tried !== value ? [[id, tried]] : [];
    });
    return points.length === 0 ? null : { scenarioId, points: new Map(points) };
  },
);

const isPoints = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= MOST_WEIGHT;

/** The saved points of every criterion in a scenario, 0 where none are set. */
export function savedPoints(
  { criteria, weights }: Pick<WorkbookTables, 'criteria' | 'weights'>,
  scenarioId: string,
): ReadonlyMap<string, number> {
  const own = new Map(
    weights.filter((w) => w.scenarioId === scenarioId).map((w) => [w.criterionId, w.value]),
  );
  return new Map(criteria.map(({ id }) => [id, own.get(id) ?? 0]));
}

/** The weights with other points for some criteria of one scenario; locks stay. */
export function withPoints(
  weights: readonly Weight[],
  scenarioId: string,
  points: ReadonlyMap<string, number>,
): readonly Weight[] {
  const left = new Map(points);
  const changed = weights.map((w) => {
    const value = w.scenarioId === scenarioId ? left.get(w.criterionId) : undefined;
    if (value === undefined) return w;
    left.delete(w.criterionId);
    return { ...w, value };
  });
  if (left.size === 0) return changed;
  const added = [...left].map(
    ([criterionId, value]): Weight => ({
      id: `tried ${criterionId}`, // no text: an id
      scenarioId,
      criterionId,
      value,
      lockedShare: null,
    }),
  );
  return [...changed, ...added];
}
