import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../../../../formats/read/tables/reading/read-xlsx.ts';
import { bytesOf, imported } from '../table-files.ts';
import { spreadsheet } from './make-spreadsheet.ts';

describe('spreadsheets', () => {
  test('merged cells have their value everywhere', async () => {
    const { grid, notes } = await readXlsx(imported('servers.xlsx'));
    expect(grid.slice(1)).toEqual([
      ['Group', 'Criterion', 'Weight', 'Xen', 'KVM'],
      ['Speed', 'Latency [ms]', 30, 2.5, 3.25],
      ['Speed', 'Throughput (MB/s)', 20, 850, 1200],
      ['Money', 'Price (EUR)', 50, 1234.5, null],
    ]);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.message).toContain('2 ranges of cells are merged (');
  });

  test('formulas give what was calculated, errors say so, days are days', async () => {
    const { grid } = await readXlsx(imported('formulas.xlsx'));
    expect(grid[1]).toEqual(['Xen', 22.5, 45, '#DIV/0!', { date: '2003-10-02' }, null]);
    expect(grid[2]).toEqual(['KVM', 1234.5, 2469, '#N/A', { date: '2007-02-05' }, 'x']);
  });

  test('a formula that was never calculated is not an empty cell', async () => {
    const { grid, notes } = await readXlsx(
      spreadsheet({ A: '<row r="1"><c r="A1"><f>B1*2</f></c><c r="B1"><v>4</v></c></row>' }),
    );
    expect(grid).toEqual([['=B1*2', 4]]);
    expect(notes).toMatchObject([{ row: 1, message: expect.stringContaining('A formula has no result') }]);
  });

  test('the first sheet with something in it, or the one that is asked for', async () => {
    const bytes = spreadsheet({
      Empty: '',
      Data: '<row r="1"><c r="A1" t="inlineStr"><is><t> x </t></is></c><c r="B1" t="b"><v>1</v></c></row>',
      More: '<row r="2"><c r="C2"><v>1e3</v></c></row>',
    });
    expect(await readXlsx(bytes)).toMatchObject({
      sheet: 'Data',
      sheets: ['Empty', 'Data', 'More'],
      grid: [[' x ', true]],
    });
    expect((await readXlsx(bytes, 'More')).grid[1]).toEqual([null, null, 1000]);
    await expect(readXlsx(bytes, 'Gone')).rejects.toMatchObject({
      remedy: expect.stringContaining('“Data”'),
    });
    await expect(readXlsx(spreadsheet({ Empty: '' }))).rejects.toThrow('nothing in the sheet');
  });
});

describe('what is no spreadsheet ends in a sentence', () => {
  const compound = (inside: string): Uint8Array =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(inside, 'utf16le')]);

  test.each([
    ['protected by a password', compound('EncryptedPackage')],
    ['Excel 97', compound('Workbook')],
    ['none', bytesOf('a,b')],
    ['cannot be unpacked', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ['no sheet', zipSync({ 'a.xml': strToU8('<a/>') })],
    [
      'another office program',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
    ],
  ])('%s', async (words, bytes) => {
    await expect(readXlsx(bytes)).rejects.toThrow(words);
  });

  test('half a file', async () => {
    const whole = imported('servers.xlsx');
    await expect(readXlsx(whole.subarray(0, whole.length / 2))).rejects.toThrow('cannot be unpacked');
  });

  test('a sheet that is no XML', async () => {
    const files = unzipSync(imported('servers.xlsx'));
    const broken = zipSync({
      ...files,
      'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row><c r="A1"><v>1</row>'),
    });
    await expect(readXlsx(broken)).rejects.toThrow(/damaged|nothing in the sheet/);
  });

  test('a zip bomb, before it is unpacked', async () => {
    const files = unzipSync(imported('servers.xlsx'));
    const bomb = zipSync({ ...files, 'xl/bomb.xml': new Uint8Array(401_000_000) }, { level: 1 });
    expect(bomb.length).toBeLessThan(5_000_000);
    await expect(readXlsx(bomb)).rejects.toThrow('more than 400 MB');
  });

  test('one cell at the end of the sheet', async () => {
    const far = spreadsheet({ A: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' });
    await expect(readXlsx(far)).rejects.toThrow('16,384 columns');
  });
});
