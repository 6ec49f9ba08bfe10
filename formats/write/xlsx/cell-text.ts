/** Plain Node: texts that fit into cells of a spreadsheet. */

import { t } from '../../../common/language/texts.ts';

/** The most characters that a cell of a spreadsheet holds. */
const LONGEST = 32_767;
const cutMark = (): string => ` … (${t('cut here: a spreadsheet cell holds no more')})`;

/** Control characters that XML forbids, a carriage return, which it changes, and what would be read as an escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
const ESCAPED = /[\x01-\x08\x0b-\x1f]|_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text as the cells of a spreadsheet hold it (ECMA-376, part 1, ST_Xstring): control characters are escaped as `_x0007_`,
 * zero bytes are left out, halves of surrogate pairs and what is no character become the replacement character, and what is
 * too long says that it is cut.
 */
export function cellText(text: string): string {
  const whole = text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
  const mark = whole.length <= LONGEST ? '' : cutMark();
  const fitting = mark === '' ? whole : `${whole.slice(0, LONGEST - mark.length).toWellFormed()}${mark}`;
  return fitting.replace(
    ESCAPED,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/**
 * Whether the library would not write a text of `cellText` as it is: it takes some characters away that XML allows, and it
 * looks texts up in a plain object, where words like "constructor" stand for something already.
 */
export const isChangedByLibrary = (text: string): boolean =>
  text in Object.prototype || /[\x7f-\x9f\uFDD0-\uFDEF\uFFFD]|[\u{1FFFE}\u{1FFFF}]/u.test(text);
