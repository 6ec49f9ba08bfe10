import { expect, test } from 'vitest';
import { withoutMarks } from '../../../../../formats/read/tables/values/cell-marks.ts';

test.each([
  ['4500*', '4500', '*'],
  ['201†', '201', '†'],
  ['8.1¹', '8.1', '¹'],
  ['8.3 [2]', '8.3', '[2]'],
  ['5 (a)*', '5', '(a)*'],
  ['4,800 (typ.)', '4,800', '(typ.)'],
  ['Yes¹', 'Yes', '¹'],
  // A second number, such as a rating times its weight, and what a number means.
  ['12 (3)', '12', '(3)'],
  ['47–50 (64 max)', '47–50', '(64 max)'],
  ['4 (good)', '4', '(good)'],
  // Parts of a number, a unit, a drawing.
  ['120 m²', '120 m²', ''],
  ['10²', '10²', ''],
  ['***', '***', ''],
  ['[10, 20]', '[10, 20]', ''],
])('%s', (cell, text, marks) => {
  expect(withoutMarks(cell)).toEqual({ text, marks });
});
