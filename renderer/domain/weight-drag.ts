import type { UserError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { readNumber } from '../../common/typed-number.ts';
import { currentScenario } from '../model/derived.ts';
import { getState, openDocument, update, type WeightPreview } from '../model/store.ts';
import { MOST_WEIGHT } from '../model/tried-weights.ts';
import { execute } from '../model/workbook.ts';
import { perDocument } from '../state/per-document.ts';
import { isTrying, tryPoints } from './what-if/try-weights.ts';

/** Shows a weight that is not saved: the ranking and the verdict follow it. */
function show(preview: WeightPreview): void {
  const before = getState().preview;
  if (!isOf(before, preview) || before?.value !== preview.value) update({ preview });
}

/** Whether the preview is of this weight. */
const isOf = (preview: Place | null, { scenarioId, criterionId }: Place): boolean =>
  preview?.scenarioId === scenarioId && preview.criterionId === criterionId;

/** Puts the saved weight back where this one is previewed. */
function dropPreview(place: Place): void {
  if (isOf(getState().preview, place)) update({ preview: null });
}

/** Which weight. */
type Place = Pick<WeightPreview, 'scenarioId' | 'criterionId'>;

/**
 * Saves a weight, or tries it while weights are tried; what is previewed stays on the screen until the saved or tried value takes its
 * place.
 */
export async function saveWeight(
  criterionId: string,
  value: number,
  scenarioId = presentScenario(),
): Promise<void> {
  const { preview } = getState();
  if (value === standingWeight(criterionId, scenarioId)) {
    // Nothing changes.
  } else if (isTrying(getState())) tryPoints(new Map([[criterionId, value]]), scenarioId);
  else await execute({ type: 'setWeight', scenarioId, criterionId, value });
  // It was not saved, or it was that already; a weight that was taken up since then stays.
  if (preview && getState().preview === preview) dropPreview({ scenarioId, criterionId });
}

/** A weight that is held by the pointer. */
export interface HeldWeight {
  readonly move: (value: number) => void;
  /** Lets it go: this value is saved, or tried. */
  readonly drop: (value: number) => void;
  readonly cancel: () => void;
}

/**
 * Takes up a weight of the scenario on the screen. It stays one of that scenario, whichever is on the screen by the time it is
 * moved or let go.
 */
export function holdWeight(criterionId: string): HeldWeight {
  const place = { scenarioId: presentScenario(), criterionId };
  return {
    move: (value) => show({ ...place, value }),
    drop: (value) => {
      show({ ...place, value });
      void saveWeight(criterionId, value, place.scenarioId);
    },
    cancel: () => dropPreview(place),
  };
}

const presentScenario = (): string => currentScenario(openDocument(getState()).tables).id;

/** The weight that stands when nothing is dragged: the saved one, or the one that is tried. */
export function standingWeight(criterionId: string, scenarioId = presentScenario()): number {
  const { tables } = openDocument(getState());
  return tables.weights.find((w) => w.scenarioId === scenarioId && w.criterionId === criterionId)?.value ?? 0;
}

/** Reads a typed weight: "12", "12.5" or "12,5". Anything else is a sentence that says what is wrong. */
export function parseWeight(text: string): number | string {
  const value = readNumber(text);
  if (typeof value === 'string') return value;
  if (value < 0) return t('A weight cannot be negative: 0 leaves the criterion out.');
  if (value > MOST_WEIGHT) return t('A weight is at most 1,000,000; only the ratios between weights matter.');
  return value;
}

const refused = perDocument<UserError | null>(() => null);

/** Says above the matrix why a typed weight or number is refused, and takes it back once it is mended or given up. */
export function tellRefusal(refusal: string | null, what = t('the weight')): void {
  const before = refused.current;
  if (refusal === (before?.message ?? null)) return;
  const now: UserError | null =
    refusal === null
      ? null
      : { code: 'invalid', message: refusal, remedy: t('Escape leaves {what} as it was.', { what }) };
  refused.current = now;
  if (now || getState().alert === before) update({ alert: now });
}

const NUDGE_SETTLES_MS = 500;
/** A weight that was stepped by keys and waits to be saved. */
const nudged = perDocument<(Place & { readonly timer: ReturnType<typeof setTimeout> }) | null>(() => null);

/** Steps a weight by keyboard: shown at once, saved as one change when the keys rest. */
export function nudgeWeight(criterionId: string, step: number): void {
  const place = { scenarioId: presentScenario(), criterionId };
  if (nudged.current && !isOf(nudged.current, place)) settleNudge();
  const { preview } = getState();
  const from = preview && isOf(preview, place) ? preview.value : standingWeight(criterionId);
  const value = Math.min(MOST_WEIGHT, Math.max(0, Math.round((from + step) * 1e6) / 1e6));
  show({ ...place, value });
  takeNudge();
  nudged.current = { ...place, timer: setTimeout(settleNudge, NUDGE_SETTLES_MS) };
}

/** Saves a nudged weight now. */
export function settleNudge(): void {
  const place = takeNudge();
  const { preview } = getState();
  if (place && preview && isOf(preview, place))
    void saveWeight(place.criterionId, preview.value, place.scenarioId);
}

/** Forgets a nudged weight that is not saved yet; false when there is none. */
export function cancelNudge(): boolean {
  const place = takeNudge();
  if (place) dropPreview(place);
  return place !== null;
}

/** The weight that waits, which waits no more. */
function takeNudge(): Place | null {
  const place = nudged.current;
  if (place) clearTimeout(place.timer);
  nudged.current = null;
  return place;
}
