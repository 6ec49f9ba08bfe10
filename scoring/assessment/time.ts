import type { ClaimInput } from '../types.ts';

/** When a claim was made (docs/scoring.md, "Time"): a date that begins with its year, or null where nobody knows. */
export const statementDate = (
  { date, undated }: Pick<ClaimInput, 'date' | 'undated'>,
  sourceDate: string | null,
): string | null => (undated ? null : (date ?? sourceDate));

const DAYS_IN_A_YEAR = 365.25;
const MILLISECONDS_IN_A_DAY = 86_400_000;

/**
 * What a claim of this date counts on another, 0 to 1: `2 ^ -(age in years / half-life)`. What has no date, or one that cannot be read,
 * does not age; neither does what is later.
 */
export function ageFactor(date: string | null, on: string, halfLife: number): number {
  const age =
    date === null ? Number.NaN : (Date.parse(on) - Date.parse(date)) / MILLISECONDS_IN_A_DAY / DAYS_IN_A_YEAR;
  return age > 0 ? 2 ** (-age / halfLife) : 1;
}
