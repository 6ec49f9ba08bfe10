import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { UserFacingError } from '../../../../common/errors.ts';
import type { ImportQuestion } from '../../../../db/exchange/two-step-import.ts';
import { answerModelChecks, checkModelOver } from '../../../../electron/processes/import/model-channel.ts';
import type { ServicePort } from '../../../../electron/processes/serve.ts';

/** Node's ports hand over the data, Electron's an event that holds them. */
const electronPort = (port: MessagePort): ServicePort => ({
  postMessage: (message) => port.postMessage(message),
  on: (event: 'message' | 'close', listener: (message: never) => void) =>
    event === 'close'
      ? port.on('close', () => listener(undefined as never))
      : port.on('message', (data) => listener({ data } as never)),
  start: () => {},
});

const QUESTION: ImportQuestion = { key: 'k', into: 'open', onConflict: 'keep' };
const FOUND = { problems: [], more: 0, errors: 0, counts: {}, left: 3, impossible: false };

test('a model of many chunks arrives whole, and what was found comes back', async () => {
  const { port1, port2 } = new MessageChannel();
  const json = JSON.stringify({ text: 'ä'.repeat(2_500_000) });
  const asked: { json: string; question: ImportQuestion }[] = [];
  answerModelChecks(electronPort(port1), async (whole, question) => {
    asked.push({ json: whole, question });
    return FOUND;
  });
  expect(await checkModelOver(electronPort(port2))(json, QUESTION)).toEqual(FOUND);
  expect(asked).toEqual([{ json, question: QUESTION }]);
  port1.close();
});

test('what the database refuses is refused in its words', async () => {
  const { port1, port2 } = new MessageChannel();
  answerModelChecks(electronPort(port1), () => {
    throw new UserFacingError('in-use', 'Another program has it.', 'Close it there.');
  });
  await expect(checkModelOver(electronPort(port2))('{}', QUESTION)).rejects.toMatchObject({
    code: 'in-use',
    remedy: 'Close it there.',
  });
  port1.close();
});

test('a database host that ends in the middle is a refusal, and no wait without end', async () => {
  const { port1, port2 } = new MessageChannel();
  const check = checkModelOver(electronPort(port2))('{}', QUESTION);
  port1.close();
  await expect(check).rejects.toMatchObject({ code: 'database-stopped' });
});
