/** A source of numbers from 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * A seeded generator, so that every simulated number can be made again: C. Doty-Humphrey's sfc32 (PractRand),
 * 128 bits of state, warmed up by twelve steps. The same seed gives the same sequence on every machine.
 */
export function seededRandom(seed: number): Random {
  let a = 0;
  let b = seed | 0;
  let c = 0;
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return () => next() / 4294967296;
}
