/** Plain Node: the language of whoever exports, for the interactive page. */

import { handedLanguage } from '../../../common/language/take.ts';
import type { PageLanguage } from './page-data.ts';

/**
 * What the page needs to speak as this process does; null in English, which its program speaks by itself.
 * @param program what the page runs: texts that are not in it are left out
 */
export function pageLanguage(program: string): PageLanguage | null {
  const handed = handedLanguage();
  if (!handed?.texts) return null;
  const said = [...handed.texts].filter(([english]) => program.includes(longestPiece(english)));
  return { locale: handed.locale, texts: Object.fromEntries(said) };
}

/**
 * The part of a text that stands in a program however that was written: quotation marks, breaks and whatever is not ASCII may be
 * escapes there.
 */
function longestPiece(text: string): string {
  const pieces = text.split(/[^ !#-&(-[\]_a-~]+/);
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}
