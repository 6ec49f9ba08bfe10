/**
 * Main process: where it begins. Electron runs this before Chromium looks for a screen, and waits for it: a command is done and
 * the process ended before there is anything that could be drawn on.
 */

import { existsSync } from 'node:fs';
import { app } from 'electron';
import { COMMAND_ONLY, whatIsAsked } from './command-line/asked.ts';

// In the project "npm run cli" is the command line, and arguments are those of tools that start Electron.
const given = app.isPackaged ? process.argv.slice(1) : [];
const asked = whatIsAsked(given, {
  isThere: existsSync,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
});
if (asked.kind === 'window') {
  await import('./main.ts');
} else if (asked.kind === 'reader') {
  const { readFiles } = await import('./command-line/read-files.ts');
  await readFiles();
} else {
  const { runAsked } = await import('./command-line/run.ts');
  await runAsked(asked, given[0] === COMMAND_ONLY);
}
