import { type Case, text } from './case.ts';
import { shares } from './outcome.ts';

/** What strangers' tables had that came in wrong, or without a word, after the first of them were read. */
export const STRANGER_DETAILS: readonly Case[] = [
  {
    name: 'K14 headings that are not parted as the rows below them are',
    file: text(
      'erp.csv',
      'criterio peso opcion 1 opcion 2 opcion 3',
      'Despliegue;25;3;3;5',
      'Soporte;45;4;5;2',
      'Aprendizaje;30;5;3;4',
    ),
    right: {
      status: 0,
      alternatives: ['opcion 1', 'opcion 2', 'opcion 3'],
      weights: shares({ Despliegue: 25, Soporte: 45, Aprendizaje: 30 }),
      says: [/headings are not parted by “;” as the rows below them are/],
    },
  },
  {
    name: 'K14 headings that are not parted and cannot be',
    file: text('erp.csv', 'criterio peso opcion uno opcion dos', 'Despliegue;25;3;5', 'Soporte;45;4;2'),
    right: { status: 2, says: [/nobody knows which of them stands over which numbers/] },
  },
  {
    name: 'K14 a rule under all headings of a table that blanks part',
    file: text(
      'bench.txt',
      'tool      time_ms  score',
      '------------------------',
      'alpha        12.5      7',
      'beta         10.1      9',
    ),
    right: { status: 0, alternatives: ['alpha', 'beta'], cells: { alpha: { time_ms: 12.5, score: 7 } } },
  },
  {
    name: 'K9 codes before names in brackets',
    file: text('plants.csv', ';C1;C2', 'A1 (North);6;20', 'A2 (South);7;10', 'A3 (East);9;26'),
    right: { alternatives: ['North', 'South', 'East'], says: [/“A1 \(North\)” is called “North”/] },
  },
  {
    name: 'K9 weights in the names of criteria',
    file: text(
      'vendors.csv',
      'Criterion,Acme,Beta,Gamma',
      'Quality (30%),5,3,4',
      'Price (25%),3,5,2',
      'Service (45%),4,3,5',
      'Total,4.05,3.5,3.95',
    ),
    right: {
      status: 0,
      criteria: ['Quality', 'Price', 'Service'],
      weights: shares({ Quality: 30, Price: 25, Service: 45 }),
      says: [/are their weights: “Quality” 30, “Price” 25 and “Service” 45/],
    },
  },
  {
    name: 'K9 shares of one in the names of criteria in columns',
    file: text('vendors.csv', 'Vendor,Quality (0.5),Speed (0.3),Support [0.2]', 'Acme,5,3,4', 'Beta,3,5,2'),
    right: {
      criteria: ['Quality', 'Speed', 'Support'],
      weights: shares({ Quality: 5, Speed: 3, Support: 2 }),
    },
  },
  {
    name: 'K9 numbers in brackets that are no weights, as they come to nothing whole',
    file: text('vendors.csv', 'Vendor,Quality (30%),Speed (25%),Support', 'Acme,5,3,4', 'Beta,3,5,2'),
    right: { criteria: ['Quality (30%)', 'Speed (25%)', 'Support'], weights: {} },
  },
  {
    name: 'K10 lower, equal and higher',
    file: text('people.csv', ';Skills;Planning', 'Ada;higher;higher', 'Bob;lower;equal', 'Eve;equal;lower'),
    right: {
      status: 0,
      cells: {
        Ada: { Skills: 3, Planning: 3 },
        Bob: { Skills: 1, Planning: 2 },
        Eve: { Skills: 2, Planning: 1 },
      },
    },
  },
  {
    name: 'K10 a coloured sign before the word',
    file: text(
      'decision.md',
      '| Feature | Effort | Risk |',
      '|---|---|---|',
      '| **Logs** | 🟢 LOW | 🟢 LOW (known) |',
      '| **Queues** | 🟡 MEDIUM | 🔴 HIGH |',
      '| **Clusters** | 🔴 HIGH | 🟡 MEDIUM |',
    ),
    right: {
      status: 0,
      cells: {
        Logs: { Effort: 3, Risk: 3 },
        Queues: { Effort: 2, Risk: 1 },
        Clusters: { Effort: 1, Risk: 2 },
      },
    },
  },
  {
    name: 'K10 a number with its meaning behind it keeps the number',
    file: text(
      'rated.csv',
      'Criterion,Weight,Alpha,Beta',
      'Speed,30,3 - good,5 - excellent',
      'Quality,50,4 - very good,2 - weak',
      'Support,20,1 - poor,3 - good',
    ),
    right: {
      cells: { Alpha: { Speed: 3, Quality: 4, Support: 1 }, Beta: { Speed: 5, Quality: 2, Support: 3 } },
      says: [/“3 - good” under “Speed” is read without “- good”/],
    },
  },
  {
    name: 'K10 prices on request',
    file: text(
      'laptops.csv',
      'Laptop;Preis;Akku',
      'Alpha;1.299,00 €;10 h',
      'Beta;auf Anfrage;9 h',
      'Gamma;849,50 €;12 h',
    ),
    right: {
      status: 0,
      alternatives: ['Alpha', 'Beta', 'Gamma'],
      cells: { Alpha: { Preis: 1299, Akku: 10 }, Beta: { Akku: 9 }, Gamma: { Preis: 849.5, Akku: 12 } },
      says: [/“auf Anfrage” under “Preis” is no number; it counts as missing/],
    },
  },
  {
    name: 'K10 features with a Y below the things that have them',
    file: text(
      'packages.csv',
      ',huxtable,xtable,ascii',
      'Background color,Y,,Y',
      'Width and height,Y,,(Y)',
      'Text formatting,Y,,Y',
      'Borders,Y,(Y),',
    ),
    right: { alternatives: ['huxtable', 'xtable', 'ascii'] },
  },
  {
    name: 'K11 a weight in each row of a list',
    file: text(
      'scores.csv',
      'Vendor,Criteria,Weight,Score (1-5),Weighted',
      'Acme,Security,0.3,4,1.2',
      'Acme,Functions,0.3,3,0.9',
      'Acme,Support,0.4,5,2.0',
      'Birla,Security,0.3,2,0.6',
      'Birla,Functions,0.3,5,1.5',
      'Birla,Support,0.4,3,1.2',
    ),
    right: {
      status: 0,
      cells: {
        Acme: { Security: 4, Functions: 3, Support: 5 },
        Birla: { Security: 2, Functions: 5, Support: 3 },
      },
      weights: shares({ Security: 3, Functions: 3, Support: 4 }),
    },
  },
  {
    name: 'K11 weights of a list that differ',
    file: text(
      'scores.csv',
      'Vendor,Criteria,Weight,Score (1-5)',
      'Acme,Security,0.3,4',
      'Acme,Functions,0.7,3',
      'Birla,Security,0.5,2',
      'Birla,Functions,0.5,5',
    ),
    right: { status: 0, weights: {}, says: [/weights of this list are not read: “Security”/] },
  },
  {
    name: 'K12 criteria with weights and directions in another table of the same text',
    file: text(
      'saw.md',
      '# SAW',
      '',
      '| Keterangan | Kriteria | Kecocokan | Bobot |',
      '|------------|----------|-----------|-------|',
      '| Penghasilan | C1 | _Cost_ | 5 |',
      '| Tanggungan | C2 | _Benefit_ | 4 |',
      '| Nilai | C3 | _Benefit_ | 1 |',
      '',
      '## Alternatif',
      '',
      '| Alternatif | C1 | C2 | C3 |',
      '|------------|----|----|----|',
      '| ke 1 | 1500 | 4 | 83.5 |',
      '| ke 2 | 1250 | 3 | 87.8 |',
      '| ke 3 | 750 | 5 | 92.3 |',
    ),
    right: {
      status: 0,
      alternatives: ['ke 1', 'ke 2', 'ke 3'],
      directions: { Penghasilan: 'min', Tanggungan: 'max', Nilai: 'max' },
      weights: shares({ Penghasilan: 5, Tanggungan: 4, Nilai: 1 }),
      says: [/A table of 3 criteria begins in row 3/],
      saysNot: [/tables in this file/],
    },
  },
];
