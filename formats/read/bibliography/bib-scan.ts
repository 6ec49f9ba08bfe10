/** Plain Node: a .bib file taken apart into its entries and their fields, with the lines that they stand in. */

import { t } from '../../../common/language/texts.ts';

/** A value as it stands: texts (of braces, quotes and numbers) and names of @string texts, in their order. */
export type BibPart = { readonly text: string } | { readonly name: string };

/** One entry of a .bib file. */
export interface BibEntry {
  /** In small letters, as "article". */
  readonly type: string;
  /** Empty where the entry has none. */
  readonly key: string;
  /** Counted from 1. */
  readonly line: number;
  /** By their names in small letters; the first of two fields of one name. */
  readonly fields: ReadonlyMap<string, readonly BibPart[]>;
  /** What is wrong with how it is written and how it was read nevertheless, as ends of a sentence. */
  readonly faults: readonly string[];
}

/** What a .bib file holds. */
export interface BibScan {
  readonly entries: readonly BibEntry[];
  /** Definitions of @string in their order, by names in small letters. */
  readonly strings: readonly (readonly [string, readonly BibPart[]])[];
  /** Lines of entries that stand in a comment. */
  readonly commentedOut: readonly number[];
  /** Lines between entries that look like one without its at sign. */
  readonly forgotten: readonly number[];
}

/** An entry begins: its at sign, which is none of an address of mail, its type and its bracket. */
const ENTRY = /(?<![\w.])@[ \t]*([A-Za-z]+)\s*([{(])/g;
/** An entry that begins a line and has a key, by which an entry that nothing closes is seen to be over. */
const NEXT_ENTRY = /^[ \t]*@[ \t]*[A-Za-z]+\s*[{(]\s*[^\s,{}="]*\s*,/gm;
const FIELD = /\s*([A-Za-z][^\s={}(),"#%@]*)\s*=\s*/y;
/** What follows a value. */
const AFTER_VALUE = /\s*(?:[,#})%]|[A-Za-z][\w-]*\s*=)/y;
const COMMENT = /@[ \t]*comment\b/giy;
/** What would be an entry, were there an at sign; what stands behind the sign of a comment is none. */
const FORGOTTEN = /\b[A-Za-z]+[ \t]*[{(][ \t]*\n?[ \t]*[^\s,{}%]*[ \t]*,\s*[A-Za-z][\w-]*\s*=\s*[{"\w]/g;
/** A field in a line of its own. */
const LONE_FIELD = /(?<=\n)[ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*["{]/;
/** A field that begins a line inside of a value: the bracket of that value is not closed. */
const FIELD_LINE = /\n[ \t]*[A-Za-z][\w-]*\s*=\s*(?:[{"]|\d+\s*[,}\n]|[A-Za-z]+\s*[,}\n#])/;

/**
 * Takes a .bib file apart, whatever is wrong with an entry: commas, keys, quotes and brackets that are missing are put in and said.
 * Texts are not looked into.
 */
export function scanBib(text: string): BibScan {
  const entries: BibEntry[] = [];
  const strings: (readonly [string, readonly BibPart[]])[] = [];
  const commentedOut: number[] = [];
  const forgotten: number[] = [];
  const lineAt = lineCounter(text);
  const starts = startsOf(text);
  /** Reads what begins with an at sign, and gives the place behind it. */
  const read = ({ 0: whole, 1: type = '', 2: bracket, index: begin }: RegExpExecArray): number => {
    const inside = begin + whole.length;
    const close = bracket === '(' ? ')' : '}';
    const kind = type.toLowerCase();
    const limit = limitAfter(starts, begin, text.length);
    if (kind === 'preamble') return balancedEnd(text, inside, text.length, close) ?? limit;
    const body = new BodyReader(text, inside, limit, close, lineAt);
    if (kind === 'string') strings.push(...body.fields());
    else {
      const key = body.key();
      entries.push({ type: kind, key, line: lineAt(begin), fields: body.fields(), faults: body.faults });
    }
    return Math.max(inside, body.at);
  };
  for (let at = 0; at < text.length; ) {
    const from = at;
    /** Whether the sign of a comment stands in front of a place in its line. */
    const isCommented = (place: number): boolean =>
      text.slice(Math.max(from, text.lastIndexOf('\n', place) + 1), place).includes('%');
    ENTRY.lastIndex = from;
    const found = ENTRY.exec(text);
    const comment = nextComment(text, from, found?.index ?? text.length);
    const next = comment ?? found?.index ?? text.length;
    for (const place of forgottenIn(text, from, next)) {
      (isCommented(place) ? commentedOut : forgotten).push(lineAt(place));
    }
    if (comment !== null) {
      at = endOfComment(text, comment, starts);
      commentedOut.push(...entriesIn(text, comment + 1, at).map(lineAt));
    } else if (found === null) at = text.length;
    else if (isCommented(next)) {
      commentedOut.push(lineAt(next));
      at = next + found[0].length;
    } else at = read(found);
  }
  return { entries, strings, commentedOut, forgotten };
}

/** Reads the inside of one entry; `at` is behind it when it is done. */
class BodyReader {
  readonly faults: string[] = [];
  at: number;
  private readonly text: string;
  private readonly limit: number;
  private readonly close: string;
  private readonly lineAt: (at: number) => number;

  constructor(text: string, at: number, limit: number, close: string, lineAt: (at: number) => number) {
    this.text = text;
    this.at = at;
    this.limit = limit;
    this.close = close;
    this.lineAt = lineAt;
  }

  /** The key and the comma after it. */
  key(): string {
    const { text, limit } = this;
    const found = match(/\s*([^,={}"\n%]*)/y, text, this.at);
    const written = found?.[1]?.trimEnd() ?? '';
    const after = this.at + (found?.[0].length ?? 0);
    const next = match(/\s*/y, text, after);
    const sign = text[after + (next?.[0].length ?? 0)];
    if (sign === ',' || sign === this.close) {
      this.at = after + (next?.[0].length ?? 0) + (sign === ',' ? 1 : 0);
      return this.close === ')' ? written.replace(/\)$/, '') : written;
    }
    if (sign === '=') {
      // "key title = …": its last word is a field.
      const words = /^(\S+)\s+\S+$/.exec(written);
      if (words?.[1] === undefined) return '';
      this.at = text.indexOf(words[1], this.at) + words[1].length;
      this.faults.push(t('the comma after its key is missing'));
      return words[1];
    }
    if (written !== '' && after < limit && match(FIELD, text, after)) {
      this.at = after;
      this.faults.push(t('the comma after its key is missing'));
      return written;
    }
    return '';
  }

  fields(): Map<string, readonly BibPart[]> {
    const { text, limit } = this;
    const fields = new Map<string, readonly BibPart[]>();
    for (;;) {
      this.at += match(/(?:[\s,]|%[^\n]*\n)*/y, text, this.at)?.[0].length ?? 0;
      if (this.at >= limit) {
        this.at = limit;
        this.faults.push(t('its last bracket is missing'));
        return fields;
      }
      if (text[this.at] === this.close || text[this.at] === '}') {
        const behind = this.at + 1;
        const more = match(/\s*,?\s*[A-Za-z][\w-]*\s*=\s*["{\d]/y, text, behind);
        if (more === null || behind >= limit || /^\s*@/.test(more[0])) {
          this.at = behind;
          return fields;
        }
        this.faults.push(
          t('there is a bracket too many in line {line}', { line: String(this.lineAt(this.at)) }),
        );
        this.at = behind;
        continue;
      }
      const head = match(FIELD, text, this.at);
      const name = head?.[1]?.toLowerCase();
      if (head === null || name === undefined || this.at + head[0].length > limit) {
        this.skip();
        continue;
      }
      this.at += head[0].length;
      const parts = this.value(name);
      if (parts.length === 0) this.faults.push(t('{field} has no value', { field: name }));
      else if (!fields.has(name)) fields.set(name, parts);
      else if (JSON.stringify(fields.get(name)) !== JSON.stringify(parts)) {
        this.faults.push(t('{field} is given twice, and the first one was taken', { field: name }));
      }
      this.comma(name);
    }
  }

  private comma(name: string): void {
    const { text } = this;
    this.at += match(/(?:\s|%[^\n]*\n)*/y, text, this.at)?.[0].length ?? 0;
    const sign = text[this.at];
    if (this.at >= this.limit || sign === ',' || sign === this.close || sign === '}') return;
    if (match(FIELD, text, this.at))
      this.faults.push(t('the comma after its {field} is missing', { field: name }));
  }

  /** Passes over what is no field, to where one begins. */
  private skip(): void {
    const { text, limit } = this;
    const from = this.at;
    const rest = text.slice(from + 1, limit);
    const next = /[,\n][ \t]*[A-Za-z][\w-]*\s*=|\n?\s*[})]\s*$/.exec(rest);
    const end = next === null ? limit : from + 1 + next.index;
    const skipped = text.slice(from, end).trim().replaceAll(/\s+/g, ' ');
    this.at = end;
    if (skipped !== '') {
      this.faults.push(
        t('“{text}” in line {line} is no field and was left out', {
          text: skipped.length > 40 ? `${skipped.slice(0, 39)}…` : skipped,
          line: String(this.lineAt(from)),
        }),
      );
    }
  }

  private value(name: string): readonly BibPart[] {
    const parts: BibPart[] = [];
    for (;;) {
      const part = this.part(name);
      if (part === null) return parts;
      parts.push(part);
      const hash = match(/\s*#\s*/y, this.text, this.at);
      if (hash === null || this.at + hash[0].length >= this.limit) return parts;
      this.at += hash[0].length;
    }
  }

  private part(name: string): BibPart | null {
    const { text, limit } = this;
    const sign = text[this.at];
    if (sign === '{') return { text: this.braced(name) };
    if (sign === '"') return { text: this.quoted(name) };
    // A number, the name of a text, or words without brackets.
    const word = match(/[^\s,{}"#=()%]+/y, text, this.at)?.[0];
    if (word === undefined || this.at + word.length > limit) return null;
    this.at += word.length;
    return /^\d/.test(word) ? { text: word } : { name: word };
  }

  private braced(name: string): string {
    const { text, limit } = this;
    const from = this.at + 1;
    // TeX counts brackets with a backslash too; some programs do not.
    const ends = [false, true].flatMap((escapes) => balancedEnd(text, from, limit, '}', escapes) ?? []);
    const closing = ends.filter((end) => this.closesLater(end));
    const end = closing.find((place) => match(AFTER_VALUE, text, place) !== null) ?? closing[0];
    if (end !== undefined) {
      this.at = end;
      return text.slice(from, end - 1);
    }
    // The bracket that should close the entry closed this value, or nothing did.
    const value = text.slice(from, limit);
    const cut = FIELD_LINE.exec(value);
    const [last] = ends;
    if (cut === null && last !== undefined) {
      this.at = last;
      return text.slice(from, last - 1);
    }
    this.faults.push(t('the bracket of its {field} is not closed', { field: name }));
    const taken = cut === null ? value : value.slice(0, cut.index);
    this.at = from + taken.length;
    return taken.replace(/(?<![},\s])[},\s]+$/, '').replace(/^\s+/, '');
  }

  /** Whether what comes behind a value up to the next entry can hold the bracket that closes the entry. */
  private closesLater(at: number): boolean {
    const behind = this.text.indexOf(this.close, at);
    return behind !== -1 && behind < this.limit;
  }

  private quoted(name: string): string {
    const { text, limit } = this;
    const from = this.at + 1;
    let depth = 0;
    for (let at = from; at < limit; at++) {
      const sign = text[at];
      if (sign === '\\') at++;
      else if (sign === '{') depth++;
      else if (sign === '}') depth--;
      else if (
        sign === '"' &&
        depth <= 0 &&
        match(/\s*(?:[,#})]|$|\n\s*[A-Za-z][\w-]*\s*=)/y, text, at + 1) !== null
      ) {
        const value = text.slice(from, at);
        const cut = /["=]\s*$/.test(value) || FIELD_LINE.test(value) ? FIELD_LINE.exec(value) : null;
        if (cut === null) {
          this.at = at + 1;
          return value;
        }
        return this.unclosedQuote(name, from, cut.index);
      }
    }
    const value = text.slice(from, limit);
    return this.unclosedQuote(name, from, FIELD_LINE.exec(value)?.index ?? value.search(/\n|$/));
  }

  private unclosedQuote(name: string, from: number, length: number): string {
    this.faults.push(t('the quotation mark of its {field} is not closed', { field: name }));
    this.at = from + length;
    return this.text.slice(from, from + length).replace(/(?<![",\s])[",\s]+$/, '');
  }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Behind the bracket that closes what began before `at`; null where nothing closes it before `limit`. */
function balancedEnd(text: string, at: number, limit: number, close: string, escapes = false): number | null {
  let depth = 0;
  for (let i = at; i < limit; i++) {
    const sign = text[i];
    if (sign === '\\' && escapes) i++;
    else if (sign === close && depth === 0) return i + 1;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
  }
  return null;
}

/** Where entries begin that stand at the beginning of a line. */
function startsOf(text: string): readonly number[] {
  return Array.from(text.matchAll(NEXT_ENTRY), ({ index }) => index);
}

/** Where the first entry begins behind `at`, or the end. */
function limitAfter(starts: readonly number[], at: number, end: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? end) <= at) low = middle + 1;
    else high = middle;
  }
  return starts[low] ?? end;
}

function nextComment(text: string, from: number, to: number): number | null {
  for (let at = text.indexOf('@', from); at !== -1 && at <= to; at = text.indexOf('@', at + 1)) {
    if (match(COMMENT, text, at)) return at;
  }
  return null;
}

/** A comment in brackets ends with them; one without, or whose brackets do not close, with its line. */
function endOfComment(text: string, at: number, starts: readonly number[]): number {
  const head = match(/@[ \t]*comment\s*([{(])/giy, text, at);
  const endOfLine = text.indexOf('\n', at);
  const line = endOfLine === -1 ? text.length : endOfLine;
  if (head === null) return line;
  const from = at + head[0].length;
  const end = balancedEnd(text, from, text.length, head[1] === '(' ? ')' : '}');
  return end ?? limitAfter(starts, at, line);
}

/** Where something between two places looks like an entry, or else like a field of one. */
function forgottenIn(text: string, from: number, to: number): readonly number[] {
  const between = text.slice(from, to);
  const places = Array.from(between.matchAll(FORGOTTEN), ({ index }) => from + index);
  const field = places.length > 0 ? null : LONE_FIELD.exec(between);
  return field === null ? places : [from + field.index];
}

/** Where entries begin in a comment. */
const entriesIn = (text: string, from: number, to: number): readonly number[] =>
  Array.from(
    text.slice(from, to).matchAll(/@[ \t]*[A-Za-z]+\s*[{(]\s*[^\s,{}="]*\s*,\s*[A-Za-z]+\s*=/g),
    ({ index }) => from + index,
  );

function lineCounter(text: string): (at: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
