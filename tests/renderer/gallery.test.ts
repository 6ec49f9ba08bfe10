import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf } from '../../scripts/lib/imports.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** The files below a folder of the project that hold something to look at. */
const partsOf = (folder: string): string[] =>
  readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')));

/** What a file draws in, when the page is loaded or later. */
const drawnBy = (file: string): string[] =>
  importsOf(file, readFileSync(inRoot(file), 'utf8')).imports.flatMap(({ target, typeOnly }) =>
    target?.endsWith('.tsx') && !typeOnly ? [target] : [],
  );

test('every shared control of the page stands in the gallery', () => {
  const shown = new Set<string>();
  const open = ['renderer/gallery/main.tsx'];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (shown.has(file)) continue;
    shown.add(file);
    open.push(...drawnBy(file));
  }
  // The first draws nothing itself, the second asks the main process; the others ask the open workbook who writes, and NameAsk is what they draw.
  const layout = ['InspectorSlot.tsx', 'ErrorPane.tsx', 'AskName.tsx', 'FormFoot.tsx'];
  // These two draw nothing that is seen: what is told to assistive technology, and sentences with elements in them.
  const unseen = ['renderer/ui/Announcements.tsx', 'renderer/ui/rich.tsx'];
  const notShown = [...layout.map((name) => `renderer/ui/layout/${name}`), ...unseen];
  const parts = partsOf('renderer/ui').filter((part) => !notShown.includes(part));
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter((part) => !shown.has(part))).toEqual([]);
});

test('nothing else of the page knows the gallery', () => {
  const others = partsOf('renderer').filter((file) => !file.startsWith('renderer/gallery/'));
  expect(
    others.filter((file) => drawnBy(file).some((drawn) => drawn.startsWith('renderer/gallery/'))),
  ).toEqual([]);
});
