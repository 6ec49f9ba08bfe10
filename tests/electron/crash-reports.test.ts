import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  crashReportsIn,
  KEPT_REPORTS,
  keepCrashReports,
  removeOldReports,
} from '../../electron/crash-reports.ts';

const { start, setPath } = vi.hoisted(() => ({ start: vi.fn(), setPath: vi.fn() }));
vi.mock('electron', () => ({ app: { setPath }, crashReporter: { start } }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weighbridge-crashes-'));
  mkdirSync(join(folder, 'pending'));
});

const report = (number: number): string => {
  const path = join(folder, 'pending', `${number}.dmp`);
  writeFileSync(path, 'x');
  writeFileSync(path.replace('.dmp', '.meta'), 'x');
  utimesSync(path, number, number);
  return path;
};

test('crash reports are written into the data folder and never sent', () => {
  keepCrashReports('/data/crashes');
  expect(setPath).toHaveBeenCalledWith('crashDumps', '/data/crashes');
  expect(start).toHaveBeenCalledWith(expect.objectContaining({ uploadToServer: false }));
  expect(start.mock.calls[0]?.[0]).not.toHaveProperty('submitURL');
});

test('the newest stay, and nothing else is touched', () => {
  const paths = Array.from({ length: KEPT_REPORTS + 3 }, (_, i) => report(i + 1));
  writeFileSync(join(folder, 'settings.dat'), 'x');
  removeOldReports(folder);
  expect(crashReportsIn(folder)).toEqual(paths.slice(-KEPT_REPORTS).reverse());
  expect(crashReportsIn(join(folder, 'none'))).toEqual([]);
});
