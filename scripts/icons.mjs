import { readFileSync, writeFileSync } from 'node:fs';
import { runElectron } from './electron.mjs';
import { failure, runMain } from './lib/failure.mjs';
import { icns, ico } from './lib/icon-files.mjs';
import { inRoot } from './lib/paths.mjs';
import { ensureSetup } from './setup.mjs';

/** The sizes that Linux desktops, Windows and macOS ask for. */
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** The pictures, by the name of their SVG in build/, and the folder there that their PNGs go to. */
const PICTURES = { icon: 'icons', document: 'document-icons' };

// Makes the icons of all systems, of the app and of its files. They are committed, so that packing needs nothing to make them.
await runMain(async () => {
  await ensureSetup();
  for (const [name, pngs] of Object.entries(PICTURES)) {
    const folder = inRoot('build', pngs);
    const status = await runElectron([
      inRoot('scripts', 'apps', 'icons'),
      `--svg=${inRoot('build', `${name}.svg`)}`,
      `--out=${folder}`,
      `--sizes=${SIZES.join(',')}`,
    ]);
    if (status !== 0) throw failure('The icons could not be drawn; see the error above.');
    const pictures = SIZES.map((size) => ({ size, png: readFileSync(`${folder}/${size}x${size}.png`) }));
    writeFileSync(inRoot('build', `${name}.ico`), ico(pictures.filter(({ size }) => size <= 256)));
    writeFileSync(inRoot('build', `${name}.icns`), icns(pictures));
  }
});
