import { expect, test } from 'vitest';
import { guessTable } from '../../../../../formats/read/tables/guess.ts';
import { interpretTable } from '../../../../../formats/read/tables/interpret.ts';

const HEAD = ['alternative', 'criterion', 'polarity', 'claim', 'speaker'];
const read = (more: readonly string[], ...rows: readonly (readonly string[])[]) => {
  const grid = [
    [...HEAD, ...more],
    ...rows.map((row, i) => ['Red', 'Speed', 'pro', `Claim ${i + 1}`, 'Ada', ...row]),
  ];
  return interpretTable(grid, guessTable(grid).mapping, { fileName: 'x.csv', scenario: 'x' });
};
const said = ({ problems }: ReturnType<typeof read>) =>
  problems
    .filter(({ message }) => !message.includes('without a source'))
    .map(({ severity, message }) => [severity, message]);

test('how a claim is coded is read, whatever its case', () => {
  const { model } = read(
    ['kind', 'transmission', 'doubts', 'inferred', 'use', 'undated', 'about', 'origin', 'voice origin'],
    [
      'Measurement',
      'QUOTED',
      'interest, vague',
      'YES',
      'servers',
      'no',
      'Xen 3.3',
      'copy: A press release',
      'Red Hat',
    ],
  );
  expect(model.claims?.[0]).toMatchObject({
    kind: 'measurement',
    transmission: 'quoted',
    doubts: ['interest', 'vague'],
    undated: false,
    about: 'Xen 3.3',
    findings: [{ inferred: true, use: 'servers' }],
  });
  expect(model.origins?.map(({ kind, name }) => [kind, name])).toEqual([
    ['employer', 'Red Hat'],
    ['copy', 'A press release'],
  ]);
  const [employer, copy] = model.origins ?? [];
  expect(model.speakers?.find(({ name }) => name === 'Ada')?.origin).toBe(employer?.id);
  expect(model.claims?.[0]?.origin).toBe(copy?.id);
});

test('a word that is not known is left out with a warning, and costs no claim', () => {
  const result = read(['kind', 'inferred', 'doubts'], ['bug report', 'perhaps', 'interest nonsense']);
  expect(result.model.claims).toHaveLength(1);
  expect(result.model.claims?.[0]).toMatchObject({ doubts: ['interest'] });
  expect(result.model.claims?.[0]).not.toHaveProperty('kind');
  expect(said(result)).toEqual([
    ['warning', '“bug report” is no kind that is known, so it is left out.'],
    ['warning', '“nonsense” is no reason for doubt that is known, so it is left out.'],
    ['warning', '“perhaps” is neither yes nor no, so it is left out.'],
  ]);
});

test('what is too long is said: a name is left out rather than made that of another, a text is cut', () => {
  const long = 'n'.repeat(301);
  const result = read(
    ['use', 'about', 'remark', 'claim remark', 'origin', 'voice origin'],
    [long, long, 'r'.repeat(2_001), 'c'.repeat(2_001), `copy: ${long}`, long],
    [long, '', '', '', `copy: ${long}!`, ''],
  );
  const [claim, second] = result.model.claims ?? [];
  expect(claim).toMatchObject({ about: 'n'.repeat(300), remark: 'c'.repeat(2_000), origin: null });
  expect(claim?.findings).toMatchObject([{ use: null, remark: 'r'.repeat(2_000) }]);
  expect(second).toMatchObject({ origin: null });
  expect(result.model.origins ?? []).toEqual([]);
  expect(said(result)).toHaveLength(8);
  for (const [severity, message] of said(result)) {
    expect(severity).toBe('warning');
    expect(message).toMatch(/has more than (60|300|2000) characters, (so it|and the rest) is left out\.$/);
  }
});

test('without a column nothing is said of its field', () => {
  const [claim] = read([], []).model.claims ?? [];
  for (const field of ['kind', 'doubts', 'about', 'undated', 'origin', 'echoOf'])
    expect(claim).not.toHaveProperty(field);
  expect(claim?.findings?.[0]).not.toHaveProperty('use');
});

test('a column of voices names the holders where there is none of these', () => {
  expect(read(['voice'], ['Grace']).model.claims?.[0]?.holder).toBe('Grace');
  expect(read(['holder', 'voice'], ['Grace', 'Linus']).model.claims?.[0]?.holder).toBe('Grace');
});
