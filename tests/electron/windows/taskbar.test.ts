import { expect, test } from 'vitest';
import { showProgress } from '../../../electron/windows/taskbar.ts';

test('the taskbar shows how far something is, that it is under way, and that it is over', () => {
  const bars: number[] = [];
  const window = { isDestroyed: () => false, setProgressBar: (bar: number) => bars.push(bar) };
  for (const done of [0, 0.5, 'busy', null] as const) showProgress(window, done);
  expect(bars).toEqual([0, 0.5, 2, -1]);
  showProgress({ ...window, isDestroyed: () => true }, 0.7);
  showProgress(null, 0.7);
  expect(bars).toHaveLength(4);
});
