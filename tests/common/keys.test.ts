import { describe, expect, test } from 'vitest';
import { ariaKeys, isPressed, type KeyPress, keyLabel, platformOf } from '../../common/keys.ts';

type Held = Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>>;

const press = (key: string, held: Held, code = ''): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('what is pressed', () => {
  test('every held key counts, and none too many', () => {
    expect(isPressed('Mod+Shift+S', press('S', { ctrlKey: true, shiftKey: true }), 'other')).toBe(true);
    expect(isPressed('Mod+Shift+S', press('s', { ctrlKey: true }), 'other')).toBe(false);
    expect(isPressed('Mod+Z', press('z', { ctrlKey: true, altKey: true }), 'other')).toBe(false);
    expect(isPressed('Mod+Z', press('z', { ctrlKey: true, metaKey: true }), 'other')).toBe(false);
    expect(isPressed('F2', press('F2', {}), 'other')).toBe(true);
  });

  test('Mod is Command on a Mac and Control elsewhere', () => {
    expect(isPressed('Mod+Z', press('z', { metaKey: true }), 'mac')).toBe(true);
    expect(isPressed('Mod+Z', press('z', { ctrlKey: true }), 'mac')).toBe(false);
    expect(isPressed('Mod+Z', press('z', { ctrlKey: true }), 'other')).toBe(true);
    expect(isPressed('Mod+Z', press('z', { metaKey: true }), 'other')).toBe(false);
  });

  test('a keyboard without Latin letters has the same keys in the same places', () => {
    expect(isPressed('Mod+Z', press('я', { ctrlKey: true }, 'KeyZ'), 'other')).toBe(true);
    expect(isPressed('Mod+Z', press('я', { ctrlKey: true }, 'KeyX'), 'other')).toBe(false);
    // Where Y and Z have changed places, the letter counts.
    expect(isPressed('Mod+Z', press('z', { ctrlKey: true }, 'KeyY'), 'other')).toBe(true);
  });

  test('digits that need Shift on a keyboard, and signs that do', () => {
    expect(isPressed('Mod+1', press('&', { ctrlKey: true }, 'Digit1'), 'other')).toBe(true);
    expect(isPressed('Mod+/', press('/', { ctrlKey: true, shiftKey: true }, 'Digit7'), 'other')).toBe(true);
  });

  test('a letter written with AltGr is no shortcut', () => {
    const euro = press('€', { ctrlKey: true, altKey: true }, 'KeyE');
    expect(isPressed('Mod+Alt+E', euro, 'other')).toBe(false);
    expect(isPressed('Mod+E', euro, 'other')).toBe(false);
  });
});

test.each([
  ['Mod+Shift+Z', '⇧⌘Z', 'Ctrl+Shift+Z', 'Meta+Shift+Z', 'Control+Shift+Z'],
  ['Mod+K', '⌘K', 'Ctrl+K', 'Meta+K', 'Control+K'],
  ['Alt+Up', '⌥↑', 'Alt+Up', 'Alt+Up', 'Alt+Up'],
  ['Mod+Enter', '⌘↩', 'Ctrl+Enter', 'Meta+Enter', 'Control+Enter'],
  ['+', '+', '+', '+', '+'],
  ['a digit', 'a digit', 'a digit', 'a digit', 'a digit'],
])('%s is %s on a Mac and %s elsewhere', (key, mac, other, ariaMac, ariaOther) => {
  expect(keyLabel(key, 'mac')).toBe(mac);
  expect(keyLabel(key, 'other')).toBe(other);
  expect(ariaKeys(key, 'mac')).toBe(ariaMac);
  expect(ariaKeys(key, 'other')).toBe(ariaOther);
});

test.each([
  ['darwin', 'mac'],
  ['MacIntel', 'mac'],
  ['linux', 'other'],
  ['Linux x86_64', 'other'],
  ['Win32', 'other'],
])('%s is %s', (name, platform) => {
  expect(platformOf(name)).toBe(platform);
});
