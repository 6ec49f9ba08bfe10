/** Main process: updates as the app has them. */
import { join } from 'node:path';
import { app, type WebContents } from 'electron';
import { t } from '../../common/language/texts.ts';
import type { UpdateState } from '../../common/updates.ts';
import { push } from '../ipc/push.ts';
import type { Log } from '../log.ts';
import type { Sessions } from '../workbook-session.ts';
import { kindOfCopy } from './copy-kind.ts';
import { updateStore } from './kept.ts';
import { openLine } from './line.ts';
import { type BuiltIn, placeOf } from './place.ts';
import type { Rest } from './rest.ts';
import { createUpdates, type Updates } from './updates.ts';

/**
 * Updates of this copy. Nothing is asked for by making it, and the library that installs is loaded with the first download.
 * @param builtIn what scripts/lib/bundles.mjs put in
 */
export function updatesOfApp(
  builtIn: BuiltIn,
  {
    dataFolder,
    sessions,
    rest,
    log,
    front,
  }: {
    readonly dataFolder: string;
    readonly sessions: Sessions;
    readonly rest: Rest;
    readonly log: Pick<Log, 'info'>;
    /** The page in front; null where none is open. */
    readonly front: () => WebContents | null;
  },
): Updates {
  const place = placeOf(builtIn, app.isPackaged);
  const kind = kindOfCopy(process.platform, process.env, process.resourcesPath);
  const fetch = openLine('unable' in place ? null : place, () => updates.agreed());
  rest.alsoLook(() => (sessions.all().some(({ imports }) => imports.isOpen()) ? [t('an import')] : []));
  const host = {
    version: app.getVersion(),
    name: app.getName(),
    configPath: join(process.resourcesPath, 'app-update.yml'),
    folder: join(dataFolder, 'updates'),
    quit: () => app.quit(),
    relaunch: () => app.relaunch(),
  };
  const tell = ({ announce, ...state }: UpdateState): void => {
    for (const session of sessions.all()) session.tell('updates', state);
    const page = announce ? front() : null;
    if (page) push(page, 'updates', { ...state, announce: true });
  };
  const updates = createUpdates({
    copy: { version: host.version, platform: process.platform, arch: process.arch, kind },
    place,
    store: updateStore(dataFolder),
    fetch,
    installer: async () => {
      if (kind === null) throw new Error('This copy was not installed by anything that could replace it.');
      const { createInstaller } = await import('./installer.ts');
      const installer = createInstaller(kind, fetch, host, log.info);
      return {
        ...installer,
        install: (options) => {
          // The new one must not find that one is running, hand over to it and end.
          app.releaseSingleInstanceLock();
          return installer.install(options);
        },
      };
    },
    pending: rest.pending,
    tell,
    quit: host.quit,
    relaunch: host.relaunch,
  });
  return updates;
}
