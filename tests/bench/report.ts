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

/** Runs some work and reports how long each took; a tenth of the runs come before and are not counted. */
export function measure(name: string, runs: number, work: (run: number) => void): void {
  for (let i = 0; i < Math.ceil(runs / 10); i++) work(-1 - i);
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work(i);
    times.push(performance.now() - start);
  }
  report(name, times);
}
