import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { countedActions } from './actions.ts';
import { answerSaveDialog, expect, saved, test, windowFrom } from './app.ts';

/** Issue 13: a comparison made from nothing, as a first-time user's review counted it (47 actions then). */
const MOST = 25;

const TABLE = [
  'Laptop\tPrice (EUR)\tWeight (kg)\tBattery (h)',
  'ThinkPad X1\t1899\t1.1\t14',
  'XPS 13\t1499\t1.2\t12',
  'MacBook Air\t1299\t1.24\t18',
].join('\n');

const LIST = [
  'ThinkPad X1 Pros',
  '- Keyboard: firm keys with long travel',
  'XPS 13 Cons',
  '- Keyboard: shallow keys that tire the hands',
].join('\n');

test(`three laptops on four criteria, ranked and printed, in ${MOST} actions at most`, async ({
  open,
  emptyFolder,
}) => {
  test.setTimeout(120_000);
  const { app, page: first } = await open();
  const actions = countedActions(app);
  await answerSaveDialog(app, join(emptyFolder, 'laptops.weighbridge'));
  await actions.menu('File', 'New Workbook…');
  await actions.fill(first.getByLabel('What is compared'), 'Laptops for the sales team');
  const page = await windowFrom(app, () =>
    actions.click(first.getByRole('button', { name: 'Choose where…' })),
  );
  actions.systemDialog();
  await first.close();
  const weightOf = (criterion: string) =>
    page
      .getByRole('row')
      .filter({ hasText: new RegExp(`^${criterion}`) })
      .locator('[role=gridcell][col-id=weight]');
  const wizard = page.getByRole('dialog', { name: /^Import/ });

  // Three criteria in numbers.
  await expect(page.getByTestId('first-steps')).toBeVisible();
  await actions.paste(page, TABLE);
  await actions.click(wizard.getByRole('button', { name: 'Next: columns' }));
  await actions.click(wizard.getByRole('button', { name: 'Next: check' }));
  await actions.click(wizard.getByRole('button', { name: 'Import', exact: true }));
  await actions.click(wizard.getByRole('button', { name: 'Close' }).last());
  await expect(page.getByTestId('standing')).toHaveCount(3);

  // The fourth on a text, whose lines become claims.
  await actions.menu('File', 'Paste List or Table…');
  await actions.paste(page, LIST);
  await actions.click(wizard.getByRole('button', { name: 'Next: check' }));
  await actions.click(wizard.getByRole('button', { name: 'Import', exact: true }));
  await actions.click(wizard.getByRole('button', { name: 'Close' }).last());
  await expect(page.getByTestId('matrix')).toContainText('Keyboard');

  for (const [criterion, points] of [
    ['Price', '40'],
    ['Weight', '20'],
    ['Battery', '15'],
    ['Keyboard', '25'],
  ] as const) {
    await actions.type(page, weightOf(criterion), points);
    await expect(weightOf(criterion)).toContainText(points);
  }
  await actions.click(page.getByRole('button', { name: 'Ranking', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: 'Ranking' })).toBeVisible();
  await expect(page.getByTestId('standing').first()).toHaveAttribute('data-name', 'MacBook Air');
  await saved(page);

  const pdf = join(emptyFolder, 'laptops.pdf');
  await answerSaveDialog(app, pdf);
  await actions.menu('File', 'Export Report as PDF…');
  actions.systemDialog();
  await expect.poll(() => existsSync(pdf), { timeout: 60_000 }).toBe(true);

  // What was pasted is the source, and the words of a claim stand in it.
  await page.keyboard.press('ControlOrMeta+3');
  await expect(page.getByTestId('evidence')).toContainText('firm keys with long travel');
  expect(actions.count()).toBeLessThanOrEqual(MOST);
});
