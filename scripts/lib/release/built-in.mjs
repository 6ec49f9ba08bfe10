import { failure } from '../failure.mjs';

/** Where the files of releases lie, for "npm run dist" and every other build: an https address, a folder. */
const ADDRESS = 'WEIGHBRIDGE_UPDATES';
/** The public keys that may have signed a release, each 32 bytes as base64, with commas between them. */
const KEYS = 'WEIGHBRIDGE_UPDATE_KEYS';

/**
 * What is built into the app about updates; both parts empty where the environment says nothing, and the app says so then.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ address: string, keys: string[] }}
 * @throws a failure that says what makes no sense
 */
export function builtInUpdates(env = process.env) {
  const address = env[ADDRESS]?.trim() ?? '';
  const keys = (env[KEYS] ?? '').split(/[\s,]+/).filter((key) => key !== '');
  if (address !== '' && !isPlace(address)) {
    throw failure(
      `${ADDRESS} is “${address}”; it has to be an address that begins with https:// and has neither a name, a password, a question nor a fragment.`,
    );
  }
  const wrong = keys.find(
    (key) => Buffer.from(key, 'base64').toString('base64') !== key || key.length !== 44,
  );
  if (wrong !== undefined) {
    throw failure(
      `${KEYS} holds “${wrong}”, which is no public key: it has to be 44 characters as "node scripts/update-key.mjs" prints them.`,
    );
  }
  if ((address === '') !== (keys.length === 0)) {
    throw failure(
      `${ADDRESS} and ${KEYS} belong together: set both, or neither for an app that looks for no updates.`,
    );
  }
  return { address, keys };
}

/**
 * The same for electron-builder: it writes `app-update.yml` beside the app, in which Windows finds the name of the signer.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ publish?: { provider: 'generic', url: string } }} nothing where the environment says nothing
 */
export function publishing(env = process.env) {
  const { address } = builtInUpdates(env);
  return address === '' ? {} : { publish: { provider: 'generic', url: address } };
}

/** @param {string} address */
function isPlace(address) {
  const url = URL.parse(address);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === '127.0.0.1');
  return isSafe && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
}
