/**
 * Streams of random words, so that every simulated number can be made again: C. Doty-Humphrey's sfc32 (PractRand),
 * 128 bits of state, warmed up by twelve steps. The same seed, stream and part give the same words on every
 * machine; streams of one seed with different numbers serve columns that must not depend on each other, and so do the
 * same streams in different parts of a run.
 */
export type RandomStream = Int32Array;

/** Stream number `stream` of a seed in a part of a run; all are whole numbers of which the low 32 bits count. */
export function randomStream(seed: number, stream = 0, part = 0): RandomStream {
  const state = Int32Array.of(stream, seed, part, 1);
  fillWords(state, new Int32Array(12), 12);
  return state;
}

/** Writes the next `count` words, each uniform over all 32-bit integers, to the front of `words`. */
export function fillWords(state: RandomStream, words: Int32Array, count: number): void {
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let counter = state[3] as number;
  for (let i = 0; i < count; i++) {
    const word = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    words[i] = word;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
}
