import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shell } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { contract } from '../../../../electron/ipc/contract.ts';
import { appHandlers } from '../../../../electron/ipc/handlers/app.ts';
import type { Outlets } from '../../../../electron/ipc/handlers/outlets.ts';
import type { CallContext } from '../../../../electron/ipc/router.ts';
import { createWrittenFiles } from '../../../../electron/leaving/written-files.ts';
import { temporaryFolder } from '../../../db/workbooks.ts';

vi.mock('electron', () => ({
  app: {},
  shell: { showItemInFolder: vi.fn(), openPath: vi.fn(async () => '') },
}));
beforeEach(() => void vi.clearAllMocks());

const ID = '0198c0de-0000-7000-8000-000000000000';
const OTHER_ID = '0198c0de-0000-7000-8000-000000000001';
const context = { sender: {} } as unknown as CallContext;

/** The handlers after one file of this name was written, which has the id. */
function afterWriting(name: string) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, 'x');
  const files = createWrittenFiles(() => ID);
  files.keep(path);
  const opened = vi.fn();
  const parts = { documents: { open: opened } } as unknown as Parameters<typeof appHandlers>[1];
  return { path, opened, handlers: appHandlers({ files } as unknown as Outlets, parts) };
}

describe('showing a file in its folder', () => {
  test('works for what was written', () => {
    const { handlers, path } = afterWriting('report.pdf');
    void handlers.showInFolder({ fileId: ID }, context);
    expect(shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith(path);
  });

  test('is refused for what was not written, be it there or not', () => {
    const { handlers, path } = afterWriting('report.pdf');
    for (const fileId of [OTHER_ID, path, '/etc/passwd']) {
      expect(() => handlers.showInFolder({ fileId }, context)).toThrow('was not written');
    }
    expect(shell.showItemInFolder).not.toHaveBeenCalled();
  });

  test('takes an id from a page, and no path', () => {
    for (const call of ['showInFolder', 'openFile'] as const) {
      expect(contract[call].input.safeParse({ fileId: ID }).success).toBe(true);
      expect(contract[call].input.safeParse({ fileId: '/etc/passwd' }).success).toBe(false);
    }
  });
});

describe('opening a file', () => {
  test('works for what was written', async () => {
    const { handlers, path } = afterWriting('report.pdf');
    await handlers.openFile({ fileId: ID }, context);
    expect(shell.openPath).toHaveBeenCalledExactlyOnceWith(path);
  });

  test('is refused for what was not written, and for what is called as a program', async () => {
    await expect(afterWriting('report.pdf').handlers.openFile({ fileId: OTHER_ID }, context)).rejects.toThrow(
      'was not written',
    );
    for (const name of ['report.sh', 'report.desktop', 'report.exe', 'report']) {
      await expect(afterWriting(name).handlers.openFile({ fileId: ID }, context)).rejects.toThrow(
        'No program',
      );
    }
    expect(shell.openPath).not.toHaveBeenCalled();
  });

  test('leaves a workbook to a window of the app', async () => {
    const { handlers, path, opened } = afterWriting('copy.weighbridge');
    await handlers.openFile({ fileId: ID }, context);
    expect(opened).toHaveBeenCalledExactlyOnceWith(path, context.sender);
    expect(shell.openPath).not.toHaveBeenCalled();
  });
});
