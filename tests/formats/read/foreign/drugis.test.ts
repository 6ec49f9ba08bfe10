import { describe, expect, test } from 'vitest';
import { errorTextOf, fileWith, imported, numbersOf, weightsOf } from '../imported-files.ts';

type Json = Readonly<Record<string, unknown>>;

const exact = (value: number, input?: Json): Json => ({
  effect: { type: 'exact', value, ...(input ? { input } : {}) },
});
const distributed = (type: string, parameters: Json): Json => ({ distribution: { type, parameters } });
const entry = (alternative: string, criterion: string, performance: Json): Json => ({
  ...{ alternative, criterion, dataSource: `of ${criterion}`, performance },
});
const source = (criterion: string, more: Json = {}): Json => ({ id: `of ${criterion}`, ...more });
const linear = (low: number, high: number, direction: string): Json => ({
  pvf: { range: [low, high], type: 'linear', direction },
});

const PROBLEM = {
  schemaVersion: '1.4.5',
  title: 'Trains',
  criteria: {
    onTime: {
      title: 'On time',
      dataSources: [
        source('onTime', {
          source: 'Yearly report',
          sourceLink: 'https://example.org/report',
          uncertainties: 'One year only',
          unitOfMeasurement: { type: 'percentage', label: '%' },
          pvf: {
            ...{ range: [0.5, 0.9], type: 'piecewise-linear', direction: 'increasing' },
            ...{ cutoffs: [0.6, 0.7, 0.8], values: [0.25, 0.6, 0.9] },
          },
        }),
      ],
    },
    price: {
      title: 'Price',
      dataSources: [source('price', { unitOfMeasurement: 'EUR', ...linear(0, 80, 'decreasing') })],
    },
  },
  alternatives: { slow: { title: 'Slow train' }, fast: { title: 'Fast train' } },
  performanceTable: [
    entry('slow', 'onTime', exact(0.7, { scale: 'percentage', value: 70 })),
    entry('fast', 'onTime', distributed('dnorm', { mu: 0.8, sigma: 0.02 })),
    entry('slow', 'price', exact(20, { value: 20, lowerBound: 15, upperBound: 30 })),
    entry('fast', 'price', distributed('range', { lowerBound: 50, upperBound: 70 })),
  ],
};

const file = (problem: unknown): string => fileWith(JSON.stringify(problem), 'problem.json');

describe('a problem of drugis.org', () => {
  test('comes in with numbers, uncertainty, directions, units, value functions, sources and notes', async () => {
    const { kind, tables, warnings } = await imported(file(PROBLEM));
    expect(kind).toBe('drugis');
    expect(numbersOf(tables)).toEqual({
      'Slow train': { 'On time': 70, Price: 20 },
      'Fast train': { 'On time': ['normal', 80, 2], Price: ['uniform', 50, 70] },
    });
    expect(tables.criteria.map(({ direction, unit, valuePoints }) => [direction, unit, valuePoints])).toEqual(
      [
        [
          'max',
          '%',
          [
            [50, 0],
            [60, 25],
            [70, 60],
            [80, 90],
            [90, 100],
          ],
        ],
        [
          'min',
          'EUR',
          [
            [0, 100],
            [80, 0],
          ],
        ],
      ],
    );
    expect(tables.sources.map(({ title, url }) => [title, url])).toEqual([
      ['Yearly report', 'https://example.org/report'],
    ]);
    expect(tables.notes.map(({ text }) => text)).toEqual(['Uncertainties: One year only']);
    expect(tables.measurements.map(({ remark }) => remark)).toContain('Confidence interval from 15 to 30');
    expect(warnings).toEqual([]);
  });

  test('of an early version has its scales with the criterion, and groups in a value tree', async () => {
    const { tables } = await imported(
      file({
        criteria: {
          a: { title: 'Gain', ...linear(0, 10, 'increasing') },
          b: { title: 'Loss', ...linear(1, 5, 'decreasing') },
        },
        alternatives: { x: { title: 'X' }, y: { title: 'Y' } },
        valueTree: {
          title: 'All',
          children: [
            { title: 'Good', criteria: ['a'] },
            { title: 'Bad', criteria: ['b'] },
          ],
        },
        performanceTable: [
          { alternative: 'x', criterion: 'a', performance: { type: 'exact', value: 4 } },
          {
            alternative: 'y',
            criterion: 'b',
            performance: { type: 'dnorm', parameters: { mu: 3, sigma: 0.5 } },
          },
        ],
        preferences: [{ type: 'exact swing', criteria: ['a', 'b'], ratio: 3 }],
      }),
    );
    expect(numbersOf(tables)).toEqual({ X: { Gain: 4 }, Y: { Loss: ['normal', 3, 0.5] } });
    expect(tables.criterionGroups.map(({ name }) => name)).toEqual(['Good', 'Bad']);
    expect(weightsOf(tables, 'Imported weights')).toEqual({
      Gain: expect.closeTo(0.75, 10),
      Loss: expect.closeTo(0.25, 10),
    });
  });

  test('says what it does not say, and what has no like here', async () => {
    const { tables, warnings } = await imported(
      file({
        ...PROBLEM,
        criteria: {
          ...PROBLEM.criteria,
          harm: { title: 'Harm', isFavorable: false, dataSources: [source('harm')] },
        },
        performanceTable: [
          ...PROBLEM.performanceTable,
          entry('slow', 'harm', distributed('dbeta', { alpha: 20, beta: 116 })),
          entry('fast', 'harm', distributed('dsurv', { alpha: 1, beta: 2, summaryMeasure: 'mean' })),
        ],
        preferences: [{ type: 'ordinal', criteria: ['price', 'onTime'] }],
      }),
    );
    const said = warnings.join('\n');
    expect(numbersOf(tables)['Slow train']).toMatchObject({
      Harm: ['normal', expect.closeTo(20 / 136, 10), expect.closeTo(0.0303, 3)],
    });
    expect(numbersOf(tables)['Fast train']).not.toHaveProperty('Harm');
    expect(said).toContain('does not say what is better on “Harm”; it calls the criterion unfavourable');
    expect(said).toContain('Numbers on “Harm” are beta distributions');
    expect(said).toContain('“Fast train” on “Harm” is given as “dsurv”');
    expect(said).toContain('ordinal: Price over On time');
  });

  test('with relative effects alone is refused with its name and the way', async () => {
    const said = await errorTextOf(
      file({
        ...PROBLEM,
        performanceTable: [
          {
            criterion: 'price',
            dataSource: 'of price',
            performance: distributed('relative-normal', { baseline: {}, relative: {} }),
          },
        ],
      }),
    );
    expect(said).toContain('MCDA by drugis.org');
    expect(said).toContain('relative to one alternative');
    expect(said).toContain('docs/problem-file.md');
  });

  test('that is not as the tool writes it says where', async () => {
    expect(await errorTextOf(file({ ...PROBLEM, alternatives: { slow: 7 } }))).toContain(
      'alternatives.slow is not as that program writes it',
    );
  });
});
