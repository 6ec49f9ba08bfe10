import type { Problem } from '../../../electron/ipc/contract.ts';
import { currentScenario } from '../../model/derived.ts';
import { getState, openDocument, update } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';

/** Largest weight that a workbook takes. */
export const MOST_WEIGHT = 1_000_000;

/** Shows a weight that is not saved: the ranking and the verdict follow it. */
export function previewWeight(criterionId: string, value: number): void {
  const { preview } = getState();
  if (preview?.criterionId !== criterionId || preview.value !== value)
    update({ preview: { criterionId, value } });
}

export const dropPreview = (): void => update({ preview: null });

/** Saves a weight; what is previewed stays on the screen until the saved value takes its place. */
export async function saveWeight(
  criterionId: string,
  value: number,
  scenarioId = presentScenario(),
): Promise<void> {
  if (value !== savedWeight(criterionId))
    await execute({ type: 'setWeight', scenarioId, criterionId, value });
  if (getState().preview?.criterionId === criterionId) dropPreview();
}

const presentScenario = (): string => currentScenario(openDocument(getState()).tables).id;

export function savedWeight(criterionId: string): number {
  const { tables } = openDocument(getState());
  const scenarioId = presentScenario();
  return tables.weights.find((w) => w.scenarioId === scenarioId && w.criterionId === criterionId)?.value ?? 0;
}

/** Reads a typed weight: "12", "12.5" or "12,5". Anything else is a sentence that says what is wrong. */
export function parseWeight(text: string): number | string {
  const value = Number(text.trim().replace(',', '.'));
  if (text.trim() === '') return 'Nothing is not a number: type a weight such as 12 or 2.5.';
  if (!Number.isFinite(value)) return `“${text.trim()}” is not a number: type a weight such as 12 or 2.5.`;
  if (value < 0) return 'A weight cannot be negative: 0 leaves the criterion out.';
  if (value > MOST_WEIGHT) return 'A weight is at most 1,000,000; only the ratios between weights matter.';
  return value;
}

let refused: Problem | null = null;

/** Says above the matrix why a typed weight or number is refused, and takes it back once it is mended or given up. */
export function tellRefusal(refusal: string | null, what = 'the weight'): void {
  if (refusal === (refused?.message ?? null)) return;
  const before = refused;
  refused =
    refusal === null
      ? null
      : { code: 'invalid', message: refusal, remedy: `Escape leaves ${what} as it was.` };
  if (refused || getState().alert === before) update({ alert: refused });
}

const NUDGE_SETTLES_MS = 500;
let nudge: { criterionId: string; scenarioId: string; timer: ReturnType<typeof setTimeout> } | null = null;

/** Steps a weight by keyboard: shown at once, saved as one change when the keys rest. */
export function nudgeWeight(criterionId: string, step: number): void {
  if (nudge && nudge.criterionId !== criterionId) settleNudge();
  const { preview } = getState();
  const from = preview?.criterionId === criterionId ? preview.value : savedWeight(criterionId);
  const value = Math.min(MOST_WEIGHT, Math.max(0, Math.round((from + step) * 1e6) / 1e6));
  previewWeight(criterionId, value);
  if (nudge) clearTimeout(nudge.timer);
  nudge = { criterionId, scenarioId: presentScenario(), timer: setTimeout(settleNudge, NUDGE_SETTLES_MS) };
}

/** Saves a nudged weight now. */
export function settleNudge(): void {
  if (!nudge) return;
  clearTimeout(nudge.timer);
  const { criterionId, scenarioId } = nudge;
  nudge = null;
  const { preview } = getState();
  if (preview?.criterionId === criterionId) void saveWeight(criterionId, preview.value, scenarioId);
}

/** Forgets a nudged weight that is not saved yet; false when there is none. */
export function cancelNudge(): boolean {
  if (!nudge) return false;
  clearTimeout(nudge.timer);
  nudge = null;
  dropPreview();
  return true;
}
