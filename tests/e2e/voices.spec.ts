import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const inspector = (page: Page) => page.getByTestId('inspector');

/** Sets the rho of the current scenario, as its rules do. */
const countVoices = (page: Page, rho: number): Promise<void> =>
  page.evaluate(async (value) => {
    const answer = await window.weighbridge.loadWorkbook();
    if (!answer.ok) throw new Error(answer.problem.message);
    const { tables } = answer.value.state;
    const scenarioId = tables.workbook[0]?.currentScenarioId ?? tables.scenarios[0]?.id ?? '';
    await window.weighbridge.execute({ type: 'setRules', scenarioId, rho: value });
    location.reload();
  }, rho);

test('a cell says its claims by voice, and what each counts once voices are counted', async ({ start }) => {
  const { page, matrix } = await start();
  await matrix.cell('drivers-hardware', 'xen').click();
  const evidence = page.getByTestId('cell-evidence');
  const before = /^(\d+) claims?, 1 voice, counted as ([\d.]+)$/.exec((await evidence.textContent()) ?? '');
  expect(before).not.toBeNull();
  const [claims, counted] = [Number(before?.[1]), Number(before?.[2])];
  await expect(inspector(page).getByTestId('voice')).toHaveCount(1);
  await expect(inspector(page)).not.toContainText('things here');
  await countVoices(page, 1);
  await matrix.cell('drivers-hardware', 'xen').click();
  await expect(evidence).toHaveText(`${claims} claims, 1 voice, counted as 1`);
  expect(counted).toBeGreaterThan(1);
  await expect(inspector(page).getByTestId('voice')).toContainText(`says ${claims} things here`);
});

test('a term explains itself on focus, one at a time, and Escape closes it alone', async ({ open }) => {
  const { page, matrix } = await open();
  await matrix.cell('performance', 'xen').click();
  const words = inspector(page).getByTestId('hint-word');
  await words.first().focus();
  await expect(page.getByRole('tooltip')).toHaveCount(1);
  await words.nth(1).focus();
  await expect(page.getByRole('tooltip')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expect(words.nth(1)).toBeFocused();
});

test('the words of the source stand under a claim once its text is attached', async ({ start }) => {
  const { page, matrix } = await start();
  const words = 'The words that were written down by hand.';
  await page.evaluate(async (text) => {
    const answer = await window.weighbridge.loadWorkbook();
    if (!answer.ok) throw new Error(answer.problem.message);
    const { tables } = answer.value.state;
    const [claim] = tables.claims;
    const criterion = tables.criteria.find(({ slug }) => slug === 'performance');
    const alternative = tables.alternatives.find(({ slug }) => slug === 'xen');
    if (!claim || !criterion || !alternative) throw new Error('no claim');
    const { execute } = window.weighbridge;
    const made = await execute({
      type: 'createSource',
      title: 'A letter',
      shortTitle: 'Letter 1952',
      author: null,
      publication: null,
      fileName: null,
      date: null,
      remark: '',
      credibility: 1,
    });
    const sourceId = made.ok ? (made.value.createdId ?? '') : '';
    await execute({ type: 'pasteText', sourceId, text: `A heading\n\n${text}` });
    const start = 'A heading\n\n'.length;
    await execute({
      type: 'createClaim',
      sourceId,
      paragraph: null,
      speakerId: claim.speakerId,
      holderId: claim.speakerId,
      text: 'It was written.',
      date: null,
      kind: 'experience',
      doubts: ['vague'],
      echoOfId: null,
      findings: [
        {
          alternativeId: alternative.id,
          criterionId: criterion.id,
          polarity: 'pro',
          strength: 1,
          inferred: true,
          remark: 'Its rival is named.',
        },
      ],
      passage: { start, end: start + text.length },
    });
    location.reload();
  }, words);
  await matrix.cell('performance', 'xen').click();
  const item = inspector(page).getByTestId('claim').filter({ hasText: 'It was written.' });
  await expect(item.getByTestId('exact-words')).toContainText(words);
  await expect(item).toContainText('Xen is not named, but meant: Its rival is named.');
  await expect(item).toContainText('first-hand experience');
  await expect(item).toContainText('Letter 1952');
  await item.getByRole('button', { name: /^Open/ }).click();
  await expect(page.getByTestId('claim-facts')).toContainText('undated');
  await expect(page.getByTestId('claim-facts')).toContainText('vague');
  await expect(inspector(page).getByTestId('exact-words')).toContainText(words);
  await page.keyboard.press('Control+Shift+R');
  const pages = page.getByTestId('pages');
  await expect(pages).toContainText('It was written.');
  await expect(pages).not.toContainText(words);
  await page.getByRole('checkbox', { name: 'With the exact words of the sources' }).check();
  await expect(pages).toContainText(words);
});
