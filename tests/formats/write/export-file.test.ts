import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { type CsvDialect, type ExportFile, STANDARD_DIALECT } from '../../../common/export-files.ts';
import type { WorkbookTables } from '../../../db/tables.ts';
import { csv } from '../../../formats/write/csv.ts';
import { type ExportContext, exportContextOf } from '../../../formats/write/export-context.ts';
import { exportFile } from '../../../formats/write/export-file.ts';
import { plainText } from '../../../formats/write/plain/spreadsheet-text.ts';
import { cellText } from '../../../formats/write/xlsx/cell-text.ts';
import { weightsWithLocks } from '../../../scoring/elicitation/points.ts';
import { measured } from '../../db/numbers.ts';
import { listsTables, memorySession, run, shippedTables, slugIds } from '../../db/workbooks.ts';
import { HOSTILE, holdable } from '../../electron/hostile.ts';

const tables = listsTables();
const scenarioId = tables.scenarios[0]?.id ?? '';
const material = exportContextOf(tables, scenarioId);

const shipped = shippedTables();
const isoDay = (value: unknown): string => (value instanceof Date ? value.toISOString().slice(0, 10) : '');

const text = async (file: ExportFile, of: ExportContext = material, dialect: CsvDialect = STANDARD_DIALECT) =>
  String(await exportFile(file, of, dialect));
const rowsOf = (content: string, delimiter = ','): Record<string, string>[] =>
  parse(content, { columns: true, delimiter, bom: true });

/** The sheets of an XLSX as another library reads them, and its parts as they stand in the file. */
async function xlsx(of: ExportContext = material) {
  const bytes = await exportFile('xlsx', of, STANDARD_DIALECT);
  if (typeof bytes === 'string') throw new Error('An XLSX is no text.');
  const sheets = await readXlsxFile(Buffer.from(bytes));
  const parts = unzipSync(bytes);
  const part = (path: string): string => strFromU8(parts[path] ?? expect.fail(`no ${path}`));
  return { sheets: new Map(sheets.map(({ sheet, data }) => [sheet, data])), part };
}

/** The workbook with a hostile text in every place of a claim, a name, a note and a reason. */
function hostileTables(): WorkbookTables {
  const who = { analystId: '', createdAt: '2026-01-01T10:00:00.000Z', updatedAt: '2026-01-01T10:00:00.000Z' };
  return {
    ...tables,
    claims: tables.claims.map((claim, i) => ({ ...claim, text: HOSTILE[i % HOSTILE.length] ?? '' })),
    alternatives: tables.alternatives.map((a, i) => ({ ...a, name: HOSTILE[i % 6] ?? '' })),
    notes: HOSTILE.map((note, i) => ({
      id: String(i),
      subject: 'workbook' as const,
      alternativeId: null,
      criterionId: null,
      claimId: null,
      text: note,
      ...who,
    })),
  };
}

describe('CSV', () => {
  test.each([
    { separator: ';', decimal: ',', bom: true },
    { separator: '\t', decimal: '.', bom: false },
    { separator: '\t', decimal: ',', bom: false },
  ] as const)('in the dialect %o has the same values as the standard', async (dialect) => {
    for (const file of ['matrix-csv', 'ranking-csv', 'weights-csv', 'evidence-csv'] as const) {
      const written = await text(file, material, dialect);
      expect(written.startsWith('\ufeff')).toBe(dialect.bom);
      const numbers = (rows: Record<string, string>[], mark: string) =>
        rows.map((row) =>
          Object.values(row).map((v) => (/^-?\d+([.,]\d+)?$/.test(v) ? Number(v.replace(mark, '.')) : v)),
        );
      expect(numbers(rowsOf(written, dialect.separator), dialect.decimal)).toEqual(
        numbers(rowsOf(await text(file)), '.'),
      );
    }
  });

  test('every number comes back as the very same number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }),
        (numbers) => {
          const table = {
            name: 't',
            title: 't',
            columns: [{ key: 'x', heading: 'X', type: 'number' as const }],
            rows: numbers.map((x) => [x]),
          };
          const back = rowsOf(csv(table)).map((row) => Number(row['x']));
          // Zero has one sign in a file.
          expect(back).toEqual(numbers.map((x) => x + 0 || 0));
        },
      ),
    );
  });

  test('the ranking has score, range, chance and coverage of every alternative', async () => {
    const rows = rowsOf(await text('ranking-csv'));
    expect(rows.map((r) => [r['rank'], r['alternative'], Number(r['score'])])).toEqual(
      material.assessment.standings.map((s) => [String(s.rank), s.name, s.score]),
    );
    for (const row of rows) {
      expect(Number(row['score_low'])).toBeLessThan(Number(row['score_high']));
      expect(Number(row['chance_first'])).toBeGreaterThanOrEqual(0);
    }
    expect(rows.reduce((sum, r) => sum + Number(r['chance_first']), 0)).toBeCloseTo(1, 9);
  });

  test('the weights have points, locks and shares; a missing lock is empty', async () => {
    const session = memorySession();
    const ids = slugIds(session);
    const scenario = ids.scenario('linux-datacenter');
    run(session, {
      type: 'lockWeight',
      scenarioId: scenario,
      criterionId: ids.criterion('security'),
      share: 0.4,
    });
    const locked = exportContextOf(session.load().tables, scenario);
    const rows = rowsOf(await text('weights-csv', locked));
    expect(rows.find((r) => r['criterion'] === 'Security')).toMatchObject({
      locked_share: '0.4',
      share: '0.4',
    });
    expect(rows.filter((r) => r['locked_share'] === '')).toHaveLength(rows.length - 1);
    expect(rows.reduce((sum, r) => sum + Number(r['share']), 0)).toBeCloseTo(1, 12);
  });

  test('notes and judgements, hostile ones too, come back as they were written', async () => {
    const rows = rowsOf(await text('notes-csv', exportContextOf(hostileTables(), scenarioId)));
    expect(rows.map((r) => plainText(r['note'] ?? ''))).toEqual(HOSTILE.map(holdable));
    const session = memorySession();
    const ids = slugIds(session);
    const cell = { alternativeId: ids.alternative('kvm'), criterionId: ids.criterion('security') };
    run(session, { type: 'setJudgement', ...cell, value: 12.5, reason: 'Seen.' });
    const [judgement] = rowsOf(
      await text('notes-csv', exportContextOf(session.load().tables, ids.scenario('linux-datacenter'))),
    );
    expect(judgement).toMatchObject({
      about: 'judgement',
      alternative: 'KVM',
      criterion: 'Security',
      value: '12.5',
      note: 'Seen.',
      analyst: 'Ada',
    });
  });
});

describe('XLSX', () => {
  test('has a sheet for each table, with numbers and dates as such and missing cells empty', async () => {
    const session = memorySession();
    const history = session.history(10);
    const { sheets } = await xlsx(exportContextOf(tables, scenarioId, history));
    expect([...sheets.keys()]).toEqual([
      'Matrix',
      'Weights',
      'Evidence',
      'Sources',
      'Ranking',
      'Robustness',
      'Notes',
      'Log',
      'About',
      'Voices',
    ]);
    const evidence = sheets.get('Evidence') ?? [];
    expect(evidence).toHaveLength(tables.findings.length + 1);
    const [heads = [], first = []] = evidence;
    expect(typeof first[heads.indexOf('Strength')]).toBe('number');
    const dates =
      (await xlsx(exportContextOf(shipped, shipped.scenarios[0]?.id ?? ''))).sheets.get('Evidence') ?? [];
    const at = (dates[0] ?? []).indexOf('Date');
    expect(dates.slice(1).map((row) => isoDay(row[at]))).toEqual(
      rowsOf(await text('evidence-csv', exportContextOf(shipped, shipped.scenarios[0]?.id ?? ''))).map(
        (r) => r['date'],
      ),
    );
    expect(first[heads.indexOf('Unit')]).toBeNull();
    expect(
      sheets
        .get('Log')
        ?.slice(1)
        .map((row) => row[0]),
    ).toEqual(history.map((entry) => entry.number));
    const robustness = sheets.get('Robustness') ?? [];
    const chances = robustness.filter((row) => row[0] === 'Chance of the rank' && row[2] === 'rank 1');
    expect(chances.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(1, 9);
  });

  test('heads and first columns are frozen, heads are bold', async () => {
    const { part } = await xlsx();
    for (let i = 1; i <= 9; i++) {
      expect(part(`xl/worksheets/sheet${i}.xml`)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    }
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*xSplit="2"/);
    expect(part('xl/styles.xml')).toContain('<b/>');
  });

  test('the weighted sum is formulas, each with what it comes to now', async () => {
    const { part, sheets } = await xlsx();
    const matrix = part('xl/worksheets/sheet1.xml');
    const criteria = material.assessment.criterionIds.length;
    expect(matrix).toContain(`<f>Weights!E2</f><v>${[...material.assessment.shares.values()][0]}</v>`);
    expect(matrix).toMatch(
      new RegExp(
        `<f>SUMPRODUCT\\(Weights!\\$E\\$2:\\$E\\$${criteria + 1},E2:E${criteria + 1}\\)</f><v>[\\d.]+</v>`,
      ),
    );
    expect(part('xl/workbook.xml')).toContain(
      `<definedName name="Weights">Weights!$C$2:$C$${criteria + 1}</definedName>`,
    );
    // What a reader that does not calculate sees.
    expect(
      sheets
        .get('Ranking')
        ?.slice(1)
        .map((row) => row.slice(0, 3)),
    ).toEqual(material.assessment.standings.map((s) => [s.rank, s.name, s.score]));
    for (const i of [1, 2, 5]) {
      const xml = part(`xl/worksheets/sheet${i}.xml`);
      expect(xml.match(/<f>/g)?.length).toBe(xml.match(/<\/f><v>/g)?.length);
    }
  });

  test('the formula of a share gives what the app gives, whatever is locked', async () => {
    const { part } = await xlsx();
    const count = material.assessment.criterionIds.length;
    const [, formula = ''] = /<c r="E2"[^>]*><f>([^<]*)<\/f>/.exec(part('xl/worksheets/sheet2.xml')) ?? [];
    const share = spreadsheetShare(formula.replaceAll('&gt;', '>').replaceAll('&lt;', '<'), count);
    const row = fc.record({
      points: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e6, noNaN: true })),
      locked: fc.oneof(
        { weight: 3, arbitrary: fc.constant(null) },
        fc.double({ min: 0, max: 0.05, noNaN: true }),
      ),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: count, maxLength: count }), (rows) => {
        fc.pre(rows.some((r) => r.points > 0 || (r.locked ?? 0) > 0));
        fc.pre(rows.some((r) => r.locked === null && r.points > 0) || rows.some((r) => (r.locked ?? 0) > 0));
        expect(share(rows)).toBeCloseTo(weightsWithLocks(rows)[0] ?? Number.NaN, 9);
      }),
    );
  });

  test('hostile texts stay text, and nothing breaks the file', async () => {
    const { sheets, part } = await xlsx(exportContextOf(hostileTables(), scenarioId));
    for (const i of [3, 4, 7]) expect(part(`xl/worksheets/sheet${i}.xml`)).not.toContain('<f>');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids.
    const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/;
    for (const path of ['xl/sharedStrings.xml', 'xl/worksheets/sheet7.xml']) {
      expect(part(path)).not.toMatch(forbidden);
      expect(part(path).isWellFormed()).toBe(true);
    }
    const notes = (sheets.get('Notes') ?? []).slice(1).map((row) => row[5]);
    const plain = HOSTILE.flatMap((note, i) => (cellText(note) === note && note.trim() === note ? [i] : []));
    expect(plain.length).toBeGreaterThan(10);
    for (const i of plain) expect(notes[i]).toBe(HOSTILE[i]);
    const long = String(notes.at(-1));
    expect(long.length).toBe(32_767);
    expect(long).toContain('cut here');
  });

  test('texts that XML cannot hold are escaped as spreadsheets do', () => {
    expect(cellText('a\u0007b\r\nc\0d')).toBe('a_x0007_b_x000D_\ncd');
    expect(cellText('_x0041_')).toBe('_x005F_x0041_');
    expect(cellText('\ud800')).toBe('\ufffd');
  });

  test('an empty comparison and one without weights make sound files', async () => {
    const nothing = exportContextOf({ ...tables, criteria: [], alternatives: [] }, scenarioId);
    expect((await xlsx(nothing)).sheets.get('Matrix')?.length).toBe(3);
    const weightless = { ...tables, weights: tables.weights.map((w) => ({ ...w, value: 0 })) };
    expect((await xlsx(exportContextOf(weightless, scenarioId))).sheets.get('Ranking')).toHaveLength(1);
  });

  test('alternatives of one name keep their own formulas', async () => {
    const twins = { ...tables, alternatives: tables.alternatives.map((a) => ({ ...a, name: 'Twin' })) };
    const of = exportContextOf(twins, scenarioId);
    const { part } = await xlsx(of);
    const totals = [
      ...part('xl/worksheets/sheet5.xml').matchAll(/<f>Matrix!([A-Z]+)\d+<\/f><v>([\d.]+)<\/v>/g),
    ];
    expect(new Set(totals.map(([, column]) => column)).size).toBe(of.assessment.standings.length);
    const matrix = part('xl/worksheets/sheet1.xml');
    for (const [, column, score] of totals) {
      expect(matrix).toMatch(new RegExp(`<c r="${column}\\d+"[^>]*><f>SUMPRODUCT[^<]*</f><v>${score}</v>`));
    }
  });

  test('measured numbers do not move the totals elsewhere', async () => {
    const { session, number, scenarioId: id } = measured();
    number('kvm', 12);
    number('xen', 30);
    const of = exportContextOf(session.load().tables, id);
    const { sheets } = await xlsx(of);
    expect(
      sheets
        .get('Ranking')
        ?.slice(1)
        .map((row) => row[2]),
    ).toEqual(of.assessment.standings.map((s) => s.score));
  });
});

/**
 * What a spreadsheet makes of the formula of the first share: the functions it uses, in JavaScript. Their meaning is that
 * of the OpenFormula standard; LibreOffice itself is not at hand on every machine that runs the tests.
 */
function spreadsheetShare(formula: string, count: number) {
  const code = formula
    .replaceAll(`$D$2:$D$${count + 1}`, 'locks')
    .replaceAll(`$C$2:$C$${count + 1}`, 'weights')
    .replace(/ISBLANK\(locks\)\*weights/g, 'blank(locks,weights)')
    .replace(/\bD2\b/g, 'lock')
    .replace(/\bC2\b/g, 'weight')
    .replace(/(?<![<>])=/g, '===');
  expect(code).toMatch(/^[\w(),.*\-+/=<>]+$/);
  const evaluate = new Function(
    ...['locks', 'weights', 'lock', 'weight', 'IF', 'SUM', 'COUNT', 'MAX', 'SUMPRODUCT', 'ISBLANK', 'blank'],
    `return ${lazyIfs(code)}`,
  );
  return (rows: readonly { points: number; locked: number | null }[]): number => {
    const sum = (xs: readonly (number | null)[]): number => xs.reduce<number>((s, x) => s + (x ?? 0), 0);
    const [locks, weights] = [rows.map((r) => r.locked), rows.map((r) => r.points)];
    return evaluate(
      locks,
      weights,
      locks[0] ?? null,
      weights[0] ?? 0,
      (test: boolean, yes: () => number, no: () => number) => (test ? yes() : no()),
      sum,
      (xs: readonly (number | null)[]) => xs.filter((x) => x !== null).length,
      Math.max,
      sum,
      (x: number | null) => x === null,
      (ls: readonly (number | null)[], ws: readonly number[]) => ws.map((w, i) => (ls[i] === null ? w : 0)),
    );
  };
}

/** IF takes its branches only where they are asked for. */
function lazyIfs(code: string): string {
  const start = code.indexOf('IF(');
  if (start < 0) return code;
  const parts: string[] = [];
  let [depth, from, at] = [0, start + 3, start + 3];
  for (; depth >= 0; at++) {
    const character = code[at];
    if (character === '(') depth++;
    else if (character === ')') depth--;
    if ((character === ',' && depth === 0) || depth < 0) {
      parts.push(code.slice(from, at));
      from = at + 1;
    }
  }
  const [condition = '', yes = '', no = ''] = parts;
  const whole = `((${lazyIfs(condition)})?(${lazyIfs(yes)}):(${lazyIfs(no)}))`;
  return code.slice(0, start) + whole + lazyIfs(code.slice(at));
}

describe('for wikis', () => {
  test('Markdown has ranking, weights, matrix, claims and sources', async () => {
    const document = await text('markdown');
    expect(document.match(/^## .*/gm)).toEqual([
      '## Ranking',
      '## Weights',
      '## Matrix',
      '## Voices',
      '## Claims',
      '## Sources',
      '## About',
    ]);
    expect(document).toMatch(/\| Security \| [\d.]+ \| [\d.]+ % \|.* \d+\.\d \(contested\) \|/);
    for (const row of document.split('\n').filter((line) => line.startsWith('|')))
      expect(row.endsWith(' |')).toBe(true);
  });

  test('HTML is one page in which nothing runs and every table has heads and a caption', async () => {
    const page = await text('html', exportContextOf(hostileTables(), scenarioId));
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).not.toMatch(/<(script|img|iframe|link|object|a|b)\b/i);
    expect(page).not.toMatch(/\son\w+=/i);
    const tablesIn = page.match(/<table>[\s\S]*?<\/table>/g) ?? [];
    expect(tablesIn).toHaveLength(8);
    for (const table of tablesIn) {
      expect(table).toMatch(/<caption>[^<]+<\/caption>/);
      expect(table).toMatch(/<th scope="col"/);
      expect(table).toMatch(/<th scope="row"/);
    }
    expect(page).toContain('שלום');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be in a page.
    expect(page).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
  });
});
