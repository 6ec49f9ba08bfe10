import { runElectron } from './electron.mjs';
import { failure, runMain } from './lib/failure.mjs';
import { inRoot } from './lib/paths.mjs';
import { rerunUnderProjectNode } from './lib/project-node.mjs';
import { ensureSetup } from './setup.mjs';

// Writes pictures of all controls in light, dark and forced colours to out/gallery. "npm run dev" says where to see them live.
await runMain(async () => {
  await ensureSetup();
  const rerun = await rerunUnderProjectNode(import.meta.filename);
  if (rerun !== null) return rerun;
  const { startPageServer } = await import('./lib/page-server.mjs');
  const server = await startPageServer();
  const folder = inRoot('out', 'gallery');
  try {
    const status = await runElectron([
      inRoot('scripts', 'apps', 'gallery'),
      `--page=${server.origin}/gallery.html`,
      `--out=${folder}`,
    ]);
    if (status !== 0) throw failure('The pictures could not be taken; see the error above.');
    console.log(`The pictures are in ${folder}.`);
  } finally {
    await server.close();
  }
  return 0;
});
