import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import prepareWindow from '../../scripts/e2e-setup.mjs';
import { takeDisplay } from '../../scripts/lib/display.mjs';
import { answerSaveDialog, builtInPath, chooseMenu, launch } from '../e2e/app.ts';
import { makeMany } from '../fixtures/report-workbooks.ts';
import { report } from './report.ts';

const RUNS = 5;
const CLI = join(import.meta.dirname, '..', '..', 'scripts', 'cli.mjs');

/** The whole report of 20 alternatives and 200 claims as PDF: by the command line with Electron's start, and in the open app. */
export async function benchPdf(): Promise<void> {
  await prepareWindow();
  const closeScreen = await takeDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-bench-'));
  try {
    const workbook = builtInPath(folder);
    makeMany(workbook);
    const byCommand = await timed(async (run) => {
      const path = join(folder, `command-${run}.pdf`);
      await promisify(execFile)(process.execPath, [CLI, 'export', '--pdf', path, '--workbook', workbook]);
    });
    report('report as PDF by the command line, 20 alternatives, 200 claims', byCommand);
    const { app, close } = await launch(folder);
    const inApp = await timed(async (run) => {
      const path = join(folder, `app-${run}.pdf`);
      await answerSaveDialog(app, path);
      await chooseMenu(app, 'File', 'Export Report as PDF…');
      while (!existsSync(path)) await wait(10);
    });
    report('report as PDF in the open app, 20 alternatives, 200 claims', inApp);
    await close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
    closeScreen();
  }
}

async function timed(work: (run: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  return times;
}
