import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { createWorkbookFile } from '../../db/seed/create.ts';
import prepareWindow from '../../scripts/e2e-setup.mjs';
import { takeDisplay } from '../../scripts/lib/display.mjs';
import { builtInPath, launch } from '../e2e/app.ts';
import { report } from './report.ts';
import { madeSeed } from './seed.ts';

/**
 * A weight dragged with the mouse in the real window: from the input event to the frame that paints the new ranking.
 * The clock stops in a message that the frame's own callback posts, which comes after style, layout, paint and commit of that
 * frame. The compositor's drawing on the screen is not in it.
 */

const WARM_UP = 20;
const RUNS = 200;
/** Which criterion is dragged: one whose row is in sight. */
const DRAGGED = 'criterion-3';

export async function benchDrag(): Promise<void> {
  await prepareWindow();
  const closeScreen = await takeDisplay();
  try {
    await dragIn(15, 16);
    await dragIn(50, 200);
  } finally {
    closeScreen();
  }
}

async function dragIn(alternatives: number, criteria: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-bench-'));
  const seed = madeSeed(alternatives, criteria);
  createWorkbookFile(builtInPath(folder), seed, { analyst: 'bench', createdBy: 'bench' });
  const { app, page, matrix, close } = await launch(folder);
  try {
    const slider = matrix.weight(DRAGGED).getByRole('slider');
    const box = await slider.boundingBox();
    if (!box) throw new Error('The slider is not on the screen.');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    const chrome = await app.context().newCDPSession(page);
    // Processor time, which does not grow when other programs run beside.
    await chrome.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.evaluate(watchFrames);
    const reach = Math.floor(box.width) - 8;
    // Over the whole track in steps of more than a third of it: each position is another weight than the one before.
    const stride = Math.ceil(reach * 0.4);
    const at = (step: number): number => box.x + 4 + ((step * stride) % reach);
    const moves: Move[] = [];
    for (let step = 0; step < WARM_UP; step++) await move(page, at(step), y);
    const before = await spent(chrome);
    for (let step = WARM_UP; step < WARM_UP + RUNS; step++) moves.push(await move(page, at(step), y));
    const after = await spent(chrome);
    await page.mouse.up();
    const each = (key: string): number => (1000 * ((after[key] ?? 0) - (before[key] ?? 0))) / RUNS;
    const [script, style, layout] = [
      each('ScriptDuration'),
      each('RecalcStyleDuration'),
      each('LayoutDuration'),
    ];
    const name = `weight input event to painted ranking, ${alternatives} x ${criteria}`;
    // Means of processor time on the page's main thread for each step; painting is most of the rest.
    report(
      name,
      moves.map((m) => m.painted - m.received),
      {
        scriptMs: script,
        styleMs: style,
        layoutMs: layout,
        otherMs: each('TaskDuration') - script - style - layout,
      },
    );
    report(
      `${name}, the wait for the frame included`,
      moves.map((m) => m.painted - m.made),
    );
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds on the page's clock. */
interface Move {
  /** When the event was made. */
  readonly made: number;
  /** When the page got it: Chromium hands pointer moves over when a frame begins. */
  readonly received: number;
  readonly painted: number;
}

declare global {
  interface Window {
    nextMove?: () => Promise<Move>;
  }
}

/** Moves the mouse and waits for the frame in which the scores are others. */
async function move(page: Page, x: number, y: number): Promise<Move> {
  const painted = page.evaluate(() => window.nextMove?.() ?? Promise.reject(new Error('Nobody watches.')));
  await page.mouse.move(x, y);
  return painted;
}

/** Runs in the page. */
function watchFrames(): void {
  const scores = (): string =>
    [...document.querySelectorAll('[data-testid="standing"]')]
      .slice(0, 4)
      .map((item) => item.getAttribute('data-score'))
      .join();
  let before = scores();
  let tell: ((move: Move) => void) | null = null;
  window.nextMove = () =>
    new Promise((resolve) => {
      tell = resolve;
    });
  const watch = (event: PointerEvent): void => {
    const received = performance.now();
    const afterFrame = (): void => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const painted = performance.now();
        port1.close();
        const now = scores();
        if (now === before) requestAnimationFrame(afterFrame);
        else {
          before = now;
          tell?.({ made: event.timeStamp, received, painted });
        }
      };
      port2.postMessage(null);
    };
    requestAnimationFrame(afterFrame);
  };
  window.addEventListener('pointermove', watch, true);
}

/** Seconds that the page's main thread has spent so far, by kind. */
async function spent(chrome: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await chrome.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
