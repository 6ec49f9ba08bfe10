import { chooseMenu, expect, type OpenApp, test } from './app.ts';

/** A laptop's window of 1280 by 720 points: what is worked on has the room. */

async function low({ app, page }: OpenApp): Promise<void> {
  const frame = await app.browserWindow(page);
  await frame.evaluate((main) => main.setContentSize(1280, 720));
  await expect.poll(() => page.evaluate(() => window.innerHeight)).toBe(720);
}

test('the head is two lines, and its sentence is told in full on hover', async ({ openShipped }) => {
  const opened = await openShipped();
  const { app, page } = opened;
  const head = page.getByRole('banner');
  const height = async (): Promise<number> => (await head.boundingBox())?.height ?? 0;
  await chooseMenu(app, 'View', 'Matrix');
  await low(opened);
  await expect.poll(height).toBeLessThanOrEqual(100);
  const sentence = page.getByTestId('verdict').getByText(/points ahead/);
  await expect(sentence).toHaveAttribute('title', (await sentence.textContent()) ?? '');
  // What it leads to is a button with a sign of its own.
  await page.getByTestId('verdict').getByRole('button').click();
  await expect(page.getByTestId('lead')).toBeVisible();
});

test('nothing has to be scrolled sideways in the inspector and in the figures', async ({ openShipped }) => {
  const opened = await openShipped();
  const { app, page } = opened;
  await chooseMenu(app, 'View', 'Matrix');
  await low(opened);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await expect(inspector.getByTestId('lead')).toBeVisible();
  await expect.poll(() => inspector.evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
  await chooseMenu(app, 'View', 'Robustness');
  for (const [tab, pane] of [
    ['Weights', 'weights'],
    ['Evidence', 'evidence'],
    ['People', 'people'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    const board = page.getByTestId(`robust-${pane}`);
    await expect(board.getByRole('heading', { level: 3 }).first()).toBeVisible();
    await expect(board.getByRole('status')).toHaveCount(0);
    await expect
      .poll(() =>
        board.evaluate((e) =>
          [...e.children].filter((c) => c.scrollWidth > c.clientWidth + 1).map((c) => c.textContent),
        ),
      )
      .toEqual([]);
  }
});
