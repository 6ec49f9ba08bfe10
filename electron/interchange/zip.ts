import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { FileRefused } from './refused.ts';

/** More files than any bundle has. */
const MOST_ENTRIES = 1_000;
/** All of them together, inflated. */
const MOST_BYTES = 256 * 1024 * 1024;
/** A piece of this size inflates to 70 MB at most before the count is looked at. */
const PIECE = 64 * 1024;

/** Whether bytes begin as a zip file does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  (bytes[2] === 3 || bytes[2] === 5) &&
  (bytes[3] === 4 || bytes[3] === 6);

/**
 * The files in a zip by name, none of which touches the disk. What is inflated is counted as it comes, whatever sizes the
 * zip claims: too many files or bytes end it. Throws FileRefused.
 */
export function readZip(bytes: Uint8Array, name: string): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (file.name.endsWith('/')) return;
    if (files.size >= MOST_ENTRIES) {
      throw new FileRefused(
        `${name} holds more than ${MOST_ENTRIES} files.`,
        'Keep what belongs to one comparison.',
      );
    }
    const parts: Uint8Array[] = [];
    files.set(file.name, new Uint8Array());
    file.ondata = (error, part, final) => {
      if (error) throw error;
      total += part.length;
      if (total > MOST_BYTES) {
        throw new FileRefused(
          `${name} unpacks to more than ${MOST_BYTES / 1024 / 1024} MB.`,
          'This is no comparison; it may be meant to fill the memory.',
        );
      }
      parts.push(part);
      if (final) files.set(file.name, joined(parts));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length; start += PIECE) {
      const end = Math.min(start + PIECE, bytes.length);
      unzip.push(bytes.subarray(start, end), end === bytes.length);
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw damaged(name);
  }
  if (files.size === 0) throw damaged(name);
  return files;
}

const damaged = (name: string): FileRefused =>
  new FileRefused(
    `${name} is no zip file that can be unpacked here.`,
    'It may be damaged or locked with a password: unpack it and pack it again.',
  );

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A zip of texts by name. The same texts give the same bytes. */
export function writeZip(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = Object.entries(files).map(([name, text]) => [name, encoder.encode(text)] as const);
  // The first day that a zip can name: a time of writing would make equal exports differ.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1, 12) });
}
