/** Plain Node: the fields of a list of criteria: what its headings say, where the cells can be that. */

import { type Cell, isBlank, lineOf } from '../grid.ts';
import { directionOf } from '../headings.ts';
import { SAMPLE_ROWS } from '../mapping.ts';
import type { Oriented } from '../orient.ts';
import { readNumber } from '../values/number-format.ts';
import { type CriteriaField, criteriaField } from './criteria-words.ts';
import { isPreferenceFunction } from './preference-columns.ts';

/** One field of each criterion: a column, or a row where the criteria stand side by side. */
export interface Field {
  readonly heading: string;
  readonly cells: readonly Cell[];
  /** Null where its heading says nothing that lists of criteria have. */
  readonly field: CriteriaField | null;
}

/** What stands in each field below the headings. */
export function fieldsOf(view: Oriented, head: number | null): Field[] {
  const entries = Math.min(view.entries, (head ?? 0) + SAMPLE_ROWS);
  const fields = Array.from({ length: view.lines }, (_, line) => {
    const heading = head === null ? '' : lineOf(view.cell(head, line));
    const cells = Array.from({ length: Math.max(0, entries - (head ?? -1) - 1) }, (__, i) =>
      view.cell((head ?? -1) + 1 + i, line),
    ).filter((cell) => !isBlank(cell));
    return { heading, cells, field: fieldOf(heading, cells) };
  });
  const filled = fields.flatMap(({ cells }, at) => (cells.length > 0 ? [at] : []));
  const [names = -1, weights = -1, ...others] = filled;
  const [first, second] = [fields[names], fields[weights]];
  // Without headings, names and numbers that come to a whole.
  if (
    head === null &&
    first &&
    second &&
    others.length === 0 &&
    isNaming(first) &&
    comesToOne(second.cells)
  ) {
    return fields.map((field, at) =>
      at === names
        ? { ...field, field: 'criterion' }
        : at === weights
          ? { ...field, field: 'weight' }
          : field,
    );
  }
  // Shares of weights are weights where nothing else is.
  if (fields.some(({ field }) => field === 'weight')) return fields;
  const shares = fields.findIndex(({ field }) => field === 'derivedWeight');
  return fields.map((field, at) => (at === shares ? { ...field, field: 'weight' } : field));
}

const THRESHOLDS: ReadonlySet<CriteriaField> = new Set(['indifference', 'preference', 'inflection', 'veto']);
/** Headings that may also mean something else than which way is better. */
const IS_VAGUE = /^(?:types?|goals?|objectives?|impacts?|preferences?)$/i;

/** What a heading says, where the cells do not gainsay it; null where they do, or it says nothing. */
export function fieldOf(heading: string, cells: readonly Cell[]): CriteriaField | null {
  const field = criteriaField(heading);
  if (cells.length === 0) return field;
  if (field !== null) return wordedField(field, heading, cells);
  return cells.length > 1 && cells.every(isDirectionWord) ? 'direction' : null;
}

/** What a word over cells says, where they can be that. */
function wordedField(field: CriteriaField, heading: string, cells: readonly Cell[]): CriteriaField | null {
  const numbers = mostly(cells, isNumber);
  if (field === 'weight' || field === 'derivedWeight' || THRESHOLDS.has(field)) return numbers ? field : null;
  if (field === 'unit') return numbers ? null : field;
  if (field === 'preferenceFunction')
    return mostly(cells, (cell) => isPreferenceFunction(lineOf(cell))) ? field : null;
  if (field !== 'direction' || mostly(cells, (cell) => directionOf(lineOf(cell)) !== null)) return field;
  // "Preference" is a threshold where numbers stand under it.
  if (numbers) return /pref|präf/i.test(heading) ? 'preference' : null;
  return IS_VAGUE.test(heading.trim()) ? null : field;
}

/** "Cost", "benefit", "min": a word that says which way is better, and nothing else of a thing. */
const isDirectionWord = (cell: Cell): boolean =>
  /^\p{L}{3,}/u.test(lineOf(cell)) &&
  !/^(?:high|low|hoch|niedrig|positive|negative|gain|loss|profit)$/iu.test(lineOf(cell)) &&
  directionOf(lineOf(cell)) !== null;

export const isNumber = (cell: Cell): boolean =>
  readNumber(cell, '.').state === 'number' || readNumber(cell, ',').state === 'number';
/** Whether more than half of the cells are of a kind. */
export const mostly = (cells: readonly Cell[], is: (cell: Cell) => boolean): boolean =>
  cells.length > 0 && cells.filter(is).length * 2 > cells.length;

/** Whether numbers come to 1 or 100, within half a percent. */
export function comesToOne(cells: readonly Cell[]): boolean {
  const numbers = cells.map((cell) => {
    const read = readNumber(cell, '.');
    const either = read.state === 'number' ? read : readNumber(cell, ',');
    return either.state === 'number' && either.number.kind === 'exact' ? either.number.a : Number.NaN;
  });
  const sum = numbers.reduce((total, number) => total + number, 0);
  return numbers.length > 1 && [1, 100].some((whole) => Math.abs(sum - whole) <= whole * 0.005);
}

/** Short texts of which none stands there twice. */
export const isNaming = ({ cells }: Field): boolean =>
  cells.length > 0 &&
  cells.every((cell) => typeof cell === 'string' && !isNumber(cell) && cell.length <= 120) &&
  new Set(cells.map(lineOf)).size === cells.length;
