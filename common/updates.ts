/** Newer versions of the app, as main process and page speak of them. */
import type { UserError } from './errors.ts';
import { msg, t } from './language/texts.ts';

/** What a person chooses: nobody is asked for anything, or the place for updates is asked at the start of the app. */
export const UPDATE_MODES = ['off', 'check'] as const;
export type UpdateMode = (typeof UPDATE_MODES)[number];

/** Why this copy cannot look for updates, whatever is chosen: it was built without the address or the keys, or they make no sense. */
export type Unable = 'no-place' | 'bad-place' | 'no-keys';

/** A newer version that is there to be had. */
export interface UpdateOffer {
  readonly version: string;
  /** When it was released, as an ISO 8601 moment. */
  readonly released: string;
  /** Bytes that are downloaded. */
  readonly size: number;
  /** What is new in it, as Markdown. */
  readonly notes: string;
  /** Where the file is, for whoever installs it by hand. */
  readonly address: string;
  /** Whether this copy can install it by itself. */
  readonly installs: boolean;
  /** Whether it can do so when it ends; macOS wants to be asked while the app runs. */
  readonly installsAtQuit: boolean;
}

/** How far an update is. */
export type UpdateStep =
  | { readonly kind: 'none' | 'checking' | 'current' }
  | { readonly kind: 'found'; readonly offer: UpdateOffer }
  | { readonly kind: 'downloading'; readonly offer: UpdateOffer; readonly received: number }
  /** It is downloaded and verified; `atQuit` when it is installed as soon as the app ends. */
  | { readonly kind: 'ready'; readonly offer: UpdateOffer; readonly atQuit: boolean }
  /** It is installed when what is named here is done. */
  | { readonly kind: 'waiting'; readonly offer: UpdateOffer; readonly works: readonly string[] }
  /** The app ends, and installs it. */
  | { readonly kind: 'installing'; readonly offer: UpdateOffer }
  | { readonly kind: 'failed'; readonly problem: UserError; readonly offer: UpdateOffer | null };

/** Everything that is known of updates. */
export interface UpdateState {
  readonly mode: UpdateMode;
  readonly unable: Unable | null;
  /** The host that is asked; null where this copy has none. */
  readonly place: string | null;
  /** The version that runs. */
  readonly version: string;
  /** When the place gave an answer last, as an ISO 8601 moment. */
  readonly lastCheck: string | null;
  readonly step: UpdateStep;
  /** The window that hears this is to show it: a version was found that nobody has been told of. */
  readonly announce?: true;
}

const UNABLE = {
  'no-place': msg(
    'This copy has no place to look for updates. Ask whoever gave it to you for newer versions.',
  ),
  'bad-place': msg(
    'This copy was built with an address for updates that cannot be used: it has to begin with https://. Ask whoever gave it to you for newer versions.',
  ),
  'no-keys': msg(
    'This copy was built without the keys by which updates are recognized, so it takes none. Ask whoever gave it to you for newer versions.',
  ),
} as const satisfies Record<Unable, unknown>;

/**
 * How updates stand, in one or two sentences; `dateOf` writes a moment as the reader writes dates.
 */
export function updateWords(state: UpdateState, dateOf: (moment: string) => string): string {
  const { mode, unable, place, lastCheck, step, version } = state;
  if (unable !== null) return t(UNABLE[unable]);
  if (step.kind === 'failed') return `${step.problem.message} ${step.problem.remedy}`;
  if (mode === 'off') return t('Weighbridge does not look for updates: nobody is asked for anything.');
  const found = 'offer' in step ? (step.offer?.version ?? '') : '';
  const host = place ?? '';
  switch (step.kind) {
    case 'checking':
      return t('Asking {host} for a newer version.', { host });
    case 'found':
      return t('Version {found} is there; this is {version}.', { found, version });
    case 'downloading':
      return t('Version {found} is being downloaded.', { found });
    case 'ready':
      return step.atQuit
        ? t('Version {found} is installed when Weighbridge ends.', { found })
        : t('Version {found} is downloaded and verified; it is installed when you say so.', { found });
    case 'waiting':
      return t('Version {found} is installed when this is done: {works}.', {
        found,
        works: step.works.join(', '),
      });
    case 'installing':
      return t('Weighbridge ends and installs version {found}.', { found });
    default:
      return lastCheck === null
        ? t('Weighbridge asks {host} for newer versions, once a day at most. It has not yet.', { host })
        : t('This is the newest version, as {host} said on {day}.', { host, day: dateOf(lastCheck) });
  }
}
