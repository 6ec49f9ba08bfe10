import { expect, test } from 'vitest';
import { pagePreferences } from '../../../electron/windows/page-preferences.ts';

/**
 * Word for word: what is not here is as Electron has it, which is the safe way of each (webSecurity on, insecure content,
 * experimental and Blink features off), and whoever adds one has to add it here, too.
 */
test('a page is sandboxed, isolated, without Node and without embedded pages, and asks for nothing else', () => {
  expect(pagePreferences({ preload: '/app/preload.cjs', devTools: false })).toEqual({
    preload: '/app/preload.cjs',
    devTools: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  });
});
