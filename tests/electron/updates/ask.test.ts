import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserFacingError } from '../../../common/errors.ts';
import { askForUpdate, type Seen } from '../../../electron/updates/ask.ts';
import type { Manifest } from '../../../electron/updates/manifest.ts';
import { Stopped } from '../../../electron/updates/transfer.ts';
import { type PlaceServer, placeServer } from './place-server.ts';
import { FILE_NAME, manifest, newKeys, published, TODAY } from './release.ts';

const LIST = 'updates-linux-x64.json';
const keys = newKeys();
const copy = { version: '0.1.0', platform: 'linux', arch: 'x64', kind: 'AppImage' } as const;
let server: PlaceServer;
beforeEach(async () => {
  server = await placeServer();
});
afterEach(() => server.close());

const ask = (
  options: {
    readonly seen?: Seen;
    readonly kind?: 'deb' | null;
    readonly own?: readonly string[];
    readonly signal?: AbortSignal;
    readonly limits?: { readonly bytes: number; readonly silence: number; readonly time: number };
  } = {},
) =>
  askForUpdate(
    fetch,
    { url: server.url, keys: options.own ?? [keys.publicKey] },
    {
      copy: { ...copy, ...(options.kind !== undefined && { kind: options.kind }) },
      seen: options.seen ?? null,
      now: TODAY,
      signal: options.signal,
      ...(options.limits && { limits: options.limits }),
    },
  );

const publish = (part: Partial<Manifest> = {}, by = [keys]): void =>
  void server.answers.set(LIST, published(manifest(part), by));

/** What the user reads. */
async function said(asked: Promise<unknown>): Promise<string> {
  const error = await asked.then(
    () => expect.fail('it was believed'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserFacingError)) throw error;
  expect(error.remedy).toMatch(/\.$/);
  return error.message;
}

test('a newer version is found, with what is told of it', async () => {
  publish();
  const { found, seen } = await ask();
  expect(found?.offer).toEqual({
    version: '0.2.0',
    released: '2026-11-20T08:00:00.000Z',
    size: manifest().files[0]?.size,
    notes: manifest().notes,
    address: new URL(FILE_NAME, server.url).href,
    installs: true,
    installsAtQuit: true,
  });
  expect(seen).toEqual({ version: '0.2.0', signed: manifest().signed });
  expect(server.asked).toEqual([`/releases/${LIST}`]);
});

test('the same version is the newest', async () => {
  publish({ version: '0.1.0' });
  expect((await ask()).found).toBeNull();
});

test('a copy that no package of the release replaces learns of it all the same', async () => {
  publish();
  for (const kind of ['deb', null] as const) {
    expect((await ask({ kind })).found?.offer).toMatchObject({ installs: false, installsAtQuit: false });
  }
});

describe('nothing is believed', () => {
  test('that is not signed', async () => {
    publish({}, []);
    expect(await said(ask())).toMatch(/is not signed\. Nothing of it was believed/);
  });
  test('that others signed', async () => {
    publish({}, [newKeys()]);
    expect(await said(ask())).toMatch(/signature that is not by the makers/);
  });
  test('that was changed after it was signed', async () => {
    server.answers.set(LIST, published(manifest(), [keys]).replace('0.2.0', '0.3.0'));
    expect(await said(ask())).toMatch(/signature that is not by the makers/);
  });
  test('that the same key signed for another purpose', async () => {
    server.answers.set(LIST, published({ ...manifest(), purpose: 'something else' }, [keys]));
    expect(await said(ask())).toMatch(/is not for this system/);
  });
  test('that is for another system', async () => {
    publish({ arch: 'arm64' });
    expect(await said(ask())).toMatch(/is not for this system/);
  });
  test('that names a file elsewhere', async () => {
    const [file] = manifest().files;
    for (const name of [
      '../0.2.0.AppImage',
      'https://example.org/x.AppImage',
      '/x.AppImage',
      'a/b.AppImage',
    ]) {
      publish({ files: [{ ...file, name } as never] });
      expect(await said(ask())).toMatch(/is not for this system/);
    }
  });
  test('that is older than this copy', async () => {
    publish({ version: '0.0.9' });
    expect(await said(ask())).toMatch(/offers version 0\.0\.9, which is older than this one \(0\.1\.0\)/);
  });
  test('that is older than what was seen before', async () => {
    publish();
    const seen = { version: '0.2.1', signed: '2026-11-25T09:00:00.000Z' };
    expect(await said(ask({ seen }))).toMatch(
      /an older list of versions than before: 0\.2\.0 .* after 0\.2\.1/,
    );
    const sameVersion = { version: '0.2.0', signed: '2026-11-25T09:00:00.000Z' };
    expect(await said(ask({ seen: sameVersion }))).toMatch(/an older list of versions than before/);
  });
  test('that has expired', async () => {
    publish({ expires: '2026-11-30T00:00:00.000Z' });
    expect(await said(ask())).toMatch(/expired on 2026-11-30: newer ones may be held back/);
  });
  test('that is dated in the future', async () => {
    publish({ signed: '2026-12-03T00:00:00.000Z' });
    expect(await said(ask())).toMatch(/dated in the future/);
  });
  test('that is no list', async () => {
    for (const text of ['<html>', '[]', '{"manifest":1,"signatures":[]}', '']) {
      server.answers.set(LIST, text);
      expect(await said(ask())).toMatch(/is no list of versions/);
    }
  });
});

test('during a change of keys either key will do, and one of the list is enough', async () => {
  const next = newKeys();
  publish({}, [keys, next]);
  for (const own of [[keys.publicKey], [next.publicKey], [newKeys().publicKey, next.publicKey]]) {
    expect((await ask({ own })).found).not.toBeNull();
  }
});

describe('a place that does not answer as it should', () => {
  const limits = { bytes: 10_000, silence: 200, time: 2_000 };

  test('has no list', async () => {
    expect(await said(ask())).toMatch(/has nothing about versions for this system \(404\)/);
  });
  test('has an error', async () => {
    server.answers.set(LIST, (response) => void response.writeHead(503).end('sorry'));
    expect(await said(ask())).toMatch(/answered with an error \(503\)/);
  });
  test('is not there', async () => {
    await server.close();
    expect(await said(ask())).toMatch(/could not be reached, or the connection broke \(ECONNREFUSED\)/);
  });
  test('sends elsewhere, where nobody goes', async () => {
    const other = await placeServer();
    other.answers.set(LIST, published(manifest(), [keys]));
    server.answers.set(
      LIST,
      (response) => void response.writeHead(302, { location: `${other.url.href}${LIST}` }).end(),
    );
    expect(await said(ask())).toMatch(/sends to another address \(127\.0\.0\.1:\d+\)/);
    expect(other.asked).toEqual([]);
    await other.close();
  });
  test('is cut off in the middle', async () => {
    server.answers.set(LIST, (response) => {
      response.writeHead(200, { 'content-length': 5_000 });
      response.write('{"manifest":', () => response.destroy());
    });
    expect(await said(ask())).toMatch(/the connection broke/);
  });
  test('says nothing', async () => {
    server.answers.set(LIST, () => {});
    expect(await said(ask({ limits }))).toMatch(/takes too long/);
  });
  test('begins and then says nothing', async () => {
    server.answers.set(LIST, (response) => {
      response.writeHead(200);
      response.write('{');
    });
    expect(await said(ask({ limits }))).toMatch(/takes too long/);
  });
  test('says a little for ever', async () => {
    const dripping = new Set<NodeJS.Timeout>();
    server.answers.set(LIST, (response) => {
      response.writeHead(200);
      dripping.add(setInterval(() => response.write(' '), 20));
    });
    expect(await said(ask({ limits: { ...limits, time: 400 } }))).toMatch(/takes too long/);
    for (const each of dripping) clearInterval(each);
  });
  test('says more than it may', async () => {
    server.answers.set(LIST, 'x'.repeat(20_000));
    expect(await said(ask({ limits }))).toMatch(/sends more than it said/);
  });
});

test('Stop ends the asking', async () => {
  const stopping = new AbortController();
  server.answers.set(LIST, () => stopping.abort());
  await expect(ask({ signal: stopping.signal })).rejects.toBeInstanceOf(Stopped);
  await expect(ask({ signal: stopping.signal })).rejects.toBeInstanceOf(Stopped);
});
