import type { MadeSheet } from '../tables/reading/make-spreadsheet.ts';
import { type Case, spreadsheet, text } from './case.ts';
import { shares } from './outcome.ts';

/** Ratings with weights: their totals, ranks and scores beside them. */

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
const hypervisorWorkbook = spreadsheet('hci.xlsx', scenarios, ratingsOnly, pairs);

const vendorSheets = spreadsheet(
  'nutzwert.xlsx',
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
);
const vendorSheet = {
  status: 0,
  alternatives: ['HTML', 'Blazor'],
  criteria: ['Wissen', 'Gestaltung'],
  weights: { Wissen: 0.6, Gestaltung: 0.4 },
  cells: { HTML: { Wissen: 4.5, Gestaltung: 4 }, Blazor: { Wissen: 5, Gestaltung: 5 } },
  order: 'Blazor > HTML',
};

const scorecard = {
  status: 0,
  alternatives: ['KVM', 'Xen', 'ESXi'],
  order: 'KVM > Xen > ESXi',
};

export const RATINGS: readonly Case[] = [
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
    either: [
      { status: 2, says: [/--sheet/] },
      { status: 0, alternatives: HYPERVISORS },
    ],
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
    file: spreadsheet('entscheidungsmatrix.xlsx', {
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
];
