/**
 * Known and assumed, said alike on the screen, on paper, in exports and by the command line: every score has a part that evidence, a
 * judgement or a measurement says, and a part that rests on the neutral 50 of empty cells.
 */

/** The two parts of a score; `Standing` and `Unranked` of scoring/types.ts have them. */
export interface KnownParts {
  /** 0 to 100. */
  readonly score: number;
  /** Points of the score that something says. */
  readonly known: number;
  /** Points of the score that empty cells give. */
  readonly assumed: number;
  /** Share of the weight, 0 to 1, on which something is known. */
  readonly coverage: number;
}

/** Writes a number with one decimal in the reader's way. */
export type Decimal = (value: number) => string;

export const point: Decimal = (value) => value.toFixed(1);

/** Fewer points than this are nothing: they are written as 0.0. */
const NOTHING = 0.05;

/** Whether a part of the score is assumed that one can see. */
export const isAssumed = ({ assumed }: Pick<KnownParts, 'assumed'>): boolean => assumed >= NOTHING;

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** The parts in tenths of a point, so that what is read adds up: the score and what is assumed are rounded, the rest is known. */
export function roundedParts({ score, assumed }: KnownParts): Omit<KnownParts, 'coverage'> {
  const whole = tenths(score);
  const open = Math.min(whole, tenths(assumed));
  return { score: whole, known: tenths(whole - open), assumed: open };
}

/** A share of the weight in percent, as the screen writes it: one decimal below 10. */
export function percentOf(share: number, decimal: Decimal = point): string {
  const value = share * 100;
  return `${value === 0 || value >= 9.95 ? value.toFixed(0) : decimal(value)} %`;
}

/** "37 % of the weight known". */
export const weightKnown = ({ coverage }: Pick<KnownParts, 'coverage'>, decimal: Decimal = point): string =>
  `${percentOf(coverage, decimal)} of the weight known`;

/** "21.4 known + 35.9 assumed"; "all of it known" where nothing is assumed. */
export function knownParts(parts: KnownParts, decimal: Decimal = point): string {
  if (!isAssumed(parts)) return 'all of it known';
  const { known, assumed } = roundedParts(parts);
  return `${decimal(known)} known + ${decimal(assumed)} assumed`;
}

/** "57.3 = 21.4 known + 35.9 assumed"; "57.3, all of it known" where nothing is assumed. */
export function knownSum(parts: KnownParts, decimal: Decimal = point): string {
  const score = decimal(roundedParts(parts).score);
  return `${score}${isAssumed(parts) ? ' = ' : ', '}${knownParts(parts, decimal)}`;
}

/** "57.3 = 21.4 known + 35.9 assumed, 37 % of the weight known". */
export const knownEquation = (parts: KnownParts, decimal: Decimal = point): string =>
  isAssumed(parts) ? `${knownSum(parts, decimal)}, ${weightKnown(parts, decimal)}` : knownSum(parts, decimal);

/** What stands in the place of a rank: "not enough known: 9.0 % of the weight". */
export const notEnoughKnown = (
  { coverage }: Pick<KnownParts, 'coverage'>,
  decimal: Decimal = point,
): string => `not enough known: ${percentOf(coverage, decimal)} of the weight`;

/** What an alternative has among what is known of it alone, 0 to 100: the mean of its known cells; null where nothing is. */
export const amongKnown = ({ known, coverage }: KnownParts): number | null =>
  coverage > 0 ? known / coverage : null;

/** Where its score would lie if every empty cell were as bad as can be, or as good. */
export const openRange = ({ known, coverage }: KnownParts): { low: number; high: number } => ({
  low: known,
  high: known + 100 * Math.max(0, 1 - coverage),
});

/** What the pattern of lines stands for, in every legend. */
export const ASSUMED_LEGEND = 'assumed: nothing is known there, so the middle of the scale, 50, stands in';

/** What the filled part stands for. */
export const KNOWN_LEGEND = 'known: from evidence, a judgement or a measurement';

/** One of two that are set against each other. */
export interface NamedParts extends KnownParts {
  readonly name: string;
}

/** What a lead rests on, before its criteria: how much of the first is assumed, then `knownSpan`. */
export function leadRestsOn(
  leader: NamedParts,
  runnerUp: NamedParts,
  points: number,
  decimal: Decimal = point,
): string {
  const ahead =
    Math.abs(points) < NOTHING
      ? `${leader.name} and ${runnerUp.name} are level`
      : `${leader.name} ${points < 0 ? 'trails' : 'leads'} ${runnerUp.name} by ${decimal(Math.abs(points))} points`;
  if (!isAssumed(leader) && !isAssumed(runnerUp)) return `${ahead}, and nothing of it is assumed.`;
  return `${ahead}${assumedOf(leader, `the weight of ${leader.name}`, decimal)}. ${knownSpan(leader, runnerUp, decimal)}`;
}

/** ", but only 37 % of its weight is known; of its 57.3 points 35.9 are assumed". */
export function assumedOf(parts: KnownParts, weight: string, decimal: Decimal): string {
  if (!isAssumed(parts)) return parts.coverage >= 1 - 1e-9 ? ', and all of its score is known' : '';
  const { score, assumed } = roundedParts(parts);
  const share = percentOf(parts.coverage, decimal);
  const known =
    parts.coverage < LITTLE_KNOWN
      ? `, but only ${share} of ${weight} is known`
      : `, with ${share} of ${weight} known`;
  return `${known}; of its ${decimal(score)} points ${decimal(assumed)} are assumed`;
}

/** Who is ahead among what is known alone, and between what unknown cells could put the two; empty where nothing is assumed. */
export function knownSpan(leader: NamedParts, runnerUp: NamedParts, decimal: Decimal = point): string {
  const open = [leader, runnerUp].filter(isAssumed);
  if (open.length === 0) return '';
  const [a, b] = [amongKnown(leader), amongKnown(runnerUp)];
  const known =
    a === null || b === null
      ? ''
      : `Among what is known, ${leader.name} has ${decimal(a)} and ${runnerUp.name} ${decimal(b)}. `;
  const spans = open.map((of) => {
    const { low, high } = openRange(of);
    return `${of.name} anywhere from ${decimal(low)} to ${decimal(high)}`;
  });
  return `${known}Unknown cells could put ${spans.join(' and ')}.`;
}

/** Below this share of the weight, what is known of the first is said with a "but". */
const LITTLE_KNOWN = 2 / 3;

/** What stands in the place of a value of which nothing is known: "assumed 50". */
export const assumedValue = (value: number): string => `assumed ${value.toFixed(0)}`;
