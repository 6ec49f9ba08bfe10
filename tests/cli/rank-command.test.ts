import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listsFile, temporaryFolder } from '../db/workbooks.ts';
import { problem } from '../formats/problem-file/problem-documents.ts';
import { cli } from './cli.ts';

/** Runs the command line on a file with the given content. */
function cliOnText(command: string, content: string | Buffer, ...more: string[]) {
  const path = join(temporaryFolder(), 'file.json');
  writeFileSync(path, content);
  return cli(command, path, ...more);
}

/** A file that says it is a workbook. */
function notAWorkbook(): string {
  const path = join(temporaryFolder(), 'x.weighbridge');
  writeFileSync(path, 'no database');
  return path;
}

const weights = { format: 'weighbridge-weights/1', method: 'roc', ranks: [1, 2, 3] };

describe('the command line', () => {
  test('rank FILE prints one JSON document and nothing else', async () => {
    const { status, out, err } = await cliOnText('rank', JSON.stringify(problem));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      method: 'topsis',
      normalization: 'vector',
      weights: [0.3, 0.7],
      ranking: [['A2'], ['A1'], ['A3']],
    });
    expect(answer.scores).toHaveLength(3);
    expect(answer.conventions.join(' ')).toContain('Euclidean length');
  });

  test('weights FILE prints the weights in the order given', async () => {
    const { status, out, err } = await cliOnText('weights', JSON.stringify(weights));
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(out).weights).toEqual([11 / 18, 5 / 18, 2 / 18].map((w) => expect.closeTo(w, 12)));
  });

  test('a byte order mark is no part of the document', async () => {
    const { status } = await cliOnText('rank', `\uFEFF${JSON.stringify(problem)}`);
    expect(status).toBe(0);
  });

  test('rank FILE takes a workbook too, with its scenario', async () => {
    const { status, out } = await cli('rank', listsFile(), '--scenario', 'equal weights');
    expect(status).toBe(0);
    expect(JSON.parse(out).scenario).toBe('Equal weights');
  });

  test.each<{ what: string; run: () => ReturnType<typeof cli>; says: string }>([
    {
      what: 'no such file',
      run: () => cli('rank', '/nowhere.json'),
      says: 'There is no file /nowhere.json',
    },
    { what: 'a folder', run: () => cli('weights', temporaryFolder()), says: 'is a folder' },
    { what: 'not JSON', run: () => cliOnText('rank', '{"a": 1,\n "b" 2}'), says: 'line 2, column 6' },
    {
      what: 'not text',
      run: () => cliOnText('rank', Buffer.from([0xff, 0xfe, 0, 0x61])),
      says: 'not text in UTF-8',
    },
    { what: 'empty', run: () => cliOnText('weights', ''), says: 'is empty' },
    {
      what: 'the other format',
      run: () => cliOnText('rank', JSON.stringify(weights)),
      says: 'Give it to the command "weights"',
    },
    { what: 'nested without end', run: () => cliOnText('rank', '['.repeat(500_000)), says: 'ends too early' },
    {
      what: 'a scenario of a problem file',
      run: () => cliOnText('rank', JSON.stringify(problem), '--scenario', 'x'),
      says: 'no scenarios',
    },
    {
      what: 'a workbook that is none',
      run: () => cli('rank', notAWorkbook()),
      says: 'not a Weighbridge workbook',
    },
    {
      what: 'two files',
      run: () => cliOnText('rank', JSON.stringify(problem), '--workbook', 'x'),
      says: 'Name one file',
    },
    { what: 'no file', run: () => cli('weights'), says: "missing required argument 'file'" },
  ])('$what ends with status 2 and words alone', async ({ run, says }) => {
    const { status, out, err } = await run();
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a file whose name and content have line breaks still says one line', async () => {
    const folder = join(temporaryFolder(), 'a\nb');
    mkdirSync(folder);
    const path = join(folder, 'x.json');
    writeFileSync(path, JSON.stringify({ ...problem, alternatives: ['a\nb', 'a\nb', '\u2028\u001b[31m'] }));
    const { status, err } = await cli('rank', path);
    expect(status).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toContain('\u001b');
  });
});
