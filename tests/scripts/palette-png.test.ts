import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { palettePng } from '../../scripts/lib/palette-png.mjs';

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
};

/** A picture in RGB, each row with its filter of PNG. */
function png(
  width: number,
  rows: readonly (readonly [filter: number, ...bytes: number[]])[],
  kind = 2,
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, kind], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of a picture with a palette, row by row. */
function coloursOf(file: Buffer): number[][][] {
  let palette = Buffer.alloc(0);
  let rows = Buffer.alloc(0);
  const width = file.readUInt32BE(16);
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    if (type === 'PLTE') palette = Buffer.from(body);
    if (type === 'IDAT') rows = Buffer.from(inflateSync(body));
  }
  return Array.from({ length: rows.length / (width + 1) }, (_, y) =>
    Array.from({ length: width }, (__, x) => {
      const place = rows[y * (width + 1) + 1 + x] ?? 0;
      return [...palette.subarray(place * 3, place * 3 + 3)];
    }),
  );
}

test('a picture of few colours keeps each of them, by whatever filter it was written', () => {
  // 10 20 30 | 40 50 60 in every row: as it is, by the left, by above, by both, by Paeth.
  const file = png(2, [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30],
    [2, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 15, 15, 15],
    [4, 0, 0, 0, 0, 0, 0],
  ]);
  const row = [
    [10, 20, 30],
    [40, 50, 60],
  ];
  expect(coloursOf(palettePng(file))).toEqual([row, row, row, row, row]);
});

test('of more than 256 colours the frequent ones stay, and none becomes one that is far from it', () => {
  const rows = Array.from({ length: 64 }, (_, y): [number, ...number[]] => [
    0,
    ...Array.from({ length: 64 }, (__, x) => (x < 32 ? [7, 99, 201] : [x * 4, y * 4, (x * y) % 256])).flat(),
  ]);
  const given = rows.map(([, ...bytes]) =>
    Array.from({ length: 64 }, (_, x) => bytes.slice(x * 3, x * 3 + 3)),
  );
  const small = coloursOf(palettePng(png(64, rows)));
  expect(small[5]?.[3]).toEqual([7, 99, 201]);
  const furthest = Math.max(
    ...given.flatMap((row, y) =>
      row.map((colour, x) =>
        Math.max(...colour.map((part, i) => Math.abs(part - (small[y]?.[x]?.[i] ?? 999)))),
      ),
    ),
  );
  expect(furthest).toBeLessThan(40);
  expect(new Set(small.flat().map(String)).size).toBeLessThanOrEqual(256);
});

test('one with a palette stays as it is, and what is no such picture is refused', () => {
  const once = palettePng(png(1, [[0, 1, 2, 3]]));
  expect(palettePng(once).equals(once)).toBe(true);
  expect(() => palettePng(Buffer.from('GIF89a'))).toThrow('no PNG');
  expect(() => palettePng(png(1, [[0, 1]], 0))).toThrow('not of 8 bits');
});
