import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { openWorkbookFile } from '../../db/open.ts';
import { startSession } from '../../db/session.ts';
import { codedAgain, listsFile, run, slugIds, temporaryFolder } from '../db/workbooks.ts';
import { cli } from './cli.ts';

/** A workbook with two readings, an echo and an origin, whose scenario counts voices and asks for a third of the weight. */
function codedFile(): string {
  const path = listsFile();
  const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
  codedAgain(session);
  const scenarioId = slugIds(session).scenario('linux-datacenter');
  run(session, { type: 'setRules', scenarioId, rho: 0.5, leastCoverage: 1 / 3 });
  session.close();
  return path;
}

const ranked = (path: string, ...options: readonly string[]) => rankedBuiltIn(path, ...options);

async function rankedBuiltIn(...options: readonly string[]) {
  const { status, out, err } = await cli('rank', ...options);
  expect({ status, err }).toMatchObject({ status: 0 });
  return JSON.parse(out);
}

const sum = (numbers: Readonly<Record<string, number>>): number =>
  Object.values(numbers).reduce((a, b) => a + b, 0);

describe('what rank says', () => {
  test('the known and the assumed part of every score, and who is not ranked', async () => {
    const answer = await ranked(codedFile(), '--scenario', 'linux datacenter');
    const names = Object.keys(answer.scores);
    expect(names.length).toBeGreaterThan(1);
    for (const key of ['known', 'assumed', 'coverage', 'intervals', 'chanceFirst']) {
      expect(Object.keys(answer[key]).sort()).toEqual([...names].sort());
    }
    for (const name of names) {
      expect(answer.known[name] + answer.assumed[name]).toBeCloseTo(answer.scores[name], 9);
      expect(answer.coverage[name]).toBeGreaterThanOrEqual(1 / 3);
    }
    expect(sum(answer.assumed)).toBeGreaterThan(0);
    for (const one of answer.notRanked) {
      expect(one.coverage).toBeLessThan(1 / 3);
      expect(names).not.toContain(one.alternative);
    }
  });

  test('one chance to be first, which adds up to 1 over those that are ranked', async () => {
    const answer = await ranked(codedFile());
    expect(sum(answer.chanceFirst)).toBeCloseTo(1, 9);
    expect(answer.verdict.chance).toBe(answer.chanceFirst[answer.verdict.leaders[0]]);
    const keys: string[] = [];
    JSON.stringify(answer, (key, value) => {
      if (/chance|confidence/i.test(key)) keys.push(key);
      return value;
    });
    expect(keys.sort()).toEqual(['chance', 'chanceFirst']);
  });

  test('how many claims and voices count, cell by cell and in all', async () => {
    const { voices, scores } = await ranked(codedFile());
    const cells = Object.keys(scores).flatMap((name) =>
      Object.values<{ claims: number; voices: number; counted: number }>(voices.cells[name] ?? {}),
    );
    expect(cells.length).toBeGreaterThan(5);
    for (const cell of cells) expect(cell.voices).toBeLessThanOrEqual(cell.claims);
    expect(cells.some((cell) => cell.voices < cell.claims)).toBe(true);
    const inAll = Object.values<object>(voices.cells).flatMap((row) =>
      Object.values<{ counted: number }>({ ...row }),
    );
    expect(voices.counted).toBeCloseTo(
      inAll.reduce((total, { counted }) => total + counted, 0),
      9,
    );
  });
});

describe('the rules that rank takes', () => {
  test('--voices: 0 counts every claim in full, 1 a voice no more than once in a cell', async () => {
    const path = codedFile();
    const [none, half, one] = [
      await ranked(path, '--voices', '0'),
      await ranked(path),
      await ranked(path, '--voices', '1'),
    ];
    expect([none, half, one].map(({ voices }) => voices.rho)).toEqual([0, 0.5, 1]);
    expect(none.voices.claims).toBe(one.voices.claims);
    expect(none.voices.counted).toBeGreaterThan(half.voices.counted);
    expect(half.voices.counted).toBeGreaterThan(one.voices.counted);
    for (const row of Object.values<object>(one.voices.cells)) {
      for (const { voices, counted } of Object.values<{ voices: number; counted: number }>({ ...row })) {
        expect(counted).toBeLessThanOrEqual(voices + 1e-9);
      }
    }
    expect(none.scores).not.toEqual(one.scores);
    // The file is as it was.
    expect((await ranked(path)).voices.rho).toBe(0.5);
  });

  test('--as-of: what was said later does not count', async () => {
    // The built-in evidence is dated: article 001 is of April 2009.
    const [early, all] = [await rankedBuiltIn('--as-of', '2009-03-31'), await rankedBuiltIn()];
    expect(early.rules.asOf).toBe('2009-03-31');
    expect(all.rules.asOf).toBeNull();
    expect(early.voices.claims).toBeLessThan(all.voices.claims);
    expect(early.scores).not.toEqual(all.scores);
    expect((await rankedBuiltIn('--as-of', '2030-01-01')).scores).toEqual(all.scores);
  });

  test('--reading: by each reader, and by the settled coding', async () => {
    const path = codedFile();
    const [a, b, settled, none] = [
      await ranked(path, '--reading', 'Reader A'),
      await ranked(path, '--reading', 'reader b'),
      await ranked(path, '--reading', 'settled'),
      await ranked(path),
    ];
    expect([a, b, settled].map(({ rules }) => rules.reading)).toEqual(['Reader A', 'Reader B', 'settled']);
    expect(settled).toEqual(none);
    // Reader A takes for a pro what was settled as a strong con.
    expect(a.scores['KVM']).toBeGreaterThan(settled.scores['KVM']);
    expect(a.scores['KVM']).toBeGreaterThan(b.scores['KVM']);
  });

  test.each<[string, readonly string[], string]>([
    ['more than 1', ['--voices', '1.5'], '0 (every claim counts in full) to 1'],
    ['less than 0', ['--voices', '-1'], '0 (every claim counts in full) to 1'],
    ['no number', ['--voices', 'many'], '0 (every claim counts in full) to 1'],
    ['nothing', ['--voices', ''], '0 (every claim counts in full) to 1'],
    ['no day', ['--as-of', 'last year'], 'YYYY-MM-DD'],
    ['a day that never was', ['--as-of', '2009-02-30'], 'YYYY-MM-DD'],
    ['a day written otherwise', ['--as-of', '30.6.2009'], 'YYYY-MM-DD'],
    [
      'a reading that is not there',
      ['--reading', 'Nobody'],
      'Give settled, or one of: Reader A and Reader B',
    ],
  ])('%s is refused with what is allowed', async (_what, options, says) => {
    const { status, out, err } = await cli('rank', codedFile(), ...options);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trimEnd().split('\n').at(-1)).toContain(says);
  });
});

describe('the rules that export takes', () => {
  test('count in its tables as in rank', async () => {
    const file = join(temporaryFolder(), 'e.csv');
    const options = ['--voices', '1', '--as-of', '2009-03-01', '--reading', 'settled'];
    const { status } = await cli('export', '--evidence-csv', file, ...options);
    expect(status).toBe(0);
    const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
    const counted = rows.reduce((total, row) => total + Number(row['counted']), 0);
    expect(counted).toBeCloseTo((await rankedBuiltIn(...options)).voices.counted, 9);
    expect(rows.some((row) => row['not_counted_because'] === 'later')).toBe(true);
  });

  test.each(['pdf', 'json'])('not for --%s, which the workbook’s own rules write', async (kind) => {
    const target = join(temporaryFolder(), 'x');
    const { status, err } = await cli('export', `--${kind}`, target, '--voices', '1');
    expect(status).toBe(2);
    expect(err).toContain(`no effect on --${kind}`);
  });

  test('and refuses what cannot be', async () => {
    const target = join(temporaryFolder(), 'x.csv');
    const { status, err } = await cli('export', '--evidence-csv', target, '--voices', '2');
    expect(status).toBe(2);
    expect(err).toContain('--voices “2” is no number from 0 to 1');
  });
});

test.each([
  ['--voices', '0.5', '1'],
  ['--as-of', '2009-01-01', '2010-01-01'],
  ['--reading', 'settled', 'settled'],
])('%s is refused where it is given twice', async (option, first, second) => {
  const { status, out, err } = await cli('rank', option, first, option, second);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(option);
  expect(err).toContain('It is given twice; give it once.');
});
