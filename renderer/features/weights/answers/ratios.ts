import { t } from '../../../../common/language/texts.ts';
import { connectedComponents } from '../../../../scoring/elicitation/connected-components.ts';
import { type SwingRatio, weightsFromRatios } from '../../../../scoring/elicitation/swing-ratios.ts';
import { MethodFault } from '../../../../scoring/methods/fault.ts';
import { complete, incomplete, type SetResult } from './result.ts';
import { isObject, objects } from './saved.ts';
import type { Item } from './weighed-items.ts';

/** "The swing of `a` is worth `ratio` times the swing of `b`"; null while no number is given. */
export interface Ratio {
  readonly a: string;
  readonly b: string;
  readonly ratio: number | null;
}

export interface Ratios {
  readonly ratios: readonly Ratio[];
}

const MOST_RATIO = 1_000;

/** Why a number is no ratio, or null when it is one. */
export const ratioFault = (ratio: number): string | null =>
  ratio >= 1 / MOST_RATIO && ratio <= MOST_RATIO
    ? null
    : t('A ratio is a number above 0, at most 1000: 2 for twice as much, 0.5 for half.');

export function readRatios(saved: unknown): Ratios {
  const ratios = objects(isObject(saved) ? saved['ratios'] : null).flatMap(({ a, b, ratio }): Ratio[] => {
    if (typeof a !== 'string' || typeof b !== 'string' || a === b) return [];
    return [{ a, b, ratio: typeof ratio === 'number' && ratioFault(ratio) === null ? ratio : null }];
  });
  return { ratios: ratios.slice(0, 2_000) };
}

/** The pairs of items that there still are. */
const presentRatios = (items: readonly Item[], { ratios }: Ratios): Ratio[] => {
  const known = new Set(items.map((item) => item.id));
  return ratios.filter(({ a, b }) => known.has(a) && known.has(b));
};

/** Starts with one question: the first two. */
export function startRatios(items: readonly Item[]): Ratios {
  const next = nextPair(items, { ratios: [] });
  return { ratios: next ? [next] : [] };
}

/** The parts that the pairs leave unconnected; one part when the pairs are enough. */
export function parts(items: readonly Item[], answers: Ratios, given = false): Item[][] {
  const index = new Map(items.map((item, i) => [item.id, i]));
  const joined = new Set(
    presentRatios(items, answers)
      .filter(({ ratio }) => !given || ratio !== null)
      .map(({ a, b }) => `${index.get(a)} ${index.get(b)}`),
  );
  return connectedComponents(items.length, (i, j) => joined.has(`${i} ${j}`)).map((part) =>
    part.flatMap((i) => items[i] ?? []),
  );
}

/** A pair that connects two parts: the first item of the list with the first that nothing connects with it. */
export function nextPair(items: readonly Item[], answers: Ratios): Ratio | null {
  const [first, second] = parts(items, answers);
  const [a, b] = [first?.[0], second?.[0]];
  return a && b ? { a: a.id, b: b.id, ratio: null } : null;
}

/** A pair that was not asked yet, to check the others by; null when all were. */
export function checkPair(items: readonly Item[], answers: Ratios): Ratio | null {
  const asked = new Set(answers.ratios.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  for (const [i, a] of items.entries()) {
    const b = items.slice(i + 1).find((other) => !asked.has(`${a.id} ${other.id}`));
    if (b) return { a: a.id, b: b.id, ratio: null };
  }
  return null;
}

/** Puts another item on one side. Where it stands on the other side, the two change places and the ratio turns round. */
export function withSide(ratio: Ratio, side: 'a' | 'b', id: string): Ratio {
  const other = side === 'a' ? 'b' : 'a';
  if (ratio[other] !== id) return { ...ratio, [side]: id };
  return { a: ratio.b, b: ratio.a, ratio: ratio.ratio === null ? null : 1 / ratio.ratio };
}

function asGiven(items: readonly Item[], ratios: readonly Ratio[]): SwingRatio[] {
  const names = new Map(items.map((item) => [item.id, item.name]));
  return ratios.flatMap(({ a, b, ratio }) =>
    ratio === null ? [] : [[names.get(a) ?? '', names.get(b) ?? '', ratio] as const],
  );
}

const namesOf = (items: readonly Item[]): string[] => items.map((item) => item.name);

export function ratiosResult(items: readonly Item[], answers: Ratios): SetResult {
  if (items.length === 1) return complete([1]);
  const missing = parts(items, answers, true).length - 1;
  if (missing > 0) {
    return incomplete(
      t('{missing, plural, one {One more ratio is needed.} other {# more ratios are needed.}}', { missing }),
    );
  }
  try {
    return complete(weightsFromRatios(namesOf(items), asGiven(items, presentRatios(items, answers))));
  } catch (error) {
    if (error instanceof MethodFault) return incomplete(error.message);
    throw error;
  }
}

/** Among more ratios than this the contradiction is named and not searched for by every line. */
const MOST_SEARCHED = 200;

/** A ratio that the others contradict, and what they make it. */
export interface Contradicted {
  /** Its place in `answers.ratios`. */
  readonly index: number;
  readonly consistent: number;
}

/** The ratios of which each alone, left out, would end a contradiction. Empty when there is none, or when there are several. */
export function contradicted(items: readonly Item[], answers: Ratios): Contradicted[] {
  const all = presentRatios(items, answers);
  if (all.length > MOST_SEARCHED || agree(items, all)) return [];
  return all.flatMap((ratio) => {
    if (ratio.ratio === null) return [];
    const rest = all.filter((other) => other !== ratio);
    const weights = agree(items, rest);
    const [a, b] = [ratio.a, ratio.b].map((id) => weights?.get(id) ?? null);
    if (a === null || a === undefined || b === null || b === undefined) return [];
    return [{ index: answers.ratios.indexOf(ratio), consistent: a / b }];
  });
}

/** The weights of the items that some ratios connect, where these agree; null where they contradict one another. */
function agree(items: readonly Item[], ratios: readonly Ratio[]): ReadonlyMap<string, number> | null {
  const weights = new Map<string, number>();
  for (const part of parts(items, { ratios }, true)) {
    const inside = new Set(part.map((item) => item.id));
    try {
      const shares = weightsFromRatios(
        namesOf(part),
        asGiven(
          part,
          ratios.filter(({ a }) => inside.has(a)),
        ),
      );
      for (const [index, item] of part.entries()) weights.set(item.id, shares[index] ?? 0);
    } catch (error) {
      if (error instanceof MethodFault) return null;
      throw error;
    }
  }
  return weights;
}
