/** Anywhere: what a picture file says of itself, read from its bytes without decoding it. */

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The largest picture that is decoded, in pixels: 160 MB of memory, and no longer than a moment of work. */
export const LARGEST_PICTURE = { side: 16_000, pixels: 40_000_000 } as const;

export const isTooLarge = ({ width, height }: PictureSize): boolean =>
  Math.max(width, height) > LARGEST_PICTURE.side || width * height > LARGEST_PICTURE.pixels;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEAD_LENGTH = 13;

/** The size that the head of a PNG names; null for what is no PNG, or one without a size. */
export function pngSize(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 33 || !PNG.every((byte, i) => bytes[i] === byte)) return null;
  const view = viewOf(bytes);
  if (view.getUint32(8) !== HEAD_LENGTH || nameAt(bytes, 12) !== 'IHDR') return null;
  return sized(view.getUint32(16), view.getUint32(20));
}

/** The size of a PNG whose parts are all there and are what their sums say; null for a broken one. */
export function soundPng(bytes: Uint8Array): PictureSize | null {
  const size = pngSize(bytes);
  const view = viewOf(bytes);
  let hasData = false;
  for (let at = PNG.length; size && at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null;
    const name = nameAt(bytes, at + 4);
    if (name === 'IDAT') hasData = true;
    if (name === 'IEND') return hasData ? size : null;
    at = end + 4;
  }
  return null;
}

/** The size of a JPEG whose parts follow one another to its end; null for a broken one. */
export function soundJpeg(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  let size: PictureSize | null = null;
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const kind = bytes[at + 1] ?? 0;
    if (kind === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return null;
    // Frames are C0 to CF but for the tables among them.
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind) && end - at >= 9) {
      size = sized(view.getUint16(at + 7), view.getUint16(at + 5));
    }
    if (kind === 0xda) return size && endsAsJpeg(bytes, end) ? size : null;
    at = end;
  }
  return null;
}

/** Whether the mark of the end comes behind its data; some programs write more behind it. */
function endsAsJpeg(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

const sized = (width: number, height: number): PictureSize | null =>
  width > 0 && height > 0 ? { width, height } : null;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const nameAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

/** CRC-32 as PNG has it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
