import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { recordInputs } from './build-inputs.mjs';
import { inRoot } from './paths.mjs';
import { builtInUpdates } from './release/built-in.mjs';

/** Where each part of the app begins, by the name of its file in dist/electron. */
const MAIN_ENTRIES = {
  main: inRoot('electron', 'start.ts'),
  'database-host': inRoot('electron', 'processes', 'database', 'host.ts'),
  'workbook-reader': inRoot('electron', 'processes', 'workbook', 'host.ts'),
  // What reads files for the command line is a thread.
  'file-reader': inRoot('cli', 'file-reader', 'worker.ts'),
};
const PRELOADS = {
  preload: inRoot('electron', 'preload.ts'),
  'reader-preload': inRoot('electron', 'processes', 'reader', 'preload.ts'),
};
/** What reads strangers' files runs in pages without rights, by the name of its file in dist/reader. */
const READER_ENTRIES = {
  page: inRoot('electron', 'processes', 'reader', 'page.ts'),
  'text-converter': inRoot('electron', 'processes', 'text', 'host.ts'),
  'import-reader': inRoot('electron', 'processes', 'import', 'host.ts'),
};
const PAGE = inRoot('renderer', 'index.html');
const INTERACTIVE = inRoot('renderer', 'interactive', 'main.tsx');

/** All of them. */
export const ENTRIES = [
  ...[MAIN_ENTRIES, PRELOADS, READER_ENTRIES].flatMap((entries) => Object.values(entries)),
  PAGE,
  INTERACTIVE,
];

/** What the app finds at run time: Electron itself, Node, and the one package with a binary. */
const external = ['electron', 'better-sqlite3', /^node:/, ...builtinModules];

/** @type {import('vite').InlineConfig} */
const shared = {
  configFile: false,
  root: inRoot(),
  logLevel: 'warn',
  // Files that are copied without being read would be missed when it is asked whether the build is still current.
  publicDir: false,
  // Source maps would ship the sources.
  // Chunks of an app that is installed may be large.
  build: { sourcemap: false, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 4000 },
};

/** What only "npm run dev" builds is left out of every other build, and not only switched off. */
const RELEASED = { __DEVELOPMENT__: 'false' };

/** Where updates come from, and whose signatures count: as the environment says. */
const updates = () => ({ __UPDATES__: JSON.stringify(builtInUpdates()) });

/**
 * The main process, the database host, the reader of workbooks and that of the command line: ECMAScript modules for Electron's Node.
 * @param {string} outDir
 * @param {Set<string>} inputs receives every file that is read
 * @returns {import('vite').InlineConfig}
 */
const mainProcess = (outDir, inputs) => ({
  ...shared,
  define: { ...RELEASED, ...updates() },
  plugins: [recordInputs(inputs)],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ...shared.build,
    outDir,
    ssr: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      external,
      input: MAIN_ENTRIES,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
    },
  },
});

/**
 * A preload script: a sandboxed one must be a single CommonJS file.
 * @param {keyof typeof PRELOADS} name
 * @returns {(outDir: string, inputs: Set<string>) => import('vite').InlineConfig}
 */
const preload = (name) => (outDir, inputs) => ({
  ...shared,
  plugins: [recordInputs(inputs)],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ...shared.build,
    outDir,
    emptyOutDir: false,
    ssr: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      external: ['electron'],
      input: { [name]: PRELOADS[name] },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

/** What stands in the place of Node in the readers' pages. Whatever else of Node is asked for there is an error of the build. */
const WITHOUT_NODE = [
  { find: 'node:crypto', replacement: inRoot('electron', 'processes', 'reader', 'hashes.ts') },
  // The build of csv-parse for pages, with a stream of its own.
  { find: /^csv-parse$/, replacement: 'csv-parse/browser/esm' },
  { find: /^csv-parse\/sync$/, replacement: 'csv-parse/browser/esm/sync' },
  { find: /^(node|sync)-fetch$/, replacement: inRoot('electron', 'processes', 'reader', 'no-network.ts') },
  // The package of that name, which older libraries mean too (iconv-lite).
  { find: /^(node:)?buffer$/, replacement: 'buffer/' },
];

const noNode = () => ({
  name: 'no-node',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} specifier @param {string | undefined} [importer] */
  resolveId(specifier, importer) {
    if (!specifier.startsWith('node:') && !builtinModules.includes(specifier)) return null;
    // It goes without streams where there are none, and has a decoder of its own for the code pages that are asked of it.
    if (/^(stream|string_decoder)$/.test(specifier) && importer?.includes('iconv-lite')) return '\0nothing';
    throw new Error(`${importer} imports ${specifier}, and there is no Node in the pages of the readers.`);
  },
  /** @param {string} id */
  load: (id) => (id === '\0nothing' ? 'export const StringDecoder = null;' : null),
});

/**
 * The readers of strangers' files: scripts of pages that have nothing (electron/processes/reader).
 * @param {string} outDir
 * @param {Set<string>} inputs receives every file that is read
 * @returns {import('vite').InlineConfig}
 */
const readers = (outDir, inputs) => ({
  ...shared,
  resolve: { alias: WITHOUT_NODE },
  plugins: [noNode(), recordInputs(inputs)],
  build: {
    ...shared.build,
    outDir,
    target: 'chrome150',
    modulePreload: false,
    rolldownOptions: {
      input: READER_ENTRIES,
      preserveEntrySignatures: /** @type {const} */ (false),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
    },
  },
});

/**
 * Lets each sheet of the page begin with the order of the layers. The bundler parts the sheets as it parts the scripts, and whichever the page
 * loads first would order them by what it happens to hold.
 */
const layersFirst = () => ({
  name: 'layers-first',
  enforce: /** @type {const} */ ('post'),
  /** @param {unknown} _ @param {Record<string, { type: string, source?: string | Uint8Array }>} files */
  generateBundle(_, files) {
    const sheet = readFileSync(inRoot('renderer', 'styles', 'layers.css'), 'utf8');
    const order = /^@layer [\w, ]+;$/m.exec(sheet)?.[0];
    if (order === undefined)
      throw new Error('renderer/styles/layers.css does not say the order of the layers.');
    for (const [name, file] of Object.entries(files)) {
      if (name.endsWith('.css') && file.type === 'asset') file.source = `${order}${file.source}`;
    }
  },
});

/**
 * The window's page. The content security policy allows files of the app only: nothing inline, no data URLs.
 * @param {string} outDir
 * @param {Set<string>} inputs receives every file that is read
 * @returns {import('vite').InlineConfig}
 */
const renderer = (outDir, inputs) => ({
  ...shared,
  root: inRoot('renderer'),
  base: './',
  plugins: [react(), layersFirst(), recordInputs(inputs)],
  worker: { format: 'es', plugins: () => [recordInputs(inputs)] },
  build: {
    ...shared.build,
    outDir,
    target: 'chrome150',
    assetsInlineLimit: 0,
    // A sheet that came with a view would have the whole page laid out anew.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: PAGE,
      // What the window begins with is one file, whatever else is made of parts of it.
      output: { codeSplitting: { groups: [{ name: 'window', tags: ['$initial'] }] } },
    },
  },
});

/**
 * The page that is exported with a workbook in it (formats/write/interactive): one script and one sheet, which the exporter puts into the
 * page. It is read in browsers that are not ours, so it is built for those of some years.
 * @param {string} outDir
 * @param {Set<string>} inputs receives every file that is read
 * @returns {import('vite').InlineConfig}
 */
const interactive = (outDir, inputs) => ({
  ...shared,
  define: { __VERSION__: JSON.stringify(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).version) },
  plugins: [react(), recordInputs(inputs)],
  build: {
    ...shared.build,
    outDir,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: { page: INTERACTIVE },
      output: {
        format: 'iife',
        entryFileNames: 'page.js',
        assetFileNames: 'page[extname]',
        codeSplitting: false,
      },
    },
  },
});

/**
 * Builds the main process with its hosts, and the preload script, alone.
 * @param {string} outDir
 */
export async function buildMainInto(outDir) {
  await build(mainProcess(outDir, new Set()));
  for (const name of ['preload', 'reader-preload'])
    await build(preload(/** @type {keyof typeof PRELOADS} */ (name))(outDir, new Set()));
}

/**
 * Builds the program of the interactive page alone.
 * @param {string} outDir
 * @param {Set<string>} [inputs] receives every file that is read
 */
export async function buildInteractive(outDir, inputs = new Set()) {
  await build(interactive(outDir, inputs));
}

/**
 * Builds all parts of the app.
 * @param {string} outDir the folder that becomes dist/
 * @returns {Promise<Set<string>>} every file that the bundler read, as absolute paths, those of packages among them
 */
export async function buildInto(outDir) {
  /** @type {Set<string>} */
  const inputs = new Set();
  await build(mainProcess(join(outDir, 'electron'), inputs));
  for (const name of /** @type {const} */ (['preload', 'reader-preload'])) {
    await build(preload(name)(join(outDir, 'electron'), inputs));
  }
  await build(readers(join(outDir, 'reader'), inputs));
  await build(renderer(join(outDir, 'renderer'), inputs));
  await buildInteractive(join(outDir, 'interactive'), inputs);
  return inputs;
}

/**
 * Builds main, preloads, hosts and readers for development, and again whenever a file of theirs changes.
 * @param {string} outDir of main; the readers' folder stands beside it
 * @param {{ built: () => void, failed: (why: string) => void }} heard built is called after each build but the first
 * @returns {Promise<{ close: () => Promise<void> }>} resolves when all of them have been built once
 */
export async function watchMainInto(outDir, { built, failed }) {
  const watchers = await Promise.all(
    [
      mainProcess(outDir, new Set()),
      preload('preload')(outDir, new Set()),
      preload('reader-preload')(outDir, new Set()),
      readers(join(outDir, '..', 'reader'), new Set()),
    ].map((bundle) => watch(bundle, { built, failed })),
  );
  return { close: async () => void (await Promise.all(watchers.map((watcher) => watcher.close()))) };
}

/**
 * @param {import('vite').InlineConfig} bundle
 * @param {{ built: () => void, failed: (why: string) => void }} heard
 * @returns {Promise<import('vite').Rolldown.RolldownWatcher>}
 */
async function watch(bundle, { built, failed }) {
  const settings = {
    ...bundle,
    define: { ...bundle.define, __DEVELOPMENT__: 'true' },
    logLevel: /** @type {const} */ ('silent'),
    // The folder is shared, and what is in it is in use while it is built again.
    build: { ...bundle.build, emptyOutDir: false, watch: {} },
  };
  const watcher = /** @type {import('vite').Rolldown.RolldownWatcher} */ (await build(settings));
  let first = true;
  return new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') failed(event.error.message);
      if (event.code === 'BUNDLE_END' && !first) built();
      if (event.code === 'BUNDLE_END' || event.code === 'ERROR') first = false;
      if (event.code === 'END' || event.code === 'ERROR') resolve(watcher);
    });
  });
}
