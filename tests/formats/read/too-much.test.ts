import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readImportFile } from '../../../formats/read/import-file.ts';
import { readText } from '../../../formats/read/tables/reading/read-text.ts';
import { sheetMarks } from '../../../formats/read/tables/reading/sheet-marks.ts';
import { unpack } from '../../../formats/read/unzip.ts';
import { readXml } from '../../../formats/read/xml.ts';
import { temporaryFolder } from '../../db/workbooks.ts';

/** Files that kept a reader busy for minutes, each refused at its beginning. */

const all = (): boolean => true;

describe('what would keep a reader busy is refused in words', () => {
  test('a line that is longer than any row, with and without quotation marks', async () => {
    for (const text of ['a,'.repeat(8_500_000), `"${'a,'.repeat(8_500_000)}`]) {
      await expect(readText(strToU8(text))).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringContaining('more than 16 million characters'),
      });
    }
  });

  test('and many lines that together are as long are read', async () => {
    const { grid } = await readText(strToU8(`name,a\n${`${'x'.repeat(1_000_000)},1\n`.repeat(17)}`));
    expect(grid.slice(0, 18).every((row) => row.length === 2)).toBe(true);
  });

  test('a table that is too wide, in its first line', async () => {
    let seen = 0;
    const wide = `${'a,'.repeat(2_000)}a\n`.repeat(2_000);
    const refused = readText(strToU8(wide), {}, (done) => {
      seen = Math.max(seen, done);
    });
    await expect(refused).rejects.toThrow('The table has 2,001 columns');
    expect(seen).toBeLessThan(0.5);
  });

  test('a sheet with more rows than a table may have, without looking at the rest', () => {
    const row = (n: number): string => `<row r="${n}"><c r="A${n}"><v>1</v></c></row>`;
    const { rows } = sheetMarks(`${row(1)}${row(200_001)}${row(900_000)}`);
    expect(rows).toBe(200_001);
  });

  test('XML of more than 25 MB', () => {
    const bytes = new Uint8Array(25_000_001).fill(0x20);
    expect(() => readXml(bytes, 'large.xml')).toThrow('large.xml has 26 MB of XML, and 25 MB is the most');
  });

  test('a zip whose files lie over one another', () => {
    const name = 'a.xml';
    const whole = zipSync({ [name]: new Uint8Array(60_000).map((_, i) => (i * i) % 251) });
    expect(unpack(whole, 'It', all)[name]).toHaveLength(60_000);
    const many = overlapping(whole, 3);
    // A reader that does not ask unpacks the same bytes for each of them.
    expect(Object.keys(unzipSync(many))).toHaveLength(3);
    expect(() => unpack(many, 'It', all)).toThrow('It is damaged: it cannot be unpacked.');
  });

  test.skipIf(process.platform === 'win32')('a pipe, to which nobody writes', async () => {
    const pipe = join(temporaryFolder(), 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    await expect(readImportFile(pipe)).rejects.toThrow(`${pipe} is not a file but a pipe.`);
  });
});

/** The zip of one file with that file named `count` times in its list. */
function overlapping(zip: Uint8Array, count: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset);
  const end = zip.length - 22;
  const listAt = view.getUint32(end + 16, true);
  const entry = zip.slice(listAt, end);
  const entries = Array.from({ length: count }, (_, i) => {
    const copy = entry.slice();
    copy.set(strToU8(String(i)), 46);
    return copy;
  });
  const tail = zip.slice(end);
  const tailView = new DataView(tail.buffer);
  for (const at of [8, 10]) tailView.setUint16(at, count, true);
  tailView.setUint32(12, entry.length * count, true);
  return Uint8Array.from([zip.slice(0, listAt), ...entries, tail].flatMap((part) => [...part]));
}
