import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openWorkbookFile } from '../../../db/open.ts';
import { readTables } from '../../../db/queries.ts';
import { temporaryFolder } from '../workbooks.ts';

test('criteria of format 50 have no words for their numbers, and what is none is refused', () => {
  const path = join(temporaryFolder(), 'ferries.weighbridge');
  const golden = new URL('../../fixtures/formats/format-50.weighbridge.gz', import.meta.url);
  writeFileSync(path, gunzipSync(readFileSync(golden)));
  const db = openWorkbookFile(path);
  expect(readTables(db).criteria.map(({ levels }) => levels)).toEqual([[], [], []]);
  db.run(`UPDATE criteria SET levels = '["No", "Yes"]' WHERE scale = 'numeric'`);
  expect(readTables(db).criteria.filter(({ levels }) => levels.length === 2)).toHaveLength(1);
  expect(() => db.run(`UPDATE criteria SET levels = 'No'`)).toThrow('CHECK');
  db.run(`UPDATE criteria SET levels = '["No", "no"]' WHERE scale = 'numeric'`);
  db.close();
  expect(() => openWorkbookFile(path)).toThrow('the words of a scale in it are none');
});
