/** Plain Node and the page: texts that no spreadsheet runs. */

/**
 * What spreadsheets take for the start of a formula, also behind quotes, white space and characters that nobody sees: a
 * text goes through more than one program on its way, and each may take some of that away.
 */
const FORMULA = /^['"\s\p{C}\p{Z}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/**
 * Text that a spreadsheet would run as a formula, with an apostrophe in front; other text as it is. One apostrophe taken
 * away gives the text back (`plainText`), because a text that has one there already gets another.
 */
export const spreadsheetText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A number as the screen writes it, with its percent sign where it has one; a sign before it makes no formula of it. */
const NUMBER = /^[-+]?\d(?:[\d,]*(?:\.\d+)?|[\d.]*(?:,\d+)?)( ?%)?$/;

export const isShownNumber = (text: string): boolean => NUMBER.test(text);

/** As `spreadsheetText`, for what people read: numbers stay as they are. */
export const shownText = (text: string): string => (isShownNumber(text) ? text : spreadsheetText(text));

/**
 * The same for a line of a text of several, in a format in which a line may become a cell of its own. The mark of a list is
 * no formula there.
 */
export const shownLine = (line: string): string => (/^[-+] /.test(line) ? line : shownText(line));

/** The text that `spreadsheetText` was made from. */
export const plainText = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
