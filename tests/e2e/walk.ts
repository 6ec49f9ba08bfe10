import type { ElectronApplication, Page } from '@playwright/test';
import {
  COMMANDS,
  type CommandId,
  commandTitle,
  showing,
  VIEW_GROUPS,
  VIEW_NAMES,
  type ViewName,
  viewsOf,
} from '../../common/commands.ts';
import { expect, type OpenApp, settled } from './app.ts';

/**
 * A walk through everything that the window can show: every view, each tab of it, what its buttons open, and every dialog that a command opens.
 * It comes from common/commands.ts, so that a view or a dialog that is new is not forgotten. It reads no text of the window, so that it goes
 * in any language.
 */

/** Commands whose dots stand for a dialog of the system, which is not ours to look at. */
const OF_THE_SYSTEM: readonly CommandId[] = [
  'openWorkbook',
  'saveCopy',
  'moveWorkbook',
  'exportPdf',
  'printPaper',
  'exportWord',
  'exportSlides',
  'exportInteractive',
  'exportMatrixCsv',
  'exportEvidenceCsv',
  'exportJson',
  'exportXmcda',
  'exportBibliography',
];

/** Dialogs without dots: there is nothing to answer in them. */
const TO_READ: readonly CommandId[] = [
  'handbook',
  'keyboardShortcuts',
  'showGlossary',
  'copyDiagnostics',
  'licences',
  'about',
];

/** Commands of which the workbook that ships has nothing: numbers are looked at in the workbook of the lists. */
const ELSEWHERE: readonly CommandId[] = ['editNumber'];

/** The commands that open something to be looked at: a dialog, or a place to type in the window itself. */
export const OPENING: readonly CommandId[] = (Object.keys(COMMANDS) as CommandId[]).filter(
  (id) =>
    (commandTitle(id).endsWith('…') || TO_READ.includes(id)) &&
    !OF_THE_SYSTEM.includes(id) &&
    !ELSEWHERE.includes(id),
);

/** What has to be there before a command, where a cell of the matrix is not enough. */
const FIRST: Partial<Record<CommandId, (opened: OpenApp) => Promise<unknown>>> = {
  showDrafts: async ({ page }) => {
    await page.keyboard.press('Control+Shift+N');
    await page.keyboard.type('Half a thought');
    await page.keyboard.press('Escape');
  },
  newContradiction: async ({ page }) => {
    await page.keyboard.press('Control+3');
    await page.locator('[data-testid=evidence] [role=rowheader]').first().click();
    for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
  },
  editSelected: ({ page }) => page.getByTestId('standing').first().getByRole('button').click(),
  deleteSelected: ({ page }) => page.getByTestId('standing').first().getByRole('button').click(),
};

/** Goes to the matrix, selects what a command is about, and runs it. */
export async function openBy(opened: OpenApp, id: CommandId): Promise<void> {
  await show(opened, 'matrix');
  await opened.matrix.cell('performance', 'kvm').click();
  await FIRST[id]?.(opened);
  await runCommand(opened.app, id);
}

/** Runs a command by its item of the menu. */
export const runCommand = (app: ElectronApplication, id: CommandId): Promise<void> =>
  app.evaluate(({ Menu }, command) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(command);
    if (!item) throw new Error(`There is no menu item for ${command}.`);
    item.click();
  }, id);

/** Views in the order of the sidebar. */
const IN_ORDER: readonly ViewName[] = VIEW_GROUPS.flatMap((group) => viewsOf(group));

/** Goes to a view and waits until nothing is computed in it any more. */
export async function show({ app, page }: OpenApp, view: ViewName): Promise<void> {
  await runCommand(app, showing(view));
  const items = page.getByTestId('views').locator('li button');
  await expect(items.nth(IN_ORDER.indexOf(view))).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('main').locator('[data-view-heading]').first()).toBeAttached();
  await atRest(page);
}

/** Nothing is computed any more. */
export async function atRest(page: Page): Promise<void> {
  await settled(page);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByRole('main').getByText('…').and(page.getByRole('status'))).toHaveCount(0);
}

/** Looks at what stands in an element of the page; `place` is for what is told of it. */
export type Look = (place: string, within: string) => Promise<void>;

/** Looks at what each button of the window opens, one of each name. */
export async function lookIntoPopovers(
  page: Page,
  view: string,
  look: Look,
  seen: Set<string>,
): Promise<void> {
  for (const button of await page.locator('[aria-haspopup]:visible').all()) {
    const name = (await button.getAttribute('aria-label')) ?? (await button.textContent()) ?? '';
    if (seen.has(name) || !(await button.isEnabled())) continue;
    seen.add(name);
    await button.click();
    await expect(page.locator('[popover]:popover-open')).toHaveCount(1);
    await look(`${view}, ${name}`, '[popover]:popover-open');
    await page.keyboard.press('Escape');
    await expect(page.locator('[popover]:popover-open')).toHaveCount(0);
  }
}

/** Looks at views, each tab of them, and what their buttons open. */
export async function lookAtViews(
  opened: OpenApp,
  look: Look,
  views: readonly ViewName[] = VIEW_NAMES,
): Promise<void> {
  const { page } = opened;
  // Each button of the frame is looked at once.
  const seen = new Set<string>();
  for (const view of views) {
    await show(opened, view);
    await look(view, 'html');
    for (const tab of await page.getByRole('main').getByRole('tab').all()) {
      if ((await tab.getAttribute('aria-selected')) === 'true') continue;
      await tab.click();
      await atRest(page);
      await look(`${view}, ${await tab.textContent()}`, 'main');
    }
    await lookIntoPopovers(page, view, look, seen);
  }
}

/** Looks at what every command opens: a dialog, or a place in the window. */
export async function lookAtDialogs(opened: OpenApp, look: Look): Promise<void> {
  const { page } = opened;
  const dialog = page.locator('dialog[open]');
  const place = page.locator('[popover]:popover-open, main, [data-testid=inspector]').first();
  for (const id of OPENING) {
    await openBy(opened, id);
    await settled(page);
    await expect(dialog.or(place).first()).toBeVisible();
    await look(id, (await dialog.count()) > 0 ? 'dialog[open]' : 'html');
    await page.keyboard.press('Escape');
    await expect(dialog, id).toHaveCount(0);
  }
}
