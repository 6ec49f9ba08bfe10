import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportState, readExportChoice, STANDARD_DIALECT } from '../../../../common/export-files.ts';
import { htmlTable } from '../../../../formats/write/plain/html.ts';
import { markdownTable } from '../../../../formats/write/plain/markdown.ts';
import { shownTable } from '../../../../formats/write/plain/shown.ts';
import { plainText, spreadsheetText } from '../../../../formats/write/plain/spreadsheet-text.ts';
import { type Table, textTable } from '../../../../formats/write/plain/table.ts';
import { tsv } from '../../../../formats/write/plain/tsv.ts';
import { HOSTILE } from '../../../electron/hostile.ts';

const TABLE: Table = {
  name: 'scores',
  title: 'Scores & more',
  columns: [
    { key: 'name', heading: 'Name', type: 'text' },
    {
      key: 'score',
      heading: 'Score',
      type: 'number',
      digits: 1,
      sign: { key: 'state', unsaid: ['evidence'] },
    },
    { key: 'state', heading: 'State', type: 'text', forPrograms: true },
    { key: 'share', heading: 'Share', type: 'percent', digits: 1 },
    { key: 'day', heading: 'Day', type: 'date' },
  ],
  rows: [
    ['KVM', 62.25777, 'evidence', 0.125, '2009-02-24'],
    ['Xen', -1.5, 'empty', 0, null],
    [null, null, 'empty', null, null],
  ],
};

test('people read rounded numbers with their sign, and no columns for programs', () => {
  expect(shownTable(TABLE)).toEqual({
    title: 'Scores & more',
    heads: ['Name', 'Score', 'Share', 'Day'],
    numeric: [false, true, true, false],
    rows: [
      ['KVM', '62.3', '12.5 %', '2009-02-24'],
      ['Xen', '-1.5 (empty)', '0.0 %', ''],
      ['', '', '', ''],
    ],
  });
});

test('the three texts of one table', () => {
  const shown = shownTable(TABLE);
  expect(tsv(shown)).toBe(
    "Name\tScore\tShare\tDay\nKVM\t62.3\t12.5 %\t2009-02-24\nXen\t'-1.5 (empty)\t0.0 %\t\n\t\t\t",
  );
  expect(tsv(shown, false).split('\n')).toHaveLength(3);
  expect(markdownTable(shown).split('\n').slice(0, 3)).toEqual([
    '| Name | Score | Share | Day |',
    '| --- | ---: | ---: | --- |',
    '| KVM | 62.3 | 12.5 % | 2009-02-24 |',
  ]);
  expect(markdownTable(shown, false).split('\n')[0]).toBe('|  |  |  |  |');
  const html = htmlTable(shown);
  expect(html).toContain('<caption>Scores &amp; more</caption>');
  expect(html).toContain('<th scope="col" class="number">Score</th>');
  expect(html).toContain('<tr><th scope="row" dir="auto">KVM</th><td class="number" dir="auto">62.3</td>');
  const captioned = shownTable({ ...TABLE, caption: 'All of it', rowHead: 'score' });
  expect(htmlTable(captioned)).toContain('<caption>All of it</caption>');
  expect(htmlTable(captioned)).toContain('<td dir="auto">KVM</td><th scope="row" class="number"');
  expect(htmlTable(shown, false)).not.toMatch(/caption|thead/);
});

describe('hostile cells', () => {
  const shown = shownTable(
    textTable(
      'T',
      ['A', 'B'],
      HOSTILE.map((text) => [text, 'next']),
    ),
  );

  test('stay one cell of tab-separated text, and none begins a formula', () => {
    const lines = tsv(shown).split('\n');
    expect(lines).toHaveLength(HOSTILE.length + 1);
    for (const line of lines.slice(1)) {
      const [cell = '', next, ...more] = line.split('\t');
      expect([next, more]).toEqual(['next', []]);
      expect(cell.startsWith("'") || !/^["'\s\p{C}]*[=+\-@]/u.test(cell)).toBe(true);
      expect(cell.isWellFormed() && !cell.includes('\0')).toBe(true);
    }
  });

  test('stay one cell of Markdown without markup', () => {
    const lines = markdownTable(shown).split('\n').slice(2);
    expect(lines).toHaveLength(HOSTILE.length);
    for (const line of lines) {
      expect(line.replace(/\\./g, '').match(/\|/g)).toHaveLength(3);
      expect(line.replace(/\\./g, '')).not.toMatch(/[<>`*[\]_]/);
    }
  });

  test('stay text in HTML', () => {
    const html = htmlTable(shown);
    const tags = html.match(/<[^>]*>/g) ?? [];
    const known =
      /^<\/?(table|caption|thead|tbody|tr|th|td|br)( (scope="(col|row)"|class="number"|dir="auto"|style="mso-data-placement:same-cell"))*>$/;
    expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
    expect(html.match(/<tr>/g)).toHaveLength(HOSTILE.length + 1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be in a page.
    expect(html).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
  });
});

test('numbers as the screen writes them are pasted as numbers, a real minus sign included', () => {
  const cells = ['−4.2', '+3.1', '12 %', '0.5', '-', '−'];
  const lines = tsv(
    shownTable(
      textTable(
        'T',
        ['A'],
        cells.map((cell) => [cell]),
      ),
    ),
    false,
  ).split('\n');
  expect(lines).toEqual(['-4.2', '+3.1', '12 %', '0.5', "'-", '−']);
});

test('what spreadsheets are kept from running comes back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE.slice(0, -1))), (text) => {
      expect(plainText(spreadsheetText(text))).toBe(text);
      expect(spreadsheetText(text)).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});

test('what a workbook remembers of the last export is read again, and anything else falls back', () => {
  const choice = {
    files: ['matrix-csv', 'html'] as const,
    dialect: { separator: ';', decimal: ',', bom: true } as const,
  };
  expect(readExportChoice(exportState(choice))).toEqual(choice);
  for (const saved of [undefined, null, 3, [], { separator: 'x', decimal: 7, bom: 'yes' }]) {
    expect(readExportChoice(saved)).toEqual({ files: ['xlsx'], dialect: STANDARD_DIALECT });
  }
  expect(readExportChoice({ files: ['exe', 'xlsx'], separator: ',', decimal: ',' })).toEqual({
    files: ['xlsx'],
    dialect: { separator: ';', decimal: ',', bom: false },
  });
});
