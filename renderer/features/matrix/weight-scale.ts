import { sliderScale } from '../../domain/weight-slider.ts';
import { createDocumentStore, useStore } from '../../state/create-store.ts';
import { perDocument } from '../../state/per-document.ts';

/**
 * How far the sliders of the matrix reach, by scenario. It follows the weights once, when a scenario is shown first, and then stands still:
 * a weight beyond it is marked at the end of its slider, and no other thumb moves. Only a choice changes it.
 */

const chosen = createDocumentStore<{ readonly scales: ReadonlyMap<string, number> }>({ scales: new Map() });
/** With what each scenario began; outside of the store, because it is set while the rows are made. */
const begun = perDocument<Map<string, number>>(() => new Map());

/** The right end of the sliders of a scenario whose weights are these. */
export function useWeightScale(scenarioId: string, weights: readonly number[]): number {
  const choice = useStore(chosen, ({ scales }) => scales.get(scenarioId));
  if (choice !== undefined) return choice;
  const first = begun.current.get(scenarioId) ?? sliderScale(weights);
  begun.current.set(scenarioId, first);
  return first;
}

/** Gives the sliders of a scenario another right end. */
export const chooseWeightScale = (scenarioId: string, scale: number): void =>
  chosen.set(({ scales }) => ({ scales: new Map(scales).set(scenarioId, scale) }));

/** Right ends to choose from, in points: round ones around the one that fits these weights, and the present one. */
export function scaleChoices(weights: readonly number[], present: number): number[] {
  const fitting = sliderScale(weights);
  return [...new Set([10, 20, 50, 100, fitting, present])].sort((a, b) => a - b);
}
