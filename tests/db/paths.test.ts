import { expect, test } from 'vitest';
import { isWorkbookName, workbookName } from '../../db/paths.ts';

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
