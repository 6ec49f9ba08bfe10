import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import { startSession } from '../../db/session.ts';
import { measure } from './report.ts';

/** A workbook on the disk: made, opened, written to. */
export function benchWorkbook(): void {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-bench-'));
  try {
    const create = (name: string): string => {
      const path = join(folder, `${name}.weighbridge`);
      createWorkbookFile(path, builtInSeed, { analyst: 'bench', createdBy: 'bench' });
      return path;
    };
    measure('make the built-in workbook', 10, (run) => create(`new${run}`));
    const path = create('work');
    measure('open and verify a workbook', 30, () => openWorkbookFile(path).close());
    const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
    const weight = session.load().tables.weights[0];
    if (!weight) throw new Error('The built-in workbook has no weights.');
    const { scenarioId, criterionId } = weight;
    measure('save one weight, synced to disk', 200, (run) =>
      session.execute({
        id: newId(),
        request: { type: 'setWeight', scenarioId, criterionId, value: run + 1_000 },
      }),
    );
    measure('undo and redo', 100, () => {
      session.undo({ id: newId(), request: null });
      session.redo({ id: newId(), request: null });
    });
    session.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
