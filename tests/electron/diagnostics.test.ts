import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { diagnosticText, withoutNames } from '../../electron/diagnostics.ts';

vi.mock('electron', () => ({
  app: {
    getVersion: () => '1.2.3',
    getLocale: () => 'de',
    isPackaged: true,
    getPath: () => '/nowhere',
    getGPUFeatureStatus: () => ({ webgl: 'disabled' }),
    getAppMetrics: () => [{ type: 'Browser', memory: { workingSetSize: 204_800 } }],
  },
  screen: { getAllDisplays: () => [{ size: { width: 1920, height: 1080 }, scaleFactor: 2 }] },
}));

const parts = { versions: { sqlite: '3.1', schema: 9 }, bytes: 4_096 };

test('the diagnostics say what runs where, and end with the end of the log', () => {
  const logPath = join(mkdtempSync(join(tmpdir(), 'weighbridge-log-')), 'weighbridge.log');
  writeFileSync(logPath, Array.from({ length: 100 }, (_, i) => `line ${i}`).join('\n'));
  const text = diagnosticText({ ...parts, logPath });
  for (const line of [
    'Weighbridge: 1.2.3',
    'SQLite: 3.1',
    'Screens: 1920 x 1080, scale 2',
    'Processes: Browser 200 MB',
    'Open workbook: 4096 bytes',
  ])
    expect(text.split('\n')).toContain(line);
  expect(text).toContain('line 99');
  expect(text).not.toContain('line 39\n');
  expect(diagnosticText({ ...parts, bytes: null, logPath: '/nowhere/log' })).toContain(
    'There is no log yet.',
  );
});

test('the folder of the account is not in it', () => {
  expect(withoutNames('at /home/ada/x.ts and /home/ada/y', '/home/ada')).toBe('at ~/x.ts and ~/y');
  expect(withoutNames('at /x', '/')).toBe('at /x');
});
