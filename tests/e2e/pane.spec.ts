import { expect, saved, test } from './app.ts';

/** The inspector: what it explains, what can be done with it, and what it leads to. */

test('what can be done with a thing stands at the top and stays there', async ({ openShipped }) => {
  const { page, matrix } = await openShipped();
  const inspector = page.getByTestId('inspector');
  const actions = inspector.getByRole('toolbar', { name: 'Actions' });
  const offers = () => actions.getByRole('button').allTextContents();
  await matrix.cell('performance', 'xen').click();
  expect(await offers()).toEqual(['Judge…', 'Note…', 'New claim here…']);
  await inspector
    .getByTestId('notes')
    .or(inspector.getByRole('button', { name: /note on this cell/ }))
    .last()
    .scrollIntoViewIfNeeded();
  await expect(actions.getByRole('button', { name: 'Judge…' })).toBeInViewport();
  await actions.getByRole('button', { name: 'Judge…' }).click();
  await expect(inspector.getByRole('textbox', { name: 'Value from 0 to 100' })).toBeFocused();
  await page.keyboard.press('Escape');
  await matrix.cell('performance', 'criterion').click();
  await actions.getByRole('button', { name: 'Lock this weight' }).click();
  await expect(actions.getByRole('button', { name: 'Free this weight' })).toBeVisible();
  await matrix.header('xen').getByRole('button').first().click();
  await actions.getByRole('button', { name: 'Hide' }).click();
  await expect(matrix.header('xen')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(matrix.header('xen')).toBeVisible();
});

test('people and sources lead to what they say, with share and stance, and back', async ({ openShipped }) => {
  const { page, matrix } = await openShipped();
  const inspector = page.getByTestId('inspector');
  const title = inspector.getByRole('heading', { level: 2 });
  await matrix.cell('performance', 'xen').click();
  await inspector.getByTestId('voice').first().getByRole('button').first().click();
  const name = (await title.textContent()) ?? '';
  await expect(inspector.getByTestId('share-of-claims')).toHaveText(
    /^\d+ claims? of \d+ that count in this scenario: \d+(\.\d)? %\.$/,
  );
  await inspector.getByTestId('claim-of').first().getByRole('button').first().click();
  await expect(title).toHaveText('Claim');
  await inspector.getByTestId('claim-facts').getByRole('button', { name }).first().click();
  await expect(title).toHaveText(name);
  for (const back of ['Claim', name]) {
    await page.getByTestId('inspector-head').getByRole('button', { name: 'Back' }).click();
    await expect(title).toHaveText(back);
  }
  await inspector.getByTestId('claim-of').first().getByRole('button').last().click();
  await expect(inspector.getByTestId('citation')).toBeVisible();
  await inspector
    .getByRole('toolbar', { name: 'Actions' })
    .getByRole('button', { name: 'Open in the reader' })
    .click();
  await expect(page.getByRole('button', { name: 'All sources' })).toBeVisible();
});

test('a claim is excluded and counted again on its own pane', async ({ openShipped }) => {
  const { page, matrix } = await openShipped();
  const inspector = page.getByTestId('inspector');
  const actions = inspector.getByRole('toolbar', { name: 'Actions' });
  await matrix.cell('performance', 'xen').click();
  await inspector
    .getByRole('button', { name: /^Open the claim/ })
    .first()
    .click();
  await actions.getByRole('button', { name: /^Exclude/ }).click();
  await page
    .getByRole('dialog', { name: /^Exclude/ })
    .getByLabel('Why?')
    .fill('Only a test.');
  await page.getByRole('button', { name: 'Exclude', exact: true }).click();
  await expect(inspector.getByTestId('excluded')).toContainText('Only a test.');
  await actions.getByRole('button', { name: 'Count it again' }).click();
  await expect(inspector.getByTestId('excluded')).toHaveCount(0);
  await saved(page);
});

test('beside another view stands nothing of the one before, and what was selected comes back', async ({
  openShipped,
}) => {
  const { page, matrix } = await openShipped();
  const inspector = page.getByTestId('inspector');
  const title = inspector.getByRole('heading', { level: 2 });
  await matrix.cell('performance', 'xen').click();
  const here = (await title.textContent()) ?? '';
  for (const view of ['7', '8']) {
    await page.keyboard.press(`ControlOrMeta+${view}`);
    await expect(page.getByTestId('matrix')).toHaveCount(0);
    await expect(inspector).toHaveCount(0);
  }
  await page.keyboard.press('ControlOrMeta+3');
  await expect(page.getByTestId('matrix')).toHaveCount(0);
  await expect(inspector).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+I');
  await expect(page.getByRole('alert')).toContainText(
    'The inspector explains what is selected, and nothing is.',
  );
  await page.keyboard.press('ControlOrMeta+2');
  await expect(title).toHaveText(here);
});
