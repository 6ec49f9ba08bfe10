import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certaintyOf } from '../../../../common/evidence.ts';
import type { CsvDialect, ExportFile } from '../../../../common/export-files.ts';
import { workbookFrom } from '../../../../db/exchange/create.ts';
import { planMerge } from '../../../../db/exchange/merge.ts';
import { type WorkbookModel, workbookModelSchema } from '../../../../db/exchange/workbook-model.ts';
import { newId } from '../../../../db/ids.ts';
import { readTables } from '../../../../db/queries.ts';
import type { WorkbookTables } from '../../../../db/tables.ts';
import { guessTable } from '../../../../formats/read/tables/guess.ts';
import { interpretTable } from '../../../../formats/read/tables/interpret.ts';
import { readText } from '../../../../formats/read/tables/reading/read-text.ts';
import { readXlsx } from '../../../../formats/read/tables/reading/read-xlsx.ts';
import { exportContextOf } from '../../../../formats/write/export-context.ts';
import { exportFile } from '../../../../formats/write/export-file.ts';
import { numberFields } from '../../../../formats/write/tables/number-columns.ts';
import { measured, NUMERIC } from '../../../db/numbers.ts';
import { codedAgain, memorySession, run, shippedTables, slugIds } from '../../../db/workbooks.ts';
import { comparisons } from '../../../fixtures/comparisons.ts';
import { bytesOf } from './table-files.ts';

const DIALECTS: readonly CsvDialect[] = [
  { separator: ',', decimal: '.', bom: false },
  { separator: ';', decimal: ',', bom: true },
  { separator: '\t', decimal: ',', bom: false },
  { separator: ';', decimal: '.', bom: false },
];
const OPTIONS = { analyst: 'Grace', createdBy: 'Weighbridge test', from: 'x.csv' };

function tablesFrom(model: WorkbookModel): WorkbookTables {
  const db = workbookFrom(':memory:', model, OPTIONS);
  try {
    return readTables(db);
  } finally {
    db.close();
  }
}

/** What comes of an exported file, which must have no error in it. */
async function reread(tables: WorkbookTables, file: ExportFile, dialect: CsvDialect): Promise<WorkbookModel> {
  const scenarioId = tables.scenarios[0]?.id ?? '';
  const bytes = bytesOf(String(await exportFile(file, exportContextOf(tables, scenarioId), dialect)));
  const { grid, separator } = await readText(bytes);
  const { mapping } = guessTable(grid, { decimal: separator === ';' ? ',' : '.' });
  const read = interpretTable(grid, mapping, {
    fileName: 'x.csv',
    scenario: tables.scenarios[0]?.name ?? '',
  });
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return workbookModelSchema.parse(read.model);
}

const merged = (tables: WorkbookTables, model: WorkbookModel) =>
  planMerge(tables, model, {
    onConflict: 'replace',
    analyst: { id: newId(), name: 'Ada' },
    now: '2026-01-01T00:00:00Z',
    newId,
  });

const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [row.id, row]));

/** Every finding with its claim, by names. */
function findingsOf(tables: WorkbookTables): string[] {
  const [claims, alternatives, criteria, speakers] = [
    byId(tables.claims),
    byId(tables.alternatives),
    byId(tables.criteria),
    byId(tables.speakers),
  ];
  const sources = byId(tables.sources);
  return tables.findings
    .map((finding) => {
      const claim = claims.get(finding.claimId);
      const source = sources.get(claim?.sourceId ?? '');
      return JSON.stringify([
        alternatives.get(finding.alternativeId)?.name,
        criteria.get(finding.criterionId)?.name,
        finding.polarity,
        finding.strength,
        claim?.text,
        claim && certaintyOf(claim),
        claim?.paragraph,
        claim?.date,
        speakers.get(claim?.speakerId ?? '')?.name,
        speakers.get(claim?.holderId ?? '')?.name,
        source?.fileName ?? source?.title,
      ]);
    })
    .sort();
}

/** Every number, by names; the middle of a range is not kept, because it follows. */
function numbersOf(tables: WorkbookTables, among: ReadonlySet<string> | null = null): string[] {
  const [alternatives, criteria] = [byId(tables.alternatives), byId(tables.criteria)];
  return tables.measurements
    .filter(({ alternativeId, criterionId }) => {
      const shown = alternatives.get(alternativeId)?.active && criteria.get(criterionId)?.active;
      return among === null || shown;
    })
    .map((row) =>
      JSON.stringify([
        alternatives.get(row.alternativeId)?.name,
        criteria.get(row.criterionId)?.name,
        row.kind,
        ...numberFields(row),
      ]),
    )
    .sort();
}

describe('evidence as CSV comes back in', () => {
  test('the workbook that ships: into an empty one, and unchanged into itself', async () => {
    const tables = shippedTables();
    for (const dialect of DIALECTS) {
      const model = await reread(tables, 'evidence-csv', dialect);
      expect(findingsOf(tablesFrom(model))).toEqual(findingsOf(tables));
      const { counts, problems } = merged(tables, model);
      expect(problems).toEqual([]);
      for (const list of ['claims', 'findings', 'alternatives', 'criteria', 'sources', 'speakers'] as const) {
        expect(counts[list]).toMatchObject({ added: 0, changed: 0 });
      }
    }
  });

  test('every column of it is known, that of words for numbers too', async () => {
    const { session, number, criterionId } = measured();
    const { type: _, ...columns } = NUMERIC;
    run(session, { type: 'editCriterion', criterionId, ...columns, levels: ['No', 'Yes'] });
    number('kvm', 2);
    const { tables } = session.load();
    const context = exportContextOf(tables, tables.scenarios[0]?.id ?? '');
    const bytes = bytesOf(String(await exportFile('evidence-csv', context, DIALECTS[0] ?? expect.fail())));
    expect(JSON.stringify(guessTable((await readText(bytes)).grid))).not.toContain('is read nowhere');
  });

  test('random workbooks, numbers of every kind included', async () => {
    await fc.assert(
      fc.asyncProperty(comparisons, fc.constantFrom(...DIALECTS), async (model, dialect) => {
        const tables = tablesFrom(model);
        fc.pre(tables.scenarios.length > 0 && tables.findings.length + tables.measurements.length > 0);
        const again = tablesFrom(await reread(tables, 'evidence-csv', dialect));
        expect(findingsOf(again)).toEqual(findingsOf(tables));
        expect(numbersOf(again)).toEqual(numbersOf(tables));
      }),
      { numRuns: 80 },
    );
  });

  test('as a sheet of the spreadsheet', async () => {
    const tables = shippedTables();
    const bytes = await exportFile(
      'xlsx',
      exportContextOf(tables, tables.scenarios[0]?.id ?? ''),
      DIALECTS[0] ?? expect.fail(),
    );
    if (typeof bytes === 'string') throw new Error('An XLSX is no text.');
    const { grid } = await readXlsx(bytes, 'Evidence');
    const { mapping } = guessTable(grid);
    const read = interpretTable(grid, mapping, { fileName: 'x.xlsx', scenario: 'x' });
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findingsOf(tablesFrom(workbookModelSchema.parse(read.model)))).toEqual(findingsOf(tables));
  });
});

/** How every claim is coded, with its echo and what binds its voice, by names and ids that outlive the file. */
function codingOf(tables: WorkbookTables): string[] {
  const [claims, speakers, origins] = [byId(tables.claims), byId(tables.speakers), byId(tables.origins)];
  const name = (id: string | null | undefined) => {
    const origin = origins.get(id ?? '');
    return origin && `${origin.kind}: ${origin.name}`;
  };
  return tables.claims
    .map((claim) =>
      JSON.stringify([
        claim.text,
        [claim.transmission, claim.sureness, claim.form, claim.kind, claim.directness, claim.doubts],
        [claim.about, claim.undated, claim.speakerInferred, claim.excludedReason],
        [claim.remark || null, claims.get(claim.echoOfId ?? '')?.text],
        [name(claim.originId), name(speakers.get(claim.holderId)?.originId)],
        tables.findings
          .filter(({ claimId }) => claimId === claim.id)
          .map(({ polarity, strength, inferred, use, remark }) => [polarity, strength, inferred, use, remark])
          .sort(),
      ]),
    )
    .sort();
}

describe('how claims are coded, as CSV', () => {
  test('comes back in: inferences, uses, echoes, origins, doubts, kinds, and claims without a finding', async () => {
    const session = memorySession();
    codedAgain(session);
    const originId = run(session, {
      type: 'createOrigin',
      kind: 'employer',
      name: 'Event: a copy',
    }).createdId;
    const { tables } = session.load();
    const speaker = tables.speakers.find(({ id }) => tables.claims.some(({ holderId }) => holderId === id));
    const { id: speakerId, slug: _, ...fields } = speaker ?? expect.fail();
    run(session, { type: 'editSpeaker', speakerId, ...fields, originId: originId ?? null });
    const coded = session.load().tables;
    expect(coded.claims.some(({ id }) => coded.findings.every(({ claimId }) => claimId !== id))).toBe(true);
    for (const dialect of DIALECTS) {
      const model = await reread(coded, 'evidence-csv', dialect);
      expect(codingOf(tablesFrom(model))).toEqual(codingOf(coded));
      const { counts, problems } = merged(coded, model);
      expect(problems).toEqual([]);
      for (const list of ['claims', 'findings', 'speakers', 'origins'] as const) {
        expect(counts[list]).toMatchObject({ added: 0, changed: 0 });
      }
    }
  });

  test('of the workbook that ships', async () => {
    const tables = shippedTables();
    const again = tablesFrom(await reread(tables, 'evidence-csv', DIALECTS[0] ?? expect.fail()));
    expect(codingOf(again)).toEqual(codingOf(tables));
  });
});

describe('the matrix as CSV comes back in', () => {
  test('numbers, value functions, weights and judgements of random workbooks', async () => {
    await fc.assert(
      fc.asyncProperty(comparisons, fc.constantFrom(...DIALECTS), async (model, dialect) => {
        const tables = tablesFrom(model);
        const shown = tables.alternatives.filter((a) => a.active);
        const criteria = tables.criteria.filter((c) => c.active);
        fc.pre(tables.scenarios.length > 0 && shown.length > 0 && criteria.length > 0);
        const again = tablesFrom(await reread(tables, 'matrix-csv', dialect));
        expect(again.alternatives.map((a) => a.name)).toEqual(shown.map((a) => a.name));
        expect(
          again.criteria.map(({ name, scale, direction, levels }) => [name, scale, direction, levels]).sort(),
        ).toEqual(
          criteria.map(({ name, scale, direction, levels }) => [name, scale, direction, levels]).sort(),
        );
        expect(numbersOf(again, new Set())).toEqual(numbersOf(tables, new Set()));
        const weightsOf = (of: WorkbookTables): unknown[] => {
          const names = byId(of.criteria.filter((c) => c.active));
          return of.weights
            .flatMap(({ criterionId, scenarioId, value }) =>
              scenarioId === of.scenarios[0]?.id && names.has(criterionId)
                ? [[names.get(criterionId)?.name, value]]
                : [],
            )
            .sort();
        };
        expect(weightsOf(again)).toEqual(weightsOf(tables));
      }),
      { numRuns: 80 },
    );
  });

  test('as a sheet of the spreadsheet, whose headings are written for people', async () => {
    const { session, number } = measured();
    number('xen', 3);
    const { tables } = session.load();
    const dialect = DIALECTS[0] ?? expect.fail();
    const bytes = await exportFile('xlsx', exportContextOf(tables, tables.scenarios[0]?.id ?? ''), dialect);
    if (typeof bytes === 'string') throw new Error('An XLSX is no text.');
    const { grid } = await readXlsx(bytes, 'Matrix');
    const read = interpretTable(grid, guessTable(grid).mapping, { fileName: 'x.csv', scenario: 'x' });
    const fromSheet = workbookModelSchema.parse(read.model);
    const fromCsv = await reread(tables, 'matrix-csv', dialect);
    expect(fromSheet.criteria?.length).toBeGreaterThan(1);
    for (const list of ['alternatives', 'criteria', 'measurements', 'judgements'] as const) {
      expect(fromSheet[list]).toEqual(fromCsv[list]);
    }
    expect(fromSheet.scenarios?.[0]?.weights).toEqual(fromCsv.scenarios?.[0]?.weights);
  });

  test('without a criterion is refused', () => {
    const grid = [
      ['group', 'criterion', 'weight', 'Xen', 'Xen state'],
      ['', 'Total', '', 5, ''],
    ];
    const { problems } = interpretTable(grid, guessTable(grid).mapping, { fileName: 'x', scenario: 'x' });
    expect(problems.map(({ severity, message }) => [severity, message])).toEqual([
      ['error', 'There is no criterion in this table.'],
    ]);
  });

  test('the values of evidence do not come back as numbers, and that is said', async () => {
    const { session, ids, number } = measured();
    number('xen', 3);
    run(session, {
      type: 'setJudgement',
      alternativeId: ids.alternative('kvm'),
      criterionId: ids.criterion('security'),
      value: 12.5,
      reason: 'x',
    });
    const { tables } = session.load();
    const model = await reread(tables, 'matrix-csv', DIALECTS[0] ?? expect.fail());
    expect(model.judgements?.map(({ alternative, value }) => [alternative, value])).toEqual([['KVM', 12.5]]);
  });
});

test('weights and notes come back in', async () => {
  const session = memorySession();
  const ids = slugIds(session);
  const target = {
    subject: 'cell' as const,
    alternativeId: ids.alternative('xen'),
    criterionId: ids.criterion('security'),
  };
  run(session, { type: 'addNote', target, text: '=look *here*\nand there' });
  run(session, {
    type: 'setJudgement',
    alternativeId: target.alternativeId,
    criterionId: target.criterionId,
    value: 40,
    reason: 'seen, “myself”',
  });
  run(session, {
    type: 'lockWeight',
    scenarioId: ids.scenario('linux-datacenter'),
    criterionId: target.criterionId,
    share: 0.25,
  });
  const { tables } = session.load();
  for (const dialect of DIALECTS) {
    const weights = merged(tables, await reread(tables, 'weights-csv', dialect));
    expect(weights.problems).toEqual([]);
    expect(weights.counts.weights).toMatchObject({ added: 0, changed: 0 });
    const notes = merged(tables, await reread(tables, 'notes-csv', dialect));
    expect(notes.problems).toEqual([]);
    expect(notes.counts.notes).toMatchObject({ added: 0, changed: 0 });
    expect(notes.counts.judgements).toMatchObject({ added: 0, changed: 0 });
  }
});
