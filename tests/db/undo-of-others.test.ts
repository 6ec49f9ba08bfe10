import { expect, test } from 'vitest';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { type Session, startSession } from '../../db/session.ts';
import { listsFile, redo, run, sessionOn, slugIds, undo } from './workbooks.ts';

/** Two windows or programs on one file. */
function two() {
  const path = listsFile();
  const ada = sessionOn(path);
  const ben = startSession(openWorkbookFile(path), { analyst: 'Ben' });
  const ids = slugIds(ada);
  const weight = (session: Session, slug: string, value: number) =>
    run(session, {
      type: 'setWeight',
      scenarioId: ids.scenario('equal-weights'),
      criterionId: ids.criterion(slug),
      value,
    });
  const present = (slug: string) =>
    ada
      .load()
      .tables.weights.find(
        ({ scenarioId, criterionId }) =>
          scenarioId === ids.scenario('equal-weights') && criterionId === ids.criterion(slug),
      )?.value;
  return { path, ada, ben, weight, present };
}

test('undo takes back what was done here, and leaves what another window did meanwhile', () => {
  const { ada, ben, weight, present } = two();
  weight(ada, 'security', 33);
  weight(ben, 'maturity', 61);
  undo(ada);
  expect([present('security'), present('maturity')]).toEqual([10, 61]);
  redo(ada);
  expect([present('security'), present('maturity')]).toEqual([33, 61]);
  undo(ben);
  expect([present('security'), present('maturity')]).toEqual([33, 10]);
  expect(() => undo(ben)).toThrow('nothing to undo');
  ben.close();
});

test('steps lead nowhere over what another window did, and nothing of them is done', () => {
  const { ada, ben, weight, present } = two();
  const { eventNumber } = ada.load().history;
  weight(ada, 'security', 33);
  weight(ben, 'maturity', 61);
  weight(ada, 'security', 34);
  expect(() => ada.stepTo({ id: newId(), request: eventNumber })).toThrow('somebody else has changed');
  expect([present('security'), present('maturity')]).toEqual([34, 61]);
  ben.close();
});

test('undo refuses to take back a value that another window has changed since', () => {
  const { ada, ben, weight, present } = two();
  weight(ada, 'security', 50);
  weight(ben, 'security', 60);
  expect(() => undo(ada)).toThrow('changed by another program since');
  expect(present('security')).toBe(60);
  undo(ben);
  expect(present('security')).toBe(50);
  undo(ada);
  expect(present('security')).toBe(10);
  ben.close();
});

test('what was there when the file was opened can be taken back by whoever opens it, and says whose it was', () => {
  const { path, ada, ben, weight } = two();
  weight(ben, 'security', 61);
  ben.close();
  ada.close();
  const later = sessionOn(path);
  expect(later.load().history.undo).toBe('weight of Security 10 to 61 (Ben)');
  undo(later);
  expect(later.load().history.redo).toBe('weight of Security 10 to 61 (Ben)');
});

test('a hundred steps back and forth, over openings', () => {
  const { path, ada, ben, weight } = two();
  ben.close();
  for (let value = 11; value <= 60; value++) weight(ada, 'security', value);
  for (let step = 0; step < 20; step++) undo(ada);
  ada.close();
  const later = sessionOn(path);
  for (let step = 0; step < 30; step++) undo(later);
  expect(later.load().history.undo).toBeNull();
  for (let step = 0; step < 50; step++) redo(later);
  expect(later.load().history).toMatchObject({ undo: 'weight of Security 59 to 60', redo: null });
});

test('undo says that another window has taken the name that would come back', () => {
  const { ada, ben } = two();
  const [first, last] = [ada.load().tables.scenarios[0], ada.load().tables.scenarios.at(-1)];
  if (!first || !last) throw new Error('The lists have scenarios.');
  run(ada, { type: 'renameScenario', scenarioId: first.id, name: 'away', description: '' });
  run(ben, { type: 'createScenario', name: first.name, description: '' });
  expect(() => undo(ada)).toThrow('stands in the way');
  run(ada, { type: 'deleteScenario', scenarioId: last.id });
  run(ben, { type: 'createScenario', name: last.name, description: '' });
  expect(() => undo(ada)).toThrow('stands in the way');
  undo(ben);
  undo(ada);
  expect(ada.load().tables.scenarios.map(({ id }) => id)).toContain(last.id);
  ben.close();
});
