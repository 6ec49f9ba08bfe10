import type { UtilityProcess } from 'electron';

/** How long a process may take from its start until it says that it listens. */
const PATIENCE_MS = 8_000;

/**
 * Kills a utility process that does not say 'ready' in time. Electron's own start of such a process can stand still
 * before any of our code runs (seen about once in forty starts on a busy machine); whoever started it starts it again when
 * it has ended.
 */
export function watchStartup(child: UtilityProcess): { readonly ready: () => void } {
  const overdue = setTimeout(() => {
    // A process that stands still does not answer a polite signal.
    if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
  }, PATIENCE_MS);
  child.once('exit', () => clearTimeout(overdue));
  return { ready: () => clearTimeout(overdue) };
}
