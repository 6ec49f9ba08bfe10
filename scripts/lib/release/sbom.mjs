import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as CycloneDX from '@cyclonedx/cyclonedx-library';
import { failure } from '../failure.mjs';
import { inRoot } from '../paths.mjs';
import { run } from '../run.mjs';

const { Enums, Models, Serialize, Spec, SPDX, Validation } = CycloneDX;

/**
 * The software bill of materials of a release, as CycloneDX.
 * @typedef {{ name: string, version: string, license: string, in: string | null }} Work as scripts/lib/notices.mjs lists them
 * @typedef {import('../official-runtime.mjs').ElectronRuntime} ElectronRuntime
 * @typedef {Record<string, string | undefined>} Versions what a runtime says of its parts
 */

/** The newest version of the format that the library writes. */
const SPEC = Spec.Spec1dot6;

/** Parts of Electron that advisories are about, as `process.versions` calls them. */
const OF_ELECTRON = [
  { name: 'Chromium', key: 'chrome', license: 'BSD-3-Clause' },
  { name: 'Node.js', key: 'node', license: 'MIT' },
  { name: 'V8', key: 'v8', license: 'BSD-3-Clause' },
  { name: 'zlib', key: 'zlib', license: 'Zlib' },
];

/** How the version of a work can be asked that has none of its own in the list. */
const ASKED = {
  SQLite: async () => {
    const { default: Database } = await import('better-sqlite3');
    const database = new Database(':memory:');
    const version = database.prepare('SELECT sqlite_version()').pluck().get();
    database.close();
    return String(version);
  },
  'pdf.js': async () => {
    const { getResolvedPDFJS } = await import('unpdf');
    return (await getResolvedPDFJS()).version;
  },
};

/**
 * What the build of dist/ contains.
 * @returns {Work[]}
 * @throws a failure when there is no build
 */
export function worksOfBuild() {
  try {
    const { works } = JSON.parse(readFileSync(inRoot('dist', '.built-from'), 'utf8'));
    if (Array.isArray(works) && works.length > 0) return works;
  } catch {
    // As one that says nothing of works.
  }
  throw failure('dist/ does not say what it is made of; run "npm run build", then ask again.');
}

/**
 * What a runtime says of its parts.
 * @param {ElectronRuntime} runtime
 * @returns {Promise<Versions>}
 * @throws a failure when it does not start
 */
export async function versionsOf({ executable }) {
  const { status, stdout } = await run(executable, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 60_000,
  });
  if (status !== 0) throw failure(`${executable} does not say which versions it is made of.`);
  return JSON.parse(stdout);
}

/**
 * The bill of materials as JSON, valid by the schema of CycloneDX.
 * @param {object} options
 * @param {readonly Work[]} options.works
 * @param {string} options.electron its version
 * @param {Versions} options.versions of its parts
 * @param {Date} [options.now]
 * @throws a failure that says where it is not valid
 */
export async function billOfMaterials({ works, electron, versions, now = new Date() }) {
  const { version, license } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const app = componentOf({ name: 'weighbridge', version, license }, Enums.ComponentType.Application);
  const bom = new Models.Bom({
    serialNumber: `urn:uuid:${randomUUID()}`,
    metadata: new Models.Metadata({
      timestamp: now,
      component: app,
      lifecycles: new Models.LifecycleRepository([Enums.LifecyclePhase.Build]),
    }),
  });
  /** @type {Map<string, CycloneDX.Models.Component>} by the name of the package */
  const holders = new Map();
  for (const work of works.filter((each) => each.in === null)) {
    const component = componentOf({ ...work, purl: npmPurl(work.name, work.version) });
    holders.set(work.name, component);
    bom.components.add(component);
    app.dependencies.add(component.bomRef);
  }
  for (const work of works.filter((each) => each.in !== null)) {
    const ask = ASKED[/** @type {keyof typeof ASKED} */ (work.name)];
    if (!ask)
      throw failure(`${work.name} is in the app and scripts/lib/release/sbom.mjs cannot tell its version.`);
    const component = componentOf({ ...work, version: await ask() });
    bom.components.add(component);
    holders.get(work.in ?? '')?.dependencies.add(component.bomRef);
  }
  const runtime = componentOf(
    { name: 'electron', version: electron, license: 'MIT', purl: npmPurl('electron', electron) },
    Enums.ComponentType.Framework,
  );
  bom.components.add(runtime);
  app.dependencies.add(runtime.bomRef);
  for (const { name, key, license: own } of OF_ELECTRON) {
    const part = versions[key];
    if (part === undefined) continue;
    const component = componentOf({ name, version: part, license: own }, Enums.ComponentType.Framework);
    bom.components.add(component);
    runtime.dependencies.add(component.bomRef);
  }
  const text = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(SPEC)).serialize(bom, {
    sortLists: true,
    space: 1,
  });
  const problem = await problemOf(text);
  if (problem !== null) throw failure(`The bill of materials is not valid: ${problem}`);
  return `${text}\n`;
}

/**
 * What is wrong with a bill of materials by the schema; null where nothing is.
 * @param {string} text
 * @returns {Promise<string | null>}
 */
export async function problemOf(text) {
  const problem = await new Validation.JsonStrictValidator(SPEC.version).validate(text);
  return problem === null ? null : JSON.stringify(problem).slice(0, 500);
}

/**
 * @param {{ name: string, version: string, license: string, purl?: string }} work
 * @param {CycloneDX.Enums.ComponentType} [type]
 */
function componentOf({ name, version, license, purl }, type = Enums.ComponentType.Library) {
  const [, group, own = name] = /^(@[^/]+)\/(.+)$/.exec(name) ?? [];
  return new Models.Component(type, own, {
    version,
    bomRef: purl ?? `${name}@${version}`,
    licenses: new Models.LicenseRepository([
      SPDX.isSupportedSpdxId(license)
        ? new Models.SpdxLicense(license)
        : new Models.LicenseExpression(license),
    ]),
    ...(group !== undefined && { group }),
    ...(purl !== undefined && { purl }),
  });
}

/**
 * @param {string} name
 * @param {string} version
 */
const npmPurl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
