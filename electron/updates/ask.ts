/** Main process: asks the place for updates what there is, and believes only what is signed, of today and newer. */
import type { UpdateOffer } from '../../common/updates.ts';
import {
  compareVersions,
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
  if (!envelope) throw placeProblem(`What ${host} answered is no list of versions.`);
  const { manifest: signedText, signatures } = envelope;
  if (signatures.length === 0) throw notBelieved(host, 'is not signed');
  if (!isSignedBy(signedText, signatures, keys))
    throw notBelieved(host, 'has a signature that is not by the makers of this copy');
  const manifest = readManifest(signedText);
  if (!manifest || manifest.platform !== copy.platform || manifest.arch !== copy.arch) {
    throw placeProblem(`The list of versions at ${host} is not for this system.`);
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
      `The list of versions at ${host} is dated in the future (${signed.slice(0, 10)}).`,
      'Check the clock of this machine, then look again (Help, Check for Updates).',
    );
  }
  if (Date.parse(expires) < now.getTime()) {
    throw placeProblem(
      `The list of versions at ${host} expired on ${expires.slice(0, 10)}: newer ones may be held back, or nobody keeps it up any more.`,
      'Check the clock of this machine. If it is right, ask whoever gave you Weighbridge for the newest version.',
    );
  }
  if (compareVersions(version, copy.version) < 0) {
    throw placeProblem(
      `${host} offers version ${version}, which is older than this one (${copy.version}). It was not taken.`,
      'Nothing was changed. If this is said for weeks, ask whoever gave you Weighbridge.',
    );
  }
  if (seen && (compareVersions(version, seen.version) < 0 || Date.parse(signed) < Date.parse(seen.signed))) {
    throw placeProblem(
      `${host} shows an older list of versions than before: ${version} of ${signed.slice(0, 10)} after ${seen.version} of ${seen.signed.slice(0, 10)}. It was not taken.`,
      'Nothing was changed. If this is said for weeks, ask whoever gave you Weighbridge.',
    );
  }
}

function foundIn(manifest: Manifest, place: URL, copy: Copy): NonNullable<Answer['found']> {
  const { version, released, notes, files } = manifest;
  const own = files.find(({ kind }) => kind === copy.kind);
  const file = own ?? files[0];
  if (!file) throw placeProblem(`The list of versions at ${place.host} names no file.`);
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

const notBelieved = (host: string, why: string): Error =>
  placeProblem(
    `The list of versions at ${host} ${why}. Nothing of it was believed.`,
    'Nothing was changed. If this is said again tomorrow, tell whoever gave you Weighbridge.',
  );
