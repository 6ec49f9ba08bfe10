import { expect, test } from 'vitest';
import { listsFile, run, sessionOn, slugIds, undo } from '../db/workbooks.ts';
import { cli } from './cli.ts';

/** A workbook with a weight, a note, and the note taken back. */
function workedOn(): string {
  const path = listsFile();
  const session = sessionOn(path);
  const { scenario, criterion } = slugIds(session);
  run(session, {
    type: 'setWeight',
    scenarioId: scenario('equal-weights'),
    criterionId: criterion('security'),
    value: 33,
  });
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'a' });
  undo(session);
  session.close();
  return path;
}

test('prints every change, the newest first, with the seal of the log', async () => {
  const path = workedOn();
  const { status, out } = await cli('history', path);
  expect(status).toBe(0);
  const { events, seal, all, found } = JSON.parse(out);
  expect([all, found]).toEqual([4, 4]);
  expect(seal).toMatch(/^[0-9a-f]{64}$/);
  expect(events[0]).toMatchObject({ number: 4, kind: 'undo', analyst: 'Ada', target: 3, undone: false });
  expect(events[1]).toMatchObject({ number: 3, undone: true });
});

test('is narrowed down by words, subject, analyst, days and number', async () => {
  const path = workedOn();
  const numbers = async (...choice: string[]): Promise<number[]> => {
    const { out } = await cli('history', path, ...choice);
    return JSON.parse(out).events.map(({ number }: { number: number }) => number);
  };
  expect(await numbers('--find', 'security')).toEqual([2]);
  expect(await numbers('--about', 'notes')).toEqual([4, 3]);
  expect(await numbers('--by', 'ada', '--limit', '1')).toEqual([4]);
  expect(await numbers('--to', '2000-01-01')).toEqual([]);
  expect(await numbers('--from', '2000-01-01')).toEqual([4, 3, 2, 1]);
});

test.each([
  [['--about', 'colours'], '--about knows no colours. It takes one of weights'],
  [['--by', 'Grace'], 'No analyst of this workbook is called Grace. There are Ada.'],
  [['--from', '2030-02-30'], '--from is 2030-02-30, which is no day.'],
  [['--limit', '0'], '--limit is 0.'],
])('what cannot be is refused in words: %j', async (choice, words) => {
  const { status, err, out } = await cli('history', listsFile(), ...choice);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(words);
});
