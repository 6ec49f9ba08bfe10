import { afterEach, expect, test } from 'vitest';
import { OTHER_COMMANDS } from '../../common/command-list.ts';
import {
  COMMAND_IDS,
  commandName,
  commandTitle,
  keysOfCommand,
  showing,
  VIEW_NAMES,
  VIEWS,
} from '../../common/commands.ts';
import type { Platform } from '../../common/keys.ts';
import { LANGUAGES } from '../../common/language/languages.ts';
import { loadLanguage } from '../../common/language/load.ts';
import { setLanguage } from '../../common/language/present.ts';
import { t } from '../../common/language/texts.ts';
import { menuLabel } from '../../common/menu-labels.ts';
import { MENUS } from '../../common/menus.ts';

afterEach(() => setLanguage('en'));

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

test.each(LANGUAGES)(
  'in %s no two commands have one title, in the palette or in a menu',
  async (language) => {
    await loadLanguage(language);
    expect(new Set(COMMAND_IDS.map(commandTitle)).size).toBe(COMMAND_IDS.length);
    expect(new Set(COMMAND_IDS.map(menuLabel)).size).toBe(COMMAND_IDS.length);
  },
);

test('in German every menu has a key of its own', async () => {
  await loadLanguage('de');
  const keys = Object.values(MENUS).map(({ label }) => /&(\w)/.exec(t(label))?.[1]?.toLowerCase());
  expect(keys).not.toContain(undefined);
  expect(new Set(keys).size).toBe(keys.length);
});

test('what asks for more before it is done says so in German too', async () => {
  const asking = Object.keys(OTHER_COMMANDS).filter((id) => commandTitle(id as 'undo').endsWith('…'));
  await loadLanguage('de');
  expect(Object.keys(OTHER_COMMANDS).filter((id) => commandTitle(id as 'undo').endsWith('…'))).toEqual(
    asking,
  );
  expect(commandName('exportPdf')).toBe('Bericht als PDF exportieren');
  expect(menuLabel('exportPdf')).toBe('Bericht als PDF exportieren…');
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
