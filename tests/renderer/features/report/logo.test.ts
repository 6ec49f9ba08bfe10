import { expect, test } from 'vitest';
import { DEFAULT_CHOICES, NOTHING_OWN, REPORT_LIMITS, readReportChoices } from '../../../../common/report.ts';
import { readLogo } from '../../../../renderer/features/report/logo.ts';
import { jpegFile, pngFile } from '../../../common/pictures.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const DAMAGED =
  'is damaged and cannot be drawn. Open it in a picture program, save it anew and choose it again.';
const file = (begins: readonly number[], length: number): Uint8Array => {
  const bytes = new Uint8Array(length).fill(7);
  bytes.set(begins);
  return bytes;
};

test('a picture of the largest size comes back byte by byte, and a workbook keeps it', () => {
  const bytes = pngFile(4, 4, REPORT_LIMITS.logoBytes - pngFile(4, 4).length - 12);
  expect(bytes).toHaveLength(REPORT_LIMITS.logoBytes);
  const read = readLogo('our house.png', bytes);
  if (!('logo' in read)) return expect.fail(read.problem);
  const { dataUrl, label } = read.logo;
  expect(label).toBe('Logo, our house');
  expect(dataUrl.startsWith('data:image/png;base64,')).toBe(true);
  expect(Buffer.from(dataUrl.split(',')[1] ?? '', 'base64').equals(Buffer.from(bytes))).toBe(true);
  const own = { ...NOTHING_OWN, logo: read.logo };
  expect(readReportChoices({ ...DEFAULT_CHOICES, own }, []).own.logo).toEqual(read.logo);
});

test('what is no picture, or too large, is refused with what to do', () => {
  expect(readLogo('logo.svg', new TextEncoder().encode('<svg/>'))).toEqual({
    problem: '“logo.svg” is no PNG and no JPEG picture. Save the logo as one of them and choose it again.',
  });
  expect(readLogo('big.jpg', file([0xff, 0xd8, 0xff], 250_001))).toEqual({
    problem:
      '“big.jpg” has 251 kB; a logo may have 100 kB at most. Make it smaller (500 pixels wide are enough on paper) and choose it again.',
  });
});

test('a picture that only begins as one, or is cut off, is refused in words', () => {
  expect(readLogo('head.png', file(PNG, 500))).toEqual({ problem: `“head.png” ${DAMAGED}` });
  expect(readLogo('cut.png', pngFile(40, 40).subarray(0, -6))).toEqual({ problem: `“cut.png” ${DAMAGED}` });
  expect(readLogo('cut.jpg', jpegFile(40, 40).subarray(0, -2))).toEqual({ problem: `“cut.jpg” ${DAMAGED}` });
  expect(readLogo('fine.jpg', jpegFile(40, 40))).toHaveProperty('logo');
  expect(readLogo('huge.png', pngFile(20_000, 20_000))).toEqual({
    problem: expect.stringContaining('has 20,000 × 20,000 pixels'),
  });
});
