/** Plain Node: decisions in JSON as libraries and web apps write them, as tables with rows of weights and directions. */

import { t } from '../../../common/language/texts.ts';
import { fewOf, quote } from '../../../common/words.ts';
import { fileError } from '../file-error.ts';
import { type Cell, type ReadingNote, refuseTooLarge } from '../tables/grid.ts';
import { type CriterionPart, criteriaOf } from './decision-criteria.ts';
import {
  DECISION_PARTS,
  type Fields,
  isFields,
  listed,
  nameIn,
  type Part,
  partIn,
} from './decision-parts.ts';
import type { HeldTable } from './held-table.ts';

/**
 * The decision in a JSON document: criteria with weights and directions beside alternatives with scores, or a matrix with
 * lists of weights, types and names; also one level down. Null for a document that is none. Throws a UserFacingError where
 * its parts do not fit together, or one of them can mean two things.
 */
export function tableOfDecision(document: unknown): HeldTable | null {
  if (!isFields(document)) return null;
  if (isDecision(document)) return tableOf(document, []);
  const inner = Object.entries(document).filter(([, value]) => isFields(value) && isDecision(value));
  const [only, ...others] = inner;
  if (!only || others.length > 0) return null;
  const besides = Object.keys(document).filter((key) => key !== only[0]);
  return tableOf(only[1] as Fields, besides);
}

/** Whether an object has criteria, and what is known of alternatives on them. */
function isDecision(document: Fields): boolean {
  const criteria = partIn(document, 'criteria');
  const matrix = partIn(document, 'matrix');
  const alternatives = listed(partIn(document, 'alternatives')?.value, 'scores');
  const saysOfCriteria = [criteria, partIn(document, 'weights'), partIn(document, 'types')].some(
    (part) =>
      part !== undefined && (Array.isArray(part.value) || isFields(part.value) || part.key === 'impacts'),
  );
  const isMatrix =
    Array.isArray(matrix?.value) &&
    matrix.value.length > 0 &&
    matrix.value.every((row) => Array.isArray(row));
  const hasScores =
    Array.isArray(alternatives) &&
    alternatives.length > 0 &&
    (alternatives.every(isFields) || (isFields(matrix?.value) && alternatives.every(isScalar)));
  return (isMatrix && saysOfCriteria) || (Array.isArray(listed(criteria?.value, 'weight')) && hasScores);
}

function tableOf(document: Fields, besides: readonly string[]): HeldTable {
  const matrix = partIn(document, 'matrix');
  const given = alternativesOf(document, matrix);
  const width = isGrid(matrix?.value) ? widthOf(matrix.value, given.length) : undefined;
  const criteria = criteriaOf(document, width);
  const rows = isGrid(matrix?.value)
    ? rowsOfMatrix(matrix.value, given, criteria)
    : given.map((alternative) => ({
        name: alternative.name,
        cells: criteria.map((criterion, at) =>
          scoreOf(alternative, criterion, at, criteria.length, matrix?.value),
        ),
      }));
  if (rows.every(({ cells }) => cells.every((cell) => cell === null))) {
    throw fileError(
      t('This is a decision in JSON, and no alternative has a score on one of its criteria.'),
      t('Give each alternative its scores by the names of the criteria: {example}.', {
        example: '{"name": "A", "scores": {"Price": 5}}',
      }),
    );
  }
  refuseTooLarge(rows.length + 4, criteria.length + 1);
  const line = (title: string, cells: readonly Cell[]) =>
    cells.some((cell) => cell !== null) ? [[title, ...cells]] : [];
  return {
    grid: [
      ['Alternative', ...criteria.map(({ name }) => name)],
      ...line(
        'Unit',
        criteria.map(({ unit }) => unit),
      ),
      ...line(
        'Weight',
        criteria.map(({ weight }) => weight),
      ),
      ...line(
        'Direction',
        criteria.map(({ direction }) => direction),
      ),
      ...rows.map(({ name, cells }) => [name, ...cells]),
    ],
    notes: notesOn(document, given, criteria, besides),
  };
}

interface Alternative {
  readonly name: string;
  readonly fields: Fields;
}

function alternativesOf(document: Fields, matrix: Part | undefined): Alternative[] {
  const list = listed(partIn(document, 'alternatives')?.value, 'scores');
  if (Array.isArray(list)) {
    return list.map((entry: unknown, at) =>
      isFields(entry)
        ? { name: nameIn(entry) ?? `A${at + 1}`, fields: entry }
        : { name: isScalar(entry) ? String(entry) : `A${at + 1}`, fields: {} },
    );
  }
  const rows = isGrid(matrix?.value) ? matrix.value : [];
  return rows.map((_, at) => ({ name: `A${at + 1}`, fields: {} }));
}

/** How many criteria a matrix has; undefined where only its rows can be them. */
function widthOf(rows: readonly (readonly unknown[])[], alternatives: number): number | undefined {
  const width = rows[0]?.length ?? 0;
  return rows.length === alternatives ? width : rows.length;
}

/** The rows of a matrix; one whose columns are the alternatives is turned, where only that fits. */
function rowsOfMatrix(
  matrix: readonly (readonly unknown[])[],
  alternatives: readonly Alternative[],
  criteria: readonly CriterionPart[],
): { name: string; cells: Cell[] }[] {
  const [height, widths] = [matrix.length, new Set(matrix.map((row) => row.length))];
  const fits = (rows: number, columns: number): boolean =>
    height === rows && widths.size === 1 && widths.has(columns);
  const isTurned = !fits(alternatives.length, criteria.length) && fits(criteria.length, alternatives.length);
  if (!isTurned && !fits(alternatives.length, criteria.length)) {
    throw fileError(
      t(
        'The parts of this decision matrix do not fit together: there are {alternatives, plural, one {# alternative} other {# alternatives}}, {criteria, plural, one {# criterion} other {# criteria}}, and {rows, plural, one {# row} other {# rows}} of {widths} numbers.',
        {
          alternatives: alternatives.length,
          criteria: criteria.length,
          rows: height,
          widths: [...widths].reduce(
            (before, width) =>
              before === '' ? String(width) : t('{one} or {other}', { one: before, other: String(width) }),
            '',
          ),
        },
      ),
      t('It needs a row for each alternative, with a number for each criterion.'),
    );
  }
  return alternatives.map(({ name }, i) => ({
    name,
    cells: criteria.map((criterion, j) =>
      cellOf(isTurned ? matrix[j]?.[i] : matrix[i]?.[j], name, criterion.name),
    ),
  }));
}

/** The score of an alternative on a criterion, by the name or the id of the criterion, or by its place in a list. */
function scoreOf(
  { name, fields }: Alternative,
  criterion: CriterionPart,
  at: number,
  width: number,
  outside: unknown,
): Cell {
  const own = partIn(fields, 'scores')?.value ?? byName(outside, [name, fields['id']]) ?? fields;
  if (Array.isArray(own)) {
    if (own.length > 0 && own.every(isFields)) {
      const entry = own.find((one) => criterion.ids.some((id) => namesCriterion(one, id)));
      return cellOf(entry && valueIn(entry), name, criterion.name);
    }
    if (own.length !== width) {
      throw fileError(
        t(
          '{name} has {scores, plural, one {# score} other {# scores}} in this decision, and there are {criteria, plural, one {# criterion} other {# criteria}}.',
          { name: quote(name), scores: own.length, criteria: width },
        ),
        t(
          'Give each alternative a score for each criterion, in their order, with null where nothing is known.',
        ),
      );
    }
    return cellOf(own[at], name, criterion.name);
  }
  return cellOf(byName(own, criterion.ids), name, criterion.name);
}

const CRITERION_OF_SCORE = [
  'criterion',
  'criterionId',
  'criterion_id',
  'criteriaId',
  'criteria_id',
  'criteria',
  'factor',
  'factorId',
  'id',
  'name',
];

const namesCriterion = (entry: Fields, id: string): boolean =>
  CRITERION_OF_SCORE.some((key) => isScalar(entry[key]) && String(entry[key]) === id);

const valueIn = (entry: Fields): unknown =>
  ['value', 'score', 'rating', 'performance'].map((key) => entry[key]).find((value) => value !== undefined);

function byName(holder: unknown, names: readonly unknown[]): unknown {
  if (!isFields(holder)) return undefined;
  const name = names.find((one) => typeof one === 'string' && Object.hasOwn(holder, one));
  return name === undefined ? undefined : holder[name as string];
}

/** A single value; lists can be ranges, fuzzy numbers or several opinions, and are refused. */
function cellOf(value: unknown, alternative: string, criterion: string): Cell {
  const plain = isFields(value) ? valueIn(value) : value;
  if (plain === null || plain === undefined) return null;
  if (typeof plain === 'number' || typeof plain === 'string' || typeof plain === 'boolean') return plain;
  throw fileError(
    t(
      'The score of {alternative} on {criterion} is {value}, which can be a range, a fuzzy number or several opinions.',
      {
        alternative: quote(alternative),
        criterion: quote(criterion),
        value: JSON.stringify(value).slice(0, 60),
      },
    ),
    t('Write one number, or a text such as "10–15" for a range.'),
  );
}

function notesOn(
  document: Fields,
  alternatives: readonly Alternative[],
  criteria: readonly CriterionPart[],
  besides: readonly string[],
): ReadingNote[] {
  const isKnown = (key: string) => DECISION_PARTS.some((part) => partIn(document, part)?.key === key);
  const unread = [
    ...besides,
    ...Object.keys(document).filter((key) => !isKnown(key)),
    ...criteria.flatMap(({ unread: keys }) => keys),
    ...alternatives.flatMap(({ fields }) => unknownScores(fields, criteria)),
  ];
  const keys = [...new Set(unread)];
  if (keys.length === 0) return [];
  return [
    {
      message: t('{keys} of this decision {n, plural, one {is} other {are}} not read.', {
        keys: fewOf(keys.map((key) => quote(key))),
        n: keys.length,
      }),
      remedy: t('Set after the import what belongs to the comparison.'),
    },
  ];
}

/** What an alternative says besides its name, and its scores on what is no criterion. */
function unknownScores(fields: Fields, criteria: readonly CriterionPart[]): string[] {
  const scores = partIn(fields, 'scores');
  const isCriterion = (key: string) => criteria.some(({ ids }) => ids.includes(key));
  const own = Object.keys(fields).filter(
    (key) => !['name', 'label', 'title', 'id', scores?.key].includes(key),
  );
  const held = isFields(scores?.value) ? Object.keys(scores.value) : [];
  return [...own, ...held].filter((key) => !isCriterion(key));
}

const isScalar = (value: unknown): boolean =>
  value !== undefined && (value === null || typeof value !== 'object');
const isGrid = (value: unknown): value is readonly (readonly unknown[])[] =>
  Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row));
