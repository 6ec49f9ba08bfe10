import { ensureBuild } from './build.mjs';
import { openDisplay } from './lib/display.mjs';
import { electronRuntime } from './setup.mjs';

/**
 * Playwright's global set-up: an app that is up to date, a screen, and in WEIGHBRIDGE_ELECTRON the executable to start it with.
 * @returns {Promise<() => void>} what to do at the end
 */
export default async function prepareWindowTests() {
  await ensureBuild({ say: (line) => console.error(line) });
  const display = await openDisplay();
  Object.assign(process.env, display.env, { WEIGHBRIDGE_ELECTRON: electronRuntime().executable });
  return () => {
    display.stop();
    // What this process starts later must not look for a screen that is gone.
    for (const name of Object.keys(display.env)) delete process.env[name];
  };
}
