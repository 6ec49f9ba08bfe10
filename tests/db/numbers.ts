import { expect } from 'vitest';
import type { Command } from '../../db/commands/schema.ts';
import { memorySession, run, slugIds } from './workbooks.ts';

export const NUMERIC = {
  type: 'createCriterion' as const,
  groupName: 'Measured',
  name: 'Boot time',
  question: '',
  proMeaning: '',
  conMeaning: '',
  scale: 'numeric' as const,
  direction: 'min' as const,
  unit: 's',
  valuePoints: [],
};

/** A workbook with a numeric criterion, and what is needed to work on it. */
export function measured() {
  const session = memorySession();
  const ids = slugIds(session);
  const criterionId = run(session, NUMERIC).createdId ?? '';
  const number = (alternative: string, a: number, part: Partial<Measurement> = {}) =>
    run(session, {
      type: 'setMeasurement',
      alternativeId: ids.alternative(alternative),
      criterionId,
      measured: { kind: 'exact', a },
      sourceId: null,
      paragraph: null,
      remark: '',
      ...part,
    });
  const sourceId = session.load().tables.sources[0]?.id ?? expect.fail('no source');
  return { session, ids, criterionId, number, sourceId, scenarioId: ids.scenario('linux-datacenter') };
}
type Measurement = Extract<Command, { type: 'setMeasurement' }>;
