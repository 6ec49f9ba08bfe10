import { t } from '../../../common/language/texts.ts';
import type { Weight } from '../../../electron/ipc/contract.ts';
import { rankCells } from '../../../scoring/assessment/assess.ts';
import type { Assessment, CellTable } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import { withPoints } from '../../model/tried-weights.ts';

/** Shares as the points that a workbook keeps: 100 in all, with as many decimals as their order needs. */
export const pointsFromShares = (shares: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...shares].map(([id, share]) => [id, Math.round(share * 1e10) / 1e8]));

/** The assessment as it would be with other points; locks stay, and so do the weights of hidden criteria. */
export function previewOf(
  cells: CellTable,
  weights: readonly Weight[],
  scenarioId: string,
  points: ReadonlyMap<string, number>,
): Assessment {
  return rankCells(cells, withPoints(weights, scenarioId, points), scenarioId);
}

/** Whether both give every criterion the same share, whatever points they are kept as. */
export const sameShares = (now: Assessment, then: Assessment): boolean =>
  now.shares.size === then.shares.size &&
  [...then.shares].every(([id, share]) => Math.abs((now.shares.get(id) ?? 0) - share) < 1e-9);

const firstOf = ({ standings }: Assessment): string[] =>
  standings.filter((s) => s.rank === 1).map((s) => s.name);

const leadOf = ({ standings }: Assessment): number | null => {
  const [first, second] = standings;
  return first && second ? first.score - second.score : null;
};

/** Who leads now and who would, in a sentence. */
export function leadSentence(now: Assessment, then: Assessment): string {
  const [before, after] = [firstOf(now), firstOf(then)];
  if (after.length === 0) return t('There would be no ranking.');
  const lead = leadOf(then);
  if (after.length > 1) return t('{names} would share the first place.', { names: format.list(after) });
  const [name = ''] = after;
  const points = lead === null ? null : format.score(lead);
  if (before.length === 0) {
    return points === null
      ? t('{name} would lead.', { name })
      : t('{name} would lead by {points} points.', { name, points });
  }
  if (before.length === 1 && before[0] === name) return staysFirst(name, points, leadOf(now));
  const others = format.list(before);
  return points === null
    ? t('{name} would lead instead of {others}.', { name, others })
    : t('{name} would lead by {points} points instead of {others}.', { name, points, others });
}

function staysFirst(name: string, points: string | null, was: number | null): string {
  if (points === null) return t('{name} stays first.', { name });
  const before = was === null ? points : format.score(was);
  return before === points
    ? t('{name} stays first, ahead by {points} points, as now.', { name, points })
    : t('{name} stays first, ahead by {points} points instead of {before}.', { name, points, before });
}

/** Whether the winner is another one. */
export function leaderChanges(now: Assessment, then: Assessment): boolean {
  return firstOf(now).join('\n') !== firstOf(then).join('\n');
}
