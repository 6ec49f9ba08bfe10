import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../db/workbooks.ts';
import { cli } from './cli.ts';

/** Three documents that report one observation count as one voice, however they say that it is one. */

const HEAD = 'alternative,criterion,polarity,claim,speaker,holder,source_file,claim_id,echo_of,origin';
const row = (n: number, { holder = `Reporter ${n}`, echo = '', origin = '', polarity = 'pro' }) =>
  `Red,Speed,${polarity},Red wins the race of May in report ${n}.,Reporter ${n},${holder},doc${n}.txt,c${n},${echo},${origin}`;
const OTHER = 'Blue,Speed,pro,Blue is fast.,Ada,Ada,doc4.txt,c4,,';

async function countedFor(rows: readonly string[]) {
  const folder = temporaryFolder();
  const [csv, workbook] = [join(folder, 'e.csv'), join(folder, 'w.weighbridge')];
  writeFileSync(csv, `${[HEAD, ...rows, OTHER].join('\r\n')}\r\n`);
  const imported = await cli('import', csv, '--new', workbook);
  expect(imported).toMatchObject({ status: 0 });
  const { out } = await cli('rank', workbook);
  const { voices, scores } = JSON.parse(out);
  return { cell: voices.cells.Red.Speed, scores };
}

const one = [1, 2, 3];

describe('three documents with one observation', () => {
  test('of one holder are one voice', async () => {
    const { cell } = await countedFor(one.map((n) => row(n, { holder: 'The tester' })));
    expect(cell).toEqual({ claims: 3, voices: 1, counted: 1.5 });
  });

  test('of one origin are one voice, whoever reports it', async () => {
    const { cell } = await countedFor(one.map((n) => row(n, { origin: 'event: The race of May' })));
    expect(cell).toMatchObject({ claims: 3, voices: 1 });
    expect(cell.counted).toBeCloseTo(1.5, 12);
  });

  test('two of which are echoes are one claim', async () => {
    const echoes = [
      row(1, {}),
      row(2, { echo: 'c1', polarity: 'neutral' }),
      row(3, { echo: 'c1', polarity: 'neutral' }),
    ];
    expect((await countedFor(echoes)).cell).toEqual({ claims: 1, voices: 1, counted: 1 });
  });

  test('two of which are echoes that were coded all the same are one voice', async () => {
    const { cell } = await countedFor([row(1, {}), row(2, { echo: 'c1' }), row(3, { echo: 'c2' })]);
    expect(cell).toEqual({ claims: 3, voices: 1, counted: 1.5 });
  });

  test('and three voices where nothing binds them', async () => {
    expect((await countedFor(one.map((n) => row(n, {})))).cell).toEqual({ claims: 3, voices: 3, counted: 3 });
  });

  test('stay one voice through convert and the evidence CSV', async () => {
    const folder = temporaryFolder();
    const file = (name: string): string => join(folder, name);
    const rows = one.map((n) => row(n, { origin: 'copy: A press release' }));
    writeFileSync(file('e.csv'), `${[HEAD, ...rows, OTHER].join('\r\n')}\r\n`);
    for (const [from, to] of [
      ['e.csv', 'a.json'],
      ['a.json', 'b.zip'],
      ['b.zip', 'c.weighbridge'],
    ] as const) {
      expect(await cli('convert', file(from), file(to))).toMatchObject({ status: 0 });
    }
    await cli('export', '--workbook', file('c.weighbridge'), '--evidence-csv', file('d.csv'));
    expect(await cli('import', file('d.csv'), '--new', file('d.weighbridge'))).toMatchObject({ status: 0 });
    for (const name of ['c.weighbridge', 'd.weighbridge']) {
      const { voices } = JSON.parse((await cli('rank', file(name))).out);
      expect(voices.cells.Red.Speed).toMatchObject({ claims: 3, voices: 1 });
    }
  });

  test('in a problem file, ranked and imported', async () => {
    const folder = temporaryFolder();
    const file = (name: string): string => join(folder, name);
    const evidence = one.map((n) => ({ polarity: 'pro', voice: `Reporter ${n}`, origin: 'The race of May' }));
    const problem = {
      format: 'weighbridge-problem/1',
      alternatives: ['Red', 'Blue'],
      criteria: [{ id: 'Speed' }],
      performance: [[{ evidence }], [{ evidence: [{ polarity: 'con' }] }]],
      method: 'evidence',
    };
    writeFileSync(file('p.json'), JSON.stringify(problem));
    const direct = JSON.parse((await cli('rank', file('p.json'))).out);
    expect(direct.voices.cells[0][0]).toMatchObject({ claims: 3, voices: 1 });
    expect(await cli('import', file('p.json'), '--new', file('p.weighbridge'))).toMatchObject({ status: 0 });
    const imported = JSON.parse((await cli('rank', file('p.weighbridge'))).out);
    expect(imported.voices.cells.Red.Speed).toEqual(direct.voices.cells[0][0]);
    expect(imported.scores.Red).toBeCloseTo(direct.scores[0], 12);
  });
});

const PYTHON = `
import csv, json, sys
rows = list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8')))
print(json.dumps({'n': len(rows), 'counted': sum(float(r['counted'] or 0) for r in rows),
  'context': sorted({r['polarity'] for r in rows if r['context'] == 'yes'}), 'first': list(rows[0])[:17]}))
`;

test.skipIf(spawnSync('python3', ['--version']).status !== 0)("Python's csv reads the evidence", async () => {
  const file = join(temporaryFolder(), 'e.csv');
  await cli('export', '--evidence-csv', file);
  const { stdout } = spawnSync('python3', ['-c', PYTHON, file], { encoding: 'utf8' });
  const read = JSON.parse(stdout);
  const { voices } = JSON.parse((await cli('rank')).out);
  expect(read.counted).toBeCloseTo(voices.counted, 6);
  expect(read.context).toEqual(['neutral']);
  expect(read.n).toBeGreaterThan(400);
  expect(read.first.join()).toBe(
    'alternative,criterion,polarity,strength,certainty,claim,speaker,holder,source_file,paragraph,date,inferred,echo_of,voice,counted,kind,context',
  );
});
