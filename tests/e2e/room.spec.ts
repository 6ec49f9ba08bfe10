import { expect, test } from './app.ts';

/** A window of 1440 by 900 points, the size of most laptops: what is read at a glance stands there whole. */

const SIZE = { width: 1440, height: 900 };

/** By how many points what an element holds is larger than the element. */
const beyond = (element: HTMLElement | SVGElement): number =>
  Math.max(element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight);

test('the name at the head of a column is whole beside the inspector', async ({ openShipped }) => {
  const { page, matrix } = await openShipped();
  await page.setViewportSize(SIZE);
  await expect(page.getByTestId('inspector')).toBeVisible();
  for (const column of ['vmware-esx', 'microsoft-hyper-v']) {
    const name = matrix.header(column).getByTestId('alternative-name');
    await expect(name).toBeInViewport({ ratio: 1 });
    await expect.poll(() => name.evaluate(beyond), column).toBe(0);
  }
});

test('how firm the first place is, and the answer, are read without scrolling', async ({ openShipped }) => {
  const { page } = await openShipped();
  await page.setViewportSize(SIZE);
  await page.keyboard.press('ControlOrMeta+8');
  const board = page.getByRole('tabpanel');
  await expect(page.getByTestId('chance-progress')).toHaveAttribute('data-running', 'false');
  await expect(board.getByRole('region', { name: 'What the first place hangs on' })).toContainText('as if');
  await expect(board.getByRole('status').filter({ hasText: '…' })).toHaveCount(0);
  await expect.poll(() => board.evaluate(beyond)).toBe(0);
  await page.keyboard.press('ControlOrMeta+1');
  const next = page.getByTestId('answer-next');
  await expect(next.getByRole('listitem').first()).toBeVisible();
  await expect(next).toBeInViewport({ ratio: 1 });
});
