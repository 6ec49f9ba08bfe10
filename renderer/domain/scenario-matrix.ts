import type { KnownParts } from '../../common/known-words.ts';
import type { Assessment } from '../../scoring/types.ts';
import * as format from '../model/format.ts';
import type { RankPlace, RankRow } from '../ui/chart/row-types.ts';
import type { ScenarioColumn } from './scenario-assessments.ts';

/** Where an alternative stands in one scenario. */
export interface ComparedPlace extends RankPlace {
  readonly position: number;
  readonly score: number;
  readonly parts: KnownParts;
}

/** One alternative in all scenarios. */
export interface ComparedRow extends RankRow {
  readonly places: readonly (ComparedPlace | null)[];
  /** In which scenarios not enough is known to rank it, and what is known there. */
  readonly unranked: readonly (KnownParts | null)[];
  readonly best: number;
  readonly worst: number;
}

/** The alternatives, each with its place in every scenario; in the order of the scenario at `shown`. */
export function comparedRows(columns: readonly ScenarioColumn[], shown: number): ComparedRow[] {
  const placed = columns.map(({ assessment }) => placesIn(assessment));
  const names = new Map(
    columns.flatMap(({ assessment }) =>
      [...assessment.standings, ...assessment.notRanked].map((s) => [s.alternativeId, s.name] as const),
    ),
  );
  const apart = columns.map(
    ({ assessment }) => new Map(assessment.notRanked.map((s) => [s.alternativeId, s])),
  );
  return [...names]
    .map(([key, name]) => {
      const places = placed.map((column) => column.get(key) ?? null);
      const ranks = places.flatMap((place) => (place ? [place.position] : []));
      const unranked = apart.map((column) => column.get(key) ?? null);
      return { key, name, places, unranked, best: Math.min(...ranks), worst: Math.max(...ranks) };
    })
    .sort((a, b) => orderAt(a, shown, apart) - orderAt(b, shown, apart));
}

/** The ranked ones first, then those of which not enough is known, the best known first, then what is not compared there. */
function orderAt(
  { key, places, best }: ComparedRow,
  column: number,
  apart: readonly ReadonlyMap<string, unknown>[],
): number {
  const place = places[column];
  if (place) return place.order;
  const behind = [...(apart[column]?.keys() ?? [])].indexOf(key);
  return behind >= 0 ? BEHIND + behind : 2 * BEHIND + Math.min(best, BEHIND);
}

/** Behind all places: no comparison is that large. */
const BEHIND = 1_000_000;

function placesIn({ standings }: Assessment): ReadonlyMap<string, ComparedPlace> {
  const sharing = Map.groupBy(standings, (s) => s.rank);
  return new Map(
    standings.map(({ alternativeId, rank, score, known, assumed, coverage }, i) => [
      alternativeId,
      {
        order: i + 1,
        position: rank,
        rank: (sharing.get(rank)?.length ?? 0) > 1 ? `=${rank}` : String(rank),
        score,
        parts: { score, known, assumed, coverage },
        detail: format.score(score),
      },
    ]),
  );
}

/** The first of a scenario; several names when they tie, none without a ranking. */
export const winnersOf = ({ standings }: Pick<Assessment, 'standings'>): string[] =>
  standings.filter((s) => s.rank === 1).map((s) => s.name);

/** Whether both have a ranking, and others are first in the one than in the other. */
export function otherWinners(a: Pick<Assessment, 'standings'>, b: Pick<Assessment, 'standings'>): boolean {
  const first = ({ standings }: Pick<Assessment, 'standings'>): string =>
    standings
      .filter((s) => s.rank === 1)
      .map((s) => s.alternativeId)
      .sort()
      .join(' ');
  return a.standings.length > 0 && b.standings.length > 0 && first(a) !== first(b);
}

/** Who is first where, in one sentence; what cannot be ranked is said too. */
export function winnersSentence(columns: readonly ScenarioColumn[]): string {
  const ranked = columns.filter(({ assessment }) => assessment.standings.length > 0);
  if (ranked.length === 0) return 'No scenario ranks anything yet.';
  const groups = [...Map.groupBy(ranked, ({ assessment }) => format.fewOf(winnersOf(assessment)))].sort(
    (a, b) => b[1].length - a[1].length,
  );
  const parts = groups.map(([names, where], i) => {
    const among =
      where.length === ranked.length && ranked.length > 1
        ? ranked.length === 2
          ? 'both scenarios'
          : `all ${ranked.length} scenarios`
        : i === 0 && where.length > 1
          ? `${where.length} of ${ranked.length} scenarios`
          : format.list(where.map(({ scenario }) => scenario.name));
    const level = where.some(({ assessment }) => winnersOf(assessment).length > 1);
    const verb = level ? ' are level at the top' : i === 0 ? ' is first' : '';
    const before = i === 0 ? '' : level ? '; ' : ', ';
    return `${before}${names}${verb} in ${among}`;
  });
  const none = columns.length - ranked.length;
  const rest =
    none === 0 ? '' : `; ${format.plural(none, 'scenario')} ${none === 1 ? 'has' : 'have'} no ranking`;
  return `${parts.join('')}${rest}.`;
}

/** What the lines of ranks show: who moves most. */
export function movesSentence(rows: readonly ComparedRow[]): string {
  const moving = rows.filter((row) => row.worst > row.best);
  const [most] = [...moving].sort((a, b) => b.worst - b.best - (a.worst - a.best));
  if (!most) return 'Every alternative has the same rank in every scenario.';
  const ranked = rows.filter((row) => row.places.some((place) => place !== null));
  const steady = ranked.length - moving.length;
  const others =
    steady === 0
      ? 'none keeps its rank'
      : `${steady} of ${ranked.length} ${steady === 1 ? 'keeps its rank' : 'keep their ranks'}`;
  return `${most.name} moves most, between rank ${most.best} and ${most.worst}; ${others}.`;
}

/** The share of one criterion in two scenarios. */
export interface WeightDifference {
  readonly criterionId: string;
  readonly from: number;
  readonly to: number;
}

/** Where the weights of two scenarios differ, the largest difference first; criteria without weight in both are left out. */
export function weightDifferences(from: Assessment, to: Assessment): WeightDifference[] {
  return [...new Set([...from.criterionIds, ...to.criterionIds])]
    .map((criterionId) => ({
      criterionId,
      from: from.shares.get(criterionId) ?? 0,
      to: to.shares.get(criterionId) ?? 0,
    }))
    .filter((d) => d.from > 0 || d.to > 0)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
}

/** The part of the weight, 0 to 1, that lies elsewhere: half of the summed differences. */
export const movedShare = (differences: readonly WeightDifference[]): number =>
  differences.reduce((total, d) => total + Math.abs(d.to - d.from), 0) / 2;

/** The two scenarios asked for, else the shown one and the one whose weights are furthest from it. */
export function chosenScenarios(
  columns: readonly ScenarioColumn[],
  shown: number,
  wanted: readonly [string | null, string | null],
): readonly [ScenarioColumn, ScenarioColumn] | null {
  const find = (id: string | null): ScenarioColumn | undefined => columns.find((c) => c.scenario.id === id);
  const second = find(wanted[1]);
  const first = find(wanted[0]) ?? columns[shown];
  if (!first) return null;
  if (second && second !== first) return [first, second];
  const distance = ({ assessment }: ScenarioColumn): number =>
    movedShare(weightDifferences(first.assessment, assessment));
  const [furthest] = columns.filter((c) => c !== first).sort((a, b) => distance(b) - distance(a));
  return furthest ? [first, furthest] : null;
}

/** How the weights of two scenarios differ, in one sentence. */
export function weightsSentence(
  [from, to]: readonly [string, string],
  differences: readonly WeightDifference[],
  nameOf: (criterionId: string) => string,
): string {
  const without = [
    ...(differences.some((d) => d.from > 0) ? [] : [from]),
    ...(differences.some((d) => d.to > 0) ? [] : [to]),
  ];
  if (without.length > 0) {
    return `Nothing to compare: ${format.list(without)} ${without.length === 1 ? 'gives' : 'give'} no shown criterion a weight.`;
  }
  const moved = movedShare(differences);
  if (moved < 0.0005) return `${from} and ${to} weight every criterion alike.`;
  const by = (d: WeightDifference): number => d.to - d.from;
  const gain = differences.reduce<WeightDifference | null>((a, b) => (a && by(a) >= by(b) ? a : b), null);
  const loss = differences.reduce<WeightDifference | null>((a, b) => (a && by(a) <= by(b) ? a : b), null);
  const named = (d: WeightDifference | null): string =>
    d ? `${format.inSentence(nameOf(d.criterionId))} (${format.signedPercent(by(d))})` : '';
  return `From ${from} to ${to}, ${format.percent(moved)} of the weight goes elsewhere: most to ${named(gain)}, most from ${named(loss)}.`;
}
