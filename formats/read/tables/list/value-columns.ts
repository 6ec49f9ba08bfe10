/** Plain Node: which columns of a list hold its values, its texts and its sources. */

import { isBlank } from '../grid.ts';
import type { Role } from '../mapping.ts';
import { type Column, isLink, mostly, valueKindOf } from './list-columns.ts';

/** Where the values stand, the texts and the sources, beside the names. `value` is the column of values where it is known. */
export function withValues(
  columns: readonly Column[],
  named: readonly (Role | null)[],
  value?: number,
): (Role | null)[] {
  const roles = [...named];
  const free = (is: (column: Column) => boolean): number =>
    columns.findIndex((column, at) => (roles[at] ?? null) === null && is(column));
  const give = (role: Role, at: number): void => {
    if (at >= 0 && !roles.includes(role)) roles[at] = role;
  };
  give(
    'source',
    free((column) => column.word === 'source' && column.cells.some((cell) => !isBlank(cell))),
  );
  give(
    'source',
    free((column) => column.word === 'evidence' && mostly(column.cells, isLink)),
  );
  give(
    'claim',
    free((column) => column.word === 'claim' || column.word === 'evidence'),
  );
  if (!roles.includes('source'))
    give(
      'source',
      free((column) => mostly(column.cells, isLink)),
    );
  give(
    'polarity',
    free((column) => column.word === 'polarity'),
  );
  if (!roles.includes('polarity') && !roles.includes('number') && !roles.includes('low')) {
    const worded = free((column) => column.word === 'value' && valueKindOf(column) !== null);
    const only = columns.flatMap((column, at) =>
      roles[at] === null && valueKindOf(column) === 'numbers' ? [at] : [],
    );
    const at = value ?? (worded >= 0 ? worded : only.length === 1 ? (only[0] ?? -1) : -1);
    if (at >= 0 && roles[at] === null) roles[at] = 'number';
  }
  return withAnswers(columns, roles);
}

/** Answers that something speaks for are evidence; a text that is neither for nor against is a remark on a number. */
function withAnswers(columns: readonly Column[], roles: (Role | null)[]): (Role | null)[] {
  const number = roles.indexOf('number');
  const numbered = columns[number];
  if (numbered && !roles.includes('polarity') && valueKindOf(numbered) === 'answers') {
    if (roles.includes('source') || roles.includes('claim')) roles[number] = 'polarity';
  }
  const isPolar = roles.includes('polarity');
  const [claim, remark] = [roles.indexOf('claim'), roles.indexOf('remark')];
  // Comments that hardly a row goes without are what is said.
  if (isPolar && claim < 0 && remark >= 0) {
    const cells = columns[remark]?.cells ?? [];
    if (cells.filter((cell) => !isBlank(cell)).length >= cells.length * 0.9) roles[remark] = 'claim';
  }
  if (claim >= 0 && columns[claim]?.strict !== 'claim') {
    const cells = columns[claim]?.cells ?? [];
    const isSparse = cells.filter((cell) => !isBlank(cell)).length < cells.length * 0.9;
    if (!isPolar || isSparse) roles[claim] = remark < 0 ? 'remark' : null;
  }
  return roles;
}
