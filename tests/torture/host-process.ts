import type { DatabaseEvent } from '../../electron/processes/database/client.ts';
import { createDatabaseService, type HostedDatabase } from '../../electron/processes/database/service.ts';
import type { Answer, Request } from '../../electron/processes/messages.ts';
import { serve } from '../../electron/processes/serve.ts';

/** The database host of the app as a plain process of Node. */

serve<HostedDatabase, DatabaseEvent>(
  {
    postMessage: (message: Answer) => process.send?.(message),
    on: (_message, listener) =>
      process.on('message', (data) => listener({ data: data as Request, ports: [] })),
  },
  (emit) =>
    createDatabaseService(
      (done) => emit({ type: 'progress', done }),
      (name) => emit({ type: 'renamed', name }),
    ),
);
