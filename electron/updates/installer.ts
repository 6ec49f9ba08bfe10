/** Main process: downloads and installs with electron-updater what was signed. Loaded with the first download only. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  AppImageUpdater,
  type AppUpdater,
  BaseUpdater,
  CancellationToken,
  DebUpdater,
  MacUpdater,
  NsisUpdater,
  RpmUpdater,
  type UpdateInfo,
} from 'electron-updater';
import type { AppAdapter } from 'electron-updater/out/AppAdapter.js';
import { t } from '../../common/language/texts.ts';
import { makeFolder } from '../../db/write-whole.ts';
import type { PackageKind, ReleaseFile } from './manifest.ts';
import { type Fetch, placeProblem, receiveFile, Stopped } from './transfer.ts';

/** Milliseconds without a byte, and for the whole of a download. */
const SILENCE = 60_000;
const TIME = 4 * 3600_000;

/** What electron-updater needs to know of the app; its own adapter would ask Electron for all of it. */
export interface Host {
  readonly version: string;
  readonly name: string;
  /** What the packager wrote for the updater beside the app; read on Windows only. */
  readonly configPath: string;
  /** Where downloads lie. */
  readonly folder: string;
  readonly quit: () => void;
  readonly relaunch: () => void;
}

export interface Installer {
  /** Downloads and verifies. @throws a UserFacingError, or `Stopped` */
  readonly download: (
    wanted: { readonly version: string; readonly file: ReleaseFile; readonly url: URL },
    control: { readonly signal: AbortSignal; readonly progress: (received: number) => void },
  ) => Promise<void>;
  /** Whether `install` is to be called while the app runs, and ends it by itself: macOS. Else it is called when all has ended. */
  readonly endsApp: boolean;
  /** Puts what was downloaded in the place of this copy. False when it was not possible; nothing was changed then. */
  readonly install: (options: { readonly restart: boolean }) => Promise<boolean>;
}

const UPDATERS = {
  AppImage: AppImageUpdater,
  deb: DebUpdater,
  rpm: RpmUpdater,
  nsis: NsisUpdater,
  mac: MacUpdater,
} as const satisfies Record<PackageKind, new (options: undefined, app: AppAdapter) => AppUpdater>;

/** The installer for a copy of this kind. `log` hears what the library says of itself. */
export function createInstaller(
  kind: PackageKind,
  fetch: Fetch,
  host: Host,
  log: (line: string) => void,
): Installer {
  const updater: AppUpdater = new UPDATERS[kind](undefined, adapterOf(host));
  // no text: for the log
  const say = (line: unknown): void => log(`updater: ${String(line)}`);
  updater.logger = { info: say, warn: say, error: say };
  // When anything is downloaded or installed is decided here, by what the person chose.
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  // Parts of files would be asked for by ranges, and come out of reach of the limits below.
  updater.disableDifferentialDownload = true;
  updater.disableWebInstaller = true;
  // An error comes to whoever waits for it as well.
  updater.on('error', () => {});
  // What the packager wrote beside the app names the signer for Windows; elsewhere the library wants but a folder's name of it.
  if (kind !== 'nsis') {
    Object.assign(updater, {
      configOnDisk: { value: Promise.resolve({ updaterCacheDirName: 'downloads' }) },
    });
  }
  let downloaded: { readonly path: string; readonly sha512: string } | null = null;

  /** The download before, until all of it is gone: the library would give its end to the next one. */
  let last: Promise<void> = Promise.resolve();
  const download: Installer['download'] = async ({ version, file, url }, { signal, progress }) => {
    downloaded = null;
    // Not a setting of the library: its own way to download follows redirects, and has no limits of size and time.
    Object.assign(updater, {
      httpExecutor: {
        download: async (_url: URL, path: string) => {
          await receiveFile(fetch, url, {
            path,
            described: file,
            silence: SILENCE,
            time: TIME,
            signal,
            progress,
          });
          return path;
        },
      },
    });
    updater.setFeedURL({ provider: 'custom', updateProvider: providerOf(version, file, url) });
    // As the library forgets what it asked for last only with this.
    await updater.checkForUpdates();
    makeFolder(host.folder);
    const paths = await updater.downloadUpdate(new CancellationToken()).catch((error: unknown) => {
      if (signal.aborted) throw new Stopped();
      throw error;
    });
    const [path] = paths;
    if (path === undefined) throw placeProblem(t('The update was downloaded and is not there.'));
    downloaded = { path, sha512: file.sha512 };
  };

  return {
    endsApp: kind === 'mac',
    download: (wanted, control) => {
      const next = last.catch(() => {}).then(() => download(wanted, control));
      last = next;
      return next;
    },
    install: async ({ restart }) => {
      // It may have lain there for hours, where other programs of this account can write.
      if (!downloaded || (await hashOf(downloaded.path)) !== downloaded.sha512) return false;
      if (updater instanceof BaseUpdater) return updater.install(!restart, restart);
      updater.quitAndInstall();
      return true;
    },
  };
}

function adapterOf({ version, name, configPath, folder, quit, relaunch }: Host): AppAdapter {
  return {
    version,
    name,
    isPackaged: true,
    appUpdateConfigPath: configPath,
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: () => Promise.resolve(),
    quit,
    relaunch,
    // The end of the app is electron/quit.ts's, which calls `install` when everything is at rest.
    onQuit: () => {},
  };
}

/** A provider in the library's sense that knows one file, which was signed, and asks nobody. */
function providerOf(version: string, { size, sha512 }: ReleaseFile, url: URL) {
  const info: UpdateInfo = {
    version,
    files: [{ url: url.href, size, sha512 }],
    path: url.href,
    sha512,
    releaseDate: '',
  };
  return class {
    readonly fileExtraDownloadHeaders = null;
    readonly isUseMultipleRangeRequest = false;
    readonly setRequestHeaders = (): void => {};
    readonly getLatestVersion = (): Promise<UpdateInfo> => Promise.resolve(info);
    readonly resolveFiles = () => [{ url, info: { url: url.href, size, sha512 } }];
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha512');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('base64');
  } catch {
    return '';
  }
}
