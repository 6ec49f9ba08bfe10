/** Main process. */
import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import type { Sessions, WorkbookSession } from './workbook-session.ts';

/** Milliseconds that a database has to finish what it has and close its file, when the app ends and when a window closes. */
const AT_THE_END = 3_000;
const WHILE_RUNNING = 120_000;

/**
 * The end. Every database finishes what it has and closes its file before the app is gone. `lastly` is done after that; it hears whether
 * all of them did so in time.
 */
export function closeSessionsLast(
  sessions: Sessions,
  lastly: (atRest: boolean) => Promise<void> = () => Promise.resolve(),
): void {
  let closing = false;
  app.on('will-quit', (event) => {
    if (closing) return;
    event.preventDefault();
    closing = true;
    void Promise.all(sessions.all().map((session) => closeInTime(session, AT_THE_END)))
      .then((closed) => lastly(closed.every(Boolean)))
      .catch(() => {})
      .then(() => app.exit());
  });
}

/** Ends a session whose window is closed. Resolves when its file is at rest. */
export const closeSession = async (session: Pick<WorkbookSession, 'close' | 'database'>): Promise<void> => {
  await closeInTime(session, WHILE_RUNNING);
};

/**
 * A host that hangs must not keep the app from ending, nor outlive it with the file; what it acknowledged is on the disk. False for one that
 * was not done in time.
 */
async function closeInTime(
  { close, database }: Pick<WorkbookSession, 'close' | 'database'>,
  limit: number,
): Promise<boolean> {
  const isClosed = await Promise.race([
    close().then(
      () => true,
      () => false,
    ),
    wait(limit, false),
  ]);
  end(database.processId());
  return isClosed;
}

function end(processId: number | undefined): void {
  try {
    if (processId !== undefined) process.kill(processId, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
