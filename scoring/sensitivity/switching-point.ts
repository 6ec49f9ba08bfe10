import { evidenceSums, valueByRule } from '../assessment/belief.ts';
import { at } from '../at.ts';
import { TIE } from '../methods/ranks.ts';
import type { CellFinding } from '../types.ts';
import type { LeaderChange } from './leader-change.ts';
import { leaderOf } from './what-if.ts';
import { isCountable, type WhatIfBase } from './what-if-base.ts';

/** Claims that are believed less and less as t goes from 0 to 1. */
export interface CredibilityReduction {
  readonly claimIds: Iterable<string>;
  /** How far a finding of theirs is believed at t, 0 to 1: never more at a larger t. At 0 it is as at present. */
  readonly at: (t: number) => (finding: CellFinding) => number;
}

/** Intervals of t are halved down to this; a change of the winner that is undone again within one is not seen. */
const FINEST = 1 / 256;

/**
 * The first t at which the winner changes: a rival draws level with it or passes it, or a tie for first is
 * broken or joined. Null where that does not happen, and without a ranking.
 *
 * Values rise with what is believed of the pro findings and fall with that of the con findings, so the two bounds of an
 * interval of t bound every score within it. With voices this is so too: with D = 1 + rho max(0, p + c - 1) a voice adds p / D and
 * c / D. Its p / D rises with p, for d(p / D)/dp = (D - rho p) / D^2 and D - rho p = 1 - rho + rho c is not below 0 (up to
 * p + c = 1 it is 1), and falls with c, for D does not; so for c / D with p and c exchanged. The origins of voices do not depend on
 * belief, and their level is the same formula over p / D and c / D: more p raises the first and lowers the second, and both raise the
 * origin's P and lower its C. The sum over origins keeps the signs, and every rule of a cell rises with P and falls with C.
 * An interval in which no rival can reach the winner is done with; the others
 * are halved, and the change itself is found by bisection to the last bit.
 */
export function firstLeaderChange(base: WhatIfBase, reduction: CredibilityReduction): LeaderChange | null {
  const leader = leaderOf(base.present);
  if (!leader) return null;
  const first = new Set(leader.alternativeIds);
  const all = base.rankedRows.map((row) => ({ id: at(base.table.alternativeIds, row), row }));
  const leaders = all.filter(({ id }) => first.has(id)).map(({ row }) => row);
  const rivals = all.filter(({ id }) => !first.has(id)).map(({ row }) => row);
  const bound = scoreBounds(base, reduction);

  const search = (from: number, to: number, alive: readonly number[]): LeaderChange | null => {
    const floor = Math.min(...leaders.map((row) => bound(row, from, to, 'low')));
    const left = alive.filter((row) => bound(row, from, to, 'high') >= floor - TIE);
    // Of a tie, one that nobody else can reach may still be broken.
    if (left.length === 0 && leaders.length === 1) return null;
    if (to - from > FINEST) {
      const middle = (from + to) / 2;
      return search(from, middle, left) ?? search(middle, to, left);
    }
    // One who passes the winner has met it where the scores are equal; one who only touches it, where the two tie.
    const tied = reachedAt(bound, leaders, left, TIE);
    if (!tied(to)) return null;
    const passed = reachedAt(bound, leaders, left, 0);
    return bisect(from, to, leaders.length === 1 && passed(to) ? passed : tied);
  };

  const bisect = (
    from: number,
    to: number,
    reached: (t: number) => readonly number[] | null,
  ): LeaderChange => {
    let before = from;
    let at = to;
    for (let middle = (before + at) / 2; middle > before && middle < at; middle = (before + at) / 2) {
      if (reached(middle)) at = middle;
      else before = middle;
    }
    const who = reached(at) ?? [];
    return { at, rivalIds: all.filter(({ row }) => who.includes(row)).map(({ id }) => id) };
  };

  return search(0, 1, rivals);
}

type Bound = (row: number, from: number, to: number, end: 'low' | 'high') => number;

/** The lowest or highest score that an alternative can have while t is in an interval; exact where both bounds are one. */
function scoreBounds(
  { cells, cellsOfClaim, shares, values, scenario }: WhatIfBase,
  reduction: CredibilityReduction,
): Bound {
  const width = shares.length;
  const touched = new Set<number>();
  for (const claimId of reduction.claimIds) for (const i of cellsOfClaim.get(claimId) ?? []) touched.add(i);
  const ofRow = Map.groupBy(
    [...touched].sort((a, b) => a - b),
    (i) => Math.floor(i / width),
  );
  const weightOf = (i: number): number => shares[i % width] as number;
  const still = (row: number): number => {
    let score = 0;
    for (let i = row * width; i < (row + 1) * width; i++) {
      if (!touched.has(i)) score += weightOf(i) * (values[i] as number);
    }
    return score;
  };
  const fixed = new Map<number, number>();
  return (row, from, to, end) => {
    const believedMore = reduction.at(end === 'high' ? from : to);
    const believedLess = reduction.at(end === 'high' ? to : from);
    let score = fixed.get(row) ?? still(row);
    fixed.set(row, score);
    for (const i of ofRow.get(row) ?? []) {
      const findings = at(cells, i).findings;
      // What a voice says against weakens what it says for, so both bounds are taken together.
      const { pro, con } = evidenceSums(findings, scenario.rho, (f) => {
        if (!isCountable(f)) return 0;
        return f.polarity === 'pro' ? believedMore(f) : believedLess(f);
      });
      score += weightOf(i) * valueByRule(scenario.evidenceRule, pro, con);
    }
    return score;
  };
}

/** Says who is first at t beside or before the leaders, or which of a tie is left in front; null where nobody is. */
function reachedAt(
  bound: Bound,
  leaders: readonly number[],
  rivals: readonly number[],
  slack: number,
): (t: number) => readonly number[] | null {
  return (t) => {
    const scoreOf = (row: number): number => bound(row, t, t, 'low');
    const own = leaders.map(scoreOf);
    const best = Math.max(...own);
    const theirs = rivals.map(scoreOf);
    const top = Math.max(...theirs);
    if (top >= best - slack) return rivals.filter((_, i) => top - at(theirs, i) < TIE);
    const parted = best - Math.min(...own) >= TIE;
    return parted ? leaders.filter((_, i) => best - at(own, i) < TIE) : null;
  };
}
