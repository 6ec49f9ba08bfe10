import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openWorkbookFile } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { createWorkbook, createWorkbookFile } from '../../db/seed/create.ts';
import { startSession } from '../../db/session.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import { newerSeed, olderSeed } from '../fixtures/newer-seed.ts';
import { said } from './said.ts';
import { temporaryFolder } from './workbooks.ts';

const OPTIONS = { analyst: 'Ada', createdBy: 'Weighbridge test' };
test('killed at any moment, the file is as before or as after', async () => {
  const folder = temporaryFolder();
  const after = said(readTables(createWorkbook(':memory:', newerSeed, OPTIONS)));
  const outcomes = new Set<number>();
  for (const moment of [1, 9, 17, 30, 99]) {
    const path = join(folder, `${moment}.weighbridge`);
    createWorkbookFile(path, olderSeed, OPTIONS);
    const before = said(startAndClose(path));
    const child = spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      TAKER,
      path,
      String(moment),
    ]);
    await once(child, 'close');
    const tables = startAndClose(path);
    outcomes.add(tables.readings.length);
    expect(said(tables)).toEqual(tables.readings.length === 0 ? before : after);
  }
  expect([...outcomes].sort()).toEqual([0, 2]);
});

const TAKER = fileURLToPath(new URL('./evidence-taker.ts', import.meta.url));

function startAndClose(path: string): WorkbookTables {
  const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
  try {
    return session.load().tables;
  } finally {
    session.close();
  }
}
