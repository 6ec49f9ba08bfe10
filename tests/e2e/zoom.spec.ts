import type { Page } from '@playwright/test';
import { showing, VIEW_NAMES } from '../../common/commands.ts';
import { menuLabel } from '../../common/menu-labels.ts';
import { chooseMenu, expect, type OpenApp, settled, test } from './app.ts';

/** Large type in the window as it is (WCAG 1.4.4, 1.4.10, 1.4.12): 50 to 400 percent, small windows, and text with more space. */

test.describe.configure({ timeout: 240_000 });

interface Size {
  readonly width: number;
  readonly height: number;
  /** 2 for 200 percent. */
  readonly zoom: number;
}

const STANDARD = { width: 1440, height: 900 };

async function resize({ app, page }: OpenApp, { width, height, zoom }: Size): Promise<void> {
  const frame = await app.browserWindow(page);
  await frame.evaluate(
    (main, size) => {
      main.setContentSize(size.width, size.height);
      main.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(Math.round(width / zoom));
}

/** By how many pixels the page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The rows of the matrix that are in sight: what is in their middle is they. */
const rowsInSight = (page: Page): Promise<number> =>
  page.getByTestId('matrix').evaluate(
    (grid) =>
      [...grid.querySelectorAll('[role=row][row-id]')].filter((row) => {
        const { left, top, height } = row.getBoundingClientRect();
        const found = document.elementFromPoint(left + 20, top + height / 2);
        return found !== null && row.contains(found);
      }).length,
  );

test('at 200 percent the matrix shows five rows and more, with the first explanation above it', async ({
  openShipped,
}) => {
  const opened = await openShipped();
  const { page } = opened;
  await resize(opened, { ...STANDARD, zoom: 2 });
  await expect(page.getByRole('complementary', { name: 'How to read the matrix' })).toBeVisible();
  await expect.poll(() => rowsInSight(page)).toBeGreaterThanOrEqual(5);
  await expect.poll(() => overflow(page)).toBe(0);
});

for (const size of [
  { ...STANDARD, zoom: 0.5 },
  { ...STANDARD, zoom: 1.5 },
  { ...STANDARD, zoom: 2 },
  { ...STANDARD, zoom: 3 },
  { ...STANDARD, zoom: 4 },
  { width: 900, height: 600, zoom: 1 },
  { width: 900, height: 600, zoom: 1.25 },
]) {
  test(`no view is wider than the window at ${size.zoom * 100} percent of ${size.width} by ${size.height}, and all of it is reached`, async ({
    openShipped,
  }) => {
    const opened = await openShipped();
    const { app, page } = opened;
    await resize(opened, size);
    for (const view of VIEW_NAMES) {
      await chooseMenu(app, 'View', menuLabel(showing(view)));
      await settled(page);
      await expect.poll(() => overflow(page), view).toBe(0);
      expect(await outOfReach(page), view).toEqual([]);
    }
  });
}

/** Buttons and fields of the window that cannot be brought into sight, or that something lies over then. */
const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const all = document.querySelectorAll<HTMLElement>(
      '.shell :is(button, input, select, a[href]):not([tabindex="-1"], [aria-hidden=true], :disabled)',
    );
    for (const element of all) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[data-testid=pages]'))
        continue;
      element.scrollIntoView({ block: 'center', inline: 'center' });
      const box = element.getBoundingClientRect();
      // A check box that its label stands for, and what is as small as a hair, is not what is pressed.
      if (box.width < 4 || box.height < 4) continue;
      const x = Math.min(Math.max(box.left + box.width / 2, box.left + 2), innerWidth - 2);
      const at = document.elementFromPoint(x, box.top + box.height / 2);
      const label = element.closest('label');
      if (at && (element.contains(at) || at.contains(element) || label?.contains(at))) continue;
      found.push(
        `${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)} under ${at?.className}`,
      );
    }
    return found;
  });

test('by keys the cell that has the focus stays in sight at 400 percent, under nothing that stays', async ({
  openShipped,
}) => {
  const opened = await openShipped();
  const { page, matrix } = opened;
  await resize(opened, { ...STANDARD, zoom: 4 });
  await matrix.cell('performance', 'criterion').focus();
  for (const key of [
    'ArrowDown',
    'ArrowDown',
    'ArrowRight',
    'ArrowRight',
    'ArrowDown',
    'ArrowDown',
    'ArrowUp',
  ]) {
    await page.keyboard.press(key);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused?.classList.contains('ag-cell')) return 'no cell';
          const { left, right, top, height } = focused.getBoundingClientRect();
          const at = document.elementFromPoint(
            (Math.max(0, left) + Math.min(innerWidth, right)) / 2,
            top + height / 2,
          );
          return at !== null && focused.contains(at);
        }),
      )
      .toBe(true);
  }
});

test('a dialog fits at 400 percent, and begins where the focus is', async ({ openShipped }) => {
  const opened = await openShipped();
  const { page } = opened;
  await resize(opened, { ...STANDARD, zoom: 2 });
  await page.keyboard.press('Control+Shift+M');
  const dialog = page.getByRole('dialog', { name: 'New claim' });
  await expect(dialog.getByRole('textbox', { name: 'What it says, in your own words' })).toBeFocused();
  expect(await dialog.evaluate((element) => element.scrollTop)).toBe(0);
  await resize(opened, { ...STANDARD, zoom: 4 });
  await expect.poll(() => dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  await expect(dialog).toBeInViewport({ ratio: 1 });
});

test('nothing is lost with more space between letters, words and lines', async ({ openShipped }) => {
  const opened = await openShipped();
  const { app, page } = opened;
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; } p { margin-bottom: 2em !important; }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  for (const view of VIEW_NAMES) {
    await chooseMenu(app, 'View', menuLabel(showing(view)));
    await settled(page);
    await expect.poll(() => overflow(page), view).toBe(0);
    const cut = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          '.shell :is(.button, .nav-item, .footer-button, h1, h2, h3)',
        ),
      ]
        .filter((element) => element.checkVisibility() && !element.closest('.hidden-text'))
        .filter(
          (element) =>
            element.scrollWidth > element.clientWidth + 1 &&
            !element.querySelector('.clip') &&
            !element.title,
        )
        .map((element) => element.textContent),
    );
    expect(cut, view).toEqual([]);
  }
});

test('nothing moves for those who do not want it', async ({ open }) => {
  const { page, matrix } = await open();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    Reflect.set(window, 'moved', []);
    const look = (): void => {
      const moved = Reflect.get(window, 'moved') as string[];
      moved.push(
        ...document
          .getAnimations()
          .map((animation) => (animation.effect as KeyframeEffect)?.target?.className ?? ''),
      );
      requestAnimationFrame(look);
    };
    look();
  });
  await matrix.setWeight('kernel-integration', 90);
  await expect(page.getByTestId('lead-notice')).toContainText('Before');
  await page.keyboard.press('Control+7');
  await settled(page);
  expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toEqual([]);
});
