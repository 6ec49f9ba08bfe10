import { rankedOnly } from '../assessment/ranked-only.ts';
import { type CellDraw, knownCell } from '../probability/cell-draws.ts';
import type { Assessment } from '../types.ts';
import { cellRows, sharesOf } from './linear-model.ts';
import { SIMULATION, type SimulatedStanding, samplesFor } from './simulate.ts';
import { beliefCells, smaaInTurn } from './smaa.ts';
import { planSmaa } from './smaa-parts.ts';
import type { SmaaPlan } from './smaa-types.ts';
import type { WeightModel } from './weight-model.ts';

/**
 * The chance to be first (docs/scoring.md, "The chance to be first"): one number, the share of draws in which an alternative is
 * first among those that are ranked. What is drawn is one setting for every place that says it.
 */

/** What the draws take for known of the weights; `fixed` holds them as they are. */
export const OPEN_WEIGHTS = ['fixed', 'around', 'ordered', 'any'] as const;
export type OpenWeights = (typeof OPEN_WEIGHTS)[number];

export const SAMPLES = [10_000, 100_000, 1_000_000] as const;

/** What is drawn, and how often. */
export interface ChanceSettings {
  readonly weights: OpenWeights;
  /** The part of all weight, 0 to 1, that is dealt out anew around the present weights. */
  readonly width: number;
  /** Cells are drawn from their beliefs, not taken at their values. */
  readonly evidence: boolean;
  readonly samples: (typeof SAMPLES)[number];
  readonly seed: number;
}

/** What is drawn unless somebody says otherwise: the cells, at the present weights. */
export const DEFAULT_CHANCE: ChanceSettings = {
  weights: 'fixed',
  width: 0.25,
  evidence: true,
  ...SIMULATION,
};

/** Reads what a workbook remembers (its view `chance`); what does not fit falls back to the default. */
export function readChanceSettings(saved: unknown): ChanceSettings {
  if (typeof saved !== 'object' || saved === null) return DEFAULT_CHANCE;
  const { weights, width, evidence, samples } = saved as Readonly<Record<string, unknown>>;
  return {
    weights: OPEN_WEIGHTS.find((name) => name === weights) ?? DEFAULT_CHANCE.weights,
    width: typeof width === 'number' && width >= 0 && width <= 1 ? width : DEFAULT_CHANCE.width,
    evidence: typeof evidence === 'boolean' ? evidence : DEFAULT_CHANCE.evidence,
    samples: SAMPLES.find((count) => count === samples) ?? DEFAULT_CHANCE.samples,
    seed: DEFAULT_CHANCE.seed,
  };
}

/** What a workbook remembers to be drawn, from its view states. */
export const chanceOf = (
  viewStates: readonly { readonly view: string; readonly state: unknown }[],
): ChanceSettings => readChanceSettings(viewStates.find(({ view }) => view === 'chance')?.state);

/** Whether draws of the cells at the present weights (simulate.ts) give the chance; else it takes a run of SMAA. */
export const isPlainChance = ({ weights, evidence, samples }: ChanceSettings): boolean =>
  weights === 'fixed' && evidence && samples === SIMULATION.samples;

/** Every cell at its value, as if nothing were uncertain about it. */
const knownCells = (assessment: Assessment): CellDraw[][] =>
  cellRows(rankedOnly(assessment)).map((row) => row.map((cell) => knownCell(cell.value)));

/**
 * The run that gives the chance of every rank, a row for each that is ranked (`rankedOnly` has their ids in the same order); null
 * without a ranking. `locked` are the columns of locked weights, `beliefs` the cells where they are at hand, `most` how many draws at most.
 */
export function planChance(
  assessment: Assessment,
  locked: ReadonlySet<number>,
  settings: ChanceSettings,
  beliefs?: CellDraw[][],
  most: number = Number.POSITIVE_INFINITY,
): SmaaPlan | null {
  if (assessment.noRanking) return null;
  const samples =
    settings.samples === SIMULATION.samples ? samplesFor(rankedOnly(assessment)) : settings.samples;
  return planSmaa({
    cells: settings.evidence ? (beliefs ?? beliefCells(assessment)) : knownCells(assessment),
    weights: weightModel(sharesOf(assessment), locked, settings),
    samples: Math.min(samples, most),
    seed: settings.seed,
  });
}

/** What draws say of every alternative, and how many there were. */
export interface Simulated {
  readonly samples: number;
  readonly seed: number;
  readonly standings: readonly SimulatedStanding[];
}

/** Draws that are made a part at a time. */
export interface ChanceRun {
  /** How many there are to be made. */
  readonly total: number;
  /** Makes up to `draws` more and says how many are made by then. */
  readonly advance: (draws: number) => number;
  /** What those say that are made. */
  readonly result: () => Simulated;
}

/** Makes all draws that the settings ask for and says who is first how often, and between what its scores lie. */
export function simulateChance(
  assessment: Assessment,
  locked: ReadonlySet<number>,
  settings: ChanceSettings,
): Simulated | null {
  const run = startChance(assessment, locked, settings);
  if (!run) return null;
  run.advance(run.total);
  return run.result();
}

/** Starts the same draws for whoever has no thread to spare; of so many at `most`. Null without a ranking. */
export function startChance(
  assessment: Assessment,
  locked: ReadonlySet<number>,
  settings: ChanceSettings,
  most: number = Number.POSITIVE_INFINITY,
): ChanceRun | null {
  const plan = planChance(assessment, locked, settings, undefined, most);
  if (!plan) return null;
  // The draws behind the confidence factors, which come after these, are not asked for here.
  const { samples: total } = plan.input;
  const run = smaaInTurn(plan);
  let made = 0;
  return {
    total,
    advance: (draws) => {
      made = run.advance(Math.min(draws, total - made));
      return made;
    },
    result: () => {
      const { samples, seed, rankAcceptability, scoreIntervals } = run.result();
      return {
        samples,
        seed,
        standings: rankedOnly(assessment).alternativeIds.map((alternativeId, a) => ({
          alternativeId,
          chanceFirst: rankAcceptability[a]?.[0] ?? 0,
          interval: scoreIntervals[a] ?? { low: 0, high: 100 },
        })),
      };
    },
  };
}

/** What the settings say of the weights, for these present shares; locked ones stay, whatever is said of the others. */
export function weightModel(
  shares: readonly number[],
  locked: ReadonlySet<number>,
  settings: Pick<ChanceSettings, 'weights' | 'width'>,
): WeightModel {
  if (settings.weights === 'fixed') return { kind: 'fixed', shares };
  if (locked.size === 0) return openWeights(shares, settings);
  const free = shares.filter((_, j) => !locked.has(j));
  if (free.every((share) => share === 0)) return { kind: 'fixed', shares };
  return {
    kind: 'locked',
    shares: shares.map((share, j) => (locked.has(j) ? share : null)),
    others: openWeights(free, settings),
  };
}

function openWeights(
  shares: readonly number[],
  { weights, width }: Pick<ChanceSettings, 'weights' | 'width'>,
): Exclude<WeightModel, { kind: 'locked' }> {
  switch (weights) {
    case 'fixed':
      return { kind: 'fixed', shares };
    case 'around':
      return { kind: 'around', shares, width };
    case 'ordered':
      return { kind: 'ordered', groups: inOrder(shares) };
    case 'any':
      return { kind: 'uniform' };
  }
}

/** Columns of the criteria in groups of the same share, the largest first. */
function inOrder(shares: readonly number[]): number[][] {
  const groups = Map.groupBy(shares.keys(), (j) => shares[j] ?? 0);
  return [...groups].sort(([a], [b]) => b - a).map(([, columns]) => columns);
}
