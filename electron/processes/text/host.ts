/** Text converter, in a page without rights (../reader): turns the bytes of one file into text, and is ended by its starter. */
import { convertText } from '../../../formats/text/convert.ts';
import { byteTaker, type TakesBytes } from '../handed-bytes.ts';
import { parentPort } from '../reader/port.ts';
import { serve } from '../serve.ts';

export interface TextConverter extends TakesBytes {
  /** The text of the bytes that were handed over, by the ending of their file's name. */
  readonly convert: (fileName: string) => string | Promise<string>;
}

serve<TextConverter, never>(parentPort, () => {
  const { take, taken } = byteTaker();
  return { take, convert: (fileName) => convertText(taken(), fileName) };
});
