/** Page: how far the sliders of the weights reach. */

/**
 * Right end of the weight sliders: a round number with room above the largest weight, so that it does not change at
 * every step.
 */
export function sliderScale(weights: readonly number[]): number {
  const largest = Math.max(0, ...weights);
  if (largest === 0) return 100;
  const wanted = largest * 1.2;
  const magnitude = 10 ** Math.floor(Math.log10(wanted));
  return ([1, 2, 4, 5, 10].find((step) => step * magnitude >= wanted) ?? 10) * magnitude;
}

/** Right end of the sliders after a change: it stays until a weight goes beyond it, and never moves back by itself. */
export const grownScale = (scale: number, weights: readonly number[]): number =>
  Math.max(...weights, 0) > scale ? sliderScale(weights) : scale;

/** The smallest step of a slider and of the nudging keys: whole points for usual weights, else a power of ten. */
export const sliderStep = (scale: number): number =>
  scale >= 20 && scale <= 100 ? 1 : 10 ** Math.floor(Math.log10(scale / 50));
