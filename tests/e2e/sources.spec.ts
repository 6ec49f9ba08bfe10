import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, chooseMenu, expect, saved, test } from './app.ts';

const TEXT = [
  'On brewing',
  '',
  'Tea wakes the whole office before nine. Coffee does so before eight, at a price.',
  '',
  'Nobody has measured cocoa yet.',
].join('\n');

/** Makes a source and lands in its reader. */
async function newSource(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+5');
  await page.getByRole('button', { name: 'New source…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New source' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('button', { name: 'Add source' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function pasteText(page: Page, text: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /text$/ });
  await dialog.getByLabel('Text of the source').fill(text);
  await dialog.getByRole('button', { name: /^(Attach|Replace) text$/ }).click();
  await expect(dialog).toHaveCount(0);
}

/** Puts the selection around some words of the text, as dragging the mouse over them would. */
async function selectWords(page: Page, first: string, last: string): Promise<void> {
  await page.getByTestId('reader-text').evaluate(
    (root, [from, to]) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        const end = text.indexOf(to ?? '');
        if (text.includes(from ?? '')) range.setStart(node, text.indexOf(from ?? ''));
        if (end >= 0) range.setEnd(node, end + (to ?? '').length);
      }
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    },
    [first, last],
  );
}

/** Files the selected words as a claim by a new speaker. */
async function fileClaim(page: Page, text: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'New claim' });
  await dialog.getByRole('button', { name: 'New speaker…' }).click();
  const speaker = page.getByRole('dialog', { name: 'New speaker' });
  await speaker.getByLabel('Name').fill('Ada');
  await speaker.getByRole('button', { name: 'Add speaker' }).click();
  await expect(speaker).toHaveCount(0);
  await dialog.getByLabel('What it says, in your own words').fill(text);
  await dialog.getByRole('button', { name: 'File claim' }).click();
  await expect(dialog).toHaveCount(0);
}

test('the list says of each source what it holds and where the ranking stands without it', async ({
  openShipped,
}) => {
  const { app, page } = await openShipped();
  await chooseMenu(app, 'View', 'Sources');
  const rows = page.getByTestId('sources').locator('tbody tr');
  await expect(rows).toHaveCount(5);
  await expect(rows.nth(1)).toContainText('001_340a2ffd2472088b.txt');
  await expect(rows.nth(1)).toContainText('Brad Moczik');
  await expect(page.getByTestId('sources')).toContainText('the same first place');
  await expect(page.getByTestId('sources')).toContainText('≠ another first place');
  const fingerprint = rows.first().getByRole('button', { name: /SHA-256/ });
  await fingerprint.click();
  await expect(fingerprint).toHaveText(/SHA-256 [0-9a-f]{64}$/);
  const before = await page.getByTestId('standing').allTextContents();
  const credibility = rows.first().getByLabel(/^Credibility of/);
  await credibility.fill('0.5');
  await credibility.press('Enter');
  await expect(page.getByText(/Undo: credibility/)).toBeVisible();
  await saved(page);
  await expect(credibility).toHaveValue('0.5');
  expect(await page.getByTestId('standing').allTextContents()).toEqual(before);
  await expect(page.getByRole('navigation')).toContainText(/Sources\s*5/);
});

test('words selected in a pasted text become a claim, marked at its place, and lead to it and back', async ({
  open,
}) => {
  const { page } = await open();
  await newSource(page, 'Hot drinks');
  await expect(page.getByTestId('no-text')).toContainText('No text attached');
  await page.getByRole('button', { name: 'Paste text…' }).click();
  await pasteText(page, TEXT);
  await expect(page.getByTestId('reader-text')).toContainText('Nobody has measured cocoa yet.');
  await selectWords(page, 'offee does', 'eight');
  await page.getByRole('button', { name: 'File as a claim…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New claim' });
  // Words that the selection cuts are taken whole.
  await expect(dialog.locator('blockquote')).toHaveText('Coffee does so before eight,');
  await expect(dialog.getByLabel('Paragraph')).toHaveValue('2');
  await fileClaim(page, 'Coffee wakes people sooner than tea.');
  await expect(page.locator('mark')).toHaveText('Coffee does so before eight,');
  await expect(page.getByTestId('claim-states')).toHaveText('1 verified');
  const inspector = page.getByTestId('inspector');
  await expect(inspector).toContainText('Coffee wakes people sooner than tea.');

  await page.keyboard.press('ControlOrMeta+2');
  await inspector.getByRole('button', { name: 'Open in the reader' }).click();
  await expect(page.locator('mark[aria-current]')).toBeInViewport();
  await page.getByRole('button', { name: 'All sources' }).click();
  await page.getByRole('button', { name: /^Hot drinks ?, open in the reader/ }).click();
  await page.locator('mark').click();
  await expect(page.getByTestId('reader-claim')).toHaveAttribute('aria-current', 'true');
});

test('words are dropped on the cell of which they speak, or filed there by the keys', async ({ open }) => {
  const { page } = await open();
  await newSource(page, 'Hot drinks');
  await page.getByRole('button', { name: 'Paste text…' }).click();
  await pasteText(page, TEXT);
  const dialog = page.getByRole('dialog', { name: 'New claim' });
  const isOn = async (alternative: string, criterion: string): Promise<void> => {
    await expect(dialog.locator('blockquote')).toHaveText('Coffee does so before eight,');
    await expect(dialog.getByLabel('Paragraph')).toHaveValue('2');
    const chosen = (label: string) => dialog.getByLabel(label).locator('option:checked');
    await expect(chosen('Alternative of finding 1')).toHaveText(alternative);
    await expect(chosen('Criterion of finding 1')).toHaveText(criterion);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  };
  await selectWords(page, 'Coffee does', 'eight');
  await page.getByTestId('reader-text').press('ControlOrMeta+Shift+Enter');
  const cells = page.getByTestId('file-on');
  const first = cells.getByRole('button', { name: /^KVM on/ }).first();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cells.getByRole('button', { name: /^Xen on/ }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cells).toHaveCount(0);
  await page.getByRole('button', { name: 'File on a cell…' }).click();
  await cells.getByRole('button', { name: 'Xen on performance' }).click();
  await isOn('Xen', 'Performance');

  // Dragged from the text: the cells come while the words are held.
  await selectWords(page, 'Coffee does', 'eight');
  const from = await page.evaluate(() => {
    const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    return { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 8 };
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 4, { steps: 5 });
  await expect(cells).toBeVisible();
  const to = await cells.getByRole('button', { name: 'KVM on security' }).boundingBox();
  if (!to) throw new Error('The cell is not on the screen.');
  await page.mouse.move(to.x + 10, to.y + 10, { steps: 8 });
  await page.mouse.up();
  await isOn('KVM', 'Security');
});

test('a claim says what became of its words when the text is replaced', async ({ open }) => {
  const { app, page } = await open();
  await newSource(page, 'Hot drinks');
  await page.getByRole('button', { name: 'Paste text…' }).click();
  await pasteText(page, TEXT);
  await selectWords(page, 'Coffee does', 'eight');
  await page.getByRole('button', { name: 'File as a claim…' }).click();
  await fileClaim(page, 'Coffee wakes people sooner than tea.');
  await page.getByRole('button', { name: 'Claim without a place…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New claim' });
  await dialog.getByLabel('What it says, in your own words').fill('Cocoa is unknown.');
  await dialog.getByRole('button', { name: 'File claim' }).click();
  const states = page.getByTestId('claim-states');
  await expect(states).toHaveText('1 verified, 1 unchecked');
  const replace = async (text: string): Promise<void> => {
    await page.getByRole('button', { name: 'Source and text' }).click();
    await page.getByRole('menuitem', { name: 'Replace the text by pasting…' }).click();
    await pasteText(page, text);
  };
  await replace(TEXT.replaceAll(' ', '\n'));
  await expect(page.getByTestId('reader-text').getByTestId('reader-line')).not.toHaveCount(3);
  await expect(states).toHaveText('1 verified, 1 unchecked');
  await replace(TEXT.replace('eight', 'seven'));
  await expect(states).toHaveText('1 orphaned, 1 unchecked');
  await expect(page.locator('mark')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(states).toHaveText('1 verified, 1 unchecked');
  await page.getByRole('button', { name: 'Source and text' }).click();
  await page.getByRole('menuitem', { name: 'Remove the text…' }).click();
  await page.getByRole('button', { name: 'Remove text' }).click();
  await expect(states).toHaveText('2 unchecked');
  await chooseMenu(app, 'Edit', 'Undo');
  await expect(states).toHaveText('1 verified, 1 unchecked');
});

test('words are selected and filed from the keyboard, and the text takes no changes', async ({ open }) => {
  const { page } = await open();
  await newSource(page, 'Hot drinks');
  await page.getByRole('button', { name: 'Paste text…' }).click();
  await pasteText(page, TEXT);
  const text = page.getByTestId('reader-text');
  // The page is drawn once more when the text has arrived, which puts the caret back to the beginning.
  await expect(async () => {
    await text.focus();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.type('x');
    await page.keyboard.press('Delete');
    await page.keyboard.press('ControlOrMeta+B');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ControlOrMeta+Shift+ArrowRight');
    expect(await page.evaluate(() => String(document.getSelection()))).toMatch(/^Tea wakes the/);
  }).toPass();
  await expect(text).toHaveText(TEXT.replaceAll('\n', ''));
  await expect(page.getByTestId('file-bar')).toContainText('characters selected');
  await page.keyboard.press('ControlOrMeta+Enter');
  const dialog = page.getByRole('dialog', { name: 'New claim' });
  await expect(dialog.locator('blockquote')).toHaveText('Tea wakes the');
  await expect(dialog.getByLabel('Paragraph')).toHaveValue('2');
  await page.keyboard.press('Escape');
  // Undo means the workbook here, since nothing can be typed.
  await text.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByTestId('no-text')).toBeVisible();
});

test('a hostile page is read as text and nothing in it runs', async ({ open, emptyFolder }) => {
  const { app, page } = await open();
  const file = join(emptyFolder, 'hostile.html');
  writeFileSync(
    file,
    `<title>Q</title><script>window.hacked = 1</script><iframe src="https://example.com"></iframe>
     <img src="nowhere" onerror="window.hacked = 1"><h1>A test</h1>
     <p onclick="window.hacked = 1">Tea &lt;script&gt;window.hacked = 1&lt;/script&gt; is <a href="javascript:0">fine</a>.</p>`,
  );
  await newSource(page, 'A trap');
  await answerOpenDialog(app, file);
  await page.getByRole('button', { name: 'Attach a file…' }).click();
  const text = page.getByTestId('reader-text');
  await expect(text).toContainText('Tea <script>window.hacked = 1</script> is fine.');
  await expect(text.locator('script, img, iframe, a')).toHaveCount(0);
  await text.click();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await expect(page.getByTestId('reader-standing')).toContainText('Text from hostile.html');
});

test('a text of a megabyte is read without making the window wait', async ({ open, emptyFolder }) => {
  const { app, page } = await open();
  const file = join(emptyFolder, 'large.txt');
  const sentence = 'Word upon word upon word, and none of them of any weight. ';
  writeFileSync(file, `${sentence.repeat(20).trim()}\n\n`.repeat(900));
  await newSource(page, 'At length');
  await answerOpenDialog(app, file);
  await page.getByRole('button', { name: 'Attach a file…' }).click();
  await expect(page.getByTestId('reader-text').getByTestId('reader-line')).toHaveCount(900);
  await page.keyboard.press('ControlOrMeta+5');
  const longest = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let most = 0;
        let before = performance.now();
        const end = before + 2_500;
        const tick = (now: number): void => {
          most = Math.max(most, now - before);
          before = now;
          if (now < end) requestAnimationFrame(tick);
          else resolve(most);
        };
        requestAnimationFrame(tick);
      }),
  );
  await page.getByRole('button', { name: /^At length/ }).click();
  await expect(page.getByTestId('reader-text').getByTestId('reader-line')).toHaveCount(900);
  await page.getByTestId('reader-text').evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  expect(await longest).toBeLessThan(1_000);
});
