/** Plain Node: lists of records in JSON, as tables. */

import { t } from '../../../common/language/texts.ts';
import { fewOf, quote } from '../../../common/words.ts';
import { isShallow } from '../../../db/limits.ts';
import { startOfText } from '../../detect.ts';
import { type Cell, type ReadingNote, refuseTooLarge } from '../tables/grid.ts';
import { tableOfDecision } from './decision-json.ts';
import type { HeldTable } from './held-table.ts';
import { refuseOtherJson } from './refused-json.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The table in a text of JSON: a list of records, also as the only list in an object or with a document in each line, rows
 * under a row of names, a list for each column, what pandas writes of a table, and decisions with criteria and scores. Records
 * within records become columns with both names, and so do lists of numbers that are equally long. Null for a text that is
 * no JSON or holds no table; throws a UserFacingError for JSON of another kind that looks like one.
 */
export function tableOfJson(bytes: Uint8Array): HeldTable | null {
  if (!/^[{[]/.test(startOfText(bytes))) return null;
  const text = new TextDecoder().decode(bytes);
  const document = documentIn(text);
  return document === undefined ? null : tableOfDocument(document);
}

/** The document of a text, or those of its lines as a list; undefined where it is neither. */
function documentIn(text: string): unknown {
  return parsed(text) ?? documentsOfLines(text);
}

function documentsOfLines(text: string): unknown[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const documents = lines.map(parsed);
  return lines.length > 1 && documents.every((document) => document !== undefined) ? documents : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The table in a JSON document (`tableOfJson`); null where it holds none. */
export function tableOfDocument(document: unknown): HeldTable | null {
  if (!isShallow(document)) return null;
  refuseOtherJson('This', document);
  const decision = tableOfDecision(document);
  if (decision !== null) return decision;
  if (Array.isArray(document)) return tableOfList(document);
  if (!isFields(document)) return null;
  const { columns, data, index } = document;
  if (isTexts(columns) && isListOf(data, isFlatList)) {
    if (!Array.isArray(index) || isCount(index)) return tableOfLists([columns, ...data]);
    return tableOfLists([['', ...columns], ...data.map((row, i) => [index[i], ...row])]);
  }
  const entries = Object.entries(document);
  const [only, ...others] = entries.filter(([, value]) => isListOf(value, isFields));
  if (only && others.length === 0) {
    const records = only[1] as Fields[];
    const besides = entries.filter(([key]) => key !== only[0]);
    const isPart = besides.some(([, value]) => Array.isArray(value) && !isNamesOf(value, records));
    return isPart
      ? null
      : tableOfRecords(
          records,
          besides.map(([key]) => key),
        );
  }
  const lists = columnsIn(entries);
  if (lists !== null) {
    const [first = []] = lists.map(([, values]) => values);
    return tableOfLists([
      lists.map(([name]) => name),
      ...first.map((_, row) => lists.map(([, values]) => values[row])),
    ]);
  }
  const isNamed = entries.length > 1 && entries.every(([, value]) => isFlatRecord(value));
  return isNamed ? tableOfNamed(entries as [string, Fields][]) : null;
}

function tableOfList(rows: readonly unknown[]): HeldTable | null {
  if (isListOf(rows, isFields)) return tableOfRecords(rows, []);
  return rows.length > 1 && isListOf(rows, isFlatList) && isTexts(rows[0]) ? tableOfLists(rows) : null;
}

/** The columns of an object that has a list for each, equally long; also as pandas writes them, with numbered rows. */
function columnsIn(
  entries: readonly (readonly [string, unknown])[],
): readonly (readonly [string, readonly unknown[]])[] | null {
  const given = entries.map(([name, value]): readonly [string, unknown] => [
    name,
    isFields(value) && isCount(Object.keys(value).map(Number)) ? Object.values(value) : value,
  ]);
  const lists = given.filter(isColumn);
  const lengths = new Set(lists.map(([, values]) => values.length));
  const hasNumbers = lists.some(([, values]) =>
    values.every((value) => value === null || typeof value === 'number'),
  );
  // The parts of a decision matrix are lists too.
  const isMatrix = lists.some(([name]) => name.toLowerCase() === 'criteria');
  const isTable = lists.length > 1 && lists.length === given.length && lengths.size === 1 && !lengths.has(1);
  return isTable && hasNumbers && !isMatrix ? lists : null;
}

const isColumn = (entry: unknown): entry is readonly [string, readonly unknown[]] =>
  Array.isArray(entry) && isFlatList(entry[1]);

/** Whether these are the numbers that rows have without names: 0, 1, 2. */
const isCount = (index: readonly unknown[]): boolean =>
  index.length > 0 && index.every((value, i) => value === i);

function tableOfRecords(records: readonly Fields[], besides: readonly string[]): HeldTable {
  const nested = new Set<string>();
  const rows = withParts(records.map((record) => new Map(fieldsOf(record, '', nested))));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  refuseTooLarge(rows.length + 1, columns.length);
  const notes: ReadingNote[] = [];
  if (nested.size > 0) {
    notes.push({
      message: t(
        '{names} {n, plural, one {holds} other {hold}} records or lists: each part has a column of its own, as have numbers in lists that are equally long; the entries of any other list stand in one cell.',
        { names: fewOf([...nested].map((name) => quote(name))), n: nested.size },
      ),
      remedy: t('Say for each of these columns what it holds, or leave it out.'),
    });
  }
  if (besides.length > 0) {
    notes.push({
      message: t('Beside the list of records stands {names}, which is not read.', {
        names: fewOf(besides.map((key) => quote(key))),
      }),
      remedy: t('Put into the records what belongs to the comparison.'),
    });
  }
  const gaps = rows.filter((row) => row.size < columns.length).length;
  if (gaps > 0) {
    notes.push({
      message: t(
        '{n, plural, one {# record has} other {# records have}} not all of the fields; what a record has not is missing.',
        { n: gaps },
      ),
      remedy: t('Look whether a field has two names.'),
    });
  }
  return { grid: [columns, ...rows.map((row) => columns.map((column) => cellOf(row.get(column))))], notes };
}

/** More levels than any record of a comparison has. */
const DEEPEST = 5;

/** The fields of a record with those of the records in it, whose names are joined by a point. */
function fieldsOf(record: Fields, before: string, nested: Set<string>, depth = 0): [string, unknown][] {
  return Object.entries(record).flatMap(([key, value]): [string, unknown][] => {
    const name = before === '' ? key : `${before}.${key}`;
    if (Array.isArray(value) || isFields(value)) nested.add(name.split('.')[0] ?? name);
    return isFields(value) && depth < DEEPEST ? fieldsOf(value, name, nested, depth + 1) : [[name, value]];
  });
}

/** More numbers in a list than columns that anybody would look at. */
const MOST_PARTS = 20;

/** Rows in which lists of numbers that are equally long everywhere are a column for each of their numbers. */
function withParts(rows: readonly ReadonlyMap<string, unknown>[]): ReadonlyMap<string, unknown>[] {
  const lengths = new Map<string, number[]>();
  for (const [name, value] of rows.flatMap((row) => [...row])) {
    if (value === null) continue;
    const length = Array.isArray(value) && value.every((one) => typeof one === 'number') ? value.length : 0;
    const known = lengths.get(name);
    if (known) known.push(length);
    else lengths.set(name, [length]);
  }
  const lengthOf = (name: string): number => {
    const [length = 0, ...others] = lengths.get(name) ?? [];
    const isAlike = others.length > 0 && others.every((other) => other === length);
    return isAlike && length > 1 && length <= MOST_PARTS ? length : 0;
  };
  return rows.map(
    (row) =>
      new Map(
        [...row].flatMap(([name, value]): [string, unknown][] => {
          const length = lengthOf(name);
          if (length === 0) return [[name, value]];
          return Array.from({ length }, (_, at) => [
            `${name}.${at + 1}`,
            Array.isArray(value) ? value[at] : null,
          ]);
        }),
      ),
  );
}

function tableOfLists(rows: readonly (readonly unknown[])[]): HeldTable {
  refuseTooLarge(rows.length, Math.max(...rows.map((row) => row.length)));
  return { grid: rows.map((row) => row.map(cellOf)), notes: [] };
}

function tableOfNamed(entries: readonly (readonly [string, Fields])[]): HeldTable {
  const columns = [...new Set(entries.flatMap(([, fields]) => Object.keys(fields)))];
  return tableOfLists([
    ['', ...columns],
    ...entries.map(([name, fields]) => [name, ...columns.map((column) => fields[column])]),
  ]);
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.every(isScalar) ? joined(value) : JSON.stringify(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The entries of a list in one cell; two numbers would look like a range with a sign between them. */
const joined = (list: readonly unknown[]): string =>
  list.join(list.some((one) => typeof one === 'number') ? ' and ' : '; ');

function isListOf<T>(value: unknown, is: (entry: unknown) => entry is T): value is readonly T[] {
  return Array.isArray(value) && value.length > 0 && value.every(is);
}

/** Whether a list only says the names of the fields once more. */
const isNamesOf = (list: readonly unknown[], [first]: readonly Fields[]): boolean =>
  list.length < 2 || list.every((name) => typeof name === 'string' && first !== undefined && name in first);

const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object';
const isFlatList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every(isScalar);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 1 && value.every((cell) => typeof cell === 'string');
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFlatRecord = (value: unknown): boolean =>
  isFields(value) && Object.keys(value).length > 0 && Object.values(value).every(isScalar);
