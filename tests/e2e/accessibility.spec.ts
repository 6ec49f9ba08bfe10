import type { Page } from '@playwright/test';
import { type CommandId, VIEW_NAMES } from '../../common/commands.ts';
import { chooseMenu, expect, settled, test } from './app.ts';
import { askAxe, bringAxe, MODES, type Mode } from './axe.ts';
import { lowContrast } from './contrast.ts';
import { atRest, lookAtViews, lookIntoPopovers, OPENING, openBy, show } from './walk.ts';

/**
 * Every view, dialog and popover by the rules of WCAG 2.2 A and AA, as far as axe-core and a walk over the contrasts can tell, in light, dark
 * and forced colours. What is opened comes from walk.ts, so that a view or a dialog that is new is not forgotten: a command with
 * dots that opens nothing, and is not said to be the system's, fails.
 */

test.describe.configure({ timeout: 240_000 });

/** Commands whose dots open something in the window itself, by what opens. */
const IN_PLACE: Partial<Record<CommandId, (page: Page) => ReturnType<Page['locator']>>> = {
  editJudgement: (page) => page.getByRole('textbox', { name: 'Value from 0 to 100' }),
  addNote: (page) => page.getByRole('textbox', { name: /^Note on/ }),
  chooseAlternatives: (page) => page.getByRole('dialog', { name: 'Alternatives' }),
  chooseCriteria: (page) => page.getByRole('dialog', { name: 'Criteria' }),
  findClaims: (page) => page.getByRole('searchbox').first(),
  scenarioRules: (page) => page.getByRole('slider').first(),
};

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

const HALVES = [VIEW_NAMES.slice(0, 7), VIEW_NAMES.slice(7)] as const;

for (const views of HALVES) {
  test(`no fault in the views from ${views[0]} to ${views.at(-1)}, nor in what their buttons open`, async ({
    openShipped,
  }) => {
    const opened = await openShipped();
    const { page } = opened;
    const found: Found = [];
    // As high as it takes to see most of a view.
    await page.setViewportSize({ width: 1440, height: 1600 });
    await bringAxe(page);
    await lookAtViews(opened, (place, within) => examine(page, place, within, found), views);
    expect(found).toEqual([]);
  });
}

test('no fault in any dialog that a command opens', async ({ openShipped }) => {
  const opened = await openShipped();
  const { page } = opened;
  const found: Found = [];
  await bringAxe(page);
  const dialog = page.locator('dialog[open]');
  for (const id of OPENING) {
    await openBy(opened, id);
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
  await lookIntoPopovers(
    page,
    'the reader',
    (place, within) => examine(page, place, within, found),
    new Set(),
  );
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
