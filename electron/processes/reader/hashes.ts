/** Page: stands in the place of `node:crypto` in the bundles of the readers (scripts/lib/bundles.mjs), as far as what they bundle uses it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

interface Hash {
  readonly update: (data: string | Uint8Array) => Hash;
  readonly digest: (encoding: 'hex') => string;
}

/** SHA-256 as Node's `createHash` gives it, in hexadecimal. */
export function createHash(algorithm: 'sha256'): Hash {
  if (algorithm !== 'sha256') throw new Error(`There is no ${algorithm} here.`);
  const state = sha256.create();
  const hash: Hash = {
    update: (data) => {
      state.update(typeof data === 'string' ? utf8ToBytes(data) : data);
      return hash;
    },
    digest: () => bytesToHex(state.digest()),
  };
  return hash;
}
