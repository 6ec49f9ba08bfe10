/** Main process: where updates come from, as it was built in. */
import type { Unable } from '../../common/updates.ts';
import { isUpdateKey } from './signature.ts';

/** What a build has of updates: scripts/lib/bundles.mjs puts it in from the environment. Both empty where nothing was said. */
export interface BuiltIn {
  readonly address: string;
  /** Public keys, Ed25519, 32 bytes as base64. Any of them may have signed. */
  readonly keys: readonly string[];
}

export interface Place {
  /** The folder that holds the manifests and the files; it ends in a slash. */
  readonly url: URL;
  readonly keys: readonly string[];
}

/**
 * The place, or why there is none that can be used. Only https will do; a packed app makes no exception, and one that is started from
 * its sources takes a server of this machine.
 */
export function placeOf({ address, keys }: BuiltIn, packed: boolean): Place | { readonly unable: Unable } {
  if (address === '') return { unable: 'no-place' };
  const url = URL.parse(address.endsWith('/') ? address : `${address}/`);
  const bare = url && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (!url || !bare || !isSafe(url, packed)) return { unable: 'bad-place' };
  // Where one key makes no sense, somebody meant another: none is believed.
  if (keys.length === 0 || !keys.every(isUpdateKey)) return { unable: 'no-keys' };
  return { url, keys };
}

const isSafe = (url: URL, packed: boolean): boolean =>
  url.protocol === 'https:' || (!packed && url.protocol === 'http:' && url.hostname === '127.0.0.1');

/** Whether a request goes to this place and nowhere else: the same scheme, host and port, and below its folder. */
export function leadsTo({ url }: Place, address: string): boolean {
  const asked = URL.parse(address);
  return (
    asked !== null &&
    asked.origin === url.origin &&
    asked.username === '' &&
    asked.password === '' &&
    asked.pathname.startsWith(url.pathname)
  );
}
