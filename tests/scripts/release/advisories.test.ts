import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { judge, report, statusOf } from '../../../scripts/lib/release/advisories.mjs';
import { askAdvisories, listedPackages } from '../../../scripts/lib/release/ask-registry.mjs';

/** A registry of this machine with recorded answers. */
let server: Server;
let audit: ((body: string) => { status: number; body: string }) | null;
const before = process.env['npm_config_registry'];
const PACKAGES: Readonly<Record<string, { versions: readonly string[]; deprecated?: string }>> = {
  electron: { versions: ['43.8.10', '43.8.13', '44.0.0', '45.5.0', '46.0.0-beta.1'] },
  kept: { versions: ['1.0.0', '1.2.0'], deprecated: 'use another' },
  young: { versions: ['0.8.2', '0.9.0'] },
};
beforeEach(async () => {
  audit = null;
  server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').slice(1));
    const known = PACKAGES[name];
    if (request.method === 'POST') {
      const answer = audit?.('') ?? { status: 405, body: '' };
      return void response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    }
    if (!known) return void response.writeHead(404).end('{}');
    const versions = Object.fromEntries(
      known.versions.map((version) => [version, { name, version, dist: {}, deprecated: known.deprecated }]),
    );
    const latest = known.versions.filter((each) => !each.includes('-')).at(-1);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ name, 'dist-tags': { latest }, versions }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  process.env['npm_config_registry'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  if (before === undefined) delete process.env['npm_config_registry'];
  else process.env['npm_config_registry'] = before;
  await new Promise((closed) => server.close(closed));
});

const says = (findings: readonly { name: string; says: string }[]) =>
  findings.map((each) => `${each.name}: ${each.says}`);

test('what a registry says of each package, and nothing of one that it does not know', async () => {
  const listed = await listedPackages({ electron: '43.8.10', kept: '1.2.0', young: '0.8.2', gone: '1.0.0' });
  const judgement = judge(listed, null);
  expect(says(judgement.behind)).toEqual([
    'kept: its makers say: use another',
    'electron: 43.8.10 is pinned, 43.8.13 is the newest that fits',
  ]);
  expect(says(judgement.noted)).toEqual([
    'electron: 43.8.10 is pinned, 45.5.0 is out',
    'young: 0.8.2 is pinned, 0.9.0 is out',
  ]);
  expect(judgement.unasked).toEqual(['gone']);
  expect(statusOf(judgement)).toBe(1);
});

test('a registry that answers no questions about advisories: it is said, with what was looked at instead', async () => {
  const { advisories, why } = await askAdvisories();
  expect([advisories, why]).toEqual([null, '405 Method Not Allowed']);
  const judgement = judge(await listedPackages({ electron: '43.8.13' }), advisories);
  expect(statusOf(judgement)).toBe(0);
  expect(report(judgement, { count: 1, whyNoAudit: why }).join('\n')).toMatch(
    /could not be asked \(405 Method Not Allowed\).*What lies below them was not looked at\.\n1 of 1 packages were asked about: none is behind\./,
  );
});

test('an advisory puts a package behind', async () => {
  const advisory = {
    id: 1,
    url: 'u',
    title: 'Hole',
    severity: 'high',
    vulnerable_versions: '<99.0.0',
    cwe: [],
    cvss: { score: 0 },
  };
  audit = () => ({ status: 200, body: JSON.stringify({ zod: [advisory] }) });
  const { advisories } = await askAdvisories();
  expect(advisories).toEqual([{ name: 'zod', severity: 'high', title: 'Hole', range: '<99.0.0' }]);
  const judgement = judge([], advisories);
  expect(says(judgement.behind)).toEqual(['zod: advisory (high): Hole; versions <99.0.0']);
  expect(statusOf(judgement)).toBe(1);
});

test('Electron below the three majors that get patches is behind, its newest patch or not', () => {
  const listed = {
    name: 'electron',
    pinned: '43.9.0',
    deprecated: null,
    versions: ['43.9.0', '44.0.0', '46.0.0'],
  };
  expect(says(judge([listed], []).behind)).toEqual([
    'electron: 43.9.0 gets no patches any more: 44 to 46 do',
  ]);
  expect(judge([{ ...listed, versions: ['43.9.0', '45.0.0', '46.0.0-beta.1'] }], []).behind).toEqual([]);
});

test('what could not be asked about has a status of its own, unless something is behind', () => {
  const unknown = { name: 'gone', pinned: '1.0.0', versions: null, deprecated: null };
  const late = { name: 'late', pinned: '1.0.0', versions: ['1.0.0', '1.0.1'], deprecated: null };
  expect(statusOf(judge([unknown], []))).toBe(2);
  expect(statusOf(judge([unknown, late], []))).toBe(1);
  expect(statusOf(judge([{ ...late, pinned: '1.0.1' }], []))).toBe(0);
});
