import { test } from './app.ts';
test('look', async ({ openShipped }) => {
  const { app, page } = await openShipped();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720));
  const shots: [string, string][] = [['xen', 'xen'], ['phrase', 'bare machine'], ['jones', 'richard jones'], ['security', 'security'], ['none', 'xen qqqq'], ['empty', '']];
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [name, typed] of shots) {
      await page.keyboard.press('Control+K');
      await page.getByRole('combobox', { name: 'Search everything' }).fill(typed);
      await page.waitForTimeout(900);
      await page.screenshot({ path: `/tmp/shots/${name}-${scheme}.png` });
      await page.keyboard.press('Escape');
    }
  }
});
