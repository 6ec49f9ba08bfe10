import type { ElectronApplication, Page } from '@playwright/test';
import {
  COMMANDS,
  type CommandId,
  commandTitle,
  MENUS,
  type MenuName,
  showing,
  VIEW_NAMES,
  VIEWS,
  type ViewName,
} from '../../common/commands.ts';
import { t } from '../../common/language/texts.ts';
import { menuLabel } from '../../common/menu-labels.ts';
import { chooseMenu, expect, type OpenApp, settled, test } from './app.ts';
import { askAxe, bringAxe, MODES, type Mode } from './axe.ts';
import { lowContrast } from './contrast.ts';

/**
 * Every view, dialog and popover by the rules of WCAG 2.2 A and AA, as far as axe-core and a walk over the contrasts can tell, in light, dark
 * and forced colours. What is opened comes from common/commands.ts, so that a view or a dialog that is new is not forgotten: a command with
 * dots that opens nothing, and is not said to be the system's, fails.
 */

test.describe.configure({ timeout: 240_000 });

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

/** Commands whose dots open something in the window itself, by what opens. */
const IN_PLACE: Partial<Record<CommandId, (page: Page) => ReturnType<Page['locator']>>> = {
  editJudgement: (page) => page.getByRole('textbox', { name: 'Value from 0 to 100' }),
  addNote: (page) => page.getByRole('textbox', { name: /^Note on/ }),
  chooseAlternatives: (page) => page.getByRole('dialog', { name: 'Alternatives' }),
  chooseCriteria: (page) => page.getByRole('dialog', { name: 'Criteria' }),
  findClaims: (page) => page.getByRole('searchbox').first(),
  scenarioRules: (page) => page.getByRole('slider').first(),
};

/** What has to be there first, where a cell of the matrix is not enough. */
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

/** Commands of which the workbook that ships has nothing: numbers are looked at in the workbook of the lists. */
const ELSEWHERE: readonly CommandId[] = ['editNumber'];

/** What was found so far, all of which is told at the end of a test. */
type Found = string[];

/** Looks at a part of the window in every mode. */
async function examine(page: Page, name: string, within: string, found: Found): Promise<void> {
  for (const mode of Object.keys(MODES) as Mode[]) {
    await page.emulateMedia({ ...MODES[mode], reducedMotion: 'reduce' });
    const { violations } = await askAxe(page, within, mode);
    const faint = mode === 'forced' ? [] : await lowContrast(page, within);
    found.push(...[...violations, ...faint].map((fault) => `${name}, ${mode}: ${fault}`));
  }
}

const runCommand = (app: ElectronApplication, id: CommandId): Promise<void> =>
  chooseMenu(
    app,
    t(MENUS[COMMANDS[id].place.split('/')[0] as MenuName].label).replace('&', ''),
    menuLabel(id),
  );

async function show({ app, page }: OpenApp, view: ViewName): Promise<void> {
  await runCommand(app, showing(view));
  await expect(
    page
      .getByRole('main')
      .locator('[data-view-heading]')
      .filter({ hasText: t(VIEWS[view].name) }),
  ).toBeVisible();
  await atRest(page);
}

/** Nothing is computed any more. */
async function atRest(page: Page): Promise<void> {
  await settled(page);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByRole('main').getByText('…').and(page.getByRole('status'))).toHaveCount(0);
}

/** Looks at what each button of the window opens, one of each name. */
async function examinePopovers(page: Page, view: string, found: Found, seen: Set<string>): Promise<void> {
  for (const button of await page.locator('[aria-haspopup]:visible').all()) {
    const name = (await button.getAttribute('aria-label')) ?? (await button.textContent()) ?? '';
    if (seen.has(name) || !(await button.isEnabled())) continue;
    seen.add(name);
    await button.click();
    await expect(page.locator('[popover]:popover-open')).toHaveCount(1);
    await examine(page, `${view}, ${name}`, '[popover]:popover-open', found);
    await page.keyboard.press('Escape');
    await expect(page.locator('[popover]:popover-open')).toHaveCount(0);
  }
}

const HALVES = [VIEW_NAMES.slice(0, 7), VIEW_NAMES.slice(7)] as const;

for (const views of HALVES) {
  test(`no fault in the views from ${views[0]} to ${views.at(-1)}, nor in what their buttons open`, async ({
    openShipped,
  }) => {
    const opened = await openShipped();
    const { page } = opened;
    const found: Found = [];
    // Each button of the frame is looked at once.
    const seen = new Set<string>();
    // As high as it takes to see most of a view.
    await page.setViewportSize({ width: 1440, height: 1600 });
    await bringAxe(page);
    for (const view of views) {
      await show(opened, view);
      await examine(page, view, 'html', found);
      for (const tab of await page.getByRole('main').getByRole('tab').all()) {
        if ((await tab.getAttribute('aria-selected')) === 'true') continue;
        await tab.click();
        await atRest(page);
        await examine(page, `${view}, ${await tab.textContent()}`, 'main', found);
      }
      await examinePopovers(page, view, found, seen);
    }
    expect(found).toEqual([]);
  });
}

test('no fault in any dialog that a command opens', async ({ openShipped }) => {
  const opened = await openShipped();
  const { app, page, matrix } = opened;
  const found: Found = [];
  await bringAxe(page);
  const dialog = page.locator('dialog[open]');
  const ids = (Object.keys(COMMANDS) as CommandId[]).filter(
    (id) => commandTitle(id).endsWith('…') || TO_READ.includes(id),
  );
  for (const id of ids) {
    if (OF_THE_SYSTEM.includes(id) || ELSEWHERE.includes(id)) continue;
    await show(opened, 'matrix');
    await matrix.cell('performance', 'kvm').click();
    await FIRST[id]?.(opened);
    await runCommand(app, id);
    const inPlace = IN_PLACE[id]?.(page);
    await expect(inPlace ?? dialog, id).toBeVisible();
    await settled(page);
    await examine(page, id, inPlace ? 'html' : 'dialog[open]', found);
    await page.keyboard.press('Escape');
    await expect(dialog, id).toHaveCount(0);
  }
  expect(found).toEqual([]);
});

test('no fault in the inspector, the reader, notices and the tour', async ({ openShipped }) => {
  const opened = await openShipped();
  const { app, page, matrix } = opened;
  const found: Found = [];
  await bringAxe(page);
  const inspector = page.getByTestId('inspector');
  const look = (name: string, within = '[data-testid=inspector]') => examine(page, name, within, found);
  await show(opened, 'matrix');
  await matrix.cell('performance', 'kvm').click();
  await expect(inspector).toContainText('KVM on performance');
  await look('a cell');
  await matrix.cell('performance', 'criterion').click();
  await look('a criterion');
  await page.getByTestId('standing').first().getByRole('button').click();
  await look('an alternative');
  await page.getByTestId('verdict').getByRole('button').click();
  await expect(inspector.getByTestId('lead')).toBeVisible();
  await look('the lead');
  await page.getByTestId('evidence-basis').click();
  await look('the evidence');
  await matrix.cell('security', 'kvm').click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await look('the menu of a cell', '[popover]:popover-open');
  await page.keyboard.press('Escape');
  await chooseMenu(app, 'Edit', 'Number of Cell…');
  await expect(page.getByRole('alert')).toBeVisible();
  await look('an alert', '[role=alert]');
  await page.keyboard.press('Escape');
  await matrix.setWeight('openness', 400);
  await expect(page.getByTestId('lead-notice')).toContainText('Before');
  await look('a new first', 'html');
  await chooseMenu(app, 'Help', 'Take the Tour');
  await expect(page.getByTestId('tour')).toBeFocused();
  await look('the tour', '[data-testid=tour]');
  await page.keyboard.press('Escape');
  await show(opened, 'sources');
  await page
    .getByRole('main')
    .getByRole('button', { name: /open in the reader/ })
    .first()
    .click();
  await expect(page.getByRole('main').getByRole('region').first()).toBeVisible();
  await atRest(page);
  await look('the reader', 'html');
  await examinePopovers(page, 'the reader', found, new Set());
  expect(found).toEqual([]);
});

test('a fault that is made on purpose is found in each way', async ({ open }) => {
  const { page } = await open();
  await bringAxe(page);
  const found: Found = [];
  await page.evaluate(() => {
    const spoilt = document.createElement('div');
    spoilt.id = 'spoilt';
    spoilt.innerHTML = '<button></button>';
    const faint = document.createElement('p');
    faint.textContent = 'Faint words';
    Object.assign(faint.style, {
      position: 'fixed',
      top: '0',
      left: '0',
      zIndex: '99',
      color: '#999',
      background: '#fff',
    });
    spoilt.append(faint);
    document.body.append(spoilt);
  });
  await examine(page, 'spoilt', '#spoilt', found);
  expect(found.some((fault) => fault.includes('button-name'))).toBe(true);
  expect(found.some((fault) => fault.includes('“Faint words”'))).toBe(true);
});
