import type { ElicitationMethod } from '../../../common/elicitation.ts';
import { t } from '../../../common/language/texts.ts';
import type { Criterion } from '../../../electron/ipc/contract.ts';
import type { CellTable } from '../../../scoring/types.ts';
import { type Applied, readApplied } from '../../model/provenance.ts';
import { type ObjectiveData, type ObjectiveFormula, objectiveOutcome } from './answers/objective.ts';
import type { OrderFormula } from './answers/order.ts';
import { pointsOf } from './answers/points.ts';
import { complete, type Outcome, outcomeOf, type SetResult } from './answers/result.ts';
import { isObject, oneOf, type Saved } from './answers/saved.ts';
import { type ActiveGroup, type ItemSet, type Structure, setsOf } from './answers/weighed-items.ts';
import { type AnswersOf, ASKING, type AskingMethod } from './elicitation-methods.ts';

/** A panel as it was left, as it stands in the workbook. */
export interface Draft {
  readonly structure: Structure;
  /** The set that is being asked about; in an interview the answered question that is looked at again, empty for the next one. */
  readonly at: string;
  /** The questions that were answered, in that order (interview). */
  readonly asked: readonly string[];
  /** How places become weights (rank order). */
  readonly formula: OrderFormula;
  /** Whether pairs are asked one at a time or stand in a matrix (pairs). */
  readonly shown: 'one' | 'matrix';
  readonly objective: ObjectiveFormula;
  readonly data: ObjectiveData;
  /** Answers by set; each is read by its way of asking, because a file may hold anything. */
  readonly sets: Saved;
  /** Weights that were taken over from this panel, the latest first. */
  readonly applied: readonly Applied[];
}

/** More than this at once is too much to compare pair by pair: 9 are 36 pairs. */
export const MANY_TO_COMPARE = 9;

/** Reads a panel's state; what does not fit is as in a new panel. */
export function readDraft(saved: unknown, method: ElicitationMethod, groups: readonly ActiveGroup[]): Draft {
  const from = isObject(saved) ? saved : {};
  const criteria = groups.reduce((sum, group) => sum + group.items.length, 0);
  const many = (method === 'ahp' || method === 'interview') && criteria > MANY_TO_COMPARE;
  const structure: Structure =
    from['structure'] === undefined && many ? 'groups' : oneOf(['flat', 'groups'], from['structure']);
  return {
    structure: groups.length < 2 || method === 'objective' ? 'flat' : structure,
    at: typeof from['at'] === 'string' ? from['at'] : '',
    asked: Array.isArray(from['asked']) ? from['asked'].filter((key) => typeof key === 'string') : [],
    formula: oneOf(['roc', 'rank-sum'], from['formula']),
    shown: oneOf(['one', 'matrix'], from['shown']),
    objective: oneOf(['entropy', 'critic', 'merec'], from['objective']),
    data: oneOf(['values', 'numbers'], from['data']),
    sets: isObject(from['sets']) ? from['sets'] : {},
    applied: readApplied(saved),
  };
}

/** The draft without its answers, for a fresh start. */
export const startedAgain = (draft: Draft): Draft => ({ ...draft, sets: {}, at: '', asked: [] });

/** The set that is asked about: the one that the draft names, else the first. */
export function setAt(sets: readonly ItemSet[], { at }: Pick<Draft, 'at'>): ItemSet | null {
  return sets.find((set) => set.id === at) ?? sets[0] ?? null;
}

/** The present share or points of each item: those of a criterion, and of a group the sum of its criteria. */
export function presentShares(
  groups: readonly ActiveGroup[],
  shares: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const ofGroup = (group: ActiveGroup): number =>
    group.items.reduce((sum, item) => sum + (shares.get(item.id) ?? 0), 0);
  return new Map([...shares, ...groups.map((group) => [group.id, ofGroup(group)] as const)]);
}

/** The answers about one set, or where one starts. */
export function answersFor<M extends AskingMethod>(
  method: M,
  { sets }: Pick<Draft, 'sets'>,
  set: ItemSet,
  present: ReadonlyMap<string, number>,
): AnswersOf[M] {
  const saved = sets[set.id];
  return saved === undefined ? ASKING[method].start(set.items, present) : ASKING[method].read(saved);
}

function resultFor<M extends AskingMethod>(
  method: M,
  draft: Draft,
  set: ItemSet,
  present: ReadonlyMap<string, number>,
): SetResult {
  return ASKING[method].result(set.items, answersFor(method, draft, set, present), draft.formula);
}

export interface DraftResult {
  readonly sets: readonly ItemSet[];
  /** By set. */
  readonly results: ReadonlyMap<string, SetResult>;
  readonly outcome: Outcome;
  /** What is answered so far comes to, where something is missing: the rest level, or in the middle. Null where nothing is answered. */
  readonly soFar: ReadonlyMap<string, number> | null;
}

/** Points that were typed one by one, which stay as they are; null where a method gives shares alone. */
export function typedPoints(
  method: ElicitationMethod,
  draft: Draft,
  sets: readonly ItemSet[],
  present: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | null {
  const [set] = sets;
  if (method !== 'direct' || draft.structure !== 'flat' || !set) return null;
  const answers = answersFor(method, draft, set, present);
  return new Map(set.items.map((item) => [item.id, pointsOf(answers, item)]));
}

/** The weights so far: each set by what is answered in it, and level where nothing is. */
function soFarOf(
  groups: readonly ActiveGroup[],
  structure: Structure,
  sets: readonly ItemSet[],
  results: ReadonlyMap<string, SetResult>,
): ReadonlyMap<string, number> | null {
  const heard = new Map([...results].map(([id, result]) => [id, result.shares ?? result.soFar] as const));
  if ([...heard.values()].every((shares) => shares === null)) return null;
  const level = (set: ItemSet): readonly number[] => set.items.map(() => 1 / set.items.length);
  const known = new Map(sets.map((set) => [set.id, complete(heard.get(set.id) ?? level(set))]));
  return outcomeOf(groups, structure, known).shares;
}

/** What a whole panel comes to. */
export function draftResult(
  method: ElicitationMethod,
  draft: Draft,
  groups: readonly ActiveGroup[],
  present: ReadonlyMap<string, number>,
  cells: CellTable,
  criteria: readonly Criterion[],
): DraftResult {
  if (method === 'objective') {
    const items = groups.flatMap((g) => g.items);
    const outcome = objectiveOutcome(cells, criteria, items, draft.objective, draft.data);
    return { sets: [], results: new Map(), outcome, soFar: null };
  }
  const sets = setsOf(groups, draft.structure);
  if (method === 'interview' && draft.asked.length === 0) {
    const outcome: Outcome = { shares: null, missing: t('Answer the first question.') };
    return { sets, results: new Map(), outcome, soFar: null };
  }
  const results = new Map(sets.map((set) => [set.id, resultFor(method, draft, set, present)]));
  const outcome = outcomeOf(groups, draft.structure, results);
  return {
    sets,
    results,
    outcome,
    soFar: outcome.shares ? null : soFarOf(groups, draft.structure, sets, results),
  };
}
