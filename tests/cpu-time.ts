/**
 * Milliseconds that this process computes for a piece of work. A busy machine makes work late and not more, so a test that says
 * "this takes no time" measures this and not the clock.
 */
export function cpuTimeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
