import { expect, onTestFinished, test } from 'vitest';
import { newId } from '../../../../db/ids.ts';
import { createDatabaseService } from '../../../../electron/processes/database/service.ts';
import { listsFile } from '../../../db/workbooks.ts';

test('whoever opens a file that is there is the author of what follows, and is heard when renamed', () => {
  const path = listsFile();
  const renamed: string[] = [];
  const service = createDatabaseService(
    () => {},
    (name) => renamed.push(name),
  );
  onTestFinished(() => void service.close());
  const open = (analyst: string) =>
    service.open({ path, createBuiltIn: false, analyst, createdBy: 'test' }).analyst;
  const grace = open('Grace');
  expect(grace.name).toBe('Grace');
  service.execute({
    id: newId(),
    request: { type: 'addNote', target: { subject: 'workbook' }, text: 'mine' },
  });
  expect(service.load().tables.notes.map(({ analystId }) => analystId)).toEqual([grace.id]);
  expect(service.history(1)).toMatchObject([{ analyst: 'Grace' }]);
  service.execute({ id: newId(), request: { type: 'renameAnalyst', name: 'Grace Hopper' } });
  expect(renamed).toEqual(['Grace Hopper']);
  expect(open('Grace Hopper').id).toBe(grace.id);
  expect(open('Ada').id).not.toBe(grace.id);
});

test('a workbook of older built-in evidence is offered the present one, which a command takes', () => {
  const service = createDatabaseService();
  onTestFinished(() => void service.close());
  service.open({ path: listsFile(), createBuiltIn: false, analyst: 'Ada', createdBy: 'test' });
  const offer = service.evidenceOffer([]) ?? expect.fail('There is no offer.');
  service.execute({ id: newId(), request: { type: 'takeEvidence', key: offer.key, take: [] } });
  expect(service.load().tables.claims.length).toBeGreaterThan(100);
  expect(service.evidenceOffer([])).toBeNull();
});
