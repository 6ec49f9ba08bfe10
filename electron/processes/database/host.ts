/** Database host process: owns the only handle on the workbook and answers one request after the other. */
import { observeQueries } from '../../../db/connection.ts';
import { answerModelChecks } from '../import/model-channel.ts';
import { parentPort } from '../parent-port.ts';
import { serve } from '../serve.ts';
import type { DatabaseEvent } from './client.ts';
import { createDatabaseService, type HostedDatabase } from './service.ts';

/** Milliseconds from which a query is slow. */
const SLOW = 50;
observeQueries((sql, milliseconds) => {
  if (milliseconds >= SLOW) parentPort.postMessage({ type: 'slow-query', sql, milliseconds });
});

serve<HostedDatabase, DatabaseEvent>(
  parentPort,
  (emit) =>
    createDatabaseService(
      (done) => emit({ type: 'progress', done }),
      (name) => emit({ type: 'renamed', name }),
    ),
  {
    connected: (port, service) => answerModelChecks(port, service.checkModel),
    after: (service, emit) => {
      if (changedElsewhere(service)) emit({ type: 'changed-elsewhere' });
    },
  },
);

/** Asking fails while another program holds the file; then the next answer asks again. */
function changedElsewhere(service: HostedDatabase): boolean {
  try {
    return service.changedElsewhere();
  } catch {
    return false;
  }
}
