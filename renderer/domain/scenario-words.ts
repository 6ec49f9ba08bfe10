import { t } from '../../common/language/texts.ts';
import { saysLevelWeights } from '../../common/placeholders.ts';
import type { Scenario } from '../../electron/ipc/contract.ts';
import * as format from '../model/format.ts';

/** Weights that are named where a scenario says that they are not level. */
const NAMED = 3;

/**
 * What a scenario says of itself. The app's own sentence on level weights is printed only as long as it is true; after that the heaviest
 * criteria stand in its place. `shares` are those of the criteria that are compared on, by id.
 */
export function scenarioDescription(
  { description }: Pick<Scenario, 'description'>,
  shares: ReadonlyMap<string, number>,
  nameOf: (criterionId: string) => string,
): string {
  if (!saysLevelWeights(description)) return description;
  const all = [...shares].sort(([, a], [, b]) => b - a);
  const [heaviest, lightest] = [all[0]?.[1] ?? 0, all.at(-1)?.[1] ?? 0];
  if (heaviest - lightest < SAME) return description;
  const named = all
    .slice(0, NAMED)
    .map(([id, share]) => `${format.inSentence(nameOf(id))} ${format.percent(share)}`);
  const values = { named: format.list(named) };
  return all.length > NAMED
    ? t('Its weights are no longer equal: {named}, the others less.', values)
    : t('Its weights are no longer equal: {named}.', values);
}

/** Shares that differ by less are level: they are sums of doubles. */
const SAME = 1e-9;
