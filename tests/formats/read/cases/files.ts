import { expect } from 'vitest';
import type { MadeSheet } from '../tables/reading/make-spreadsheet.ts';
import { type Case, spreadsheet, text } from './case.ts';
import type { GivenFile } from './outcome.ts';

/** Drawn tables, spreadsheets and encodings. */

const hidden: MadeSheet = {
  name: 'Scores',
  hiddenRows: [4],
  hiddenColumns: [3],
  rows: [
    ['Vendor', 'Price', 'Internal id', 'Quality'],
    ['North', 120, 9001, 8],
    ['South', 100, 9002, 6],
    ['OLD vendor', 999, 9003, 1],
    ['East', 140, 9004, 9],
  ],
};

/** A text of single bytes, for what UTF-8 does not write. */
const bytes = (name: string, content: string, special: Readonly<Record<string, number>>): GivenFile => ({
  name,
  content: Uint8Array.from(content, (letter) => special[letter] ?? letter.charCodeAt(0)),
});

const GERMAN = [
  'Produkt;Preis (EUR);Lautstärke (dB);Größe',
  'Müller;1.299,00;42,5;7',
  'Schöne;1.499,50;39,9;5',
  'Ärger;999,99;47,1;6',
];
const german = {
  status: 0,
  alternatives: ['Müller', 'Schöne', 'Ärger'],
  criteria: ['Preis', 'Lautstärke', 'Größe'],
  directions: { Preis: 'min' },
  units: { Preis: 'EUR', Lautstärke: 'dB', Größe: null },
  cells: { Müller: { Preis: 1299, Lautstärke: 42.5, Größe: 7 }, Ärger: { Preis: 999.99 } },
};
const GUESSED = /^warning: .*(?:encoding|encoded|written in|read as)/im;

export const FILES: readonly Case[] = [
  {
    name: '26 a table in Markdown',
    file: text(
      'small.md',
      '| Product | Price (EUR) | Speed |',
      '|---|---:|---:|',
      '| KVM | 0 | 9 |',
      '| Xen | 100 | 8 |',
    ),
    right: {
      status: 0,
      alternatives: ['KVM', 'Xen'],
      criteria: ['Price', 'Speed'],
      units: { Price: 'EUR' },
      directions: { Price: 'min', Speed: 'max' },
      cells: { KVM: { Price: 0, Speed: 9 }, Xen: { Price: 100, Speed: 8 } },
      notes: [],
      order: 'KVM > Xen',
    },
  },
  {
    name: '32 a data frame as R prints it',
    file: text('frame.txt', '   cyl  mpg   hp', 'A    6 21.0  110', 'B    4 22.8   93', 'C    8 18.7  175'),
    right: {
      status: 0,
      alternatives: ['A', 'B', 'C'],
      criteria: ['cyl', 'mpg', 'hp'],
      cells: {
        A: { cyl: 6, mpg: 21, hp: 110 },
        B: { cyl: 4, mpg: 22.8, hp: 93 },
        C: { cyl: 8, mpg: 18.7, hp: 175 },
      },
    },
  },
  {
    name: '32 a data frame with its names above, as another program prints it',
    file: text(
      'frame7.txt',
      '     SINNOUVEAU  PERTETOTAL  CHANGGARAN  SOCLOCATIO  SINISAMEDI  NOMASCONDU  SINIREPET',
      '0           1.0         0.0         0.5         2.0         1.0         0.0        3.0',
      '1           0.0         1.0         0.0         1.0         0.0         1.0        2.0',
      '2           0.5         0.5         1.0         0.0         1.0         1.0        1.0',
    ),
    right: {
      status: 0,
      alternatives: [/0$/, /1$/, /2$/].map((name) => expect.stringMatching(name)),
      criteria: [
        'SINNOUVEAU',
        'PERTETOTAL',
        'CHANGGARAN',
        'SOCLOCATIO',
        'SINISAMEDI',
        'NOMASCONDU',
        'SINIREPET',
      ],
    },
  },
  {
    name: '77 rows and columns that a spreadsheet hides',
    file: spreadsheet('m07-hidden.xlsx', hidden),
    right: { status: 0, says: [/hidden|hides/i] },
    either: [
      {
        alternatives: ['North', 'South', 'East'],
        criteria: ['Price', 'Quality'],
        order: 'North > East = South',
      },
      { says: [/OLD vendor|row 4/, /Internal id|column C/] },
    ],
  },
  {
    name: '78 percent and euros by the format of the cells',
    file: spreadsheet('m12-formats.xlsx', {
      name: 'Sheet',
      rows: [
        ['Vendor', 'Uptime', 'Price', 'Discount'],
        ['North', [0.999, '0.0%'], [1299, '#,##0.00\\ "€"'], [0.15, 9]],
        ['South', [0.985, '0.0%'], [999, '#,##0.00\\ "€"'], [0.05, 9]],
        ['East', [0.9995, '0.0%'], [1499, '#,##0.00\\ "€"'], [0.2, 9]],
      ],
    }),
    right: {
      status: 0,
      alternatives: ['North', 'South', 'East'],
      criteria: ['Uptime', 'Price', 'Discount'],
      units: { Uptime: '%', Price: expect.stringMatching(/^(?:€|EUR)$/), Discount: '%' },
      directions: { Price: 'min' },
      cells: { North: { Uptime: 99.9, Price: 1299, Discount: 15 } },
    },
  },
  {
    name: '78 days beside prices',
    file: spreadsheet('m08-dates.xlsx', {
      name: 'Sheet',
      rows: [
        ['Vendor', 'Price', 'Valid until', 'Quality'],
        ['North', [120, '#,##0.00 "€"'], [46_143, 'yyyy-mm-dd'], 8],
        ['South', [100, '#,##0.00 "€"'], [46_174, 'yyyy-mm-dd'], 6],
        ['East', [140, '#,##0.00 "€"'], [46_204, 'yyyy-mm-dd'], 9],
      ],
    }),
    right: {
      status: 0,
      alternatives: ['North', 'South', 'East'],
      criteria: ['Price', 'Quality'],
      units: { Price: expect.stringMatching(/^(?:€|EUR)$/), Quality: null },
      notes: ['2026-05-01', '2026-06-01', '2026-07-01'].map((day) => expect.stringContaining(day)),
    },
  },
  {
    name: '79 Windows-1252',
    file: bytes('m11-cp1252.csv', GERMAN.join('\r\n').replace('EUR', '€'), { '€': 0x80 }),
    right: { ...german, units: { ...german.units, Preis: expect.stringMatching(/^(?:€|EUR)$/) } },
  },
  {
    name: '79 UTF-16 with its mark',
    file: {
      name: 'm11-utf16be-bom.csv',
      content: Uint8Array.from(Buffer.from(`\uFEFF${GERMAN.join('\r\n')}\r\n`, 'utf16le').swap16()),
    },
    right: german,
  },
  {
    name: '79 lines that end with a carriage return',
    file: { name: 'm11-maccr.csv', content: `${GERMAN.join('\r')}\r` },
    right: german,
  },
  {
    name: '79 Windows-1250',
    file: bytes(
      'm11-latin2.csv',
      'Wyrób;Cena (zł);Hałas (dB)\r\nŁódź;1299,00;42,5\r\nŻółw;1499,50;39,9\r\n',
      {
        ł: 0xb3,
        Ł: 0xa3,
        ź: 0x9f,
        Ż: 0xaf,
      },
    ),
    right: { status: 0 },
    either: [{ alternatives: ['Łódź', 'Żółw'] }, { says: [GUESSED] }],
  },
  {
    name: '79 code page 850',
    file: bytes('m11-cp850.csv', GERMAN.join('\r\n'), { ä: 0x84, ö: 0x94, ü: 0x81, Ä: 0x8e, ß: 0xe1 }),
    right: {},
    either: [german, { says: [GUESSED] }, { status: 2, says: [/encoding/i] }],
  },
  {
    name: '79 Mac Roman',
    file: bytes('m11-macroman.csv', `${GERMAN.join('\r')}\r`, {
      ä: 0x8a,
      ö: 0x9a,
      ü: 0x9f,
      Ä: 0x80,
      ß: 0xa7,
    }),
    right: {},
    either: [german, { says: [GUESSED] }, { status: 2, says: [/encoding/i] }],
  },
];
