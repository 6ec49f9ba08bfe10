/** Main process: newer versions of the app, from the question whether to ask at all to the installation. */
import { setTimeout as wait } from 'node:timers/promises';
import { toUserError, UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { Unable, UpdateMode, UpdateOffer, UpdateState, UpdateStep } from '../../common/updates.ts';
import type { Answer, Copy } from './ask.ts';
import type { Installer } from './installer.ts';
import type { UpdateStore } from './kept.ts';
import type { Place } from './place.ts';
import { type Fetch, Stopped } from './transfer.ts';
import { compareVersions } from './versions.ts';

/** When a downloaded version is installed. */
export type InstallTime = 'now' | 'quit' | 'later';

export interface Updates {
  readonly state: () => UpdateState;
  /** Whether anything may be asked for now. */
  readonly agreed: () => boolean;
  /** Keeps what was chosen. Off ends whatever is on its way. A UserFacingError where it cannot be kept. */
  readonly choose: (mode: UpdateMode) => void;
  /** Asks the place, unless it is being asked or something is on its way. What comes of it is in the state. */
  readonly check: () => Promise<void>;
  /** At the start of the app: says what became of an installation, and asks, once a day at most. */
  readonly begin: () => Promise<void>;
  readonly download: () => Promise<void>;
  /** Ends a download, or the waiting for an installation. */
  readonly stop: () => void;
  readonly install: (when: InstallTime) => Promise<void>;
  /** The app has ended all else; installs what was to be installed. `atRest`: whether every workbook was closed in time. */
  readonly atEnd: (atRest: boolean) => Promise<void>;
}

export interface UpdateParts {
  readonly copy: Copy;
  readonly place: Place | { readonly unable: Unable };
  readonly store: UpdateStore;
  readonly fetch: Fetch;
  /** Loads what downloads and installs. */
  readonly installer: () => Promise<Installer>;
  /** What is on its way and must be done before the app may end for an update, in words. */
  readonly pending: () => readonly string[];
  /** Tells the pages; `announce`: the one in front is to show it. */
  readonly tell: (state: UpdateState) => void;
  readonly quit: () => void;
  /** Starts the app again when it has ended. */
  readonly relaunch: () => void;
  readonly now?: () => Date;
  /** Milliseconds between two looks at what is pending. */
  readonly pace?: number;
}

const A_DAY = 24 * 3600_000;

/** Nothing is asked for by making it. */
export function createUpdates(parts: UpdateParts): Updates {
  const { copy, place, store, fetch, pending, tell, quit, relaunch } = parts;
  const { now = () => new Date(), pace = 250 } = parts;
  const unable = 'unable' in place ? place.unable : null;
  let step: UpdateStep = { kind: 'none' };
  let found: Answer['found'] = null;
  let work: AbortController | null = null;
  let loaded: Promise<Installer> | null = null;
  let restart = false;

  const state = (): UpdateState => {
    const { mode, lastCheck } = store.now();
    const host = 'unable' in place ? null : place.url.host;
    return { mode, unable, place: host, version: copy.version, lastCheck, step };
  };
  const agreed = (): boolean => unable === null && store.now().mode === 'check';
  const go = (next: UpdateStep): void => {
    step = next;
    tell(state());
  };
  const failed = (error: unknown, offer: UpdateOffer | null): void =>
    go({ kind: 'failed', problem: toUserError(error), offer });

  /** Does one thing at a time; it may be stopped, and what it stumbles over is said. */
  const during = async (
    first: UpdateStep,
    doing: (signal: AbortSignal) => Promise<UpdateStep>,
  ): Promise<void> => {
    const own = new AbortController();
    work = own;
    const before = step;
    go(first);
    try {
      const next = await doing(own.signal);
      if (!own.signal.aborted) go(next);
    } catch (error) {
      if (own.signal.aborted || error instanceof Stopped) return;
      failed(error, 'offer' in before ? before.offer : null);
    } finally {
      if (work === own) work = null;
    }
  };

  const check = async (): Promise<void> => {
    if (!agreed() || 'unable' in place || work || step.kind === 'ready' || step.kind === 'installing') return;
    await during({ kind: 'checking' }, async (signal) => {
      store.change({ asked: now().toISOString() });
      const { askForUpdate } = await import('./ask.ts');
      const answer = await askForUpdate(fetch, place, { copy, seen: store.now().seen, now: now(), signal });
      if (signal.aborted) throw new Stopped();
      store.change({ lastCheck: now().toISOString(), seen: answer.seen });
      found = answer.found;
      return found ? { kind: 'found', offer: found.offer } : { kind: 'current' };
    });
  };

  const stop = (): void => {
    work?.abort();
    work = null;
    if (step.kind === 'waiting') go({ kind: 'ready', offer: step.offer, atQuit: false });
    else if (step.kind === 'downloading') go({ kind: 'found', offer: step.offer });
    else if (step.kind === 'checking') go({ kind: 'none' });
  };

  const isDue = (last: string | null): boolean => {
    const age = last === null ? Number.POSITIVE_INFINITY : now().getTime() - Date.parse(last);
    // A clock that was set back must not keep it from asking for years.
    return age >= A_DAY || age < 0;
  };

  /** What became of an installation that the last run began; null where there is nothing to say. */
  const lastInstallation = (): UpdateStep | null => {
    const { begun } = store.now();
    if (begun === null) return null;
    store.change({ begun: null });
    return compareVersions(begun, copy.version) > 0
      ? { kind: 'failed', problem: notInstalled(begun, copy.version), offer: null }
      : null;
  };

  const announce = (): void => {
    if (step.kind !== 'found' || store.now().told === step.offer.version) return;
    store.change({ told: step.offer.version });
    tell({ ...state(), announce: true });
  };

  return {
    state,
    agreed,
    check,
    stop,
    choose: (mode) => {
      store.change({ mode });
      if (mode === 'check') return go(step);
      work?.abort();
      work = null;
      found = null;
      go({ kind: 'none' });
    },
    begin: async () => {
      const past = lastInstallation();
      if (past) return go(past);
      if (!agreed() || !isDue(store.now().asked)) return;
      await check();
      announce();
    },
    download: async () => {
      const wanted = found;
      if (!agreed() || work || !wanted?.offer.installs) return;
      const { offer, file, url } = wanted;
      await during({ kind: 'downloading', offer, received: 0 }, async (signal) => {
        loaded ??= parts.installer();
        const installer = await loaded;
        if (signal.aborted) throw new Stopped();
        const progress = paced((received) => {
          if (!signal.aborted) go({ kind: 'downloading', offer, received });
        });
        await installer.download({ version: offer.version, file, url }, { signal, progress });
        return { kind: 'ready', offer, atQuit: false };
      });
    },
    install: async (when) => {
      if (step.kind !== 'ready') return;
      const { offer } = step;
      if (when !== 'now') return go({ kind: 'ready', offer, atQuit: when === 'quit' });
      const own = new AbortController();
      work = own;
      for (let works = pending(), said = ''; works.length > 0; works = pending()) {
        if (said !== works.join()) go({ kind: 'waiting', offer, works });
        said = works.join();
        await wait(pace);
        if (own.signal.aborted) return;
      }
      work = null;
      restart = true;
      go({ kind: 'installing', offer });
      const installer = await loaded;
      if (!installer?.endsApp) return quit();
      store.change({ begun: offer.version });
      if (!(await installer.install({ restart }).catch(() => false))) {
        store.change({ begun: null });
        failed(notInstalled(offer.version, copy.version), offer);
      }
    },
    atEnd: async (atRest) => {
      const wanted = step.kind === 'installing' || (step.kind === 'ready' && step.atQuit) ? step.offer : null;
      // A workbook that was not closed in time was not at rest: the next end will do.
      const installer = await loaded;
      if (!wanted || !installer || installer.endsApp || !atRest) return;
      store.change({ begun: wanted.version });
      const isInstalled = await installer.install({ restart }).catch(() => false);
      // Whoever asked for the new version has the old one again.
      if (!isInstalled && restart) relaunch();
    },
  };
}

/** Passes on at most ten numbers a second: each goes to all windows. */
function paced(listener: (received: number) => void): (received: number) => void {
  let last = 0;
  return (received) => {
    const at = performance.now();
    if (at - last < 100) return;
    last = at;
    listener(received);
  };
}

const notInstalled = (begun: string, version: string): UserFacingError =>
  new UserFacingError(
    'failed',
    t('Version {begun} was to be installed, and this is still {version}.', { begun, version }),
    t(
      'The installation was refused or did not succeed, and nothing was changed. Look for updates again (Help, Check for Updates).',
    ),
  );
