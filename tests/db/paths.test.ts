import { expect, test } from 'vitest';
import { isWorkbookName, refuseLongPath, workbookName } from '../../db/paths.ts';

test('a workbook is known by its ending, in capitals or not, and by nothing else of its name', () => {
  for (const name of ['/a/b.weighbridge', 'B.WEIGHBRIDGE', 'two.parts.Weighbridge']) {
    expect(isWorkbookName(name), name).toBe(true);
  }
  for (const name of ['/a.weighbridge/b', 'weighbridge', 'b.weighbridge.format-10.bak', 'b.json']) {
    expect(isWorkbookName(name), name).toBe(false);
  }
});

test('a name for a copy is without the ending', () => {
  expect(workbookName('/a/B.WEIGHBRIDGE')).toBe('B');
  expect(workbookName('/a/two.parts.weighbridge')).toBe('two.parts');
  expect(workbookName('/a/restored.bak')).toBe('restored.bak');
});

test('a name that leaves no room for the one of its journal is refused, and so is a path', () => {
  const name = (length: number) => `/a/${'x'.repeat(length - '.weighbridge'.length)}.weighbridge`;
  expect(() => refuseLongPath(name(247))).not.toThrow();
  expect(() => refuseLongPath(name(248))).toThrow('is too long for a workbook');
  expect(() => refuseLongPath(`/a/${'ü'.repeat(118)}.weighbridge`)).toThrow('is too long for a workbook');
  const deep = (length: number) => `/${'x/'.repeat((length - 2) / 2)}b`;
  expect(() => refuseLongPath(deep(504))).not.toThrow();
  expect(() => refuseLongPath(deep(506))).toThrow('with all its folders it has 506 bytes');
});
