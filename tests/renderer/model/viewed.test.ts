import { expect, test } from 'vitest';
import { viewedTables } from '../../../renderer/model/viewed.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { readingsTables } from '../readings-tables.ts';

const tables = readingsTables();
const scenario = tables.scenarios[0] ?? expect.fail('no scenario');
const reading = (name: string): string =>
  tables.readings.find((r) => r.name === name)?.id ?? expect.fail(`no ${name}`);
const first = (shown: typeof tables): string | undefined =>
  assess(shown, shown.scenarios[0] ?? scenario).standings[0]?.name;

test('while nothing is tried the tables are those of the file, the very same', () => {
  expect(viewedTables(tables, { rulesPreview: null, reading: null })).toBe(tables);
});

test('a rule that is tried holds in its scenario alone, and a rule that is not given stays', () => {
  const rulesPreview = { scenarioId: scenario.id, rules: { rho: 1, asOf: undefined } };
  const { scenarios, claims } = viewedTables(tables, { rulesPreview, reading: null });
  expect(scenarios[0]).toEqual({ ...scenario, rho: 1 });
  expect(scenarios.slice(1)).toEqual(tables.scenarios.slice(1));
  expect(claims).toBe(tables.claims);
  expect(viewedTables(tables, { rulesPreview, reading: null }).scenarios).toBe(scenarios);
});

test('a reading takes the place of what counts, and one that is gone does not', () => {
  expect(first(viewedTables(tables, { rulesPreview: null, reading: reading('Reader A') }))).toBe('Xen');
  const byB = viewedTables(tables, { rulesPreview: null, reading: reading('Reader B') });
  expect(first(byB)).toBe('KVM');
  // A note does not make the findings anew.
  const noted = { ...tables, notes: [] };
  expect(viewedTables(noted, { rulesPreview: null, reading: reading('Reader B') }).findings).toBe(
    byB.findings,
  );
  expect(viewedTables(tables, { rulesPreview: null, reading: 'gone' })).toBe(tables);
});
