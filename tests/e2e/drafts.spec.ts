import { openDrafts } from '../../db/drafts.ts';
import { openForLooking } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { builtInPath, chooseMenu, expect, saved, test } from './app.ts';
import type { RunningApp } from './running.ts';

/** What is kept on the disk for the workbook of a data folder. */
function keptIn(dataFolder: string): string {
  const path = builtInPath(dataFolder);
  const db = openForLooking(path);
  const id = readTables(db).workbook[0]?.id ?? '';
  db.close();
  return Object.values(openDrafts(dataFolder, { id, path }).texts).join('\n');
}

/** Ends the whole app with no time to say anything. */
async function kill({ app }: RunningApp): Promise<void> {
  const ended = new Promise((done) => app.process().once('exit', done));
  app.process().kill('SIGKILL');
  await ended;
}

test('a claim, a note and a scenario that were begun are there after kill -9, and can be continued', async ({
  start,
  dataFolder,
}) => {
  const first = await start();
  await chooseMenu(first.app, 'Evidence', 'New Claim…');
  await first.page.getByLabel('What it says, in your own words').fill('Snapshots are fast.');
  await first.page.keyboard.press('Escape');
  await first.matrix.cell('security', 'kvm').click();
  await first.page.getByRole('button', { name: /Add a note on this cell/ }).click();
  await first.page.keyboard.type('Ask for references.');
  await chooseMenu(first.app, 'Scenario', 'New Scenario…');
  await first.page.getByLabel('What it stands for').fill('A hospital.');
  for (const text of ['Snapshots are fast.', 'Ask for references.', 'A hospital.'])
    await expect.poll(() => keptIn(dataFolder)).toContain(text);
  await kill(first);

  const { page, app } = await start();
  await expect(page.getByTestId('drafts-notice')).toHaveText('3 texts not saved…');
  await page.getByTestId('drafts-notice').click();
  const dialog = page.getByRole('dialog', { name: 'Texts that are not saved' });
  await expect(dialog.getByTestId('draft')).toHaveText([
    /New scenario.*A hospital\./,
    /Note on KVM, Security.*Ask for references\./,
    /New claim.*Snapshots are fast\./,
  ]);
  await dialog.getByRole('button', { name: 'Continue Note on KVM, Security' }).click();
  const note = page.getByRole('textbox', { name: 'Note on this cell' });
  await expect(note).toHaveValue('Ask for references.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await saved(page);

  await chooseMenu(app, 'Edit', 'Texts That Are Not Saved…');
  await dialog.getByRole('button', { name: 'Continue New claim' }).click();
  await expect(page.getByLabel('What it says, in your own words')).toHaveValue('Snapshots are fast.');
  await expect(page.getByTestId('draft-notice')).toContainText('what you typed and did not save');
  await page.keyboard.press('Escape');

  await page.getByTestId('drafts-notice').click();
  await dialog.getByRole('button', { name: 'Discard New claim' }).click();
  await dialog.getByRole('button', { name: 'Bring back New claim' }).click();
  await dialog.getByRole('button', { name: 'Discard New claim' }).click();
  await dialog.getByRole('button', { name: 'Discard New scenario' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('drafts-notice')).toBeHidden();
  await expect.poll(() => keptIn(dataFolder)).toBe('');
});

test('what was typed is kept when the window is closed in the same moment', async ({ start, dataFolder }) => {
  const { page, app, close } = await start();
  await chooseMenu(app, 'Scenario', 'New Scenario…');
  await page.getByRole('textbox', { name: 'Name' }).pressSequentially('Hospital, small');
  await close();
  expect(keptIn(dataFolder)).toContain('Hospital, small');
});
