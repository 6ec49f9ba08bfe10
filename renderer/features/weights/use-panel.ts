import { useMemo } from 'react';
import type { ElicitationMethod } from '../../../common/elicitation.ts';
import type { Weight } from '../../../electron/ipc/contract.ts';
import { isTrying, tryPoints } from '../../domain/what-if/try-weights.ts';
import { currentCells, useAssessment, useScenario } from '../../model/derived.ts';
import {
  answersIn,
  answersSaved,
  asJson,
  holdAnswers,
  keepAnswers,
} from '../../model/elicitation-answers.ts';
import { locksOf } from '../../model/locks.ts';
import { methodOf, withApplied } from '../../model/provenance.ts';
import { getState, update, useApp, useTables } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { type ActiveGroup, activeGroups } from './answers/weighed-items.ts';
import { type Draft, draftResult, presentShares, readDraft, typedPoints } from './draft.ts';
import { courseOf, problemOf } from './interview/course.ts';
import { pointsFromShares, previewOf, sameShares } from './preview.ts';

/** The criteria that are compared on, by group. */
export function useGroups() {
  const { criteria, criterionGroups, alternatives, measurements } = useTables();
  return useMemo(
    () => activeGroups({ criteria, criterionGroups, alternatives, measurements }),
    [criteria, criterionGroups, alternatives, measurements],
  );
}

/** The present points of every criterion in a scenario. */
const pointsIn = (weights: readonly Weight[], scenarioId: string): ReadonlyMap<string, number> =>
  new Map(weights.filter((w) => w.scenarioId === scenarioId).map((w) => [w.criterionId, w.value]));

/** The groups without what is locked: an interview does not ask about it. */
const withoutLocked = (
  groups: readonly ActiveGroup[],
  locks: ReadonlyMap<string, number>,
): readonly ActiveGroup[] =>
  groups.flatMap((group) => {
    const items = group.items.filter((item) => !locks.has(item.id));
    return items.length === 0 ? [] : [{ ...group, items }];
  });

/** The way of asking on the screen: the one chosen, else the one that was answered last, else the one in use; at first the interview. */
export function useAsking(): readonly [ElicitationMethod, (method: ElicitationMethod) => void] {
  const scenario = useScenario();
  const { elicitations } = useTables();
  const chosen = useApp((state) => state.asking.get(scenario.id));
  const last = elicitations
    .filter((row) => row.scenarioId === scenario.id)
    .reduce<{ method: string; updatedAt: string } | null>(
      (latest, row) => (latest && latest.updatedAt >= row.updatedAt ? latest : row),
      null,
    );
  const choose = (method: ElicitationMethod): void =>
    update(({ asking }) => ({ asking: new Map(asking).set(scenario.id, method) }));
  const before = methodOf({ elicitation: last?.method ?? scenario.elicitation });
  return [chosen ?? (last === null && before === 'direct' ? 'interview' : before), choose];
}

/** One panel of the present scenario: its answers, what they come to, and the ways to change and use them. */
export function usePanel(method: ElicitationMethod) {
  const scenario = useScenario();
  const { elicitations, criteria, weights } = useTables();
  const unsaved = useApp((state) => state.answers);
  const cells = useApp(currentCells);
  const now = useAssessment();
  const { shares } = now;
  const groups = useGroups();
  const locks = locksOf(weights, scenario.id);
  const weighed = useMemo(
    () => (method === 'interview' ? withoutLocked(groups, locks) : groups),
    [method, groups, locks],
  );
  const saved = answersIn(unsaved, elicitations, scenario.id, method);
  const draft = useMemo(() => readDraft(saved, method, weighed), [saved, method, weighed]);
  const present = useMemo(
    () => presentShares(groups, method === 'direct' ? pointsIn(weights, scenario.id) : shares),
    [groups, method, weights, scenario.id, shares],
  );
  const result = useMemo(
    () => draftResult(method, draft, weighed, present, cells, criteria),
    [method, draft, weighed, present, cells, criteria],
  );
  const { shares: outcome } = result.outcome;
  const points = useMemo(
    () => outcome && (typedPoints(method, draft, result.sets, present) ?? pointsFromShares(outcome)),
    [method, draft, result, outcome, present],
  );
  const preview = useMemo(
    () => (points ? previewOf(cells, weights, scenario.id, points) : null),
    [cells, weights, scenario.id, points],
  );
  const { soFar } = result;
  const previewSoFar = useMemo(
    () => (soFar ? previewOf(cells, weights, scenario.id, pointsFromShares(soFar)) : null),
    [cells, weights, scenario.id, soFar],
  );
  const problem = useMemo(
    () => (method === 'interview' ? problemOf(cells, weighed, shares) : null),
    [method, cells, weighed, shares],
  );
  const course = useMemo(() => problem && courseOf(problem, weighed, draft), [problem, weighed, draft]);
  const change = (part: Partial<Draft>): void => keepAnswers(scenario.id, method, { ...draft, ...part });
  /** Takes the answers over as weights; whether that was done. */
  const use = async (): Promise<boolean> => {
    if (!points) return false;
    // The answers stay in the panel; weights that are tried are no weights of the scenario yet.
    if (isTrying(getState())) {
      tryPoints(points, scenario.id, method);
      return true;
    }
    const fresh = { at: new Date().toISOString(), weights: Object.fromEntries(points) };
    const state = { ...draft, applied: withApplied(draft.applied, fresh) };
    holdAnswers(scenario.id, method, state);
    const done = await execute({
      type: 'applyElicitation',
      scenarioId: scenario.id,
      method,
      state: asJson(state),
      weights: [...points].map(([criterionId, value]) => ({ criterionId, value })),
    });
    if (done) answersSaved(scenario.id, method, state);
    else keepAnswers(scenario.id, method, draft);
    return done !== null;
  };
  return {
    scenario,
    groups,
    weighed,
    draft,
    begun: saved !== undefined,
    present,
    cells,
    ...result,
    preview,
    /** Whether these are the weights of the scenario. */
    used: preview !== null && sameShares(now, preview) && methodOf(scenario) === method,
    /** The same of what is answered so far, where something is missing. */
    previewSoFar,
    /** Where an interview stands; null for the other ways. */
    course,
    locks,
    change,
    use,
  };
}

export type Panel = ReturnType<typeof usePanel>;
