import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { MethodFault } from './fault.ts';

/** The six preference functions of Brans and Vincke. */
export const PREFERENCES = ['usual', 'u-shape', 'v-shape', 'level', 'linear', 'gaussian'] as const;
export type PreferenceKind = (typeof PREFERENCES)[number];

/** A preference function with its thresholds; those that its kind does not use are not read. */
export interface Preference {
  readonly kind: PreferenceKind;
  /** Indifference: up to here a difference counts for nothing; 0 where it is not given. */
  readonly q: number | null;
  /** Preference: from here on a difference counts in full. */
  readonly p: number | null;
  /** The point of inflection of the gaussian. */
  readonly s: number | null;
}

/** A difference counts as equal to a threshold within this part of the numbers it comes from. */
const ROUNDING = 1e-12;

/**
 * Checks the thresholds of a criterion. Throws a `MethodFault` when one that the kind needs is missing, or when `p` is
 * below `q`.
 */
export function checkPreference({ kind, q, p, s }: Preference, criterion: string): void {
  const needsP = kind === 'v-shape' || kind === 'level' || kind === 'linear';
  const threshold = needsP ? 'p' : 's';
  if ((needsP && p === null) || (kind === 'gaussian' && s === null)) {
    throw new MethodFault(
      t('The preference function "{kind}" of {criterion} needs the threshold {threshold}.', {
        kind,
        criterion: quote(criterion),
        threshold,
      }),
      t('Give {threshold} as a number, or as a list with one number per criterion.', { threshold }),
    );
  }
  if ((kind === 'level' || kind === 'linear') && (p ?? 0) < (q ?? 0)) {
    throw new MethodFault(
      t('On {criterion} the preference threshold p ({p}) is below the indifference threshold q ({q}).', {
        criterion: quote(criterion),
        p: String(p),
        q: String(q),
      }),
      t('Make p at least as large as q.'),
    );
  }
}

/**
 * How strongly `a` is preferred to `b` on one criterion, 0 to 1, where more is better (docs/scoring.md, "PROMETHEE";
 * Brans and Vincke 1985). With d = a - b: usual, d > 0; u-shape, d > q; v-shape, d / p; level, one half above q and 1
 * above p; linear, (d - q) / (p - q); gaussian, 1 - exp(-d^2 / 2 s^2). Thresholds of 0 make v-shape and gaussian the usual
 * function, and p = q makes linear the u-shape.
 */
export function preferenceOf({ kind, q, p, s }: Preference, a: number, b: number): number {
  const d = a - b;
  // `checkPreference` has seen to it that every threshold that the kind needs is given.
  if (!(d > 0)) return 0;
  const low = q ?? 0;
  const high = p ?? 0;
  const turn = s ?? 0;
  switch (kind) {
    case 'usual':
      return 1;
    case 'u-shape':
      return isAbove(d, low, a, b) ? 1 : 0;
    case 'v-shape':
      return d >= high ? 1 : d / high;
    case 'level':
      return isAbove(d, high, a, b) ? 1 : isAbove(d, low, a, b) ? 0.5 : 0;
    case 'linear':
      if (low === high) return isAbove(d, low, a, b) ? 1 : 0;
      return d <= low ? 0 : d >= high ? 1 : (d - low) / (high - low);
    case 'gaussian':
      return turn === 0 ? 1 : -Math.expm1(-((d / turn) ** 2) / 2);
  }
}

/** 0.3 - 0.2 is not above 0.1 although its last bit says so; a threshold of 0 has no such doubt. */
function isAbove(d: number, threshold: number, a: number, b: number): boolean {
  return threshold === 0 || d - threshold > ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}
