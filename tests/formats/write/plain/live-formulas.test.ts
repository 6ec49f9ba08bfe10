import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { WorkbookTables } from '../../../../db/tables.ts';
import { csv } from '../../../../formats/write/csv.ts';
import { htmlDocument, markdownDocument } from '../../../../formats/write/document.ts';
import { exportContextOf } from '../../../../formats/write/export-context.ts';
import { htmlTable, htmlText } from '../../../../formats/write/plain/html.ts';
import { markdownTable, markdownText } from '../../../../formats/write/plain/markdown.ts';
import { shownTable } from '../../../../formats/write/plain/shown.ts';
import { plainText } from '../../../../formats/write/plain/spreadsheet-text.ts';
import { type Table, textTable } from '../../../../formats/write/plain/table.ts';
import { tsv, tsvCell } from '../../../../formats/write/plain/tsv.ts';
import { xlsxFile } from '../../../../formats/write/xlsx/xlsx-file.ts';
import { listsTables } from '../../../db/workbooks.ts';
import { decoded, HARMLESS, LINK, LIVE, runs } from './live-texts.ts';

/** No text of a workbook becomes a formula in a spreadsheet, by whatever way it gets there (as Word and slides: tests/renderer/features/report/office/without-formulas.test.ts). */

/** Every text between two tags, which is a cell or a paragraph of its own at worst. */
const textsIn = (html: string): string[] =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .split(/<[^>]*>/)
    .map(decoded);

/** The cells of Markdown as a program that cuts at bars would have them. */
const cellsIn = (markdown: string): string[] =>
  markdown
    .split('\n')
    .flatMap((line) => [line, ...line.split(/(?<!\\)\|/)])
    .filter((cell) => !/^ ?-{3,}:? ?$/.test(cell));

/** A table of texts, in its heads too. */
const tableOf = (texts: readonly string[]): Table =>
  textTable(texts[0] ?? '', [...texts], [[...texts], [...texts].reverse()]);

const shown = (texts: readonly string[]) => shownTable(tableOf(texts));

/** Everything that writes a table where a spreadsheet can read it, and the cells that one would find in it. */
const WRITERS: Readonly<Record<string, (texts: readonly string[]) => string[]>> = {
  CSV: (texts) => (parse(csv(tableOf(texts)), { record_delimiter: '\r\n' }) as string[][]).flat(),
  'CSV with semicolons': (texts) =>
    (
      parse(csv(tableOf(texts), { separator: ';', decimal: ',', bom: false }), {
        record_delimiter: '\r\n',
        delimiter: ';',
      }) as string[][]
    ).flat(),
  'tab-separated text': (texts) => tsv(shown(texts)).split(/[\t\n]/),
  'tab-separated cells': (texts) => tsv(shown(texts), false).split(/[\t\n]/),
  'one cell': (texts) => texts.map(tsvCell),
  'HTML table': (texts) => textsIn(htmlTable(shown(texts))),
  'HTML cells': (texts) => textsIn(htmlTable(shown(texts), false)),
  'HTML text': (texts) => texts.flatMap((text) => textsIn(htmlText(text))),
  'Markdown table': (texts) => cellsIn(markdownTable(shown(texts))),
  'Markdown text': (texts) => cellsIn(texts.map(markdownText).join('\n')),
};

describe.each(Object.entries(WRITERS))('%s', (_name, cells) => {
  test('holds no formula', () => {
    expect(cells(LIVE).filter(runs)).toEqual([]);
  });

  test('takes a text with an apostrophe for no formula of ours, nor the other way round', () => {
    const written = cells(["'=1+1"]).map((cell) => cell.trim());
    expect(written.some((cell) => cell === "''=1+1" || cell.startsWith("'\\="))).toBe(true);
  });

  test('leaves numbers and other texts as they are', () => {
    // In a CSV whatever is no number in the workbook is text; one apostrophe taken away gives it back.
    const written = cells(HARMLESS).map((cell) => plainText(cell.trim()));
    for (const text of HARMLESS.filter((word) => word !== '−4.2')) expect(written).toContain(text);
    expect(written.some((cell) => cell === '−4.2' || cell === '-4.2')).toBe(true);
  });
});

test('Markdown shows what was written', () => {
  for (const text of LIVE) {
    const read = decoded(markdownText(text).replace(/\\([!-/:-@[-`{-~])/g, '$1'));
    expect(read).toBe(text.replace(/\s+/g, ' ').trim());
  }
});

test('one apostrophe taken away gives the text of a cell of HTML back', () => {
  for (const text of LIVE.filter((live) => !/[\r\n]/.test(live))) {
    expect(plainText(textsIn(htmlText(text)).join(''))).toBe(text);
  }
});

test('a list in a note keeps its marks in HTML', () => {
  expect(htmlText('Seen:\n- one\n+ two').replaceAll(/<br[^>]*>/g, '|')).toBe('Seen:|- one|+ two');
});

/** Names, texts and titles that begin with a sign, in every column of texts. */
function liveWorkbook(): WorkbookTables {
  const tables = listsTables();
  const live = <T extends { readonly name: string }>(rows: readonly T[]): T[] =>
    rows.map((row, i) => ({ ...row, name: `${LIVE[i % 11]} ${i}` }));
  const who = { analystId: '', createdAt: '2026-01-01T10:00:00.000Z', updatedAt: '2026-01-01T10:00:00.000Z' };
  return {
    ...tables,
    workbook: tables.workbook.map((w) => ({ ...w, title: `=${LINK}`, question: `@${LINK}` })),
    scenarios: live(tables.scenarios),
    alternatives: live(tables.alternatives),
    criteria: live(tables.criteria),
    criterionGroups: live(tables.criterionGroups),
    speakers: live(tables.speakers),
    sources: tables.sources.map((s, i) => ({
      ...s,
      title: LIVE[i % LIVE.length] ?? '',
      fileName: `=${LINK}`,
    })),
    claims: tables.claims.map((c, i) => ({ ...c, text: LIVE[i % LIVE.length] ?? '' })),
    notes: LIVE.map((text, i) => ({
      id: String(i),
      subject: 'workbook' as const,
      alternativeId: null,
      criterionId: null,
      claimId: null,
      text,
      ...who,
    })),
  };
}

describe('whole documents of a workbook that is made of formulas', () => {
  const tables = liveWorkbook();
  const material = exportContextOf(tables, tables.scenarios[0]?.id ?? '');

  test('HTML has none, in no heading, paragraph or cell', () => {
    expect(textsIn(htmlDocument(material)).filter(runs)).toEqual([]);
  });

  test('Markdown has none, in no line or cell', () => {
    expect(cellsIn(markdownDocument(material)).filter(runs)).toEqual([]);
  });

  test('XLSX has its own and no other', async () => {
    const files = unzipSync(await xlsxFile(material));
    for (const [path, bytes] of Object.entries(files)) {
      const formulas = strFromU8(bytes).match(/<f>[^<]*/g) ?? [];
      expect(
        formulas.filter((formula) => /HYPERLINK|1\+1|A1:A9/.test(formula)),
        path,
      ).toEqual([]);
    }
  });
});
