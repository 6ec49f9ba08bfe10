/** Plain Node: value functions of other tools. */

import { type Message, msg, t } from '../../common/language/texts.ts';
import type { IssueCollector } from './issue-collector.ts';

/**
 * Points of a value function of another tool as a workbook takes them: in ascending order, with values from 0 to 100.
 * Values from 0 to 1 are multiplied by 100 unless they are `asTheyAre`. Undefined, and said, where that cannot be.
 */
export function valuePointsFrom(
  points: readonly (readonly [number, number])[],
  criterion: string,
  issues: IssueCollector,
  keepValues = false,
): [number, number][] | undefined {
  const sorted = points.toSorted(([a], [b]) => a - b);
  const values = sorted.map(([, value]) => value);
  const factor = keepValues || Math.max(...values) > 1 ? 1 : 100;
  const leftOut = (said: Message) => {
    issues.warn(t(said, { criterion }), t('Draw one after the import.'));
    return undefined;
  };
  if (sorted.length < 2)
    return leftOut(msg('The value function of {criterion} is left out: it has fewer than two points.'));
  if (sorted.length > 100)
    return leftOut(msg('The value function of {criterion} is left out: it has more than 100 points.'));
  if (sorted.some(([x], index) => x === sorted[index + 1]?.[0]))
    return leftOut(msg('The value function of {criterion} is left out: it has two values for one number.'));
  if (values.some((value) => value < 0 || value * factor > 100)) {
    return leftOut(
      msg(
        'The value function of {criterion} is left out: its values are neither from 0 to 1 nor from 0 to 100.',
      ),
    );
  }
  if (factor === 100)
    issues.warn(
      t('The values of the function of {criterion} go to 1; they are multiplied by 100.', { criterion }),
    );
  return sorted.map(([x, value]) => [x, value * factor]);
}
