/**
 * Which dependencies are behind. Pure: what the registry said comes in, what to say of it goes out.
 * @typedef {object} Listed what is known of a package
 * @property {string} name
 * @property {string} pinned the version of this project
 * @property {readonly string[] | null} versions all that were published; null where that could not be asked
 * @property {string | null} deprecated what its makers say against the pinned version
 * @typedef {{ name: string, severity: string, title: string, range: string }} Advisory
 * @typedef {{ name: string, says: string }} Finding
 * @typedef {object} Judgement
 * @property {readonly Finding[]} behind what has to be done
 * @property {readonly Finding[]} noted what is newer beyond the pinned major
 * @property {readonly string[]} unasked names of which nothing could be asked
 */

/** How many majors of Electron get patches: the newest and the two before it. */
const SUPPORTED_MAJORS = 3;

/** Exit statuses of "npm run advisories". */
export const STATUS = { current: 0, behind: 1, unasked: 2 };

/** @typedef {readonly [number, number, number]} Version */

/**
 * A released version; null for one before its release, or something else.
 * @param {string} text
 * @returns {Version | null}
 */
function released(text) {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

/** @param {Version} a @param {Version} b */
const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/**
 * Whether a version keeps what another promised: the same major, and before 1.0.0 the same minor.
 * @param {Version} a
 * @param {Version} b
 */
const fits = (a, b) => a[0] === b[0] && (a[0] !== 0 || a[1] === b[1]);

/**
 * The newest of these versions that is allowed.
 * @param {readonly string[]} versions
 * @param {(version: Version) => boolean} [allowed]
 * @returns {Version | null}
 */
function newest(versions, allowed = () => true) {
  const all = versions.map(released).filter((version) => version !== null && allowed(version));
  return /** @type {Version[]} */ (all).sort(compare).at(-1) ?? null;
}

/**
 * What has to be said of all packages.
 * @param {readonly Listed[]} packages
 * @param {readonly Advisory[] | null} advisories null where the registry answers no questions about them
 * @returns {Judgement}
 */
export function judge(packages, advisories) {
  const unasked = packages.filter(({ versions }) => versions === null).map(({ name }) => name);
  const known = packages.filter(({ versions }) => versions !== null);
  return {
    unasked,
    behind: [
      ...(advisories ?? []).map(({ name, severity, title, range }) => ({
        name,
        says: `advisory (${severity}): ${title}; versions ${range}`,
      })),
      ...known.flatMap(({ name, deprecated }) =>
        deprecated === null ? [] : [{ name, says: `its makers say: ${deprecated}` }],
      ),
      ...known.flatMap(laterInMajor),
      ...known.filter(({ name }) => name === 'electron').flatMap(unsupportedMajor),
    ],
    noted: known.flatMap(laterMajor),
  };
}

/**
 * @param {Listed} listed
 * @returns {Finding[]}
 */
function laterInMajor({ name, pinned, versions }) {
  const own = released(pinned);
  const best = own && newest(versions ?? [], (version) => fits(version, own));
  if (!own || !best || compare(best, own) <= 0) return [];
  return [{ name, says: `${pinned} is pinned, ${best.join('.')} is the newest that fits` }];
}

/**
 * @param {Listed} listed
 * @returns {Finding[]}
 */
function laterMajor({ name, pinned, versions }) {
  const own = released(pinned);
  const best = newest(versions ?? []);
  if (!own || !best || compare(best, own) <= 0 || fits(best, own)) return [];
  return [{ name, says: `${pinned} is pinned, ${best.join('.')} is out` }];
}

/**
 * @param {Listed} listed
 * @returns {Finding[]}
 */
function unsupportedMajor({ name, pinned, versions }) {
  const own = released(pinned);
  const best = newest(versions ?? []);
  if (!own || !best || own[0] > best[0] - SUPPORTED_MAJORS) return [];
  const oldest = best[0] - SUPPORTED_MAJORS + 1;
  return [{ name, says: `${pinned} gets no patches any more: ${oldest} to ${best[0]} do` }];
}

/**
 * The exit status.
 * @param {Judgement} judgement
 */
export function statusOf({ behind, unasked }) {
  if (behind.length > 0) return STATUS.behind;
  return unasked.length > 0 ? STATUS.unasked : STATUS.current;
}

/**
 * All of it in lines.
 * @param {Judgement} judgement
 * @param {object} asked
 * @param {number} asked.count how many packages there are
 * @param {string | null} asked.whyNoAudit why advisories themselves could not be asked; null where they were
 */
export function report({ behind, noted, unasked }, { count, whyNoAudit }) {
  /** @param {readonly Finding[]} findings */
  const lines = (findings) => findings.map(({ name, says }) => `  ${name}: ${says}`);
  return [
    ...(behind.length > 0 ? ['Behind:', ...lines(behind)] : []),
    ...(noted.length > 0 ? ['Newer, and another major (to be looked at, not behind):', ...lines(noted)] : []),
    ...(unasked.length > 0 ? [`Could not be asked about: ${unasked.join(', ')}.`] : []),
    whyNoAudit === null
      ? 'Advisories were asked for all packages, those below the direct ones too.'
      : `Advisories themselves could not be asked (${whyNoAudit}). What was looked at instead: whether each direct dependency is the newest that fits, and what its makers say of it. What lies below them was not looked at.`,
    `${count - unasked.length} of ${count} packages were asked about: ${behind.length === 0 ? 'none is behind' : `${new Set(behind.map(({ name }) => name)).size} behind`}.`,
  ];
}
