import { ensureBuild } from './build.mjs';
import { openDisplay } from './lib/display.mjs';
import { isEntry, runMain } from './lib/failure.mjs';
import { passThrough } from './lib/pass-through.mjs';
import { callersFolder, root } from './lib/paths.mjs';
import { electronRuntime, ensureSetup } from './setup.mjs';

/** How long the app may take to end: it gives its database three seconds. A hung one would take for ever. */
const GRACE_MS = 8_000;

/** What Chromium says on machines without a message bus, a graphics card or a video decoder. Nothing else is hidden. */
const NOISE = [
  /:(ERROR|WARNING):(dbus\/|gpu\/|ui\/gl\/|components\/viz\/|components\/dbus\/|media\/gpu\/|content\/browser\/gpu\/)/,
  /:(ERROR|WARNING):[\w/]*(dbus|bus|vaapi|gpu|viz|gl_|object_proxy)\w*\.cc/,
  /^libva (info|error)/,
];

/** @param {string} line */
const isSignal = (line) => !NOISE.some((pattern) => pattern.test(line));

/** Standard output belongs to the app. @param {string} line */
const sayAside = (line) => console.error(line);

/**
 * Starts Electron and waits for it to end.
 * @param {readonly string[]} args the folder of an app, and what that app is told
 * @param {object} [options]
 * @param {string} [options.cwd] where its relative paths begin
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {AbortSignal} [options.end] asks it to end
 * @returns {Promise<number>} its exit status
 */
export async function runElectron(args, { cwd = process.cwd(), env: given = process.env, end } = {}) {
  const { executable } = electronRuntime();
  const display = await openDisplay();
  const env = { ...given, ...display.env };
  // Editors set this in their terminals; it would make the app a bare Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  // Chromium refuses to start as root with its sandbox.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  try {
    return await passThrough(executable, [...asRoot, ...args], {
      cwd,
      env,
      end,
      filterStderr: isSignal,
      graceMs: GRACE_MS,
    });
  } finally {
    display.stop();
  }
}

/**
 * Starts the built app and waits for it to end.
 * @param {readonly string[]} args for the app
 * @param {string} [cwd] where its relative paths begin
 * @returns {Promise<number>} its exit status
 */
export const startApp = (args, cwd) => runElectron([root, ...args], cwd === undefined ? {} : { cwd });

if (isEntry(import.meta.url)) {
  await runMain(async () => {
    await ensureSetup({ say: sayAside });
    await ensureBuild({ say: sayAside });
    return startApp(process.argv.slice(2), callersFolder('electron'));
  });
}
