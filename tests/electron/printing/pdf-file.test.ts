import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packPdfFile, pagesOfDestinations, readPdfFile } from '../../../electron/printing/pdf-file.ts';

/** A file of these objects, as Chromium writes one: the table at its end has a place for each. */
function pdfOf(bodies: readonly string[]): Buffer {
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [i, body] of bodies.entries()) {
    places.push(text.length);
    text += `${i + 1} 0 obj\n${body}\nendobj\n`;
  }
  const table = text.length;
  const entries = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<</Size ${bodies.length + 1}\n/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}

/** Two nodes of pages, a stream with words that look like an object, and a destination on each page. */
const BODIES = [
  '<</Type /Catalog\n/Pages 2 0 R\n/Dests 8 0 R>>',
  '<</Type /Pages\n/Count 3\n/Kids [3 0 R 4 0 R]>>',
  '<</Type /Pages\n/Count 2\n/Kids [6 0 R 5 0 R]\n/Parent 2 0 R>>',
  '<</Type /Page\n/Parent 2 0 R>>',
  '<</Type /Page\n/Parent 3 0 R>>',
  '<</Type /Page\n/Parent 3 0 R\n/Contents 7 0 R>>',
  '<</Length 33>> stream\n9 0 obj <</Kids [1 0 R]>> endobj \nendstream',
  '<</answer [6 0 R /XYZ 0 822.4 0]\n/cell-1-1 [4 0 R /XYZ 0 10 0]\n/claims [5 0 R /XYZ 0 1 0]>>',
];

describe('a PDF as Chromium writes it', () => {
  test('destinations are on the pages in the order of the tree, not of their numbers', () => {
    expect([...pagesOfDestinations(readPdfFile(pdfOf(BODIES)))]).toEqual([
      ['answer', 1],
      ['cell-1-1', 3],
      ['claims', 2],
    ]);
  });

  test('packed it holds every object as it was, the streams in their places', () => {
    const packed = Buffer.from(packPdfFile(readPdfFile(pdfOf(BODIES)))).toString('latin1');
    expect(packed.startsWith('%PDF-1.7\n')).toBe(true);
    expect(packed).toContain('7 0 obj\n<</Length 33>> stream\n9 0 obj <</Kids [1 0 R]>> endobj \nendstream');
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(packed)?.[1]);
    expect(packed.slice(table)).toMatch(/^10 0 obj\n<<\/Type \/XRef \/Size 11 \/W \[1 4 2\] \/Root 1 0 R/);
    const [, first, length, at] =
      /\/Type \/ObjStm \/N 7 \/First (\d+) \/Filter \/FlateDecode \/Length (\d+)>>\nstream\n()/d.exec(
        packed,
      ) ?? [];
    expect(at).toBe('');
    const begin = packed.indexOf('stream\n', packed.indexOf('/ObjStm')) + 'stream\n'.length;
    const held = inflateSync(Buffer.from(packed.slice(begin, begin + Number(length)), 'latin1')).toString(
      'latin1',
    );
    const index = held.slice(0, Number(first)).trim().split(' ').map(Number);
    const numbers = index.filter((_, i) => i % 2 === 0);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 8]);
    for (const [i, number] of numbers.entries()) {
      const place = Number(first) + (index[2 * i + 1] ?? 0);
      expect(
        held
          .slice(place)
          .trim()
          .startsWith(BODIES[number - 1] ?? 'none'),
      ).toBe(true);
    }
  });

  test('a report of hundreds of pages, with more objects than a call takes arguments, is packed too', () => {
    const many = Array.from({ length: 130_000 }, () => '<</S /P>>');
    const packed = Buffer.from(packPdfFile(readPdfFile(pdfOf(many)))).toString('latin1');
    expect(packed.match(/\/Type \/ObjStm /g)).toHaveLength(650);
    expect(packed.length).toBeLessThan(1_500_000);
  });

  test('what is no such file is refused', () => {
    expect(() => readPdfFile(Buffer.from('%PDF-1.7 nothing'))).toThrow('no cross-reference table');
    const broken = pdfOf(BODIES).toString('latin1').replace('4 0 obj', '4 0 abc');
    expect(() => readPdfFile(Buffer.from(broken, 'latin1'))).toThrow('no object 4 in its place');
  });
});
