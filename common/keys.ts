/**
 * One notation for keys on every platform: "Mod+Shift+Z", where Mod is ⌘ on a Mac and Ctrl elsewhere. From it come what is
 * read on the screen, what the menu takes, what assistive technology is told, and whether a key press is meant.
 */

import { type Message, msg, t } from './language/texts.ts';

export type Platform = 'mac' | 'other';

/** Keys in the notation above; where platforms differ, those of each, the one that is shown first. */
export type Keys = string | { readonly mac: readonly string[]; readonly other: readonly string[] };

/** Which of the two a platform's name means: `process.platform` of Node as well as `navigator.platform` of a page. */
export const platformOf = (name: string): Platform => (/^(mac|darwin)/i.test(name) ? 'mac' : 'other');

/** All keys of a platform, the one that is shown first. */
export function keysOn(keys: Keys | undefined, platform: Platform): readonly string[] {
  if (keys === undefined) return [];
  return typeof keys === 'string' ? [keys] : keys[platform];
}

const MAC_SIGNS: Readonly<Record<string, string>> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Mod: '⌘' };
const MAC_ORDER = ['Ctrl', 'Alt', 'Shift', 'Mod'];
const ARROWS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** What is written on the keys of a language's keyboard. */
const NAMES: Readonly<Record<string, Message>> = {
  Ctrl: msg('Ctrl'),
  Shift: msg('Shift'),
  Enter: msg.in('key', 'Enter'),
  Escape: msg.in('key', 'Escape'),
  Delete: msg.in('key', 'Delete'),
  Space: msg.in('key', 'Space'),
  Up: msg.in('key', 'Up'),
  Down: msg.in('key', 'Down'),
  Left: msg.in('key', 'Left'),
  Right: msg.in('key', 'Right'),
};

function nameOf(key: string): string {
  const name = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
  return name === undefined ? key : t(name);
}

/** Keys as a user of the platform reads them: "Ctrl+Shift+Z", or "⇧⌘Z" in the order that Apple prescribes. */
export function keyLabel(key: string, platform: Platform): string {
  const { modifiers, last } = parts(key);
  if (platform === 'other') {
    return [...modifiers.map((m) => (m === 'Mod' ? 'Ctrl' : m)), last].map(nameOf).join('+');
  }
  const signs = MAC_ORDER.filter((m) => modifiers.includes(m)).map((m) => MAC_SIGNS[m] ?? m);
  const name = ARROWS[last] ?? (last === 'Enter' ? '↩' : nameOf(last));
  return `${signs.join('')}${name}`;
}

/** Keys as Electron's menu takes them. */
export const acceleratorOf = (key: string): string => key.replace('Mod', 'CmdOrCtrl');

/** Keys as the attribute `aria-keyshortcuts` takes them. */
export const ariaKeys = (key: string, platform: Platform): string =>
  key.replace('Mod', platform === 'mac' ? 'Meta' : 'Control');

/** What of a key press tells which keys are down. */
export interface KeyPress {
  readonly key: string;
  /** Where the key lies, by its name on an American keyboard. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key press is these keys. */
export function isPressed(key: string, press: KeyPress, platform: Platform): boolean {
  const { modifiers, last } = parts(key);
  const mod = modifiers.includes('Mod');
  const mac = platform === 'mac';
  return (
    (mac ? press.metaKey : press.ctrlKey) === mod &&
    (mac ? press.ctrlKey : press.metaKey) === false &&
    (isSign(last) || press.shiftKey === modifiers.includes('Shift')) &&
    press.altKey === modifiers.includes('Alt') &&
    typed(press, last) === last.toLowerCase()
  );
}

/** Where a sign such as "/" lies differs, and on some keyboards it takes Shift to write it. */
const isSign = (name: string): boolean => /^[^A-Za-z\d]$/.test(name);

/**
 * The key that was meant. Where the keyboard writes no Latin letters, or digits only with Shift, it is the one that lies in
 * that place. With Alt the letter written counts alone: on many keyboards Ctrl+Alt is AltGr, which writes signs of its own.
 */
function typed({ key, code, altKey }: KeyPress, wanted: string): string {
  const digit = /^\d$/.test(wanted);
  const foreign = key.length === 1 && key > '\u007f';
  if (!altKey && (digit || foreign)) {
    const place = /^(?:Key|Digit)([A-Z\d])$/.exec(code)?.[1];
    if (place !== undefined) return place.toLowerCase();
  }
  return key.toLowerCase();
}

function parts(key: string): { modifiers: readonly string[]; last: string } {
  // A plus between two names: the key "+" itself is no separator.
  const all = key.split(/(?<=.)\+(?=.)/);
  return { modifiers: all.slice(0, -1), last: all.at(-1) ?? '' };
}
