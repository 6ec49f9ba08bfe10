/** Plain Node: what a list is taken for, what is in doubt about it, and what of it is read nowhere. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { type Cell, columnLetters, type Grid, isBlank, lineOf, type ReadingNote } from '../grid.ts';
import { commonUnit, seeCell } from '../guess/shape.ts';
import {
  type Doubt,
  type Guess,
  type Level,
  type LineMapping,
  PLAIN_NUMBERS,
  type Role,
  type TableMapping,
} from '../mapping.ts';
import { levelsOf } from '../values/levels.ts';
import { type Decimal, guessDecimal, readNumber } from '../values/number-format.ts';
import type { FoundList } from './find-list.ts';
import { type Column, columnsOf } from './list-columns.ts';
import type { ListWord } from './list-words.ts';

/** What a list is taken for. `matrix` is how it reads as one of alternatives by criteria. */
export function guessLongList(
  grid: Grid,
  found: FoundList,
  usual: Decimal,
  matrix: () => TableMapping,
): Guess {
  const { head, confidence, roles } = found;
  const columns = columnsOf(grid, head);
  const lines = columns.map(({ heading, cells }, at): LineMapping => {
    const role = roles[at] ?? 'ignore';
    // Weighbridge writes no thousands separators.
    const { decimal } = guessDecimal(cells, usual, confidence === 1);
    return {
      role,
      name: heading,
      unit: role === 'number' && !roles.includes('unit') ? unitOf(cells, decimal) : null,
      direction: 'max',
      decimal,
      ...PLAIN_NUMBERS,
      levels: role === 'number' ? answersIn(heading, cells, decimal) : null,
    };
  });
  const mapping: TableMapping = { kind: 'list', optionsAs: 'rows', head, lines, special: [] };
  return {
    mapping,
    confidence,
    headRow: head,
    overRow: null,
    lines: columns.map(({ heading, strict, word }, at) => ({
      heading: heading || columnLetters(at),
      ...groundsOf(roles[at] ?? null, strict, word),
    })),
    doubts: doubtsOf(found, mapping, columns, matrix),
    notes: columns.flatMap((column, at) => noteOf(column, at, roles[at] ?? null, lines[at]?.levels ?? null)),
  };
}

/** The unit that most numbers of a column have, as stars and “4/5” do; null where there is none. */
const unitOf = (cells: readonly Cell[], decimal: Decimal): string | null =>
  commonUnit(cells.map((cell) => seeCell(cell, decimal))) || null;

/** The steps of a scale that words in a column of values are, the worst first; null where they are none. */
function answersIn(name: string, cells: readonly Cell[], decimal: Decimal): readonly Level[] | null {
  const words = cells.filter((cell) => readNumber(cell, decimal).state !== 'number');
  const found = levelsOf(words, { name, direction: 'max' });
  return found?.isTaken ? found.levels : null;
}

/** How sure the role of a column is, and by what. */
function groundsOf(
  role: Role | null,
  strict: Role | null,
  word: ListWord | null,
): { readonly confidence: number; readonly reason: string } {
  if (role === null) return { confidence: 0.3, reason: t('no heading that is known') };
  if (strict !== null)
    return {
      confidence: 1,
      reason: role === 'ignore' ? t('worked out anew, or named twice') : t('by its heading'),
    };
  return word === null
    ? { confidence: 0.6, reason: t('by what stands under it') }
    : { confidence: 0.85, reason: t('by its heading and what stands under it') };
}

function noteOf(
  column: Column,
  at: number,
  role: Role | null,
  levels: readonly Level[] | null,
): ReadingNote[] {
  const place = t('Column {column}', { column: columnLetters(at) });
  const name = column.heading === '' ? place : `${place} ${quote(column.heading)}`;
  if (levels) {
    const steps = levels.map(({ words }, i) => `${words[0]} (${i + 1})`).join(', ');
    return [
      {
        message: t('{name} holds answers, which are read as steps of a scale: {steps}.', { name, steps }),
        remedy: t('A column of sources or texts beside a yes and a no makes them evidence for and against.'),
      },
    ];
  }
  if (role === 'polarity' && column.strict !== 'polarity') {
    const cells = column.cells.map(lineOf);
    if (cells.includes('-') && !cells.includes('+')) {
      return [
        {
          message: t('{name}: “-” is read as against.', { name }),
          remedy: t('Empty these cells where nothing is known.'),
        },
      ];
    }
  }
  if (column.cells.every(isBlank)) return [];
  if (role === null) {
    return [
      {
        message: t('{name} is read nowhere.', { name }),
        remedy: t('Choose what it holds where it matters.'),
      },
    ];
  }
  return role === 'ignore' && column.strict !== 'ignore'
    ? [
        {
          message: t('{name} is left out: another column holds the same.', { name }),
          remedy: t('Choose what it holds where it matters.'),
        },
      ]
    : [];
}

function doubtsOf(
  { isNamed, confidence, roles }: FoundList,
  mapping: TableMapping,
  columns: readonly Column[],
  matrix: () => TableMapping,
): Doubt[] {
  const [alternative, criterion] = [roles.indexOf('alternative'), roles.indexOf('criterion')];
  const called = (at: number): string => quote(columns[at]?.heading || columnLetters(at));
  const kind: Doubt[] =
    confidence >= 0.8
      ? []
      : [
          {
            about: 'kind',
            position: null,
            question: t('Has this table one number or answer a row, or a row for each alternative?'),
            grounds: t(
              'The names under {alternative} and {criterion} repeat, and each pair of them stands there once; no heading says so.',
              { alternative: called(alternative), criterion: called(criterion) },
            ),
            readings: [
              { words: t('A list with one number or answer a row'), mapping, option: '--kind list' },
              {
                words: t('A matrix with a row for each alternative'),
                mapping: matrix(),
                option: '--kind matrix',
              },
            ],
          },
        ];
  if (isNamed) return kind;
  const swap = (role: Role): Role =>
    role === 'alternative' ? 'criterion' : role === 'criterion' ? 'alternative' : role;
  const swapped = { ...mapping, lines: mapping.lines.map((line) => ({ ...line, role: swap(line.role) })) };
  return [
    ...kind,
    {
      about: 'names',
      position: { row: (mapping.head ?? 0) + 1, column: columnLetters(alternative) },
      question: t('Which column holds the alternatives: {alternative} or {criterion}?', {
        alternative: called(alternative),
        criterion: called(criterion),
      }),
      grounds: t(
        'They are taken to stand under {alternative}; the names under {criterion} may be alternatives as well.',
        { alternative: called(alternative), criterion: called(criterion) },
      ),
      readings: [
        {
          words: t('The alternatives stand under {name}', { name: called(alternative) }),
          mapping,
          option: `--names ${columnLetters(alternative)}`,
        },
        {
          words: t('The alternatives stand under {name}', { name: called(criterion) }),
          mapping: swapped,
          option: `--names ${columnLetters(criterion)}`,
        },
      ],
    },
  ];
}
