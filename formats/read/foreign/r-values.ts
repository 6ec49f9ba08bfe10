/** Plain Node: values that a text of R writes out. Nothing of it is run: only literals and what puts them together is understood. */

import type { Cell } from '../tables/grid.ts';

/** A vector, a list, or either of them with a shape. */
export interface RValue {
  /** Of a list, its parts; of a vector, cells. */
  readonly cells: readonly (Cell | RValue)[];
  readonly isList: boolean;
  readonly names: readonly (string | null)[] | null;
  /** Rows and columns; the cells lie column by column. */
  readonly dim: readonly [number, number] | null;
  readonly rowNames: readonly string[] | null;
  readonly columnNames: readonly string[] | null;
}

/** What the statements of a text give names to, and how many statements were not understood. */
export interface RScript {
  readonly values: ReadonlyMap<string, RValue>;
  readonly skipped: readonly string[];
}

/** The name of a value that no statement gives one. */
export const UNNAMED = '';

/** Reads the statements of a text, one after the other; those that are no literals are left out and listed. */
export function readRValues(text: string): RScript {
  const values = new Map<string, RValue>();
  const skipped: string[] = [];
  for (const statement of statementsOf(tokensOf(text))) {
    if (!assign(statement, values))
      skipped.push(
        statement
          .map(({ text: shown }) => shown)
          .join(' ')
          .slice(0, 60),
      );
  }
  return { values, skipped };
}

interface Token {
  readonly kind: 'number' | 'text' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly value: Cell;
}

const TOKEN =
  /([ \t\r]+|#[^\n]*)|(\n|;)|((?:0x[\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)L?)|("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|(`[^`]*`|[\p{L}.][\p{L}\p{N}._]*)|(<-|<<-|->|[\s\S])/giuy;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [whole, blank, end, number, quoted, word] of text.matchAll(TOKEN)) {
    if (blank !== undefined) continue;
    if (end !== undefined) tokens.push({ kind: 'end', text: end, value: null });
    else if (number !== undefined)
      tokens.push({ kind: 'number', text: whole, value: Number(whole.replace(/L$/i, '')) });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: whole, value: unquoted(quoted) });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word.replaceAll('`', ''), value: null });
    else tokens.push({ kind: 'sign', text: whole, value: null });
  }
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

const unquoted = (text: string): string =>
  text
    .slice(1, -1)
    .replaceAll(/\\u\{?([\da-f]{1,6})\}?/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16))),
    )
    .replaceAll(/\\(.)/g, (_, character: string) => ESCAPES[character] ?? character);

/** A line ends a statement unless a bracket is open, or the line ends with an arrow. */
function statementsOf(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [];
  let [open, statement]: [number, Token[]] = [0, []];
  for (const token of tokens) {
    if (token.kind === 'sign' && '([{'.includes(token.text)) open++;
    if (token.kind === 'sign' && ')]}'.includes(token.text)) open--;
    if (token.kind !== 'end') statement.push(token);
    else if (
      open <= 0 &&
      statement.length > 0 &&
      !['<-', '=', '<<-'].includes(statement.at(-1)?.text ?? '')
    ) {
      statements.push(statement);
      statement = [];
    }
  }
  if (statement.length > 0) statements.push(statement);
  return statements;
}

/** Carries out one statement, if it is a value or gives a value or names to something; false for any other. */
function assign(statement: readonly Token[], values: Map<string, RValue>): boolean {
  const arrow = statement.findIndex(({ kind, text }) => kind === 'sign' && ['<-', '=', '<<-'].includes(text));
  const [first, second, third, fourth] = statement;
  const isNamed = arrow === 1 && (first?.kind === 'word' || first?.kind === 'text');
  const isPart =
    arrow === 4 &&
    first?.kind === 'word' &&
    second?.text === '(' &&
    third?.kind === 'word' &&
    fourth?.text === ')';
  if (!isNamed && !isPart) {
    const value = evaluate(statement, values);
    if (value) values.set(UNNAMED, value);
    return value !== null;
  }
  const value = evaluate(statement.slice(arrow + 1), values);
  if (!value) return false;
  if (isNamed) {
    values.set(first.kind === 'text' ? String(first.value) : first.text, value);
    return true;
  }
  const [what, of] = [first?.text ?? '', third?.text ?? ''];
  const known = values.get(of);
  const changed = known && withAttribute(known, what, value);
  if (changed) values.set(of, changed);
  return Boolean(changed);
}

/** A value with names, a shape or what else `structure` and the functions of the same name give it; null for any other. */
function withAttribute(value: RValue, what: string, given: RValue): RValue | null {
  const texts = textsOf(given);
  switch (what) {
    case 'names':
    case '.Names':
      return { ...value, names: texts, ...(value.isList ? { columnNames: texts } : {}) };
    case 'dim': {
      const [rows, columns] = given.cells;
      return typeof rows === 'number' && typeof columns === 'number' && rows * columns === value.cells.length
        ? { ...value, dim: [rows, columns] }
        : null;
    }
    case 'dimnames': {
      const [rows, columns] = given.cells.map((part) =>
        isRValue(part) && part.cells.length > 0 ? textsOf(part) : null,
      );
      return { ...value, rowNames: rows ?? null, columnNames: columns ?? null };
    }
    case 'rownames':
      return { ...value, rowNames: texts };
    case 'row.names':
      // Rows without names are counted: c(NA, -3L).
      return { ...value, rowNames: given.cells.every((cell) => typeof cell === 'string') ? texts : null };
    case 'colnames':
      return value.isList ? { ...value, names: texts, columnNames: texts } : { ...value, columnNames: texts };
    case 'levels':
      return {
        ...value,
        cells: value.cells.map((cell) => (typeof cell === 'number' ? (texts[cell - 1] ?? null) : cell)),
      };
    case 'class':
    case 'contrasts':
      return value;
    default:
      return null;
  }
}

/** The value of the tokens, all of them; null where they are more than literals. */
function evaluate(tokens: readonly Token[], values: ReadonlyMap<string, RValue>): RValue | null {
  const reader = { tokens, at: 0, depth: 0, values };
  const value = expression(reader);
  return value && reader.at === tokens.length ? value : null;
}

interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  /** Brackets that are open. */
  depth: number;
  readonly values: ReadonlyMap<string, RValue>;
}

const vector = (cells: readonly Cell[]): RValue => ({ ...PLAIN, cells });

const PLAIN: RValue = { cells: [], isList: false, names: null, dim: null, rowNames: null, columnNames: null };

const CONSTANTS: ReadonlyMap<string, Cell> = new Map<string, Cell>([
  ...['NA', 'NA_real_', 'NA_integer_', 'NA_character_', 'NaN'].map((name) => [name, null] as const),
  ['TRUE', true],
  ['T', true],
  ['FALSE', false],
  ['F', false],
]);

function expression(reader: Reader): RValue | null {
  const value = simple(reader);
  if (!value || reader.tokens[reader.at]?.text !== ':') return value;
  reader.at++;
  const end = simple(reader);
  const [from, to] = [value.cells[0], end?.cells[0]];
  if (typeof from !== 'number' || typeof to !== 'number' || Math.abs(to - from) > 100_000) return null;
  const step = to >= from ? 1 : -1;
  return vector(Array.from({ length: Math.floor(Math.abs(to - from)) + 1 }, (_, i) => from + step * i));
}

/** More brackets within one another than any table has. */
const DEEPEST = 50;

function simple(reader: Reader): RValue | null {
  const token = reader.tokens[reader.at++];
  if (!token) return null;
  if (token.kind === 'sign' && (token.text === '-' || token.text === '+')) {
    return reader.tokens[reader.at]?.kind === 'number' ? signed(simple(reader), token.text) : null;
  }
  if (token.kind === 'number' || token.kind === 'text') {
    const next = reader.tokens[reader.at];
    // A fraction, as 1/7.
    if (token.kind === 'number' && next?.text === '/' && reader.tokens[reader.at + 1]?.kind === 'number') {
      const below = Number(reader.tokens[reader.at + 1]?.value);
      reader.at += 2;
      return vector([Number(token.value) / below]);
    }
    return vector([token.value]);
  }
  if (token.kind !== 'word') return null;
  if (token.text === 'NULL') return vector([]);
  const constant = CONSTANTS.get(token.text);
  if (constant !== undefined) return vector([constant]);
  if (reader.tokens[reader.at]?.text !== '(') return reader.values.get(token.text) ?? null;
  if (reader.depth >= DEEPEST) return null;
  reader.at++;
  reader.depth++;
  const given = argumentsIn(reader);
  reader.depth--;
  return given && (FUNCTIONS[token.text]?.(given) ?? null);
}

function signed(value: RValue | null, sign: string): RValue | null {
  const [cell] = value?.cells ?? [];
  if (value?.cells.length !== 1 || typeof cell !== 'number') return null;
  return vector([sign === '-' ? -cell : cell]);
}

interface Argument {
  readonly name: string | null;
  readonly value: RValue;
}

function argumentsIn(reader: Reader): readonly Argument[] | null {
  const given: Argument[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (!token) return null;
    if (token.text === ')' && token.kind === 'sign') {
      reader.at++;
      return given;
    }
    if (token.text === ',' && token.kind === 'sign') {
      reader.at++;
      continue;
    }
    const isNamed = reader.tokens[reader.at + 1]?.text === '=' && token.kind !== 'sign';
    if (isNamed) reader.at += 2;
    const value = expression(reader);
    if (!value) return null;
    given.push({ name: isNamed ? (token.kind === 'text' ? String(token.value) : token.text) : null, value });
  }
}

type RFunction = (given: readonly Argument[]) => RValue | null;

const FUNCTIONS: Readonly<Record<string, RFunction>> = {
  c: (given) => {
    const names = given.flatMap(({ name, value }) => value.cells.map((_, i) => value.names?.[i] ?? name));
    const cells = given.flatMap(({ value }) => value.cells);
    return {
      ...PLAIN,
      cells,
      isList: cells.some(isRValue),
      names: names.some((name) => name !== null) ? names : null,
    };
  },
  list: (given) => {
    const names = given.map(({ name }) => name);
    const columnNames = names.map((name) => name ?? '');
    return { ...PLAIN, isList: true, cells: given.map(({ value }) => value), names, columnNames };
  },
  structure: ([first, ...attributes]) =>
    // Names come before shapes that use them, whatever their order.
    attributes.reduce<RValue | null>(
      (value, { name, value: given }) => value && (withAttribute(value, name ?? '', given) ?? value),
      first?.value ?? null,
    ),
  matrix: (given) => {
    const data = argument(given, 'data', 0);
    const cells = data?.cells ?? [];
    const [nrow, ncol] = [numberIn(argument(given, 'nrow', 1)), numberIn(argument(given, 'ncol', 2))];
    const rows = nrow ?? cells.length / (ncol ?? 1);
    const columns = ncol ?? cells.length / rows;
    if (!Number.isInteger(rows) || !Number.isInteger(columns) || rows * columns !== cells.length) return null;
    const byRow = argument(given, 'byrow', 3)?.cells[0] === true;
    const ordered = byRow
      ? cells.map((_, i) => cells[(i % rows) * columns + Math.floor(i / rows)] ?? null)
      : cells;
    const value: RValue = { ...PLAIN, cells: ordered, dim: [rows, columns] };
    const names = argument(given, 'dimnames', 4);
    return names ? withAttribute(value, 'dimnames', names) : value;
  },
  'data.frame': (given) => {
    const columns = given.filter(
      ({ name }) => !['row.names', 'stringsAsFactors', 'check.names'].includes(name ?? ''),
    );
    const names = columns.map(({ name }) => name ?? '');
    const rows = given.find(({ name }) => name === 'row.names')?.value;
    return {
      ...PLAIN,
      isList: true,
      cells: columns.map(({ value }) => value),
      names,
      columnNames: names,
      rowNames: rows ? textsOf(rows) : null,
    };
  },
  colnames: ([first]) => namesAsVector(first?.value.columnNames ?? null),
  rownames: ([first]) => namesAsVector(first?.value.rowNames ?? null),
  names: ([first]) => namesAsVector(first?.value.names?.map((name) => name ?? '') ?? null),
  rbind: (given) => {
    const table = bound(given);
    if (!table) return null;
    const [rows, columns] = [table.length, table[0]?.value.cells.length ?? 0];
    const cells = Array.from(
      { length: rows * columns },
      (_, i) => table[i % rows]?.value.cells[Math.floor(i / rows)] ?? null,
    );
    return { ...PLAIN, cells, dim: [rows, columns], rowNames: namesOf(table), columnNames: ownNames(table) };
  },
  cbind: (given) => {
    const table = bound(given);
    if (!table) return null;
    const cells = table.flatMap(({ value }) => value.cells);
    return {
      ...PLAIN,
      cells,
      dim: [table[0]?.value.cells.length ?? 0, table.length],
      rowNames: ownNames(table),
      columnNames: namesOf(table),
    };
  },
};

const namesAsVector = (names: readonly string[] | null): RValue | null => names && vector(names);

/** Vectors of one length, to be put together. */
function bound(given: readonly Argument[]): readonly Argument[] | null {
  const table = given.filter(({ name }) => !['deparse.level', 'stringsAsFactors'].includes(name ?? ''));
  const length = table[0]?.value.cells.length ?? 0;
  return length > 0 &&
    table.every(({ value }) => value.cells.length === length && !value.dim && !value.isList)
    ? table
    : null;
}

const namesOf = (table: readonly Argument[]): readonly string[] | null =>
  table.some(({ name }) => name !== null) ? table.map(({ name }) => name ?? '') : null;

const ownNames = ([first]: readonly Argument[]): readonly string[] | null =>
  first?.value.names?.map((name) => name ?? '') ?? null;

const argument = (given: readonly Argument[], name: string, at: number): RValue | undefined =>
  given.find((one) => one.name === name)?.value ?? given.filter((one) => one.name === null)[at]?.value;

const numberIn = (value: RValue | undefined): number | undefined => {
  const [cell] = value?.cells ?? [];
  return typeof cell === 'number' ? cell : undefined;
};

const isRValue = (cell: Cell | RValue | undefined): cell is RValue =>
  typeof cell === 'object' && cell !== null && 'cells' in cell;

const textsOf = (value: RValue): string[] =>
  value.cells.map((cell) =>
    cell === null || isRValue(cell) || typeof cell === 'object' ? '' : String(cell),
  );
