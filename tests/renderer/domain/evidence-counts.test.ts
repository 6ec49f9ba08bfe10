import { expect, test } from 'vitest';
import { readTables } from '../../../db/queries.ts';
import { createWorkbook } from '../../../db/seed/create.ts';
import { emptySeed } from '../../../db/seed/empty.ts';
import { builtInSeed } from '../../../db/seed/index.ts';
import { evidenceCountSentence } from '../../../renderer/domain/evidence-counts.ts';
import { assess } from '../../../scoring/assessment/assess.ts';

const OPTIONS = { analyst: 'ada', createdBy: 'test' };

function sentenceOn(seed: typeof builtInSeed): {
  readonly sentence: string;
  readonly tables: ReturnType<typeof readTables>;
} {
  const db = createWorkbook(':memory:', seed, OPTIONS);
  const tables = readTables(db);
  db.close();
  const [scenario] = tables.scenarios;
  if (!scenario) throw new Error('The workbook has no scenario.');
  return { sentence: evidenceCountSentence(tables, assess(tables, scenario)), tables };
}

test('the numbers of claims add up, and those of a scenario are parts of them', () => {
  const { sentence, tables } = sentenceOn(builtInSeed);
  const [all, counting, context, here, findings, cells] = (sentence.match(/\d[\d,]*/g) ?? []).map((number) =>
    Number(number.replaceAll(',', '')),
  );
  expect(all).toBe(tables.claims.length);
  expect((counting ?? 0) + (context ?? 0)).toBe(all);
  expect(here).toBeGreaterThan(0);
  expect(here).toBeLessThanOrEqual(counting ?? 0);
  expect(findings).toBeGreaterThanOrEqual(here ?? 0);
  expect(cells).toBeLessThanOrEqual(findings ?? 0);
  expect(sentence).toMatch(
    /^429 claims in all: 112 claims count, 317 give context\. \d+ count in this scenario, by/,
  );
});

test('a workbook without claims says so', () => {
  expect(sentenceOn(emptySeed('New')).sentence).toBe('No claim is filed yet.');
});
