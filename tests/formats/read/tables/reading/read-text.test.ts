import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../../formats/read/tables/reading/decode.ts';
import { readClipping } from '../../../../../formats/read/tables/reading/read-clipboard.ts';
import { readText } from '../../../../../formats/read/tables/reading/read-text.ts';
import { guessSeparator } from '../../../../../formats/read/tables/reading/separator.ts';
import { bytesOf, imported } from '../table-files.ts';

const EU = [
  ['Name', 'Größe', 'Preis (€)', 'Menge'],
  ['Kühlschrank', '1,85', '1.234,50', '12'],
  ['Öfen; klein', '0,95', '89,90', ''],
];

describe('encodings', () => {
  test('Windows-1252 without a mark', async () => {
    const { grid, encoding, separator } = await readText(imported('excel-eu.csv'));
    expect({ encoding, separator }).toEqual({ encoding: 'windows-1252', separator: ';' });
    expect(grid).toEqual(
      [...EU.slice(0, 2), ['Öfen; klein', '0,95', '89,90']].map((row) => expect.arrayContaining(row)),
    );
  });

  test('UTF-16 without a mark, and with one and tabs', async () => {
    expect((await readText(imported('utf16-no-mark.csv'))).grid[1]).toEqual(EU[1]);
    const marked = await readText(imported('unicode-text.txt'));
    expect(marked).toMatchObject({ encoding: 'utf-16le', separator: '\t' });
    expect(marked.grid.map((row) => row[0])).toEqual(EU.map((row) => row[0]));
  });

  test('UTF-8 with a mark does not keep it in the first heading', async () => {
    const { grid } = await readText(imported('metadata-rows.csv'));
    expect(grid[0]).toEqual(['Ai', 'C1', 'C2', 'C3']);
  });

  test('Cyrillic and Polish are told from Western text', () => {
    const polish = Uint8Array.from([...'Za'].map((c) => c.charCodeAt(0)).concat([0xbf, 0xf3, 0xb3, 0xe6]));
    expect(decodeText(polish, 'windows-1250').text).toBe('Zażółć');
    const russian = 'Сравнение гипервизоров: надёжность и скорость работы. '.repeat(5);
    const bytes = Uint8Array.from([...russian], (c) => {
      const code = c.codePointAt(0) ?? 0;
      return c === 'ё' ? 0xb8 : code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    });
    expect(decodeText(bytes)).toMatchObject({ text: russian, encoding: 'windows-1251' });
  });

  test('another encoding can be chosen, and what it cannot read is said', async () => {
    const { grid, notes } = await readText(imported('excel-eu.csv'), { encoding: 'utf-8' });
    expect(grid[0]?.[1]).toBe('Gr\uFFFD\uFFFDe');
    expect(notes[0]?.message).toContain('not readable as utf-8');
  });

  test('a binary file is no table; a stray zero byte goes', async () => {
    const binary = Uint8Array.from(
      { length: 4_000 },
      (_, i) => ((i * 7_919) % 256) & (i % 3 === 0 ? 0 : 255),
    );
    await expect(readText(binary)).rejects.toThrow('no text');
    const { grid, notes } = await readText(bytesOf('a,b\n1,2\0\n'));
    expect(grid).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(notes).toHaveLength(1);
  });
});

describe('separators', () => {
  test.each([
    ['a;b\n1,5;2,5\n3,5;4,5', ';'],
    ['a,b\n1.5,"2;5"\n3,4', ','],
    ['a\tb, c\n1\t2, 3', '\t'],
    ['a|b|c\n1|2|3', '|'],
    ['one\ntwo\nthree', ','],
    ['"quoted, head";b;c\n1;2;3', ';'],
    ['# made by, a, program\na;b\n1;2', ';'],
    ['', ','],
  ])('%j', (text, separator) => {
    expect(guessSeparator(text)).toBe(separator);
  });

  test('the first line may name it, and is no row', async () => {
    const { grid, separator } = await readText(bytesOf('sep=|\r\na|b\r\n1,2;3|4\r\n'));
    expect(separator).toBe('|');
    expect(grid).toEqual([[], ['a', 'b'], ['1,2;3', '4']]);
  });

  test('any character can be chosen', async () => {
    expect((await readText(bytesOf('a~b\n1~2'), { separator: '~' })).grid[1]).toEqual(['1', '2']);
  });

  test("R's write.table gets the empty heading of its first column back", async () => {
    const { grid, separator } = await readText(imported('r-table.txt'));
    expect(separator).toBe(' ');
    expect(grid[0]).toEqual(['', 'mpg', 'cyl', 'disp', 'hp']);
    expect(grid[1]).toEqual(['Mazda RX4', '21', '6', '160', '110']);
    expect((await readText(imported('r-csv.csv'))).grid).toEqual(grid);
  });

  test('one that somebody chose is tried as it is, also where the headings have another', async () => {
    const { grid } = await readText(imported('excel-eu.csv'), { separator: ',' });
    expect(grid[0]).toEqual(['Name;Größe;Preis (€);Menge']);
    expect(grid[1]).toEqual(['Kühlschrank;1', '85;1.234', '50;12']);
  });
});

describe('records', () => {
  test('quotes, line feeds in them, blank lines, comments and ragged rows keep their place', async () => {
    const { grid } = await readText(bytesOf('a,b\r\n"x ""y""","1\n2"\n\n# note\rz,1,2\r\n'));
    expect(grid).toEqual([['a', 'b'], ['x "y"', '1\n2'], [''], ['# note'], ['z', '1', '2']]);
  });

  test('a quotation mark that is never closed is said, and the rest is read', async () => {
    const { grid, notes } = await readText(bytesOf('a,b\n1,"x\n2,3\n'));
    expect(grid[2]).toEqual(['2', '3']);
    expect(notes[0]?.message).toContain('never closed');
  });

  test('sections in which empty means zero are refused', async () => {
    await expect(readText(imported('sections.csv'))).rejects.toMatchObject({
      message: expect.stringContaining('an empty number means zero'),
      remedy: expect.stringContaining('invent zeros'),
    });
  });

  test('an empty file and a table without end are refused in a sentence', async () => {
    await expect(readText(bytesOf(' \n\n'))).rejects.toThrow('nothing in this file');
    await expect(readText(bytesOf('x\n'.repeat(200_002)))).rejects.toThrow('more than can be imported');
    await expect(readText(bytesOf(','.repeat(2_500)))).rejects.toThrow('more than can be imported');
  });

  test('a cell of a megabyte is a cell', async () => {
    const long = 'x'.repeat(1_000_000);
    expect((await readText(bytesOf(`a,b\n"${long}",1\n`))).grid[1]).toEqual([long, '1']);
  });

  test('whatever RFC 4180 can write comes back, in every encoding that can hold it', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((s) => !/[\0\uFEFF\uFFFD\r]/.test(s));
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 6 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      )
      .filter((rows) => rows.some((row) => row.some((text) => text.trim() !== '')));
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t', '|'), async (rows, separator) => {
        const text = stringify(rows, { delimiter: separator, quoted: true, record_delimiter: '\r\n' });
        const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
        expect((await readText(bytesOf(text), { separator })).grid).toEqual(rows);
        expect((await readText(wide, { separator })).grid).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the clipboard', () => {
  test('text with tabs, as spreadsheets copy it', async () => {
    const { grid } = await readClipping({ text: 'Name\tPrice, EUR\nXen\t1,5\n', html: '' });
    expect(grid).toEqual([
      ['Name', 'Price, EUR'],
      ['Xen', '1,5'],
    ]);
  });

  test('the first table of a page, with what its spans cover', async () => {
    const html =
      '<p>x</p><table><tr><th>A<th colspan="2">B</tr><tr><td rowspan=2>x<br>y</td><td>1</td><td>2</td></tr><tr><td>3</td><td><script>alert(1)</script></td></tr></table><table><tr><td>other</td></tr></table>';
    expect((await readClipping({ text: 'A B 1 2', html })).grid).toEqual([
      ['A', 'B', 'B'],
      ['x y', '1', '2'],
      ['x y', '3', ''],
    ]);
  });

  test('nothing is refused', async () => {
    await expect(readClipping({ text: ' ', html: '<p>no table</p>' })).rejects.toThrow('nothing');
  });
});
