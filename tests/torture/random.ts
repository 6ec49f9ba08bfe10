import { fillWords, randomStream } from '../../scoring/probability/random.ts';

/** Chances of a torture, the same for the same seed. */
export interface Random {
  /** A number from 0 to 1. */
  readonly next: () => number;
  /** A whole number below `count`. */
  readonly below: (count: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
}

export function randomFrom(seed: number): Random {
  const state = randomStream(seed);
  const words = new Int32Array(256);
  let at = words.length;
  const next = (): number => {
    if (at === words.length) {
      fillWords(state, words, words.length);
      at = 0;
    }
    return ((words[at++] ?? 0) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new Error('Nothing can be picked from an empty list.');
      return list[below(list.length)] as T;
    },
  };
}
