/** Plain Node: lists of words, written as one text. */

/** The words of a text with commas between them, over as many lines as they take. */
export const wordList = (words: string): readonly string[] => words.trim().split(/(?:(?<!\s)\s+)?,\s*/);
