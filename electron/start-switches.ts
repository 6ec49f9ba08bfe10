/** Main process: which switches the installed app may be started with. It knows no Electron. */
import { SWITCHES } from './options.ts';

/**
 * Those of Chromium and of the desktops that take nothing from a page's walls: where the profile lies, how and on which screen is drawn,
 * languages, how much is logged, and what launchers, installers and a Mac's Finder add.
 */
const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    'user-data-dir',
    'lang',
    'log-level',
    'enable-logging',
    'v',
    'vmodule',
    'disable-dev-shm-usage',
    'updated',
  ],
  ...['disable-gpu', 'disable-gpu-compositing', 'disable-software-rasterizer', 'use-gl', 'use-angle'],
  ...[
    'ozone-platform',
    'ozone-platform-hint',
    'enable-wayland-ime',
    'wayland-text-input-version',
    'gtk-version',
  ],
  ...['force-device-scale-factor', 'high-dpi-support', 'force-color-profile', 'force-renderer-accessibility'],
  ...['force-dark-mode', 'force-high-contrast', 'force-prefers-reduced-motion', 'password-store'],
  ...['class', 'name', 'display', 'original-process-start-time'],
]);

/** Features of Chromium that people switch on to have a window on Wayland; any other could be one that keeps pages apart. */
const FEATURES: ReadonlySet<string> = new Set(['UseOzonePlatform', 'WaylandWindowDecorations']);

/** What this depends on besides the arguments. */
export interface Starter {
  readonly platform: NodeJS.Platform;
  /** Chromium has no sandbox for root, who has to say that there is none. */
  readonly isRoot: boolean;
}

/**
 * Why the installed app does not start with these arguments, in a sentence; null where it does. Chromium knows more than a thousand switches, and
 * some of them let others into pages (a debugger, a proxy, an extension, other rules of origins) or run a program: so what is not
 * known to be harmless is refused.
 * @param argv what was typed behind the program's name
 */
export function refusalToStart(argv: readonly string[], starter: Starter): string | null {
  const end = argv.indexOf('--');
  const given = argv.slice(0, end < 0 ? undefined : end);
  const refused = given.find((argument) => isSwitch(argument, starter) && !isAllowed(argument, starter));
  if (refused === undefined) return null;
  const [name = ''] = refused.split('=', 1);
  return name === '--no-sandbox'
    ? 'Weighbridge does not start without its sandbox (--no-sandbox), which is left out only where root starts it. Start it without this switch.'
    : `Weighbridge does not start with ${name.slice(0, 80)}, which is neither a switch of its own (weighbridge --help) nor known to be harmless: some of Chromium’s could let others into its windows. Start it without this switch.`;
}

/** Chromium takes a single dash too, and on Windows a slash. */
const isSwitch = (argument: string, { platform }: Starter): boolean =>
  argument.startsWith('-') || (platform === 'win32' && argument.startsWith('/'));

function isAllowed(argument: string, { platform, isRoot }: Starter): boolean {
  const name = /^--?([a-z][a-z-]*)(?==|$)/.exec(argument)?.[1];
  // The Finder of older Macs gives each process its number.
  if (name === undefined) return platform === 'darwin' && /^-psn_[\d_]+$/.test(argument);
  if (name === 'no-sandbox') return isRoot;
  if (name === 'enable-features') return partsOf(argument).every((feature) => FEATURES.has(feature));
  return SWITCHES.has(name) || HARMLESS.has(name);
}

const partsOf = (argument: string): readonly string[] => argument.slice(argument.indexOf('=') + 1).split(',');
