import { expect, test } from 'vitest';
import { isTooLarge, LARGEST_PICTURE, pngSize, soundJpeg, soundPng } from '../../common/picture-file.ts';
import { jpegFile, pngFile } from './pictures.ts';

test('the size of a picture is read from its head, whatever it would unpack to', () => {
  const bomb = pngFile(20_000, 20_000);
  expect(bomb.length).toBeLessThan(50_000);
  expect(pngSize(bomb)).toEqual({ width: 20_000, height: 20_000 });
  expect(isTooLarge({ width: 20_000, height: 20_000 })).toBe(true);
  expect(isTooLarge({ width: 2 ** 31, height: 1 })).toBe(true);
  expect(isTooLarge({ width: 8_000, height: 5_000 })).toBe(false);
  expect(8_000 * 5_000).toBe(LARGEST_PICTURE.pixels);
  expect(pngSize(pngFile(0, 5))).toBeNull();
  expect(pngSize(jpegFile(3, 4))).toBeNull();
  expect(soundJpeg(jpegFile(300, 4))).toEqual({ width: 300, height: 4 });
});

test('a picture that lacks a part, or has another byte in one, is broken', () => {
  const png = pngFile(4, 4);
  expect(soundPng(png)).toEqual({ width: 4, height: 4 });
  for (let length = 0; length < png.length; length++) expect(soundPng(png.subarray(0, length))).toBeNull();
  for (let at = 0; at < png.length; at++) {
    const broken = Uint8Array.from(png);
    broken[at] = (broken[at] ?? 0) ^ 0x40;
    expect(soundPng(broken), `byte ${at}`).toBeNull();
  }
  const jpeg = jpegFile(4, 4);
  for (let length = 0; length < jpeg.length; length++) expect(soundJpeg(jpeg.subarray(0, length))).toBeNull();
  // As a view into a larger buffer, which is how a page hands bytes over.
  const within = Buffer.concat([Buffer.alloc(5), png]).subarray(5);
  expect(soundPng(within)).toEqual({ width: 4, height: 4 });
});
