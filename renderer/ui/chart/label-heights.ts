/**
 * Page: where labels stand that would like to stand at certain heights and must not touch. Each keeps its place in the order, is `size` away
 * from its neighbours at least, and lies between `top` and `bottom` as far as there is room. Heights grow downwards, in pixels.
 */
export function labelHeights(
  wanted: readonly number[],
  size: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const heights = order.map((i) => wanted[i] ?? 0);
  let least = top;
  for (const [k, height] of heights.entries()) {
    heights[k] = Math.max(height, least);
    least = (heights[k] ?? 0) + size;
  }
  let most = bottom;
  for (let k = heights.length - 1; k >= 0; k--) {
    heights[k] = Math.min(heights[k] ?? 0, most);
    most = (heights[k] ?? 0) - size;
  }
  const placed: number[] = [];
  for (const [k, i] of order.entries()) placed[i] = heights[k] ?? 0;
  return placed;
}
