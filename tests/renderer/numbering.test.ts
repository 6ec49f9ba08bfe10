import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { numberClaims, numberSources } from '../../common/numbering.ts';
import { DEFAULT_CHOICES } from '../../common/report.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import { csv } from '../../formats/write/csv.ts';
import { htmlDocument, markdownDocument } from '../../formats/write/document.ts';
import { type ExportContext, exportContextOf } from '../../formats/write/export-context.ts';
import { htmlText } from '../../formats/write/plain/html.ts';
import { markdownText } from '../../formats/write/plain/markdown.ts';
import { evidenceTable } from '../../formats/write/tables/evidence-table.ts';
import { claimsTable, sourcesTable } from '../../formats/write/tables/sources-table.ts';
import { xlsxFile } from '../../formats/write/xlsx/xlsx-file.ts';
import { factsOf } from '../../renderer/features/report/facts.ts';
import { factsRequest } from '../../renderer/features/report/gather.ts';
import { type ReportData, reportData } from '../../renderer/features/report/report-data.ts';
import { shippedTables } from '../db/workbooks.ts';

function reportOf(tables: WorkbookTables, scenarioId: string): ReportData {
  const scenario = tables.scenarios.find(({ id }) => id === scenarioId) ?? expect.fail('no scenario');
  return reportData({
    tables,
    facts: factsOf(factsRequest(tables, scenario, DEFAULT_CHOICES.beside)),
    choices: DEFAULT_CHOICES,
    revision: { eventNumber: 0, eventId: '', fingerprint: '' } as never,
    info: {} as never,
    madeBy: 'Ada',
    now: new Date(0),
  });
}

const tables = shippedTables();
const scenarioId = tables.scenarios[0]?.id ?? '';
const material: ExportContext = exportContextOf(tables, scenarioId);
const report = reportOf(tables, scenarioId);

/** The lines of a document that begin a row with this number, and what its next cell holds. */
const cellsAfter = (document: string, row: RegExp): Map<number, string[]> => {
  const cells = new Map<number, string[]>();
  for (const [, number, cell = ''] of document.matchAll(row)) {
    cells.set(Number(number), [...(cells.get(Number(number)) ?? []), cell]);
  }
  return cells;
};

test('the built-in workbook prints 228 claims, each with the number that the table of claims gives it', () => {
  const { rows } = claimsTable(material);
  const byNumber = new Map(rows.map(([number, claim]) => [number, claim]));
  expect(byNumber.size).toBe(tables.claims.length);
  const agreeing = report.claims.filter(({ number, claim }) => byNumber.get(number) === claim.text);
  expect([agreeing.length, report.claims.length]).toEqual([228, 228]);
  expect(rows.map(([number]) => number)).toEqual(rows.map((_, i) => i + 1));
});

test('sources have one number in the report and in the table of sources', () => {
  const { rows } = sourcesTable(material);
  const slugs = new Map(rows.map(([number, slug]) => [slug, number]));
  for (const source of tables.sources) {
    expect(slugs.get(source.slug ?? source.id)).toBe(report.sourceNumbers.get(source.id));
  }
});

test('Markdown, HTML, CSV and XLSX say the numbers of the report', async () => {
  const markdown = cellsAfter(markdownDocument(material), /^\| (\d+) \| ((?:[^|\\]|\\.)*) \|/gm);
  const html = cellsAfter(htmlDocument(material), /<tr><th [^>]*>(\d+)<\/th><td[^>]*>([^<]*)<\/td>/g);
  const rows: Record<string, string>[] = parse(csv(evidenceTable(material)), { columns: true });
  const xlsx = Buffer.from(await xlsxFile(material));
  const [heads = [], ...lines] = await readSheet(xlsx, 'Evidence');
  const column = (name: string): number => heads.indexOf(name);
  const known = new Map(tables.claims.map((claim) => [claim.slug ?? claim.id, claim]));
  for (const { number, claim } of report.claims) {
    expect(markdown.get(number)).toContain(markdownText(claim.text));
    expect(html.get(number)).toContain(htmlText(claim.text));
  }
  for (const row of rows.filter((r) => r['claim_id'] !== '')) {
    const claim = known.get(row['claim_id'] ?? '') ?? expect.fail('no such claim');
    const printed = report.claimNumbers.get(claim.id);
    if (printed !== undefined) expect(Number(row['claim_number'])).toBe(printed);
    expect(Number(row['source_number'])).toBe(report.sourceNumbers.get(claim.sourceId));
  }
  expect(lines.map((line) => [line[column('Claim number')], line[column('Source number')]])).toEqual(
    rows.map((row) => [Number(row['claim_number']), Number(row['source_number'])]),
  );
  const numbers = rows.map((row) => Number(row['claim_number']));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});

test('a scenario with fewer criteria leaves gaps and changes no number', () => {
  const [first] = tables.criteria;
  const fewer = { ...tables, criteria: tables.criteria.filter(({ id }) => id !== first?.id) };
  const other = reportOf(fewer, scenarioId);
  expect(other.claims.length).toBeLessThan(report.claims.length);
  for (const { number, claim } of other.claims) expect(report.claimNumbers.get(claim.id)).toBe(number);
});

test('the order is that of sources, paragraphs and positions, whatever the order of the rows', () => {
  const sources = [
    { id: 'b', position: 1 },
    { id: 'a', position: 1 },
    { id: 'c', position: 0 },
  ];
  const claim = (id: string, sourceId: string, paragraph: number | null, position: number) => ({
    ...{ id, sourceId, paragraph, position },
  });
  const claims = [
    claim('4', 'a', 2, 0),
    claim('3', 'a', 1, 9),
    claim('2', 'a', null, 10),
    claim('1', 'c', 7, 11),
    claim('5', 'b', 1, 1),
    claim('6', 'b', 1, 2),
  ];
  expect([...numberSources(sources).numbers]).toEqual([
    ['c', 1],
    ['a', 2],
    ['b', 3],
  ]);
  for (const order of [claims, [...claims].reverse()]) {
    expect(numberClaims(order, sources).inOrder.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6']);
  }
});
