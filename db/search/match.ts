/** Plain Node: what is searched for, as SQLite's full-text index takes it. */
import { asPhrase, type SearchTerm } from '../../common/search-query.ts';

/**
 * How the indexes take texts apart: words without case and accents. They have no index of beginnings of words: it made them three times slower
 * to make and no faster to search.
 */
export const TOKENS = "tokenize = 'unicode61 remove_diacritics 2'";

/** Each term as a string of the query language, so that nothing in it is read as one. */
const termOf = ({ words, whole }: SearchTerm): string => `"${words.join(' ')}"${whole ? '' : '*'}`;

/** Everything has to occur, wherever in the row. */
export const allWords = (terms: readonly SearchTerm[]): string => terms.map(termOf).join(' AND ');

/** All of it side by side in one column, the last word whole or not. */
export const inOneRow = (column: string, terms: readonly SearchTerm[], whole: boolean): string =>
  `{${column}} : ${termOf({ ...asPhrase(terms), whole })}`;
