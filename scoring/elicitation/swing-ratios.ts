import { t } from '../../common/language/texts.ts';
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
      t('No chain of ratios leads from {first} to {second}.', {
        first: quote(at(criteria, 0)),
        second: quote(at(criteria, apart)),
      }),
      t('Add a ratio that connects them.'),
    );
  }
  const top = largest(logs);
  return shareOut(logs.map((log) => Math.exp(log - top)));
}

function knownIndex(indexes: ReadonlyMap<string, number>, id: string): number {
  const index = indexes.get(id);
  if (index !== undefined) return index;
  throw new MethodFault(
    t('The ratios speak of {name}, which is not among the criteria.', { name: quote(id) }),
    t('Add it to the criteria, or correct its name.'),
  );
}

function checkRatio(first: string, second: string, ratio: number, index: number): void {
  if (ratio > 0 && ratio < Infinity) return;
  throw new MethodFault(
    t('The ratio of {first} to {second} ({place}) is {ratio}, but a ratio is a number above 0.', {
      first: quote(first),
      second: quote(second),
      place: `ratios[${index}]`,
      ratio: String(ratio),
    }),
    t('Correct it, or leave it out.'),
  );
}

function checkAgreement(first: string, second: string, ratio: number, implied: number): void {
  if (Math.abs(Math.log(ratio / implied)) <= SAME) return;
  const values = { first: quote(first), second: quote(second), ratio: String(ratio) };
  throw new MethodFault(
    first === second
      ? t('The ratio of {first} to {second} is {ratio}, but a criterion to itself is 1.', values)
      : t('The ratio of {first} to {second} is {ratio}, but the ratios before it make it {implied}.', {
          ...values,
          implied: String(Number(implied.toPrecision(6))),
        }),
    t('Correct one of them, or leave one out.'),
  );
}
