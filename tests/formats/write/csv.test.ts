import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { WorkbookTables } from '../../../db/tables.ts';
import { csv as csvOf } from '../../../formats/write/csv.ts';
import { exportContextOf } from '../../../formats/write/export-context.ts';
import { shownTable } from '../../../formats/write/plain/shown.ts';
import { evidenceTable } from '../../../formats/write/tables/evidence-table.ts';
import { matrixForReaders, matrixTable } from '../../../formats/write/tables/matrix-table.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { measured, NUMERIC } from '../../db/numbers.ts';
import { listsTables, run } from '../../db/workbooks.ts';

const tables = listsTables();
const [scenario] = tables.scenarios;
if (!scenario) throw new Error('The built-in workbook has no scenario.');

const isOn = (f: WorkbookTables['findings'][number], alternative: string, criterion: string): boolean =>
  tables.alternatives.find((a) => a.id === f.alternativeId)?.slug === alternative &&
  tables.criteria.find((c) => c.id === f.criterionId)?.slug === criterion;

const matrixCsv = (of: WorkbookTables, scenarioId: string): string =>
  csvOf(matrixTable(exportContextOf(of, scenarioId)));
const evidenceCsv = (of: WorkbookTables, scenarioId: string): string =>
  csvOf(evidenceTable(exportContextOf(of, scenarioId)));

type Row = Record<string, string>;
const rowsOf = (csv: string): Row[] => parse(csv, { columns: true, record_delimiter: '\r\n' });

describe('the evidence as CSV', () => {
  const csv = evidenceCsv(tables, scenario.id);

  test('begins with exactly the agreed columns', () => {
    expect(csv.slice(0, csv.indexOf('\r\n'))).toMatch(
      /^alternative,criterion,polarity,strength,certainty,claim,speaker,holder,source_file,paragraph,date(,|$)/,
    );
  });

  test('has a row for each finding, each with its locator', () => {
    const rows = rowsOf(csv);
    expect(rows).toHaveLength(tables.findings.length);
    expect(rows).toContainEqual(
      expect.objectContaining({
        alternative: 'Xen',
        criterion: 'Security',
        polarity: 'con',
        strength: '1',
        speaker: 'Richard Jones',
        holder: 'Richard Jones',
        source_file: '002_fa57398ffc9a7004.txt',
        paragraph: '34',
        date: '',
        counted: '1',
      }),
    );
    const predictions = rows.filter((r) => r['certainty'] === 'prediction');
    expect(predictions.length).toBeGreaterThan(0);
    expect(predictions.every((r) => r['counted'] === '0')).toBe(true);
  });

  test('says of every finding that moves no score why it does not', () => {
    const cell = tables.findings.find((f) => f.polarity === 'pro' && isOn(f, 'kvm', 'security'));
    if (!cell) throw new Error('KVM has no pro on security.');
    const { alternativeId, criterionId } = cell;
    const who = { analystId: '', createdAt: '', updatedAt: '' };
    const judgement = { id: 'j', alternativeId, criterionId, value: 10, reason: 'x', ...who };
    const judged: WorkbookTables = { ...tables, judgements: [judgement] };
    const reasons = rowsOf(evidenceCsv(judged, scenario.id)).map((row) => [
      row['claim_id'],
      row['not_counted_because'],
    ]);
    expect(reasons).toContainEqual(['002-kvm-attack-surface', 'judgement']);
    expect(reasons).toContainEqual(['002-kvm-pv-drivers-coming', 'prediction']);
    expect(reasons).toContainEqual(['002-xen-dom0-drivers', 'related system']);
    expect(reasons).toContainEqual(['002-xen-fork', '']);
  });

  test('ends every record with CRLF and has no byte order mark', () => {
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n').every((line) => !line.includes('\n'))).toBe(true);
    expect(csv.charCodeAt(0)).not.toBe(0xfeff);
  });

  test.each([
    { text: '=cmd|calc!A1', cell: "'=cmd|calc!A1" },
    { text: '+1+1', cell: "'+1+1" },
    { text: '-2+3', cell: "'-2+3" },
    { text: '@SUM(A1)', cell: "'@SUM(A1)" },
    { text: '\tx', cell: "'\tx" },
    { text: '\rx', cell: "'\rx" },
    { text: 'x\n=2+2', cell: 'x\n=2+2' },
    { text: '\n=2+2', cell: "'\n=2+2" },
    { text: 'a\rb', cell: 'a\rb' },
    { text: ' =1+1', cell: "' =1+1" },
    { text: '\u00a0\u200b=1+1', cell: "'\u00a0\u200b=1+1" },
    { text: '＝1+1', cell: "'＝1+1" },
    { text: 'plain, with "quotes"\r\nand lines', cell: 'plain, with "quotes"\r\nand lines' },
    { text: 'עברית ünïcode 𝕏', cell: 'עברית ünïcode 𝕏' },
  ])('hostile text $text arrives as text', ({ text, cell }) => {
    const hostile: WorkbookTables = { ...tables, claims: tables.claims.map((c) => ({ ...c, text })) };
    expect(rowsOf(evidenceCsv(hostile, scenario.id)).every((row) => row['claim'] === cell)).toBe(true);
  });
});

describe('the matrix as CSV', () => {
  const rows = rowsOf(matrixCsv(tables, scenario.id));
  const assessment = assess(tables, scenario);

  test('has a row for each criterion, then total and rank', () => {
    expect(rows.map((r) => r['criterion'])).toEqual([...tables.criteria.map((c) => c.name), 'Total', 'Rank']);
  });

  test('its numbers are numbers, and the total can be worked out again from them', () => {
    for (const name of ['KVM', 'Xen']) {
      const criteria = rows.slice(0, -2);
      const total = criteria.reduce((sum, row) => sum + Number(row['share']) * Number(row[name]), 0);
      const standing = assessment.standings.find((s) => s.name === name);
      expect(total).toBeCloseTo(standing?.score ?? Number.NaN, 9);
      expect(Number(rows.at(-2)?.[name])).toBeCloseTo(total, 9);
      expect(Number(rows.at(-1)?.[name])).toBe(standing?.rank);
    }
  });

  test('says which cells are empty and which are contested', () => {
    expect(rows.find((r) => r['criterion'] === 'Power management')).toMatchObject({
      KVM: '50',
      'KVM state': 'empty',
    });
    expect(rows.find((r) => r['criterion'] === 'Security')).toMatchObject({
      'Xen pro': '1',
      'Xen con': '1',
      'Xen state': 'contested',
    });
  });

  test('names of alternatives are neutralised too', () => {
    const hostile = {
      ...tables,
      alternatives: tables.alternatives.map((a) => ({ ...a, name: `=${a.name}` })),
    };
    expect(matrixCsv(hostile, scenario.id).split('\r\n')[0]).toContain("'=KVM");
  });
});

describe('measured numbers in the CSVs', () => {
  function withNumbers() {
    const made = measured();
    const { session, number, sourceId } = made;
    const spread = { kind: 'normal', a: 12, b: 2 } as const;
    number('kvm', 12, { measured: spread, sourceId, paragraph: 3, remark: 'Stopwatch.' });
    number('xen', 0, { measured: { kind: 'uniform', a: 20, b: 40 } });
    const state = session.load().tables;
    return { ...made, state, source: state.sources.find((s) => s.id === sourceId) };
  }
  const rowOf = (csv: string) => rowsOf(csv).find((r) => r['criterion'] === 'Boot time');

  test('stand in the matrix with unit, value function and source, and the total can still be worked out', () => {
    const { state, scenarioId, source } = withNumbers();
    const csv = matrixCsv(state, scenarioId);
    expect(rowOf(csv)).toMatchObject({
      unit: 's',
      direction: 'min',
      value_points: '12:100 30:0',
      KVM: '100',
      'KVM state': 'number',
      'KVM number': '12',
      'KVM sd': '2',
      'KVM low': '',
      'KVM number source': `${source?.title}, paragraph 3`,
      Xen: '0',
      'Xen number': '30',
      'Xen low': '20',
      'Xen high': '40',
      'Xen number source': '',
    });
    const rows = rowsOf(csv);
    const total = rows.slice(0, -2).reduce((sum, row) => sum + Number(row['share']) * Number(row['KVM']), 0);
    expect(Number(rows.at(-2)?.['KVM'])).toBeCloseTo(total, 9);
    expect(rows.find((r) => r['criterion'] === 'Security')).toMatchObject({ unit: '', 'KVM number': '' });
  });

  test('have rows of their own in the evidence, which say whether they count', () => {
    const { session, state, scenarioId, source, ids, criterionId } = withNumbers();
    const numbers = (now: WorkbookTables) =>
      rowsOf(evidenceCsv(now, scenarioId)).filter((r) => r['criterion'] === 'Boot time');
    expect(numbers(state)).toMatchObject([
      {
        alternative: 'KVM',
        polarity: '',
        source_file: source?.fileName,
        paragraph: '3',
        counted: '',
        not_counted_because: '',
        number: '12',
        sd: '2',
        unit: 's',
        remark: 'Stopwatch.',
      },
      { alternative: 'Xen', source_file: '', paragraph: '', number: '30', low: '20', high: '40' },
    ]);
    const cell = { alternativeId: ids.alternative('kvm'), criterionId };
    run(session, { type: 'setJudgement', ...cell, value: 10, reason: 'Seen.' });
    run(session, { type: 'setAlternativesActive', alternativeIds: [ids.alternative('xen')], active: false });
    expect(numbers(session.load().tables).map((r) => r['not_counted_because'])).toEqual([
      'judgement',
      'hidden',
    ]);
    run(session, { type: 'clearJudgement', ...cell });
    run(session, { type: 'setRules', scenarioId, evidenceRule: 'judgement-only' });
    expect(numbers(session.load().tables)[0]).toMatchObject({ not_counted_because: 'judgement-only' });
    expect(rowOf(matrixCsv(session.load().tables, scenarioId))).toMatchObject({
      'KVM state': 'empty',
      KVM: '50',
    });
  });

  test('findings say how far they are believed where the scenario counts it', () => {
    const { session: fresh, scenarioId: id } = measured();
    const { tables: before } = fresh.load();
    const believed = (rules: 'on' | 'off') => {
      const weak = { ...before, sources: before.sources.map((s) => ({ ...s, credibility: 0.25 })) };
      const scenarios = weak.scenarios.map((s) => ({ ...s, credibility: rules }));
      return new Set(rowsOf(evidenceCsv({ ...weak, scenarios }, id)).map((r) => r['credibility']));
    };
    expect(believed('off')).toEqual(new Set(['1']));
    expect(believed('on')).toEqual(new Set(['0.25']));
  });
});

describe('a criterion in words', () => {
  const worded = () => {
    const workbook = measured();
    const { session, number, criterionId } = workbook;
    const { type: _, ...columns } = NUMERIC;
    const levels = ['No', 'Partly', 'Yes'];
    run(session, { type: 'editCriterion', criterionId, ...columns, direction: 'max', levels });
    number('kvm', 3);
    number('xen', 0, { measured: { kind: 'uniform', a: 1, b: 2 } });
    return { ...workbook, of: session.load().tables };
  };

  test('has its numbers and the words that they stand for', () => {
    const { of, scenarioId } = worded();
    const matrix = rowsOf(matrixCsv(of, scenarioId));
    expect(matrix.find((row) => row['criterion'] === 'Boot time')).toMatchObject({
      levels: '1 = No; 2 = Partly; 3 = Yes',
      'KVM number': '3',
      'KVM word': 'Yes',
      'Xen low': '1',
      'Xen word': 'between No and Partly',
    });
    expect(matrix.find((row) => row['criterion'] === 'Security')).toMatchObject({ 'KVM word': '' });
    const evidence = rowsOf(evidenceCsv(of, scenarioId));
    expect(evidence.filter((row) => row['number'] !== '').map((row) => row['number_word'])).toEqual([
      'Yes',
      'between No and Partly',
    ]);
  });

  test('has the word behind the value where people read', () => {
    const { session, of, ids, criterionId, scenarioId } = worded();
    const rowOf = (tables: WorkbookTables) => {
      const { heads, rows } = shownTable(matrixForReaders(exportContextOf(tables, scenarioId)));
      const row = rows.find((cells) => cells.includes('Boot time')) ?? expect.fail();
      return ['KVM', 'Xen'].map((name) => row[heads.indexOf(name)]);
    };
    expect(rowOf(of)).toEqual(['100.0 (Yes)', '0.0 (between No and Partly)']);
    const alternativeId = ids.alternative('kvm');
    run(session, { type: 'setJudgement', alternativeId, criterionId, value: 30, reason: 'Seen.' });
    expect(rowOf(session.load().tables)[0]).toBe('30.0 (judgement)');
  });
});
