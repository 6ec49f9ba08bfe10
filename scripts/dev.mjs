import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runElectron } from './electron.mjs';
import { runMain } from './lib/failure.mjs';
import { inRoot } from './lib/paths.mjs';
import { rerunUnderProjectNode } from './lib/project-node.mjs';
import { ensureSetup } from './setup.mjs';

/** Where the app of development stands. dist/ is left to the tests, and the workbooks of the person at work to that person. */
const FOLDER = inRoot('out', 'dev');

/**
 * What Electron takes for an app: main, preload and hosts are built into it, and the page comes from the server.
 */
function makeFolder() {
  rmSync(join(FOLDER, 'electron'), { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const { name, productName, version, desktopName } = JSON.parse(
    readFileSync(inRoot('package.json'), 'utf8'),
  );
  const manifest = { name, productName, version, desktopName, type: 'module', main: 'electron/main.js' };
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify(manifest, null, 2));
}

/**
 * Keeps the app running: again after each build, and after a failure when the next build is there.
 * @param {string} origin of the server with the page
 * @param {readonly string[]} args for the app
 */
function keepRunning(origin, args) {
  const env = { WEIGHBRIDGE_DATA: join(FOLDER, 'data'), ...process.env, WEIGHBRIDGE_DEV_SERVER: origin };
  /** @type {() => void} */
  let wake = () => {};
  let stopping = false;
  let running = new AbortController();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      stopping = true;
      wake();
    });
  }
  return {
    /** Ends the app that runs, if one does; it starts again at once. */
    restart: () => {
      running.abort();
      wake();
    },
    /** @returns {Promise<void>} resolves when the person closes the app or ends this script */
    closed: async () => {
      while (!stopping) {
        running = new AbortController();
        const next = new Promise((resolve) => {
          wake = () => resolve(null);
        });
        const status = await runElectron([FOLDER, ...args], { env, end: running.signal });
        if (stopping || (status === 0 && !running.signal.aborted)) return;
        if (running.signal.aborted) continue;
        console.log(`The app ended with status ${status}. It starts again when a file of it changes.`);
        await next;
      }
    },
  };
}

// The page changes in place when a file of renderer/ is saved, and the app starts again when one of main, preload or hosts is.
await runMain(async () => {
  await ensureSetup();
  const rerun = await rerunUnderProjectNode(import.meta.filename);
  if (rerun !== null) return rerun;
  process.env['NODE_ENV'] = 'development';
  const [{ startPageServer }, { buildInteractive, watchMainInto }] = await Promise.all([
    import('./lib/page-server.mjs'),
    import('./lib/bundles.mjs'),
  ]);
  makeFolder();
  const server = await startPageServer();
  const app = keepRunning(server.origin, process.argv.slice(2));
  // As it is now: an export of the page under development is built when this starts.
  await buildInteractive(join(FOLDER, 'interactive'));
  const watching = await watchMainInto(join(FOLDER, 'electron'), {
    built: () => {
      console.log('Built again; the app starts again.');
      app.restart();
    },
    failed: (why) => console.error(`It does not build, and the app stays as it was:\n${why}`),
  });
  console.log(`The page is served from ${server.origin}; all controls are at ${server.origin}/gallery.html`);
  await app.closed();
  await watching.close();
  await server.close();
  return 0;
});
