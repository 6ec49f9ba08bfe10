import { toResult } from '../ipc/problem.ts';
import { convertText } from './convert.ts';

/** The converter process: takes one file, answers with its text, and is ended by whoever started it. */

process.parentPort.once('message', async ({ data }: { data: { bytes: Uint8Array; fileName: string } }) => {
  process.parentPort.postMessage(await toResult(() => convertText(data.bytes, data.fileName)));
});
