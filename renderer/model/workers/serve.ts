/** Worker: answers what the page asks. */
import { takeLanguage } from '../../../common/language/take.ts';
import type { AnswerOf, InputOf, PartOf, WorkerLanguage, WorkerRequest, WorkerResponse } from './messages.ts';

/** One function for each call, which may throw or reject: its error becomes the answer. */
export type Served<Calls> = {
  readonly [N in keyof Calls]: (
    input: InputOf<Calls[N]>,
    post: (part: PartOf<Calls[N]>) => void,
  ) => AnswerOf<Calls[N]> | Promise<AnswerOf<Calls[N]>>;
};

/** The worker's end of the line: `self`, or a port. */
interface Line {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage: (message: WorkerResponse) => void;
}

/** Answers requests as they come. A call that takes its time does not hold up those behind it. */
export function serve<Calls>(calls: Served<Calls>, line: Line = self): void {
  /** Where the language of the page has to be loaded first. */
  let speaks: Promise<void> | null = null;
  const answer = async ({ id, name, input }: WorkerRequest): Promise<void> => {
    try {
      if (speaks !== null) await speaks;
      // The page asks by the same interface, which the compiler cannot see across the line.
      const call = calls[name as keyof Calls] as (input: unknown, post: (part: unknown) => void) => unknown;
      const given = await call(input, (part) => line.postMessage({ id, part }));
      line.postMessage({ id, answer: given });
    } catch (error) {
      line.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
    }
  };
  line.onmessage = ({ data }: MessageEvent<WorkerRequest | WorkerLanguage>): void => {
    if ('language' in data) speaks = takeLanguage(data.language);
    else void answer(data);
  };
}
