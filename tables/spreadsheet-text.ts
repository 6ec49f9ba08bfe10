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

/** The text that `spreadsheetText` was made from. */
export const plainText = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
