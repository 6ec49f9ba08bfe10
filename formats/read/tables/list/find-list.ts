/** Plain Node: finds lists that have a claim or a number a row: by words, and by their shape. */

import { type Cell, type Grid, isBlank, lineOf } from '../grid.ts';
import { isWeightWord } from '../guess/weights.ts';
import { readHeading } from '../headings.ts';
import type { GuessOptions, Role } from '../mapping.ts';
import { readNumber } from '../values/number-format.ts';
import { wordOf } from '../vocabulary.ts';
import { type Column, type Crossing, columnsOf, crossingOf, isNames, valueKindOf } from './list-columns.ts';
import { withValues } from './value-columns.ts';

/** A list as it was found. */
export interface FoundList {
  readonly head: number | null;
  /** From 0 to 1. */
  readonly confidence: number;
  /** One for each column; null where it is read nowhere. */
  readonly roles: readonly (Role | null)[];
  /** Whether words say which column holds the alternatives and which the criteria. */
  readonly isNamed: boolean;
}

/** Whether a table has a claim or a number a row; null where it has not. */
export function findList(grid: Grid, head: number | null, options: GuessOptions): FoundList | null {
  const columns = columnsOf(grid, head);
  const at = columns.findIndex(isWeight);
  if (at < 0) return listIn(grid, head, options, columns);
  // The weights of criteria are no values.
  const without = columns.map((column, i) => (i === at ? { ...column, cells: [], word: null } : column));
  const found = listIn(grid, head, options, without);
  if (found?.roles[at] !== null || !found.roles.includes('number'))
    return listIn(grid, head, options, columns);
  return { ...found, roles: found.roles.with(at, 'weight') };
}

/** Whether a column of numbers is called as weights are. */
const isWeight = (column: Column): boolean =>
  column.strict === null && isWeightWord(column.heading) && valueKindOf(column) === 'numbers';

function listIn(
  grid: Grid,
  head: number | null,
  options: GuessOptions,
  columns: readonly Column[],
): FoundList | null {
  const strict = strictRoles(columns);
  const exact = strictConfidence(strict);
  if (exact > 0) {
    const roles = exact === 1 ? strict : withValues(columns, strict);
    return { head, confidence: exact, roles, isNamed: true };
  }
  const named = byWords(columns, strict, head);
  if (named) return named;
  return head !== null && isRepeated(grid[head] ?? [], columns)
    ? byShape(columnsOf(grid, null), null, options)
    : byShape(columns, head, options);
}

/** The roles of the columns where somebody says that the table is a list. */
export function asList(grid: Grid, head: number | null, options: GuessOptions): FoundList {
  const found = findList(grid, head, options);
  if (found) return found;
  const columns = columnsOf(grid, head);
  return {
    head,
    confidence: 1,
    roles: withValues(columns, withWords(columns, strictRoles(columns))),
    isNamed: true,
  };
}

/** Each role once, in the order of the columns. */
function strictRoles(columns: readonly Column[]): (Role | null)[] {
  const used = new Set<Role>();
  return columns.map(({ strict }) => {
    if (strict === null) return null;
    if (strict === 'ignore' || used.has(strict)) return 'ignore';
    used.add(strict);
    return strict;
  });
}

function strictConfidence(roles: readonly (Role | null)[]): number {
  if (!roles.includes('alternative') || !roles.includes('criterion')) return 0;
  if (roles.includes('polarity') && roles.includes('claim')) return 1;
  const says = ['polarity', 'claim', 'number'] as const;
  const range = roles.includes('low') && roles.includes('high');
  return range || says.some((role) => roles.includes(role)) ? 0.9 : 0;
}

/** Alternatives and criteria by looser words; what such a word says of one column is no more than one role. */
function withWords(columns: readonly Column[], strict: readonly (Role | null)[]): (Role | null)[] {
  const roles = [...strict];
  for (const role of ['criterion', 'alternative'] as const) {
    if (roles.includes(role)) continue;
    const at = columns.findIndex(({ word }, i) => word === role && roles[i] === null);
    if (at >= 0) roles[at] = role;
  }
  return roles;
}

function byWords(
  columns: readonly Column[],
  strict: readonly (Role | null)[],
  head: number | null,
): FoundList | null {
  const named = withWords(columns, strict);
  const [alternative, criterion] = [named.indexOf('alternative'), named.indexOf('criterion')];
  if (alternative < 0 || criterion < 0) return null;
  const roles = withValues(columns, named);
  if (!roles.includes('polarity') && !roles.includes('number') && !roles.includes('low')) return null;
  // What is for or against something, with a text or a source, is no matrix.
  if (roles.includes('polarity') && (roles.includes('claim') || roles.includes('source')))
    return { head, confidence: 0.9, roles, isNamed: true };
  // A matrix has each option once; a list has most of them several times.
  const crossing = crossingOf(columns[alternative], columns[criterion]);
  const valued = columns.some(
    ({ word }, at) => roles[at] !== null && (word === 'value' || word === 'polarity'),
  );
  if (crossing.rows < crossing.first * (valued ? 1.2 : 1.5)) return null;
  if (!valued && crossing.repeated > 0) return null;
  return { head, confidence: valued ? 0.9 : 0.75, roles, isNamed: true };
}

/**
 * Two columns of names that repeat while their pairs do not, as every thing is said something of under every heading, and
 * one column of numbers or of a few words.
 */
function byShape(columns: readonly Column[], head: number | null, options: GuessOptions): FoundList | null {
  const names = columns.flatMap((column, at) => (mayName(column) && isNames(column) ? [at] : []));
  const pairs = names.flatMap((first, i) => names.slice(i + 1).map((second) => [first, second] as const));
  for (const [first, second] of pairs) {
    if (!isCrossed(crossingOf(columns[first], columns[second]))) continue;
    const values = columns.flatMap((column, at) =>
      at !== first && at !== second && valueKindOf(column) !== null ? [at] : [],
    );
    const [value] = values;
    if (value === undefined || values.length > 1) continue;
    const named = namedAlternative(columns, first, second, options);
    const alternative = named ?? likelyAlternative(columns, first, second, value, options);
    const roles: (Role | null)[] = columns.map((_, at) =>
      at === alternative ? 'alternative' : at === first || at === second ? 'criterion' : null,
    );
    return { head, confidence: 0.7, roles: withValues(columns, roles, value), isNamed: named !== null };
  }
  return null;
}

/** Whether a column may hold alternatives or criteria: their units and directions repeat as their names do. */
const mayName = ({ strict }: Column): boolean => strict !== 'unit' && strict !== 'direction';

/** Whether names repeat while their pairs do not, and most pairs that there can be are there. */
const isCrossed = ({ rows, first, second, repeated }: Crossing): boolean =>
  repeated === 0 &&
  first > 1 &&
  second > 1 &&
  rows >= 4 &&
  rows * 2 > first * second &&
  rows >= Math.max(first, second) * 1.5;

/** Which of two columns holds the alternatives, by what was said or by their headings; null where these do not tell. */
function namedAlternative(
  columns: readonly Column[],
  first: number,
  second: number,
  { names }: GuessOptions,
): number | null {
  if (names === first || names === second) return names;
  const words = [columns[first]?.word, columns[second]?.word];
  const isFirst = words[0] === 'alternative' || words[1] === 'criterion';
  const isSecond = words[1] === 'alternative' || words[0] === 'criterion';
  return isFirst === isSecond ? null : isFirst ? first : second;
}

/** Whether what seems to be a row of headings is one like those below it: two of its names stand there again. */
const isRepeated = (head: readonly Cell[], columns: readonly Column[]): boolean =>
  columns.filter(
    ({ cells }, at) => !isBlank(head[at]) && cells.some((cell) => lineOf(cell) === lineOf(head[at])),
  ).length > 1;

/**
 * Which of two columns holds the alternatives: what the workbook knows, units and directions behind names of criteria, and
 * numbers, which are of one size under one criterion. The first where nothing tells.
 */
function likelyAlternative(
  columns: readonly Column[],
  first: number,
  second: number,
  value: number,
  { known }: GuessOptions,
): number {
  const [one, other] = [first, second].map((at) => new Set(columns[at]?.cells.map(lineOf)));
  const score = (names: ReadonlySet<string> | undefined): number => {
    const words = new Set([...(names ?? [])].map(wordOf));
    const knownAs = (list: readonly string[]): number =>
      list.filter((name) => words.has(wordOf(name))).length;
    const measured = [...(names ?? [])].filter((name) => readHeading(name).unit !== null).length;
    return (
      knownAs(known?.alternatives ?? []) - knownAs((known?.criteria ?? []).map(({ name }) => name)) - measured
    );
  };
  const difference = score(one) - score(other);
  if (difference !== 0) return difference > 0 ? first : second;
  const spread = (at: number): number => spreadWithin(columns[at], columns[value]);
  return spread(first) + 0.1 < spread(second) ? second : first;
}

/** How far the numbers of one name are apart in their order of size, on average; 0 where there are none. */
function spreadWithin(names: Column | undefined, values: Column | undefined): number {
  const sizes = new Map<string, number[]>();
  names?.cells.forEach((name, i) => {
    const read = readNumber(values?.cells[i], '.');
    if (read.state !== 'number' || read.number.kind !== 'exact' || read.number.a === 0) return;
    const list = sizes.get(lineOf(name)) ?? [];
    list.push(Math.log10(Math.abs(read.number.a)));
    sizes.set(lineOf(name), list);
  });
  const spreads = [...sizes.values()].map((list) => Math.max(...list) - Math.min(...list));
  return spreads.length === 0 ? 0 : spreads.reduce((sum, one) => sum + one, 0) / spreads.length;
}
