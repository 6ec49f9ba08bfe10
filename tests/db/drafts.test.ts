import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepDraft, openDrafts } from '../../db/drafts.ts';

let folder: string;
const owner = (name = 'a') => ({ id: 'an-id', path: join(folder, `${name}.weighbridge`) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weighbridge-drafts-'));
  writeFileSync(owner().path, '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const texts = (name?: string) => openDrafts(folder, owner(name)).texts;

describe('what was typed', () => {
  test('is there again, each text under its key, the newest of each', () => {
    keepDraft(folder, owner(), { key: 'note', text: 'first' });
    keepDraft(folder, owner(), { key: 'note', text: 'Ω 𝛀\n"quoted"' });
    keepDraft(folder, owner(), { key: '../../claim', text: 'second' });
    expect(texts()).toEqual({ note: 'Ω 𝛀\n"quoted"', '../../claim': 'second' });
  });

  test('leaves nothing behind once it is forgotten', () => {
    keepDraft(folder, owner(), { key: 'a', text: 'x' });
    keepDraft(folder, owner(), { key: 'b', text: 'y' });
    keepDraft(folder, owner(), { key: 'a', text: null });
    expect(texts()).toEqual({ b: 'y' });
    keepDraft(folder, owner(), { key: 'b', text: null });
    expect(readdirSync(join(folder, 'drafts'))).toEqual([]);
  });

  test('can be read by nobody else on the machine', () => {
    keepDraft(folder, owner(), { key: 'a', text: 'x' });
    const place = join(folder, 'drafts', openDrafts(folder, owner()).at);
    expect(statSync(place).mode & 0o077).toBe(0);
    for (const name of readdirSync(place)) expect(statSync(join(place, name)).mode & 0o077, name).toBe(0);
  });

  test('stays beside a file that is none, half written or strange', () => {
    keepDraft(folder, owner(), { key: 'a', text: 'x' });
    const place = join(folder, 'drafts', openDrafts(folder, owner()).at);
    for (const [name, content] of [
      ['half.json', '{"key":"b","te'],
      ['null.json', 'null'],
      ['number.json', '{"key":1,"text":2}'],
    ] as const)
      writeFileSync(join(place, name), content);
    mkdirSync(join(place, 'folder.json'));
    expect(texts()).toEqual({ a: 'x' });
  });
});

describe('another file', () => {
  test('of the same workbook, a copy, has drafts of its own', () => {
    writeFileSync(owner('copy').path, '');
    keepDraft(folder, owner(), { key: 'a', text: 'of the original' });
    expect(texts('copy')).toEqual({});
    expect(texts()).toEqual({ a: 'of the original' });
  });

  test('that the workbook was moved to has what was typed at the old place', () => {
    keepDraft(folder, owner(), { key: 'a', text: 'typed before' });
    keepDraft(folder, owner('moved'), { key: 'b', text: 'typed after' });
    renameSync(owner().path, owner('moved').path);
    expect(texts('moved')).toEqual({ a: 'typed before', b: 'typed after' });
    expect(texts()).toEqual({});
  });

  test('that has a text under the same key keeps its own, and the other one is not thrown away', () => {
    keepDraft(folder, owner(), { key: 'a', text: 'typed at the old place' });
    keepDraft(folder, owner(), { key: 'b', text: 'typed there too' });
    keepDraft(folder, owner('moved'), { key: 'a', text: 'typed at the new place' });
    renameSync(owner().path, owner('moved').path);
    expect(texts('moved')).toEqual({ a: 'typed at the new place', b: 'typed there too' });
    renameSync(owner('moved').path, owner().path);
    expect(texts()['a']).toBe('typed at the old place');
  });

  test('of another workbook never has them, wherever that is gone', () => {
    keepDraft(folder, owner(), { key: 'a', text: 'x' });
    rmSync(owner().path);
    expect(openDrafts(folder, { id: 'another', path: owner('moved').path }).texts).toEqual({});
    expect(texts()).toEqual({ a: 'x' });
  });
});

test('where nothing can be written, it says so, and how long the text stays', () => {
  writeFileSync(join(folder, 'drafts'), 'a file where the folder should be');
  expect(() => keepDraft(folder, owner(), { key: 'a', text: 'x' })).toThrow(
    expect.objectContaining({
      code: 'disk',
      message: expect.stringMatching(/cannot be kept/),
      remedy: expect.stringMatching(/stays as long as this window is open/),
    }),
  );
  expect(texts()).toEqual({});
});

test('where there is no data folder yet, nothing is made by looking', () => {
  expect(openDrafts(join(folder, 'none'), owner()).texts).toEqual({});
  expect(existsSync(join(folder, 'none'))).toBe(false);
});
