import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openWorkbookFile } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import { listsFile, sessionOn, temporaryFolder, undo } from '../db/workbooks.ts';
import { fileWith, numbersOf } from '../formats/read/imported-files.ts';
import { cli, cliOf } from './cli.ts';

function tablesOf(path: string): WorkbookTables {
  const db = openWorkbookFile(path);
  try {
    return readTables(db);
  } finally {
    db.close();
  }
}

const CARS = 'car,Price (EUR),Speed\nRed,9000,100\nBlue,,120\n';

const PROBLEM = JSON.stringify({
  format: 'weighbridge-problem/1',
  alternatives: ['KVM', 'Jail'],
  criteria: [{ id: 'Boot time', direction: 'min', weight: 1 }],
  performance: [[12], [1]],
  method: 'wsm',
});

test('export to every format at once, and import of the JSON as a new workbook that is equal', async () => {
  const folder = temporaryFolder();
  const workbook = listsFile();
  const at = (name: string): string => join(folder, name);
  const { status, out } = await cli(
    'export',
    '--workbook',
    workbook,
    '--json',
    at('w.json'),
    '--xmcda',
    at('w.zip'),
    '--problem',
    at('p.json'),
    '--bibliography',
    at('s.bib'),
    '--matrix-csv',
    at('m.csv'),
  );
  expect({ status, out }).toEqual({ status: 0, out: '' });
  const made = await cli('import', at('w.json'), '--new', at('again.weighbridge'));
  expect(made.status).toBe(0);
  expect(JSON.parse(made.out)).toMatchObject({ is: 'json', file: 'w.json' });
  expect(tablesOf(at('again.weighbridge'))).toEqual(tablesOf(workbook));
  for (const name of ['w.json', 'w.zip', 'p.json', 's.bib']) {
    const check = await cli('check', at(name));
    expect({ name, ...check }).toMatchObject({ name, status: 0, out: expect.stringContaining('sound') });
  }
  const [mine, theirs] = await Promise.all([cli('rank', workbook), cli('rank', at('p.json'))]);
  expect(JSON.parse(theirs.out).ranking).toEqual(JSON.parse(mine.out).ranking);
});

describe('import', () => {
  test('is signed by whoever makes it', async () => {
    const path = listsFile();
    const { status } = await cliOf('Grace', 'import', fileWith(PROBLEM, 'boot.json'), '--into', path);
    expect(status).toBe(0);
    const session = sessionOn(path);
    expect(session.history(2).map(({ analyst }) => analyst)).toEqual(['Grace', 'Ada']);
    const grace = session.load().tables.analysts.find(({ name }) => name === 'Grace')?.id;
    expect(session.load().tables.measurements.map((row) => row.analystId)).toEqual([grace, grace]);
  });

  test('into a workbook is one step that is undone', async () => {
    const path = listsFile();
    const before = tablesOf(path);
    const { status, out, err } = await cli('import', fileWith(PROBLEM, 'boot.json'), '--into', path);
    expect({ status, err }).toMatchObject({ status: 0 });
    expect(JSON.parse(out).rows).toMatchObject({
      alternatives: { added: 1, changed: 0, kept: 1 },
      measurements: { added: 2 },
      scenarios: { added: 1 },
    });
    const session = sessionOn(path);
    expect(session.load().history.undo).toBe('import boot.json');
    undo(session);
    expect(session.load().tables).toEqual(before);
  });

  test('of another workbook merges the two; --replace takes what it says', async () => {
    const [one, other] = [listsFile(), listsFile('other.weighbridge')];
    const { status, out } = await cli('import', other, '--into', one, '--replace');
    expect(status).toBe(0);
    const { alternatives, claims } = JSON.parse(out).rows;
    expect([alternatives.added, claims.added]).toEqual([0, 0]);
  });

  test('of a table: what it is taken for is said, empty is missing, and rows with an error wait for --accept-problems', async () => {
    const at = (name: string): string => join(temporaryFolder(), name);
    const made = at('cars.weighbridge');
    const { status, err } = await cli('import', fileWith(CARS, 'cars.csv'), '--new', made);
    expect({ status, err }).toMatchObject({
      status: 0,
      err: expect.stringContaining('alternatives in rows: Price (EUR'),
    });
    expect(numbersOf(tablesOf(made))).toEqual({ Red: { Price: 9000, Speed: 100 }, Blue: { Speed: 120 } });
    expect(tablesOf(made).workbook[0]?.title).toBe('cars');
    const faulty = fileWith(`${CARS}Green,many,90\n`, 'more.csv');
    const refused = await cli('import', faulty, '--into', made);
    expect(refused).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringMatching(/error: row 4, column \w+: .*many/),
    });
    expect(tablesOf(made).alternatives).toHaveLength(2);
    expect((await cli('import', faulty, '--into', made, '--accept-problems')).status).toBe(0);
    expect(numbersOf(tablesOf(made))['Green']).toEqual({ Speed: 90 });
  });

  test('into a folder that is not there is refused', async () => {
    const file = fileWith(CARS, 'cars.csv');
    const folder = join(temporaryFolder(), 'none');
    const target = join(folder, 'a.weighbridge');
    for (const words of [
      ['import', file, '--new', target],
      ['convert', file, target],
    ]) {
      expect(await cli(...words)).toMatchObject({
        status: 2,
        out: '',
        err: expect.stringContaining('no folder'),
      });
    }
    expect(existsSync(folder)).toBe(false);
  });

  test('of a table: what is left out and what its other rows hold is said', async () => {
    const made = join(temporaryFolder(), 'sums.weighbridge');
    const text = 'Car,Seats,Maker,Doors,Total\nRed,4,Ann,3,7\nBlue,5,Bo,5,10\nw,2,,1,\nAverage,4.5,,4,8.5\n';
    const { err } = await cli('import', fileWith(text, 'sums.csv'), '--new', made);
    expect(err).toContain('alternatives in rows: Seats, Doors; weights in row 4 “w”;');
    expect(err).toMatch(/left out: Total \(.*\), row 5 “Average”\./);
    expect(tablesOf(made).alternatives.map(({ name }) => name)).toEqual(['Red', 'Blue']);
  });

  test.each([
    ['xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'XLS'],
    [
      'ods',
      Buffer.from(
        zipSync({ mimetype: strToU8('application/x'), 'META-INF/manifest.xml': strToU8('<manifest/>') }),
      ),
      'save it as XLSX or CSV',
    ],
  ])('a spreadsheet in %s is refused with what to do', async (ending, bytes, says) => {
    const file = fileWith(bytes, `sheet.${ending}`);
    const { status, err } = await cli('import', file, '--new', join(temporaryFolder(), 'a.weighbridge'));
    expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining(says) });
  });

  test('of a table that is read as it is said, not as it is guessed', async () => {
    const at = (name: string): string => join(temporaryFolder(), name);
    const [text, made] = [
      fileWith('x~Red~Blue\nPrice~1,234~2,345\nSpeed~1,5~2,5\n', 'odd.txt'),
      at('odd.weighbridge'),
    ];
    const options = [
      '--separator',
      '~',
      '--decimal',
      'comma',
      '--options-as',
      'columns',
      '--encoding',
      'utf-8',
    ];
    expect((await cli('import', text, '--new', made, ...options)).status).toBe(0);
    expect(numbersOf(tablesOf(made))).toEqual({
      Red: { Price: 1.234, Speed: 1.5 },
      Blue: { Price: 2.345, Speed: 2.5 },
    });
    for (const wrong of [
      ['--options-as', 'diagonals'],
      ['--decimal', 'dot'],
      ['--separator', 'ab'],
      ['--encoding', 'x'],
    ]) {
      const { status, err } = await cli('import', text, '--new', at('no.weighbridge'), ...wrong);
      expect({ status, err }).toMatchObject({
        status: 2,
        err: expect.stringContaining(`${wrong[0]} has no "${wrong[1]}"`),
      });
    }
    expect((await cli('import', '--help')).out).toContain('--accept-problems');
  });

  test('what the workbook cannot take is left out when problems are accepted', async () => {
    const path = listsFile();
    const table = fileWith('Alternative,Criterion,Number\nXen,Security,3\nXen,Boot time,4\n', 'two.csv');
    const refused = await cli('import', table, '--into', path);
    expect(refused).toMatchObject({ status: 2, err: expect.stringContaining('is compared on evidence') });
    const { status, out } = await cli('import', table, '--into', path, '--accept-problems');
    expect(status).toBe(0);
    expect(JSON.parse(out).rows.measurements).toEqual({ added: 1, changed: 0, kept: 0 });
  });

  test('writes nothing while anything is wrong, and says every problem', async () => {
    const bad = JSON.stringify({
      format: 'weighbridge-workbook/1',
      alternatives: [{ name: 'A' }],
      measurements: [
        { alternative: 'A', criterion: 'B', measured: { kind: 'exact', a: 1 } },
        { alternative: 'C', criterion: 'B', measured: { kind: 'exact', a: 1 } },
      ],
    });
    const target = join(temporaryFolder(), 'new.weighbridge');
    const { status, out, err } = await cli('import', fileWith(bad, 'bad.json'), '--new', target);
    expect({ status, out, made: existsSync(target) }).toEqual({ status: 2, out: '', made: false });
    expect(err).toContain('error: measurements[0].criterion: There is no criterion “B”.');
    expect(err).toContain('error: measurements[1].alternative: There is no alternative “C”.');
    expect(err).toContain('Mend the 3 errors above first.');
  });
});

test('convert makes nobody an analyst who wrote nothing', async () => {
  const at = join(temporaryFolder(), 'w.json');
  const named = async (...parameters: string[]) => {
    expect(await cliOf('Grace', 'convert', ...parameters)).toMatchObject({ status: 0 });
    const { analysts } = JSON.parse(readFileSync(at, 'utf8')) as WorkbookTables;
    return analysts.map(({ name }) => name);
  };
  expect(await named(listsFile(), at)).toEqual(['Ada']);
  expect(await named(fileWith(PROBLEM), at)).toEqual(['Grace']);
});

test('convert reads anything and writes by the ending or by --to', async () => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('p.json'), PROBLEM);
  for (const [from, to, ...more] of [
    ['p.json', 'x.zip'],
    ['x.zip', 'w.weighbridge'],
    ['w.weighbridge', 'w.json'],
    ['w.json', 'again.json', '--to', 'problem'],
    ['again.json', 'm.csv'],
  ] as [string, string, ...string[]][]) {
    expect(await cli('convert', at(from), at(to), ...more)).toMatchObject({ status: 0, out: '' });
  }
  expect(JSON.parse(readFileSync(at('again.json'), 'utf8'))).toMatchObject({
    alternatives: ['KVM', 'Jail'],
    criteria: [{ id: 'Boot time', direction: 'min' }],
    performance: [[12], [1]],
  });
  expect(readFileSync(at('m.csv'), 'utf8')).toContain('Boot time');
});

describe('check says what a file is and what is wrong with it', () => {
  test.each<[string, () => string, string]>([
    ['a problem file', () => fileWith(PROBLEM), 'a sound problem file'],
    ['a bibliography', () => fileWith('@misc{a, title={T}}'), '1 source.'],
    ['a table', () => fileWith(CARS, 'cars.csv'), 'a matrix with alternatives in rows'],
  ])('%s', async (_what, path, says) => {
    expect(await cli('check', path())).toMatchObject({ status: 0, out: expect.stringContaining(says) });
  });
});

describe('bad input ends with status 2, a sentence, and no stack trace', () => {
  test.each<[string, () => string[], string]>([
    ['no place to import to', () => ['import', fileWith(PROBLEM)], '--new FILE'],
    ['two places', () => ['import', fileWith(PROBLEM), '--new', 'a', '--into', 'b'], 'both'],
    [
      'a file that is not there',
      () => ['import', '/nowhere.json', '--new', '/tmp/never.weighbridge'],
      'There is no file',
    ],
    [
      'a workbook that is there already',
      () => ['import', fileWith(PROBLEM), '--new', listsFile()],
      'already',
    ],
    [
      'a table without a table in it',
      () => ['import', fileWith('hello\n', 'a.csv'), '--new', '/tmp/never.weighbridge'],
      'Nothing',
    ],
    [
      'two matrices in one file, also where problems are accepted',
      () => [
        'import',
        fileWith('car,Price\nRed,3\n\npt,Depth\na1,1\na2,3\n', 'a.csv'),
        '--new',
        '/tmp/never.weighbridge',
        '--accept-problems',
      ],
      'A second table begins in row 4',
    ],
    ['a folder', () => ['check', '/tmp'], 'is not a file'],
    ['an empty file', () => ['check', fileWith('')], 'is empty'],
    ['zero bytes', () => ['check', fileWith(new Uint8Array(64))], 'no text and no spreadsheet'],
    ['an entity bomb', () => ['check', fileWith('<!DOCTYPE a [<!ENTITY b "c">]><xmcda/>')], 'document type'],
    ['an ending that says nothing', () => ['convert', fileWith(PROBLEM), '/tmp/never.xyz'], '--to'],
    [
      'a bibliography without a format',
      () => ['export', '--bibliography', '/tmp/never.txt'],
      '.bib (BibTeX)',
    ],
    [
      'a conversion onto itself by a name without an ending',
      () => ((p) => ['convert', p, p])(fileWith(PROBLEM, 'x')),
      'over itself',
    ],
    ['a conversion onto itself', () => ((p) => ['convert', p, p])(fileWith(PROBLEM, 'a.json')), 'itself'],
  ])('%s', async (_what, parameters, says) => {
    const { status, out, err } = await cli(...parameters());
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(says);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

test('a bibliography is read in the encoding that is chosen', async () => {
  const text = Buffer.from(
    '@book{one, title = {Größe}, author = {Doe, Jane}, date = {2001-02-03}}\n',
    'latin1',
  );
  const titleOf = async (...options: string[]) => {
    const made = join(temporaryFolder(), 'made.weighbridge');
    const { status, err } = await cli('import', fileWith(text, 'a.bib'), '--new', made, ...options);
    return { status, title: tablesOf(made).sources[0]?.title, isGuess: err.includes('by a guess') };
  };
  expect(await titleOf()).toEqual({ status: 0, title: 'Größe', isGuess: true });
  const chosen = await titleOf('--encoding', 'windows-1251');
  expect(chosen).toEqual({ status: 0, title: 'GrцЯe', isGuess: false });
});
