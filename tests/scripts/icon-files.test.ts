import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { icns, ico } from '../../scripts/lib/icon-files.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const picture = (size: number) => ({ size, png: Buffer.concat([PNG, Buffer.from([size % 251])]) });

describe('a Windows icon', () => {
  test('lists its pictures with their sizes and places', () => {
    const file = ico([picture(16), picture(256)]);
    expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 2]);
    expect([file.readUInt8(6), file.readUInt8(22)]).toEqual([16, 0]);
    const place = file.readUInt32LE(22 + 12);
    expect(file.subarray(place, place + 5)).toEqual(picture(256).png);
    expect(file).toHaveLength(place + 5);
  });
});

describe('a macOS icon', () => {
  const sizes = [16, 32, 64, 128, 256, 512, 1024];

  test('is as long as it says, and starts with the smallest picture', () => {
    const file = icns(sizes.map(picture));
    expect(file.subarray(0, 4).toString('latin1')).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    expect(file.subarray(8, 12).toString('latin1')).toBe('icp4');
    expect(file.subarray(16, 21)).toEqual(picture(16).png);
  });

  test('needs every size', () => {
    expect(() => icns(sizes.slice(1).map(picture))).toThrow('16 pixels');
  });
});

test('the committed icons are those of the committed pictures', () => {
  const read = (size: number) => ({
    size,
    png: readFileSync(inRoot('build', 'icons', `${size}x${size}.png`)),
  });
  expect(readFileSync(inRoot('build', 'icon.ico'))).toEqual(ico([16, 24, 32, 48, 64, 128, 256].map(read)));
  expect(readFileSync(inRoot('build', 'icon.icns'))).toEqual(
    icns([16, 32, 64, 128, 256, 512, 1024].map(read)),
  );
});
