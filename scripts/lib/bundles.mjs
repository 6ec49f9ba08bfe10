import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { inRoot } from './paths.mjs';

/** What the app finds at run time: Electron itself, Node, and the one package with a binary. */
const external = ['electron', 'better-sqlite3', /^node:/, ...builtinModules];

/** @type {import('vite').InlineConfig} */
const shared = {
  configFile: false,
  root: inRoot(),
  logLevel: 'warn',
  // Source maps would ship the sources.
  build: { sourcemap: false, emptyOutDir: true, reportCompressedSize: false },
};

/**
 * The main process, the database host, the text converter and the reader of imports: ECMAScript modules for Electron's Node.
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
const mainProcess = (outDir) => ({
  ...shared,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ...shared.build,
    outDir,
    ssr: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      external,
      input: {
        main: inRoot('electron', 'main.ts'),
        'database-host': inRoot('electron', 'database', 'host.ts'),
        'text-converter': inRoot('electron', 'texts', 'host.ts'),
        'import-reader': inRoot('electron', 'interchange', 'reader', 'host.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
    },
  },
});

/**
 * The preload script: a sandboxed one must be a single CommonJS file.
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
const preload = (outDir) => ({
  ...shared,
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
      input: { preload: inRoot('electron', 'preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});

/**
 * The window's page. The content security policy allows files of the app only: nothing inline, no data URLs.
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
const renderer = (outDir) => ({
  ...shared,
  root: inRoot('renderer'),
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    ...shared.build,
    outDir,
    target: 'chrome150',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: inRoot('renderer', 'index.html') },
  },
});

/**
 * Builds all parts of the app.
 * @param {string} outDir the folder that becomes dist/
 */
export async function buildInto(outDir) {
  await build(mainProcess(join(outDir, 'electron')));
  await build(preload(join(outDir, 'electron')));
  await build(renderer(join(outDir, 'renderer')));
}
