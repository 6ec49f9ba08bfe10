import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { packagesMatchLock } from '../../scripts/lib/npm.mjs';

let folder = '';

function write(path: string, content: object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(content));
}

const NEEDED = { version: '1.2.3', integrity: 'sha512-a' };
const NESTED = { version: '2.0.0', integrity: 'sha512-b' };
const FITTING = { version: '3.0.0', integrity: 'sha512-c', optional: true };
const FOREIGN = { version: '3.0.0', optional: true };

/** A project in which everything is as it should be. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weighbridge-packages-'));
  const present = {
    'node_modules/needed': NEEDED,
    'node_modules/needed/node_modules/@some/nested': NESTED,
    'node_modules/fitting': FITTING,
  };
  write('package-lock.json', { packages: { '': {}, ...present, 'node_modules/foreign': FOREIGN } });
  write('node_modules/.package-lock.json', { packages: present });
  for (const [name, { version }] of Object.entries(present)) write(`${name}/package.json`, { version });
  return () => rmSync(folder, { recursive: true, force: true });
});

test('what npm recorded and left in its place matches', () => {
  expect(packagesMatchLock(folder)).toBe(true);
});

test.each([
  'node_modules',
  'node_modules/.package-lock.json',
  'node_modules/needed/package.json',
  'node_modules/needed/node_modules/@some/nested',
  'node_modules/fitting',
])('without %s it does not', (path) => {
  rmSync(join(folder, path), { recursive: true });
  expect(packagesMatchLock(folder)).toBe(false);
});

test('nor with another version in a folder than in the record', () => {
  write('node_modules/needed/package.json', { version: '1.2.4' });
  expect(packagesMatchLock(folder)).toBe(false);
});

test('nor with half a package.json', () => {
  writeFileSync(join(folder, 'node_modules/needed/package.json'), '{ "version": "1.2.3",');
  expect(packagesMatchLock(folder)).toBe(false);
});

test('nor when the lock file asks for another version, or for less', () => {
  const packages = { 'node_modules/needed': { ...NEEDED, version: '1.2.4' } };
  write('package-lock.json', { packages });
  expect(packagesMatchLock(folder)).toBe(false);
  write('package-lock.json', { packages: { 'node_modules/needed': NEEDED } });
  expect(packagesMatchLock(folder)).toBe(false);
});
