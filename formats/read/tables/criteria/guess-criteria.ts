/** Plain Node: guesses what the columns of a list of criteria hold, or its rows where the criteria stand side by side. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { columnLetters, type Grid, isBlank, isComment, lineOf, type ReadingNote } from '../grid.ts';
import { type Guess, type LineMapping, PLAIN_NUMBERS, type Role, type TableMapping } from '../mapping.ts';
import { orient } from '../orient.ts';
import { type Decimal, guessDecimal, isMissing } from '../values/number-format.ts';
import { computedWord, isCriterionWord, isRemarkWord, specialRole } from '../vocabulary.ts';
import { comesToOne, type Field, fieldOf, fieldsOf, isNaming, isNumber, mostly } from './criteria-fields.ts';
import { type CriteriaField, criteriaField, isWeightsOfCriteria } from './criteria-words.ts';
import { areCounted, areRatings } from './rated-columns.ts';

/** A list of criteria as it was found. */
export interface FoundCriteria {
  readonly optionsAs: TableMapping['optionsAs'];
  /** Where the headings of the fields stand; null where there are none. */
  readonly head: number | null;
  /** The row with the names, of criteria side by side. */
  readonly namesRow?: number;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Whether a table is a list of criteria, with them below each other or side by side; null where it is none. */
export function findCriteria(grid: Grid, head: number | null): FoundCriteria | null {
  const namesRow = namesSideBySide(grid);
  if (namesRow !== null) return { optionsAs: 'columns', head: 0, namesRow, confidence: 0.9 };
  const at = head ?? cornerHead(grid);
  const confidence = confidenceOf(fieldsOf(orient(grid, 'rows'), at));
  return confidence > 0 ? { optionsAs: 'rows', head: at, confidence } : null;
}

/** The row with nothing but "weights" over the second of two columns; null where there is none. */
function cornerHead(grid: Grid): number | null {
  const at = grid.findIndex((row) => row.some((cell) => !isBlank(cell)));
  const row = grid[at] ?? [];
  return at >= 0 && isBlank(row[0]) && row.length === 2 && criteriaField(lineOf(row[1])) === 'weight'
    ? at
    : null;
}

/** How a table reads where somebody says that it is a list of criteria. */
export const asCriteria = (grid: Grid, head: number | null): FoundCriteria =>
  findCriteria(grid, head) ?? { optionsAs: 'rows', head, confidence: 1 };

const SAYING: ReadonlySet<CriteriaField | null> = new Set<CriteriaField>([
  'weight',
  'derivedWeight',
  'direction',
  'unit',
  'indifference',
  'preference',
  'preferenceFunction',
  'inflection',
  'veto',
]);

function confidenceOf(fields: readonly Field[]): number {
  const saying = fields.filter(({ field }) => SAYING.has(field));
  const named = fields.some(
    ({ field, heading }) => field === 'criterion' && !/^names?$/i.test(heading.trim()),
  );
  const unknown = fields.filter(
    ({ field, heading, cells }) =>
      field === null && (heading !== '' || (cells.length > 0 && !areCounted(cells))),
  );
  if (!fields.some(({ field }) => field === 'criterion')) return confidenceWithoutName(fields, unknown);
  if (saying.length < (named ? 1 : 2)) return 0;
  if (fields.every(({ heading }) => heading === '')) return 0.6;
  // Numbers that nothing is known of are those of an option.
  if (unknown.some(({ cells }) => mostly(cells, isNumber))) return 0;
  if (areRatings(unknown)) return 0;
  // Columns without anything in them wait for the numbers of options.
  const isWaiting = ({ heading, cells }: Field): boolean =>
    !isRemarkWord(heading) &&
    cells.every((cell) => isMissing(cell) || computedWord(lineOf(cell)) === 'whole');
  if (fields.some(({ cells }) => cells.length > 0) && unknown.some(isWaiting)) return 0;
  return named && fields.some(({ field, heading }) => field === 'criterion' && isCriterionWord(heading))
    ? 0.95
    : 0.8;
}

/**
 * Names and weights with no heading that says so: "weights" over numbers, or numbers that come to 1 or 100. Under "Weight"
 * alone kilograms may stand.
 */
function confidenceWithoutName(fields: readonly Field[], unknown: readonly Field[]): number {
  const [names, ...others] = unknown;
  if (
    !names ||
    names !== fields.find(({ cells }) => cells.length > 0) ||
    others.length > 0 ||
    !isNaming(names)
  )
    return 0;
  if (names.heading !== '' && computedWord(names.heading) !== null) return 0;
  const weights = fields.find(({ field }) => field === 'weight');
  if (!weights || weights.cells.length < names.cells.length) return 0;
  const sure = isWeightsOfCriteria(weights.heading) || fields.some(({ field }) => field === 'direction');
  if (names.heading !== '' && !sure) return 0;
  return sure ? 0.85 : comesToOne(weights.cells) ? 0.7 : 0;
}

/** More fields than these no list of criteria has. */
const MOST_FIELDS = 40;

/**
 * The row with the names of criteria side by side, below which are nothing but rows of weights, directions, units and
 * thresholds; null where a table is anything else.
 */
function namesSideBySide(grid: Grid): number | null {
  const rows: number[] = [];
  for (let at = 0; at < grid.length && rows.length <= MOST_FIELDS; at++) {
    const row = grid[at] ?? [];
    if (row.some((cell) => !isBlank(cell)) && !isComment(row)) rows.push(at);
  }
  const [first, ...below] = rows;
  if (first === undefined || below.length === 0 || below.length >= MOST_FIELDS) return null;
  const names = grid[first] ?? [];
  if (specialRole(lineOf(names[0])) !== null) return null;
  const called = names.slice(1).filter((cell) => !isBlank(cell));
  if (called.length === 0 || called.some((cell) => typeof cell !== 'string' || isNumber(cell))) return null;
  if (called.every((cell) => criteriaField(lineOf(cell)) !== null)) return null;
  const fields = below.map((at) => {
    const row = grid[at] ?? [];
    return fieldOf(
      lineOf(row[0]),
      row.slice(1).filter((cell) => !isBlank(cell)),
    );
  });
  const known = fields.every(
    (field) => field !== null && field !== 'criterion' && field !== 'count' && field !== 'code',
  );
  const says = fields.some((field) => field !== 'unit' && field !== 'group' && field !== 'question');
  return known && says ? first : null;
}

/** What a list of criteria is taken for. `matrix` is how it reads as a matrix; null where nobody is asked. */
export function guessCriteria(
  grid: Grid,
  { optionsAs, head, confidence, namesRow }: FoundCriteria,
  usual: Decimal,
  matrix: (() => TableMapping) | null,
): Guess {
  const view = orient(grid, optionsAs);
  const fields = fieldsOf(view, head);
  const names = optionsAs === 'columns' ? (namesRow ?? 0) : namesAt(fields);
  const used = new Set<Role>();
  const lines = fields.map((field, at) => {
    const role = roleOf(field, at, names, used);
    if (role !== 'ignore') used.add(role);
    const line: LineMapping = {
      role,
      name: field.heading,
      unit: null,
      direction: 'max',
      decimal: guessDecimal(field.cells, usual).decimal,
      ...PLAIN_NUMBERS,
    };
    return { line, reason: reasonOf(field, role, at === names), at };
  });
  const called = (place: string, at: number): string => {
    const { heading = '' } = fields[at] ?? {};
    return heading === '' ? place : `${place} ${quote(heading)}`;
  };
  const first = (at: number): string =>
    called(
      optionsAs === 'rows'
        ? t('Column {column}', { column: columnLetters(at) })
        : t('Row {row}', { row: at + 1 }),
      at,
    );
  const inside = (at: number): string =>
    called(
      optionsAs === 'rows'
        ? t('column {column}', { column: columnLetters(at) })
        : t('row {row}', { row: at + 1 }),
      at,
    );
  const mapping: TableMapping = {
    kind: 'criteria',
    optionsAs,
    head,
    lines: lines.map(({ line }) => line),
    special: [],
  };
  return {
    mapping,
    confidence,
    headRow: optionsAs === 'rows' ? head : names,
    overRow: null,
    lines: lines.map(({ reason, line, at }) => ({
      heading:
        fields[at]?.heading || (optionsAs === 'rows' ? columnLetters(at) : t('row {row}', { row: at + 1 })),
      confidence: line.role === 'ignore' ? 0.6 : fields[at]?.field === null ? 0.7 : 1,
      reason,
    })),
    doubts:
      matrix && confidence < 0.8
        ? [
            {
              about: 'kind',
              position: null,
              question: t('Are these criteria with their weights, or alternatives with one number each?'),
              grounds: t(
                'The numbers come to a whole, as weights do, and no heading says what the names are.',
              ),
              readings: [
                { words: t('Criteria with their weights'), mapping, option: '--kind criteria' },
                { words: t('Alternatives with one number each'), mapping: matrix(), option: '--kind matrix' },
              ],
            },
          ]
        : [],
    notes: lines.flatMap(({ line, at, reason }) =>
      fields[at]?.cells.length === 0 ? [] : noteOn(line.role, first(at), inside(names ?? 0), reason),
    ),
  };
}

/** What is said of a line: that it holds codes, or that it is left out. */
function noteOn(role: Role, line: string, names: string, reason: string): ReadingNote[] {
  if (role === 'code') {
    return [
      {
        message: t('{line} holds codes; the criteria are called as in {names}.', { line, names }),
        remedy: t('Choose the other column where the codes are to be the names.'),
      },
    ];
  }
  if (role !== 'ignore') return [];
  return [
    {
      message: t('{line} is left out: {reason}.', { line, reason }),
      remedy: t('Choose what it holds where it matters.'),
    },
  ];
}

/** An id as programs and people number criteria: "C1", "g03", "1.2", "K-4". */
const CODE = /^(?:\p{L}{1,4}[ ._-]?\d{1,4}|\d{1,3}(?:\.\d{1,3})*\.?|\p{L}{1,3})$/u;
const areCodes = ({ cells }: Field): boolean => cells.every((cell) => CODE.test(lineOf(cell)));

/** The field with the names: a column of codes is it only where nothing else can be. */
function namesAt(fields: readonly Field[]): number | null {
  const at = (is: (field: Field) => boolean): number | null => {
    const found = fields.findIndex(is);
    return found < 0 ? null : found;
  };
  const worded = (field: Field): boolean => field.field === 'criterion' && field.cells.length > 0;
  return (
    at((field) => worded(field) && !areCodes(field)) ??
    at(
      (field) => field.field === null && isNaming(field) && !areCodes(field) && !isRemarkWord(field.heading),
    ) ??
    at((field) => field.field === 'question' && isNaming(field) && fields.some(worded)) ??
    at((field) => field.field === 'criterion') ??
    at((field) => field.field === 'code' && !mostly(field.cells, isNumber))
  );
}

function roleOf(field: Field, at: number, names: number | null, used: ReadonlySet<Role>): Role {
  if (at === names) return 'criterion';
  const { field: kind } = field;
  if (kind === null || kind === 'veto' || kind === 'count' || kind === 'derivedWeight') return 'ignore';
  const role: Role = kind === 'criterion' ? (areCodes(field) ? 'code' : 'ignore') : kind;
  return used.has(role) ? 'ignore' : role;
}

function reasonOf({ field, cells }: Field, role: Role, isName: boolean): string {
  if (isName) return field === null ? t('texts that differ from each other') : t('by its heading');
  if (role !== 'ignore') return t('by its heading');
  if (cells.length === 0) return t('empty');
  if (field === 'veto') return t('no method here takes a veto');
  if (field === 'derivedWeight') return t('shares of the weights are worked out from them');
  if (field === 'count') return t('it numbers or ranks the criteria');
  return field === null ? t('its heading says nothing of criteria') : t('another line holds the same');
}
