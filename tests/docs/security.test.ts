import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MUTANTS } from '../../scripts/lib/mutants/all.mjs';
import { mutated } from '../../scripts/lib/mutants/mutant.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** docs/SECURITY.md: each rule has a number, a place, a test that is there, and a break that the test has to notice. */

const text = readFileSync(inRoot('docs/SECURITY.md'), 'utf8');
const rows = [...text.matchAll(/^\| ([FW]?\d+) \| (.+) \| (.+) \| (.+) \|$/gm)].map(
  ([, row = '', rule = '', where = '', test = '']) => ({
    row,
    rule,
    where: paths(where),
    tests: paths(test),
  }),
);
function paths(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
}
const source = (path: string): string => readFileSync(inRoot(path), 'utf8');

test('the rules are numbered without a gap: Electron’s list, then the fuses, then ours', () => {
  const numbered = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
  const ours = rows.filter(({ row }) => row.startsWith('W')).length;
  expect(ours).toBeGreaterThan(30);
  expect(rows.map(({ row }) => row)).toEqual([
    ...numbered('', 20),
    ...numbered('F', 9),
    ...numbered('W', ours),
  ]);
});

describe.each(rows)('$row', ({ row, where, tests }) => {
  const mutants = MUTANTS.filter((mutant) => mutant.row === row);

  test('names files and tests that are there', () => {
    expect(where.length).toBeGreaterThan(0);
    expect(tests.length).toBeGreaterThan(0);
    expect([...where, ...tests].filter((path) => !existsSync(inRoot(path)))).toEqual([]);
  });

  test('has a break, each noticed by a test of the row', () => {
    expect(mutants.length).toBeGreaterThan(0);
    expect(mutants.map(({ test: file }) => file).filter((file) => !tests.includes(file))).toEqual([]);
  });

  test.each(mutants)('$breaks: what is broken and what notices it are there', (mutant) => {
    expect(mutated(mutant, inRoot()), `${mutant.file} has not, or not once: ${mutant.find}`).not.toBeNull();
    expect(isNamed(mutant.title, source(mutant.test)), `${mutant.test} has no ${mutant.title}`).toBe(true);
  });
});

test('each break is of a rule', () => {
  expect(MUTANTS.filter(({ row }) => !rows.some((rule) => rule.row === row))).toEqual([]);
  expect(MUTANTS.length).toBeGreaterThan(100);
});

/** Whether a test file has a name of these words; in a name of several tests, placeholders stand for words of each. */
function isNamed(title: string, code: string): boolean {
  if (code.includes(title)) return true;
  const names = [...code.matchAll(/'([^'\n]*(?:%[sij]|\$\w)[^'\n]*)'/g)].map(([, name = '']) => name);
  return names.some((name) => {
    const parts = name.split(/%[sij]|\$[\w.]+/).filter((part) => part.trim() !== '');
    return parts.length > 0 && parts.every((part) => title.includes(part.trim()));
  });
}
