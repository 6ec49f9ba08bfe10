import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../../formats/read/tables/reading/decode.ts';
import { readText } from '../../../../../formats/read/tables/reading/read-text.ts';
import { readBack } from '../guess/read-back.ts';
import { bytesOf } from '../table-files.ts';

const gridOf = async (...lines: readonly string[]) =>
  (await readText(bytesOf(`${lines.join('\n')}\n`))).grid.filter((row) => row.length > 0);

describe('tables that were too wide for their paper', () => {
  test('as pandas prints them, with the names of the rows', async () => {
    expect(
      await gridOf(
        '             price  storage  \\',
        'name                         ',
        'Phone One      250       16  ',
        'Phone Three    300       32  ',
        '',
        '             looks  ',
        'name                ',
        'Phone One        5  ',
        'Phone Three      4  ',
      ),
    ).toEqual([
      ['name', 'price', 'storage', 'looks'],
      ['Phone One', '250', '16', '5'],
      ['Phone Three', '300', '32', '4'],
    ]);
  });

  test('as pandas numbers their rows, in three parts', async () => {
    expect(
      await gridOf(
        '   Model  Accuracy  \\',
        '0   BERT      0.93  ',
        '1   GPT2      0.91  ',
        '',
        '   Latency  \\',
        '0       45  ',
        '1       60  ',
        '',
        '   Size  ',
        '0   420  ',
        '1   550  ',
        '',
        '[2 rows x 4 columns]',
      ),
    ).toEqual([
      ['', 'Model', 'Accuracy', 'Latency', 'Size'],
      ['0', 'BERT', '0.93', '45', '420'],
      ['1', 'GPT2', '0.91', '60', '550'],
    ]);
  });

  test('as R prints them', async () => {
    expect(
      await gridOf(
        '          price quality',
        'Alpha One   100       7',
        'Beta         80       6',
        '          speed',
        'Alpha One    20',
        'Beta         25',
      ),
    ).toEqual([
      ['', 'price', 'quality', 'speed'],
      ['Alpha One', '100', '7', '20'],
      ['Beta', '80', '6', '25'],
    ]);
  });

  test('dots in place of rows are refused', async () => {
    await expect(
      gridOf('     name  price  ...  looks', '0   Alpha    250  ...      5', '1    Beta    200  ...      3'),
    ).rejects.toThrow(/dots in place of/);
  });
});

describe('amounts with a comma in a table that commas part', () => {
  test('are put together where the row has too many cells, and that is said', async () => {
    const { grid, notes } = await readText(
      bytesOf('Tool,Price,Rating\nA,$1,200,4.5\nB,$900,4.1\nC,"$3,100",3.9\nD,$1,250,000.50,4\n'),
    );
    expect(grid.slice(1, 5)).toEqual([
      ['A', '$1,200', '4.5'],
      ['B', '$900', '4.1'],
      ['C', '$3,100', '3.9'],
      ['D', '$1,250,000.50', '4'],
    ]);
    expect(notes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^An amount such as \$1,200 stands without quotation marks in 2 rows/),
    ]);
  });

  test('numbers without a sign of money stay as they are, and headings over their columns', async () => {
    expect((await gridOf('Name,Cost,Score', 'A,1,500,7', 'B,2,500,6'))[1]).toEqual(['A', '1', '500', '7']);
    expect((await gridOf('Name,Cost,Score', 'A,1,500,7', 'B,2,500,6'))[0]).toEqual(['Name', 'Cost', 'Score']);
  });
});

describe('encodings', () => {
  const text = 'Größe;Preis €\nÄpfel;3\nÖl;4\n';

  test.each(['utf-32le', 'utf-32be'] as const)('%s, with a mark and without', (encoding) => {
    const bytes = iconv.encode(text, encoding, { addBOM: false });
    expect(decodeText(bytes)).toMatchObject({ text, encoding, notes: [] });
    expect(decodeText(iconv.encode(text, encoding, { addBOM: true }))).toMatchObject({ text, encoding });
  });

  test('Japanese in EUC-JP is no Shift JIS', () => {
    const japanese = '製品,価格,性能,重量\nノートA,98000,7,1.2\nタブレット,65000,5,0.6\n';
    expect(decodeText(iconv.encode(japanese, 'euc-jp'))).toMatchObject({
      text: japanese,
      encoding: 'euc-jp',
    });
    expect(decodeText(iconv.encode(japanese, 'shift_jis'))).toMatchObject({ text: japanese });
  });

  test('blanks of no width make no other names', () => {
    expect(decodeText(bytesOf('Name\nBeta\u200b\n\u200fGamma\n')).text).toBe('Name\nBeta\nGamma\n');
  });

  test('letters that were turned twice are said', () => {
    expect(decodeText(bytesOf('Name,Cost\nA,1\nMÃ¼ller,2\n')).notes).toMatchObject([{ row: 3 }]);
    expect(decodeText(bytesOf('Nome,Custo\nSÃO JOÃO,1\n')).notes).toEqual([]);
  });
});

test('lists and CSV of reStructuredText', async () => {
  expect(
    await gridOf(
      'Features',
      '========',
      '',
      '.. list-table:: Comparison',
      '   :header-rows: 1',
      '',
      '   * - Feature',
      '     - md-toc',
      '     - `toc2md <https://example.org/x>`_',
      '   * - Works',
      '       offline',
      '     - ✓',
      '     -',
      '',
      'After it.',
    ),
  ).toEqual([
    ['Feature', 'md-toc', 'toc2md'],
    ['Works offline', '✓', ''],
  ]);
  expect(
    await gridOf(
      '.. csv-table:: X',
      '   :header: "Name", "Price"',
      '   :widths: 20, 10',
      '',
      '   "A, B", 100',
    ),
  ).toEqual([
    ['Name', 'Price'],
    ['A, B', '100'],
  ]);
});

test('ticks and crosses of LaTeX, and answers of a wiki with remarks', async () => {
  expect(
    await gridOf(
      '\\begin{tabular}{lcc}',
      'Feature & A & B \\\\ \\hline',
      'Sync & $\\times$ & \\ding{51} \\\\',
      '\\end{tabular}',
    ),
  ).toEqual([
    ['Feature', 'A', 'B'],
    ['Sync', '✗', '✓'],
  ]);
  expect(
    (
      await gridOf(
        '{|',
        '! A !! B !! C',
        '|-',
        '| {{partial|Editor}} || {{nowrap|x y}} || {{yes|Yes, all}}',
        '|}',
      )
    )[1],
  ).toEqual(['partial (Editor)', 'x y', 'Yes, all']);
});

test.each([
  ['a list', '- Alpha: cheap, fast, 3 stars', '- Beta: dear, slow, 4 stars', '- Gamma: cheap, slow, 5 stars'],
  ['the code', 'import os, sys', 'def f(a, b):', '    return a, b', 'print(f(1, 2))'],
  [
    'a log of a web server',
    '1.2.3.4 - - [10/Oct/2023:13:55:36 +0000] "GET / HTTP/1.1" 200 23',
    '1.2.3.4 - - [10/Oct/2023:13:55:40 +0000] "GET /a HTTP/1.1" 404 29',
  ],
  ['the differences', '--- a/x.csv', '+++ b/x.csv', '@@ -1,3 +1,3 @@', ' name,price', '-A,1', '+A,2'],
  ['an array of numpy', 'array([[250, 16],', '       [200, 16]])'],
])('%s is no table, although its lines are cut alike', async (what, ...lines) => {
  await expect(gridOf(...lines)).rejects.toThrow(`looks like ${what}`);
});

describe('names', () => {
  test('an alternative that is called Delta is one, unless it is a difference', async () => {
    const named = await readBack('Vendor,Price,Rating\nAcme,805,3.1\nBirla,810,3.2\nDelta,790,4.8\n');
    expect(named.alternatives).toEqual(['Acme', 'Birla', 'Delta']);
    expect(named.doubts).toContain('leftOut: Is “Delta” an alternative?');
    const differs = await readBack('Vendor,Price,Rating\nAcme,805,3\nBirla,810,4\nDelta,5,1\n');
    expect(differs.alternatives).toEqual(['Acme', 'Birla']);
  });

  test('numbers of articles are no criterion', async () => {
    const { criteria } = await readBack(
      'SKU,Product,Price\n10023,Boson,199\n10044,Lepton,149\n10051,Muon,249\n',
    );
    expect(criteria).toEqual(['Price min']);
  });
});

test('words of tenders are steps, and a yes in brackets is a part of one', async () => {
  const tender = await readBack(
    'Requirement,A,B,C\nSSO,Fully Compliant,Partially Compliant,Non-Compliant\nAudit,Fully Compliant,Non-Compliant,Fully Compliant\n',
  );
  expect(tender.numbers).toEqual([3, 2, 2, 1, 1, 2]);
  const marked = await readBack('Feature,A,B,C\nHTML,Y,(Y),N\nWord,N,Y,(Y)\n');
  expect(marked.numbers).toEqual([3, 1, 2, 3, 1, 2]);
});
