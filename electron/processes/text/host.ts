/** Text converter process: turns one file into text, and is ended by its starter. */
import { convertText } from '../../../formats/text/convert.ts';
import { parentPort } from '../parent-port.ts';
import { serve } from '../serve.ts';

export interface TextConverter {
  /** The text of a file, by its name's ending. */
  readonly convert: (bytes: Uint8Array, fileName: string) => string | Promise<string>;
}

serve<TextConverter, never>(parentPort, () => ({ convert: convertText }));
