import { npm } from '../npm.mjs';

/**
 * What the registry says of this project's packages, by npm itself and whichever registry it is set up for.
 * @typedef {import('./advisories.mjs').Listed} Listed
 * @typedef {import('./advisories.mjs').Advisory} Advisory
 */

/** How many questions are asked at once. */
const AT_ONCE = 4;

/**
 * @param {Readonly<Record<string, string>>} dependencies exact versions by name
 * @returns {Promise<Listed[]>}
 */
export async function listedPackages(dependencies) {
  const names = Object.entries(dependencies);
  /** @type {Listed[]} */
  const listed = [];
  const next = async () => {
    for (let entry = names.shift(); entry; entry = names.shift()) listed.push(await listedPackage(...entry));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return listed.sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * @param {string} name
 * @param {string} pinned
 * @returns {Promise<Listed>}
 */
async function listedPackage(name, pinned) {
  const { status, stdout } = await npm(['view', `${name}@${pinned}`, 'versions', 'deprecated', '--json']);
  const said = status === 0 ? jsonOf(stdout) : null;
  // npm leaves out what is not there, and then the name of what is.
  const versions = Array.isArray(said) ? said : said?.versions;
  return {
    name,
    pinned,
    versions: Array.isArray(versions) ? versions : null,
    deprecated: typeof said?.deprecated === 'string' ? said.deprecated : null,
  };
}

/**
 * The advisories about what is installed, as `npm audit` tells them.
 * @returns {Promise<{ advisories: Advisory[], why: null } | { advisories: null, why: string }>} `why` there was no answer
 */
export async function askAdvisories() {
  // It ends with status 1 when it found something.
  const { stdout } = await npm(['audit', '--json']);
  const said = jsonOf(stdout);
  if (said?.vulnerabilities === undefined) return { advisories: null, why: reasonOf(said) };
  const advisories = Object.entries(/** @type {Record<string, any>} */ (said.vulnerabilities)).flatMap(
    ([name, { severity, via }]) => {
      const own = /** @type {any[]} */ (via).filter((each) => typeof each === 'object');
      return own.map(({ title, range }) => ({ name, severity, title: String(title), range: String(range) }));
    },
  );
  return { advisories, why: null };
}

/**
 * The reason without the address that was asked.
 * @param {any} said
 */
function reasonOf(said) {
  const message = typeof said?.message === 'string' ? said.message : (said?.error?.summary ?? '');
  return String(message).split(' - ')[0]?.slice(0, 120) || 'no answer';
}

/** @param {string} text */
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
