import { t } from '../../../common/language/texts.ts';
import { isTooLarge, soundJpeg, soundPng } from '../../../common/picture-file.ts';
import { REPORT_LIMITS, type ReportLogo } from '../../../common/report.ts';
import { quote } from '../../../common/words.ts';
import * as format from '../../model/format.ts';

/** The first bytes of the pictures that are taken. */
const KINDS = [
  { type: 'png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], sound: soundPng },
  { type: 'jpeg', begins: [0xff, 0xd8, 0xff], sound: soundJpeg },
] as const;

/** What is said of a picture that only begins as one. */
export const brokenLogo = (name: string): string =>
  t(
    '{name} is damaged and cannot be drawn. Open it in a picture program, save it anew and choose it again.',
    { name: quote(name) },
  );

/** Bytes that are handed to `String.fromCharCode` at once. */
const PIECE = 8_192;

/**
 * A picture file as the logo of a report, or why it cannot be one and how to mend it. What counts are its bytes, not its name; PNG and
 * JPEG are what PDF, Word and slides take alike.
 */
export function readLogo(
  name: string,
  bytes: Uint8Array,
): { readonly logo: ReportLogo } | { readonly problem: string } {
  const kind = KINDS.find(({ begins }) => begins.every((byte, i) => bytes[i] === byte));
  if (!kind) {
    return {
      problem: t('{name} is no PNG and no JPEG picture. Save the logo as one of them and choose it again.', {
        name: quote(name),
      }),
    };
  }
  if (bytes.length > REPORT_LIMITS.logoBytes) {
    return {
      problem: t(
        '{name} has {size} kB; a logo may have {most} kB at most. Make it smaller (500 pixels wide are enough on paper) and choose it again.',
        {
          name: quote(name),
          size: format.count(Math.ceil(bytes.length / 1_000)),
          most: format.count(REPORT_LIMITS.logoBytes / 1_000),
        },
      ),
    };
  }
  const size = kind.sound(bytes);
  if (!size) return { problem: brokenLogo(name) };
  if (isTooLarge(size)) {
    return {
      problem: t(
        '{name} has {width} × {height} pixels, more than can be drawn. Make it smaller (500 pixels wide are enough on paper) and choose it again.',
        { name: quote(name), width: format.count(size.width), height: format.count(size.height) },
      ),
    };
  }
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  const label = t('Logo, {name}', { name: name.replace(/\.[A-Za-z0-9]+$/, '') }).slice(0, REPORT_LIMITS.line);
  return { logo: { dataUrl: `data:image/${kind.type};base64,${btoa(text)}`, label } };
}
