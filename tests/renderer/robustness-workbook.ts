import { expect } from 'vitest';
import type { Scenario, WorkbookTables } from '../../electron/ipc/contract.ts';
import { namesIn } from '../../renderer/domain/robustness/answer-names.ts';
import { answererOf } from '../../renderer/domain/robustness/answerer.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { rankedOnly } from '../../scoring/assessment/ranked-only.ts';
import type { ChanceSettings } from '../../scoring/robustness/chance.ts';
import { smaaInTurn } from '../../scoring/robustness/smaa.ts';
import type { SmaaResult } from '../../scoring/robustness/smaa-types.ts';
import { shippedTables } from '../db/workbooks.ts';

/** Workbooks as the robustness view asks about them. */

export const SETTINGS: ChanceSettings = {
  weights: 'around',
  width: 0.25,
  evidence: true,
  samples: 10_000,
  seed: 20090224,
};

/** A scenario of a workbook with what answers questions about it. */
export function workbook(
  tables: WorkbookTables = shippedTables(),
  scenario: Scenario = currentScenario(tables),
) {
  const weights = tables.weights.filter((w) => w.scenarioId === scenario.id);
  const answerer = answererOf({ evidence: tables, scenario });
  // Rows of answers are the ranked ones.
  const assessment = rankedOnly(assess(tables, scenario));
  return { tables, scenario, weights, answerer, assessment, names: namesIn({ tables, assessment }) };
}

export type Workbook = ReturnType<typeof workbook>;

/** All draws that the settings ask for. */
export function drawn({ answerer, weights }: Workbook, settings: ChanceSettings = SETTINGS): SmaaResult {
  const run = smaaInTurn(answerer.planChance(weights, settings) ?? expect.fail('nothing to draw'));
  run.advance(run.total);
  return run.result();
}

/** What other weights would do. */
export const otherWeights = ({ answerer, weights }: Workbook) =>
  answerer.answer('weights', weights) ?? expect.fail('no ranking');
