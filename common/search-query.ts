/**
 * What is typed into a search field, and how a text fits it: the words that have to occur, the phrases in quotes, how good a place is, and
 * what is marked. The full-text index of a workbook (db/search/) and the names of commands are searched by the same rules.
 */

/** Words that have to stand side by side: those of a phrase in quotes, or of what was typed without a space. */
export interface SearchTerm {
  /** As they were typed, without what is no part of a word. */
  readonly words: readonly string[];
  /** The last word is whole; else it may go on. */
  readonly whole: boolean;
}

/** A part of a text, of which the marked ones are what was searched for. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** A word is what SQLite's index takes for one: letters, digits and the accents that go with them. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const QUOTES = /["“”„«»]/u;

/** The words and phrases that are asked for. A quotation mark that is not closed yet opens a phrase that is still being typed. */
export function parseSearch(typed: string): readonly SearchTerm[] {
  const parts = typed.split(QUOTES);
  return parts
    .flatMap((part, index) => {
      const inQuotes = index % 2 === 1;
      const closed = index < parts.length - 1;
      return inQuotes
        ? [{ text: part, whole: closed }]
        : part.split(/\s+/).map((text) => ({ text, whole: false }));
    })
    .map(({ text, whole }) => ({ words: text.match(WORD) ?? [], whole }))
    .filter(({ words }) => words.length > 0);
}

/** Whether anything is asked for that can be found. */
export const asksForSomething = (typed: string): boolean => parseSearch(typed).length > 0;

/** All that is asked for in one row, as if it were a phrase. */
export const asPhrase = (terms: readonly SearchTerm[]): SearchTerm => ({
  words: terms.flatMap(({ words }) => words),
  whole: terms.at(-1)?.whole ?? false,
});

/** A word without case and accents, as the index compares them. */
const fold = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(WORD)].map((match) => ({
    word: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** Where the words of a term begin among those of a text. */
function placesOf(tokens: readonly Token[], { words, whole }: SearchTerm): readonly number[] {
  const wanted = words.map(fold);
  const last = wanted.length - 1;
  const isAt = (from: number): boolean =>
    wanted.every((word, i) => {
      const there = tokens[from + i]?.word;
      return i < last || whole ? there === word : (there?.startsWith(word) ?? false);
    });
  return tokens.flatMap((_token, from) => (isAt(from) ? [from] : []));
}

/** What is searched through, the most telling first. */
export interface Searched {
  /** What a thing is called. */
  readonly name: string;
  /** What it says. */
  readonly body?: string;
  /** What else it is found by: who said it, and where. */
  readonly context?: string;
}

/**
 * How well a thing fits, 0 the best; null where not all words occur. A name that is what was typed comes first, then one that begins with it
 * and one that holds it side by side; then a name with all of the words, a text that holds them side by side, one with all of them, and
 * last what is found by its context alone.
 */
export function fitOf(
  { name, body = '', context = '' }: Searched,
  terms: readonly SearchTerm[],
): number | null {
  const phrase = asPhrase(terms);
  const [inName, inBody] = [tokensOf(name), tokensOf(body)];
  const has = (...texts: readonly (readonly Token[])[]): boolean =>
    terms.every((term) => texts.some((tokens) => placesOf(tokens, term).length > 0));
  const places = placesOf(inName, phrase);
  if (places[0] === 0) {
    const typed = phrase.words.map(fold).join(' ');
    return inName.map(({ word }) => word).join(' ') === typed ? 0 : 1;
  }
  if (places.length > 0) return 2;
  if (has(inName)) return 3;
  if (placesOf(inBody, phrase).length > 0) return 4;
  if (has(inName, inBody)) return 5;
  return has(inName, inBody, tokensOf(context)) ? 6 : null;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where what was searched for stands in a text: of words that stand side by side as typed, the whole. */
export function spansOf(text: string, terms: readonly SearchTerm[]): readonly Span[] {
  const tokens = tokensOf(text);
  const spans = [asPhrase(terms), ...terms]
    .flatMap((term) =>
      placesOf(tokens, term).map((from) => ({
        start: tokens[from]?.start ?? 0,
        end: tokens[from + term.words.length - 1]?.end ?? 0,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** A text in pieces, with what was searched for marked. */
export function markedPieces(text: string, terms: readonly SearchTerm[]): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let from = 0;
  for (const { start, end } of terms.length === 0 ? [] : spansOf(text, terms)) {
    if (start > from) pieces.push({ text: text.slice(from, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}

/** The best place of a text: where it has all words side by side, else the longest stretch that is marked; null where nothing is. */
export function bestSpan(text: string, terms: readonly SearchTerm[]): Span | null {
  return spansOf(text, terms).reduce<Span | null>(
    (best, span) => (best === null || span.end - span.start > best.end - best.start ? span : best),
    null,
  );
}

/** How much of what stands before the words is shown of a text that is cut. */
const LEAD = 40;

/** A text of about so many characters around what was searched for, on one line; ellipses stand for what was cut. */
export function excerpt(text: string, terms: readonly SearchTerm[], most: number): string {
  const { start } = bestSpan(text, terms) ?? { start: 0 };
  // From the beginning where that shows the words too.
  const wished = start <= most - LEAD ? 0 : start - LEAD;
  const from = wished === 0 ? 0 : wordFrom(text, wished);
  const to = from + most >= text.length ? text.length : wordTo(text, from + most);
  const cut = text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
  return `${from > 0 ? '… ' : ''}${cut}${to < text.length ? ' …' : ''}`.toWellFormed();
}

/** The first beginning of a word from a place on, where there is one near. */
function wordFrom(text: string, at: number): number {
  const space = text.slice(at, at + LEAD).search(/\s/);
  return space === -1 ? at : at + space + 1;
}

/** The last end of a word up to a place, where there is one near. */
function wordTo(text: string, at: number): number {
  const back = text.slice(at - LEAD, at).search(/\s\S*$/);
  return back === -1 ? at : at - LEAD + back;
}
