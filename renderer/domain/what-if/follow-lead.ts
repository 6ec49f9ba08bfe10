/**
 * Page: watches who is first. Whatever changed it (a weight, a rule, a judgement, a claim, an undo, an import, a reading, another scenario) is
 * told once, when nothing is dragged or tried out any more, with the reason and the way back.
 */

import type { Assessment } from '../../../scoring/types.ts';
import {
  assessmentAsSaved,
  currentAssessment,
  currentScenario,
  evidenceParts,
  savedWeights,
  triedWeights,
  weightsOf,
} from '../../model/derived.ts';
import { type AppState, fileDocument, getState, openDocument, subscribe } from '../../model/store.ts';
import { createDocumentStore } from '../../state/create-store.ts';
import { isNewLeader, type LeadCause, type LeadState, leadCause } from './lead-words.ts';

/** A change of the first place. */
export interface LeadChange {
  readonly before: LeadState;
  readonly now: LeadState;
  readonly cause: LeadCause;
}

interface Watched {
  /** How it was when nothing was dragged last. */
  readonly rest: (LeadState & { readonly assessment: Assessment }) | null;
  /** How it was at rest before that; null at first. */
  readonly previous: LeadState | null;
  /** What was told last, as long as nothing else has changed. */
  readonly change: LeadChange | null;
}

export const watchedLead = createDocumentStore<Watched>({ rest: null, previous: null, change: null });

/** What was told has been read. */
export const dismissLeadChange = (): void => watchedLead.set({ change: null });

/** Follows the state for as long as the page lives; returns a function that ends it. */
export function followLead(): () => void {
  look();
  return subscribe(look);
}

const isHeld = ({ preview, rulesPreview }: AppState): boolean => preview !== null || rulesPreview !== null;

function look(): void {
  const state = getState();
  if (!state.open || isHeld(state)) return;
  const now = leadStateOf(state);
  if (!now) return;
  const { rest: before, previous } = watchedLead.get();
  const same = before !== null && before.assessment === now.assessment;
  if (same && sameSteps(before, now)) return;
  const change = before && isNewLeader(before, now) ? { before, now, cause: leadCause(before, now) } : null;
  // The way back is one from what was told, so that a change without a new leader takes it away.
  watchedLead.set({ rest: now, previous: same ? previous : before, change });
}

const sameSteps = (a: LeadState, b: LeadState): boolean =>
  a.history.undo === b.history.undo && a.history.redo === b.history.redo;

/** Null where it cannot be assessed; whoever draws the ranking says why. */
function leadStateOf(state: AppState): Watched['rest'] {
  try {
    const file = fileDocument(state);
    const { tables } = openDocument(state);
    const scenario = currentScenario(tables);
    const reading = tables.readings.find(({ id }) => id === state.reading) ?? null;
    const weights = weightsOf(tables.weights, scenario.id, null);
    return {
      assessment: currentAssessment(state),
      scenarioId: scenario.id,
      scenarioName: scenario.name,
      reading,
      points: new Map(
        tables.criteria.map(({ id, name }) => [id, { name, value: weights.get(id) ?? 0 }] as const),
      ),
      tried: triedWeights(state)?.points.size ?? 0,
      saved: [...evidenceParts(file.tables), savedWeights(state), currentScenario(file.tables)],
      history: file.history,
    };
  } catch {
    return null;
  }
}

/** How it was before what is dragged now, else before the last change; null where nothing has changed yet. */
export const leadBefore = (state: AppState, { rest, previous }: Watched): LeadState['assessment'] | null =>
  (isHeld(state) ? rest : previous)?.assessment ?? null;

/**
 * The ranking that stands as a ghost behind the one on the screen: by the saved weights while others are tried, as it was at rest while a
 * weight or a rule is dragged, and as it was before a new leader as long as that is told. Null where there is nothing to compare.
 */
export function ghostOf(state: AppState, { rest, change }: Watched): LeadState['assessment'] | null {
  if (triedWeights(state)) return assessmentAsSaved(state);
  return (isHeld(state) ? rest : change?.before)?.assessment ?? null;
}
