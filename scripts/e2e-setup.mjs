import { ensureBuild } from './build.mjs';
import { electronRuntime } from './setup.mjs';

/**
 * Playwright's global set-up: an app that is up to date, and in WEIGHBRIDGE_ELECTRON the executable to start it with. The
 * screen is each worker's own matter (tests/e2e/app.ts).
 */
export default async function prepareWindowTests() {
  await ensureBuild({ say: (line) => console.error(line) });
  process.env['WEIGHBRIDGE_ELECTRON'] = electronRuntime().executable;
}
