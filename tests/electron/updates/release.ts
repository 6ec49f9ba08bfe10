import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import type { Manifest } from '../../../electron/updates/manifest.ts';
import { newKeyPair, signaturesOf } from '../../../scripts/lib/release/signing.mjs';

/** A release as its makers would publish it, in small. */

export interface Keys {
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

export function newKeys(): Keys {
  const { privatePem, publicKey } = newKeyPair();
  return { publicKey, privateKey: createPrivateKey(privatePem) };
}

export const sha512 = (bytes: string | Uint8Array): string =>
  createHash('sha512').update(bytes).digest('base64');

/** The day of the tests. */
export const TODAY = new Date('2026-12-01T12:00:00.000Z');

/** What the file of a release holds: a program that starts. */
export const FILE = `#!/bin/sh\n# ${'x'.repeat(5_000)}\nexit 0\n`;
export const FILE_NAME = 'Weighbridge-0.2.0-linux-x86_64.AppImage';

export const manifest = (part: Partial<Manifest> = {}): Manifest => ({
  purpose: 'weighbridge-update',
  format: 1,
  version: '0.2.0',
  platform: 'linux',
  arch: 'x64',
  released: '2026-11-20T08:00:00.000Z',
  signed: '2026-11-20T09:00:00.000Z',
  expires: '2027-03-20T09:00:00.000Z',
  notes: '- **Faster**\n- [Mended](https://example.org/)',
  files: [{ kind: 'AppImage', name: FILE_NAME, size: FILE.length, sha512: sha512(FILE) }],
  ...part,
});

/** The list as it is published. */
export function published(content: unknown, keys: readonly Keys[]): string {
  const text = JSON.stringify(content);
  const signatures = signaturesOf(
    text,
    keys.map(({ privateKey }) => privateKey),
  );
  return JSON.stringify({ manifest: text, signatures });
}
