import { expect, test } from 'vitest';
import { cellSentence } from '../../../../renderer/features/matrix/cell-sentence.ts';
import type { CellView } from '../../../../renderer/features/matrix/matrix-rows.ts';

const CELL: CellView = {
  value: 88,
  pro: 6,
  con: 0,
  proSum: 6,
  conSum: 0,
  contested: false,
  empty: false,
  judged: false,
  evidenceValue: 88,
  notes: 0,
  numeric: false,
  unit: null,
  levels: [],
  measurement: null,
};

const said = (cell: Partial<CellView>): string =>
  cellSentence('KVM', 'Live migration', { ...CELL, ...cell }).replaceAll('\u00a0', ' ');

test('a cell says whose it is, what it is worth and on what it rests', () => {
  expect(said({})).toBe('KVM on Live migration: 88 of 100, 6 findings');
  expect(said({ pro: 4, con: 2, proSum: 4, conSum: 2, contested: true, notes: 1 })).toBe(
    'KVM on Live migration: 88 of 100, 6 findings, 2 of them against, contested, 1 note',
  );
  expect(said({ pro: 0, con: 1, proSum: 0, conSum: 1 })).toBe(
    'KVM on Live migration: 88 of 100, 1 finding against',
  );
});

test('what is assumed is called so, and never a value', () => {
  expect(said({ empty: true, value: 50, pro: 0, proSum: 0 })).toBe(
    'KVM on Live migration: no findings, 50 of 100 is assumed',
  );
  expect(said({ empty: true, value: 50, pro: 0, proSum: 0, numeric: true, levels: ['Low', 'High'] })).toBe(
    'KVM on Live migration: no word, 50 of 100 is assumed',
  );
});

test('a judgement says what the evidence says, and a number its unit', () => {
  expect(said({ judged: true, value: 70 })).toBe(
    'KVM on Live migration: judged 70 of 100, the evidence says 88, 6 findings',
  );
  const measurement = {
    alternativeId: 'kvm',
    criterionId: 'pause',
    sourceId: null,
    kind: 'exact',
    a: 12,
    b: null,
  } as const;
  const number = { numeric: true, unit: 's', measurement, pro: 0, proSum: 0 };
  expect(said(number)).toBe('KVM on Live migration: 88 of 100, 12 s');
  expect(said({ ...number, empty: true, value: 50 })).toBe(
    'KVM on Live migration: 12 s, not counted, 50 of 100 is assumed',
  );
});
