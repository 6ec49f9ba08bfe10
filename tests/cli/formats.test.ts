import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../db/workbooks.ts';
import { cli } from './cli.ts';

/** The command line on a workbook of every format that was ever written; tests/db/formats.test.ts opens them to work on. */

const FORMATS = new URL('../fixtures/formats/', import.meta.url);

test.each(readdirSync(FORMATS).filter((name) => name.endsWith('.gz')))(
  '%s is checked and ranked, and stays byte for byte as it is',
  async (name) => {
    const folder = temporaryFolder();
    const path = join(folder, 'ferries.weighbridge');
    const bytes = gunzipSync(readFileSync(new URL(name, FORMATS)));
    writeFileSync(path, bytes);
    const checked = await cli('check', path);
    expect([checked.status, checked.err]).toEqual([0, '']);
    const ranked = await cli('rank', path);
    expect(ranked.status).toBe(0);
    expect(JSON.parse(ranked.out)).toMatchObject({
      workbook: 'Ferries across the bay',
      scenario: 'Speed first',
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['ferries.weighbridge']);
  },
);
