import { lineText } from './marks.ts';

/** A picture as an Office file takes it. Sizes are in millimetres on the page. */
export interface OfficePicture {
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly label: string;
}

/** Millimetres in a pixel. */
const MM = 25.4 / 96;

/**
 * A picture of a data address, as large as it is but no larger than `most` millimetres; null for what is no PNG or JPEG in base64, as a
 * workbook keeps its pictures, and for what has no size.
 */
export function pictureOf(
  { dataUrl, label }: { readonly dataUrl: string; readonly label: string },
  most: { readonly width: number; readonly height: number },
): OfficePicture | null {
  const [, media, data] = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/.exec(dataUrl) ?? [];
  if (media === undefined || data === undefined) return null;
  const bytes = bytesOf(data);
  const size = bytes && (media === 'png' ? pngSize(bytes) : jpegSize(bytes));
  if (!bytes || !size || size.width === 0 || size.height === 0) return null;
  const scale = Math.min(MM, most.width / size.width, most.height / size.height);
  return {
    type: media === 'png' ? 'png' : 'jpg',
    bytes,
    width: size.width * scale,
    height: size.height * scale,
    label: lineText(label),
  };
}

function bytesOf(data: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels, as the file itself says. */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24 || bytes[0] !== 0x89 || bytes[1] !== 0x50) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Goes from segment to segment until the frame that says how large it is. */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
