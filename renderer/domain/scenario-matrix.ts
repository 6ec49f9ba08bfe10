import type { KnownParts } from '../../common/known-words.ts';
import { t } from '../../common/language/texts.ts';
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
  if (ranked.length === 0) return t('No scenario ranks anything yet.');
  const groups = [...Map.groupBy(ranked, ({ assessment }) => format.fewOf(winnersOf(assessment)))].sort(
    (a, b) => b[1].length - a[1].length,
  );
  const parts = groups.map(([names, where], i) => {
    const scenarios = format.list(where.map(({ scenario }) => scenario.name));
    const values = { names, scenarios, n: where.length, all: ranked.length };
    const among =
      where.length === ranked.length && ranked.length > 1
        ? ranked.length === 2
          ? 'both'
          : 'all'
        : i === 0 && where.length > 1
          ? 'some'
          : 'named';
    if (isLevel(where))
      return t(
        '{among, select, both {{names} are level at the top in both scenarios} all {{names} are level at the top in all {all} scenarios} some {{names} are level at the top in {n} of {all} scenarios} other {{names} are level at the top in {scenarios}}}',
        { ...values, among },
      );
    if (i > 0) return t('{names} in {scenarios}', values);
    return t(
      '{among, select, both {{names} is first in both scenarios} all {{names} is first in all {all} scenarios} some {{names} is first in {n} of {all} scenarios} other {{names} is first in {scenarios}}}',
      { ...values, among },
    );
  });
  const none = columns.length - ranked.length;
  const rest =
    none === 0
      ? []
      : [t('{n, plural, one {# scenario has no ranking} other {# scenarios have no ranking}}', { n: none })];
  // What has a verb of its own stands after a semicolon.
  const said = parts.reduce((before, part, i) => `${before}${isLevel(groups[i]?.[1]) ? '; ' : ', '}${part}`);
  return `${[said, ...rest].join('; ')}.`;
}

const isLevel = (where: readonly ScenarioColumn[] = []): boolean =>
  where.some(({ assessment }) => winnersOf(assessment).length > 1);

/** What the lines of ranks show: who moves most. */
export function movesSentence(rows: readonly ComparedRow[]): string {
  const moving = rows.filter((row) => row.worst > row.best);
  const [most] = [...moving].sort((a, b) => b.worst - b.best - (a.worst - a.best));
  if (!most) return t('Every alternative has the same rank in every scenario.');
  const ranked = rows.filter((row) => row.places.some((place) => place !== null));
  const steady = ranked.length - moving.length;
  const { name, best, worst } = most;
  return steady === 0
    ? t('{name} moves most, between rank {best} and {worst}; none keeps its rank.', { name, best, worst })
    : t(
        '{name} moves most, between rank {best} and {worst}; {steady} of {all} {steady, plural, one {keeps its rank} other {keep their ranks}}.',
        { name, best, worst, steady, all: ranked.length },
      );
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
    return t(
      'Nothing to compare: {names} {n, plural, one {gives} other {give}} no shown criterion a weight.',
      { names: format.list(without), n: without.length },
    );
  }
  const moved = movedShare(differences);
  if (moved < 0.0005) return t('{from} and {to} weight every criterion alike.', { from, to });
  const by = (d: WeightDifference): number => d.to - d.from;
  const gain = differences.reduce<WeightDifference | null>((a, b) => (a && by(a) >= by(b) ? a : b), null);
  const loss = differences.reduce<WeightDifference | null>((a, b) => (a && by(a) <= by(b) ? a : b), null);
  const named = (d: WeightDifference | null): string =>
    d ? `${format.inSentence(nameOf(d.criterionId))} (${format.signedPercent(by(d))})` : '';
  return t('From {from} to {to}, {share} of the weight goes elsewhere: most to {gain}, most from {loss}.', {
    from,
    to,
    share: format.percent(moved),
    gain: named(gain),
    loss: named(loss),
  });
}
