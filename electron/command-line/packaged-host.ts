/** Main process, before Chromium: the command line in the installed app. Reports are drawn by a second start of it. */

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { app } from 'electron';
import { startFileReader } from '../../cli/file-reader/start.ts';
import type { CommandHost } from '../../cli/host.ts';
import { waitFor } from '../../cli/wait-for.ts';
import { UserFacingError } from '../../common/errors.ts';
import { readerSwitches } from './asked.ts';
import { type Drawing, howToDraw } from './how-to-draw.ts';

/** What libraries of the desktop and Chromium say of machines without a bus, a graphics card or a theme. */
const NOISE =
  /^\[\d+:\d+[^\]]*:(ERROR|WARNING|INFO|VERBOSE\d?):|^libva |^MESA|^\([^)]*\): (Gtk|GLib|dconf|Gdk)|^\s*$/;

/** @param commandOnly whether this start has no sandbox for the only reason that it needs none */
export const packagedHost = (commandOnly: boolean): CommandHost => ({
  version: app.getVersion(),
  // The package has it.
  ensureInteractive: async () => {},
  // Electron's own way to end tears down what its other threads still use so early, which now and then ends in a crash and status 134.
  end: (process as unknown as { reallyExit: (status: number) => never }).reallyExit,
  // The fuses let the app be no Node: it starts itself once more, and that start ends before Chromium begins.
  startFileReader: () =>
    startFileReader({ program: process.execPath, parameters: readerSwitches(process.platform) }),
  runApp: (parameters, patience) => {
    const drawing: Drawing = howToDraw({
      platform: process.platform,
      env: process.env,
      isRoot: process.getuid?.() === 0,
      unsandboxed: !commandOnly && app.commandLine.hasSwitch('no-sandbox'),
      hasXvfb: isOnPath('xvfb-run') && isOnPath('Xvfb') && isOnPath('xauth'),
    });
    if ('why' in drawing) throw new UserFacingError('invalid', drawing.why, drawing.remedy);
    const [program = '', ...rest] = [...drawing.before, process.execPath, ...drawing.switches, ...parameters];
    return waitFor(program, rest, { patience, shows: (line) => !NOISE.test(line) });
  },
});

const isOnPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
