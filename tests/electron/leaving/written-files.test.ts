import { expect, test } from 'vitest';
import { createWrittenFiles } from '../../../electron/leaving/written-files.ts';

test('only what was written is found, by its id', () => {
  const files = createWrittenFiles(() => 'first');
  expect(() => files.find('first')).toThrow('was not written');
  const kept = files.keep('/home/ada/Report.pdf');
  expect(kept).toEqual({ path: '/home/ada/Report.pdf', id: 'first', opens: true });
  expect(files.find('first')).toEqual(kept);
  expect(() => files.find('/home/ada/Report.pdf')).toThrow('was not written');
});

test('a file that is called as a program is not opened', () => {
  const files = createWrittenFiles(() => 'id');
  const opens = (path: string): boolean => files.keep(path).opens;
  expect(['/a.csv', '/a.PDF', '/a.weighbridge', '/a b.html'].map(opens)).toEqual([true, true, true, true]);
  expect(['/a.sh', '/a.desktop', '/a', '/.pdf', '/a.pdf.exe'].map(opens)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
