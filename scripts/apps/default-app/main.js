// Stands in for Electron's own default_app.asar in the fallback runtime: `electron FOLDER [args]` starts the package in
// FOLDER. process.argv is left as it is, as the original does.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const named = process.argv.slice(1).find((arg) => !arg.startsWith('-'));
if (named === undefined) {
  console.error('This Electron is a runtime only: name the folder of the app to start.');
  app.exit(1);
} else {
  const folder = resolve(named);
  const manifest = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, configurable: false, enumerable: true });
  app.setVersion(manifest.version ?? '0.0.0');
  app.name = manifest.productName ?? manifest.name;
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName);
  app.setAppPath(folder);
  // Awaited: Electron holds its "ready" event back until the entry point has been evaluated.
  await import(pathToFileURL(resolve(folder, manifest.main ?? 'index.js')).href);
}
