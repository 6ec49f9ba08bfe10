import { describe, expect, test } from 'vitest';
import { readBack } from './read-back.ts';

const directionDoubts = async (text: string) =>
  (await readBack(text)).guess.doubts.filter(({ about }) => about === 'direction');

describe('where nothing says whether more is better', () => {
  test('all such criteria are named in one question, and both readings are there', async () => {
    const doubts = await directionDoubts(
      'Runtime,Memory (MB),Price,Humidity,Speed\nNode,120,3,40,30000\nGo,30,4,61,90000\nJava,400,9,55,80000\n',
    );
    expect(doubts).toHaveLength(1);
    const [doubt] = doubts;
    expect(doubt?.question).toBe('Are high numbers under “Memory” and “Humidity” good?');
    expect(doubt?.readings.map(({ option }) => option)).toEqual([
      '--direction Memory=max --direction Humidity=max',
      '--direction Memory=min --direction Humidity=min',
    ]);
    expect(
      doubt?.readings.map(({ mapping }) => mapping.lines.slice(1).map(({ direction }) => direction)),
    ).toEqual([
      ['max', 'min', 'max', 'max'],
      ['min', 'min', 'min', 'max'],
    ]);
  });

  test('names that tell, ratings and what has one number for all are not asked about', async () => {
    expect(await directionDoubts('Tool,Foo,Range (km),Bar\nA,3,400,7\nB,4.2,300,7\nC,1.7,350,7\n')).toEqual(
      [],
    );
  });
});

test.each([
  ['Plazo de entrega', 'min'],
  ['Prazo de entrega', 'min'],
  ['Levertijd', 'min'],
  ['Teslim süresi', 'min'],
  ['Cena', 'min'],
  ['Цена', 'min'],
  ['成本', 'min'],
  ['価格', 'min'],
  ['RMSE', 'min'],
  ['memory_usage', 'min'],
  ['On-Time %', 'max'],
  ['Качество', 'max'],
])('less or more of “%s” is better: %s', async (name, direction) => {
  const { guess } = await readBack(`Option,${name},Foo\nA,12,1\nB,8,2\nC,20,4\n`);
  expect(guess.mapping.lines[1]?.direction).toBe(direction);
  expect(guess.doubts.filter(({ about }) => about === 'direction')).toEqual([]);
});

test('ratings out of ten under a cost word are good where they are high, and that is asked', async () => {
  const { guess } = await readBack('Criterion,A,B,C\nPricing model,6/10,7/10,4/10\nFit,8/10,6/10,9/10\n');
  expect(guess.mapping.lines[1]?.direction).toBe('max');
  expect(guess.doubts.map(({ question }) => question)).toContain(
    'Is a high number under “Pricing model” good?',
  );
});
