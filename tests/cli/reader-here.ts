import { deserialize, serialize } from 'node:v8';
import { answerTo } from '../../cli/file-reader/answers.ts';
import type { FileReader, Question } from '../../cli/file-reader/file-reader.ts';
import { fromUserError, type Result } from '../../common/errors.ts';

const crossed = <T>(value: T): T => deserialize(serialize(value)) as T;

/** A file reader in the process of the test, for the many that ask what a command says: what it is told and says crosses as between processes. */
export function readerHere(): FileReader {
  const ask =
    (method: Question['method']) =>
    async (bytes: Uint8Array, ...about: readonly unknown[]): Promise<unknown> => {
      const answer = crossed(await answerTo(crossed({ method, about }), bytes)) as Result<unknown>;
      if (answer.ok) return answer.value;
      throw fromUserError(answer.problem);
    };
  return {
    mapping: ask('mapping'),
    file: ask('file'),
    problem: ask('problem'),
    weights: ask('weights'),
    end: () => {},
  } as unknown as FileReader;
}
