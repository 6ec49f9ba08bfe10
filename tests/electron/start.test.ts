import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

/** The start itself, with Electron played by the test: which rules it sets, and when. Each rule has tests of its own. */

const seen = vi.hoisted(() => ({ steps: [] as string[], pages: [] as unknown[] }));

vi.mock('electron', () => {
  const step = (name: string) => () => void seen.steps.push(name);
  /** Whatever else the start may ask of Electron: a function that gives the same again. */
  const anything: unknown = new Proxy(() => anything, {
    get: (_target, name) => (typeof name === 'symbol' || name === 'then' ? undefined : anything),
  });
  const other = (known: object) =>
    new Proxy(known, { get: (target, name) => Reflect.get(target, name) ?? anything });
  const paths = new Map<string, string>();
  const events = new EventEmitter();
  const app = other({
    isPackaged: true,
    commandLine: other({ hasSwitch: () => false, getSwitchValue: () => '' }),
    getPath: (name: string) => paths.get(name) ?? `/nowhere/${name}`,
    setPath: (name: string, path: string) => paths.set(name, path),
    getVersion: () => '0',
    getName: () => 'Weighbridge',
    getPreferredSystemLanguages: () => ['en'],
    getLocale: () => 'en',
    requestSingleInstanceLock: () => true,
    enableSandbox: step('sandbox'),
    on: (name: string, listener: (...parameters: unknown[]) => void) => {
      seen.steps.push(`on ${name}`);
      events.on(name, listener);
    },
    whenReady: async () => {
      seen.steps.push('ready');
    },
  });
  const defaultSession = other({
    on: (name: string) => void seen.steps.push(`session ${name}`),
    setPermissionRequestHandler: step('session permissions'),
    protocol: { handle: (scheme: string) => void seen.steps.push(`serve ${scheme}`) },
  });
  const BrowserWindow = Object.assign(
    // Called with "new", it gives what it returns.
    function BrowserWindow(options: { webPreferences: unknown }) {
      seen.steps.push('window');
      seen.pages.push(options.webPreferences);
      return anything;
    },
    { getAllWindows: () => [], getFocusedWindow: () => null },
  );
  return {
    app,
    BrowserWindow,
    session: other({ defaultSession }),
    protocol: { registerSchemesAsPrivileged: step('scheme') },
    ipcMain: { handle: step('calls') },
    ...Object.fromEntries(
      [
        'crashReporter',
        'dialog',
        'Menu',
        'clipboard',
        'nativeImage',
        'nativeTheme',
        'screen',
        'shell',
        'utilityProcess',
      ].map((name) => [name, anything]),
    ),
    MessageChannelMain: class {},
  };
});

const folder = mkdtempSync(join(tmpdir(), 'weighbridge-start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  Reflect.set(globalThis, '__DEVELOPMENT__', false);
  Reflect.set(globalThis, '__UPDATES__', { address: '', keys: [] });
  Reflect.set(process, 'resourcesPath', folder);
  vi.stubEnv('XDG_CONFIG_HOME', folder);
  vi.stubEnv('HOME', folder);
  await import('../../electron/main.ts');
  await vi.waitFor(() => expect(seen.steps).toContain('window'));
});

/** When a step came; a step that never came is after all others. */
const at = (step: string): number => {
  const index = seen.steps.indexOf(step);
  return index === -1 ? Number.POSITIVE_INFINITY : index;
};

describe('before Electron is ready', () => {
  test('pages are sandboxed', () => expect(at('sandbox')).toBeLessThan(at('ready')));
  test('what leads out of pages is denied', () => {
    expect(at('on web-contents-created')).toBeLessThan(at('ready'));
  });
  test('Chromium knows app://', () => expect(at('scheme')).toBeLessThan(at('ready')));
});

describe('before there is a window', () => {
  test('its session is locked', () => {
    expect(at('session will-download')).toBeLessThan(at('window'));
    expect(at('session permissions')).toBeLessThan(at('window'));
  });
  test('app:// is served, and calls are answered', () => {
    expect(at('serve app')).toBeLessThan(at('window'));
    expect(at('calls')).toBeLessThan(at('window'));
  });
});

test('nobody looks into the pages of a packed app', () => {
  expect(seen.pages).toEqual([expect.objectContaining({ devTools: false, sandbox: true })]);
});
