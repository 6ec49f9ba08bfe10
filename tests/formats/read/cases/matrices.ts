import { expect } from 'vitest';
import { type MadeSheet, workbook } from '../tables/make-spreadsheet.ts';
import { type Case, text } from './case.ts';
import { shares } from './outcome.ts';

/** Decision matrices: ratings, totals, two rows of headings, groups, remarks, weights. */

const HYPERVISOR_WEIGHTS = {
  Kosten: 50,
  Support: 5,
  Migrationsaufwand: 0,
  Skalierbarkeit: 15,
  Hochverfügbarkeit: 10,
  'Hybrid-/Multi-Cloud-Fähigkeit': 0,
  'Storage-Features': 5,
  'Unified Storage': 0,
  Benutzerfreundlichkeit: 10,
  Automatisierbarkeit: 5,
};
const HYPERVISORS = ['VMware/Broadcom', 'Nutanix', 'Proxmox mit Ceph'] as const;
/** From 1 to 3, 3 is best; weighted they come to 195, 210 and 255. */
const RATED: readonly (readonly [number, number, number])[] = [
  [1, 2, 3],
  [3, 3, 1],
  [1, 3, 2],
  [3, 3, 3],
  [3, 2, 2],
  [3, 2, 1],
  [2, 3, 1],
  [2, 3, 1],
  [3, 1, 2],
  [3, 1, 2],
];
const NAMES = Object.keys(HYPERVISOR_WEIGHTS);
const WEIGHTS = Object.values(HYPERVISOR_WEIGHTS);
const BY_TOTALS = 'Proxmox mit Ceph > Nutanix > VMware/Broadcom';

const totals = HYPERVISORS.map((_, at) =>
  RATED.reduce((sum, ratings, i) => sum + (ratings[at] ?? 0) * (WEIGHTS[i] ?? 0), 0),
);

const scenarios: MadeSheet = {
  name: 'Szenarien',
  rows: [
    ['Szenario', ...NAMES, 'Summe'],
    [1, ...WEIGHTS, 100],
    [2, 15, 10, 15, 5, 15, 15, 5, 0, 15, 5, 100],
    [0, ...NAMES.map(() => 10), 100],
  ],
};
const ratingsOnly: MadeSheet = {
  name: 'Lösungen',
  rows: [['Kriterium', ...HYPERVISORS], ...NAMES.map((name, i) => [name, ...(RATED[i] ?? [])])],
};
const pairs: MadeSheet = {
  name: 'Szenario 1',
  merged: ['C1:D1', 'E1:F1', 'G1:H1'],
  rows: [
    ['Szenario:', 1, ...HYPERVISORS.flatMap((name) => [name, null])],
    ['Kriterium', 'Gewichtung', ...HYPERVISORS.flatMap(() => ['Bewertung', 'Score'])],
    ...NAMES.map((name, i) => [
      name,
      WEIGHTS[i] ?? 0,
      ...(RATED[i] ?? []).flatMap((rating) => [rating, rating * (WEIGHTS[i] ?? 0)]),
    ]),
    ['Summe', 100, ...totals.flatMap((total) => [null, total])],
    ['Rang', null, ...[3, 2, 1].flatMap((rank) => [null, rank])],
  ],
};
const hypervisorWorkbook = {
  name: 'hci.xlsx',
  content: workbook(scenarios, ratingsOnly, pairs),
};

const vendorSheets = {
  name: 'nutzwert.xlsx',
  content: workbook(
    {
      name: 'Paarvergleich',
      rows: [
        ['Nr', 'Kriterium', 1, 2, 'Wert'],
        [1, 'Wissen', null, 2, 14],
        [2, 'Aufwand', 0, null, 9],
      ],
    },
    {
      name: 'Nutzwertanalyse Vorlage ',
      rows: [
        ['Kriterium', 'Faktor', 'HTML', 'Blazor'],
        ['Wissen', 0.6, 4.5, 5],
        ['Gestaltung', 0.4, 4, 5],
      ],
    },
  ),
};
const vendorSheet = {
  status: 0,
  alternatives: ['HTML', 'Blazor'],
  criteria: ['Wissen', 'Gestaltung'],
  weights: { Wissen: 0.6, Gestaltung: 0.4 },
  cells: { HTML: { Wissen: 4.5, Gestaltung: 4 }, Blazor: { Wissen: 5, Gestaltung: 5 } },
  order: 'Blazor > HTML',
};

const twoHeads = {
  status: 0,
  alternatives: ['KVM', 'Xen', 'ESXi'],
  cells: { ESXi: { Licence: 4200, Support: 1800, Throughput: 9.6, Latency: 0.7 } },
  criteria: ['Licence', 'Support', 'Throughput', 'Latency'],
  groups: { Licence: 'Cost', Support: 'Cost', Throughput: 'Performance', Latency: 'Performance' },
  directions: { Licence: 'min', Latency: 'min', Throughput: 'max' },
};

const scorecard = {
  status: 0,
  alternatives: ['KVM', 'Xen', 'ESXi'],
  order: 'KVM > Xen > ESXi',
};

export const MATRICES: readonly Case[] = [
  {
    name: '01 ratings under a word for costs, without totals',
    file: text(
      'hci-szenario1.csv',
      ['Kriterium', 'Gewichtung', ...HYPERVISORS].join(';'),
      ...NAMES.map((name, i) => [name, WEIGHTS[i], ...(RATED[i] ?? [])].join(';')),
    ),
    right: { status: 0, alternatives: HYPERVISORS, criteria: NAMES, weights: shares(HYPERVISOR_WEIGHTS) },
    either: [
      { directions: { Kosten: 'max', Migrationsaufwand: 'max' }, order: BY_TOTALS },
      { says: [/^warning: .*Kosten/m] },
    ],
  },
  {
    name: '02 a workbook of several sheets, the first of which holds weights of scenarios',
    file: hypervisorWorkbook,
    right: { says: [/Szenarien/, /Lösungen/, /Szenario 1/] },
    either: [{ status: 2, says: [/--sheet/] }, { status: 0, alternatives: HYPERVISORS }],
  },
  {
    name: '03 a rating and a score for each alternative, with sums and ranks',
    file: hypervisorWorkbook,
    options: ['--sheet', 'Szenario 1'],
    right: {
      status: 0,
      alternatives: HYPERVISORS,
      criteria: NAMES,
      weights: shares(HYPERVISOR_WEIGHTS),
      cells: Object.fromEntries(
        HYPERVISORS.map((name, at) => [
          name,
          Object.fromEntries(NAMES.map((criterion, i) => [criterion, RATED[i]?.[at]])),
        ]),
      ),
      directions: { Kosten: 'max' },
      order: BY_TOTALS,
      says: [/Score/, /Summe/, /Rang/],
    },
  },
  {
    name: '05 a sheet whose name ends with a blank, named with it',
    file: vendorSheets,
    options: ['--sheet', 'Nutzwertanalyse Vorlage '],
    right: vendorSheet,
  },
  {
    name: '05 the same sheet, named without the blank',
    file: vendorSheets,
    options: ['--sheet', 'Nutzwertanalyse Vorlage'],
    right: vendorSheet,
  },
  {
    name: '06 Gesamt and Durchschnitt under a table',
    file: {
      name: 'entscheidungsmatrix.xlsx',
      content: workbook({
        name: 'Tabelle1',
        rows: [
          ['Kriterien', 'Gewichtung', 'PHPStorm', 'Visual Studio code', 'Sublime Text', 'Notepad++'],
          ['Autocomplete', 1.5, 5, 3, 2, 1],
          ['Darkmode', 0.5, 5, 5, 5, 3],
          ['Highlighting', 0.8, 4, 3, 3, 3],
          ['Bedienbarkeit', 1.5, 3, 4, 5, 3],
          ['Funktionsumfang', 1, 5, 3, 1, 2],
          ['1 bis 5'],
          ['Gesamt', 5.3, 22.7, 18.4, 16.4, 11.9],
          ['Durchschnitt', null, 4.283, 3.4717, 3.0943, 2.2453],
        ],
      }),
    },
    right: {
      status: 0,
      alternatives: ['PHPStorm', 'Visual Studio code', 'Sublime Text', 'Notepad++'],
      criteria: ['Autocomplete', 'Darkmode', 'Highlighting', 'Bedienbarkeit', 'Funktionsumfang'],
      weights: shares({
        Autocomplete: 1.5,
        Darkmode: 0.5,
        Highlighting: 0.8,
        Bedienbarkeit: 1.5,
        Funktionsumfang: 1,
      }),
      order: 'PHPStorm > Visual Studio code > Sublime Text > Notepad++',
      says: [/Gesamt/, /Durchschnitt/, /1 bis 5/],
    },
  },
  {
    name: '09 a heading that is also a word for weights',
    file: text(
      'laptops.csv',
      'Laptop,Price,Weight,RAM',
      'ThinkPad X1,1899,1.12,16',
      'MacBook Air,1299,1.24,8',
      'XPS 13,1499,1.17,16',
    ),
    right: {
      status: 0,
      alternatives: ['ThinkPad X1', 'MacBook Air', 'XPS 13'],
      criteria: ['Price', 'Weight', 'RAM'],
      directions: { Price: 'min', Weight: 'min', RAM: 'max' },
      cells: { 'MacBook Air': { Price: 1299, Weight: 1.24, RAM: 8 } },
      weights: {},
      order: 'XPS 13 > ThinkPad X1 > MacBook Air',
    },
  },
  {
    name: '11 comparisons in pairs are no decision matrix',
    file: text(
      'comparison_matrix.csv',
      'Cpu_Speed,Cpu_Series_Score,Total_Pixels,Memory_Size_GB,Inches,Weight,Price_euros',
      '0,0,0,0,0,0,0',
      '3,0,0,0,0,0,0',
      '5,3,0,0,0,0,0',
      '1,0.333333333,0.2,0,0,0,0',
      '3,1,0.333333333,3,0,0,0',
      '7,5,3,7,5,0,0',
      '9,7,5,9,7,3,0',
    ),
    right: { status: 2, says: [/pair/i, /weights/i] },
  },
  {
    name: '18 a column of groups beside the names, both without a heading',
    file: text(
      'comparison_table.csv',
      ';;DataExplorer;dataMaid;funModeling;visdat',
      'Whole dataset;Variable types;1;1;1;1',
      'Whole dataset;Dataset size;1;1;1;1',
      'Data validity;Missing values;1;1;1;1',
      'Data validity;Outliers;0;1;1;0',
      'Univariate analysis;Descriptive statistics;0;1;1;0',
      'Univariate analysis;Histograms;1;1;1;0',
      'Bivariate analysis;Descriptive statistics;0;0;0;0',
      'Bivariate analysis;Correlation matrix;1;0;0;1',
    ),
    right: {
      status: 0,
      alternatives: ['DataExplorer', 'dataMaid', 'funModeling', 'visdat'],
      criteria: [
        'Variable types',
        'Dataset size',
        'Missing values',
        'Outliers',
        expect.stringContaining('Descriptive statistics'),
        'Histograms',
        expect.stringContaining('Descriptive statistics'),
        'Correlation matrix',
      ],
      groups: {
        'Variable types': 'Whole dataset',
        Outliers: 'Data validity',
        Histograms: 'Univariate analysis',
        'Correlation matrix': 'Bivariate analysis',
      },
      cells: {
        visdat: { Outliers: 0, 'Correlation matrix': 1 },
        DataExplorer: { Outliers: 0, Histograms: 1 },
      },
    },
  },
  {
    name: '19 a unit in every row, and columns of differences',
    file: text(
      'comparison_table.csv',
      'Metric,React,Vanilla JS,Δ (absolute),Δ (%)',
      'Duration,57.7s,63.0s,-5.3s,-8.4%',
      'Output Tokens,5240,6281,-1041,-16.6%',
      'Cost,$0.791,$0.973,-$0.182,-18.7%',
    ),
    right: {
      status: 0,
      alternatives: ['React', 'Vanilla JS'],
      criteria: ['Duration', 'Output Tokens', 'Cost'],
      units: { Duration: 's', Cost: expect.stringMatching(/^(?:\$|USD)$/) },
      directions: { Duration: 'min', Cost: 'min' },
      cells: {
        React: { Duration: 57.7, 'Output Tokens': 5240, Cost: 0.791 },
        'Vanilla JS': { Duration: 63, 'Output Tokens': 6281, Cost: 0.973 },
      },
      says: [/Δ \(absolute\)/, /Δ \(%\)/],
    },
  },
  {
    name: '28 numbers without a heading or a name',
    file: {
      name: 'clean.xlsx',
      content: workbook({
        name: 'Sheet',
        rows: [
          [665, 30.1039, 9.0212, 2.696],
          [37.49, 36.2534, 19.9408, 4.436],
          [27.228, 5.96, 7.846, 2.1203],
          [41.07, 3.3925, 9.0875, 1.88],
        ],
      }),
    },
    right: {},
    either: [
      {
        status: 0,
        alternatives: [/1$/, /2$/, /3$/, /4$/].map((name) => expect.stringMatching(name)),
        criteria: Array.from({ length: 4 }, () => expect.any(String)),
      },
      { says: [/^(?:warning|error): .*(?:name|heading)/m] },
    ],
  },
  {
    name: '29 a template in which only the weights stand',
    file: text(
      'decision_matrix.csv',
      'criterion,weight,option_A,option_B,option_C,notes',
      'Findability,0.25, , , ,',
      'Booking Error Prevention,0.2, , , ,',
      'Mobile Usability,0.2, , , ,',
      'Accessibility,0.2, , , ,',
      'Learnability,0.15, , , ,',
    ),
    right: {
      status: 0,
      alternatives: ['option_A', 'option_B', 'option_C'],
      criteria: ['Findability', 'Booking Error Prevention', 'Mobile Usability', 'Accessibility', 'Learnability'],
      weights: {
        Findability: 0.25,
        'Booking Error Prevention': 0.2,
        'Mobile Usability': 0.2,
        Accessibility: 0.2,
        Learnability: 0.15,
      },
    },
  },
  {
    name: '41 vans by name, with a code and a maker',
    file: text(
      'vans.csv',
      'code,name,manufacturer,max velocity,travel range,battery capacity,price',
      'A1, EVI MD, Electric Vehicles International,96,145,99.0,120.0',
      'A2, EVI Walk-In Van, Freightliner Custom Chassis Corp.,100,145,99.0,90.0',
      'A3, e-NV200+, Nissan,120,170,24.0,25.0',
      'A4, e-Wolf Omega 0.7, e-Wolf,140,180,24.2,50.0',
    ),
    right: {
      status: 0,
      alternatives: ['EVI MD', 'EVI Walk-In Van', 'e-NV200+', 'e-Wolf Omega 0.7'],
      criteria: ['max velocity', 'travel range', 'battery capacity', 'price'],
      directions: { price: 'min', 'max velocity': 'max' },
      cells: { 'e-NV200+': { 'max velocity': 120, 'travel range': 170, price: 25 } },
      notes: ['A1', 'A2', 'A3', 'A4'].map((code) => expect.stringContaining(code)),
    },
  },
  {
    name: '43 units and directions by headings',
    file: text(
      'mlmodels.csv',
      'Model,Accuracy,F1-Score,Train Time (s),Inference Time (s),Model Size (KB)',
      'Logistic Regression,0.9737,0.979,0.0172,0.0002,0.93',
      'Decision Tree,0.9474,0.9577,0.0127,0.0002,3.04',
      'Random Forest,0.9649,0.9722,0.1609,0.0037,309.75',
      'KNN,0.9474,0.9577,0.0007,1.6425,110.86',
      'XGBoost,0.9561,0.965,0.8008,0.002,88.2',
    ),
    right: {
      status: 0,
      alternatives: ['Logistic Regression', 'Decision Tree', 'Random Forest', 'KNN', 'XGBoost'],
      criteria: ['Accuracy', 'F1-Score', 'Train Time', 'Inference Time', 'Model Size'],
      units: { Accuracy: null, 'Train Time': 's', 'Inference Time': 's', 'Model Size': 'KB' },
      directions: { Accuracy: 'max', 'Train Time': 'min', 'Inference Time': 'min' },
      cells: { KNN: { Accuracy: 0.9474, 'Inference Time': 1.6425, 'Model Size': 110.86 } },
    },
  },
  {
    name: '43 names in Chinese',
    file: text(
      'options.csv',
      'option,quality,speed,cost',
      '方案A,92,78,68',
      '方案B,85,91,72',
      '方案C,88,84,60',
      '方案D,79,89,55',
    ),
    right: {
      status: 0,
      alternatives: ['方案A', '方案B', '方案C', '方案D'],
      criteria: ['quality', 'speed', 'cost'],
      directions: { quality: 'max', speed: 'max', cost: 'min' },
      cells: { 方案C: { quality: 88, speed: 84, cost: 60 } },
    },
  },
  {
    name: '45 cars by code, with an empty corner',
    file: text(
      'performanceTable.csv',
      ',g1,g2,g3,g4,g5',
      'a01,18342,30.7,37.2,2.33,3',
      'a02,15335,30.2,41.6,2,2.5',
      'a03,16973,29,34.9,2.66,2.5',
      'a04,15460,30.4,35.8,1.66,1.5',
      'a05,15131,29.7,35.6,1.66,1.75',
      'a06,13841,30.8,36.5,1.33,2',
      'a07,18971,28,35.6,2.33,2',
      'a08,18319,28.9,35.3,1.66,2',
      'a09,19800,29.4,34.7,2,1.75',
      'a10,16966,30,37.7,2.33,3.25',
      'a11,17537,28.3,34.8,2.33,2.75',
      'a12,15980,29.6,35.3,2.33,2.75',
      'a13,17219,30.2,36.9,1.66,1.25',
      'a14,21334,28.9,36.7,2,2.25',
    ),
    right: {
      status: 0,
      alternatives: Array.from({ length: 14 }, (_, i) => `a${String(i + 1).padStart(2, '0')}`),
      criteria: ['g1', 'g2', 'g3', 'g4', 'g5'],
      cells: { a14: { g1: 21_334, g2: 28.9, g3: 36.7, g4: 2, g5: 2.25 } },
    },
  },
  {
    name: '69 a difference of one percent that counts like one of 400',
    file: text('muse317.csv', 'Technology,LCOE (min),Emissions (min)', 'Tech 1,10.1,1', 'Tech 2,10,5'),
    right: {
      status: 0,
      alternatives: ['Tech 1', 'Tech 2'],
      criteria: ['LCOE', 'Emissions'],
      directions: { LCOE: 'min', Emissions: 'min' },
      says: [/^warning: .*LCOE/m],
    },
  },
  {
    name: '71 a title over a table and its origin under it',
    file: text(
      'm01-title.csv',
      'Hypervisor shortlist 2026;;;',
      'prepared by the platform team;;;',
      ';;;',
      'Product;Price (EUR);Boot time (s);Density',
      'KVM;0;12,5;180',
      'Xen;0;14,1;170',
      'ESXi;4200;11,0;195',
      ';;;',
      'Source: own measurements, March 2026;;;',
    ),
    right: {
      status: 0,
      alternatives: ['KVM', 'Xen', 'ESXi'],
      criteria: ['Price', 'Boot time', 'Density'],
      units: { Price: 'EUR', 'Boot time': 's', Density: null },
      directions: { Price: 'min', 'Boot time': 'min', Density: 'max' },
      cells: { KVM: { Price: 0, 'Boot time': 12.5, Density: 180 } },
      order: 'ESXi > KVM > Xen',
      says: [/Source: own measurements/],
    },
  },
  {
    name: '72 two rows of headings as a text',
    file: text(
      'm02-two-heads.csv',
      ',Cost,,Performance,',
      'Product,Licence,Support,Throughput,Latency',
      'KVM,0,900,9.4,0.8',
      'Xen,0,950,9.1,0.9',
      'ESXi,4200,1800,9.6,0.7',
    ),
    right: twoHeads,
  },
  {
    name: '72 two rows of headings with merged cells',
    file: {
      name: 'm13-merged-groups.xlsx',
      content: workbook({
        name: 'Sheet',
        merged: ['B1:C1', 'D1:E1'],
        rows: [
          ['', 'Cost', null, 'Performance', null],
          ['Product', 'Licence', 'Support', 'Throughput', 'Latency (ms)'],
          ['KVM', 0, 900, 9.4, 0.8],
          ['Xen', 0, 950, 9.1, 0.9],
          ['ESXi', 4200, 1800, 9.6, 0.7],
        ],
      }),
    },
    right: { ...twoHeads, units: { Latency: 'ms' } },
  },
  {
    name: '73 a scorecard whose totals prove that high ratings of costs are good',
    file: text(
      'm03-totals.csv',
      'Criterion,Weight,KVM,Xen,ESXi',
      'Cost,40%,9,9,4',
      'Performance,35%,8,7,9',
      'Support,25%,6,5,9',
      'Total,100%,7.9,7.3,7',
    ),
    right: {
      ...scorecard,
      criteria: ['Cost', 'Performance', 'Support'],
      directions: { Cost: 'max' },
      weights: { Cost: 0.4, Performance: 0.35, Support: 0.25 },
      says: [/Total/],
    },
  },
  {
    name: '73 the same in German, with three computed rows',
    file: text(
      'm03b-totals.csv',
      'Kriterium;Gewichtung;KVM;Xen;ESXi',
      'Kosten;40%;9;9;4',
      'Leistung;35%;8;7;9',
      'Support;25%;6;5;9',
      'Gesamt;100%;7,9;7,3;7,0',
      'Gewichtete Summe;;7,9;7,3;7,0',
      'Rang;;1;2;3',
    ),
    right: {
      ...scorecard,
      criteria: ['Kosten', 'Leistung', 'Support'],
      directions: { Kosten: 'max' },
      weights: { Kosten: 0.4, Leistung: 0.35, Support: 0.25 },
      says: [/Gesamt/, /Gewichtete Summe/, /Rang/],
    },
  },
  {
    name: '74 weights that come to 99 percent',
    file: text(
      'm04-weights99.csv',
      'Option,Cost,Speed,Safety',
      'Weight,33%,33%,33%',
      'A,10,7,8',
      'B,12,9,5',
      'C,9,6,9',
    ),
    right: {
      status: 0,
      alternatives: ['A', 'B', 'C'],
      criteria: ['Cost', 'Speed', 'Safety'],
      weights: { Cost: 0.333333, Speed: 0.333333, Safety: 0.333333 },
      cells: { A: { Cost: 10, Speed: 7, Safety: 8 } },
    },
  },
  {
    name: '81 ten thousand alternatives',
    file: text('10000.csv', ...manyAlternatives(10_000)),
    right: {
      status: 0,
      alternatives: Array.from({ length: 10_000 }, (_, i) => nameOfMany(i)),
      criteria: ['price', 'quality', 'delay'],
    },
  },
  {
    name: '81 one alternative more is refused',
    file: text('10001.csv', ...manyAlternatives(10_001)),
    right: { status: 2, says: [/10,000/] },
  },
  {
    name: '81 three hundred criteria',
    file: text(
      'm10-300.csv',
      ['option', ...Array.from({ length: 300 }, (_, i) => `crit${i + 1}`)].join(','),
      ...['A', 'B', 'C'].map((name, at) =>
        [name, ...Array.from({ length: 300 }, (_, i) => ((i + 1) * (at + 3)) % 97)].join(','),
      ),
    ),
    right: {
      status: 0,
      alternatives: ['A', 'B', 'C'],
      criteria: Array.from({ length: 300 }, (_, i) => `crit${i + 1}`),
      cells: { B: { crit1: 4, crit300: 1200 % 97 } },
    },
  },
];

function nameOfMany(at: number): string {
  return `P${String(at).padStart(5, '0')}`;
}

function manyAlternatives(count: number): string[] {
  return [
    'id,price,quality,delay',
    ...Array.from(
      { length: count },
      (_, i) => `${nameOfMany(i)},${10 + ((i * 989) % 990)},${((i * 4729) % 10_000) / 10_000},${1 + (i % 30)}`,
    ),
  ];
}
