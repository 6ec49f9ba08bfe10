import { expect, test } from 'vitest';
import {
  coverageRule,
  kindsRule,
  purposeRule,
  rulesOf,
  timeRule,
  voicesRule,
} from '../../../renderer/domain/scenario-rules.ts';
import { listsTables } from '../../db/workbooks.ts';

test('each rule of a scenario is said by name and by what it does', () => {
  expect(voicesRule({ rho: 0 }).name).toBe('claims counted');
  expect(voicesRule({ rho: 0.5 }).does).toContain('it never counts for more than 2.0 findings');
  expect(coverageRule({ leastCoverage: 1 / 3 }).name).toBe('ranked from 33 % known');
  expect(coverageRule({ leastCoverage: 0 }).name).toBe('everybody ranked');
  expect(purposeRule({ use: 'servers' }).does).toContain('another use than servers');
  expect(timeRule({ asOf: null, halfLife: null }).name).toBe('every date');
  expect(timeRule({ asOf: '2009-02-24', halfLife: 1 })).toEqual({
    name: 'as of 2009-02-24, half-life a year',
    does: 'Claims made after 2009-02-24 do not count; a claim without a date does. What a claim counts falls to half in a year; a claim without a date does not age.',
  });
  expect(kindsRule({ kindFactors: { rumour: 0, opinion: 1 } })).toEqual({
    name: 'kinds weighed',
    does: 'rumour × 0; the other kinds count in full.',
  });
  expect(kindsRule({ kindFactors: {} }).name).toBe('kinds alike');
  const [scenario] = listsTables().scenarios;
  expect(rulesOf(scenario ?? expect.fail('no scenario')).map(([about]) => about)).toEqual([
    'Voices',
    'Least known',
    'Use',
    'Time',
    'Kinds of evidence',
  ]);
});
