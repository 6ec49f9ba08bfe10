import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';

/** The weights view, by its panels and what stands beside them. */

export async function openPanel(page: Page, way: string): Promise<void> {
  await page.keyboard.press('Control+6');
  await page
    .getByRole('navigation', { name: 'Ways of asking' })
    .getByRole('button', { name: way })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 2, name: way, exact: true })).toBeVisible();
}

export const outcome = (page: Page): Locator => page.getByTestId('outcome-lead');
export const provenance = (page: Page): Locator => page.getByTestId('provenance');
export const weightRow = (page: Page, criterion: string): Locator =>
  page.getByTestId('weight-table').locator(`tr[data-criterion="${criterion}"]`);
