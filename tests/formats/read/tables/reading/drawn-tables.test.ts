import { describe, expect, test } from 'vitest';
import { detectText } from '../../../../../formats/detect.ts';
import { isBlankRow } from '../../../../../formats/read/tables/grid.ts';
import { readText } from '../../../../../formats/read/tables/reading/read-text.ts';
import { bytesOf } from '../table-files.ts';

const read = async (text: string) => readText(bytesOf(text));
const rowsOf = async (text: string) => (await read(text)).grid.filter((row) => !isBlankRow(row));

const PRICES = [
  ['Product', 'Price', 'Speed'],
  ['KVM', '0', '9'],
  ['Xen PV', '100', '8'],
];

describe('tables that are drawn', () => {
  test.each<[string, string]>([
    ['Markdown', '| Product | Price | Speed |\n|---|---:|:-:|\n| KVM | 0 | 9 |\n| Xen PV | 100 | 8 |\n'],
    [
      'Markdown without outer bars',
      'Product | Price | Speed\n--- | ---: | ---\nKVM | 0 | 9\nXen PV | 100 | 8',
    ],
    [
      'Markdown among words',
      '# Which one?\n\nWe compare, briefly:\n\n| Product | Price | Speed |\n| - | - | - |\n| KVM | 0 | 9 |\n| Xen PV | 100 | 8 |\n\nThat, we think, is all.',
    ],
    [
      'Markdown with marks in it',
      '| **Product** | `Price` | _Speed_ |\n|---|---|---|\n| [KVM](https://example.org/kvm) | **0** | ~~9~~ |\n| Xen&nbsp;PV | 100<br> | *8* |',
    ],
    [
      'Org',
      '| Product | Price | Speed |\n|---------+-------+-------|\n| KVM | 0 | 9 |\n| Xen PV | 100 | 8 |',
    ],
    [
      'MySQL',
      '+---------+-------+-------+\n| Product | Price | Speed |\n+---------+-------+-------+\n| KVM     |     0 |     9 |\n| Xen PV  |   100 |     8 |\n+---------+-------+-------+\n2 rows in set',
    ],
    [
      'psql',
      ' Product | Price | Speed \n---------+-------+-------\n KVM     |     0 |     9\n Xen PV  |   100 |     8\n(2 rows)\n',
    ],
    [
      'a grid with lines in a cell',
      '+---------+-------+-------+\n| Product | Price | Speed |\n+=========+=======+=======+\n| KVM     | 0     | 9     |\n+---------+-------+-------+\n| Xen     | 100   | 8     |\n| PV      |       |       |\n+---------+-------+-------+',
    ],
    [
      'boxes',
      '┌─────────┬───────┬───────┐\n│ Product │ Price │ Speed │\n├─────────┼───────┼───────┤\n│ KVM     │ 0     │ 9     │\n│ Xen PV  │ 100   │ 8     │\n└─────────┴───────┴───────┘',
    ],
    [
      'reST',
      '=======  =====  =====\nProduct  Price  Speed\n=======  =====  =====\nKVM      0      9\nXen PV   100    8\n=======  =====  =====\n',
    ],
    [
      'pandoc',
      'Product   Price   Speed\n-------  ------  ------\nKVM           0       9\nXen PV      100       8\n',
    ],
    ['Jira', '||Product||Price||Speed||\n|KVM|0|9|\n|Xen PV|100|8|'],
    [
      'AsciiDoc with a row a line',
      '.Prices\n[options="header"]\n|===\n|Product |Price |Speed\n\n|KVM |0 |9\n|Xen PV |100 |8\n|===',
    ],
    [
      'AsciiDoc with a cell a line',
      '[cols="2,1,1"]\n|===\n|Product\n|Price\n|Speed\n\n|KVM\n|0\n|9\n\n|Xen PV\n|100\n|8\n|===\n',
    ],
    [
      'a wiki, rows in a line',
      "{| class=\"wikitable\"\n|+ Prices\n! Product !! Price !! Speed\n|-\n| [[KVM]] || 0 || 9\n|-\n| [[Xen|Xen PV]] || style=\"text-align:right\" | 100 || '''8'''\n|}",
    ],
    [
      'a wiki, a cell a line',
      '{|\n! Product\n! Price\n! Speed\n|-\n! KVM\n| 0\n| 9\n|-\n! Xen PV\n| 100\n| 8<ref>measured</ref>\n|}',
    ],
    [
      'LaTeX',
      '\\begin{table}\n\\begin{tabular}{l|rr}\n\\toprule\nProduct & Price & Speed \\\\ \\midrule\nKVM & 0 & 9 \\\\ % free\n\\textbf{Xen PV} & $100$ & 8 \\\\\n\\bottomrule\n\\end{tabular}\n\\end{table}',
    ],
    [
      'LaTeX over the width of a page',
      '\\begin{tabularx}{\\textwidth}{@{}lXX@{}}\n\\hline\nProduct & Price & Speed \\\\[2pt]\n\\hline\nKVM & 0 & 9 \\\\\nXen~PV & 100 & 8\n\\end{tabularx}',
    ],
    [
      'a page',
      '<!DOCTYPE html><html><body><p>Words</p><table><tr><th>Product</th><th>Price</th><th>Speed</th></tr><tr><td>KVM</td><td>0</td><td>9</td></tr><tr><td>Xen <b>PV</b></td><td>100</td><td>8</td></tr></table></body></html>',
    ],
  ])('%s', async (_, text) => {
    const { separator, notes } = await read(text);
    expect(await rowsOf(text)).toEqual(PRICES);
    expect({ separator, notes }).toEqual({ separator: null, notes: [] });
  });

  test('rows keep the line that they stand in', async () => {
    const { grid } = await read('# Title\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');
    expect(grid).toEqual([[], [], ['a', 'b'], [], ['1', '2']]);
  });

  test.each<[string, string, unknown[]]>([
    ['a bar behind a backslash is part of a cell', '| a | b |\n|---|---|\n| x \\| y | 1 |', ['x | y', '1']],
    ['an empty cell stays one', '| a | b | c |\n|---|---|---|\n|  | 1 |  |', ['', '1', '']],
    ['a sign of a footnote stays', '| a | b |\n|---|---|\n| 4500* | 5 |', ['4500*', '5']],
    [
      'names with underscores stay',
      '| a | b |\n|---|---|\n| snake_case_name | 5 |',
      ['snake_case_name', '5'],
    ],
    ['signs as words', '| a | b |\n|---|---|\n| :white_check_mark: | :x: |', ['✓', '✗']],
    [
      'LaTeX: percent, units, spreads',
      '\\begin{tabular}{ll}\na & b \\\\\n99.9\\,\\% & $5 \\pm 1$ \\\\\n\\SI{5}{ms} & \\checkmark\n\\end{tabular}',
      ['99.9%', '5 ±1'],
    ],
    [
      'a wiki: words of templates',
      '{|\n! a !! b\n|-\n| {{Yes}} || {{No|only paid}}\n|}',
      ['Yes', 'No (only paid)'],
    ],
  ])('%s', async (_, text, row) => {
    expect((await rowsOf(text))[1]).toEqual(row);
  });

  test('cells over several rows and columns', async () => {
    const wiki =
      '{|\n! Product !! colspan="2" | Numbers\n|-\n| rowspan="2" | KVM || 1 || 2\n|-\n| 3 || 4\n|}';
    const latex =
      '\\begin{tabular}{lrr}\nProduct & \\multicolumn{2}{c}{Numbers} \\\\ \\cmidrule(lr){2-3}\n\\multirow{2}{*}{KVM} & 1 & 2 \\\\\n & 3 & 4 \\\\\n\\end{tabular}';
    const expected = [
      ['Product', 'Numbers', 'Numbers'],
      ['KVM', '1', '2'],
      ['KVM', '3', '4'],
    ];
    expect(await rowsOf(wiki)).toEqual(expected);
    expect(await rowsOf(latex)).toEqual(expected);
  });

  test('of several tables the largest is read, and that is said', async () => {
    const text = '| a | b |\n|---|---|\n| 1 | 2 |\n\nwords\n\n| c | d |\n|---|---|\n| 3 | 4 |\n| 5 | 6 |\n';
    const { grid, notes } = await read(text);
    expect(grid.filter((row) => !isBlankRow(row))[0]).toEqual(['c', 'd']);
    expect(notes).toMatchObject([{ row: 7, message: expect.stringContaining('2 tables') }]);
  });

  test('a page without a table is refused', async () => {
    await expect(read('<html><body><p>Xen, KVM</p></body></html>')).rejects.toThrow('no table in this page');
  });

  test.each([
    ['<!DOCTYPE html><table>', 'a.html', 'html'],
    ['<table><tr>', 'a.xls', 'html'],
    ['{| class="wikitable"', 'a.wiki', 'table'],
    ['[cols="1,1"]\n|===', 'a.adoc', 'table'],
    ['<?xml version="1.0"?><xmcda:XMCDA>', 'a.xml', 'xml'],
    ['{"format": 1}', 'a.json', 'json'],
    ['[1, 2]', 'a.json', 'json'],
  ])('%j is known as %s: %s', (text, name, kind) => {
    expect(detectText(bytesOf(text), name)).toBe(kind);
  });
});

describe('columns aligned by blanks', () => {
  const CARS = [
    ['', 'cyl', 'mpg', 'hp'],
    ['A', '6', '21.0', '110'],
    ['B', '4', '22.8', '93'],
  ];
  test.each<[string, string, unknown[][]]>([
    ['as R prints it', '   cyl  mpg   hp\nA    6 21.0  110\nB    4 22.8   93\n', CARS],
    [
      'with its size below',
      '   cyl  mpg   hp\nA    6 21.0  110\nB    4 22.8   93\n\n[2 rows x 3 columns]\n',
      CARS,
    ],
    [
      'as pandas prints it, with the name of its index',
      '       mpg  cyl\nname           \nMazda 21.0    6\nDatsun 22.8   4\n',
      [
        ['name', 'mpg', 'cyl'],
        ['Mazda', '21.0', '6'],
        ['Datsun', '22.8', '4'],
      ],
    ],
    [
      'as a tibble is printed',
      '# A tibble: 2 x 3\n  name    mpg   cyl\n  <chr> <dbl> <dbl>\n1 Mazda  21       6\n2 Dats   22.8     4\n',
      [
        ['', 'name', 'mpg', 'cyl'],
        ['1', 'Mazda', '21', '6'],
        ['2', 'Dats', '22.8', '4'],
      ],
    ],
    [
      'names with single blanks',
      '               cyl  mpg\nMazda RX4        6 21.0\nDatsun 710       4 22.8\nValiant          6 18.1\n',
      [
        ['', 'cyl', 'mpg'],
        ['Mazda RX4', '6', '21.0'],
        ['Datsun 710', '4', '22.8'],
        ['Valiant', '6', '18.1'],
      ],
    ],
    [
      'a number that is missing',
      'Name      Price  Speed\nXen         100      8\nKVM                  9\nHyper V     120      7\n',
      [
        ['Name', 'Price', 'Speed'],
        ['Xen', '100', '8'],
        ['KVM', '', '9'],
        ['Hyper V', '120', '7'],
      ],
    ],
    [
      'commas in the numbers',
      'Name     Preis   Tempo\nXen      1,5     10,25\nKVM      2,5     9,75\n',
      [
        ['Name', 'Preis', 'Tempo'],
        ['Xen', '1,5', '10,25'],
        ['KVM', '2,5', '9,75'],
      ],
    ],
    [
      'not aligned, and no blank within',
      'Name  Price Speed\nXen 100   8\nKVM   90 9\n',
      [
        ['Name', 'Price', 'Speed'],
        ['Xen', '100', '8'],
        ['KVM', '90', '9'],
      ],
    ],
  ])('%s', async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows);
    expect((await read(text)).separator).toBe(' ');
  });

  test('a later line that is cut otherwise refuses the table', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => `v${i}  ${i}  7`);
    await expect(read(`n  a  b\n${rows.join('\n')}\nHyper V 1\n  8\n`)).rejects.toThrow(
      'numbers would come under other headings',
    );
  });

  test('what cannot be told is refused, and no number comes under another heading', async () => {
    await expect(read('Name Price Speed\nHyper V 100\nXen 90 8\nKVM PV 80 7\n')).rejects.toThrow('no table');
    await expect(read('Name  Price  Speed\nHyper V   100\nXen  90  8\n')).rejects.toThrow('no table');
  });
});

describe('what is no table', () => {
  test.each<[string, string]>([
    [
      'prose',
      'We looked at Xen, which is old.\nKVM is part of Linux, as everybody knows, and it is fast.\nWe did not measure the others.\nThat is for another day, or never.\n',
    ],
    [
      'one paragraph a line',
      'Xen starts quickly and is used by many people in large places.\n\nKVM needs less memory than we thought when we began to measure it.\n',
    ],
    ['YAML', 'name: Laptops\ncriteria:\n  - price\n  - weight\nalternatives:\n  - name: A\n    price: 100\n'],
    ['settings', '[table]\nname = Laptops\nprice = 100\nspeed = 7\n'],
    [
      'a log',
      '2024-01-02 10:00:00 INFO started, with 3 workers\n2024-01-02 10:00:01 WARN slow\n2024-01-02 10:00:02 INFO done, in 2 s, all well\n',
    ],
    [
      'Python',
      'import numpy as np\n\ndef score(a, b):\n    return a + b\n\nfor x in range(3):\n    print(score(x, 1))\n',
    ],
    ['JavaScript', 'const a = 1;\nfunction f(b, c) {\n  return a + b;\n}\n// what it does\nf(1, 2);\n'],
    ['RIS without its beginning', 'JF  - Journal\nT1  - Title, the first\nAU  - Doe, Jane\nER  - \n'],
  ])('%s', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({
      message: expect.stringContaining('This text is no table'),
      remedy: expect.stringMatching(/\.$/),
    });
  });

  test.each<[string, string]>([
    ['a separator that is said', 'We looked at Xen, which is old.\nKVM is new, fast, and good.\n'],
  ])('%s is taken', async (_, text) => {
    expect((await readText(bytesOf(text), { separator: ',' })).grid).toHaveLength(2);
  });

  test.each<[string, string]>([
    ['names alone', 'Xen\nKVM\nHyper-V\n'],
    [
      'long texts in two columns',
      'alternative,claim\nXen,"Xen starts, they say, in two seconds or less"\nKVM,KVM needs less memory than the others do\n',
    ],
    ['rows of different lengths', 'name;a;b;c\nXen;1;2;3\nKVM;4;5\nHyper-V;6\n'],
    ['titles above', 'Comparison of 2024\nmade by us\n\nname,a,b\nXen,1,2\nKVM,3,4\n'],
    ['a remark below', 'name,a\nXen,1\nKVM,2\nSource: our own measurements in the cellar\n'],
  ])('but %s are', async (_, text) => {
    await expect(read(text)).resolves.toBeDefined();
  });
});

test('a mark in the middle of a text is no part of a name', async () => {
  const { grid } = await read('\uFEFFname,a\n\uFEFFXen,1\n');
  expect(grid).toEqual([
    ['name', 'a'],
    ['Xen', '1'],
  ]);
});
