import { describe, expect, test } from 'vitest';
import type { Command, CommandOf } from '../../../db/commands/schema.ts';
import { memorySession, run, slugIds, undo } from '../workbooks.ts';

type Cells = CommandOf<'setCells'>['cells'];

/** A workbook with Security in words, as it is, and Performance measured in seconds. */
function workbook() {
  const session = memorySession();
  const { alternative, criterion } = slugIds(session);
  const performance = session.load().tables.criteria.find((c) => c.slug === 'performance');
  if (!performance) expect.fail('no performance');
  const { name, question, proMeaning, conMeaning } = performance;
  run(session, {
    type: 'editCriterion',
    criterionId: performance.id,
    groupName: 'Measured',
    name,
    question,
    proMeaning,
    conMeaning,
    valuePoints: [],
    scale: 'numeric',
    direction: 'min',
    unit: 's',
  });
  const cell = (who: string, on: string) => ({ alternativeId: alternative(who), criterionId: criterion(on) });
  const set = (how: CommandOf<'setCells'>['how'], cells: Cells) =>
    run(session, { type: 'setCells', how, cells } satisfies Command);
  return { session, cell, set };
}

const pasted = (value: number) => ({ judgement: { value, reason: 'pasted' } });
const number = (a: number) => ({ number: { measured: { kind: 'exact' as const, a }, remark: 'pasted' } });

describe('many cells at once', () => {
  test('judgements and numbers are one step, which undo takes back as a whole', () => {
    const { session, cell, set } = workbook();
    const before = session.load().tables;
    const patch = set('paste', [
      { ...cell('kvm', 'security'), ...pasted(80) },
      { ...cell('xen', 'security'), ...pasted(60) },
      { ...cell('kvm', 'performance'), ...number(12) },
    ]);
    expect(patch.history.undo).toBe('paste into 3 cells from KVM on Security on');
    const { judgements, measurements } = session.load().tables;
    expect(judgements.map(({ value, reason }) => [value, reason])).toEqual([
      [80, 'pasted'],
      [60, 'pasted'],
    ]);
    expect(measurements.map(({ a, sourceId, remark }) => [a, sourceId, remark])).toEqual([
      [12, null, 'pasted'],
    ]);
    undo(session);
    expect(session.load().tables.judgements).toEqual(before.judgements);
    expect(session.load().tables.measurements).toEqual(before.measurements);
  });

  test('what one cell does not take, none takes', () => {
    const { session, cell, set } = workbook();
    expect(() =>
      set('paste', [
        { ...cell('kvm', 'security'), ...pasted(80) },
        { ...cell('xen', 'security'), ...number(3) },
      ]),
    ).toThrow('Security is compared on evidence, so it takes no number.');
    expect(session.load().tables.judgements).toEqual([]);
  });

  test('clearing takes away what is there and is refused where nothing is', () => {
    const { session, cell, set } = workbook();
    set('paste', [
      { ...cell('kvm', 'security'), ...pasted(80) },
      { ...cell('kvm', 'performance'), ...number(12) },
    ]);
    const clear = [cell('kvm', 'security'), cell('xen', 'security'), cell('kvm', 'performance')].map((c) => ({
      ...c,
      judgement: null,
      number: null,
    }));
    expect(set('clear', clear).history.undo).toBe('clear 2 cells from KVM on Security on');
    expect(session.load().tables.judgements).toEqual([]);
    expect(session.load().tables.measurements).toEqual([]);
    expect(() => set('clear', clear)).toThrow('These cells are as they would be already.');
  });
});

describe('a criterion that is moved', () => {
  const orderOf = (session: ReturnType<typeof memorySession>, groupId: string): string[] =>
    session
      .load()
      .tables.criteria.filter((c) => c.groupId === groupId)
      .sort((a, b) => a.position - b.position)
      .map((c) => c.name);

  test('stands before the other, at the end of its group, and back after undo', () => {
    const session = memorySession();
    const { criteria } = session.load().tables;
    const [groupId, members] =
      [...Map.groupBy(criteria, (c) => c.groupId)].find(([, all]) => all.length > 2) ??
      expect.fail('no group');
    const [a, b, c, ...rest] = members.sort((x, y) => x.position - y.position);
    if (!a || !b || !c) expect.fail('too few');
    const others = rest.map(({ name }) => name);
    const move = (criterionId: string, before: string | null) =>
      run(session, { type: 'moveCriteria', criterionIds: [criterionId], before });
    expect(move(c.id, a.id).history.undo).toBe(`move ${c.name} before ${a.name}`);
    expect(orderOf(session, groupId)).toEqual([c.name, a.name, b.name, ...others]);
    move(a.id, null);
    expect(orderOf(session, groupId)).toEqual([c.name, b.name, ...others, a.name]);
    undo(session);
    undo(session);
    expect(orderOf(session, groupId)).toEqual([a.name, b.name, c.name, ...others]);
  });

  test('goes into the group of the one that it is put before; an empty group goes', () => {
    const { session, cell } = workbook();
    const { criterionId } = cell('kvm', 'performance');
    const before = cell('kvm', 'security').criterionId;
    run(session, { type: 'moveCriteria', criterionIds: [criterionId], before });
    const { criteria, criterionGroups } = session.load().tables;
    const groupOf = (id: string) => criteria.find((c) => c.id === id)?.groupId;
    expect(groupOf(criterionId)).toBe(groupOf(before));
    expect(criterionGroups.some((group) => group.name === 'Measured')).toBe(false);
    // To the end of a group that is named.
    const groupId = criterionGroups.find((group) => group.id !== groupOf(before))?.id ?? '';
    run(session, { type: 'moveCriteria', criterionIds: [criterionId], before: null, groupId });
    expect(orderOf(session, groupId).at(-1)).toBe(criteria.find((c) => c.id === criterionId)?.name);
  });

  test('takes others with it, in the order in which they are named', () => {
    const session = memorySession();
    const [groupId, members] =
      [...Map.groupBy(session.load().tables.criteria, (c) => c.groupId)].find(([, all]) => all.length > 3) ??
      expect.fail('no group');
    const [a, b, c, d, ...rest] = members.sort((x, y) => x.position - y.position);
    if (!a || !b || !c || !d) expect.fail('too few');
    const patch = run(session, { type: 'moveCriteria', criterionIds: [d.id, b.id], before: a.id });
    expect(patch.history.undo).toBe(`move ${d.name} and ${b.name} before ${a.name}`);
    const names = [d, b, a, c, ...rest].map(({ name }) => name);
    expect(orderOf(session, groupId)).toEqual(names);
    expect(() => run(session, { type: 'moveCriteria', criterionIds: [a.id], before: a.id })).toThrow(
      'Nothing can be put before itself.',
    );
    undo(session);
    expect(orderOf(session, groupId)).toEqual([a, b, c, d, ...rest].map(({ name }) => name));
  });
});

describe('alternatives that are moved', () => {
  const orderOf = (session: ReturnType<typeof memorySession>): string[] =>
    session
      .load()
      .tables.alternatives.toSorted((a, b) => a.position - b.position)
      .map(({ id }) => id);

  test('stand before the other, at the end, and back after undo', () => {
    const session = memorySession();
    const before = session.load().tables.alternatives;
    const was = orderOf(session);
    const [a = '', b = '', c = '', ...rest] = was;
    const name = (id: string): string => before.find((x) => x.id === id)?.name ?? '';
    const move = (alternativeIds: string[], next: string | null) =>
      run(session, { type: 'moveAlternatives', alternativeIds, before: next });
    expect(move([c], a).history.undo).toBe(`move ${name(c)} before ${name(a)}`);
    expect(orderOf(session)).toEqual([c, a, b, ...rest]);
    expect(move([a, c], null).history.undo).toBe(`move ${name(a)} and ${name(c)} to the end`);
    expect(orderOf(session)).toEqual([b, ...rest, a, c]);
    undo(session);
    undo(session);
    expect(session.load().tables.alternatives).toEqual(before);
  });

  test('are refused before themselves, and where one is gone', () => {
    const session = memorySession();
    const [a = '', b = ''] = orderOf(session);
    const was = orderOf(session);
    expect(() => run(session, { type: 'moveAlternatives', alternativeIds: [a, b], before: b })).toThrow(
      'Nothing can be put before itself.',
    );
    expect(() =>
      run(session, { type: 'moveAlternatives', alternativeIds: [crypto.randomUUID()], before: a }),
    ).toThrow('This alternative is no longer in the workbook.');
    expect(orderOf(session)).toEqual(was);
  });
});

test('several weights are locked and set free in one step, unless they would take more than the whole', () => {
  const session = memorySession();
  const { scenarios, criteria } = session.load().tables;
  const scenarioId = scenarios[0]?.id ?? '';
  const [a, b] = criteria;
  if (!a || !b) expect.fail('too few criteria');
  const lock = (one: number | null, other: number | null) =>
    run(session, {
      type: 'lockWeights',
      scenarioId,
      locks: [
        { criterionId: a.id, share: one },
        { criterionId: b.id, share: other },
      ],
    });
  const locked = () =>
    session
      .load()
      .tables.weights.filter((w) => w.scenarioId === scenarioId && w.lockedShare !== null)
      .map((w) => w.lockedShare);
  expect(lock(0.25, 0.5).history.undo).toBe(`lock the weights of ${a.name} and ${b.name}`);
  expect(locked().toSorted()).toEqual([0.25, 0.5]);
  expect(() => lock(0.7, 0.5)).toThrow('The locked weights would take more than the whole: 120 percent.');
  expect(lock(null, null).history.undo).toBe(`free the weights of ${a.name} and ${b.name}`);
  expect(locked()).toEqual([]);
  undo(session);
  expect(locked().toSorted()).toEqual([0.25, 0.5]);
});
