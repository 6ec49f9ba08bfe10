import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';

/** "67 of 100" wherever it stands. */
const NUMBER = /(<1|\d+) of 100/;

const numberIn = (text: string | null): string => NUMBER.exec(text ?? '')?.[0] ?? `none in “${text}”`;

/** The words of a row, a space between two cells. */
const inCells = async (row: Locator): Promise<string> =>
  (await row.locator('th, td').allTextContents()).join(' ');

/** The chance of the leader to be first, from every place that says it; each by the words that are read there. */
async function chances(page: Page, varied: boolean): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const leader = (await page.getByTestId('standing').first().getAttribute('data-name')) ?? '';
  const verdict = page.getByTestId('verdict');
  const strip = async (): Promise<string> => (await verdict.textContent()) ?? '';
  await expect.poll(strip).toMatch(varied ? /of 100 with the weights varied too/ : /of 100\./);
  found['verdict of the strip'] = numberIn(await strip());
  found['item of the strip'] = numberIn(
    await page.getByTestId('standing').first().getByRole('button').getAttribute('title'),
  );

  await page.keyboard.press('Control+7');
  found['verdict scale'] = numberIn(await page.getByTestId('verdict-scale').textContent());
  const row = page.locator(`[data-testid="score-row"][data-name="${leader}"]`);
  found['ranking'] = numberIn(await row.getByRole('button').getAttribute('title'));
  const scores = page.getByTestId('figure-scores');
  await scores.getByRole('button', { name: /^Show as table/ }).click();
  const place = scores.locator('tbody tr').filter({ hasText: leader }).first();
  found['table of the ranking'] = numberIn(await inCells(place));
  await scores.getByRole('button', { name: /^Show as chart/ }).click();

  await page.getByTestId('standing').first().getByRole('button').click();
  found['inspector'] = numberIn(await page.getByTestId('inspector').locator('dl').first().textContent());

  await page.keyboard.press('Control+8');
  await expect(page.getByTestId('chance-progress')).toHaveAttribute('data-running', 'false');
  const heat = page.getByTestId('figure-acceptability');
  // A sentence on whoever is first most often: with other weights that need not be the leader, and has its own number.
  const ofMostOften = async (sentence: string | null): Promise<string> => {
    const names = await heat
      .getByTestId('acceptability-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-name') ?? ''));
    const placeOf = (name: string): number => (sentence ?? '').indexOf(name);
    const [name = ''] = names.filter((one) => placeOf(one) >= 0).sort((a, b) => placeOf(a) - placeOf(b));
    if (name === leader) return numberIn(sentence);
    const its = heat.locator(`[data-testid="acceptability-row"][data-name="${name}"] td`).first();
    expect(numberIn(sentence), name).toBe(`${await its.textContent()} of 100`);
    return found['ranking'] ?? '';
  };
  const sentenceOf = (figure: string) =>
    page.getByTestId(figure).getByTestId('figure-sentence').textContent();
  found['doubt'] = await ofMostOften(await sentenceOf('figure-doubt'));
  found['sentence of the heat map'] = await ofMostOften(await sentenceOf('figure-acceptability'));
  const cell = heat.locator(`[data-testid="acceptability-row"][data-name="${leader}"] td`).first();
  found['heat map'] = `${await cell.textContent()} of 100`;

  await page.keyboard.press('Control+9');
  const shown = page.getByTestId('side-verdicts').locator('td[data-shown=true]');
  await expect(shown).toContainText('chance to be first');
  found['scenarios'] = numberIn(await shown.textContent());

  await page.keyboard.press('Control+Shift+R');
  const report = page.getByTestId('report');
  const answer = report.getByTestId('report-verdict');
  await expect(answer).toContainText(varied ? /of 100 with the weights varied too/ : /of 100\./, {
    timeout: 30_000,
  });
  found['answer of the report'] = numberIn(await answer.textContent());
  const standing = report.locator('#ranking table').first().locator('tbody tr').filter({ hasText: leader });
  found['ranking of the report'] = numberIn(await inCells(standing.first()));
  const ranks = report.locator('#robustness table').first().locator('tbody tr').filter({ hasText: leader });
  found['heat map of the report'] = `${await ranks.first().locator('td').first().textContent()} of 100`;
  await page.keyboard.press('Control+2');
  return found;
}

const distinct = (found: Record<string, string>): string[] => [...new Set(Object.values(found))];

test('the chance to be first is one number in every view, with the weights held and with them varied', async ({
  openShipped,
}) => {
  test.setTimeout(180_000);
  const { page } = await openShipped();
  const held = await chances(page, false);
  expect(Object.keys(held).length).toBeGreaterThan(12);
  expect(distinct(held), JSON.stringify(held)).toHaveLength(1);

  await page.keyboard.press('Control+7');
  await page.getByTestId('chance-switch').getByText('Any', { exact: true }).click();
  const varied = await chances(page, true);
  expect(distinct(varied), JSON.stringify(varied)).toHaveLength(1);
  expect(distinct(varied)).not.toEqual(distinct(held));

  // It is a view of the workbook: no step for undo, and the same in another scenario.
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await page.keyboard.press('Control+9');
  const verdicts = page.getByTestId('side-verdicts').locator('td');
  for (const verdict of await verdicts.all()) {
    await expect(verdict).toContainText(/chance to be first (<1|\d+) of 100 with the weights varied too/);
  }
});
