/** The thread in which a stranger's file is read. It has no rights but to read the program itself (guard.ts). */

import { deserialize, serialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { giveUpRights } from '../../db/fewer-rights.ts';
import { answerTo } from './answers.ts';
import type { Question } from './file-reader.ts';

giveUpRights();

parentPort?.on('message', async ({ question, bytes }: { question: Uint8Array; bytes: Uint8Array }) => {
  const answer = serialize(await answerTo(deserialize(question) as Question, bytes));
  // A part of its own: a small buffer shares its memory with others.
  const whole = new Uint8Array(answer);
  parentPort?.postMessage(whole, [whole.buffer]);
});
