import type { WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import { withReportWindow } from '../../../electron/printing/report-window.ts';
import type { WindowParts } from '../../../electron/windows/main-window.ts';
import { pagePreferences } from '../../../electron/windows/page-preferences.ts';
import type { WorkbookSession } from '../../../electron/workbook-session.ts';

const made = vi.hoisted(() => [] as { readonly webPreferences: unknown; readonly show: unknown }[]);
vi.mock('electron', () => ({
  app: {},
  BrowserWindow: class {
    webContents = {} as WebContents;
    constructor(options: (typeof made)[number]) {
      made.push(options);
    }
    loadURL = async () => {};
    destroy = () => {};
  },
}));

test('the page of a report is sandboxed and isolated as the window is', async () => {
  const page = { preload: '/app/preload.cjs', devTools: false };
  const parts = { ...page, sessions: { attach: () => {} } } as unknown as WindowParts;
  const request = { format: 'pdf', scenarioId: 'x', besideIds: null, overrides: {} } as const;
  await withReportWindow(request, {} as WorkbookSession, parts, undefined, async () => {});
  expect(made).toHaveLength(1);
  expect(made[0]?.webPreferences).toEqual(pagePreferences(page));
  expect(made[0]?.show).toBe(false);
});
