/** Reading what a file says: anything may stand there, and what does not fit is left out. */

export type Saved = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Saved =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objects = (value: unknown): readonly Saved[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** One of a few words, or the first of them. */
export const oneOf = <T extends string>(words: readonly [T, ...T[]], value: unknown): T =>
  words.find((word) => word === value) ?? words[0];

const isNumber = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= most;

/** Numbers from 0 to `most` by name. */
export const numbersIn = (value: unknown, most: number): Readonly<Record<string, number>> =>
  Object.fromEntries(
    isObject(value)
      ? Object.entries(value).filter((entry): entry is [string, number] => isNumber(entry[1], most))
      : [],
  );
