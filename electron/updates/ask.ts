/** Main process: asks the place for updates what there is, and believes only what is signed, of today and newer. */
import { t } from '../../common/language/texts.ts';
import type { UpdateOffer } from '../../common/updates.ts';
import {
  type Manifest,
  manifestName,
  type PackageKind,
  type ReleaseFile,
  readEnvelope,
  readManifest,
} from './manifest.ts';
import type { Place } from './place.ts';
import { isSignedBy } from './signature.ts';
import { type Fetch, type Limits, placeProblem, receiveText } from './transfer.ts';
import { compareVersions } from './versions.ts';

/** What the place said when it was believed last: it may not say anything older now. */
export interface Seen {
  readonly version: string;
  readonly signed: string;
}

/** This copy, and the machine on which it runs. */
export interface Copy {
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  /** How it was installed; null for one that cannot be replaced by itself: an unpacked archive, or a build of somebody's own. */
  readonly kind: PackageKind | null;
}

export interface Answer {
  readonly seen: Seen;
  /** A newer version with its file; null where this is the newest. */
  readonly found: { readonly offer: UpdateOffer; readonly file: ReleaseFile; readonly url: URL } | null;
}

export const MANIFEST_LIMITS: Limits = { bytes: 256 * 1024, silence: 15_000, time: 30_000 };

/** Clocks differ; more than this is no difference of clocks. */
const A_DAY = 24 * 3600_000;

/**
 * Asks once.
 * @throws a UserFacingError that says why nothing of the answer is believed, or why there was none; `Stopped`
 */
export async function askForUpdate(
  fetch: Fetch,
  { url: place, keys }: Place,
  {
    copy,
    seen,
    now,
    signal,
    limits = MANIFEST_LIMITS,
  }: {
    readonly copy: Copy;
    readonly seen: Seen | null;
    readonly now: Date;
    readonly signal?: AbortSignal | undefined;
    readonly limits?: Limits;
  },
): Promise<Answer> {
  const { host } = place;
  const text = await receiveText(fetch, new URL(manifestName(copy.platform, copy.arch), place), {
    limits,
    signal,
  });
  const envelope = readEnvelope(text);
  if (!envelope) throw placeProblem(t('What {host} answered is no list of versions.', { host }));
  const { manifest: signedText, signatures } = envelope;
  if (signatures.length === 0) throw notBelieved(host, 'unsigned');
  if (!isSignedBy(signedText, signatures, keys)) throw notBelieved(host, 'strange');
  const manifest = readManifest(signedText);
  if (!manifest || manifest.platform !== copy.platform || manifest.arch !== copy.arch) {
    throw placeProblem(t('The list of versions at {host} is not for this system.', { host }));
  }
  refuseStale(manifest, { host, seen, copy, now });
  const answer = { seen: { version: manifest.version, signed: manifest.signed } };
  if (compareVersions(manifest.version, copy.version) === 0) return { ...answer, found: null };
  return { ...answer, found: foundIn(manifest, place, copy) };
}

/** An old list proves nothing about now, whoever signed it then. */
function refuseStale(
  { version, signed, expires }: Manifest,
  {
    host,
    seen,
    copy,
    now,
  }: {
    readonly host: string;
    readonly seen: Seen | null;
    readonly copy: Copy;
    readonly now: Date;
  },
): void {
  if (Date.parse(signed) > now.getTime() + A_DAY) {
    throw placeProblem(
      t('The list of versions at {host} is dated in the future ({day}).', { host, day: signed.slice(0, 10) }),
      t('Check the clock of this machine, then look again (Help, Check for Updates).'),
    );
  }
  if (Date.parse(expires) < now.getTime()) {
    throw placeProblem(
      t(
        'The list of versions at {host} expired on {day}: newer ones may be held back, or nobody keeps it up any more.',
        { host, day: expires.slice(0, 10) },
      ),
      t(
        'Check the clock of this machine. If it is right, ask whoever gave you Weighbridge for the newest version.',
      ),
    );
  }
  if (compareVersions(version, copy.version) < 0) {
    throw placeProblem(
      t('{host} offers version {version}, which is older than this one ({own}). It was not taken.', {
        host,
        version,
        own: copy.version,
      }),
      t('Nothing was changed. If this is said for weeks, ask whoever gave you Weighbridge.'),
    );
  }
  if (seen && (compareVersions(version, seen.version) < 0 || Date.parse(signed) < Date.parse(seen.signed))) {
    throw placeProblem(
      t(
        '{host} shows an older list of versions than before: {version} of {day} after {earlier} of {earlierDay}. It was not taken.',
        {
          host,
          version,
          day: signed.slice(0, 10),
          earlier: seen.version,
          earlierDay: seen.signed.slice(0, 10),
        },
      ),
      t('Nothing was changed. If this is said for weeks, ask whoever gave you Weighbridge.'),
    );
  }
}

function foundIn(manifest: Manifest, place: URL, copy: Copy): NonNullable<Answer['found']> {
  const { version, released, notes, files } = manifest;
  const own = files.find(({ kind }) => kind === copy.kind);
  const file = own ?? files[0];
  if (!file) throw placeProblem(t('The list of versions at {host} names no file.', { host: place.host }));
  const url = new URL(encodeURIComponent(file.name), place);
  return {
    offer: {
      version,
      released,
      notes,
      size: file.size,
      address: url.href,
      installs: own !== undefined,
      installsAtQuit: own !== undefined && own.kind !== 'mac',
    },
    file,
    url,
  };
}

const notBelieved = (host: string, why: 'unsigned' | 'strange'): Error =>
  placeProblem(
    t(
      '{why, select, unsigned {The list of versions at {host} is not signed.} other {The list of versions at {host} has a signature that is not by the makers of this copy.}} Nothing of it was believed.',
      { host, why },
    ),
    t('Nothing was changed. If this is said again tomorrow, tell whoever gave you Weighbridge.'),
  );
