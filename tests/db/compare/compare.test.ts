import { describe, expect, test } from 'vitest';
import { alignTables } from '../../../db/compare/align.ts';
import { compareTables } from '../../../db/compare/compare.ts';
import type { Session } from '../../../db/session.ts';
import { tableNames, type WorkbookTables } from '../../../db/tables.ts';
import { measured, NUMERIC } from '../numbers.ts';
import { codedAgain, listsTables, memorySession, run, slugIds, undo } from '../workbooks.ts';

const tablesOf = (session: Session): WorkbookTables => session.load().tables;

/** Table, counts, and each row in one line. */
const told = (before: WorkbookTables, after: WorkbookTables) =>
  compareTables(before, after).tables.map(({ area, table, added, changed, removed, rows }) => ({
    area,
    table,
    counts: [added, changed, removed],
    rows: rows.map(
      ({ what, name, fields }) =>
        `${what} ${name}: ${fields.map(({ field, before: was, after: is }) => `${field} ${was} > ${is}`).join('; ')}`,
    ),
  }));

describe('two states of a workbook', () => {
  test('that are the same differ in nothing', () => {
    const session = memorySession();
    expect(told(tablesOf(session), tablesOf(session))).toEqual([]);
  });

  test('differ in a weight, named by criterion and scenario, before and after', () => {
    const session = memorySession();
    const { criterion, scenario } = slugIds(session);
    const before = tablesOf(session);
    const place = { scenarioId: scenario('equal-weights'), criterionId: criterion('security') };
    run(session, { type: 'setWeight', ...place, value: 35 });
    expect(told(before, tablesOf(session))).toEqual([
      {
        area: 'weights',
        table: 'weights',
        counts: [0, 1, 0],
        rows: ['changed Security in Equal weights: points 10 > 35'],
      },
    ]);
  });

  test('tell what was added and what went, with what it said', () => {
    const session = memorySession();
    const { alternative, criterion } = slugIds(session);
    const cell = { alternativeId: alternative('kvm'), criterionId: criterion('security') };
    const before = tablesOf(session);
    run(session, { type: 'setJudgement', ...cell, value: 80, reason: 'seen myself' });
    run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'ask Ann' });
    const after = tablesOf(session);
    expect(told(before, after).map(({ area, counts, rows }) => [area, counts, rows])).toEqual([
      [
        'judgements',
        [1, 0, 0],
        [
          'added KVM on Security: alternative null > KVM; criterion null > Security; value null > 80; reason null > seen myself; analyst null > Ada',
        ],
      ],
      [
        'notes',
        [1, 0, 0],
        [
          'added “ask Ann” (on the workbook): subject null > workbook; text null > ask Ann; analyst null > Ada',
        ],
      ],
    ]);
    expect(told(after, before).map(({ counts }) => counts)).toEqual([
      [0, 0, 1],
      [0, 0, 1],
    ]);
  });

  test('name rows by what they were called on their own side', () => {
    const session = memorySession();
    const { criterion } = slugIds(session);
    const before = tablesOf(session);
    const found = before.criteria.find(({ id }) => id === criterion('security')) ?? expect.fail();
    const {
      id: criterionId,
      slug: _slug,
      groupId,
      position: _position,
      active: _active,
      valuePoints: _points,
      levels: _levels,
      ...columns
    } = found;
    const groupName = before.criterionGroups.find(({ id }) => id === groupId)?.name ?? '';
    run(session, {
      type: 'editCriterion',
      criterionId,
      groupName,
      ...columns,
      valuePoints: [],
      name: 'Safety',
    });
    expect(told(before, tablesOf(session))).toMatchObject([
      { table: 'criteria', rows: ['changed Safety: name Security > Safety'] },
    ]);
  });

  test('say numbers by the words that they stand for', () => {
    const { session, number, criterionId } = measured();
    const { type: _, ...columns } = NUMERIC;
    const edit = (levels: string[], valuePoints: [number, number][]) =>
      run(session, { type: 'editCriterion', criterionId, ...columns, levels, valuePoints });
    const line: [number, number][] = [
      [1, 0],
      [3, 100],
    ];
    edit(['No', 'Partly', 'Yes'], []);
    number('kvm', 2);
    const before = tablesOf(session);
    number('kvm', 0, { measured: { kind: 'uniform', a: 2, b: 3 } });
    edit(['No', 'Partly', 'Yes'], line);
    expect(JSON.stringify(told(before, tablesOf(session)))).toContain('No (1) → 0, Yes (3) → 100');
    expect(JSON.stringify(told(before, tablesOf(session)))).toContain('spread or upper end null > Yes (3)');
  });

  test('leave out how something was looked at and who works on it', () => {
    const session = memorySession();
    const before = tablesOf(session);
    const [, other] = before.scenarios;
    run(session, { type: 'selectScenario', scenarioId: other?.id ?? '' });
    run(session, { type: 'saveView', view: 'matrix', state: { width: 1 } });
    run(session, { type: 'renameAnalyst', name: 'Grace' });
    expect(told(before, tablesOf(session))).toEqual([]);
  });

  test('count everything and name no more than was asked for', () => {
    const session = memorySession();
    const before = tablesOf(session);
    for (const text of ['a', 'b', 'c'])
      run(session, { type: 'addNote', target: { subject: 'workbook' }, text });
    const [notes] = compareTables(before, tablesOf(session), { most: 2 }).tables;
    expect(notes).toMatchObject({ added: 3 });
    expect(notes?.rows).toHaveLength(2);
  });

  test('give long texts whole as far as there is room, and say of the others how long they are', () => {
    const session = memorySession();
    const before = tablesOf(session);
    const text = `${'A long note. '.repeat(300)}Its end.`;
    run(session, { type: 'addNote', target: { subject: 'workbook' }, text });
    const after = tablesOf(session);
    const noteIn = (whole?: number) =>
      compareTables(before, after, whole === undefined ? {} : { whole }).tables[0]?.rows[0]?.fields.find(
        ({ field }) => field === 'text',
      )?.after;
    expect(noteIn(10_000)).toBe(text);
    for (const whole of [undefined, 3_000]) {
      expect(noteIn(whole)).toMatch(/^A long note\..*… \(the beginning of 3,908 characters\)$/);
    }
  });

  test('every column of every row that differs has words, none of them an id', () => {
    const session = memorySession();
    const before = tablesOf(session);
    codedAgain(session);
    const after = tablesOf(session);
    const { tables } = compareTables(before, after);
    expect(tables.length).toBeGreaterThan(8);
    const words = tables.flatMap(({ rows }) =>
      rows.flatMap(({ name, fields }) => [name, ...fields.flatMap((f) => [f.field, f.before, f.after])]),
    );
    expect(
      words.filter((word) => /[0-9a-f]{8}-[0-9a-f]{4}-7|undefined|null|\[object/.test(String(word ?? ''))),
    ).toEqual([]);
    expect(words.filter((word) => word === '')).toEqual([]);
  });

  test('undone are one again', () => {
    const session = memorySession();
    const before = tablesOf(session);
    run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'x' });
    undo(session);
    expect(told(before, tablesOf(session))).toEqual([]);
  });
});

describe('two workbooks', () => {
  test('made from one beginning differ in nothing once they are made one, though no id is the same', () => {
    const [first, second] = [listsTables(), listsTables()];
    expect(first.claims[0]?.id).not.toBe(second.claims[0]?.id);
    expect(told(first, second)).not.toEqual([]);
    const aligned = alignTables(first, second);
    expect(told(first, aligned)).toEqual([]);
    for (const table of tableNames) expect(aligned[table], table).toHaveLength(second[table].length);
  });

  test('differ in what one of them changed, and in nothing else', () => {
    const first = memorySession();
    const second = memorySession();
    codedAgain(first);
    codedAgain(second);
    const { criterion, scenario } = slugIds(second);
    const place = { scenarioId: scenario('equal-weights'), criterionId: criterion('security') };
    run(second, { type: 'setWeight', ...place, value: 35 });
    run(second, { type: 'duplicateScenario', scenarioId: place.scenarioId, name: 'Mine' });
    const [before, after] = [tablesOf(first), tablesOf(second)];
    const differing = told(before, alignTables(before, after));
    expect(differing.map(({ table, counts }) => [table, counts])).toEqual([
      ['scenarios', [1, 0, 0]],
      ['weights', [after.criteria.length, 1, 0]],
    ]);
    expect(differing[1]?.rows).toContain('changed Security in Equal weights: points 10 > 35');
  });

  test('two rows of one name are not taken for one', () => {
    const [first, second] = [listsTables(), listsTables()];
    const [speaker = expect.fail()] = second.speakers;
    const twin = { ...speaker, id: '01890000-0000-7000-8000-000000000001', slug: null };
    const doubled = { ...second, speakers: [...second.speakers, twin] };
    const [difference] = told(first, alignTables(first, doubled));
    expect(difference).toMatchObject({ table: 'speakers', counts: [1, 0, 0] });
  });
});
