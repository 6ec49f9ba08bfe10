import { toResult } from '../../../common/errors.ts';
import type { HostMessage, Request } from './messages.ts';
import { createDatabaseService } from './service.ts';

/** The database host process: owns the only handle on the workbook and answers one request after the other. */

const send = (message: HostMessage): void => process.parentPort.postMessage(message);
const service = createDatabaseService((done) => send({ type: 'progress', done }));

process.parentPort.on('message', async ({ data }: { data: Request }) => {
  const { sequence, method, parameters } = data;
  // Method and parameters come from the client, whose types are the service's own.
  const work = service[method] as (...parameters: readonly unknown[]) => unknown;
  send({ type: 'answer', sequence, result: await toResult(() => work(...parameters)) });
  if (changedElsewhere()) send({ type: 'changed-elsewhere' });
});

send({ type: 'ready' });

/** Asking fails while another program holds the file; then the next answer asks again. */
function changedElsewhere(): boolean {
  try {
    return service.changedElsewhere();
  } catch {
    return false;
  }
}
