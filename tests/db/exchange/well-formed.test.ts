import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wellFormed } from '../../../db/exchange/well-formed.ts';
import { cli } from '../../cli/cli.ts';
import { temporaryFolder } from '../workbooks.ts';

test('half of a character is replaced and told of, whole ones stay', () => {
  const { data, problems } = wellFormed({
    title: 'a\ud83d',
    list: [{ name: '👩‍👧 \udc00' }, 'whole 👩'],
    n: 1,
    no: null,
  });
  expect(data).toEqual({ title: 'a\ufffd', list: [{ name: '👩‍👧 \ufffd' }, 'whole 👩'], n: 1, no: null });
  expect(problems.map(({ severity, path }) => [severity, ...path])).toEqual([
    ['warning', 'title'],
    ['warning', 'list', 0, 'name'],
  ]);
  const whole = { title: '👩' };
  expect(wellFormed(whole)).toEqual({ data: whole, problems: [] });
  expect(wellFormed(whole).data).toBe(whole);
});

test('an import of a document with one says where it is, and imports it', async () => {
  const folder = temporaryFolder();
  const from = join(folder, 'in.json');
  const first = await cli('export', '--json', from);
  expect(first.err).toContain('Wrote');
  const document = JSON.parse(readFileSync(from, 'utf8')) as { title: string };
  document.title = `${document.title} \ud83d`;
  writeFileSync(from, JSON.stringify(document));
  const { status, err } = await cli('import', from, '--new', join(folder, 'new.weighbridge'));
  expect(err.match(/warning: [^\n]*half of a character[^\n]*/g)).toHaveLength(1);
  expect(err).toContain('title: The text');
  expect(status).toBe(0);
});
