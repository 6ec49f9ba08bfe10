import { evidenceSums, valueByRule } from '../assessment/belief.ts';
import { at } from '../at.ts';
import { type LeaderChange, leaderChangeBetween } from './leader-change.ts';
import { type Leader, leaderOf, type Placed, sameLeader } from './what-if.ts';
import { rankValues, type WhatIfBase } from './what-if-base.ts';

/** The ranking at one rho, in plain data. */
export interface RankingAtRho {
  /** 0, where every claim counts in full, to 1, where a voice counts once. */
  readonly rho: number;
  /** Best first; empty without a ranking. */
  readonly standings: readonly Placed[];
  readonly leader: Leader | null;
}

/** The ranking from counting claims to counting voices. */
export interface RhoPath {
  /** What the scenario says. */
  readonly present: number;
  /** The ranking at even steps, both ends included. */
  readonly path: readonly RankingAtRho[];
  /** The first rho below the present one, and the first above it, at which another is first; null where none is. */
  readonly below: LeaderChange | null;
  readonly above: LeaderChange | null;
}

/** Even steps of rho at which the ranking is kept. */
const SHOWN = 20;

/** Steps at which the winner is looked for; a change that is undone again between two of them is not seen. */
const FINEST = 256;

/**
 * Follows the ranking as the findings of one voice depend on one another less or more (docs/scoring.md, "Voices"). What voices add to P
 * and C does not move a value in one direction as rho rises, so no bound rules a stretch out: the winner is looked for at every 1/256, and
 * where it has changed the place is found by bisection. Who is ranked stays, for no cell is emptied by any rho.
 */
export function rhoPath(base: WhatIfBase): RhoPath {
  const present = base.scenario.rho;
  const standingsAt = rankerByRho(base);
  const at = (rho: number): RankingAtRho => {
    const standings = standingsAt(rho);
    return { rho, standings, leader: leaderOf({ standings }) };
  };
  const change = (steps: readonly number[]): LeaderChange | null => {
    const first = leaderOf(base.present);
    if (!first) return null;
    let from = present;
    for (const rho of steps) {
      if (!sameLeader(first, leaderOf({ standings: standingsAt(rho) }))) {
        return leaderChangeBetween(from, rho, first, (t) => leaderOf({ standings: standingsAt(t) }));
      }
      from = rho;
    }
    return null;
  };
  const grid = Array.from({ length: FINEST + 1 }, (_, i) => i / FINEST);
  return {
    present,
    path: Array.from({ length: SHOWN + 1 }, (_, i) => at(i / SHOWN)),
    below: change(grid.filter((rho) => rho < present).reverse()),
    above: change(grid.filter((rho) => rho > present)),
  };
}

/** Ranks at any rho; only the cells in which some voice says more than one finding are computed again. */
function rankerByRho(base: WhatIfBase): (rho: number) => Placed[] {
  const { cells, values, scenario } = base;
  const valueAt = (i: number, rho: number): number => {
    const { pro, con } = evidenceSums(at(cells, i).findings, rho);
    return valueByRule(scenario.evidenceRule, pro, con);
  };
  const moving = [...cells.entries()].flatMap(([i, cell]) => {
    if (cell.judgement !== null || cell.measurement !== null) return [];
    // The plain sums are larger wherever any voice is divided.
    const plain = evidenceSums(cell.findings, 0);
    const divided = evidenceSums(cell.findings, 1);
    return plain.pro + plain.con === divided.pro + divided.con ? [] : [i];
  });
  return (rho) => {
    if (rho === scenario.rho) return rankValues(base, values);
    const changed = values.slice();
    for (const i of moving) changed[i] = valueAt(i, rho);
    return rankValues(base, changed);
  };
}
