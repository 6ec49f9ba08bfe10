import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { denyEverythingElse, lockSession, sandboxPages } from '../../electron/security.ts';

/**
 * The rules themselves, by what they answer to Electron's events. In a window several stand behind one another (the policy keeps a
 * request back before the network rule sees it, a tag that is off is never attached), so that one alone could break unseen there.
 */

const OUTSIDE = [
  'https://example.org/',
  'https://example.org/?app://weighbridge/',
  'http://127.0.0.1:80/',
  'ws://127.0.0.1:8080/',
  'file:///etc/passwd',
  'app://elsewhere/index.html',
  'app://me@weighbridge/index.html',
  'javascript:alert(1)',
  'data:text/html,hello',
  'about:blank',
  'blob:app://weighbridge/1',
];
const OWN = 'app://weighbridge/index.html';

describe('the sandbox', () => {
  const asked = (noSandbox: boolean): number => {
    let calls = 0;
    const commandLine = { hasSwitch: (name: string) => noSandbox && name === 'no-sandbox' };
    sandboxPages({ enableSandbox: () => calls++, commandLine } as unknown as App);
    return calls;
  };

  test('is there for every page', () => expect(asked(false)).toBe(1));
  test('is not forced where Chromium was told that there can be none', () => expect(asked(true)).toBe(0));
});

/** A page as the rules meet it: what they listen to, and how they answer. */
function newPage() {
  const app = new EventEmitter();
  denyEverythingElse(app as unknown as App);
  let webRtc = 'default';
  let openWindow: ((details: object) => unknown) | undefined;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openWindow) => {
      openWindow = handler;
    },
    setWebRTCIPHandlingPolicy: (policy: string) => {
      webRtc = policy;
    },
  });
  app.emit('web-contents-created', {}, contents);
  /** Whether the page was kept from it. */
  const isPrevented = (event: string, details: object = {}): boolean => {
    let prevented = false;
    contents.emit(event, { ...details, preventDefault: () => (prevented = true) }, {}, {});
    return prevented;
  };
  return { isPrevented, openWindow: (details: object) => openWindow?.(details), webRtc };
}

describe('a page', () => {
  test.each(OUTSIDE)('does not go to %s', (url) => {
    expect(newPage().isPrevented('will-navigate', { url })).toBe(true);
    expect(newPage().isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  });

  test('goes on to pages of its own', () => {
    expect(newPage().isPrevented('will-navigate', { url: OWN })).toBe(false);
    expect(newPage().isPrevented('will-frame-navigate', { url: OWN, isMainFrame: true })).toBe(false);
  });

  test('holds no frame, not even of its own', () => {
    expect(newPage().isPrevented('will-frame-navigate', { url: OWN, isMainFrame: false })).toBe(true);
  });

  test('is led nowhere else by an answer', () => {
    expect(newPage().isPrevented('will-redirect', { url: OWN })).toBe(true);
  });

  test('embeds no other page', () => {
    expect(newPage().isPrevented('will-attach-webview')).toBe(true);
  });

  test('opens no window, not even of its own', () => {
    for (const url of [...OUTSIDE, OWN]) expect(newPage().openWindow({ url })).toEqual({ action: 'deny' });
  });
});

test('calls between browsers have no way but by a proxy', () => {
  expect(newPage().webRtc).toBe('disable_non_proxied_udp');
});

/** A session as the rules meet it. */
function newSession(socket: string | null = null) {
  const events = new EventEmitter();
  const proxies: unknown[] = [];
  const handlers: Record<string, (...parameters: unknown[]) => unknown> = {};
  const keep = (name: string) => (handler: (...parameters: unknown[]) => unknown) => {
    handlers[name] = handler;
  };
  const session = Object.assign(events, {
    setProxy: async (proxy: unknown) => void proxies.push(proxy),
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('network') },
  });
  lockSession(session as unknown as Session, socket);
  const ask = (name: string, ...parameters: unknown[]): unknown => handlers[name]?.(...parameters);
  const isCancelled = (url: string): unknown => {
    let cancelled: unknown;
    ask('network', { url }, ({ cancel }: { cancel: unknown }) => (cancelled = cancel));
    return cancelled;
  };
  return { events, ask, isCancelled, proxies };
}

describe('a session', () => {
  test('gives no permission that is asked for', () => {
    for (const permission of ['geolocation', 'media', 'notifications', 'clipboard-read', 'openExternal']) {
      let answer: unknown;
      newSession().ask('request', null, permission, (given: boolean) => (answer = given), {});
      expect(answer).toBe(false);
    }
  });

  test('has no permission when a page looks whether it has one', () => {
    for (const permission of ['geolocation', 'media', 'usb', 'hid', 'clipboard-sanitized-write']) {
      expect(newSession().ask('check', null, permission, OWN, {})).toBe(false);
    }
  });

  test('lends no device', () => {
    for (const deviceType of ['hid', 'serial', 'usb']) {
      expect(newSession().ask('device', { deviceType, origin: OWN, device: {} })).toBe(false);
    }
  });

  test('downloads nothing', () => {
    let prevented = false;
    newSession().events.emit('will-download', { preventDefault: () => (prevented = true) }, {}, {});
    expect(prevented).toBe(true);
  });

  test.each(OUTSIDE)('cancels a request of %s', (url) => {
    expect(newSession().isCancelled(url)).toBe(true);
  });

  test('has a proxy that leads nowhere, for this machine too', () => {
    expect(newSession().proxies).toEqual([
      { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' },
    ]);
  });

  test('lets pages have the files of the app', () => {
    expect(newSession().isCancelled(OWN)).toBe(false);
  });

  test('lets a development page have its one socket, and no address that only begins like it', () => {
    const { isCancelled } = newSession('ws://127.0.0.1:8080');
    expect(isCancelled('ws://127.0.0.1:8080/hot')).toBe(false);
    expect(isCancelled('ws://127.0.0.1:80801/hot')).toBe(true);
    expect(isCancelled('http://127.0.0.1:8080/')).toBe(true);
  });
});
