import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { at } from '../at.ts';
import { MethodFault } from '../methods/fault.ts';
import { connectedComponents } from './connected-components.ts';

/** Judgements as they are given: `a[i][j]` says how many times i counts as much as j; null where nothing was said. */
export type PairwiseInput = readonly (readonly (number | null)[])[];

/** Judgements that passed `checkPairwise`: square, 1 on the diagonal, reciprocal, connected. */
export type PairwiseMatrix = readonly (readonly (number | null)[])[];

/** How far `a[i][j] a[j][i]` may be from 1, and how far an entry may be from a reciprocal that was rounded. */
const RECIPROCAL = 0.01;
const ROUNDED = 0.005 + 1e-9;

/**
 * Checks a pairwise comparison matrix and fills an entry whose mirror image alone is given (docs/scoring.md, "Pairwise
 * comparisons"). `names` are the compared things, `place` the matrix ("options.criteriaPairwise"); both are for the
 * messages. Throws a `MethodFault` for a matrix that is not square, an entry that is 0 or less, a diagonal that is not 1,
 * a pair that is not reciprocal (rounding to two decimals or within 1 percent is taken), and judgements that fall
 * into parts which nothing connects.
 */
export function checkPairwise(input: PairwiseInput, names: readonly string[], place: string): PairwiseMatrix {
  const size = names.length;
  const ragged = input.findIndex((row) => row.length !== size);
  if (input.length !== size || ragged !== -1) {
    throw new MethodFault(
      input.length === size
        ? t('{place} must be a square matrix of {size} by {size}, but row {row} has {n}.', {
            place,
            size: String(size),
            row: String(ragged),
            n: String(at(input, ragged).length),
          })
        : t(
            '{place} must be a square matrix of {size} by {size}, but it has {n, plural, one {# row} other {# rows}}.',
            { place, size: String(size), n: input.length },
          ),
      t('Give one row and one column for each of the things that are compared.'),
    );
  }
  const matrix = input.map((row, i) =>
    row.map((entry, j) => entry ?? (i === j ? 1 : inverse(input[j]?.[i]))),
  );
  for (const [i, row] of matrix.entries()) {
    for (const [j, entry] of row.entries()) checkEntry(entry, matrix[j]?.[i] ?? null, i, j, names, place);
  }
  const groups = connectedComponents(size, (i, j) => matrix[i]?.[j] !== null);
  if (groups.length > 1) {
    const [first = [], second = []] = groups;
    throw new MethodFault(
      t('Nothing in {place} connects {first} with {second}.', {
        place,
        first: listed(first, names),
        second: listed(second, names),
      }),
      t('Compare at least one pair across.'),
    );
  }
  return matrix;
}

const inverse = (entry: number | null | undefined): number | null =>
  typeof entry === 'number' ? 1 / entry : null;

function checkEntry(
  entry: number | null,
  mirror: number | null,
  i: number,
  j: number,
  names: readonly string[],
  place: string,
): void {
  if (entry === null) return;
  const pair = {
    first: quote(at(names, i)),
    second: quote(at(names, j)),
    place: `${place}[${i}][${j}]`,
    entry: String(entry),
  };
  if (!(entry > 0) || !Number.isFinite(entry)) {
    throw new MethodFault(
      t('{first} against {second} ({place}) is {entry}, but a judgement is a number above 0.', pair),
      t('Give how many times the first counts as much as the second, or null where nothing was said.'),
    );
  }
  if (i === j && Math.abs(entry - 1) > 1e-9) {
    throw new MethodFault(
      t('{first} against {second} ({place}) is {entry}, but a thing against itself is 1.', pair),
      t('Put 1 on the diagonal.'),
    );
  }
  if (i === j || mirror === null || isReciprocal(entry, mirror)) return;
  throw new MethodFault(
    t(
      '{first} against {second} ({place}) is {entry}, but the other way round it is {mirror}: one must be 1 divided by the other.',
      { ...pair, mirror: String(mirror) },
    ),
    t('Put {value} in {place}, or null in one of the two.', {
      value: round(1 / entry),
      place: `${place}[${j}][${i}]`,
    }),
  );
}

function isReciprocal(entry: number, mirror: number): boolean {
  if (Math.abs(entry * mirror - 1) <= RECIPROCAL) return true;
  return Math.abs(Math.min(entry, mirror) - 1 / Math.max(entry, mirror)) <= ROUNDED;
}

const round = (x: number): string => String(Number(x.toPrecision(6)));

function listed(group: readonly number[], names: readonly string[]): string {
  const shown = group.slice(0, 4).map((index) => quote(at(names, index)));
  const few = shown.join(', ');
  return group.length > shown.length
    ? t('{names} and {n, number} more', { names: few, n: group.length - shown.length })
    : few;
}
