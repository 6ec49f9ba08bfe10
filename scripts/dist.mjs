import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ensureBuild } from './build.mjs';
import { failure, runMain } from './lib/failure.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { rerunUnderProjectNode } from './lib/project-node.mjs';
import { publishing } from './lib/release/built-in.mjs';
import { finishRelease } from './lib/release/finish.mjs';
import { signing } from './lib/signing.mjs';
import { electronRuntime, ensureSetup } from './setup.mjs';

/** @typedef {import('./setup.mjs').ElectronRuntime} ElectronRuntime */

/**
 * Describes the packed runtime, for whoever finds the app later.
 * @param {ElectronRuntime} runtime
 */
async function runtimeNote({ kind, version, executable }) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(executable), hash);
  return `kind: ${kind}\nelectron: ${version}\nsha256 of the executable before its fuses were set: ${hash.digest('hex')}\n`;
}

/** What a package for Linux has beside the app (lib/linux-files.mjs); electron-builder.yml names it too. */
const LINUX_FILES = inRoot('out', 'linux-files');

/** Level of the tar.gz: the usual one takes five times as long and saves a twentieth. */
const ARCHIVE_LEVEL = '4';

/**
 * Packs with electron-builder.
 * @param {ElectronRuntime} runtime
 * @param {string} output the folder for the results, which is emptied first
 * @param {{ targets: readonly string[] | null, ownRuntime: boolean, release?: boolean }} options targets for Linux, null for all that
 *   electron-builder.yml lists for this system; with ownRuntime the runtime of this machine is packed, and else the one of each
 *   processor is fetched
 */
async function pack(runtime, output, { targets, ownRuntime, release = false }) {
  rmSync(output, { recursive: true, force: true });
  const note = await runtimeNote(runtime);
  const { path7za } = await import('7zip-bin');
  // Without the bit, as after an installation without scripts, electron-builder fails late and says little.
  chmodSync(path7za, 0o755);
  process.env['ELECTRON_BUILDER_7ZIP_PATH'] = path7za;
  if (process.platform === 'linux') process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= ARCHIVE_LEVEL;
  const { build, Platform } = await import('electron-builder');
  const packing = build({
    projectDir: root,
    publish: 'never',
    targets: Platform.current().createTarget(targets === null ? undefined : [...targets]),
    config: {
      extends: 'electron-builder.yml',
      directories: { output, buildResources: 'build' },
      ...(ownRuntime && { electronDist: runtime.distPath }),
      electronVersion: runtime.version,
      ...publishing(),
      ...signing(process.env, { release: release && process.platform !== 'linux' }),
      afterPack: async ({ appOutDir, packager }) => {
        const resources = packager.getResourcesDir(appOutDir);
        // electron-builder leaves it in place when it is given a distribution that is unpacked already.
        rmSync(join(resources, 'default_app.asar'), { force: true });
        writeFileSync(join(resources, 'RUNTIME'), note);
      },
    },
  });
  await packing.catch((error) => {
    throw failure(
      `electron-builder failed (${error instanceof Error ? error.message : error}); ` +
        `if a download did, "npm run dist -- --dir" packs without any.`,
    );
  });
}

const hasDpkg = () => existsSync('/usr/bin/dpkg-deb');

/**
 * Makes the .deb of the unpacked app, where there is dpkg-deb: one maker everywhere, and the one that is tested.
 * @param {string} output
 * @param {{ quick: boolean }} options
 */
async function packDeb(output, { quick }) {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const { debianArchitecture, makeDeb } = await import('./lib/deb.mjs');
  const target = join(output, `weighbridge_${version}_${debianArchitecture()}.deb`);
  await makeDeb({ unpacked: join(output, 'linux-unpacked'), linuxFiles: LINUX_FILES, target, quick });
  console.log(`Made ${target}`);
}

/**
 * Where only package registries can be reached: what can be made from what is here.
 * @param {ElectronRuntime} runtime
 * @param {string} output
 * @param {{ dirOnly: boolean, forTests: boolean }} options
 */
async function packFromRegistries(runtime, output, { dirOnly, forTests }) {
  const targets = dirOnly || forTests ? ['dir'] : ['dir', 'tar.gz'];
  await pack(runtime, output, { targets, ownRuntime: true });
  if (dirOnly || !hasDpkg()) return;
  await packDeb(output, { quick: forTests });
  if (forTests) return;
  console.log('Left out: AppImage and rpm (their tools come from release pages that were not reached),');
  console.log('  the Windows installer and the macOS images (they are made on those systems).');
}

/**
 * Where everything can be reached: all that electron-builder.yml lists for this system.
 * @param {ElectronRuntime} runtime
 * @param {string} output
 * @param {{ release: boolean }} options
 */
async function packEverything(runtime, output, { release }) {
  const ownDeb = process.platform === 'linux' && hasDpkg();
  await pack(runtime, output, {
    targets: ownDeb ? ['dir', 'AppImage', 'rpm', 'tar.gz'] : null,
    ownRuntime: process.platform === 'linux',
    release,
  });
  if (ownDeb) await packDeb(output, { quick: false });
}

await runMain(async () => {
  const args = new Set(process.argv.slice(2));
  const release = args.has('--release');
  await ensureSetup({ release });
  const rerun = await rerunUnderProjectNode(import.meta.filename);
  if (rerun !== null) return rerun;
  const runtime = electronRuntime();
  if (release && runtime.kind !== 'official') {
    throw failure(
      'A release is packed with the official Electron only; run this where its release page can be reached.',
    );
  }
  await ensureBuild();
  console.log(`Packing with Electron ${runtime.version} (${runtime.kind}).`);
  if (runtime.kind === 'fallback') {
    console.log('*** NOT FOR RELEASE: this is the fallback runtime, for development and tests only. ***');
  }
  const options = { dirOnly: args.has('--dir'), forTests: args.has('--for-tests') };
  const everything = runtime.kind === 'official' && !options.dirOnly && !options.forTests;
  // The tests leave alone what someone packed to keep.
  const output = options.forTests ? inRoot('out', 'packed-for-tests') : inRoot('release');
  if (process.platform === 'linux') {
    // Only here: it reads the command line's own TypeScript, which the project's Node can and an older one cannot.
    const { makeLinuxFiles } = await import('./lib/linux-files.mjs');
    makeLinuxFiles(LINUX_FILES);
  }
  if (everything) await packEverything(runtime, output, { release });
  else await packFromRegistries(runtime, output, options);
  if (!options.dirOnly && !options.forTests) await finishRelease(output, runtime);
  return 0;
});
