/** Main process: what the place for updates answers, within limits of size and time. */
import { createHash } from 'node:crypto';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { incomingFile } from '../../db/incoming-file.ts';

/** How a request is made: Electron's in the session of updates, Node's in tests. */
export type Fetch = (address: string, options: RequestInit) => Promise<Response>;

export interface Limits {
  /** Bytes; an answer that is longer is given up. */
  readonly bytes: number;
  /** Milliseconds without a byte. */
  readonly silence: number;
  /** Milliseconds for the whole answer. */
  readonly time: number;
}

const goOn = (): string =>
  t('Weighbridge goes on working as it is. Look again later (Help, Check for Updates).');

/** A problem of the place or of the way to it. */
export const placeProblem = (message: string, remedy = goOn()): UserFacingError =>
  new UserFacingError('failed', message, remedy);

/** The person said Stop. */
export class Stopped extends Error {}

/**
 * Asks for one file of the place and hands over its bytes as they come.
 * @throws a UserFacingError that says what was wrong with the answer; `Stopped` when `signal` said so
 */
export async function receive(
  fetch: Fetch,
  url: URL,
  {
    limits,
    signal,
    take,
  }: {
    readonly limits: Limits;
    readonly signal?: AbortSignal | undefined;
    readonly take: (chunk: Uint8Array) => Promise<void> | void;
  },
): Promise<void> {
  const { host } = url;
  const giveUp = new AbortController();
  const stop = (): void => giveUp.abort(new Stopped());
  signal?.addEventListener('abort', stop, { once: true });
  const late = setTimeout(() => giveUp.abort(tooSlow(host)), limits.time);
  try {
    if (signal?.aborted) throw new Stopped();
    const answer = await orGivenUp(
      fetch(url.href, { redirect: 'manual', credentials: 'omit', cache: 'no-store', signal: giveUp.signal }),
      giveUp,
      { host, silence: limits.silence },
    );
    refuseStatus(answer, host);
    const reader = answer.body?.getReader();
    let received = 0;
    while (reader) {
      const { done, value } = await orGivenUp(reader.read(), giveUp, { host, silence: limits.silence });
      if (done) break;
      received += value.byteLength;
      if (received > limits.bytes) throw tooLong(host);
      await take(value);
    }
  } catch (error) {
    if (error instanceof UserFacingError || error instanceof Stopped) throw error;
    throw giveUp.signal.aborted ? giveUp.signal.reason : unreachable(host, error);
  } finally {
    clearTimeout(late);
    signal?.removeEventListener('abort', stop);
    giveUp.abort();
  }
}

/** What a promise gives, unless nothing comes for too long or the whole is given up. */
async function orGivenUp<T>(
  work: Promise<T>,
  giveUp: AbortController,
  { host, silence }: { readonly host: string; readonly silence: number },
): Promise<T> {
  const timer = setTimeout(() => giveUp.abort(tooSlow(host)), silence);
  const { promise: end, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(giveUp.signal.reason);
  giveUp.signal.addEventListener('abort', onAbort, { once: true });
  // Whoever loses the race is not waited for any more.
  work.catch(() => {});
  end.catch(() => {});
  try {
    if (giveUp.signal.aborted) onAbort();
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
    giveUp.signal.removeEventListener('abort', onAbort);
  }
}

/** A short text. As `receive` otherwise. */
export async function receiveText(
  fetch: Fetch,
  url: URL,
  options: { readonly limits: Limits; readonly signal?: AbortSignal | undefined },
): Promise<string> {
  const chunks: Uint8Array[] = [];
  await receive(fetch, url, { ...options, take: (chunk) => void chunks.push(chunk) });
  return Buffer.concat(chunks).toString('utf8');
}

/** A file as the manifest describes it. */
export interface Described {
  readonly size: number;
  /** Base64. */
  readonly sha512: string;
}

/**
 * Downloads a file to a path. It counts only when its size and its SHA-512 are those that were signed; else it is not to be used, and
 * this says so. `progress` hears the bytes so far.
 */
export async function receiveFile(
  fetch: Fetch,
  url: URL,
  {
    path,
    described,
    silence,
    time,
    signal,
    progress,
  }: {
    readonly path: string;
    readonly described: Described;
    readonly silence: number;
    readonly time: number;
    readonly signal?: AbortSignal | undefined;
    readonly progress: (received: number) => void;
  },
): Promise<void> {
  const hash = createHash('sha512');
  let received = 0;
  const orNoRoom = (error: unknown): never => {
    throw noRoom(path, error);
  };
  const file = await incomingFile(path).catch(orNoRoom);
  try {
    await receive(fetch, url, {
      limits: { bytes: described.size, silence, time },
      signal,
      take: async (chunk) => {
        hash.update(chunk);
        received += chunk.byteLength;
        await file.add(chunk).catch(orNoRoom);
        progress(received);
      },
    });
  } finally {
    await file.close().catch(orNoRoom);
  }
  if (received < described.size) throw cutOff(url.host, received, described.size);
  if (hash.digest('base64') !== described.sha512) throw wrongFile(url.host);
}

function refuseStatus({ status, headers, type }: Response, host: string): void {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw elsewhere(host, headers.get('location'));
  if (status === 404) {
    throw placeProblem(t('{host} has nothing about versions for this system (404).', { host }));
  }
  if (status !== 200)
    throw placeProblem(t('{host} answered with an error ({status}).', { host, status: String(status) }));
}

function elsewhere(host: string, location: string | null): UserFacingError {
  const target = location === null ? null : URL.parse(location);
  return placeProblem(
    target && target.host !== host
      ? t(
          '{host} sends to another address ({target}). Weighbridge asks this place only, and went nowhere else.',
          { host, target: target.host },
        )
      : t('{host} sends to another address. Weighbridge asks this place only, and went nowhere else.', {
          host,
        }),
  );
}

const tooSlow = (host: string): UserFacingError =>
  placeProblem(t('{host} takes too long to answer. What had come was dropped.', { host }));

const tooLong = (host: string): UserFacingError =>
  placeProblem(t('{host} sends more than it said. What had come was dropped.', { host }));

const cutOff = (host: string, received: number, size: number): UserFacingError =>
  placeProblem(
    t('The download from {host} was cut off after {received} of {size} bytes. What had come was dropped.', {
      host,
      received: String(received),
      size: String(size),
    }),
    t('Nothing was installed. Check the connection, then download it again.'),
  );

const wrongFile = (host: string): UserFacingError =>
  placeProblem(
    t('The file that {host} sent is not the one that was signed: its SHA-512 differs. It was dropped.', {
      host,
    }),
    t('Nothing was installed. Download it again; if this is said again, tell whoever gave you Weighbridge.'),
  );

const noRoom = (path: string, error: unknown): UserFacingError =>
  new UserFacingError(
    'disk',
    t('The update cannot be written to {path} ({reason}).', { path, reason: reasonOf(error) }),
    t('Nothing was installed. Free some room there, then download it again.'),
  );

function unreachable(host: string, error: unknown): UserFacingError {
  const reason = reasonOf(error);
  // Electron gives no answer for a redirect that is not followed, but an error.
  if (/redirect/i.test(reason)) return elsewhere(host, null);
  return placeProblem(
    t('{host} could not be reached, or the connection broke ({reason}).', { host, reason }),
    t(
      'Weighbridge goes on working as it is. Check the connection, then look again (Help, Check for Updates).',
    ),
  );
}

/** The shortest that an error says: a code of Node's, or Chromium's name for it. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (typeof code === 'string') return code;
  return cause instanceof Error ? cause.message.slice(0, 200) : t('no reason given');
}
