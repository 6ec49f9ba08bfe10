import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from 'electron';
import { describe, expect, test } from 'vitest';
import {
  answerReader,
  lockReaderSession,
  readerPreferences,
} from '../../../../electron/processes/reader/rights.ts';
import { temporaryFolder } from '../../../db/workbooks.ts';

function scripts(): string {
  const folder = join(temporaryFolder(), 'reader');
  mkdirSync(folder);
  writeFileSync(join(folder, 'page.js'), '1');
  writeFileSync(join(folder, '..', 'secret.js'), '2');
  writeFileSync(join(folder, 'notes.txt'), '3');
  return folder;
}

const ask = (url: string, folder: string, method = 'GET') => answerReader({ url, method }, folder);

describe('the page of a reader', () => {
  test('and its scripts are all that it gets, under a policy that connects to nothing', async () => {
    const folder = scripts();
    const page = await ask('app://reader/?import-reader.js', folder);
    expect(await page.text()).toContain('src="/page.js"');
    const policy = page.headers.get('content-security-policy')?.split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    const script = await ask('app://reader/page.js', folder);
    expect(await script.text()).toBe('1');
    expect(script.headers.get('content-security-policy')).toContain("worker-src 'none'");
  });

  test.each([
    ['app://reader/../secret.js'],
    ['app://reader/%2e%2e/secret.js'],
    ['app://reader/..%2fsecret.js'],
    ['app://reader/notes.txt'],
    ['app://reader/missing.js'],
    ['app://weighbridge/page.js'],
    ['file:///etc/passwd'],
  ])('%s is not there', async (url) => {
    expect((await ask(url, scripts())).status).toBe(404);
  });

  test('nothing is taken from it', async () => {
    expect((await ask('app://reader/page.js', scripts(), 'POST')).status).toBe(404);
  });

  test('a request for anything else is cancelled, and everything that asks for leave is denied', () => {
    const rules: Record<string, (...parameters: never[]) => unknown> = {};
    const emulated: unknown[] = [];
    const keep = (name: string) => (rule: never) => {
      rules[name] = rule;
    };
    const session = {
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      on: (event: string, listener: never) => keep(event)(listener),
      webRequest: { onBeforeRequest: keep('before') },
      enableNetworkEmulation: (options: unknown) => emulated.push(options),
      protocol: { handle: (_scheme: string, listener: never) => keep('app')(listener) },
    };
    lockReaderSession(session as unknown as Session, scripts());
    const isCancelled = (url: string): boolean => {
      let cancelled = false;
      rules['before']?.(
        ...([
          { url },
          ({ cancel }: { cancel: boolean }) => {
            cancelled = cancel;
          },
        ] as never[]),
      );
      return cancelled;
    };
    expect(isCancelled('app://reader/page.js')).toBe(false);
    for (const url of [
      'https://example.org/',
      'app://weighbridge/index.html',
      'file:///etc/passwd',
      'ws://127.0.0.1/',
      'app://reader.example/',
    ]) {
      expect(isCancelled(url), url).toBe(true);
    }
    let granted: boolean | null = null;
    rules['request']?.(
      ...([
        null,
        'media',
        (given: boolean) => {
          granted = given;
        },
      ] as never[]),
    );
    expect([granted, rules['check']?.(), rules['device']?.()]).toEqual([false, false, false]);
    let isPrevented = false;
    rules['will-download']?.(
      ...([
        {
          preventDefault: () => {
            isPrevented = true;
          },
        },
      ] as never[]),
    );
    expect(isPrevented).toBe(true);
    expect(emulated).toEqual([{ offline: true }]);
  });

  test('is sandboxed, isolated and without Node', () => {
    expect(readerPreferences({} as Session, '/preload.cjs')).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
    });
  });
});
