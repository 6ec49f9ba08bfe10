import { expect, test } from 'vitest';
import { exportContextOf } from '../../../../formats/write/export-context.ts';
import { pageDataOf } from '../../../../formats/write/interactive/page-data.ts';
import { rankingDocument } from '../../../../formats/write/ranking-document.ts';
import { listsTables, shippedTables } from '../../../db/workbooks.ts';

const NOW = new Date('2026-03-04T05:06:07Z');

test('a page says of which state and moment it is', () => {
  const tables = listsTables();
  const scenarioId = tables.scenarios[0]?.id ?? '';
  const version = { id: 'v', remark: '', eventId: 'e', analystId: 'a' };
  const versions = [
    { ...version, name: 'Draft', createdAt: '2026-01-01T00:00:00Z' },
    { ...version, name: 'For the board', createdAt: '2026-02-01T00:00:00Z' },
  ];
  const history = [
    { number: 7, at: '2026-02-02T00:00:00Z', analyst: 'Ada', kind: 'do', label: 'x' } as const,
  ];
  const data = pageDataOf(exportContextOf({ ...tables, versions }, scenarioId, history), NOW);
  expect(data).toMatchObject({
    scenarioId,
    reading: 'settled',
    change: { number: 7, at: '2026-02-02T00:00:00Z' },
    version: { name: 'For the board', at: '2026-02-01T00:00:00Z' },
    writtenAt: '2026-03-04T05:06:07.000Z',
  });
});

test('what is hidden, and what nobody sees in it, stays behind', () => {
  const tables = shippedTables();
  const [hidden] = tables.alternatives.filter((a) => a.active);
  const [left] = tables.criteria.filter((c) => c.active);
  if (!hidden || !left) expect.fail('the built-in workbook compares something');
  const changed = {
    ...tables,
    alternatives: tables.alternatives.map((a) => (a.id === hidden.id ? { ...a, active: false } : a)),
    criteria: tables.criteria.map((c) => (c.id === left.id ? { ...c, active: false } : c)),
  };
  const scenarioId = tables.scenarios[0]?.id ?? '';
  const { tables: shown } = pageDataOf(exportContextOf(changed, scenarioId), NOW);
  expect(shown.alternatives.find(({ id }) => id === hidden.id)).toMatchObject({ name: '', description: '' });
  expect(shown.criteria.map(({ id }) => id)).not.toContain(left.id);
  for (const { alternativeId, criterionId } of [
    ...shown.findings,
    ...shown.measurements,
    ...shown.judgements,
  ]) {
    expect([alternativeId, criterionId]).not.toContain(hidden.id);
    expect([alternativeId, criterionId]).not.toContain(left.id);
  }
  const said = new Set(shown.findings.map(({ claimId }) => claimId));
  const repeated = new Set(shown.claims.map(({ echoOfId }) => echoOfId));
  for (const { id } of shown.claims) expect(said.has(id) || repeated.has(id)).toBe(true);
  for (const table of [
    'sourceTexts',
    'passages',
    'notes',
    'readings',
    'readingFindings',
    'versions',
  ] as const)
    expect(shown[table]).toEqual([]);
  expect(shown.sources.every(({ paragraphPrints }) => paragraphPrints.length === 0)).toBe(true);
  expect(shown.claims.length).toBeLessThan(tables.claims.length);
});

test.each([
  ['the lists', listsTables()],
  ['the built-in workbook', shippedTables()],
])('every scenario ranks by what is in the page as by all of %s', (_name, tables) => {
  for (const scenario of tables.scenarios) {
    const { tables: shown } = pageDataOf(exportContextOf(tables, scenario.id), NOW);
    expect(rankingDocument(shown, scenario, null)).toEqual(rankingDocument(tables, scenario, null));
  }
});

test('a claim has the number that it has everywhere else', () => {
  const tables = shippedTables();
  const data = pageDataOf(exportContextOf(tables, tables.scenarios[0]?.id ?? ''), NOW);
  const numbers = Object.values(data.claimNumbers);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(tables.claims.length);
  expect(new Set(numbers).size).toBe(data.tables.claims.length);
});
