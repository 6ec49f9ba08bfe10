import { expect, test } from 'vitest';
import { leadTitle } from '../../renderer/model/lead.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { leadOf } from '../../scoring/assessment/lead.ts';
import { listsTables, memorySession, run, slugIds } from '../db/workbooks.ts';

test.each(listsTables().scenarios.map((s) => s.slug))(
  'the rows add up to the lead in %s, the largest first',
  (slug) => {
    const tables = listsTables();
    const scenario = tables.scenarios.find((s) => s.slug === slug) ?? expect.fail('no scenario');
    const lead = leadOf(assess(tables, scenario)) ?? expect.fail('no lead');
    const sum = lead.parts.reduce((total, part) => total + part.points, 0);
    expect(sum).toBeCloseTo(lead.leader.score - lead.runnerUp.score, 9);
    expect(sum).toBeCloseTo(lead.points, 9);
    const sizes = lead.parts.map((part) => Math.abs(part.points));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(leadTitle(lead)).toBe(`Why ${lead.leader.name} leads ${lead.runnerUp.name} by ${sum.toFixed(1)}`);
  },
);

test('a side without evidence says so, until it is judged', () => {
  const session = memorySession();
  const ids = slugIds(session);
  const part = () => {
    const { tables } = session.load();
    const scenario = tables.scenarios.find((s) => s.slug === 'equal-weights') ?? expect.fail('no scenario');
    return leadOf(assess(tables, scenario))?.parts.find((p) => p.criterionId === ids.criterion('footprint'));
  };
  const unknown = () => [part()?.leader.unknown, part()?.runnerUp.unknown].filter(Boolean).length;
  const before = unknown();
  expect(before).toBeGreaterThan(0);
  run(session, {
    type: 'setJudgement',
    alternativeId: ids.alternative('xen'),
    criterionId: ids.criterion('footprint'),
    value: 50,
    reason: 'Measured.',
  });
  expect(unknown()).toBe(before - 1);
});

test('without weight, or without a second, nothing leads', () => {
  const session = memorySession();
  const ids = slugIds(session);
  run(session, { type: 'setAlternativesActive', alternativeIds: [ids.alternative('kvm')], active: false });
  const { tables } = session.load();
  const [scenario] = tables.scenarios;
  expect(scenario && leadOf(assess(tables, scenario))).toBeNull();
});
