/**
 * Anywhere: characters of a stranger's text that act instead of being read: they move the cursor of a terminal, colour it, ring, or turn
 * the order of what stands beside them.
 */

/**
 * Control characters without tab and line feed, a carriage return that ends no line, the characters that steer the direction of writing
 * (U+061C, U+200E and F, U+202A to E, U+2066 to 9), the line breaks U+2028 and 9, marks of annotations and the invisible letters of "tags".
 */
const ACTING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]|\r(?!\n)|[\u{e0000}-\u{e007f}]/gu;

/** `\u001b`, as in JSON: within a string of JSON it is the same data. */
const spelled = (characters: string): string =>
  characters
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/**
 * What may be printed to a terminal: what would act is written as `\u001b`, as JSON does, so that a JSON document stays the same data. Tabs
 * and line breaks stay.
 */
export const forTerminal = (text: string): string => text.toWellFormed().replace(ACTING, spelled);

/** The same on one line, so that a name or a message cannot feign a line of ours. */
export const lineForTerminal = (text: string): string =>
  forTerminal(text.replaceAll(/[\t\r\n\u2028\u2029]+/g, ' '));

/** Text without what would act, for names and titles that a system shows: white space on one line, the rest gone. */
export const shownName = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(ACTING, '');

/** The same for sentences of several lines. */
export const shownSentence = (text: string): string => text.toWellFormed().replace(ACTING, '');
