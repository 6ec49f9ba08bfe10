/** Main process. */
import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import type { Sessions } from './workbook-session.ts';

/** The end. Every database finishes what it has and closes its file before the app is gone. */
export function closeSessionsLast(sessions: Sessions): void {
  let closing = false;
  app.on('will-quit', (event) => {
    if (closing) return;
    event.preventDefault();
    closing = true;
    const databases = sessions.all().map(({ database }) => database);
    const closed = Promise.allSettled(databases.map((database) => database.close())).then(() => true);
    // A host that hangs must not keep the app from ending, nor outlive it with the file; what it acknowledged is on the disk.
    void Promise.race([closed, wait(3_000, false)]).then((inTime) => {
      if (!inTime) for (const database of databases) end(database.processId());
      app.exit();
    });
  });
}

function end(processId: number | undefined): void {
  try {
    if (processId !== undefined) process.kill(processId, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
