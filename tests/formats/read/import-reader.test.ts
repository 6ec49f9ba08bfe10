import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  createImports,
  type ImportCheck,
  type ImportQuestion,
} from '../../../db/exchange/two-step-import.ts';
import { createImportReader } from '../../../formats/read/import-reader.ts';
import { memorySession, slugIds, temporaryFolder, undo } from '../../db/workbooks.ts';
import { type MadeSheet, workbook } from './tables/reading/make-spreadsheet.ts';

const NOTHING = { alternatives: [], criteria: [] };

const KEY = '01890000-0000-7000-8000-00000000000a';
const AIM = { key: KEY, into: 'open', onConflict: 'keep', scenario: 'x', mapping: null } as const;
const NOTHING_FOUND = { problems: [], more: 0, errors: 0, counts: {}, left: 0, impossible: false };

/** A spreadsheet as an office program packs it. */
const packed = (...sheets: readonly MadeSheet[]): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), ...unzipSync(workbook(...sheets)) });

const TENDERS: MadeSheet = {
  name: 'Tenders',
  rows: [
    ['Vendor', 'Price', 'Speed', 'Internal'],
    ['North', 120, 8, 1],
    ['Old', 999, 1, 2],
    ['East', 140, 9, 3],
  ],
  hiddenRows: [3],
  hiddenColumns: [4],
};
const CRITERIA: MadeSheet = {
  name: 'Criteria',
  rows: [
    ['Criterion', 'Weight', 'Direction', 'Unit'],
    ['Price', 50, 'min', 'EUR'],
    ['Speed', 30, 'max', null],
  ],
};

/** A reader on a file with these words; `asked` gets what it asks of the database, which finds `found`. */
async function reading(name: string, content: string | Uint8Array, found: Partial<ImportCheck> = {}) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  const heard: number[] = [];
  const asked: { model: Record<string, unknown[]>; question: ImportQuestion }[] = [];
  const reader = createImportReader(
    (json, question) => {
      asked.push({ model: JSON.parse(json), question });
      return Promise.resolve({ ...NOTHING_FOUND, ...found });
    },
    (done) => heard.push(done),
  );
  return {
    reader,
    heard,
    asked,
    path,
    file: await reader.open({ name, bytes: new Uint8Array(readFileSync(path)) }, NOTHING),
  };
}

describe('the reader of an import', () => {
  test('a table: rows on demand, another way of reading, another guess', async () => {
    const { reader, file } = await reading('cars.csv', 'Car;Price\nA;1,5\nB;2,5\n');
    expect(file).toMatchObject({ name: 'cars.csv', kind: 'table' });
    expect(file.table).toMatchObject({
      rows: 3,
      columns: 2,
      separator: ';',
      samples: [
        ['A', 'B'],
        ['1,5', '2,5'],
      ],
    });
    expect(reader.rows(1, 1)).toEqual({ from: 1, rows: [['A', '1,5']] });
    expect((await reader.reread({ separator: '|' })).table?.columns).toBe(1);
    expect(reader.rows(0, 9).rows).toEqual([['Car;Price'], ['A;1,5'], ['B;2,5']]);
    await reader.reread({});
    expect(reader.guess({ optionsAs: 'columns' }).guess.mapping.optionsAs).toBe('columns');
    expect(reader.guess({ head: null, kind: 'matrix' }).guess.mapping.head).toBeNull();
  });

  test('a bibliography in another encoding', async () => {
    const text = '@book{one, title = {Größe}, author = {Doe, Jane}}';
    const { reader, file, asked } = await reading('one.bib', Buffer.from(text, 'latin1'));
    expect(file).toMatchObject({ kind: 'bibliography', encoding: 'windows-1252' });
    expect(await reader.reread({ encoding: 'windows-1251' })).toMatchObject({ encoding: 'windows-1251' });
    await reader.check({ ...AIM });
    expect(asked[0]?.model['sources']).toMatchObject([{ title: 'GrцЯe' }]);
  });

  test('several rows of headings, and what is hidden', async () => {
    const text = await reading('a.csv', 'x,Money,Road\ncar,Price,Speed\nRed,9,100\nBlue,8,120\n');
    const view = text.reader.guess({ kind: 'matrix', head: 1, over: 0 });
    expect([view.guess.overRow, view.guess.headRow]).toEqual([0, 1]);
    expect(view.guess.mapping.lines.map(({ group }) => group)).toEqual([null, 'Money', 'Road']);
    expect(text.reader.guess({ head: 1, over: null }).guess.overRow).toBeNull();

    const { reader, file } = await reading(
      'a.xlsx',
      packed(TENDERS, CRITERIA, { ...CRITERIA, name: 'Old', state: 'hidden' }),
    );
    expect(file.table).toMatchObject({
      sheet: 'Tenders',
      sheets: [
        { name: 'Tenders', isHidden: false },
        { name: 'Criteria', isHidden: false },
        { name: 'Old', isHidden: true },
      ],
      hiddenLines: { rows: [3], columns: ['D'] },
      criteria: { from: 'sheet', sheet: 'Criteria', isBeside: false },
      reading: { sheet: 'Tenders' },
    });
    const mapping = file.table?.guess.mapping ?? expect.fail('there is no table');
    expect(reader.outcome(mapping).criteria.first).toEqual(['Price (EUR, less is better)', 'Speed']);
    const alone = await reader.reread({ ...file.table?.reading, criteria: null, hidden: 'read' });
    expect(alone.table).toMatchObject({
      criteria: { from: 'nowhere' },
      hiddenLines: { rows: [3], columns: ['D'] },
      reading: { hidden: 'read', criteria: null },
    });
    expect((await reader.reread({ sheet: 'Old' })).table).toMatchObject({ sheet: 'Old', criteria: null });
  });

  test('a table by an earlier mapping, and what a reading comes to', async () => {
    const { reader, file } = await reading('cars.csv', 'Car,Speed\nA,1\nB,2\n');
    const mapping = file.table?.guess.mapping ?? expect.fail('there is no table');
    const less = {
      ...mapping,
      lines: mapping.lines.map((line) => ({ ...line, direction: 'min' as const, unit: 's' })),
    };
    expect(reader.outcome(mapping).leaders).toEqual([['B'], ['A']]);
    expect(reader.outcome(less).leaders).toEqual([['A'], ['B']]);
    const own = reader.keep(less) ?? expect.fail('it is not kept');
    expect(own.fingerprint).toBe(reader.fingerprint());
    const next = await reading('cars.csv', 'Speed;Car\n1;A\n');
    expect(next.reader.fingerprint()).toBe(own.fingerprint);
    const read = await next.reader.readBy({ ...own.kept, reading: { ...own.kept.reading, separator: ';' } });
    expect(read.table?.guess.mapping.lines).toMatchObject([
      { direction: 'min', unit: 's' },
      { role: 'option' },
    ]);
    expect(read.table?.guess.notes.map(({ message }) => message)).toEqual([
      'There is one alternative only in this table, and nothing to compare it with.',
      'There is one criterion only in this table: alternatives are in its order.',
      'Moved since the mapping: “Speed” from B to A and “Car” from A to B.',
      'Gone since the mapping: 1 alternative: “B”.',
    ]);
  });

  test('a new workbook in which nothing could be ranked is warned of', async () => {
    const { reader, file } = await reading('cars.csv', 'Car,Speed\nA,1\n');
    const mapping = file.table?.guess.mapping ?? null;
    const said = async (into: 'open' | 'new') =>
      (await reader.check({ ...AIM, into, mapping })).problems.map(({ message }) => message);
    expect(await said('new')).toEqual(['By this table alone nothing can be ranked.']);
    expect(await said('open')).toEqual([]);
  });

  test('a long table is heard of while it is read, and the database is asked of the whole of it', async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, i) => `Car ${i % 900},Criterion ${Math.floor(i / 900)},${i}`,
    );
    const { reader, file, heard, asked } = await reading(
      'long.csv',
      `option,criterion,value\n${rows.join('\n')}`,
    );
    expect(heard.length).toBeGreaterThan(1);
    const outlook = await reader.check({ ...AIM, mapping: file.table?.guess.mapping ?? null });
    expect(outlook).toMatchObject({ key: KEY, errors: 0 });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.model['measurements']).toHaveLength(30_000);
    expect(asked[0]?.question).toEqual({ key: KEY, into: 'open', onConflict: 'keep' });
  });

  test('problems that the database finds get their places in the table', async () => {
    const problem = {
      severity: 'error' as const,
      path: ['measurements', 1, 'criterion'],
      message: 'm',
      remedy: 'r',
    };
    const { reader, file } = await reading('cars.csv', 'Car,Price\nA,1\nB,2\n', {
      problems: [problem],
      errors: 1,
      impossible: true,
    });
    const outlook = await reader.check({ ...AIM, mapping: file.table?.guess.mapping ?? null });
    expect(outlook).toMatchObject({ key: null, errors: 1 });
    expect(outlook.problems[0]).toEqual({ ...problem, row: 3, column: 'B' });
  });

  test('the file is read once: what is checked is what was shown, whatever became of the file', async () => {
    const { reader, path, asked } = await reading('cars.csv', 'Car,Price\nA,1\nB,2\n');
    writeFileSync(path, 'Car,Price\nZ,9\n');
    const { table } = await reader.reread({});
    await reader.check({ ...AIM, mapping: table?.guess.mapping ?? null });
    expect(asked[0]?.model['alternatives']).toMatchObject([{ name: 'A' }, { name: 'B' }]);
  });

  test('files that say themselves what they mean come without a table', async () => {
    const { reader, file, asked } = await reading(
      'x.json',
      '{"format":"weighbridge-workbook/2","alternatives":[{"name":"A"}]}',
    );
    expect(file).toMatchObject({ kind: 'json', table: null, holds: [{ list: 'alternatives', count: 1 }] });
    await reader.check(AIM);
    expect(asked[0]?.model).toEqual({ alternatives: [{ name: 'A' }] });
    const broken = await reading(
      'y.json',
      '{"format":"weighbridge-workbook/2","alternatives":[{"nome":"A"}]}',
    );
    expect(await broken.reader.check(AIM)).toMatchObject({ key: null, errors: expect.any(Number) });
    expect(broken.asked).toEqual([]);
  });

  test('a table that begins as a document does is a table by its name', async () => {
    expect((await reading('x.csv', '[id],price\na,1\n')).file.table?.rows).toBe(2);
    await expect(reading('y.csv', '<criteria>\na;1\n</criteria>\n')).rejects.toThrow('sections');
  });

  test.each([
    ['text in UTF-16 without a mark', Buffer.from('Car;Price\nA;1\n', 'utf16le'), null],
    ['an old spreadsheet', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(99)]), 'XLS'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...Array(400).fill(0)]),
      'is an image',
    ],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('%s', async (_name, bytes, says) => {
    const opening = reading('x.csv', bytes);
    if (says === null) expect((await opening).file.table?.rows).toBe(2);
    else await expect(opening).rejects.toThrow(says);
  });
});

describe('an import in the database', () => {
  test('is what was checked, is heard of, and goes back in one step', () => {
    const session = memorySession();
    const heard: number[] = [];
    const imports = createImports(
      () => session,
      (done) => heard.push(done),
    );
    const before = session.load().tables;
    const json = JSON.stringify({ alternatives: [{ name: 'New one' }] });
    const [key, id] = ['k', '01890000-0000-7000-8000-000000000001'];
    const check = imports.checkModel(json, { key, into: 'open', onConflict: 'keep' });
    expect(check).toMatchObject({
      errors: 0,
      left: 0,
      impossible: false,
      counts: { alternatives: { added: 1 } },
    });
    expect(session.load().tables).toEqual(before);
    imports.importChecked({ key, id, from: 'x.csv' });
    expect(session.load().tables.alternatives.at(-1)?.name).toBe('New one');
    expect(heard.length).toBeGreaterThan(0);
    const other = '01890000-0000-7000-8000-000000000002';
    expect(() => imports.importChecked({ key, id: other, from: 'x.csv' })).toThrow('no longer at hand');
    undo(session);
    expect(session.load().tables).toEqual(before);
    expect(slugIds(session).alternative('xen')).toBeTruthy();
  });

  test('one that was committed before the host ended is answered by the next host, and not made twice', () => {
    const session = memorySession();
    const [key, id] = ['k', '01890000-0000-7000-8000-000000000003'];
    const start = () =>
      createImports(
        () => session,
        () => {},
      );
    const first = start();
    first.checkModel(JSON.stringify({ alternatives: [{ name: 'New one' }] }), {
      key,
      into: 'open',
      onConflict: 'keep',
    });
    const patch = first.importChecked({ key, id, from: 'x.csv' });
    // The host that is started in its place has checked nothing.
    expect(start().importChecked({ key, id, from: 'x.csv' })).toEqual(patch);
    expect(session.load().tables.alternatives.filter(({ name }) => name === 'New one')).toHaveLength(1);
  });
});
