import { expect, test } from 'vitest';
import { fileName, withoutEnding } from '../../common/file-names.ts';

test('the name of a file within a path of any system, with and without the ending of workbooks', () => {
  expect(fileName('/home/ada/Ferries.weighbridge')).toBe('Ferries.weighbridge');
  expect(fileName('C:\\Users\\ada\\Ferries.weighbridge')).toBe('Ferries.weighbridge');
  expect(fileName('Ferries')).toBe('Ferries');
  expect(withoutEnding('Ferries.WEIGHBRIDGE')).toBe('Ferries');
  expect(withoutEnding('Ferries.bak')).toBe('Ferries.bak');
});
