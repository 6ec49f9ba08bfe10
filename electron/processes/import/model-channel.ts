/**
 * Import reader and database host: the way of a workbook model from the one to the other, past the main process. It goes
 * as JSON, which crosses faster than what it says, and in chunks, which no process is held up by for more than a moment.
 */

import { fromUserError, type Result, toResult, UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import type { ImportCheck, ImportQuestion } from '../../../db/exchange/two-step-import.ts';
import type { CheckModel } from '../../../formats/read/import-reader.ts';
import type { ServicePort } from '../serve.ts';

/** Characters in one message. */
const CHUNK_SIZE = 1_000_000;

type FromReader =
  | { readonly type: 'chunk'; readonly text: string }
  | { readonly type: 'check'; readonly question: ImportQuestion };

/** The reader's end. A host that ends before it answers refuses. */
export function checkModelOver(port: ServicePort): CheckModel {
  const answer = Promise.withResolvers<ImportCheck>();
  // Where nobody asks any more, nobody has to hear of it.
  answer.promise.catch(() => {});
  port.on('message', ({ data }) => {
    const result = data as Result<ImportCheck>;
    if (result.ok) answer.resolve(result.value);
    else answer.reject(fromUserError(result.problem));
  });
  port.on('close', () => answer.reject(stopped()));
  port.start();
  const post = (message: FromReader): void => port.postMessage(message);
  return (json, question) => {
    for (let from = 0; from < json.length; from += CHUNK_SIZE) {
      post({ type: 'chunk', text: json.slice(from, from + CHUNK_SIZE) });
    }
    post({ type: 'check', question });
    return answer.promise;
  };
}

/** The database host's end. */
export function answerModelChecks(
  port: ServicePort,
  check: (json: string, question: ImportQuestion) => Promise<ImportCheck>,
): void {
  let chunks: string[] = [];
  port.on('message', ({ data }) => {
    const message = data as FromReader;
    if (message.type === 'chunk') {
      chunks.push(message.text);
      return;
    }
    const json = chunks.join('');
    chunks = [];
    void toResult(() => check(json, message.question)).then((result) => port.postMessage(result));
  });
  port.start();
}

const stopped = (): UserFacingError =>
  new UserFacingError(
    'database-stopped',
    t('The part of Weighbridge that keeps the workbook stopped, and was started again.'),
    t('Check the import again.'),
  );
