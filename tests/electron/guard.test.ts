import { describe, expect, test } from 'vitest';
import { isAppUrl, isTrustedFrame } from '../../electron/ipc/guard.ts';

describe('who may call', () => {
  test('the top frame of one of our pages', () => {
    expect(isTrustedFrame({ url: 'app://weighbridge/index.html?report=1', parent: null })).toBe(true);
  });

  test.each([
    ['a frame that is gone', null],
    ['a frame inside a page of ours', { url: 'app://weighbridge/index.html', parent: {} }],
    ['another host', { url: 'app://weighbridge.evil/index.html', parent: null }],
    ['another scheme', { url: 'https://weighbridge/index.html', parent: null }],
    ['a file', { url: 'file:///app://weighbridge/', parent: null }],
    ['a user name', { url: 'app://me@weighbridge/', parent: null }],
    ['our origin in the query only', { url: 'https://evil.example/?app://weighbridge/', parent: null }],
    ['no address', { url: '', parent: null }],
  ])('not %s', (_what, frame) => {
    expect(isTrustedFrame(frame)).toBe(false);
  });

  test('an address that does not parse is not ours', () => {
    expect(isAppUrl('app://')).toBe(false);
    expect(isAppUrl('javascript:alert(1)')).toBe(false);
  });
});
