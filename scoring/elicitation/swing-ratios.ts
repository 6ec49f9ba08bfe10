import { quote } from '../../common/words.ts';
import { at } from '../at.ts';
import { MethodFault } from '../methods/fault.ts';
import { largest, shareOut } from '../methods/numbers.ts';

/** The weight of the first criterion over the weight of the second. */
export type SwingRatio = readonly [first: string, second: string, ratio: number];

/** Two ways to one ratio may differ by this part. */
const SAME = 1e-6;

/**
 * Weights from exact ratios of swings (docs/scoring.md, "Weights from swing ratios"; Keeney and Raiffa 1976, chapter 3).
 * Any set of ratios that connects the criteria will do; ratios that follow from others are welcome. Throws a
 * `MethodFault` that names the criteria for a ratio of 0 or less, a criterion that is not in the list, ratios that contradict
 * each other, and criteria that nothing connects.
 */
export function weightsFromRatios(criteria: readonly string[], ratios: readonly SwingRatio[]): number[] {
  const indexes = new Map(criteria.map((id, index) => [id, index]));
  // Every criterion starts as a part of its own; a ratio joins two parts, or says again what is known of one.
  const part = criteria.map((_, index) => index);
  const logs = criteria.map(() => 0);
  for (const [index, [first, second, ratio]] of ratios.entries()) {
    const [from, to] = [knownIndex(indexes, first), knownIndex(indexes, second)];
    checkRatio(first, second, ratio, index);
    const implied = at(logs, from) - at(logs, to);
    if (part[from] === part[to]) {
      checkAgreement(first, second, ratio, Math.exp(implied));
      continue;
    }
    const [kept, moved] = [at(part, from), at(part, to)];
    for (const [other, its] of part.entries()) {
      if (its !== moved) continue;
      part[other] = kept;
      logs[other] = at(logs, other) + implied - Math.log(ratio);
    }
  }
  const apart = part.findIndex((its) => its !== part[0]);
  if (apart !== -1) {
    throw new MethodFault(
      `No chain of ratios leads from ${quote(at(criteria, 0))} to ${quote(at(criteria, apart))}.`,
      'Add a ratio that connects them.',
    );
  }
  const top = largest(logs);
  return shareOut(logs.map((log) => Math.exp(log - top)));
}

function knownIndex(indexes: ReadonlyMap<string, number>, id: string): number {
  const index = indexes.get(id);
  if (index !== undefined) return index;
  throw new MethodFault(
    `The ratios speak of ${quote(id)}, which is not among the criteria.`,
    'Add it to the criteria, or correct its name.',
  );
}

function checkRatio(first: string, second: string, ratio: number, index: number): void {
  if (ratio > 0 && ratio < Infinity) return;
  throw new MethodFault(
    `The ratio of ${quote(first)} to ${quote(second)} (ratios[${index}]) is ${ratio}, but a ratio is a number above 0.`,
    'Correct it, or leave it out.',
  );
}

function checkAgreement(first: string, second: string, ratio: number, implied: number): void {
  if (Math.abs(Math.log(ratio / implied)) <= SAME) return;
  const why =
    first === second
      ? 'a criterion to itself is 1'
      : `the ratios before it make it ${Number(implied.toPrecision(6))}`;
  throw new MethodFault(
    `The ratio of ${quote(first)} to ${quote(second)} is ${ratio}, but ${why}.`,
    'Correct one of them, or leave one out.',
  );
}
