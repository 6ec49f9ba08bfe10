/** Main process, before Chromium: on which screen a report can be drawn, and with which sandbox. It knows no Electron. */

/** What this depends on. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Whether whoever typed the command said --no-sandbox. */
  readonly unsandboxed: boolean;
  /** Whether a virtual screen can be had: xvfb-run, Xvfb and xauth. */
  readonly hasXvfb: boolean;
}

/** What stands before the app and its switches, or why there is no way. */
export type Drawing =
  | { readonly before: readonly string[]; readonly switches: readonly string[] }
  | { readonly why: string; readonly remedy: string };

/** How the app is started once more, to draw what only a page can. */
export function howToDraw({ platform, env, isRoot, unsandboxed, hasXvfb }: Surroundings): Drawing {
  if (platform !== 'linux') return { before: [], switches: [] };
  if (isRoot && !unsandboxed) {
    return {
      why: 'A report is drawn by Chromium, which has no sandbox when root starts it.',
      remedy:
        'Export as another user; or, where you trust the workbook, put --no-sandbox before the command: weighbridge --no-sandbox export …',
    };
  }
  // Only what is fatal: the app's own words come by another way.
  const switches = ['--log-level=3', ...(unsandboxed ? ['--no-sandbox'] : [])];
  if (env['DISPLAY'] || env['WAYLAND_DISPLAY']) return { before: [], switches };
  if (hasXvfb) return { before: ['xvfb-run', '--auto-servernum'], switches };
  return {
    why: 'A report is drawn as a window is, and there is no screen here.',
    remedy:
      'Install a virtual one, which is then used by itself (on Debian and Ubuntu: apt install xvfb xauth; on Fedora: dnf install xorg-x11-server-Xvfb), or export where there is a screen. The other files need none.',
  };
}
