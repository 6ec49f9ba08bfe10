import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { WorkbookTables } from '../../../../db/tables.ts';
import { xmcdaBundle } from '../../../../formats/write/xmcda/write-bundle.ts';
import { assess } from '../../../../scoring/assessment/assess.ts';
import { cellKey } from '../../../../scoring/assessment/cells.ts';
import { measured, NUMERIC } from '../../../db/numbers.ts';
import { codedAgain, memorySession, run, shippedTables, slugIds } from '../../../db/workbooks.ts';
import { comparisons } from '../../../fixtures/comparisons.ts';
import { fileWith, imported, numbersOf, tablesFrom, weightsOf } from '../../read/imported-files.ts';

const scenarioOf = (tables: WorkbookTables): string => tables.workbook[0]?.currentScenarioId ?? '';

function filesOf(tables: WorkbookTables): Record<string, string> {
  const files = unzipSync(xmcdaBundle(tables, scenarioOf(tables)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const roundTrip = async (tables: WorkbookTables) =>
  imported(fileWith(xmcdaBundle(tables, scenarioOf(tables)), 'bundle.zip'));

/** A file as another program finds its way through it: by the names of elements alone. */
const parsed = (xml: string | undefined) => {
  expect(XMLValidator.validate(xml ?? '')).toBe(true);
  const lists = [
    'alternative',
    'criterion',
    'criterionScales',
    'criterionValues',
    'alternativePerformances',
    'performance',
    'criterionFunctions',
    'segment',
    'criterionThresholds',
    'threshold',
  ];
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => lists.includes(name),
  }).parse(xml ?? '');
};

describe('the bundle, as PyXMCDA and diviz look for it', () => {
  function bundle() {
    const { session, number, criterionId, scenarioId, sourceId } = measured();
    number('kvm', 12.5, { sourceId, paragraph: 3, remark: 'best of five' });
    number('xen', 20, { measured: { kind: 'normal', a: 20, b: 2 } });
    run(session, {
      type: 'editCriterion',
      criterionId,
      ...without(NUMERIC),
      valuePoints: [
        [10, 100],
        [40, 0.5],
      ],
    });
    run(session, {
      type: 'setMethodOptions',
      scenarioId,
      options: { promethee: { criteria: { [criterionId]: { preference: 'linear', q: 1, p: 5, s: 0 } } } },
    });
    const { tables } = session.load();
    const files = filesOf(tables);
    return { tables, files, criterionId, scenarioId };
  }

  test('has a file for each concept, all in the namespace of 4.0.0', () => {
    const { files } = bundle();
    expect(Object.keys(files).sort()).toEqual([
      'alternatives.xml',
      'criteria.xml',
      'criteria_functions.xml',
      'criteria_scales.xml',
      'criteria_thresholds.xml',
      'criteria_weights.xml',
      'evidence.json',
      'performance_table.xml',
    ]);
    for (const [name, xml] of Object.entries(files)) {
      if (name.endsWith('.xml'))
        expect(parsed(xml).xmcda['@xmlns']).toBe('http://www.decision-deck.org/2021/XMCDA-4.0.0');
    }
  });

  test('has every element where it is expected', () => {
    const { files, criterionId } = bundle();
    const alternatives = parsed(files['alternatives.xml']).xmcda.alternatives.alternative;
    expect(
      alternatives.map((a: Record<string, unknown>) => [a['@id'], a['@name'], a['type'], a['active']]),
    ).toContainEqual(['kvm', 'KVM', 'real', true]);
    const scales = parsed(files['criteria_scales.xml']).xmcda.criteriaScales.criterionScales;
    const boot = scales.find((s: { criterionID: string }) => s.criterionID === criterionId);
    expect(boot.scales.scale.quantitative.preferenceDirection).toBe('min');
    const weights = parsed(files['criteria_weights.xml']).xmcda.criteriaValues;
    expect(weights['@mcdaConcept']).toBe('weights');
    expect(
      weights.criterionValues.find((w: { criterionID: string }) => w.criterionID === criterionId).values.value
        .real,
    ).toBe(10);
    const rows = parsed(files['performance_table.xml']).xmcda.performanceTable.alternativePerformances;
    const kvm = rows.find((r: { alternativeID: string }) => r.alternativeID === 'kvm');
    const cell = kvm.performance.find((p: { criterionID: string }) => p.criterionID === criterionId);
    expect(cell.values.value.real).toBe(12.5);
    const [fn] = parsed(files['criteria_functions.xml']).xmcda.criteriaFunctions.criterionFunctions;
    expect(fn.functions.function.piecewiseLinear.segment[0].tail).toEqual({
      abscissa: { real: 40 },
      ordinate: { real: 0.5 },
    });
    const [own] = parsed(files['criteria_thresholds.xml']).xmcda.criteriaThresholds.criterionThresholds;
    expect(own.thresholds.threshold.map((t: Record<string, unknown>) => [t['@id'], t['constant']])).toEqual([
      ['indifference', { real: 1 }],
      ['preference', { real: 5 }],
    ]);
  });

  test('a cell of which nothing is known is NA, and evidence has the value of the scenario', () => {
    const { tables, files, scenarioId } = bundle();
    const assessment = assess(tables, tables.scenarios.find((s) => s.id === scenarioId) ?? expect.fail());
    const rows = parsed(files['performance_table.xml']).xmcda.performanceTable.alternativePerformances;
    const ids = new Map(tables.alternatives.map((a) => [a.slug, a.id]));
    const criteria = new Map(tables.criteria.map((c) => [c.slug ?? c.id, c]));
    let [known, unknown] = [0, 0];
    for (const { alternativeID, performance } of rows) {
      for (const { criterionID, values } of performance) {
        const criterion = criteria.get(criterionID) ?? expect.fail(criterionID);
        const cell = assessment.cells.get(cellKey(ids.get(alternativeID) ?? '', criterion.id));
        if (!cell || criterion.scale === 'numeric') continue;
        if (cell.empty) {
          expect(values.value).toEqual({ NA: '' });
          unknown++;
        } else {
          expect(values.value.real).toBe(cell.value);
          known++;
        }
      }
    }
    expect(Math.min(known, unknown)).toBeGreaterThan(0);
  });

  test('comes back with sources, claims, ranges, functions, thresholds and weights', async () => {
    const { tables, criterionId, scenarioId } = bundle();
    const { tables: again } = await roundTrip(tables);
    expect(numbersOf(again)).toEqual({ KVM: { 'Boot time': 12.5 }, Xen: { 'Boot time': ['normal', 20, 2] } });
    expect(again.measurements.find((m) => m.a === 12.5)).toMatchObject({
      paragraph: 3,
      remark: 'best of five',
    });
    const boot = again.criteria.find((c) => c.name === 'Boot time') ?? expect.fail();
    expect(boot).toMatchObject({
      id: criterionId,
      unit: 's',
      direction: 'min',
      valuePoints: [
        [10, 100],
        [40, 0.5],
      ],
    });
    expect(again.scenarios[0]?.methodOptions).toMatchObject({
      promethee: { criteria: { [criterionId]: { q: 1, p: 5 } } },
    });
    const name = tables.scenarios.find((s) => s.id === scenarioId)?.name ?? '';
    expect(weightsOf(again, name)).toEqual(weightsOf(tables, name));
    expect(scoresOf(again)).toEqual(scoresOf(tables));
  });
});

describe('a criterion in words', () => {
  const levels = ['No', 'Partly <&>', 'Yes'];
  function worded(direction: 'max' | 'min') {
    const { session, number, criterionId, ids, sourceId } = measured();
    run(session, {
      type: 'editCriterion',
      criterionId,
      ...without(NUMERIC),
      unit: null,
      direction,
      levels,
      valuePoints: [
        [1, 0],
        [2, 80],
        [3, 100],
      ],
    });
    number('kvm', 2, { sourceId, paragraph: 3, remark: 'as documented' });
    number('xen', 0, { measured: { kind: 'uniform', a: 2, b: 3 } });
    const made = (name: string, a: number) => {
      const row = { name, aliases: [], vendor: null, kind: 'alternative' as const, description: '' };
      const alternativeId = run(session, { type: 'createAlternative', ...row }).createdId ?? '';
      number('kvm', a, { alternativeId });
    };
    made('Bhyve', 2.5);
    made('Jails', 4);
    return { tables: session.load().tables, criterionId, ids };
  }

  test('has a qualitative scale, and its words in the table', () => {
    const { tables, criterionId } = worded('max');
    const files = filesOf(tables);
    const scales = parsed(files['criteria_scales.xml']).xmcda.criteriaScales.criterionScales;
    const own = scales.find((s: { criterionID: string }) => s.criterionID === criterionId);
    expect(own.scales.scale.qualitative).toEqual({
      preferenceDirection: 'max',
      valuedLabels: {
        valuedLabel: levels.map((label, at) => ({ label, value: { integer: at + 1 } })),
      },
    });
    const { performanceTable } = parsed(files['performance_table.xml']).xmcda;
    expect(performanceTable['@mcdaConcept']).toBeUndefined();
    const cell = (id: string) =>
      performanceTable.alternativePerformances
        .find((r: { alternativeID: string }) => r.alternativeID === id)
        .performance.find((p: { criterionID: string }) => p.criterionID === criterionId).values.value;
    expect(cell('kvm')).toEqual({ label: 'Partly <&>' });
    // Another program wants one value in a cell: the middle, which is no word.
    expect(cell('xen')).toEqual({ real: 2.5 });
  });

  test.each(['max', 'min'] as const)('comes back equal where %s is better', async (direction) => {
    const { tables, criterionId } = worded(direction);
    const { tables: again, warnings } = await roundTrip(tables);
    expect(warnings).toEqual([]);
    const own = (all: WorkbookTables) => ({
      criterion: all.criteria
        .filter(({ id }) => id === criterionId)
        .map(({ scale, direction, unit, levels, valuePoints }) => ({
          scale,
          direction,
          unit,
          levels,
          valuePoints,
        })),
      numbers: all.measurements
        .map(({ alternativeId, kind, a, b, paragraph, remark }) => [
          all.alternatives.find(({ id }) => id === alternativeId)?.name,
          [kind, a, b, paragraph, remark],
        ])
        .sort(),
    });
    expect(own(again)).toEqual(own(tables));
    expect(scoresOf(again)).toEqual(scoresOf(tables));
  });

  test('comes back from its XML alone, but for what only evidence.json knows', async () => {
    const { tables, criterionId } = worded('max');
    const { 'evidence.json': _, ...files } = filesOf(tables);
    const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
    const { tables: again } = await imported(fileWith(zip, 'bundle.zip'));
    expect(again.criteria.find(({ name }) => name === 'Boot time')).toMatchObject({
      id: criterionId,
      levels,
    });
    const boot = again.measurements.filter((m) => m.criterionId === criterionId);
    expect(boot.map(({ a }) => a).sort()).toEqual([2, 2.5, 2.5, 4]);
  });
});

const without = ({ type: _, ...criterion }: typeof NUMERIC) => criterion;

/** Scores by name, in the scenario that is looked at. */
function scoresOf(tables: WorkbookTables): Record<string, number> {
  const scenario = tables.scenarios.find((s) => s.id === scenarioOf(tables)) ?? expect.fail();
  return Object.fromEntries(assess(tables, scenario).standings.map(({ name, score }) => [name, score]));
}

test('how claims are coded, what binds voices, and the rules of the scenario come back', async () => {
  const session = memorySession();
  codedAgain(session);
  const scenarioId = slugIds(session).scenario('linux-datacenter');
  const rules = { rho: 0.25, leastCoverage: 0.4, use: 'servers', asOf: '2010-01-01', halfLife: 3 };
  run(session, { type: 'setRules', scenarioId, ...rules, kindFactors: { rumour: 0.5 } });
  const { tables } = session.load();
  const { tables: again } = await roundTrip(tables);
  expect(again.scenarios[0]).toMatchObject({ ...rules, kindFactors: { rumour: 0.5 } });
  const inBundle = new Set(again.claims.map(({ text }) => text));
  const coding = (all: WorkbookTables) =>
    all.claims
      .filter(({ text }) => inBundle.has(text))
      .map((claim) => [
        claim.text,
        [claim.transmission, claim.sureness, claim.form, claim.kind, claim.directness, claim.doubts],
        [claim.about, claim.undated, claim.speakerInferred],
        all.origins.find(({ id }) => id === claim.originId)?.name,
        all.findings
          .filter(({ claimId }) => claimId === claim.id)
          .filter(
            ({ alternativeId }) =>
              all.alternatives.find(({ id }) => id === alternativeId)?.kind !== 'related',
          )
          .map(({ polarity, strength, inferred, use, remark }) => [polarity, strength, inferred, use, remark])
          .sort(),
      ])
      .sort();
  expect(coding(again)).toEqual(coding(tables));
});

test('the shipped workbook comes back with its ranking, and each claim once', async () => {
  const tables = shippedTables();
  const { tables: again, warnings } = await roundTrip(tables);
  expect(warnings).toEqual([]);
  expect(scoresOf(again)).toEqual(scoresOf(tables));
  const cells = (all: WorkbookTables) => {
    const related = new Set(all.alternatives.filter((a) => a.kind === 'related').map((a) => a.id));
    return all.findings.filter((f) => !related.has(f.alternativeId)).length;
  };
  expect(cells(again)).toBe(cells(tables));
});

test('random workbooks: names, state, directions, numbers and weights come back', async () => {
  await fc.assert(
    fc.asyncProperty(comparisons, async (comparison) => {
      const tables = tablesFrom(comparison);
      const { tables: again } = await roundTrip(tables);
      const frame = (all: WorkbookTables) => ({
        alternatives: all.alternatives.map(({ name, active }) => [name, active]),
        criteria: all.criteria.map(({ name, active, scale, direction, unit, valuePoints, levels }) => [
          name,
          active,
          scale,
          direction,
          unit,
          valuePoints,
          levels,
        ]),
        numbers: numbersOf(all),
        weights: weightsOf(all, all.scenarios[0]?.name ?? ''),
      });
      const names = (text: string) => text.replaceAll(/[\p{Cc}\ufffe\uffff]/gu, '');
      expect(JSON.parse(names(JSON.stringify(frame(again))))).toEqual(
        JSON.parse(names(JSON.stringify(frame(tables)))),
      );
    }),
    { numRuns: 40 },
  );
});

test('100,000 cells go out and come back', async () => {
  const alternatives = Array.from({ length: 1_000 }, (_, i) => ({ name: `Option ${i}` }));
  const criteria = Array.from({ length: 100 }, (_, j) => ({ name: `Number ${j}`, unit: 's' }));
  const measurements = alternatives.flatMap((a, i) =>
    criteria.map((c, j) => ({
      alternative: a.name,
      criterion: c.name,
      measured: { kind: 'exact' as const, a: i * j },
    })),
  );
  const tables = tablesFrom({ alternatives, criteria, measurements });
  const start = performance.now();
  const bytes = xmcdaBundle(tables, scenarioOf(tables));
  const middle = performance.now();
  const { tables: again } = await imported(fileWith(bytes, 'large.zip'));
  if (process.env['MEASURE']) {
    console.log(
      'write',
      Math.round(middle - start),
      'read',
      Math.round(performance.now() - middle),
      'bytes',
      bytes.length,
    );
  }
  expect(again.measurements).toHaveLength(100_000);
});
