import { expect, test } from 'vitest';
import { refuseLargePng } from '../../../electron/leaving/picture.ts';

/** The beginning of a PNG that says that it is this large. */
function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(40);
  Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1').copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

test('a picture of a page is taken', () => {
  expect(() => refuseLargePng(png(4_000, 3_000))).not.toThrow();
  expect(() => refuseLargePng(png(1, 1).subarray(0, 33))).not.toThrow();
});

test.each([
  [20_000, 20_000],
  [1, 4_294_967_295],
  [4_294_967_295, 4_294_967_295],
])('one of %i by %i pixels is refused before it is decoded', (width, height) => {
  expect(() => refuseLargePng(png(width, height))).toThrow('more than the clipboard');
});

test('what is no PNG is refused', () => {
  for (const bytes of ['', '\x89PNG', 'GIF89a'.padEnd(40, 'x'), '\xff\xd8\xff'.padEnd(40, 'x')]) {
    expect(() => refuseLargePng(Buffer.from(bytes, 'latin1'))).toThrow('no picture');
  }
  const bytes = png(1, 1);
  bytes[12] = 0;
  expect(() => refuseLargePng(bytes)).toThrow('no picture');
});
