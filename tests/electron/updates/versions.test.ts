import { expect, test } from 'vitest';
import { compareVersions } from '../../../electron/updates/versions.ts';

test('versions are in the order of their numbers, not of their letters', () => {
  expect(['1.10.0', '1.9.3', '2.0.0', '1.9.10'].toSorted(compareVersions)).toEqual([
    '1.9.3',
    '1.9.10',
    '1.10.0',
    '2.0.0',
  ]);
  expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
});
