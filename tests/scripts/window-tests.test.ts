import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';

/**
 * How window tests are written: they find things as people do, by role and name, or by a test id, since a class is there for the
 * style sheet; and they wait for the thing itself, since no time is right for every machine.
 */

const SELECTOR = /(?:locator|querySelector(?:All)?|closest|matches)\(\s*(['"`])(.*?)\1/gs;
/** What only a class says: where the focus of the grid is and what stops at Tab in it, and, to whoever looks at what is seen, what is hidden or may be cut. */
const BY_CLASS_ALONE = [
  '.ag-cell-focus',
  '.ag-root-wrapper',
  '.hidden-text',
  '.clip',
  '.clamped, .header-name',
  ':disabled, [aria-disabled=true], .hidden-text, script, style',
];
const WAIT = /waitForTimeout|(?<!\.)setTimeout\(\s*\w+\s*,/g;

/** Whether a selector names a class; what stands in brackets and quotes is no selector. */
const namesClass = (selector: string): boolean =>
  /(^|[\s\w>+~,(*\]])\.[A-Za-z_]/.test(selector.replaceAll(/\[[^\]]*\]/g, '[]').replace(/^xpath=.*/s, ''));

function faultsIn(source: string): string[] {
  const classes = [...source.matchAll(SELECTOR)]
    .map(([, , selector = '']) => selector)
    .filter((selector) => namesClass(selector) && !BY_CLASS_ALONE.includes(selector));
  return [...classes.map((selector) => `class: ${selector}`), ...[...source.matchAll(WAIT)].map(String)];
}

test('a class, a wait and nothing else is found', () => {
  for (const [source, faults] of [
    [`page.locator('.written')`, ['class: .written']],
    [`row.locator(\n  "tr.is-out > td")`, ['class: tr.is-out > td']],
    ['page.locator(`.ag-row[row-id="x"]`)', ['class: .ag-row[row-id="x"]']],
    [`test.setTimeout(time, 1)`, []],
    [`document.querySelector('[role=row] .cell')`, ['class: [role=row] .cell']],
    [`await page.waitForTimeout(300);`, ['waitForTimeout']],
    [`new Promise((done) => setTimeout(done, 300))`, ['setTimeout(done,']],
    [`page.locator('[href="a.b"]').first()`, []],
    [`page.locator('xpath=..')`, []],
    [`page.getByTestId('written').locator('td, th').nth(1)`, []],
  ] as const) {
    expect({ source, faults: faultsIn(source) }).toEqual({ source, faults });
  }
});

test('window tests find by role or test id, and wait for the thing itself', () => {
  const folder = inRoot('tests', 'e2e');
  const faults = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      faultsIn(readFileSync(`${folder}/${name}`, 'utf8')).map((fault) => `${name}: ${fault}`),
    );
  expect(faults).toEqual([]);
});
