/** Database host process: owns the only handle on the workbook and answers one request after the other. */
import { connect, observeQueries } from '../../../db/connection.ts';
import { giveUpRights } from '../../../db/fewer-rights.ts';
import { answerModelChecks } from '../import/model-channel.ts';
import { parentPort } from '../parent-port.ts';
import { serve } from '../serve.ts';
import type { DatabaseEvent } from './client.ts';
import { createDatabaseService, type HostedDatabase } from './service.ts';

// SQLite's own code is loaded with the first connection.
connect(':memory:').close();
giveUpRights();

/** Milliseconds from which a query is slow. */
const SLOW = 50;
observeQueries((sql, milliseconds) => {
  if (milliseconds >= SLOW) parentPort.postMessage({ type: 'slow-query', sql, milliseconds });
});

/** How often the file of the open workbook is looked at, in milliseconds: what happens to it is told within a second or two. */
const LOOK_EVERY = 500;

serve<HostedDatabase, DatabaseEvent>(
  parentPort,
  (emit) =>
    createDatabaseService(
      (done) => emit({ type: 'progress', done }),
      (name) => emit({ type: 'renamed', name }),
      (problem) => emit({ type: 'not-backed-up', problem }),
    ),
  {
    connected: (port, service) => answerModelChecks(port, service.checkModel),
    after: tell,
    every: { milliseconds: LOOK_EVERY, call: tell },
  },
);

/** Says what has happened to the file. */
function tell(service: HostedDatabase, emit: (event: DatabaseEvent) => void): void {
  const news = service.news();
  if (news) emit({ type: 'file', ...news });
}
