import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { failure } from '../failure.mjs';

/**
 * Signatures of releases: Ed25519. electron/updates/signature.ts checks them.
 * @typedef {import('node:crypto').KeyObject} KeyObject
 */

/** Files with the private keys that sign, as the machine separates the paths of a list: one, or two during a change of keys. */
const PRIVATE_KEYS = 'WEIGHBRIDGE_SIGNING_KEY';

/** A new pair: the private key as PEM (PKCS 8), the public one as it is built into the app. */
export function newKeyPair() {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    privatePem: /** @type {string} */ (privateKey.export({ type: 'pkcs8', format: 'pem' })),
    publicKey: publicOf(privateKey),
  };
}

/**
 * The public key of a private one: 32 bytes as base64.
 * @param {KeyObject} privateKey
 */
export function publicOf(privateKey) {
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return der.subarray(-32).toString('base64');
}

/**
 * A short name of a public key, by which people tell keys apart.
 * @param {string} publicKey
 */
export const keyName = (publicKey) =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);

/**
 * The private keys that the environment names; none where it names none.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {KeyObject[]}
 * @throws a failure that says which file is none
 */
export const signingKeys = (env = process.env) =>
  (env[PRIVATE_KEYS] ?? '')
    .split(delimiter)
    .filter((path) => path !== '')
    .map(readPrivateKey);

/** @param {string} path */
function readPrivateKey(path) {
  try {
    const key = createPrivateKey(readFileSync(path));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, without a word of what the file holds.
  }
  throw failure(
    `${PRIVATE_KEYS} names ${path}, which cannot be read or holds no private Ed25519 key; "node scripts/update-key.mjs FILE" makes one.`,
  );
}

/**
 * The signatures of a text.
 * @param {string} text
 * @param {readonly KeyObject[]} keys
 */
export const signaturesOf = (text, keys) =>
  keys.map((key) => ({
    key: keyName(publicOf(key)),
    signature: sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
  }));

/**
 * The same as a file: a line for each key, its name and the signature.
 * @param {string} text
 * @param {readonly KeyObject[]} keys
 */
export const signatureFile = (text, keys) =>
  signaturesOf(text, keys)
    .map(({ key, signature }) => `${key} ${signature}\n`)
    .join('');
