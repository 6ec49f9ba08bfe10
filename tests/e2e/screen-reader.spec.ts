import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answerSaveDialog, expect, saved, test } from './app.ts';
import { screenReader } from './screen-reader.ts';

/**
 * The first ten minutes of somebody who hears the window and has no pointer: each line is a key, and what is heard after it. What is heard
 * comes from Chromium's accessibility tree, as a screen reader gets it.
 */

test('the first ten minutes by ear and keyboard', async ({ startFresh, emptyFolder }) => {
  const { app, page } = await startFresh();
  const reader = await screenReader(page);

  await test.step('the window opens: where things are', async () => {
    expect(await page.title()).toContain('Weighbridge');
    expect(await reader.all('navigation')).toEqual(['Workbook']);
    expect(await reader.all('banner')).toHaveLength(1);
    expect(await reader.all('main')).toHaveLength(1);
    expect(await reader.all('contentinfo')).toHaveLength(1);
    expect(await reader.all('grid')).toEqual([expect.stringMatching(/^Matrix: criteria with their weights/)]);
    expect((await reader.all('heading'))[0]).not.toBe('');
  });

  await test.step('the tour, asked for by name', async () => {
    expect(await reader.press('Control+K')).toMatch(/^combobox “Search everything”/);
    await page.keyboard.type('take the tour');
    await page.keyboard.press('Enter');
    await expect.poll(reader.focus).toMatch(/^dialog “.+”, \(.+\)$/);
    const first = await reader.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(reader.focus).not.toBe(first);
    await expect.poll(reader.focus).toMatch(/^dialog “.+”/);
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('tour')).toHaveCount(0);
  });

  await test.step('the matrix, cell by cell', async () => {
    await page.keyboard.press('Control+2');
    for (let parts = 0; parts < 3 && !/^(rowheader|gridcell)/.test(await reader.focus()); parts++)
      await reader.press('F6');
    // The tour left the focus on a cell: to the head of its row, and up to the first criterion and its group.
    for (let cells = 0; cells < 8 && !(await reader.focus()).startsWith('rowheader'); cells++)
      await reader.press('ArrowLeft');
    for (let rows = 0; rows < 20 && !(await reader.focus()).includes('“Group Runs'); rows++)
      await reader.press('ArrowUp');
    expect(await reader.focus()).toMatch(/^rowheader “Group Runs workloads well , 4 criteria, open”/);
    expect(await reader.press('ArrowDown')).toMatch(/^rowheader “Performance and overhead”/);
    expect(await reader.press('ArrowRight')).toMatch(
      /^gridcell “Weight of Performance and overhead: 20 points, 20 % of the weight”/,
    );
    expect(await reader.press('ArrowRight')).toMatch(
      /^gridcell “KVM on Performance and overhead: 57 of 100, 7 findings, 3 of them against, contested/,
    );
    expect(await reader.press('ArrowRight')).toMatch(/^gridcell “Xen on Performance and overhead: 82 of 100/);
    expect(await reader.press('ArrowDown', 'ArrowRight')).toBe(
      'gridcell “VMware ESX on Resource sharing: no findings, 50 of 100 is assumed”',
    );
    expect(await reader.all('columnheader')).toContainEqual(expect.stringMatching(/^KVM \d+ findings$/));
  });

  await test.step('a weight is typed, and what becomes of the ranking is said once', async () => {
    await reader.heard();
    await reader.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(await reader.focus()).toMatch(/^gridcell “Weight of Resource sharing: 14 points/);
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await saved(page);
    const news = await reader.hears(/Xen|KVM|VMware/);
    expect(news).toMatch(/(leads|ahead|number \d now)/);
    // Nothing else speaks of it, and each save is silent.
    await expect.poll(() => page.getByTestId('announcements').textContent()).toBe('');
    expect((await reader.heard()).filter((text) => /Saving|Saved \d|Not saved yet|Xen/.test(text))).toEqual(
      [],
    );
  });

  await test.step('why: the cell is opened, and what was said is read', async () => {
    await reader.press('ArrowUp', 'ArrowRight');
    expect(await reader.focus()).toMatch(/^gridcell “KVM on/);
    expect(await reader.press('Enter')).toMatch(/^(complementary|region|generic|group)? ?“Inspector”/);
    const lines = (await reader.read('[data-testid=inspector]')).join(' ');
    expect(lines).toMatch(/KVM on/);
    expect(lines).toMatch(/paragraph \d+/);
    await reader.press('Escape');
    expect(await reader.focus()).toMatch(/^gridcell “KVM on/);
  });

  await test.step('a note is written, and the focus is back where it was', async () => {
    await page.keyboard.press('Control+Shift+N');
    await expect.poll(reader.focus).toMatch(/^textbox “Note on/);
    await page.keyboard.type('Ask the vendor about this.');
    await page.keyboard.press('Control+Enter');
    await expect.poll(reader.focus).toMatch(/^gridcell “KVM on .*1 note/);
  });

  await test.step('the report goes out as PDF', async () => {
    const path = join(emptyFolder, 'report.pdf');
    await answerSaveDialog(app, path);
    await reader.heard();
    await page.keyboard.press('Control+E');
    expect(await reader.hears(/saved: .*report\.pdf/i)).toContain('report.pdf');
    expect(existsSync(path)).toBe(true);
    expect(await reader.focus()).toMatch(/^gridcell “KVM on/);
  });
});

test('a drag is silent until it is let go, and a rank that changed below the first is told', async ({
  openShipped,
}) => {
  const { page, matrix } = await openShipped();
  const reader = await screenReader(page);
  const slider = matrix.weight('openness').getByRole('slider');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not on the screen.');
  await page.mouse.move(box.x + 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 20 });
  await expect(page.getByTestId('save-state')).toContainText('Not saved yet');
  expect(await reader.heard()).toEqual([]);
  await page.mouse.up();
  await saved(page);
  const words = await reader.hears(/number \d now/);
  expect(words).toMatch(/KVM is number \d now, before: 3/);
});
