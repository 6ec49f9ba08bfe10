import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findEvent } from '../../../db/events.ts';
import { tablesAt } from '../../../db/history/rewind.ts';
import { migrations } from '../../../db/migrations/index.ts';
import type { Session } from '../../../db/session.ts';
import { decodeRow, type WorkbookTables } from '../../../db/tables.ts';
import {
  codedAgain,
  memorySession,
  redo,
  run,
  sessionOn,
  slugIds,
  temporaryFolder,
  undo,
} from '../workbooks.ts';

/** What the session held after each of its events so far, as the file itself said. */
function observed(session: Session, work: readonly (() => void)[]): Map<number, WorkbookTables> {
  const seen = new Map<number, WorkbookTables>();
  const look = (): void => {
    const { tables, history } = session.load();
    seen.set(history.eventNumber, tables);
  };
  look();
  for (const piece of work) {
    piece();
    look();
  }
  return seen;
}

test('every event of a long history gives the tables that the file held then, view included', () => {
  const session = memorySession();
  const ids = slugIds(session);
  const scenarioId = ids.scenario('equal-weights');
  const criterionId = ids.criterion('security');
  const alternativeId = ids.alternative('kvm');
  const seen = observed(session, [
    () => run(session, { type: 'setWeight', scenarioId, criterionId, value: 33 }),
    () => run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'a' }),
    () => undo(session),
    () => run(session, { type: 'saveView', view: 'matrix', state: { any: 1 } }),
    () => redo(session),
    () => codedAgain(session),
    () => run(session, { type: 'deleteClaim', claimId: ids.claim('002-xen-attack-surface') }),
    () => run(session, { type: 'setAlternativesActive', alternativeIds: [alternativeId], active: false }),
    () => undo(session),
    () => undo(session),
    () => run(session, { type: 'deleteScenario', scenarioId }),
    () => run(session, { type: 'describeWorkbook', title: 'Another', question: 'Why?', description: '' }),
  ]);
  expect(seen.size).toBe(13);
  for (const [number, tables] of seen) expect(tablesAt(session.read, number)).toEqual(tables);
});

test('an event that the log does not have is refused in words', () => {
  const session = memorySession();
  for (const number of [0, 2, -1]) {
    expect(() => tablesAt(session.read, number)).toThrow(`no event ${number} in the history`);
  }
});

test.each(migrations.map(({ version }) => version))(
  'a workbook of format %d is read back to how it was made',
  (version) => {
    const path = join(temporaryFolder(), 'ferries.weighbridge');
    const golden = new URL(`../../fixtures/formats/format-${version}.weighbridge.gz`, import.meta.url);
    writeFileSync(path, gunzipSync(readFileSync(golden)));
    const { read } = sessionOn(path);
    const first = read.get<{ id: string; number: number }>('SELECT id, number FROM events ORDER BY number');
    const made = (first && findEvent(read, first.id)?.changes) ?? [];
    const tables = tablesAt(read, first?.number ?? 0);
    expect(made.length).toBeGreaterThan(10);
    expect(Object.values(tables).flat()).toHaveLength(made.length);
    for (const { table, id, after } of made) {
      const row = (tables[table] as readonly { readonly id: string }[]).find((one) => one.id === id);
      const image = decodeRow(table, after ?? {});
      const written = Object.fromEntries(
        Object.keys(image).flatMap((name) => {
          const value = image[name as keyof typeof image];
          return value === null ? [] : [[name, value]];
        }),
      );
      expect(row).toMatchObject(written);
    }
  },
);
