import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { toUserError } from '../../../common/errors.ts';
import { createDatabaseService } from '../../../electron/processes/database/service.ts';
import { cli } from '../../cli/cli.ts';
import { temporaryFolder } from '../workbooks.ts';
import { HOSTILE_FILES } from './corpus.ts';
import type { HostileFile } from './make.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The bytes of the file and of whatever lies beside it. */
function bytesAround(path: string): Readonly<Record<string, string>> {
  if (!existsSync(dirname(path))) return {};
  const names = readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)));
  return Object.fromEntries(
    names.sort().map((name) => {
      const place = join(dirname(path), name);
      return [name, lstatSync(place).isFile() ? readFileSync(place).toString('base64') : 'no file'];
    }),
  );
}

/** Sentences, without a trace of the program's own insides. */
function expectWords(said: string): void {
  expect(said).not.toMatch(/Something went wrong inside|\n\s+at |Error:|SQLITE_|undefined|\bnull\b|\[object/);
  expect(said.trim()).toMatch(/[.!]$/);
}

/** What only looks: check always, and rank and import for what opens, since the others end where check ends. */
async function look(path: string, opens: boolean): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {};
  const before = bytesAround(path);
  const into = join(temporaryFolder(), 'new.weighbridge');
  const more = opens
    ? [
        ['rank', '--workbook', path],
        ['import', path, '--new', into],
      ]
    : [];
  for (const command of [['check', path], ...more]) {
    const { status, err } = await cli(...command);
    statuses[String(command[0])] = status;
    if (status !== 0) expectWords(err);
    expect(bytesAround(path), `${command[0]} changed it`).toEqual(before);
  }
  return statuses;
}

/** What the window gets of it: the workbook, or why not with a reason. */
function openInWindow(path: string): string {
  const service = createDatabaseService();
  try {
    service.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data: temporaryFolder() });
    return 'opens';
  } catch (error) {
    const { code, message, remedy, reason } = toUserError(error);
    expectWords(`${message} ${remedy}`);
    expect(code).not.toBe('failed');
    return reason ?? `no reason for ${code}`;
  } finally {
    service.close();
  }
}

test('there are 120 of them at least, each by its own name', () => {
  expect(new Set(HOSTILE_FILES.map(({ name }) => name)).size).toBe(HOSTILE_FILES.length);
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(120);
});

test.each(HOSTILE_FILES)('$name', async ({ make, opens }: HostileFile) => {
  const path = make(temporaryFolder());
  const statuses = await look(path, opens ?? false);
  const outcome = openInWindow(path);
  if (opens) {
    expect({ ...statuses, outcome }).toMatchObject({ check: 0, outcome: 'opens' });
  } else {
    expect(outcome).not.toMatch(/no reason/);
  }
});
