/** Plain Node or a page: a JSON document from its bytes, with the place of what is wrong in it. */

import { t } from '../../common/language/texts.ts';
import { inputError, oneLine } from './input-error.ts';

/** The JSON document in the bytes, a byte order mark aside; a UserFacingError with line and column when it is none. */
export function parseDocument(bytes: Uint8Array, path: string): unknown {
  const shown = oneLine(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw inputError(
      t('{file} is not text in UTF-8.', { file: shown }),
      t('Save it as UTF-8, or name a .weighbridge workbook.'),
    );
  }
  if (text.trim() === '')
    throw inputError(
      t('{name} is empty.', { name: shown }),
      t('docs/problem-file.md shows what stands in it.'),
    );
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = positionIn(error) ?? faultIn(text);
    throw inputError(
      at === null || at >= text.length
        ? t('{file} is not a JSON document: it ends too early.', { file: shown })
        : t('{file} is not a JSON document: line {line}, column {column} cannot be read.', {
            file: shown,
            ...lineAndColumn(text, at),
          }),
      t('Look there for a comma, a quote or a bracket too many or too few.'),
    );
  }
}

function positionIn(error: unknown): number | null {
  const at = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return at === undefined ? null : Number(at);
}

/** Where a text stops being JSON, for the errors that do not say it: the end of the longest start without a fault. */
function faultIn(text: string): number | null {
  const sound = (length: number): boolean => {
    try {
      JSON.parse(text.slice(0, length));
      return true;
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      return /end of JSON input|Unterminated/.test(message) || (positionIn(error) ?? -1) >= length;
    }
  };
  if (sound(text.length)) return null;
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (sound(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function lineAndColumn(text: string, position: number): { line: string; column: string } {
  const before = text.slice(0, position).split('\n');
  return { line: String(before.length), column: String((before.at(-1)?.length ?? 0) + 1) };
}
