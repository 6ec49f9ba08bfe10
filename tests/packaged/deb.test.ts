import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDeb } from '../../scripts/lib/deb.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { expectPacked, packed, unpacked } from './app.ts';
import { giveTo, nobodyCanSandbox, openWindow, processesWith, typed, until } from './user.ts';

/** dpkg of this machine. */
const dpkg = (...args: string[]) => run('dpkg', args, { timeoutMs: 120_000 });

function debFile(): string {
  const file = readdirSync(packed).find((name) => name.endsWith('.deb'));
  if (!file) throw new Error('There is no Debian package; run "npm run dist -- --for-tests" first.');
  return join(packed, file);
}

const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** The home of a user without rights, who works with the package from before its upgrade until it is gone. */
let home: string;
let madeBefore: string;
/** What Debian's own checker says; it takes longest, and works beside the rest. */
let verdict: ReturnType<typeof run>;
const at = (name: string): string => join(home, name);
/** What comes of a line that the user types. */
const says = (line: string) => typed(home, line);

beforeAll(async () => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/dpkg')) {
    throw new Error('Installing the package needs root on Debian or a relative of it: run the tests there.');
  }
  expectPacked();
  home = await mkdtemp(join(tmpdir(), 'weighbridge-user-'));
  giveTo(home);

  // The package of the tests is packed in haste.
  const haste = 'uses-no-compression-for-data-tarball,uses-no-compression-for-control-tarball';
  verdict = run(
    'lintian',
    ['--allow-root', `--suppress-tags=${haste}`, '--fail-on=error,warning', debFile()],
    { timeoutMs: 240_000 },
  );

  const older = join(home, 'older.deb');
  const parts = { unpacked, linuxFiles: inRoot('out', 'linux-files'), quick: true };
  await makeDeb({ ...parts, target: older, version: '0.0.9' });
  const first = await dpkg('--install', older);
  expect(first.status, first.output).toBe(0);
  rmSync(older);
  const made = await says(
    'weighbridge export --json all.json && weighbridge import all.json --new mine.weighbridge',
  );
  expect(made.status, made.err).toBe(0);
  madeBefore = digest(at('mine.weighbridge'));

  const upgrade = await dpkg('--install', debFile());
  expect(upgrade.status, upgrade.output).toBe(0);
  expect(upgrade.output).toContain('over (0.0.9)');
});

afterAll(async () => {
  await dpkg('--purge', 'weighbridge');
  rmSync(home, { recursive: true, force: true });
});

test('an upgrade leaves what the user made as it is', async () => {
  expect(digest(at('mine.weighbridge'))).toBe(madeBefore);
  expect(await says('weighbridge check mine.weighbridge')).toMatchObject({
    status: 0,
    out: expect.stringContaining('is a sound workbook'),
  });
});

describe('what is installed', () => {
  test('the command, the sandbox’s helper, and what the desktop knows of the app and its files', () => {
    expect(lstatSync('/usr/bin/weighbridge').isSymbolicLink()).toBe(true);
    const sandbox = statSync('/opt/Weighbridge/chrome-sandbox');
    expect([sandbox.uid, sandbox.mode & 0o7777]).toEqual([0, 0o4755]);
    expect(readFileSync('/usr/share/applications/weighbridge.desktop', 'utf8')).toContain(
      'MimeType=application/vnd.weighbridge.workbook;',
    );
    const icons = '/usr/share/icons/hicolor';
    for (const size of ['16x16', '256x256']) {
      expect(existsSync(`${icons}/${size}/apps/weighbridge.png`)).toBe(true);
      expect(existsSync(`${icons}/${size}/mimetypes/application-vnd.weighbridge.workbook.png`)).toBe(true);
    }
    expect(existsSync(`${icons}/scalable/apps/weighbridge.svg`)).toBe(true);
  });

  test('manual, copyright, and what is new', () => {
    const manual = gunzipSync(readFileSync('/usr/share/man/man1/weighbridge.1.gz')).toString('utf8');
    expect(manual).toContain('.SS "rank [options] [file]"');
    const copyright = readFileSync('/usr/share/doc/weighbridge/copyright', 'utf8');
    const named = [...copyright.matchAll(/^ (\/opt\/.*)$/gm)].map(([, path = '']) => path);
    expect(named).toHaveLength(3);
    for (const path of named) expect(existsSync(path), path).toBe(true);
  });

  test('Debian’s own checker finds no error, and no warning that is not explained', async () => {
    const { status, output } = await verdict;
    expect({ status, output }).toEqual({ status: 0, output: '' });
  });
});

describe('the command line, for a user without rights and without a display', () => {
  test('answers, and nothing of Chromium is heard', async () => {
    expect(await says('weighbridge --version')).toEqual({ status: 0, out: '0.1.0\n', err: '' });
    const help = await says('weighbridge --help');
    expect(help).toMatchObject({ status: 0, err: '' });
    expect(help.out).toContain('rank [options] [file]');
  });

  test('ranks, from a file and through pipes', async () => {
    const { status, out, err } = await says('weighbridge rank mine.weighbridge');
    expect({ status, err }).toEqual({ status: 0, err: `Workbook: ${at('mine.weighbridge')}\n` });
    expect(JSON.parse(out).ranking).toContainEqual(['Xen']);
    const cut = await says(
      `weighbridge rank mine.weighbridge 2>/dev/null | head -n 1; echo "\${PIPESTATUS[0]}"`,
    );
    expect(cut).toEqual({ status: 0, out: '{\n0\n', err: '' });
    const problem = 'weighbridge export --workbook mine.weighbridge --problem p.json 2>/dev/null';
    const piped = await says(`${problem} && cat p.json | weighbridge rank /dev/stdin | grep -c ranking`);
    expect(piped).toMatchObject({ status: 0, out: '1\n' });
  });

  test('a long answer is whole when it goes through a pipe', async () => {
    const direct = await says(
      'weighbridge history mine.weighbridge > h.json && weighbridge history mine.weighbridge | cmp - h.json',
    );
    expect(direct).toEqual({ status: 0, out: '', err: '' });
    const help = await says('weighbridge export --help | tail -n 1');
    expect(help.out).toContain('Report view');
  });

  test('exports tables, and a report that is drawn in the sandbox', async () => {
    const tables = await says('weighbridge export --matrix-csv m.csv --interactive i.html --xlsx t.xlsx');
    expect(tables).toMatchObject({ status: 0, err: expect.stringContaining(`Wrote ${at('m.csv')}`) });
    expect(readFileSync(at('m.csv'), 'utf8').split('\n').length).toBeGreaterThan(10);
    if (!(await nobodyCanSandbox())) return;
    const report = await says('weighbridge export --pdf report.pdf --template brief');
    expect(report).toMatchObject({
      status: 0,
      err: expect.stringMatching(/^Workbook: .*\nWrote .*report\.pdf\n$/),
    });
    expect(readFileSync(at('report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('bad input, mistyped commands and switches end with a sentence and status 2', async () => {
    writeFileSync(at('bad.json'), '{"broken": ');
    for (const [line, sentence] of [
      ['check bad.json', 'bad.json'],
      ['rank nowhere.json', 'There is no file'],
      ['rnak', 'Did you mean rank?'],
      ['rank --scenari x', 'unknown option'],
      ['--hepl', 'does not start with --hepl,'],
      ['bad.json', 'To make one of it: weighbridge import bad.json'],
    ] as const) {
      const { status, out, err } = await says(`weighbridge ${line}`);
      expect({ line, status, out }).toEqual({ line, status: 2, out: '' });
      expect(err, line).toContain(sentence);
      expect(err, line).not.toMatch(/\n\s+at |:ERROR:/);
    }
  });
});

test('the command line works for root too, who gets no window without a sandbox', async () => {
  const env = { PATH: '/usr/bin:/bin', HOME: home };
  const start = (...args: string[]) => run('/usr/bin/weighbridge', args, { env, timeoutMs: 60_000 });
  expect(await start('rank', at('mine.weighbridge'))).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('"ranking"'),
  });
  for (const args of [[], [at('mine.weighbridge')]]) {
    const { status, output } = await start(...args);
    expect({ status, output }).toEqual({
      status: 2,
      output: expect.stringContaining('another user than root'),
    });
  }
  const report = await start('export', '--pdf', at('root.pdf'));
  expect(report).toMatchObject({
    status: 2,
    output: expect.stringContaining('no sandbox when root starts it'),
  });
});

test('the window runs in its sandbox, and shows the file that was named', async () => {
  if (!(await nobodyCanSandbox())) return;
  const window = openWindow(home, 'mine.weighbridge');
  const ended = new Promise<number | null>((resolve) => window.once('exit', resolve));
  try {
    await until(() => settingsOf(home)?.includes('mine.weighbridge') || undefined);
    // A page locks itself in after it was started, and before it has shown anything.
    const renderers = processesWith('--type=renderer');
    expect(renderers.length).toBeGreaterThan(0);
    for (const renderer of renderers) {
      expect(renderer).toMatch(/^Seccomp:\t2$/m);
      expect(renderer).toMatch(/^NoNewPrivs:\t1$/m);
    }
  } finally {
    window.kill('SIGTERM');
  }
  expect(await ended).toBe(0);
});

/** Among them the workbooks that were opened last. */
function settingsOf(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, '.config', 'Weighbridge', 'settings.json'), 'utf8');
  } catch {
    return undefined;
  }
}

test('it is removed and purged, and only what the user made is left', async () => {
  const listed = (await run('dpkg', ['--listfiles', 'weighbridge'])).stdout.split('\n');
  const own = listed.filter((path) => /weighbridge/i.test(path));
  expect(own.length).toBeGreaterThan(40);
  const removed = await dpkg('--remove', 'weighbridge');
  expect(removed.status, removed.output).toBe(0);
  const purged = await dpkg('--purge', 'weighbridge');
  expect(purged.status, purged.output).toBe(0);
  const traces = ['/etc/apparmor.d/weighbridge', '/var/lib/dpkg/info/weighbridge.list'];
  expect([...own, ...traces].filter((path) => existsSync(path))).toEqual([]);
  expect(existsSync(at('mine.weighbridge'))).toBe(true);
  expect(existsSync(join(home, '.config', 'Weighbridge'))).toBe(true);
});
