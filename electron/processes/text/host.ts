import { toResult } from '../../../common/errors.ts';
import { convertText } from '../../../formats/text/convert.ts';

/** The converter process: says that it listens, takes one file, answers with its text, and is ended by its starter. */

process.parentPort.once('message', async ({ data }: { data: { bytes: Uint8Array; fileName: string } }) => {
  process.parentPort.postMessage(await toResult(() => convertText(data.bytes, data.fileName)));
});
process.parentPort.postMessage('ready');
