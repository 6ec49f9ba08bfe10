/** Prints one measurement as a line of JSON: how long it took, in milliseconds, and what else there is to say of it. */
export function report(
  name: string,
  times: readonly number[],
  more: Readonly<Record<string, number | string>> = {},
): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    rounded(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN);
  const others = Object.fromEntries(
    Object.entries(more).map(([key, value]) => [key, typeof value === 'number' ? rounded(value) : value]),
  );
  console.log(JSON.stringify({ name, runs: times.length, medianMs: at(0.5), p95Ms: at(0.95), ...others }));
}

const rounded = (value: number): number => Number(value.toFixed(3));

/** The middle of some numbers; the upper of two. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
