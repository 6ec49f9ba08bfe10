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
  if (after.length === 0) return 'There would be no ranking.';
  const lead = leadOf(then);
  const ahead = lead === null || after.length > 1 ? '' : ` by ${format.score(lead)} points`;
  if (after.length > 1) return `${format.list(after)} would share the first place.`;
  if (before.length === 0) return `${after[0]} would lead${ahead}.`;
  if (before.length === 1 && before[0] === after[0]) {
    const was = leadOf(now);
    const present =
      was === null || lead === null || format.score(was) === format.score(lead)
        ? ', as now'
        : ` instead of ${format.score(was)}`;
    return `${after[0]} stays first${ahead && `, ahead${ahead}${present}`}.`;
  }
  return `${after[0]} would lead${ahead} instead of ${format.list(before)}.`;
}

/** Whether the winner is another one. */
export function leaderChanges(now: Assessment, then: Assessment): boolean {
  return firstOf(now).join('\n') !== firstOf(then).join('\n');
}
