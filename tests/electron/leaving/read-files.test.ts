import { expect, test } from 'vitest';
import { noteRead, readBy } from '../../../electron/leaving/read-files.ts';

test('each session knows the files that it has read, and no other', () => {
  const [one, other] = [{}, {}];
  expect(noteRead(one, '/a.csv')).toBe('/a.csv');
  noteRead(one, '/b.csv');
  noteRead(one, '/a.csv');
  expect(readBy(one)).toEqual(['/a.csv', '/b.csv']);
  expect(readBy(other)).toEqual([]);
});
