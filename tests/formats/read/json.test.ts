import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { workbookFrom } from '../../../db/exchange/create.ts';
import { type WorkbookModel, workbookModelSchema } from '../../../db/exchange/workbook-model.ts';
import { newId } from '../../../db/ids.ts';
import { readTables } from '../../../db/queries.ts';
import { startSession } from '../../../db/session.ts';
import type { WorkbookTables } from '../../../db/tables.ts';
import { modelFromJson } from '../../../formats/read/json.ts';
import { workbookJson } from '../../../formats/write/json.ts';
import { codedAgain, memorySession, run, shippedTables, slugIds } from '../../db/workbooks.ts';
import { comparisons } from '../../fixtures/comparisons.ts';

const OPTIONS = { analyst: 'Ada', createdBy: 'Weighbridge test', from: 'x.json' };

function tablesFrom(model: WorkbookModel): WorkbookTables {
  const db = workbookFrom(':memory:', model, OPTIONS);
  try {
    return readTables(db);
  } finally {
    db.close();
  }
}

function reread(json: string): WorkbookTables {
  const { model, problems } = modelFromJson(JSON.parse(json));
  expect(problems).toEqual([]);
  return tablesFrom(model ?? expect.fail());
}

describe('a round trip by JSON gives an equal workbook', () => {
  test('the one that ships', () => {
    const tables = shippedTables();
    expect(reread(workbookJson(tables, null))).toEqual(tables);
  });

  test('one with attached texts, passages, answers, views, notes and contradictions', () => {
    const session = memorySession();
    const ids = slugIds(session);
    const { tables } = session.load();
    const sourceId = tables.sources[0]?.id ?? expect.fail();
    const text = 'A first paragraph.\n\nXen starts at once, they say.\r\n';
    run(session, { type: 'attachText', sourceId, text, origin: 'pasted', sha256: 'a'.repeat(64) });
    const speakerId = tables.speakers[0]?.id ?? expect.fail();
    const cell = { alternativeId: ids.alternative('xen'), criterionId: ids.criterion('security') };
    const claimId = run(session, {
      type: 'createClaim',
      sourceId,
      paragraph: 2,
      speakerId,
      holderId: speakerId,
      text: 'Xen starts fast.',
      transmission: 'reported',
      date: '2009-02-01',
      findings: [{ ...cell, polarity: 'pro', strength: 0.5 }],
      passage: { start: 20, end: 38 },
    }).createdId;
    const other = tables.claims[0]?.id ?? expect.fail();
    run(session, { type: 'addNote', target: { subject: 'claim', claimId: claimId ?? '' }, text: '*Look*' });
    run(session, { type: 'addNote', target: { subject: 'cell', ...cell }, text: 'Hm.' });
    run(session, { type: 'excludeClaims', claimIds: [other], reason: 'twice' });
    run(session, {
      type: 'createContradiction',
      theme: 'Start',
      sides: [
        { statement: 'soon', claimIds: [claimId ?? ''] },
        { statement: 'late', claimIds: [other] },
      ],
    });
    const scenarioId = ids.scenario('linux-datacenter');
    run(session, {
      type: 'applyElicitation',
      scenarioId,
      method: 'swing',
      state: { a: [1, null] },
      weights: [{ criterionId: cell.criterionId, value: 3 }],
    });
    run(session, { type: 'lockWeight', scenarioId, criterionId: cell.criterionId, share: 0.25 });
    run(session, { type: 'saveView', view: 'matrix', state: { widths: { a: 1 } } });
    run(session, { type: 'deleteScenario', scenarioId: ids.scenario('security-first') });
    const saved = session.load();
    const json = workbookJson(saved.tables, session.history(1)[0] ?? null);
    expect(JSON.parse(json).history.lastEvent.label).toContain('delete scenario');
    expect(reread(json)).toEqual(saved.tables);
  });

  test('one with origins, echoes, readings, settlements, attributes, citations and rules', () => {
    const session = memorySession();
    const ids = slugIds(session);
    codedAgain(session);
    const scenarioId = ids.scenario('linux-datacenter');
    const rules = { rho: 0.25, leastCoverage: 0.1, use: 'servers', asOf: '2010-01-01', halfLife: 2.5 };
    run(session, { type: 'setRules', scenarioId, ...rules, kindFactors: { rumour: 0, prediction: 0.5 } });
    const { tables } = session.load();
    expect(tables.readingFindings).toHaveLength(2);
    expect(reread(workbookJson(tables, null))).toEqual(tables);
  });

  test('random ones', () => {
    fc.assert(
      fc.property(comparisons, (model) => {
        const tables = tablesFrom(model);
        expect(reread(workbookJson(tables, null))).toEqual(tables);
      }),
      { numRuns: 60 },
    );
  });
});

test('a new workbook works on: its analyst, its history, undo', () => {
  const { model } = modelFromJson(JSON.parse(workbookJson(shippedTables(), null)));
  const session = startSession(workbookFrom(':memory:', model ?? expect.fail(), OPTIONS), {
    analyst: 'Ada',
  });
  onTestFinished(() => session.close());
  const { history, tables } = session.load();
  expect(history).toMatchObject({ undo: null, eventNumber: 1 });
  expect(session.history(5).map((event) => event.label)).toEqual([expect.stringContaining('from x.json')]);
  session.execute({
    id: newId(),
    request: { type: 'addNote', target: { subject: 'workbook' }, text: 'On.' },
  });
  expect(session.load().tables.notes.at(-1)?.analystId).toBe(tables.analysts[0]?.id);
});

test('a file by hand needs names alone', () => {
  const { model } = modelFromJson({
    format: 'weighbridge-workbook/2',
    title: 'Cars',
    alternatives: [{ name: 'Red' }, { name: 'Blue' }],
    criteria: [{ name: 'Price', direction: 'min' }, { name: 'Looks' }],
    measurements: [{ alternative: 'Red', criterion: 'Price', measured: { kind: 'exact', a: 9 } }],
  });
  const tables = tablesFrom(model ?? expect.fail());
  expect(tables.criteria.map(({ name, scale, position }) => [name, scale, position])).toEqual([
    ['Price', 'numeric', 1],
    ['Looks', 'evidence', 2],
  ]);
  expect(tables.scenarios.map((s) => s.name)).toEqual(['Equal weights']);
  expect(tables.weights.map((w) => w.value)).toEqual([10, 10]);
  expect(tables.analysts.map((a) => a.name)).toEqual(['Ada']);
});

/** Every key of a schema, those of its entries too, but for the frame that all entries have. */
function keysOf(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { properties, ...others } = part as { properties?: Record<string, unknown> };
    for (const [key, inner] of Object.entries(properties ?? {})) {
      keys.add(key);
      walk(inner);
    }
    for (const inner of Object.values(others)) walk(inner);
  };
  walk(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }));
  for (const frame of ['id', 'words', 'print', 'a', 'b']) keys.delete(frame);
  return [...keys];
}

test('the example of docs/json-format.md is one, and its table names every key', () => {
  const doc = readFileSync(new URL('../../../docs/json-format.md', import.meta.url), 'utf8');
  const example = /```json\n([\s\S]*?)```/.exec(doc)?.[1] ?? expect.fail('no example');
  const { model, problems } = modelFromJson(JSON.parse(example));
  expect(problems).toEqual([]);
  expect(tablesFrom(model ?? expect.fail()).measurements).toHaveLength(2);
  for (const key of keysOf(workbookModelSchema)) expect(doc).toContain(`\`${key}\``);
});

test('scenarios of a document of version 1 keep their numbers, those of a present one have the present rules', () => {
  const rulesFrom = (document: object) => {
    const { model } = modelFromJson({ alternatives: [{ name: 'Red' }], ...document });
    return tablesFrom(model ?? expect.fail()).scenarios.map(({ rho, leastCoverage }) => [rho, leastCoverage]);
  };
  const scenarios = [{ name: 'One' }, { name: 'Two', rho: 0.75, leastCoverage: 0.25 }];
  expect(rulesFrom({ format: 'weighbridge-workbook/1', scenarios })).toEqual([
    [0, 0],
    [0.75, 0.25],
  ]);
  expect(rulesFrom({ format: 'weighbridge-workbook/2', scenarios })).toEqual([
    [0.5, 1 / 3],
    [0.75, 0.25],
  ]);
  expect(rulesFrom({ format: 'weighbridge-workbook/1' })).toEqual([[0, 0]]);
});

test.each<[string, unknown, string]>([
  ['no object', [], 'no JSON object'],
  ['another format', { format: 'x' }, 'is not "weighbridge-workbook/2"'],
  ['a newer version', { format: 'weighbridge-workbook/3' }, 'this Weighbridge reads'],
  ['an unknown key', { format: 'weighbridge-workbook/2', colour: 1 }, 'does not know "colour"'],
  ['a number that is none', { format: 'weighbridge-workbook/2', criteria: 3 }, 'must be a list'],
])('%s is refused in a sentence', (_what, document, says) => {
  const { model, problems } = modelFromJson(document);
  expect(model).toBeNull();
  expect(problems.map((p) => p.message).join()).toContain(says);
});
