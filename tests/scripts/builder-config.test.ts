import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { signing } from '../../scripts/lib/signing.mjs';

/** electron-builder checks what it reads by this; most of the targets cannot be made where the tests run. */
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { validateConfiguration } = builder('app-builder-lib/out/util/config/config') as {
  validateConfiguration: (config: unknown, log: { isEnabled: boolean }) => Promise<void>;
};
const isValid = (config: unknown): Promise<void> => validateConfiguration(config, { isEnabled: false });

interface Target {
  readonly target: string;
  readonly arch: readonly string[];
}
interface LinuxPackage {
  readonly appArmorProfile: string;
  readonly afterInstall: string;
  readonly afterRemove: string;
  readonly fpm: readonly [string, string];
}
interface Named {
  readonly from: string;
}
/** What is looked at here of the configuration. */
interface Config {
  readonly extraResources: readonly Named[];
  readonly fileAssociations: readonly [{ readonly icon: string }];
  readonly linux: {
    readonly icon: string;
    readonly extraFiles: readonly Named[];
    readonly target: readonly string[];
  };
  readonly deb: LinuxPackage;
  readonly rpm: LinuxPackage;
  readonly win: { readonly icon: string; readonly target: readonly Target[] };
  readonly nsis: { readonly license: string };
  readonly mac: {
    readonly icon: string;
    readonly target: readonly Target[];
    readonly hardenedRuntime: boolean;
    readonly notarize: boolean;
    readonly entitlements: string;
    readonly entitlementsInherit: string;
  };
}
const read = (): Config => parse(readFileSync(inRoot('electron-builder.yml'), 'utf8'));

test('electron-builder takes its configuration, for every system', async () => {
  await isValid(read());
  await expect(isValid({ ...read(), nsiss: {} })).rejects.toThrow('nsiss');
  await expect(isValid({ ...read(), mac: { hardenedRuntime: 'yes' } })).rejects.toThrow('hardenedRuntime');
});

test('every kind of installer is made, for the processors that it is for', () => {
  const { linux, win, mac } = read();
  const targets = (list: readonly Target[]) => list.map(({ target, arch }) => `${target} ${arch.join(' ')}`);
  expect(linux.target).toEqual(['AppImage', 'deb', 'rpm', 'tar.gz']);
  expect(targets(win.target)).toEqual(['nsis x64 arm64']);
  expect(targets(mac.target)).toEqual(['dmg x64 arm64', 'zip x64 arm64']);
});

test('every file that it names is there', () => {
  const { extraResources, linux, win, nsis, mac, deb, rpm, fileAssociations } = read();
  const named: string[] = [
    ...[...extraResources, ...linux.extraFiles].map(({ from }) => from),
    ...[deb, rpm].flatMap((one) => [one.appArmorProfile, one.afterInstall, one.afterRemove]),
    ...[deb, rpm].flatMap((one) => one.fpm[0].replace('--before-remove=', '')),
    ...[nsis.license, mac.entitlements, mac.entitlementsInherit],
    ...[linux.icon, win.icon, mac.icon].map((icon) => join('build', icon)),
    ...['ico', 'icns'].map((ending) => join('build', `${fileAssociations[0].icon}.${ending}`)),
  ].filter((path) => !path.startsWith('dist/'));
  expect(named.length).toBeGreaterThan(15);
  for (const path of named) expect(existsSync(inRoot(path)), path).toBe(true);
});

describe('on a Mac', () => {
  test('the runtime is hardened, and gives up what V8 needs and nothing else', () => {
    const { mac } = read();
    expect([mac.hardenedRuntime, mac.notarize]).toEqual([true, true]);
    for (const path of [mac.entitlements, mac.entitlementsInherit]) {
      const text = readFileSync(inRoot(path), 'utf8');
      expect(XMLValidator.validate(text), path).toBe(true);
      const { plist } = new XMLParser().parse(text);
      expect(Object.keys(plist.dict), path).toEqual(['key', 'true']);
      expect(plist.dict.key).toBe('com.apple.security.cs.allow-jit');
    }
  });
});

describe('signing', () => {
  const azure = {
    AZURE_SIGNING_ENDPOINT: 'https://x.example',
    AZURE_SIGNING_ACCOUNT: 'account',
    AZURE_SIGNING_PROFILE: 'profile',
    AZURE_SIGNING_PUBLISHER: 'CN=Weighbridge',
  };

  test('a release has to be signed, anything else need not', async () => {
    expect(signing({}, { release: true })).toEqual({ forceCodeSigning: true });
    expect(signing({}, { release: false })).toEqual({ forceCodeSigning: false });
    await isValid({ ...read(), ...signing({}, { release: true }) });
  });

  test('Azure is told by the environment, whole or not at all', async () => {
    const { win } = signing(azure, { release: true });
    expect(win?.azureSignOptions).toEqual({
      endpoint: 'https://x.example',
      codeSigningAccountName: 'account',
      certificateProfileName: 'profile',
      publisherName: 'CN=Weighbridge',
    });
    await isValid({ ...read(), win: { ...read().win, ...win } });
    const { AZURE_SIGNING_PROFILE: _left, ...half } = azure;
    expect(() => signing(half, { release: true })).toThrow('set AZURE_SIGNING_PROFILE too');
  });

  test('what the environment may say is written down', () => {
    const page = readFileSync(inRoot('docs', 'building.md'), 'utf8');
    for (const name of [
      ...Object.keys(azure),
      ...['WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD', 'CSC_LINK', 'CSC_KEY_PASSWORD', 'SOURCE_DATE_EPOCH'],
      ...['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
      ...['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'],
    ]) {
      expect(page, name).toContain(`\`${name}\``);
    }
  });
});
