import { t } from '../../../common/language/texts.ts';
import type { Comparable } from '../../../scoring/method-comparison/comparable.ts';
import type { MethodAnswer } from '../../../scoring/method-comparison/run-method.ts';
import type { RankPlace } from '../../ui/chart/row-types.ts';
import { type Answered, scoreText } from './method-sentences.ts';

/** Where an alternative stands by one method. */
export interface MethodPlace extends RankPlace {
  readonly position: number;
}

/** One alternative by every method that has an answer. */
export interface MethodRow {
  readonly key: string;
  readonly name: string;
  readonly places: readonly MethodPlace[];
}

/** The alternatives in the order of the ranking (the first method), each with its place by every method. */
export function methodRows({ alternatives }: Comparable, answered: readonly Answered[]): MethodRow[] {
  const [ranking] = answered;
  const order = orderOf(ranking?.answer.ranks ?? [], []);
  const columns = answered.map(({ answer }) => placesBy(answer, order));
  return order.map((row) => ({
    key: alternatives[row]?.id ?? '',
    name: alternatives[row]?.name ?? '',
    places: columns.flatMap((column) => column[row] ?? []),
  }));
}

/** Rows by rank; what shares a rank keeps the order of the ranking, so that lines do not cross without a reason. */
export function orderOf(ranks: readonly number[], before: readonly number[]): number[] {
  const place = new Map(before.map((row, i) => [row, i]));
  return [...ranks.keys()].sort(
    (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || (place.get(a) ?? a) - (place.get(b) ?? b),
  );
}

function placesBy({ ranks, scores, extra }: MethodAnswer, order: readonly number[]): MethodPlace[] {
  const sharing = Map.groupBy(ranks, (rank) => rank);
  const lines = new Map(orderOf(ranks, order).map((row, i) => [row, i + 1]));
  return ranks.map((rank, row) => ({
    order: lines.get(row) ?? 0,
    position: rank,
    rank: rankText(rank, sharing.get(rank)?.length ?? 1),
    detail:
      extra?.kind === 'electre1'
        ? rank === 1
          ? t('in the choice')
          : t('outranked')
        : scoreText(scores?.[row] ?? 0),
  }));
}

/** "2", or "=2" where several share it. */
const rankText = (rank: number, sharing: number): string => (sharing > 1 ? `=${rank}` : String(rank));
