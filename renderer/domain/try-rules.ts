import { currentScenario } from '../model/derived.ts';
import { fileDocument, getState, refuseEdit, update } from '../model/store.ts';
import type { RulesChange } from '../model/viewed.ts';
import { execute } from '../model/workbook.ts';
import { perDocument } from '../state/per-document.ts';

/** Page: rules that are tried: the whole window follows them at once, and they are saved as one change when the hand rests. */

const SETTLES_MS = 500;
const waiting = perDocument<ReturnType<typeof setTimeout> | null>(() => null);

/** Shows a change without saving it; a little later it is saved. `held`: not before it is let go. */
export function tryRules(rules: RulesChange, held = false): void {
  if (refuseEdit()) return;
  const scenarioId = currentScenario(fileDocument(getState()).tables).id;
  update(({ rulesPreview: before }) => ({
    rulesPreview: {
      scenarioId,
      rules: before?.scenarioId === scenarioId ? { ...before.rules, ...rules } : rules,
    },
  }));
  stopWaiting();
  if (!held) waiting.current = setTimeout(() => void settleRules(), SETTLES_MS);
}

/** Saves what is tried now. */
export async function settleRules(): Promise<void> {
  stopWaiting();
  const { rulesPreview } = getState();
  if (!rulesPreview) return;
  await execute({ type: 'setRules', scenarioId: rulesPreview.scenarioId, ...rulesPreview.rules });
  // What was tried since then stays; what could not be saved goes back to what it was, and the alert says why.
  if (getState().rulesPreview === rulesPreview) update({ rulesPreview: null });
}

/** Puts back what was tried and is not saved. */
export function dropRules(): void {
  stopWaiting();
  if (getState().rulesPreview !== null) update({ rulesPreview: null });
}

/** Saves a choice at once. */
export async function setRules(rules: RulesChange): Promise<void> {
  await settleRules();
  tryRules(rules, true);
  await settleRules();
}

function stopWaiting(): void {
  if (waiting.current !== null) clearTimeout(waiting.current);
  waiting.current = null;
}
