import type { ClaimInput } from '../types.ts';

/** When a claim was made (docs/scoring.md, "Time"): a date that begins with its year, or null where nobody knows. */
export const statementDate = (
  { date, undated }: Pick<ClaimInput, 'date' | 'undated'>,
  sourceDate: string | null,
): string | null => (undated ? null : (date ?? sourceDate));

const DAYS_IN_A_YEAR = 365.25;
const MILLISECONDS_IN_A_DAY = 86_400_000;

/** Years of 365.25 days from one time to another, in milliseconds. */
export const yearsFrom = (time: number, to: number): number =>
  (to - time) / MILLISECONDS_IN_A_DAY / DAYS_IN_A_YEAR;

/** The same from one date to another; below 0 where it is later, NaN where one cannot be read. */
export const yearsBetween = (date: string, on: string): number => yearsFrom(Date.parse(date), Date.parse(on));

/** What is left of a claim of this age in years, 0 to 1: `2 ^ -(age / half-life)`, and all of one whose age is not known or not above 0. */
export const fadedBy = (age: number, halfLife: number): number => (age > 0 ? 2 ** (-age / halfLife) : 1);

/**
 * What a claim of this date counts on another, 0 to 1: `2 ^ -(age in years / half-life)`. What has no date, or one that cannot be read,
 * does not age; neither does what is later.
 */
export const ageFactor = (date: string | null, on: string, halfLife: number): number =>
  date === null ? 1 : fadedBy(yearsBetween(date, on), halfLife);
