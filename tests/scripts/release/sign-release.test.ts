import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEnvelope, readManifest } from '../../../electron/updates/manifest.ts';
import { isSignedBy } from '../../../electron/updates/signature.ts';
import { builtInUpdates, publishing } from '../../../scripts/lib/release/built-in.mjs';
import { notesOf } from '../../../scripts/lib/release/manifest.mjs';
import { signRelease } from '../../../scripts/lib/release/sign-release.mjs';
import { newKeyPair, signingKeys } from '../../../scripts/lib/release/signing.mjs';

const version = JSON.parse(readFileSync('package.json', 'utf8')).version as string;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weighbridge-release-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
const key = (name: string): { readonly path: string; readonly publicKey: string } => {
  const { privatePem, publicKey } = newKeyPair();
  const path = join(mkdtempSync(join(tmpdir(), 'weighbridge-key-')), name);
  writeFileSync(path, privatePem);
  return { path, publicKey };
};
const sign = (keys: readonly string[], now = new Date('2026-12-01T12:00:00Z')) =>
  signRelease(folder, {
    notes: 'New',
    now,
    env: { WEIGHBRIDGE_SIGNING_KEY: keys.join(delimiter) },
    say: () => {},
  });

test('each system has its list, which the app believes by either key, and the checksums are those of all files', async () => {
  file(`Weighbridge-${version}-linux-x86_64.AppImage`, 'image');
  file(`weighbridge_${version}_amd64.deb`, 'package');
  file(`Weighbridge-${version}-linux-arm64.AppImage`, 'arm');
  file(`Weighbridge-${version}-win-x64.exe`, 'windows');
  file(`Weighbridge-${version}-mac-universal.zip`, 'mac');
  file('Weighbridge-0.0.0-linux-x86_64.AppImage', 'old');
  file('builder-debug.yml', 'own notes');
  const keys = [key('old.pem'), key('new.pem')];
  await sign(keys.map(({ path }) => path));
  const lists = readdirSync(folder).filter((name) => name.startsWith('updates-'));
  expect(lists.sort()).toEqual([
    'updates-darwin-arm64.json',
    'updates-darwin-x64.json',
    'updates-linux-arm64.json',
    'updates-linux-x64.json',
    'updates-win32-x64.json',
  ]);
  for (const name of lists) {
    const envelope = readEnvelope(text(name));
    const manifest = readManifest(envelope?.manifest ?? '');
    expect(manifest).toMatchObject({ version, notes: 'New', expires: '2027-03-31T12:00:00.000Z' });
    for (const { publicKey } of keys) {
      expect(isSignedBy(envelope?.manifest ?? '', envelope?.signatures ?? [], [publicKey])).toBe(true);
    }
    expect(isSignedBy(envelope?.manifest ?? '', envelope?.signatures ?? [], [newKeyPair().publicKey])).toBe(
      false,
    );
  }
  const linux = readManifest(readEnvelope(text('updates-linux-x64.json'))?.manifest ?? '');
  expect(linux?.files.map(({ kind, name, size }) => [kind, name, size])).toEqual([
    ['AppImage', `Weighbridge-${version}-linux-x86_64.AppImage`, 5],
    ['deb', `weighbridge_${version}_amd64.deb`, 7],
  ]);
  expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toContain(
    'amd64.deb: OK',
  );
  expect(text('SHA256SUMS')).toContain('  updates-linux-x64.json\n');
  expect(text('SHA256SUMS')).not.toMatch(/builder-debug|SHA256SUMS/);
  const lines = text('SHA256SUMS.sig')
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '');
  expect(isSignedBy(text('SHA256SUMS'), lines, [keys[1]?.publicKey ?? ''])).toBe(true);
});

test('the signature of the checksums is one that OpenSSL verifies', async () => {
  file(`weighbridge_${version}_amd64.deb`, 'package');
  const { path, publicKey } = key('key.pem');
  await sign([path]);
  const spki = Buffer.concat([
    Buffer.from('302a300506032b6570032100', 'hex'),
    Buffer.from(publicKey, 'base64'),
  ]);
  const signature = Buffer.from(text('SHA256SUMS.sig').trim().split(' ')[1] ?? '', 'base64');
  writeFileSync(join(folder, 'key.der'), spki);
  writeFileSync(join(folder, 'sig'), signature);
  const verify = [
    'pkeyutl',
    '-verify',
    '-pubin',
    '-keyform',
    'DER',
    '-inkey',
    'key.der',
    '-rawin',
    '-in',
    'SHA256SUMS',
    '-sigfile',
    'sig',
  ];
  expect(execFileSync('openssl', verify, { cwd: folder, encoding: 'utf8' })).toContain(
    'Verified Successfully',
  );
});

test('signed again, a list counts longer and the day of the release stays', async () => {
  file(`weighbridge_${version}_amd64.deb`, 'package');
  const { path } = key('key.pem');
  await sign([path]);
  await sign([path], new Date('2027-02-01T12:00:00Z'));
  expect(readManifest(readEnvelope(text('updates-linux-x64.json'))?.manifest ?? '')).toMatchObject({
    released: '2026-12-01T12:00:00.000Z',
    signed: '2027-02-01T12:00:00.000Z',
    expires: '2027-06-01T12:00:00.000Z',
  });
});

test('without a key there are checksums and no lists', async () => {
  file(`weighbridge_${version}_amd64.deb`, 'package');
  expect(await sign([])).toEqual({ signed: false, lists: [] });
  expect(readdirSync(folder).sort()).toEqual(['SHA256SUMS', `weighbridge_${version}_amd64.deb`]);
});

test('a file that holds no private key is named, and nothing of what it holds', () => {
  const path = file('secret', 'my secret');
  expect(() => signingKeys({ WEIGHBRIDGE_SIGNING_KEY: path })).toThrow(
    new RegExp(`${path}, which cannot be read`),
  );
  expect(() => signingKeys({ WEIGHBRIDGE_SIGNING_KEY: path })).not.toThrow(/my secret/);
});

describe('the commands', () => {
  const run = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });

  test('a pair is made, its private key for this account alone and never over another file', () => {
    const path = join(folder, 'key.pem');
    const made = run('scripts/update-key.mjs', [path]);
    expect(made.stdout).toMatch(/WEIGHBRIDGE_UPDATE_KEYS=[A-Za-z0-9+/]{43}=/);
    expect(made.stdout).not.toContain('PRIVATE');
    const before = readFileSync(path, 'utf8');
    const again = run('scripts/update-key.mjs', [path]);
    expect([again.status, readFileSync(path, 'utf8')]).toEqual([2, before]);
    expect(again.stderr).toMatch(/cannot be made \(EEXIST\)/);
    expect(run('scripts/update-key.mjs', []).status).toBe(2);
  });
  test('what is asked wrongly is said in a sentence, with status 2', () => {
    const { path } = key('key.pem');
    const env = { WEIGHBRIDGE_SIGNING_KEY: path };
    for (const [args, says] of [
      [[join(folder, 'none')], /There is no folder/],
      [[folder, '--days', '0'], /whole number from 1 to 366/],
      [[folder, '--notes', 'none'], /There is no file none/],
      [[folder, '--wrong'], /Unknown option '--wrong'/],
      [[folder], /no installer of this version/],
    ] as const) {
      const { status, stderr } = run('scripts/sign-update.mjs', args, env);
      expect(status).toBe(2);
      expect(stderr).toMatch(says);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
    expect(run('scripts/sign-update.mjs', [folder], { WEIGHBRIDGE_SIGNING_KEY: '' }).status).toBe(2);
  });
});

test('what is built in makes sense, or the build says what does not', () => {
  const keys = `${newKeyPair().publicKey}, ${newKeyPair().publicKey}`;
  const WEIGHBRIDGE_UPDATES = 'https://example.org/releases';
  expect(builtInUpdates({})).toEqual({ address: '', keys: [] });
  expect(publishing({})).toEqual({});
  const good = { WEIGHBRIDGE_UPDATES, WEIGHBRIDGE_UPDATE_KEYS: keys };
  expect(builtInUpdates(good)).toEqual({ address: WEIGHBRIDGE_UPDATES, keys: keys.split(', ') });
  expect(publishing(good)).toEqual({ publish: { provider: 'generic', url: WEIGHBRIDGE_UPDATES } });
  expect(() => builtInUpdates({ ...good, WEIGHBRIDGE_UPDATES: 'http://example.org/' })).toThrow(
    /begins with https/,
  );
  expect(() => builtInUpdates({ ...good, WEIGHBRIDGE_UPDATE_KEYS: 'x' })).toThrow(/which is no public key/);
  expect(() => builtInUpdates({ WEIGHBRIDGE_UPDATES })).toThrow(/belong together/);
  expect(() => builtInUpdates({ WEIGHBRIDGE_UPDATE_KEYS: keys })).toThrow(/belong together/);
});

test('notes are those of the version in the changelog, or of what is not released yet', () => {
  const changelog = '# Changelog\n\n## [Unreleased]\n\n- next\n\n## [1.0.0] - 2026-01-01\n\n- first\n';
  expect(notesOf(changelog, '1.0.0')).toBe('- first');
  expect(notesOf(changelog, '2.0.0')).toBe('- next');
});
