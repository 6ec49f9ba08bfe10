import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { TEMPLATE_IDS } from '../../../common/templates.ts';
import { openForLooking } from '../../../db/open.ts';
import { readTables } from '../../../db/queries.ts';
import { makeFromTemplate } from '../../../db/templates/make.ts';
import { assess } from '../../../scoring/assessment/assess.ts';

const folder = mkdtempSync(join(tmpdir(), 'weighbridge-templates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tablesOf(template: (typeof TEMPLATE_IDS)[number]) {
  const path = join(mkdtempSync(join(folder, 'made-')), `${template}.weighbridge`);
  makeFromTemplate(path, { template, title: 'My choice' }, { analyst: 'ada', createdBy: 'test' });
  const db = openForLooking(path);
  try {
    return readTables(db);
  } finally {
    db.close();
  }
}

const MADE_OF_CRITERIA = ['pros-and-cons', 'vendor-selection', 'technology-choice'] as const;

test.each(TEMPLATE_IDS)('%s becomes a workbook of the given title with a scenario', (template) => {
  const { workbook, scenarios } = tablesOf(template);
  expect(workbook[0]?.title).toBe('My choice');
  expect(scenarios.length).toBeGreaterThan(0);
  expect(workbook[0]?.currentScenarioId).toBe(scenarios[0]?.id);
});

describe.each(MADE_OF_CRITERIA)('%s', (template) => {
  const tables = tablesOf(template);

  test('is complete: every criterion has a group, a question, both meanings and a weight', () => {
    expect(tables.criteria.length).toBeGreaterThanOrEqual(5);
    for (const { id, groupId, question, proMeaning, conMeaning } of tables.criteria) {
      expect(tables.criterionGroups.map((group) => group.id)).toContain(groupId);
      expect(question).toMatch(/\?$/);
      expect(proMeaning).not.toBe('');
      expect(conMeaning).not.toBe('');
      expect(tables.weights.find(({ criterionId }) => criterionId === id)?.value).toBeGreaterThan(0);
    }
    expect(tables.workbook[0]?.question).toMatch(/\?$/);
    expect(tables.scenarios[0]?.name).not.toMatch(/equal/i);
  });

  test('its weights are points that add up to 100', () => {
    expect(tables.weights.reduce((sum, { value }) => sum + value, 0)).toBe(100);
  });

  test('a number has a unit and a value function that goes the way of its direction', () => {
    for (const { scale, unit, direction, valuePoints } of tables.criteria) {
      if (scale !== 'numeric') continue;
      expect(unit).not.toBeNull();
      const values = valuePoints.map(([, value]) => value);
      expect(values).toEqual([...values].sort((a, b) => (direction === 'min' ? b - a : a - b)));
      expect([Math.min(...values), Math.max(...values)]).toEqual([0, 100]);
    }
  });

  test('says nothing of anybody yet, and ranks nobody', () => {
    expect(tables.claims).toEqual([]);
    expect(tables.measurements).toEqual([]);
    expect(tables.judgements).toEqual([]);
    const [scenario] = tables.scenarios;
    expect(scenario && assess(tables, scenario).standings).toEqual([]);
  });
});
