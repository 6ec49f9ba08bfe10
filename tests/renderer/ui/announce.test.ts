// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announce, announced } from '../../../renderer/ui/announce.ts';

const said = (): string => announced.get().words.trim();

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  document.body.replaceChildren();
});

test('of several about the same the last is said, once, when the hand rests', () => {
  announce('ranking', 'Xen leads.');
  vi.advanceTimersByTime(400);
  announce('ranking', 'KVM leads.');
  vi.advanceTimersByTime(400);
  expect(said()).toBe('');
  vi.advanceTimersByTime(400);
  expect(said()).toBe('KVM leads.');
});

test('what is about other things is said in one, and what has nothing to say is left out', () => {
  announce('saved', 'Saved.');
  announce('ranking', () => null);
  announce('group', 'Folded away.');
  vi.advanceTimersByTime(1000);
  expect(said()).toBe('Saved. Folded away.');
});

test('the same words again are heard again, and nothing is left to be found later', () => {
  announce('saved', 'Saved.');
  vi.advanceTimersByTime(1000);
  const first = announced.get().words;
  announce('saved', 'Saved.');
  vi.advanceTimersByTime(1000);
  expect(said()).toBe('Saved.');
  expect(announced.get().words).not.toBe(first);
  vi.advanceTimersByTime(10_000);
  expect(said()).toBe('');
});

test('nothing is said behind a dialog, where nobody hears it', () => {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  announce('ranking', 'KVM leads.');
  vi.advanceTimersByTime(3000);
  expect(said()).toBe('');
  dialog.remove();
  vi.advanceTimersByTime(1000);
  expect(said()).toBe('KVM leads.');
});
