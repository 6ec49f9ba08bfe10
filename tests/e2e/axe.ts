import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

/** What axe-core finds in the window, in light, dark and forced colours. */

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA with all that came before it, and what axe-core calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What hangs on colours and is asked again in each mode; nothing else of a page changes with the mode. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** The report as it is printed: how large its links are is the paper's matter (2.5.8, essential). */
const PAPER = '[data-testid=pages]';

export const MODES = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
} as const;

export type Mode = keyof typeof MODES;

export interface Findings {
  /** "color-contrast: .selector (why)", one for each element. */
  readonly violations: readonly string[];
  /** What axe could not tell, in the same form. */
  readonly open: readonly string[];
}

/** Puts axe into the page. It comes by the debugger, so that no policy of the page has to allow it. */
export const bringAxe = async (page: Page): Promise<void> => {
  await page.evaluate(SOURCE);
};

/** Asks axe about a part of the page, all rules in light and those of colours in every other mode. */
export async function askAxe(page: Page, within: string, mode: Mode): Promise<Findings> {
  return page.evaluate(
    async ({ selector, tags, rules, paper }) => {
      const axe = (globalThis as unknown as { axe: typeof Axe }).axe;
      const only: Axe.RunOptions['runOnly'] =
        rules === null ? { type: 'tag', values: tags } : { type: 'rule', values: rules };
      const { violations, incomplete } = await axe.run(selector, {
        runOnly: only,
        resultTypes: ['violations', 'incomplete'],
        // Pages in pages there are none of.
        iframes: false,
        elementRef: false,
      });
      const said = (results: Axe.Result[]): string[] =>
        results.flatMap(({ id, nodes }) =>
          nodes.flatMap(({ target, any, all, none }) => {
            if (id === 'target-size' && document.querySelector(target.join(' '))?.closest(paper)) return [];
            const [why] = [...any, ...all, ...none];
            return [`${id}: ${target.join(' ')} (${why?.message ?? ''})`];
          }),
        );
      return { violations: said(violations), open: said(incomplete) };
    },
    { selector: within, tags: TAGS, rules: mode === 'light' ? null : OF_COLOUR, paper: PAPER },
  );
}
