import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** What every PNG file begins with. */
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Colours in a palette, and how many of them are those that are seen most often. */
const MOST = 256;
const FREQUENT = 96;

/**
 * The same picture with at most 256 colours, which is a third to a quarter of the size: those that are seen most often stay as they are, the
 * others are chosen so that none is far from its nearest. For pictures of the window, which are flat; transparency is not kept.
 * @param {Uint8Array} bytes a PNG of 8 bits a channel in RGB or RGBA, not interlaced, as Chromium writes it
 * @returns {Buffer} a PNG with a palette; a picture that has one already comes back as it is
 * @throws an Error for any other file
 */
export function palettePng(bytes) {
  const picture = read(Buffer.from(bytes));
  if (picture === null) return Buffer.from(bytes);
  const { width, height, pixels } = picture;
  /** @type {Map<number, number>} how often each colour is seen */
  const seen = new Map();
  for (const colour of pixels) seen.set(colour, (seen.get(colour) ?? 0) + 1);
  const palette = chosenOf(
    [...seen].sort(([a, often], [b, more]) => more - often || a - b).map(([colour]) => colour),
  );
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc((width + 1) * height);
  for (const [at, colour] of pixels.entries()) {
    let place = places.get(colour);
    if (place === undefined) {
      place = nearest(colour, palette);
      places.set(colour, place);
    }
    rows[at + Math.floor(at / width) + 1] = place;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => parts(colour)))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The most frequent colours, and then one by one that which is farthest from all that are chosen (González 1985).
 * @param {readonly number[]} colours the most frequent first
 */
function chosenOf(colours) {
  const palette = colours.slice(0, FREQUENT);
  const rest = colours.slice(FREQUENT);
  const distances = rest.map((colour) => Math.min(...palette.map((other) => distance(colour, other))));
  while (palette.length < MOST) {
    const farthest = Math.max(...distances, 0);
    const at = distances.indexOf(farthest);
    const next = rest[at];
    if (farthest === 0 || next === undefined) break;
    palette.push(next);
    for (const [i, colour] of rest.entries())
      distances[i] = Math.min(distances[i] ?? 0, distance(colour, next));
  }
  return palette;
}

/**
 * How much two colours differ, green more than blue and blue more than red, as eyes see it.
 * @param {number} colour @param {number} other
 */
function distance(colour, other) {
  const [r, g, b] = parts(colour);
  const [r2, g2, b2] = parts(other);
  return 2 * (r - r2) ** 2 + 4 * (g - g2) ** 2 + 3 * (b - b2) ** 2;
}

/** @param {number} colour @returns {[number, number, number]} red, green and blue */
const parts = (colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

/**
 * The place of the colour that differs least.
 * @param {number} colour
 * @param {readonly number[]} palette
 */
function nearest(colour, palette) {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, other] of palette.entries()) {
    const far = distance(colour, other);
    if (far < least) [best, least] = [place, far];
  }
  return best;
}

/**
 * The pixels of a picture, each as one number; null for one that has a palette already.
 * @param {Buffer} file
 */
function read(file) {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG.');
  let head = null;
  const data = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') head = body;
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  if (head === null) throw new Error('This PNG says nothing of its size.');
  const [depth, kind, , , interlaced] = head.subarray(8);
  if (kind === 3) return null;
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0)
    throw new Error('This PNG is not of 8 bits a channel in RGB or RGBA.');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const size = kind === 6 ? 4 : 3;
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * size, height, size);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) {
    const at = i * size;
    pixels[i] = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
  }
  return { width, height, pixels };
}

/**
 * Undoes the filters of PNG (ISO/IEC 15948, 9.2), row by row.
 * @param {Buffer} rows each with the number of its filter in front
 * @param {number} width bytes of a row without that number
 * @param {number} height
 * @param {number} size bytes of a pixel
 */
function unfiltered(rows, width, height, size) {
  const out = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (width + 1)];
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const left = x < size ? 0 : (out[at - size] ?? 0);
      const up = y === 0 ? 0 : (out[at - width] ?? 0);
      const corner = x < size || y === 0 ? 0 : (out[at - width - size] ?? 0);
      const from = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      out[at] = (rows[y * (width + 1) + 1 + x] ?? 0) + from;
    }
  }
  return out;
}

/** @param {number} left @param {number} up @param {number} corner */
function paeth(left, up, corner) {
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if (a === undefined || b === undefined || c === undefined) return 0;
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** @param {string} type @param {Buffer} body */
function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}
