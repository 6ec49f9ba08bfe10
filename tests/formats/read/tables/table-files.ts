import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of tests/fixtures/imports. */
export const imported = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '..', '..', '..', 'fixtures', 'imports', name)));

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
