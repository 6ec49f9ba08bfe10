import { toResult } from '../../../common/errors.ts';
import type { ReaderMessage, ReaderRequest } from './messages.ts';
import { createImportReader } from './service.ts';

/** The process that reads a file for import: it answers one request after the other, and is ended by its starter. */

const send = (message: ReaderMessage): void => process.parentPort.postMessage(message);
const reader = createImportReader((done) => send({ type: 'progress', done }));

process.parentPort.on('message', async ({ data }: { data: ReaderRequest }) => {
  const { sequence, method, parameters } = data;
  // Method and parameters come from the client, whose types are the reader's own.
  const work = reader[method] as (...parameters: readonly unknown[]) => unknown;
  send({ type: 'answer', sequence, result: await toResult(() => work(...parameters)) });
});

send({ type: 'ready' });
