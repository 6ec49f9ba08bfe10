import { expect, test } from 'vitest';
import { COMMAND_IDS, COMMANDS, keysOfCommand, showing, VIEW_NAMES, VIEWS } from '../../common/commands.ts';
import type { Platform } from '../../common/keys.ts';
import { menuLabel } from '../../common/menu-labels.ts';

const PLATFORMS = ['mac', 'other'] as const satisfies readonly Platform[];

test('keys are written in one way, and none needs AltGr', () => {
  for (const id of COMMAND_IDS) {
    for (const platform of PLATFORMS) {
      for (const key of keysOfCommand(id, platform))
        expect(key, id).toMatch(/^(Mod\+(Shift\+)?[A-Z\d/,]|F1)$/);
    }
  }
});

test('the digits follow the order of the sidebar, but for views with keys of their own', () => {
  const digits = VIEW_NAMES.filter((view) => !('keys' in VIEWS[view]))
    .slice(0, 9)
    .map((view) => keysOfCommand(showing(view), 'other')[0]);
  expect(digits).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `Mod+${digit}`));
  for (const view of VIEW_NAMES) expect(keysOfCommand(showing(view), 'other'), view).toHaveLength(1);
});

test('no two commands have one title, in the palette or in a menu', () => {
  expect(new Set(COMMAND_IDS.map((id) => COMMANDS[id].title)).size).toBe(COMMAND_IDS.length);
  expect(new Set(COMMAND_IDS.map(menuLabel)).size).toBe(COMMAND_IDS.length);
});

test.each([
  ['exportPdf', 'Export Report as PDF…'],
  ['scenarioRules', 'Rules of the Scenario…'],
  ['copyTableWithoutHeadings', 'Copy Table without Headings'],
  ['saveCopy', 'Save a Copy…'],
  ['showMatrix', 'Matrix'],
] as const)('%s is “%s” in its menu', (id, label) => {
  expect(menuLabel(id)).toBe(label);
});
