import { isAssumed, roundedParts } from '../../../common/known-words.ts';
import { t } from '../../../common/language/texts.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import { isKnown } from '../../../scoring/assessment/assess.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import type { Verdict } from '../../../scoring/robustness/verdict.ts';
import type { Assessment, Interval } from '../../../scoring/types.ts';
import { groupsWithCriteria } from '../../domain/order.ts';
import * as format from '../../model/format.ts';
import { TONE_COUNT } from '../../ui/chart/patterns.tsx';

export type Split = 'criterion' | 'group';

/** What one criterion, or a group of criteria, adds to the scores. */
export interface Segment {
  readonly key: string;
  readonly name: string;
  readonly criterionIds: readonly string[];
  /** Their share of the weight, 0 to 1. */
  readonly share: number;
  /** Points between the alternative that it gives most and the one that it gives least. */
  readonly spread: number;
}

/** One alternative with what makes up its score. */
export interface ScoreRow {
  readonly alternativeId: string;
  readonly name: string;
  readonly rank: number;
  readonly tied: boolean;
  readonly score: number;
  readonly coverage: number;
  /** Points of the score that are known, and that are assumed. */
  readonly known: number;
  readonly assumed: number;
  /** Points from each segment, in the order of the segments. They add up to the score. */
  readonly parts: readonly number[];
  /** The points of each part that are assumed, because its cells are empty. */
  readonly assumedParts: readonly number[];
  /** Null until the cells are drawn. */
  readonly interval: Interval | null;
  readonly chanceFirst: number | null;
}

/** The segment of what is put together. */
const REST = 'rest';

/**
 * What the scores are made of. Groups stand in their own order, and where there are more than `most` those with the least weight are one
 * segment at the end; criteria stand in the order in which they set the alternatives apart, the most first. What has no weight is left out.
 */
export function segmentsOf(
  assessment: Assessment,
  tables: Pick<WorkbookTables, 'criteria' | 'criterionGroups'>,
  split: Split,
  most = TONE_COUNT,
): Segment[] {
  const weighted = new Set(assessment.criterionIds.filter((id) => (assessment.shares.get(id) ?? 0) > 0));
  const groups = groupsWithCriteria(tables).map(({ group, criteria }) => ({
    ...group,
    criteria: criteria.filter((c) => weighted.has(c.id)),
  }));
  if (split === 'criterion') {
    return groups
      .flatMap(({ criteria }) => criteria.map(({ id, name }) => segment(assessment, id, name, [id])))
      .sort((a, b) => b.spread - a.spread);
  }
  const parts = groups
    .filter(({ criteria }) => criteria.length > 0)
    .map(({ id, name, criteria }) =>
      segment(
        assessment,
        id,
        name,
        criteria.map((c) => c.id),
      ),
    );
  if (parts.length <= most) return parts;
  const heaviest = new Set([...parts].sort((a, b) => b.share - a.share).slice(0, most - 1));
  const rest = parts.filter((part) => !heaviest.has(part));
  return [
    ...parts.filter((part) => heaviest.has(part)),
    segment(
      assessment,
      REST,
      t('The other {n, plural, one {# group} other {# groups}}', { n: rest.length }),
      rest.flatMap((part) => part.criterionIds),
    ),
  ];
}

function segment(
  assessment: Assessment,
  key: string,
  name: string,
  criterionIds: readonly string[],
): Segment {
  const parts = assessment.standings.map(({ contributions }) => partOf(contributions, criterionIds));
  return {
    key,
    name,
    criterionIds,
    share: partOf(assessment.shares, criterionIds),
    spread: parts.length === 0 ? 0 : Math.max(...parts) - Math.min(...parts),
  };
}

const partOf = (values: ReadonlyMap<string, number>, ids: readonly string[]): number =>
  ids.reduce((total, id) => total + (values.get(id) ?? 0), 0);

/** The alternatives, best first, each with its points from every segment. */
export function scoreRows(
  { standings, cells }: Pick<Assessment, 'standings' | 'cells'>,
  segments: readonly Segment[],
  verdict: Pick<Verdict, 'standings'> | undefined,
): ScoreRow[] {
  const simulated = new Map(verdict?.standings.map((s) => [s.alternativeId, s]));
  const isOpen = (alternativeId: string, criterionId: string): boolean => {
    const cell = cells.get(cellKey(alternativeId, criterionId));
    return cell !== undefined && !isKnown(cell);
  };
  return standings.map(({ alternativeId, name, rank, score, coverage, known, assumed, contributions }) => ({
    alternativeId,
    name,
    rank,
    tied: standings.filter((s) => s.rank === rank).length > 1,
    score,
    coverage,
    known,
    assumed,
    parts: segments.map(({ criterionIds }) => partOf(contributions, criterionIds)),
    assumedParts: segments.map(({ criterionIds }) =>
      partOf(
        contributions,
        criterionIds.filter((id) => isOpen(alternativeId, id)),
      ),
    ),
    interval: simulated.get(alternativeId)?.interval ?? null,
    chanceFirst: simulated.get(alternativeId)?.chanceFirst ?? null,
  }));
}

/** What the chart of the scores shows, in one sentence; empty where nothing is ranked. */
export function scoresSentence(rows: readonly ScoreRow[], segments: readonly Segment[]): string {
  const [first, next] = rows;
  if (!first) return '';
  const leaders = rows.filter((row) => row.rank === first.rank);
  const points = t('{score} of 100 points', { score: format.score(first.score) });
  if (!next) return t('{name} has {points}, and nothing stands beside it.', { name: first.name, points });
  const open = isAssumed(first)
    ? t('{points}, of which {assumed} are assumed', {
        points,
        assumed: format.score(roundedParts(first).assumed),
      })
    : t('{points}, all of them known', { points });
  const lead =
    leaders.length > 1
      ? t('{names} are level at the top with {points}', {
          names: format.fewOf(leaders.map((row) => row.name)),
          points,
        })
      : t('{name} is first with {points}, {n} more than {name2}', {
          name: first.name,
          points: open,
          n: format.score(first.score - next.score),
          name2: next.name,
        });
  const named = segments.filter(({ key }) => key !== REST);
  const widest = named.reduce<Segment | null>((a, b) => (a && a.spread >= b.spread ? a : b), null);
  if (widest && widest.spread >= 0.05) {
    return t('{lead}; what sets the alternatives furthest apart is {name} (up to {spread} points).', {
      lead,
      name: format.inSentence(widest.name),
      spread: format.score(widest.spread),
    });
  }
  const last = rows.at(-1) ?? first;
  return first.score - last.score >= 0.05
    ? t('{lead}; no single part sets the alternatives more than 0.1 points apart.', { lead })
    : t('{lead}; nothing that carries weight sets the alternatives apart.', { lead });
}
