import { describe, expect, test } from 'vitest';
import { BIBLIOGRAPHIES } from './bibliographies.ts';
import type { Case, Right } from './case.ts';
import { CELLS } from './cells.ts';
import { FILES } from './files.ts';
import { FOREIGN } from './foreign.ts';
import { LARGE } from './large.ts';
import { LISTS } from './lists.ts';
import { MATRICES } from './matrices.ts';
import { importedWith, type Outcome } from './outcome.ts';
import { RATINGS } from './ratings.ts';
import { STRANGER_DETAILS } from './stranger-details.ts';
import { STRANGER_LAYOUTS } from './stranger-layouts.ts';
import { STRANGERS } from './strangers.ts';

/** What of an outcome is not right; empty where all is. */
function wrongOf(outcome: Outcome, { says = [], saysNot = [], ...parts }: Right): string[] {
  try {
    expect(outcome).toMatchObject(parts);
    for (const pattern of says) expect(outcome.said).toMatch(pattern);
    for (const pattern of saysNot) expect(outcome.said).not.toMatch(pattern);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

async function expectRight({ file, options, right, either }: Case): Promise<void> {
  const ranks = [right, ...(either ?? [])].some(({ order, scores }) => order !== undefined || scores);
  const outcome = await importedWith(file, { options: options ?? [], ranks });
  const { says, saysNot, ...parts } = right;
  expect(outcome, outcome.said).toMatchObject(parts);
  expect(wrongOf(outcome, { says: says ?? [], saysNot: saysNot ?? [] })).toEqual([]);
  if (!either) return;
  const wrongs = either.map((one) => wrongOf(outcome, one));
  if (wrongs.every((wrong) => wrong.length > 0)) expect(outcome.said).toBe(wrongs.flat().join('\n\nor: '));
}

const TABLES = [
  ['ratings', RATINGS],
  ['matrices', MATRICES],
  ['tables of strangers', STRANGERS],
  ['layouts of strangers', STRANGER_LAYOUTS],
  ['details of strangers', STRANGER_DETAILS],
  ['large tables', LARGE],
  ['lists', LISTS],
  ['cells', CELLS],
  ['files', FILES],
  ['files of other programs', FOREIGN],
  ['bibliographies', BIBLIOGRAPHIES],
] as const;

describe.each(TABLES)('%s that people have come in right, or say why not', (_, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => expectRight(one));
});
