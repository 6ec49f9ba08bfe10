import { SIMULATION } from '../../../scoring/robustness/simulate.ts';

/** What is held to be known of the weights. */
export type OpenWeights = 'fixed' | 'around' | 'ordered' | 'any';

export const SAMPLES = [10_000, 100_000, 1_000_000] as const;

/** What chance plays with, and how often. */
export interface ChanceSettings {
  readonly weights: OpenWeights;
  /** The part of all weight, 0 to 1, that is dealt out anew around the present weights. */
  readonly width: number;
  /** Cells are drawn from their beliefs, not taken at their values. */
  readonly evidence: boolean;
  readonly samples: (typeof SAMPLES)[number];
  readonly seed: number;
}

/** What chance plays with unless the user says otherwise, and in the report. */
export const DEFAULT_CHANCE: ChanceSettings = {
  weights: 'around',
  width: 0.25,
  evidence: true,
  samples: 100_000,
  seed: SIMULATION.seed,
};
