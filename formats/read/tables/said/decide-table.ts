/** Plain Node: guesses a table by what is said about it. */

import { mappingDifference } from '../../../../common/mapping-difference.ts';
import { quote } from '../../../../common/words.ts';
import type { Grid } from '../grid.ts';
import { guessTable } from '../guess.ts';
import { applyKeptMapping } from '../kept/apply-kept-mapping.ts';
import type { KeptMapping } from '../kept/kept-mapping.ts';
import {
  type Doubt,
  type Guess,
  type GuessOptions,
  type LineMapping,
  MATRIX_ROLES,
  ROLES_OF,
  type Role,
  type SpecialRole,
  type TableMapping,
} from '../mapping.ts';
import { type Decisions, misstated, NOTHING_SAID } from './decisions.ts';
import { type Places, placesIn } from './places.ts';

/**
 * Guesses a table by what is said about it, and by the mapping of an earlier delivery where there is one: that is taken as it is
 * said, and decides about the rest. Throws a UserFacingError
 * for a column, a row or a role that there is not; it names those that there are.
 */
export function decideTable(
  grid: Grid,
  given: GuessOptions,
  said: Decisions = NOTHING_SAID,
  kept: KeptMapping | null = null,
): Guess {
  if (kept) {
    refuseTwice(said);
    const guess = applyKeptMapping(grid, given, kept);
    return withSaid(guess, placedIn(guess, placesIn(grid, guess), said), said);
  }
  const first = guessTable(grid, optionsOf(grid, given, said));
  const placed = placedIn(first, placesIn(grid, first), said);
  if (first.mapping.kind !== 'matrix') return withSaid(first, placed, said);
  const again = guessTable(grid, { ...optionsOf(grid, given, said), ...guessOptions(first, placed) });
  const isAlike =
    again.mapping.optionsAs === first.mapping.optionsAs && again.lines.length === first.lines.length;
  return withSaid(isAlike ? again : first, placed, said);
}

/** A mapping says already what the table as a whole is. */
function refuseTwice({ kind, optionsAs, head }: Decisions): void {
  const twice = Object.entries({ '--kind': kind, '--options-as': optionsAs, '--head': head }).find(
    ([, value]) => value !== undefined,
  )?.[0];
  if (twice === undefined) return;
  throw misstated(
    `A mapping is used, and it says already what ${twice} would say.`,
    `Leave out one of the two; without a mapping, --save-mapping writes another.`,
  );
}

/** What is said of the table as a whole. */
function optionsOf(grid: Grid, given: GuessOptions, said: Decisions): GuessOptions {
  const { kind, optionsAs, head, decimal } = said;
  const rows = head && [...new Set(head)].sort((a, b) => a - b);
  const lowest = rows && (rows.length === 0 ? null : (rows.at(-1) ?? 1) - 1);
  if (lowest !== undefined && lowest !== null && lowest >= grid.length) {
    throw misstated(
      `--head names row ${lowest + 1}, but the table has ${grid.length} rows.`,
      'Give the number of the row with the headings, or none.',
    );
  }
  return {
    ...given,
    ...(kind ? { kind } : {}),
    ...(optionsAs ? { optionsAs, kind: 'matrix' } : {}),
    ...(lowest === undefined ? {} : { head: lowest }),
    ...(rows ? { over: rows.length > 1 ? (rows[0] ?? 1) - 1 : null } : {}),
    ...(decimal ? { decimal } : {}),
    ...(said.allEnds === undefined ? {} : { ends: said.allEnds }),
  };
}

/** What is said of single lines and entries, by their places. */
interface Placed {
  readonly names: number | null | undefined;
  readonly roles: ReadonlyMap<number, Role>;
  readonly entries: ReadonlyMap<number, SpecialRole | 'option'>;
  readonly changes: ReadonlyMap<number, Partial<LineMapping>>;
}

function placedIn(guess: Guess, places: Places, said: Decisions): Placed {
  const { mapping } = guess;
  refuseOfMatrix(mapping, said);
  const changes = changesOf(places, said);
  const { roles, entries } = rolesOf(mapping, places, said);
  // Words with an order are compared, also where they were taken for texts.
  for (const [at, { levels }] of changes) {
    const isText = mapping.kind === 'matrix' && mapping.lines[at]?.role !== 'criterion';
    if (levels && isText && !roles.has(at)) roles.set(at, 'criterion');
  }
  const names = said.names == null ? said.names : places.line(said.names, '--names');
  if (typeof names === 'number') roles.set(names, 'option');
  if (said.weights !== undefined) entries.set(places.entry(said.weights, '--weights'), 'weight');
  return { names, roles, entries, changes };
}

function refuseOfMatrix({ kind }: TableMapping, said: Decisions): void {
  for (const option of ['names', 'weights'] as const) {
    if (said[option] !== undefined && kind !== 'matrix') {
      throw misstated(
        `--${option} is about a table of alternatives and criteria, but this one is taken for another kind.`,
        'Add --kind matrix, or say with --role what its columns hold.',
      );
    }
  }
}

function changesOf(places: Places, said: Decisions): Map<number, Partial<LineMapping>> {
  const changes = new Map<number, Partial<LineMapping>>();
  const change = (option: string, place: string, part: Partial<LineMapping>): void => {
    const at = places.line(place, option);
    changes.set(at, { ...changes.get(at), ...part });
  };
  for (const [place, direction] of said.directions) change('--direction', place, { direction });
  for (const [place, unit] of said.units) change('--unit', place, { unit });
  for (const [place, ends] of said.ends) change('--ends', place, { ends });
  for (const [place, name] of said.called) change('--name', place, { name });
  for (const [place, levels] of said.levels)
    change('--levels', place, { levels: levels.map((words) => ({ words })) });
  return changes;
}

function rolesOf({ kind }: TableMapping, places: Places, said: Decisions) {
  const roles = new Map<number, Role>();
  const entries = new Map<number, SpecialRole | 'option'>();
  for (const [place, role] of said.roles) roles.set(places.line(place, '--role'), roleIn(kind, role));
  const ordered = [
    ...said.leftOut.map((place) => ({ place, option: '--leave-out', isOut: true })),
    ...said.kept.map((place) => ({ place, option: '--keep', isOut: false })),
  ];
  for (const { place, option, isOut } of ordered) {
    for (const { is, at } of several(places, place, option)) {
      if (is === 'entry') entries.set(at, isOut ? 'ignore' : 'option');
      else if (isOut) roles.set(at, 'ignore');
      else if (kind === 'matrix' && !roles.has(at)) roles.set(at, 'criterion');
    }
  }
  return { roles, entries };
}

/** A place, or several with commas between them where no heading is called so. */
function several(places: Places, place: string, option: string) {
  if (!place.includes(',')) return [places.either(place, option)];
  try {
    return [places.either(place, option)];
  } catch {
    return place.split(',').map((part) => places.either(part.trim(), option));
  }
}

function roleIn(kind: TableMapping['kind'], role: Role): Role {
  const roles: readonly Role[] = ROLES_OF[kind];
  if (roles.includes(role)) return role;
  throw misstated(`There is no role ${quote(role)} in such a table.`, `Give one of ${roles.join(', ')}.`);
}

/** What is said, as a guess takes it. */
function guessOptions(first: Guess, { names, roles, entries, changes }: Placed): GuessOptions {
  const directions = Object.fromEntries(
    [...changes].flatMap(([at, { direction }]) => {
      const name = first.mapping.lines[at]?.name;
      return direction && name ? [[name, direction] as const] : [];
    }),
  );
  const matrixRoles = Object.fromEntries(
    [...roles].flatMap(([at, role]) => {
      const known = MATRIX_ROLES.find((one) => one === role);
      return known ? [[at, known] as const] : [];
    }),
  );
  return {
    optionsAs: first.mapping.optionsAs,
    kind: 'matrix',
    ...(names === undefined ? {} : { names }),
    ...(roles.size > 0 ? { roles: matrixRoles } : {}),
    ...(entries.size > 0 ? { entries: Object.fromEntries(entries) } : {}),
    ...(Object.keys(directions).length > 0 ? { directions } : {}),
  };
}

/** The guess with everything as it is said, whatever was guessed. */
function withSaid(guess: Guess, placed: Placed, said: Decisions): Guess {
  const { roles, entries, changes } = placed;
  const { mapping } = guess;
  const names = placed.names === undefined ? null : mapping.lines.findIndex(({ role }) => role === 'option');
  const lines = mapping.lines.map((line, at): LineMapping => {
    const role = roles.get(at) ?? (at === names && placed.names !== at ? 'ignore' : line.role);
    const heading = guess.lines[at]?.heading ?? '';
    const isCriterion = role === 'criterion' || role === 'judgement';
    return {
      ...line,
      ...(said.decimal ? { decimal: said.decimal } : {}),
      role,
      name: line.name || (isCriterion && mapping.kind === 'matrix' ? heading : ''),
      ends: isCriterion && said.allEnds !== undefined && line.levels === null ? said.allEnds : line.ends,
      ...changes.get(at),
    };
  });
  // Other weights than those that are meant are no alternative either.
  const special = [
    ...mapping.special
      .filter(({ at }) => !entries.has(at))
      .map((line) =>
        line.role === 'weight' && said.weights !== undefined ? { ...line, role: 'ignore' as const } : line,
      ),
    ...[...entries].flatMap(([at, role]) => (role === 'option' ? [] : [{ at, role }])),
  ].sort((a, b) => a.at - b.at);
  return {
    ...guess,
    mapping: { ...mapping, lines, special },
    lines: guess.lines.map((line, at) =>
      roles.has(at) || changes.has(at) ? { ...line, confidence: 1, reason: 'as it was said' } : line,
    ),
    doubts: guess.doubts.filter((doubt) => !isSettled(doubt, placed, said)),
  };
}

/** Whether what is said decides about all that the two readings of a doubt differ in. */
function isSettled(
  { about, readings }: Doubt,
  { roles, entries, changes }: Placed,
  said: Decisions,
): boolean {
  const whole = ['kind', 'optionsAs', 'head', 'names', 'weights', 'decimal'] as const;
  if (about === 'ends' && said.allEnds !== undefined) return true;
  if (whole.some((one) => one === about && said[one] !== undefined)) return true;
  const difference = mappingDifference(readings[0].mapping, readings[1].mapping);
  if (difference === null || (difference.lines.size === 0 && difference.entries.size === 0)) return false;
  // What a line is decides about the rest of it.
  const isLineSaid = ([at, fields]: readonly [number, ReadonlySet<string>]): boolean =>
    fields.has('role') ? roles.has(at) : [...fields].every((field) => field in (changes.get(at) ?? {}));
  return [...difference.lines].every(isLineSaid) && [...difference.entries].every((at) => entries.has(at));
}
