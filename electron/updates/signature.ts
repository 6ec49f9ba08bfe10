/** Main process: signatures of whoever makes Weighbridge (Ed25519, RFC 8032). scripts/lib/release/signing.mjs makes them. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What stands before the 32 bytes of a key in its SubjectPublicKeyInfo (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
/** Of one text: during a change of keys there are two. */
export const MOST_SIGNATURES = 8;

function publicKey(key: string): KeyObject | null {
  const bytes = Buffer.from(key, 'base64');
  if (bytes.length !== KEY_BYTES || bytes.toString('base64') !== key) return null;
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, bytes]), format: 'der', type: 'spki' });
}

/** Whether a text is a public key as it is built in: 32 bytes as base64. */
export const isUpdateKey = (key: string): boolean => publicKey(key) !== null;

/** Whether one of these signatures (64 bytes, base64) is by one of these keys for this very text. */
export function isSignedBy(text: string, signatures: readonly string[], keys: readonly string[]): boolean {
  const bytes = Buffer.from(text, 'utf8');
  const known = keys.map(publicKey).filter((key) => key !== null);
  return signatures
    .slice(0, MOST_SIGNATURES)
    .map((signature) => Buffer.from(signature, 'base64'))
    .filter(({ length }) => length === SIGNATURE_BYTES)
    .some((signature) => known.some((key) => verify(null, bytes, key, signature)));
}
