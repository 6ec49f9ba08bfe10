import { expect, test } from 'vitest';
import { howToDraw, type Surroundings } from '../../../electron/command-line/how-to-draw.ts';

const user: Surroundings = {
  platform: 'linux',
  env: { DISPLAY: ':0' },
  isRoot: false,
  unsandboxed: false,
  hasXvfb: true,
};

test('on the screen that is there, in the sandbox', () => {
  expect(howToDraw(user)).toEqual({ before: [], switches: ['--log-level=3'] });
  expect(howToDraw({ ...user, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toMatchObject({ before: [] });
});

test('on a virtual screen where there is none', () => {
  expect(howToDraw({ ...user, env: {} })).toEqual({
    before: ['xvfb-run', '--auto-servernum'],
    switches: ['--log-level=3'],
  });
});

test('or it says what to install', () => {
  expect(howToDraw({ ...user, env: { DISPLAY: '' }, hasXvfb: false })).toMatchObject({
    remedy: expect.stringContaining('apt install xvfb xauth'),
  });
});

test('without a sandbox only where somebody said so', () => {
  expect(howToDraw({ ...user, isRoot: true })).toMatchObject({ why: expect.stringContaining('no sandbox') });
  expect(howToDraw({ ...user, isRoot: true, unsandboxed: true })).toMatchObject({
    switches: expect.arrayContaining(['--no-sandbox']),
  });
});

test('other systems have a screen', () => {
  expect(howToDraw({ ...user, platform: 'darwin', env: {}, isRoot: true })).toEqual({
    before: [],
    switches: [],
  });
});
