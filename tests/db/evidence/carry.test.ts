import { expect, test, vi } from 'vitest';
import { evidenceOffer } from '../../../db/evidence/index.ts';
import { createWorkbook } from '../../../db/seed/create.ts';
import { builtInSeed } from '../../../db/seed/index.ts';
import { startSession } from '../../../db/session.ts';
import { olderSeed } from '../../fixtures/newer-seed.ts';
import { run, slugIds } from '../workbooks.ts';

vi.mock('../../../db/seed/index.ts', async () => {
  const { newerSeed } = await import('../../fixtures/newer-seed.ts');
  const { provideBuiltInEvidence } = await import('../../../db/seed/provided.ts');
  provideBuiltInEvidence(newerSeed);
  return { builtInSeed: newerSeed };
});

test('points that come together are never more than a criterion can have, and keep their proportions', () => {
  const create = { analyst: 'Ada', createdBy: 'Weighbridge test' };
  const session = startSession(createWorkbook(':memory:', olderSeed, create), { analyst: 'Ada' });
  const { scenario, criterion } = slugIds(session);
  const scenarioId =
    run(session, { type: 'duplicateScenario', scenarioId: scenario('security-first'), name: 'Mine' })
      .createdId ?? '';
  for (const [slug, value] of [
    // These two become one criterion.
    ['drivers-hardware', 1_000_000],
    ['power-management', 600_000],
    ['security', 400_000],
  ] as const) {
    run(session, { type: 'setWeight', scenarioId, criterionId: criterion(slug), value });
  }
  const { key } = evidenceOffer(session.read, builtInSeed) ?? expect.fail('There is no offer.');
  run(session, { type: 'takeEvidence', key, take: [] });
  const now = slugIds(session);
  const points = (slug: string) =>
    session
      .load()
      .tables.weights.find((row) => row.scenarioId === scenarioId && row.criterionId === now.criterion(slug))
      ?.value;
  expect(points('hardware-support')).toBe(1_000_000);
  expect(points('security')).toBe(250_000);
  session.close();
});
