import type { Scenario, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { type Comparable, comparableOf } from '../../../scoring/method-comparison/comparable.ts';
import { compareMethods, type MethodOutcome } from '../../../scoring/method-comparison/compare-methods.ts';
import { readMethodOptions } from '../../../scoring/method-comparison/method-options.ts';
import type { ChanceSettings } from '../../../scoring/robustness/chance.ts';
import { smaaInTurn } from '../../../scoring/robustness/smaa.ts';
import type { SmaaResult } from '../../../scoring/robustness/smaa-types.ts';
import type { Verdict } from '../../../scoring/robustness/verdict.ts';
import { verdictBy } from '../../../scoring/robustness/verdict-by.ts';
import type { ContradictionInput } from '../../../scoring/sensitivity/contradiction-effects.ts';
import {
  type EvidenceSensitivity,
  evidenceSensitivity,
} from '../../../scoring/sensitivity/evidence-sensitivity.ts';
import type { Assessment } from '../../../scoring/types.ts';
import { answererOf } from '../../domain/robustness/answerer.ts';
import type { OtherWeights } from '../../domain/robustness/questions.ts';

/** The tables that a report computes from. */
export type FactTables = Pick<
  WorkbookTables,
  | 'alternatives'
  | 'criteria'
  | 'sources'
  | 'speakers'
  | 'claims'
  | 'findings'
  | 'measurements'
  | 'judgements'
  | 'weights'
>;

/** A scenario with its ranking and how firm that is. */
export interface Ranked {
  readonly scenario: Scenario;
  readonly assessment: Assessment;
  readonly verdict: Verdict;
}

/** Everything that the report of one scenario says, computed. */
export interface Facts extends Ranked {
  readonly question: EvidenceSensitivity;
  /** What can be asked of a ranking with a first and a second; null without one. */
  readonly robust: Robust | null;
  /** The scenarios beside it. */
  readonly beside: readonly Ranked[];
}

export interface Robust {
  readonly settings: ChanceSettings;
  readonly chance: SmaaResult;
  readonly weights: OtherWeights;
  readonly comparable: Comparable;
  readonly methods: readonly MethodOutcome[];
}

export interface FactsRequest {
  readonly tables: FactTables;
  readonly scenario: Scenario;
  readonly beside: readonly Scenario[];
  readonly contradictions: readonly ContradictionInput[];
  /** What the chance to be first is drawn from. */
  readonly chance: ChanceSettings;
}

/** Computes the report of a scenario: a second or so where much is compared, so it is a worker's work. */
export function factsOf({ tables, scenario, beside, contradictions, chance }: FactsRequest): Facts {
  const main = ranked(tables, scenario, chance);
  return {
    ...main,
    question: evidenceSensitivity(tables, scenario, { contradictions }),
    robust: robustOf(tables, main, chance),
    beside: beside.map((other) => ranked(tables, other, chance)),
  };
}

function ranked(tables: FactTables, scenario: Scenario, chance: ChanceSettings): Ranked {
  const assessment = assess(tables, scenario);
  return { scenario, assessment, verdict: verdictBy(assessment, tables.weights, chance) };
}

function robustOf(
  tables: FactTables,
  { scenario, assessment }: Ranked,
  settings: ChanceSettings,
): Robust | null {
  if (assessment.standings.length < 2) return null;
  const own = tables.weights.filter((w) => w.scenarioId === scenario.id);
  const answerer = answererOf({ evidence: tables, scenario });
  const plan = answerer.planChance(own, settings);
  const weights = answerer.answer('weights', own);
  const comparable = comparableOf(assessment, tables.criteria);
  if (!plan || !weights || !comparable) return null;
  const run = smaaInTurn(plan);
  run.advance(run.total);
  return {
    settings,
    chance: run.result(),
    weights,
    comparable,
    methods: compareMethods(comparable, readMethodOptions(scenario.methodOptions)),
  };
}
