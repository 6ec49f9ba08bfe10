import { expect } from 'vitest';
import { writeZip } from '../../../../formats/write/zip.ts';
import { type Case, text } from './case.ts';

/** XMCDA of other programs, other XML, and files of other tools. */

type Numbers = Readonly<Record<string, readonly number[]>>;

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

/** A file of XMCDA of this namespace; from 3.0 on a value stands in a list of values. */
function xmcda(namespace: string, content: string): string {
  const uri = `http://www.decision-deck.org/${namespace}`;
  return `<?xml version="1.0" encoding="UTF-8"?><xmcda:XMCDA xmlns:xmcda="${uri}">${content}</xmcda:XMCDA>`;
}

const value = (number: number, isList: boolean): string => {
  const one = element('value', element('real', String(number)));
  return isList ? element('values', one) : one;
};

function performances(criteria: readonly string[], numbers: Numbers, isList: boolean): string {
  const rows = Object.entries(numbers).map(([id, row]) =>
    element(
      'alternativePerformances',
      element('alternativeID', id) +
        criteria
          .map((criterion, i) =>
            element('performance', element('criterionID', criterion) + value(row[i] ?? Number.NaN, isList)),
          )
          .join(''),
    ),
  );
  return element('performanceTable', rows.join(''));
}

const weightsOf = (criteria: readonly string[], weights: readonly number[], isList: boolean): string =>
  `<criteriaValues mcdaConcept="weights">${criteria
    .map((criterion, i) =>
      element('criterionValue', element('criterionID', criterion) + value(weights[i] ?? 0, isList)),
    )
    .join('')}</criteriaValues>`;

const alternativesOf = (ids: readonly string[]): string =>
  element('alternatives', ids.map((id) => `<alternative id="${id}"/>`).join(''));

const cellsOf = (criteria: readonly string[], numbers: Numbers) =>
  Object.fromEntries(
    Object.entries(numbers).map(([id, row]) => [
      id,
      Object.fromEntries(criteria.map((criterion, i) => [criterion, row[i]])),
    ]),
  );

const GAIA = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'];
const gaia: Numbers = {
  x1: [0.3078, 0.1703, 0.3595, 0.882, 0.1804, 0.4912],
  x2: [0.2577, 0.625, 0.6903, 0.5491, 0.6294, 0.7804],
  x3: [0.5523, 0.8822, 0.5358, 0.2777, 0.9896, 0.8842],
  x4: [0.0564, 0.2804, 0.7108, 0.4883, 0.1303, 0.2077],
  x5: [0.4685, 0.3985, 0.5383, 0.9285, 0.3307, 0.3071],
  x6: [0.4838, 0.7626, 0.749, 0.3487, 0.8651, 0.3305],
  x7: [0.8124, 0.669, 0.4201, 0.9542, 0.7776, 0.1987],
  x8: [0.3703, 0.2046, 0.1714, 0.6953, 0.8273, 0.2357],
  x9: [0.5466, 0.3575, 0.7703, 0.8895, 0.6033, 0.2749],
};

const SUM = ['g01', 'g02', 'g03', 'g04', 'g05', 'g06'];
const sum: Numbers = {
  a01: [58, 30.87, 67.07, 72.02, 30.8, 33.16],
  a02: [45.02, 61.73, 64.24, 30.2, 38.99, 54.33],
  a03: [23.81, 79.28, 42.05, 6.2, 22.05, 13.57],
  a04: [33.42, 80.42, 31.42, 12.4, 16.9, 17.34],
  a05: [44.1, 46.94, 51.9, 33.44, 49.35, 24.39],
  a06: [44.01, 76.98, 74.98, 46.42, 68.73, 46.4],
  a07: [71.1, 37.45, 73.55, 69.85, 9.6, 18.04],
  a08: [31.88, 42.68, 55.95, 72.22, 78.77, 62.04],
  a09: [23.41, 77.17, 62.07, 5.29, 68.81, 63.27],
};

const CARS = ['Confort', 'Esthetique', 'Performance', 'Securite', 'CO2', 'Packing', 'PrixAchat'];
const cars: Numbers = {
  a01: [1, 1, 5, 3, 2, 170, 19_100],
  a02: [1, 2, 3, 5, 4, 190, 15_000],
  a03: [3, 1, 5, 8, 5, 530, 30_600],
  a04: [2, 4, 4, 6, 4, 210, 25_300],
  a05: [3, 3, 3, 1, 4, 250, 21_700],
  a06: [3, 4, 6, 6, 6, 410, 19_400],
  a07: [3, 4, 6, 1, 8, 410, 25_600],
  a08: [3, 2, 6, 6, 7, 200, 28_300],
  a09: [3, 3, 4, 7, 7, 400, 21_400],
  a10: [2, 4, 7, 7, 5, 480, 30_900],
  a11: [3, 1, 6, 2, 1, 330, 9_900],
  a12: [4, 3, 9, 3, 6, 440, 31_900],
  a13: [1, 4, 6, 5, 6, 390, 20_100],
};

const V3 = '2017/XMCDA-3.0.2';
const V2 = '2009/XMCDA-2.0.0';
const V31 = '2019/XMCDA-3.1.1';
const BUSES = ['price', 'range', 'seats'];
const buses: Numbers = { a1: [100, 300, 40], a2: [140, 380, 45], a3: [120, 250, 50] };
/** How much each number is worth, from 0 to 1; weighted with 0.4, 0.4 and 0.2 the buses come to 64, 50 and 48. */
const WORTH: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  price: [
    [100, 1],
    [120, 0.7],
    [140, 0],
  ],
  range: [
    [250, 0],
    [300, 0.6],
    [380, 1],
  ],
  seats: [
    [40, 0],
    [50, 1],
  ],
};

const worth = Object.entries(WORTH)
  .map(([criterion, points]) => {
    const point = ([at, of]: readonly [number, number]): string =>
      element(
        'point',
        element('abscissa', element('real', String(at))) + element('ordinate', element('real', String(of))),
      );
    return element(
      'criterion',
      element('criterionID', criterion) +
        element('criterionFunction', element('points', points.map(point).join(''))),
    );
  })
  .join('');

const scale = (criterion: string, direction: string): string =>
  element(
    'criterionScale',
    element('criterionID', criterion) +
      element('scales', element('scale', element('quantitative', element('preferenceDirection', direction)))),
  );

export const FOREIGN: readonly Case[] = [
  {
    name: '34 XMCDA with value functions by the id of the criterion',
    file: {
      name: 'assess.zip',
      content: writeZip({
        'alternatives.xml': xmcda(V31, alternativesOf(Object.keys(buses))),
        'criteria.xml': xmcda(
          V31,
          element('criteria', BUSES.map((id) => `<criterion id="${id}"/>`).join('')),
        ),
        'criteria_scales.xml': xmcda(
          V31,
          element('criteriaScales', scale('price', 'min') + scale('range', 'max') + scale('seats', 'max')),
        ),
        'performance_table.xml': xmcda(V31, performances(BUSES, buses, true)),
        'value_functions.xml': xmcda(V31, element('criteria', worth)),
        'weights.xml': xmcda(V31, weightsOf(BUSES, [0.4, 0.4, 0.2], true)),
      }),
    },
    right: {
      status: 0,
      alternatives: ['a1', 'a2', 'a3'],
      criteria: BUSES,
      directions: { price: 'min', range: 'max', seats: 'max' },
      order: 'a1 > a2 > a3',
      scores: { a1: closeTo(64), a2: closeTo(50), a3: closeTo(48) },
    },
  },
  {
    name: '35 XML that is no XMCDA',
    file: text(
      'AltAndCrit.xml',
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<m:AltAndCrit xmlns:m="myNS" xmlns:xm="http://xmcda-modular.github.io/2017/xsd">',
      '<xm:myAlt><id>a01</id></xm:myAlt></m:AltAndCrit>',
    ),
    right: { status: 2, says: [/AltAndCrit/], saysNot: [/bundle with errors/] },
  },
  {
    name: '35 XMCDA with nothing for a workbook',
    file: text(
      'alternatives_ranks.xml',
      '<xmcda xmlns="http://www.decision-deck.org/2021/XMCDA-4.0.0"><alternativesValues>',
      ...['D', 'E'].map((id, i) =>
        element(
          'alternativeValues',
          element('alternativeID', id) +
            element('values', element('value', element('integer', String(i + 1)))),
        ),
      ),
      '</alternativesValues></xmcda>',
    ),
    right: { status: 2, says: [/alternativesValues|nothing/i] },
  },
  {
    name: '37 XMCDA 3.0.2 without scales',
    file: {
      name: 'gaia3.zip',
      content: writeZip({
        'alternatives.xml': xmcda(V3, alternativesOf(Object.keys(gaia))),
        'criteria.xml': xmcda(
          '2013/XMCDA-3.0.0',
          element('criteria', GAIA.map((id) => `<criterion id="${id}"/>`).join('')),
        ),
        'criteria_weights.xml': xmcda(V3, weightsOf(GAIA, [0.1, 0.1, 0.1, 0.1, 0.2, 0.4], true)),
        'profiles.xml': xmcda(V3, performances(GAIA, gaia, true)),
      }),
    },
    right: {
      status: 0,
      alternatives: Object.keys(gaia),
      criteria: GAIA,
      cells: cellsOf(GAIA, gaia),
      weights: { g1: 0.1, g2: 0.1, g3: 0.1, g4: 0.1, g5: 0.2, g6: 0.4 },
      says: [/^warning: .*scale/m],
    },
  },
  {
    name: '38 XMCDA 2.0 with one weight and thresholds',
    file: {
      name: 'weightedSum.zip',
      content: writeZip({
        'alternatives.xml': xmcda(V2, alternativesOf(Object.keys(sum))),
        'criteria.xml': xmcda(
          V2,
          element(
            'criteria',
            SUM.map((id, i) => {
              const thresholds = [
                ['indifference', 0.61],
                ['preference', 20.17],
                ['veto', 98.61],
              ]
                .map(
                  ([concept, number]) =>
                    `<threshold mcdaConcept="${concept}"><constant><real>${number}</real></constant></threshold>`,
                )
                .join('');
              return `<criterion id="${id}">${i === 0 ? element('thresholds', thresholds) : ''}</criterion>`;
            }).join(''),
          ),
        ),
        'criteriaWeights.xml': xmcda(V2, weightsOf(SUM, [1, 0, 0, 0, 0, 0], false)),
        'performanceTable.xml': xmcda(V2, performances(SUM, sum, false)),
      }),
    },
    right: {
      status: 0,
      alternatives: Object.keys(sum),
      cells: cellsOf(SUM, sum),
      weights: { g01: 1, g02: 0, g03: 0, g04: 0, g05: 0, g06: 0 },
      order: 'a07 > a01 > a02 > a05 > a06 > a04 > a08 > a03 > a09',
      says: [/veto/],
    },
  },
  {
    name: '40 thirteen cars, one cost among seven criteria',
    file: {
      name: 'rubis.zip',
      content: writeZip({
        'alternatives.xml': xmcda(V2, alternativesOf(Object.keys(cars))),
        'criteria.xml': xmcda(
          V2,
          element(
            'criteria',
            CARS.map((id) =>
              id === 'PrixAchat'
                ? `<criterion id="${id}"><scale><quantitative><preferenceDirection>min</preferenceDirection></quantitative></scale></criterion>`
                : `<criterion id="${id}"/>`,
            ).join(''),
          ),
        ),
        'criteriaWeights.xml': xmcda(
          V2,
          weightsOf(
            CARS,
            CARS.map(() => 1),
            false,
          ),
        ),
        'performanceTable.xml': xmcda(V2, performances(CARS, cars, false)),
      }),
    },
    right: {
      status: 0,
      alternatives: Object.keys(cars),
      cells: cellsOf(CARS, cars),
      directions: { PrixAchat: 'min', Confort: 'max', CO2: 'max', Packing: 'max' },
    },
  },
  {
    name: '46 a problem of another program whose numbers are relative effects',
    file: {
      name: 'hansen.json',
      content: JSON.stringify({
        title: 'Two drugs',
        criteria: {
          'HAM-D': {
            title: 'HAM-D',
            dataSources: [
              {
                id: 'HAM-DDs',
                scale: [0, 1],
                unitOfMeasurement: 'Proportion',
                pvf: { direction: 'increasing', type: 'linear', range: [0, 1] },
              },
            ],
          },
        },
        alternatives: { Fluox: { title: 'Fluoxetine' }, Parox: { title: 'Paroxetine' } },
        performanceTable: [
          {
            criterion: 'HAM-D',
            dataSource: 'HAM-DDs',
            performance: {
              distribution: {
                type: 'relative-cloglog-normal',
                parameters: {
                  baseline: { scale: 'log odds', name: 'Fluoxetine', mu: 0.1, sigma: 0.1, type: 'dnorm' },
                  relative: {
                    type: 'dmnorm',
                    mu: { Fluox: 0, Parox: 0.08 },
                    cov: {
                      rownames: ['Fluox', 'Parox'],
                      colnames: ['Fluox', 'Parox'],
                      data: [
                        [0, 0],
                        [0, 0.01],
                      ],
                    },
                  },
                },
              },
            },
          },
        ],
      }),
    },
    right: { says: [/MCDA|ADDIS|drugis/i, /problem file|problem-file|smaa|relative/i] },
  },
  {
    name: '49 a decision matrix as scikit-criteria saves it',
    file: text(
      'windows_size_7.dmsy',
      'dmsy:',
      '  dm_type: discrete-dm',
      '  version: 1',
      'data:',
      '  matrix:',
      '  - [0.029, 0.156, 8144000000.0]',
      '  - [0.033, 0.167, 6141000000.0]',
      '  - [0.015, 0.097, 209500000000.0]',
      '  objectives: [1, -1, 1]',
      '  weights: [1.0, 1.0, 2.0]',
      '  alternatives: [ADA, BNB, BTC]',
      '  criteria: [xRV, sRV, xVV]',
    ),
    right: {},
    either: [
      {
        status: 0,
        alternatives: ['ADA', 'BNB', 'BTC'],
        criteria: ['xRV', 'sRV', 'xVV'],
        directions: { xRV: 'max', sRV: 'min', xVV: 'max' },
        weights: { xRV: 0.25, sRV: 0.25, xVV: 0.5 },
        cells: { BTC: { xRV: 0.015, sRV: 0.097, xVV: 209_500_000_000 } },
      },
      { status: 2, says: [/scikit-criteria/i, /problem file|CSV/i] },
    ],
  },
];

function closeTo(number: number): number {
  return expect.closeTo(number, 6) as number;
}
