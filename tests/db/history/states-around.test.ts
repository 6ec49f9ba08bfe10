import { expect, test } from 'vitest';
import { compareTables } from '../../../db/compare/compare.ts';
import type { WorkbookDifference } from '../../../db/compare/difference.ts';
import type { ReadDb } from '../../../db/connection.ts';
import { statesAround } from '../../../db/history/states-around.ts';
import { readTables } from '../../../db/queries.ts';
import { codedAgain, memorySession, run, slugIds, undo } from '../workbooks.ts';

/** A reader of what each event of this workbook changed. */
function eventReader(db: ReadDb) {
  const around = statesAround(db);
  return {
    around,
    changes: (eventNumber: number): WorkbookDifference => {
      const { before, after } = around(eventNumber);
      return compareTables(before, after, { most: 200 });
    },
  };
}

/** Every row in words: "weights changed Security in …: points 10 > 33". */
const said = ({ tables }: WorkbookDifference): string[] =>
  tables.flatMap(({ title, rows }) =>
    rows.map(
      ({ what, name, fields }) =>
        `${title} ${what} ${name}: ${fields.map(({ field, before, after }) => `${field} ${before} > ${after}`).join('; ')}`,
    ),
  );

test('a weight: before and after, by the names of criterion and scenario', () => {
  const session = memorySession();
  const { scenario, criterion } = slugIds(session);
  const scenarioId = scenario('equal-weights');
  run(session, { type: 'setWeight', scenarioId, criterionId: criterion('security'), value: 33 });
  const { name } = session.load().tables.scenarios.find(({ id }) => id === scenarioId) ?? expect.fail();
  expect(said(eventReader(session.read).changes(2))).toEqual([
    `weights changed Security in ${name}: points 10 > 33`,
  ]);
});

test('names are those of that time, also of what is gone since', () => {
  const session = memorySession();
  run(session, { type: 'createScenario', name: 'Cheap', description: '' });
  const made = session.load().tables.scenarios.find(({ name }) => name === 'Cheap') ?? expect.fail();
  const criterionId = slugIds(session).criterion('security');
  run(session, { type: 'setWeight', scenarioId: made.id, criterionId, value: 7 });
  run(session, { type: 'renameScenario', scenarioId: made.id, name: 'Thrifty', description: 'x' });
  run(session, { type: 'deleteScenario', scenarioId: made.id });
  const reader = eventReader(session.read);
  expect(said(reader.changes(3))[0]).toMatch(/^weights changed Security in Cheap: points \S+ > 7$/);
  expect(said(reader.changes(4))).toEqual([
    'scenarios and their rules changed Thrifty: name Cheap > Thrifty; description null > x',
  ]);
  const gone = said(reader.changes(5));
  expect(gone.find((row) => row.includes('removed Thrifty'))).toContain('name Thrifty > null');
  expect(gone.find((row) => row.startsWith('weights removed Security in Thrifty'))).toContain(
    'points 7 > null',
  );
});

test('an undo says what it gave back', () => {
  const session = memorySession();
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'Ask first.' });
  undo(session);
  const reader = eventReader(session.read);
  expect(said(reader.changes(2))[0]).toMatch(/^notes added “Ask first.”.*text null > Ask first\./);
  expect(said(reader.changes(3))[0]).toMatch(/^notes removed “Ask first.”.*text Ask first\. > null/);
});

test('every kind of row has words, and none speaks of what is missing', () => {
  const session = memorySession();
  codedAgain(session);
  const { eventNumber } = session.load().history;
  const reader = eventReader(session.read);
  const all: string[] = [];
  for (let number = 1; number <= eventNumber; number++) all.push(...said(reader.changes(number)));
  expect(all.length).toBeGreaterThan(100);
  expect(all.join('\n')).not.toMatch(
    /something that is gone|undefined|\[object|NaN|[0-9a-f]{8}-[0-9a-f]{4}-/,
  );
});

test('of many rows the first are told and all are counted', () => {
  const session = memorySession();
  const made = eventReader(session.read).changes(1);
  const findings = made.tables.find(({ table }) => table === 'findings') ?? expect.fail();
  expect(findings.added).toBe(session.load().tables.findings.length);
  for (const { rows } of made.tables) expect(rows.length).toBeLessThanOrEqual(200);
});

test('the states around an event are those before and after it, asked in any order', () => {
  const session = memorySession();
  const states = [readTables(session.read)];
  for (const text of ['a', 'b', 'c']) {
    run(session, { type: 'addNote', target: { subject: 'workbook' }, text });
    states.push(readTables(session.read));
  }
  const reader = eventReader(session.read);
  for (const number of [4, 2, 3, 4, 3]) {
    expect(reader.around(number)).toEqual({ before: states[number - 2], after: states[number - 1] });
  }
  expect(() => reader.around(9)).toThrow('no event 9');
});
