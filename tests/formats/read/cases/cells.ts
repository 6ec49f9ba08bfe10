import { expect } from 'vitest';
import { type Case, text } from './case.ts';

/** Cells that are no plain numbers: words, footnotes, ratings, ranges. */
export const CELLS: readonly Case[] = [
  {
    name: '20 requirements that vendors meet or not, under headings of sections',
    file: text(
      'evaluation_matrix.csv',
      'Requirements,cbord,arb',
      'System Architecture & Infrastructure:,,',
      'Hosted in a cloud,Yes,Yes',
      'Roles that end on a day,Yes,No',
      'Integration Requirements:,,',
      'Tied to the sports centre,Yes,No',
      'An interface for other programs,Yes,Yes',
    ),
    right: {
      status: 0,
      alternatives: ['cbord', 'arb'],
      criteria: [
        'Hosted in a cloud',
        'Roles that end on a day',
        'Tied to the sports centre',
        'An interface for other programs',
      ],
      groups: {
        'Roles that end on a day': expect.stringContaining('System Architecture & Infrastructure'),
        'Tied to the sports centre': expect.stringContaining('Integration Requirements'),
      },
      order: 'cbord > arb',
    },
  },
  {
    name: '80 numbers with footnotes',
    file: text(
      'footn.csv',
      'Phone,Battery (mAh),Weight (g),Score',
      'P1,4500*,189,8.1¹',
      'P2,5000,201†,7.9',
      'P3,"4,800 (typ.)",195,8.3 [2]',
      '* by its maker,,,',
    ),
    right: {
      status: 0,
      alternatives: ['P1', 'P2', 'P3'],
      criteria: ['Battery', 'Weight', 'Score'],
      cells: {
        P1: { Battery: 4500, Weight: 189, Score: 8.1 },
        P2: { Battery: 5000, Weight: 201, Score: 7.9 },
        P3: { Battery: 4800, Weight: 195, Score: 8.3 },
      },
      says: [/\* by its maker/],
    },
  },
  {
    name: '80 so many of so many',
    file: text(
      'ratings5.csv',
      'Hotel,Location,Clean,Price per night',
      'A,4/5,4.5/5,€120',
      'B,5/5,3/5,€99',
      'C,3 of 5,4 out of 5,€140',
    ),
    right: {
      status: 0,
      alternatives: ['A', 'B', 'C'],
      criteria: ['Location', 'Clean', 'Price per night'],
      directions: { Location: 'max', Clean: 'max', 'Price per night': 'min' },
      cells: {
        A: { Location: 4, Clean: 4.5, 'Price per night': 120 },
        B: { Location: 5, Clean: 3, 'Price per night': 99 },
        C: { Location: 3, Clean: 4, 'Price per night': 140 },
      },
    },
  },
  {
    name: '80 high, medium and low, and stars',
    file: text(
      'hml.csv',
      'Option,Cost,Risk,Fit,Rating',
      'KVM,Low,Medium,High,★★★★☆',
      'Xen,Low,High,Medium,★★★☆☆',
      'ESXi,High,Low,High,★★★★★',
    ),
    right: {
      status: 0,
      alternatives: ['KVM', 'Xen', 'ESXi'],
      criteria: ['Cost', 'Risk', 'Fit', 'Rating'],
      // The number of a word is its place from the worst on.
      cells: {
        KVM: { Cost: 2, Risk: 2, Rating: 4 },
        Xen: { Cost: 2, Risk: 1, Rating: 3 },
        ESXi: { Cost: 1, Risk: 3, Rating: 5 },
      },
      order: expect.stringMatching(/ > Xen$/),
      saysNot: [/adds up/],
    },
  },
  {
    name: '80 yes, no and partial',
    file: text(
      'yesno.csv',
      'Feature,KVM,Xen,ESXi,Hyper-V',
      'Live migration,Yes,Yes,Yes,Yes',
      'USB passthrough,Yes,Partial,Yes,No',
      'Open source,Yes,Yes,No,No',
      'Nested virtualization,Yes,No,Yes,Yes',
    ),
    right: {
      status: 0,
      alternatives: ['KVM', 'Xen', 'ESXi', 'Hyper-V'],
      criteria: ['Live migration', 'USB passthrough', 'Open source', 'Nested virtualization'],
      order: expect.stringMatching(/^KVM > /),
    },
  },
  {
    name: '80 ticks and crosses',
    file: text(
      'ticks.csv',
      'Tool;SSO;API;Audit log;Price/month',
      'Alpha;✓;✓;✗;12 €',
      'Beta;✔;✘;✓;9,50 €',
      'Gamma;x;;x;kostenlos',
    ),
    right: {
      alternatives: expect.any(Array),
      saysNot: [/^Imported a table\.\s*$/],
    },
    either: [
      {
        status: 0,
        alternatives: ['Alpha', 'Beta', 'Gamma'],
        criteria: ['SSO', 'API', 'Audit log', 'Price/month'],
        cells: { Alpha: { 'Price/month': 12 }, Beta: { 'Price/month': 9.5 }, Gamma: { 'Price/month': 0 } },
      },
      { says: [/SSO/, /API/, /Audit log/, /kostenlos/] },
    ],
  },
  {
    name: '80 thousands, millions and small units, and what is free',
    file: text(
      'suffix.csv',
      'Vendor,Revenue,Users,Latency,Uptime,Price',
      'A,$1.2M,3.4k,12 ms,99.9%,"$1,200"',
      'B,$850K,12k,0.2 s,99.99%,"$1,150"',
      'C,$2B,900,<10 ms,99%,Free',
    ),
    right: {
      status: 0,
      alternatives: ['A', 'B', 'C'],
      criteria: ['Revenue', 'Users', 'Latency', 'Uptime', 'Price'],
      cells: {
        A: { Revenue: 1_200_000, Users: 3400, Uptime: 99.9, Price: 1200 },
        B: { Revenue: 850_000, Users: 12_000, Uptime: 99.99, Price: 1150 },
        C: { Revenue: 2_000_000_000, Users: 900, Uptime: 99, Price: 0 },
      },
      says: [/<10 ms/],
    },
  },
  {
    name: '80 ranges, bounds and guesses',
    file: text(
      'ranges.csv',
      'Supplier,Lead time (days),MOQ,Price',
      'A,10-20,100,5.00',
      'B,5–7,>500,4.80',
      'C,~14,1 000,4.95',
      'D,2-3 weeks,n/a,5.10',
    ),
    right: { saysNot: [/^Imported a table\.\s*$/] },
    either: [
      {
        status: 0,
        alternatives: ['A', 'B', 'C', 'D'],
        criteria: ['Lead time', 'MOQ', 'Price'],
        cells: { A: { MOQ: 100, Price: 5 }, C: { MOQ: 1000, Price: 4.95 }, D: { Price: 5.1 } },
        says: [/>500/, /~14/],
      },
      { status: 2, says: [/>500/] },
    ],
  },
];
