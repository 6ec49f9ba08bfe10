import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Menu } from '../../renderer/ui/Menu.tsx';
import { itemForKey } from '../../renderer/ui/menu-keys.ts';
import { Popover } from '../../renderer/ui/Popover.tsx';

describe('the keys of a menu', () => {
  const labels = ['Export report', 'Export tables', 'Save a copy', 'Ändern'];

  test.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 0],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', 2, 1],
    ['ArrowUp', -1, 3],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['e', 2, 0],
    ['e', 0, 1],
    ['E', 1, 0],
    ['s', 0, 2],
    ['ä', 0, 3],
    ['x', 0, null],
    [' ', 0, null],
    ['Enter', 0, null],
    ['Escape', 0, null],
  ])('%s from item %d goes to %j', (key, now, next) => {
    expect(itemForKey(key, labels, now)).toBe(next);
  });

  test('a menu without items has nowhere to go', () => {
    expect(itemForKey('ArrowDown', [], -1)).toBeNull();
  });
});

test('a menu is no dialog, and its button says that a menu opens', () => {
  const menu = renderToStaticMarkup(<Menu label="Export" button="Export" items={[]} />);
  expect(menu).toContain('aria-haspopup="menu"');
  expect(menu).not.toContain('role="dialog"');
  const popover = renderToStaticMarkup(
    <Popover open={false} onOpenChange={() => {}} label="Signs" button="Signs">
      {() => null}
    </Popover>,
  );
  expect(popover).toContain('aria-haspopup="dialog"');
  expect(popover).toContain('role="dialog" aria-label="Signs"');
});
