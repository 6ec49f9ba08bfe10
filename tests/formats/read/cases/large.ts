import { type Case, text } from './case.ts';

/** As many alternatives and criteria as there may be, and more. */

export const LARGE: readonly Case[] = [
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
      (_, i) =>
        `${nameOfMany(i)},${10 + ((i * 989) % 990)},${((i * 4729) % 10_000) / 10_000},${1 + (i % 30)}`,
    ),
  ];
}
