import { t } from '../../../../common/language/texts.ts';
import { connectedComponents } from '../../../../scoring/elicitation/connected-components.ts';
import { mostInconsistent } from '../../../../scoring/elicitation/inconsistency.ts';
import { checkPairwise } from '../../../../scoring/elicitation/pairwise.ts';
import { consistencyOf, prioritiesOf } from '../../../../scoring/elicitation/priorities.ts';
import { randomIndexOf } from '../../../../scoring/elicitation/random-index.ts';
import * as format from '../../../model/format.ts';
import { complete, incomplete, type SetResult } from './result.ts';
import { isObject } from './saved.ts';
import type { Item } from './weighed-items.ts';

/** Judgements on Saaty's scale: how many times the first counts as much as the second, by `pairKey`. */
export interface Judgements {
  readonly judgements: Readonly<Record<string, number>>;
}

/** One pair, in the order of the list. */
export interface Pair {
  readonly a: Item;
  readonly b: Item;
}

const SEPARATOR = '|';
const pairKey = (a: string, b: string): string => `${a}${SEPARATOR}${b}`;

/** Saaty's scale from 9 for the first to 9 for the second. */
export const SCALE: readonly number[] = [
  9,
  8,
  7,
  6,
  5,
  4,
  3,
  2,
  1,
  1 / 2,
  1 / 3,
  1 / 4,
  1 / 5,
  1 / 6,
  1 / 7,
  1 / 8,
  1 / 9,
];

/** The value of the scale that a number from a file means; null for one that is not on it. */
const onScale = (value: unknown): number | null =>
  typeof value === 'number' ? (SCALE.find((x) => Math.abs(x - value) < 1e-6 * x) ?? null) : null;

export function readJudgements(saved: unknown): Judgements {
  const judgements = isObject(saved) ? saved['judgements'] : null;
  if (!isObject(judgements)) return { judgements: {} };
  const entries = Object.entries(judgements).flatMap(([key, value]) => {
    const judged = onScale(value);
    return judged === null || key.split(SEPARATOR).length !== 2 ? [] : [[key, judged] as const];
  });
  return { judgements: Object.fromEntries(entries) };
}

export const startJudgements = (): Judgements => ({ judgements: {} });

/** What was said of a pair, whichever way round; null where nothing was. */
export function judgementOf({ judgements }: Judgements, a: Item, b: Item): number | null {
  const straight = judgements[pairKey(a.id, b.id)];
  const turned = judgements[pairKey(b.id, a.id)];
  return straight ?? (turned === undefined ? null : onScale(1 / turned));
}

/** Says something of a pair; null takes it back. */
export function judge({ judgements }: Judgements, a: Item, b: Item, value: number | null): Judgements {
  const { [pairKey(a.id, b.id)]: _, [pairKey(b.id, a.id)]: __, ...rest } = judgements;
  return { judgements: value === null ? rest : { ...rest, [pairKey(a.id, b.id)]: value } };
}

/**
 * Every pair once. The first `items - 1` of them already connect all items, each with the one before it in the list, so
 * that who stops early has asked enough.
 */
export function pairsOf(items: readonly Item[]): Pair[] {
  const pairs: Pair[] = [];
  for (let apart = 1; apart < items.length; apart += 1) {
    for (let i = 0; i + apart < items.length; i += 1) {
      const [a, b] = [items[i], items[i + apart]];
      if (a && b) pairs.push({ a, b });
    }
  }
  return pairs;
}

const matrixOf = (items: readonly Item[], answers: Judgements): (number | null)[][] =>
  items.map((a) => items.map((b) => (a === b ? 1 : judgementOf(answers, a, b))));

export interface PairwiseState {
  readonly result: SetResult;
  readonly answered: number;
  readonly pairs: number;
  /** Whether an answer can contradict the others: as long as each only connects something new, none can. */
  readonly checkable: boolean;
  /** How many more answers connect everything; 0 when there are enough. */
  readonly needed: number;
  /** Consistency ratio; null until an answer can contradict the others, and where no random index reaches. */
  readonly ratio: number | null;
  /** The judgement that is most out of line with the others, where it matters. */
  readonly worst: Worst | null;
}

interface Worst extends Pair {
  readonly given: number;
  /** The nearest value of the scale to what all answers together say. */
  readonly nearest: number;
}

/** Saaty's limit: above it the judgements contradict one another too much to be used as they are. */
export const LIMIT = 0.1;

/** More than this is not compared pair by pair: 60 are 1,770 pairs. */
export const MOST_COMPARED = 60;

/** Everything that follows from the judgements about one set. */
export function pairwiseState(items: readonly Item[], answers: Judgements): PairwiseState {
  if (items.length > MOST_COMPARED) {
    const result = incomplete(
      t('More than {most} are too many to compare pair by pair.', { most: MOST_COMPARED }),
    );
    return {
      result,
      answered: 0,
      pairs: 0,
      needed: items.length - 1,
      checkable: false,
      ratio: null,
      worst: null,
    };
  }
  const matrix = matrixOf(items, answers);
  const groups = connectedComponents(items.length, (i, j) => i !== j && matrix[i]?.[j] !== null);
  const pairs = (items.length * (items.length - 1)) / 2;
  const answered = pairsOf(items).filter(({ a, b }) => judgementOf(answers, a, b) !== null).length;
  const needed = groups.length - 1;
  const checkable = answered > items.length - groups.length;
  const counts = { answered, pairs, needed, checkable };
  if (needed > 0) {
    const missing = t(
      '{needed, plural, one {One more answer is needed.} other {# more answers are needed.}}',
      { needed },
    );
    return { ...counts, result: incomplete(missing), ratio: null, worst: null };
  }
  const checked = checkPairwise(
    matrix,
    items.map((item) => item.name),
    t('The comparisons'),
  );
  const weights = prioritiesOf(checked, 'eigenvector');
  // Saaty's own table ends at 15; the other one goes on.
  const table = randomIndexOf('saaty', items.length) === null ? 'donegan-dodd' : 'saaty';
  const ratio = checkable ? consistencyOf(checked, weights, table).CR : null;
  const off = mostInconsistent(checked, weights);
  const [a, b] = [items[off?.row ?? -1], items[off?.column ?? -1]];
  // Where the nearest value of the scale is the one given, there is nothing better to propose.
  const differs = off !== null && Math.abs(Math.log(off.nearest / off.given)) > 1e-6;
  return {
    ...counts,
    result: complete(
      weights,
      ratio !== null && ratio >= LIMIT
        ? t('The answers contradict one another: consistency ratio {ratio}.', {
            ratio: format.fixed(ratio, 2),
          })
        : null,
    ),
    ratio,
    worst: off && a && b && differs ? { a, b, given: off.given, nearest: off.nearest } : null,
  };
}
