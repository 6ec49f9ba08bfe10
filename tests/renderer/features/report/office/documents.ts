import type {
  Block,
  Chart,
  ReportDocument,
  Sign,
} from '../../../../../renderer/features/report/document/blocks.ts';
import type { OfficeSetting } from '../../../../../renderer/features/report/office/setting.ts';
import { IDENTITY_SHAPES } from '../../../../../renderer/model/identity.ts';

/** Documents as a brief and a paper are, and what is hardest on whoever draws them. */

export const sign = (n: number): Sign => ({
  colour: (n % 8) + 1,
  shape: IDENTITY_SHAPES[n % IDENTITY_SHAPES.length] ?? '',
});

export const SETTING: OfficeSetting = {
  colours: {
    identity: ['1779A8', 'B0306E', '8F6B00', '6C43A3', '4D7D22', '7A5443', '56606E', 'A32B2B'],
    pro: '0B6F61',
    con: 'A84B06',
    accent: '2A58C6',
    text: '1C1F24',
    quiet: '5A6270',
    line: 'D5D9E0',
    ground: 'F3F5F8',
  },
  paper: 'a4',
  orientation: 'portrait',
  author: 'R. Analyst',
  date: new Date('2009-03-24T00:00:00Z'),
  drawChart: async () => ({ svg: SVG, png: PNG, width: 672, height: 120 }),
};

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="672" height="120"><rect width="600" height="20"/></svg>';

/** A picture of one white pixel. */
const PNG_TEXT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
export const PNG = Uint8Array.from(atob(PNG_TEXT), (character) => character.charCodeAt(0));
export const PNG_ADDRESS = `data:image/png;base64,${PNG_TEXT}`;

const NAMES = [
  'KVM',
  'Xen',
  'VMware ESX',
  'Hyper-V',
  'VirtualBox',
  'OpenVZ',
  'Linux-VServer',
  'User-mode Linux',
];

export const SCORES: Extract<Chart, { kind: 'scores' }> = {
  kind: 'scores',
  sentence: 'Where they stand',
  axis: 'Score, 0 to 100, with the range that holds it with 90 percent',
  rows: NAMES.slice(0, 5).map((name, i) => ({
    name: `${i + 1}. ${name}`,
    sign: sign(i),
    text: `${(64.25 - 4 * i).toFixed(1)}; ${61 - 12 * i} of 100`,
    known: 44.25 - 6 * i,
    assumed: 20 + 2 * i,
    range: i === 4 ? null : [56.5 - 4 * i, 70.125 - 4 * i],
  })),
};

export const TORNADO: Extract<Chart, { kind: 'tornado' }> = {
  kind: 'tornado',
  sentence: 'What the lead of KVM depends on',
  axis: 'Points ahead of the best rival; left of 0 another is first',
  base: 4.25,
  rows: ['Upstream integration', 'Performance of guests', 'Live migration', 'Security'].map((name, i) => ({
    name,
    text: '',
    low: { at: -2.5 + i, when: 'without it: Xen leads' },
    high: { at: 9.75 - i, when: 'weight doubled: KVM leads' },
  })),
};

export const DOTS: Extract<Chart, { kind: 'dots' }> = {
  kind: 'dots',
  sentence: 'KVM leads in two of three scenarios, Xen on old hardware.',
  axis: 'Score, 0 to 100',
  min: 30,
  max: 80,
  rows: ['Linux datacenter', 'Desktop virtualization', 'Old hardware'].map((name, i) => ({
    name,
    dots: NAMES.slice(0, 4).map((alternative, n) => ({
      name: alternative,
      sign: sign(n),
      text: `${70 - 5 * n - 3 * i}`,
      at: 70 - 5 * n - 3 * i,
    })),
  })),
};

export const BARS: Extract<Chart, { kind: 'bars' }> = {
  kind: 'bars',
  sentence: 'Four people hold half of what is said.',
  axis: 'Share of the evidence',
  max: 40,
  rows: ['Avi Kivity', 'Ian Pratt', 'Anthony Liguori', 'Others'].map((name, i) => ({
    name,
    text: `${40 - 9 * i} %`,
    amount: 40 - 9 * i,
  })),
};

export const MATRIX: Extract<Block, { kind: 'table' }> = {
  kind: 'table',
  caption: 'Values from 0 to 100, the criteria by their weight',
  columns: [
    { head: 'Criterion', width: 30 },
    { head: 'Weight', number: true, width: 9 },
    ...NAMES.slice(0, 5).map((head) => ({ head, number: true })),
  ],
  rows: Array.from({ length: 24 }, (_, row) => [
    { words: [{ text: `Criterion ${row + 1} of the comparison` }] },
    { words: [{ text: `${(8 - row / 4).toFixed(1)} %` }] },
    ...NAMES.slice(0, 5).map((_name, i) =>
      (row + i) % 6 === 0
        ? { words: [{ text: '(50)' }], empty: true }
        : { words: [{ text: `${(row * 13 + i * 29) % 101}` }], heat: ((row * 13 + i * 29) % 101) / 50 - 1 },
    ),
  ]),
};

/** A paper with a block of every kind. */
export const PAPER: ReportDocument = {
  title: 'KVM and Xen: the matrix of the debate of 2008 and 2009',
  facts: [
    ['Status', 'For review'],
    ['Version', '0.9'],
    ['Date', '2009-03-24'],
    ['By', 'R. Analyst'],
    ['Scenario', 'Linux datacenter'],
  ],
  logo: { dataUrl: PNG_ADDRESS, label: 'A white square' },
  blocks: [
    { kind: 'paragraph', words: [{ text: 'KVM leads, but not firmly: 61 of 100.' }], tone: 'verdict' },
    {
      kind: 'paragraph',
      words: [{ text: 'Take KVM, as long as upstream integration weighs at least 9 %.' }],
      tone: 'lead',
    },
    { kind: 'chart', chart: SCORES },
    { kind: 'paragraph', words: [{ text: 'Filled: known. Hatched: assumed.' }], tone: 'small' },
    { kind: 'heading', level: 2, text: 'KVM leads Xen by 4.3 points', id: 'reasons' },
    {
      kind: 'table',
      caption: 'What speaks for the first, and what against it',
      columns: [{ head: 'For KVM', width: 50 }, { head: 'Against it, for Xen' }],
      rows: [
        [
          { words: [{ text: 'Upstream integration: 83 to 33, +4.1' }] },
          { words: [{ text: 'Live migration: 40 to 71, −2.2' }] },
        ],
        [{ words: [{ text: 'Code size: 75 to 50, +1.2' }] }, { words: [], empty: true }],
      ],
    },
    { kind: 'heading', level: 1, text: 'In the author’s words', id: 'introduction' },
    {
      kind: 'markdown',
      text: '## Why now\n\nThe *kernel* has **both**, see [the list](https://lkml.org/lkml/2009/2/28/18).\n\n1. first\n2. second\n   - inner\n\n> Quoted words\n\n1. begins anew\n\n<script>alert(1)</script>',
    },
    { kind: 'heading', level: 2, text: 'What would change it', id: 'change' },
    {
      kind: 'list',
      items: [
        [{ text: 'Weight of live migration: above 21 % Xen is first.' }],
        [{ text: 'See ' }, { text: 'the reasons', href: '#reasons', emphasis: true }, { text: '.' }],
      ],
    },
    { kind: 'chart', chart: TORNADO },
    { kind: 'heading', level: 2, text: 'In the scenarios', id: 'scenarios' },
    { kind: 'chart', chart: DOTS },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: 'The matrix', id: 'matrix' },
    MATRIX,
    { kind: 'heading', level: 2, text: 'On whose word', id: 'voices' },
    { kind: 'chart', chart: BARS },
    {
      kind: 'facts',
      facts: [
        ['Claims', [{ text: '429, of which 206 count' }]],
        ['First', [{ text: 'KVM', sign: sign(0) }]],
      ],
    },
    { kind: 'heading', level: 3, text: 'Steps' },
    { kind: 'list', ordered: true, items: [[{ text: 'ask' }], [{ text: 'measure' }]] },
    { kind: 'picture', dataUrl: PNG_ADDRESS, label: 'Another square' },
  ],
};

export const EMPTY: ReportDocument = { title: '', facts: [], logo: null, blocks: [] };

/** What no text of a workbook should be, in every place where one can stand. */
const HOSTILE_TEXT = `\u0000\u0008\u001f\ufffe\ud800 ]]> <w:p> & "quoted" 'too' 😀 مرحبا بالعالم ${'word '.repeat(1_000)}\n\t end`;

export const HOSTILE: ReportDocument = {
  title: HOSTILE_TEXT,
  facts: [[HOSTILE_TEXT, HOSTILE_TEXT]],
  logo: { dataUrl: 'data:image/png;base64,AAAA', label: HOSTILE_TEXT },
  blocks: [
    { kind: 'paragraph', words: [{ text: HOSTILE_TEXT }], tone: 'verdict' },
    { kind: 'heading', level: 1, text: HOSTILE_TEXT, id: '"><x/>' },
    { kind: 'paragraph', words: [{ text: HOSTILE_TEXT, href: 'javascript:alert(1)' }] },
    { kind: 'paragraph', words: [{ text: 'מימין לשמאל', href: 'https://example.org/?a=1&b="><x' }] },
    { kind: 'paragraph', words: [{ text: 'nowhere', href: '#nothing' }] },
    { kind: 'markdown', text: HOSTILE_TEXT },
    { kind: 'list', items: [[{ text: HOSTILE_TEXT }], []] },
    { kind: 'facts', facts: [[HOSTILE_TEXT, [{ text: HOSTILE_TEXT }]]] },
    {
      kind: 'table',
      caption: HOSTILE_TEXT,
      columns: [{ head: HOSTILE_TEXT }, { head: '' }],
      rows: [[{ words: [{ text: HOSTILE_TEXT, sign: { colour: 99, shape: 'M0 0' } }] }], []],
    },
    { kind: 'table', caption: '', columns: [], rows: [] },
    ...([SCORES, TORNADO, DOTS, BARS] as const).flatMap((chart): Block[] => [
      { kind: 'chart', chart: { ...chart, sentence: HOSTILE_TEXT, axis: HOSTILE_TEXT } },
      { kind: 'chart', chart: { ...chart, rows: [] } },
    ]),
    { kind: 'picture', dataUrl: 'https://example.org/picture.png', label: HOSTILE_TEXT },
  ],
};
