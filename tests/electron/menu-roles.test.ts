import { afterEach, expect, test } from 'vitest';
import { loadLanguage } from '../../common/language/load.ts';
import { setLanguage } from '../../common/language/present.ts';
import { appMenu, roleItem } from '../../electron/menu-roles.ts';

afterEach(() => setLanguage('en'));

test('in English, Electron names what it does itself', () => {
  expect(roleItem('quit')).toEqual({ role: 'quit' });
  expect(appMenu()).toEqual({ role: 'appMenu' });
});

test('in German it is named here, for Electron names it in English only', async () => {
  await loadLanguage('de');
  expect(roleItem('paste')).toEqual({ role: 'paste', label: 'Einfügen' });
  const { role, submenu } = appMenu();
  expect(role).toBe('appMenu');
  expect(submenu).toContainEqual({ role: 'quit', label: 'Beenden' });
});
