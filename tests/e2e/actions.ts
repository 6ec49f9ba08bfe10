import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { chooseMenu } from './app.ts';

/**
 * What somebody does, counted as in a usability test: a click is one action, a field filled one, a paste one, a menu with its item two, and
 * the answer to a dialog of the system one.
 */
export interface Actions {
  readonly click: (what: Locator) => Promise<void>;
  readonly fill: (field: Locator, text: string) => Promise<void>;
  /** Pastes where the focus is. */
  readonly paste: (page: Page, text: string) => Promise<void>;
  readonly menu: (...path: string[]) => Promise<void>;
  /** A number typed into a cell of the grid, which is a field. */
  readonly type: (page: Page, cell: Locator, digits: string) => Promise<void>;
  /** A file dialog of the system, which the test has answered beforehand. */
  readonly systemDialog: () => void;
  readonly count: () => number;
}

export function countedActions(app: ElectronApplication): Actions {
  let done = 0;
  return {
    count: () => done,
    systemDialog: () => {
      done++;
    },
    click: async (what) => {
      done++;
      await what.click();
    },
    fill: async (field, text) => {
      done++;
      await field.fill(text);
    },
    paste: async (page, text) => {
      done++;
      await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
      await page.keyboard.press('ControlOrMeta+V');
    },
    menu: async (...path) => {
      done += path.length;
      await chooseMenu(app, ...path);
    },
    type: async (page, cell, digits) => {
      done++;
      await cell.click();
      await page.keyboard.type(digits);
      await page.keyboard.press('Enter');
    },
  };
}
