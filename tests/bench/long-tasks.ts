import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createWorkbookFile } from '../../db/seed/create.ts';
import prepareWindow from '../../scripts/e2e-setup.mjs';
import { takeDisplay } from '../../scripts/lib/display.mjs';
import { builtInPath, launch, type Matrix } from '../e2e/app.ts';
import { report } from './report.ts';
import { madeSeed } from './seed.ts';

/**
 * What keeps the page's thread for longer than 50 ms, so that a hand waits: while 5,000 claims are scrolled from one end to the other, and
 * while a weight is dragged. The times are those of the long tasks, as the page itself is told of them; none is what is wanted.
 */

/** Three claims for every ten criteria of an alternative: 5,025 of them. */
const ALTERNATIVES = 25;
const CRITERIA = 670;
const STEPS = 150;
/** Pixels that a turn of the wheel scrolls. */
const WHEEL = 1_200;
/** Milliseconds between two inputs, as a hand makes them. */
const PACE = 32;

export async function benchLongTasks(): Promise<void> {
  await prepareWindow();
  const closeScreen = await takeDisplay();
  try {
    await inWindow(ALTERNATIVES, CRITERIA, async (page) => {
      await page.getByRole('button', { name: /^Evidence/ }).click();
      const row = page.getByRole('grid').locator('[role=row][row-id]').first();
      await row.hover();
      await longTasks(page, 'scrolling 5,000 claims', (step) =>
        page.mouse.wheel(0, step < STEPS / 2 ? WHEEL : -WHEEL),
      );
    });
    for (const [alternatives, criteria] of [
      [15, 16],
      [50, 200],
    ] as const)
      await inWindow(alternatives, criteria, async (page, matrix) => {
        const box = await matrix.weight('criterion-3').getByRole('slider').boundingBox();
        if (!box) throw new Error('The slider is not on the screen.');
        const y = box.y + box.height / 2;
        await page.mouse.move(box.x + box.width / 2, y);
        await page.mouse.down();
        await longTasks(page, `dragging a weight, ${alternatives} x ${criteria}`, (step) =>
          page.mouse.move(box.x + 4 + ((step * 7) % (box.width - 8)), y),
        );
        await page.mouse.up();
      });
  } finally {
    closeScreen();
  }
}

async function inWindow(
  alternatives: number,
  criteria: number,
  work: (page: Page, matrix: Matrix) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-bench-'));
  try {
    const seed = madeSeed(alternatives, criteria);
    createWorkbookFile(builtInPath(folder), seed, { analyst: 'bench', createdBy: 'bench' });
    const { page, matrix, close } = await launch(folder);
    try {
      await work(page, matrix);
    } finally {
      await close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

declare global {
  interface Window {
    longTasks?: number[];
  }
}

async function longTasks(page: Page, name: string, step: (step: number) => Promise<void>): Promise<void> {
  // What the view itself does when it opens is over.
  await page.waitForTimeout(2_000);
  await page.evaluate(() => {
    const tasks: number[] = [];
    window.longTasks = tasks;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  for (let i = 0; i < STEPS; i++) {
    await step(i);
    await page.waitForTimeout(PACE);
  }
  await page.waitForTimeout(500);
  const tasks = await page.evaluate(() => window.longTasks ?? []);
  const longest = Math.max(0, ...tasks);
  report(`long tasks while ${name}`, tasks, { tasks: tasks.length, longestMs: longest, inputs: STEPS });
}
