/**
 * Page: weights that are tried. While they are, whatever changes a weight changes what the window shows and nothing in the file, until they are
 * kept as one step for undo, kept as a new scenario, or reverted.
 */

import type { ElicitationMethod } from '../../../common/elicitation.ts';
import { t } from '../../../common/language/texts.ts';
import { shorten } from '../../../common/words.ts';
import type { Assessment } from '../../../scoring/types.ts';
import { currentScenario, triedWeights } from '../../model/derived.ts';
import type { Draft } from '../../model/draft-record.ts';
import { forgetDraft, keepForm, putBack } from '../../model/drafts.ts';
import { answersIn, answersSaved, asJson, holdAnswers } from '../../model/elicitation-answers.ts';
import { locksOf } from '../../model/locks.ts';
import { readApplied, withApplied } from '../../model/provenance.ts';
import {
  type AppState,
  fileDocument,
  getState,
  openDocument,
  refuseEdit,
  update,
} from '../../model/store.ts';
import { savedPoints, TRIED_BY, type TriedWeights, triedBy, triedKey } from '../../model/tried-weights.ts';
import { execute } from '../../model/workbook.ts';
import { perDocument } from '../../state/per-document.ts';

const scenarioNow = () => currentScenario(fileDocument(getState()).tables);

/** Whether changes of weights are tried in the scenario on the screen; also while none differs yet. */
export const isTrying = (state: AppState): boolean =>
  state.open !== null &&
  (triedWeights(state) !== null || state.tryingWeights === currentScenario(fileDocument(state).tables).id);

/** From now on changes of weights are tried. */
export function startTrying(): void {
  if (!refuseEdit()) update({ tryingWeights: scenarioNow().id });
}

/**
 * Tries points for some criteria of a scenario beside what is tried already; the mode begins where it was not on. `method` is the way of
 * asking that all of the points come from, which is forgotten with the next change by hand.
 */
export function tryPoints(
  points: ReadonlyMap<string, number>,
  scenarioId = scenarioNow().id,
  method: ElicitationMethod | null = null,
): void {
  const { tables } = fileDocument(getState());
  const scenario = tables.scenarios.find(({ id }) => id === scenarioId);
  if (!scenario) return;
  const saved = savedPoints(tables, scenarioId);
  const key = triedKey(scenarioId);
  const before = getState().drafts.kept.get(key)?.fields ?? {};
  const now = Object.fromEntries([...saved, ...Object.entries(before), ...points]);
  const known: Record<string, unknown> = Object.fromEntries([...saved.keys()].map((id) => [id, now[id]]));
  if (method) known[TRIED_BY] = method;
  update({ tryingWeights: scenarioId });
  keepForm(
    { key, title: t('Weights tried in {name}', { name: scenario.name }) },
    Object.fromEntries(saved),
    known,
  );
}

/**
 * Tries shares of all criteria that are compared on, in their order, as points that add up to what their weights add up to now. Locked
 * weights keep theirs.
 */
export function tryShares(
  { criterionIds }: Pick<Assessment, 'criterionIds'>,
  shares: readonly number[],
): void {
  if (refuseEdit()) return;
  const { tables } = openDocument(getState());
  const { id } = currentScenario(tables);
  const now = savedPoints(tables, id);
  const locks = locksOf(tables.weights, id);
  const free = criterionIds.filter((criterionId) => !locks.has(criterionId));
  const total = free.reduce((sum, criterionId) => sum + (now.get(criterionId) ?? 0), 0);
  const left = criterionIds.reduce(
    (sum, criterionId, j) => sum + (locks.has(criterionId) ? 0 : (shares[j] ?? 0)),
    0,
  );
  if (left <= 0) return;
  const points = criterionIds.flatMap((criterionId, j): [string, number][] =>
    locks.has(criterionId) ? [] : [[criterionId, ((shares[j] ?? 0) / left) * (total > 0 ? total : 100)]],
  );
  tryPoints(new Map(points), id);
}

/** Changes weights of the scenario on the screen: tried while weights are tried, else saved as one step. Whether it was done. */
export async function changePoints(points: ReadonlyMap<string, number>): Promise<boolean> {
  const scenarioId = scenarioNow().id;
  if (isTrying(getState())) {
    tryPoints(points, scenarioId);
    return true;
  }
  return (await execute({ type: 'setWeights', scenarioId, weights: asWeights(points) })) !== null;
}

const asWeights = (points: ReadonlyMap<string, number>) =>
  [...points].map(([criterionId, value]) => ({ criterionId, value }));

/** Saves what is tried, as one step for undo. */
export async function keepTried(): Promise<void> {
  if (refuseEdit()) return;
  const { id } = scenarioNow();
  const tried = triedWeights(getState());
  if (tried && !(await saveTried(tried))) return;
  // Another scenario may have come on the screen meanwhile, with weights of its own that are tried.
  end(id);
}

/** As weights that a panel gave, with its answers, where all that is tried came from one; else as weights set by hand. */
async function saveTried({ scenarioId, points }: TriedWeights): Promise<boolean> {
  const { answers, drafts } = getState();
  const weights = asWeights(points);
  const method = triedBy(drafts.kept.get(triedKey(scenarioId)));
  if (!method) return (await execute({ type: 'setWeights', scenarioId, weights })) !== null;
  const { tables } = fileDocument(getState());
  const given = answersIn(answers, tables.elicitations, scenarioId, method);
  const all = Object.fromEntries([...savedPoints(tables, scenarioId), ...points]);
  const fresh = { at: new Date().toISOString(), weights: all };
  const state = {
    ...(typeof given === 'object' ? given : null),
    applied: withApplied(readApplied(given), fresh),
  };
  holdAnswers(scenarioId, method, state);
  const done = await execute({ type: 'applyElicitation', scenarioId, method, state: asJson(state), weights });
  if (done) answersSaved(scenarioId, method, state);
  return done !== null;
}

/** Puts what is tried into a copy of the scenario, which comes on the screen; the scenario itself stays as it is saved. */
export async function keepTriedAsScenario(): Promise<void> {
  if (refuseEdit()) return;
  const tried = triedWeights(getState());
  if (!tried) return;
  const { tables } = fileDocument(getState());
  const { id, name } = currentScenario(tables);
  const copy = freeName(
    t('{name}: other weights', { name }),
    tables.scenarios.map((s) => s.name),
  );
  const weights = asWeights(tried.points);
  if (await execute({ type: 'duplicateScenario', scenarioId: id, name: copy, weights })) end(id);
}

/** What was reverted last, until something is tried anew. */
const reverted = perDocument<{ readonly key: string; readonly draft: Draft } | null>(() => null);

/** Goes back to the saved weights. What was tried can be brought back. */
export function revertTried(): void {
  const key = triedKey(scenarioNow().id);
  const draft = getState().drafts.kept.get(key);
  reverted.current = draft ? { key, draft } : null;
  end();
}

/** Tries again what was reverted last. */
export function bringBackTried(): void {
  if (reverted.current) putBack(reverted.current.key, reverted.current.draft);
  reverted.current = null;
}

function end(scenarioId = scenarioNow().id): void {
  update({ tryingWeights: null });
  forgetDraft(triedKey(scenarioId));
}

/** As names are compared in the workbook. */
const folded = (name: string): string => name.trim().normalize('NFC').toLowerCase();

/** A name that no scenario has yet, no longer than a name may be. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const start = shorten(wanted, 112);
  const all = new Set(taken.map(folded));
  for (let n = 1; ; n++) {
    const name = n === 1 ? start : `${start} ${n}`;
    if (!all.has(folded(name))) return name;
  }
}
