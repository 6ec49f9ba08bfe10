import { expect, test } from 'vitest';
import { cellVoices, inAllVoices, voicesOfCell, voicesText } from '../../../formats/write/voice-counts.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { listsTables } from '../../db/workbooks.ts';

const tables = listsTables();
const scenario = { ...(tables.scenarios[0] ?? expect.fail()), rho: 0.5 };
const assessment = assess(tables, scenario);

test('a cell is said in one phrase', () => {
  expect(voicesText({ claims: 9, voices: 3, counted: 4.21 })).toBe('9 claims, 3 voices, counted as 4.2');
  expect(voicesText({ claims: 1, voices: 1, counted: 1 })).toBe('1 claim, 1 voice, counted as 1.0');
});

test('every voice once in all, every claim once, and what counts adds up', () => {
  const cells = cellVoices(assessment);
  const all = inAllVoices(tables, assessment);
  expect(all.counted).toBeCloseTo(
    cells.reduce((sum, { counted }) => sum + counted, 0),
    9,
  );
  const counting = new Set(
    [...assessment.cells.values()].flatMap(({ findings }) =>
      findings.filter(({ counted }) => counted > 0).map(({ claimId }) => claimId),
    ),
  );
  expect(all.claims).toBe(counting.size);
  const holders = new Set(tables.claims.filter(({ id }) => counting.has(id)).map(({ holderId }) => holderId));
  expect(all.voices).toBe(holders.size);
});

test('one origin makes all of its voices one', () => {
  const speakers = tables.speakers.map((speaker) => ({ ...speaker, originId: 'one house' }));
  const bound = { ...tables, speakers };
  expect(inAllVoices(bound, assess(bound, scenario)).voices).toBe(1);
});

test('a judgement stands in the place of what is said', () => {
  const cell = [...assessment.cells.values()].find(({ proCount }) => proCount > 0) ?? expect.fail();
  expect(voicesOfCell({ ...cell, judgement: 40 })).toEqual({ claims: 0, voices: 0, counted: 0 });
});
