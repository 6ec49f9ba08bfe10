import { describe, expect, test } from 'vitest';
import type { WorkbookTables } from '../../../../db/tables.ts';
import { parseProsAndCons } from '../../../../formats/read/foreign/parse-pros-and-cons.ts';
import { isProsAndCons } from '../../../../formats/read/foreign/pros-and-cons.ts';
import { readImportFile } from '../../../../formats/read/import-file.ts';
import { fileWith, imported } from '../imported-files.ts';

/** Claims as "Xen + fast" by alternative, or "Xen / Speed + fast" where criteria are told apart. */
function findingsOf({ findings, claims, alternatives, criteria }: WorkbookTables): string[] {
  const names = new Map([...alternatives, ...criteria].map(({ id, name }) => [id, name]));
  const texts = new Map(claims.map(({ id, text }) => [id, text]));
  const signs = { pro: '+', con: '-', neutral: '0' };
  return findings.map(({ claimId, alternativeId, criterionId, polarity, strength }) => {
    const criterion = names.get(criterionId) ?? '';
    const on = criterion === 'Pros and cons' ? '' : ` / ${criterion}`;
    return `${names.get(alternativeId)}${on} ${signs[polarity].repeat(strength === 2 ? 2 : 1)} ${texts.get(claimId)}`;
  });
}

const LIST = ['Xen + fast', 'Xen - hard to set up', 'KVM + easy', 'KVM - needs extensions'];

describe('a list of pros and cons', () => {
  test.each([
    ['signs below names', 'Xen\n+ fast\n- hard to set up\n\nKVM\n+ easy\n- needs extensions\n'],
    [
      'sections with bullets',
      'Xen\nPros:\n- fast\nCons:\n- hard to set up\n\nKVM\nPros:\n- easy\nCons:\n- needs extensions\n',
    ],
    [
      'headings of Markdown',
      '# Xen\n## Pros\n* fast\n## Cons\n* hard to set up\n# KVM\n## Pros\n* easy\n## Cons\n* needs extensions\n',
    ],
    [
      'sections in one line',
      'Xen:\nPros: fast\nCons: hard to set up\n\nKVM:\nPros: easy\nCons: needs extensions\n',
    ],
    [
      'words in every line',
      'Xen\n- Pro: fast\n- Con: hard to set up\nKVM\n- Pro: easy\n- Con: needs extensions\n',
    ],
    [
      'names in the sections',
      'Advantages of Xen\n1. fast\n\nDisadvantages of Xen\n1. hard to set up\n\nAdvantages of KVM\n1. easy\n\nDisadvantages of KVM\n1. needs extensions\n',
    ],
    [
      'lines without bullets',
      'Xen\nPros\nfast\nCons\nhard to set up\n\nKVM\nPros\neasy\nCons\nneeds extensions\n',
    ],
    [
      'what is indented',
      'Xen:\n  Pros:\n    fast\n  Cons:\n    hard to set up\nKVM:\n  Pros:\n    easy\n  Cons:\n    needs extensions\n',
    ],
    [
      'reasons',
      '## Xen\n\n* Good, because fast\n* Bad, because hard to set up\n\n## KVM\n\n* Good, because easy\n* Bad, because needs extensions\n',
    ],
    ['signs of other kinds', '**Xen**\n✅ fast\n❌ hard to set up\n**KVM**\n✅ easy\n❌ needs extensions\n'],
  ])('with %s', async (_what, text) => {
    const { kind, tables } = await imported(fileWith(text, 'list.txt'));
    expect(kind).toBe('pros-and-cons');
    expect(findingsOf(tables)).toEqual(LIST);
  });

  test('polarities above the names', async () => {
    const { tables } = await imported(
      fileWith('# Pros\n## Xen\n- fast\n## KVM\n- easy\n# Cons\n## Xen\n- hard to set up\n', 'list.md'),
    );
    expect(findingsOf(tables)).toEqual(['Xen + fast', 'Xen - hard to set up', 'KVM + easy']);
  });

  test('what it is about is the criterion where every line says it', async () => {
    const { tables, warnings } = await imported(
      fileWith('Xen\n++ Speed: fast\n- Effort: hard to set up\nKVM\n+ effort: easy\n', 'list.txt'),
    );
    expect(findingsOf(tables)).toEqual([
      'Xen / Speed ++ fast',
      'Xen / Effort - hard to set up',
      'KVM / Effort + easy',
    ]);
    expect(warnings.join('\n')).not.toContain('Pros and cons');
  });

  test('says what cannot be known, and which lines are left out', async () => {
    const { tables, warnings } = await imported(
      fileWith(
        '# Hypervisors\n## Xen\nIt has been there for long.\n+ fast\n- hard to set up,\n  at least at first\n\nEmpty heading\n',
        'list.md',
      ),
    );
    expect(findingsOf(tables)).toEqual(['Xen + fast', 'Xen - hard to set up, at least at first']);
    expect(tables.workbook[0]?.title).toBe('Hypervisors');
    expect(tables.alternatives[0]?.description).toBe('It has been there for long.');
    expect(tables.sources.map(({ fileName }) => fileName)).toEqual(['list.md']);
    const said = warnings.join('\n');
    expect(said).toContain('all 2 are findings on one criterion, “Pros and cons”');
    expect(said).toContain('the speaker is “Not named”');
    expect(said).toContain('1 line is neither a pro nor a con and left out: line 8 “Empty heading”.');
  });

  test('without a name is that of the file', async () => {
    const { tables, warnings } = await imported(fileWith('+ fast\n- hard to set up\n', 'Xen.txt'));
    expect(findingsOf(tables)).toEqual(['Xen + fast', 'Xen - hard to set up']);
    expect(warnings.join('\n')).toContain('they are taken as those of “Xen”, after the file');
  });

  test('a line of millions of dashes is no rule, and the lines beside it are read', () => {
    const { alternatives, unread } = parseProsAndCons(
      `Xen\n+ fast\n${'=- '.repeat(1_700_000)}\n- hard to set up\n`,
    );
    expect(alternatives.map(({ name, items }) => [name, items.length])).toEqual([['Xen', 2]]);
    expect(unread).toHaveLength(1);
  });

  test('a long line is cut and stands whole in the remark', async () => {
    const long = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    const { tables } = await imported(fileWith(`Xen\n+ ${long}\n- hard to set up\n`, 'list.txt'));
    expect(tables.claims[0]?.text).toMatch(/word23 …$/);
    expect(tables.claims[0]?.remark).toBe(long);
  });

  test.each([
    ['a table', 'name;price;speed\nXen;5;7\nKVM;3;9\n'],
    ['polarities in a table', '+,fast,Xen\n-,hard,Xen\n+,easy,KVM\n'],
    ['a row of directions', 'name;price;speed\n;-;+\nXen;5;7\n'],
    ['plain bullets', 'Shopping\n- milk\n- bread\n'],
    ['a text', 'This is a text about something.\nIt has no list, and it has two lines.\n'],
    [
      'formulas in a text',
      `The sum is\n+ a\n+ b\n${'and it goes on in this way for a long time.\n'.repeat(9)}`,
    ],
    ['one table of Markdown', '| name | pros |\n|---|---|\n| Xen | fast |\n'],
  ])('is not %s', (_what, text) => {
    expect(isProsAndCons(text)).toBe(false);
  });

  test('a file called a table stays one', async () => {
    expect((await readImportFile(fileWith('Xen\n+ fast\n- slow\n', 'a.csv'))).kind).toBe('table');
  });
});
