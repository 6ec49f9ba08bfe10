import { expect, test } from 'vitest';
import { assess } from '../../../../scoring/assessment/assess.ts';
import { errorTextOf, fileWith, imported, numbersOf, weightsOf } from '../imported-files.ts';

const HEAD = `Version: 2.0
Alternatives: &alternatives
  Red:
    price: 1000
    seats: 4
  Blue:
    price: 500
    seats: 5
  Green:
    price: 2000
    seats: 7
`;
const CARS = `${HEAD}Goal:
  name: A car
  description: For the family
  preferences:
    pairwise:
      - [Money, Fun, 3]
      - [Money, Room, 5]
      - [Fun, Room, 2]
  children:
    Money:
      preferences:
        pairwise:
          - [Price, Upkeep, 1/3]
      children:
        Price:
          preferences:
            pairwiseFunction:
              function(a1, a2) min(9, max(1/9, a2$price/a1$price))
          children: *alternatives
        Upkeep:
          preferences:
            pairwise:
              - [Red, Blue, 2]
              - [Red, Green, 4]
              - [Blue, Green, 3]
          children: *alternatives
    Fun:
      preferences:
        score:
          - Red: 5
          - Blue: 0
          - Green: 15
      children: *alternatives
    Room:
      preferences:
        scoreFunction: function(a) a$seats
      children: *alternatives
`;
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 5));

test('a decision comes in as the priorities of its alternatives and the weights in the whole', async () => {
  const { kind, tables, warnings } = await imported(fileWith(CARS, 'car.ahp'));
  expect(kind).toBe('ahp');
  const on = (criterion: string): unknown[] => Object.values(numbersOf(tables)).map((row) => row[criterion]);
  expect(on('Price')).toEqual(close([2 / 7, 4 / 7, 1 / 7]));
  expect(on('Upkeep')).toEqual(close([0.558425, 0.319618, 0.121957]));
  expect(on('Fun')).toEqual(close([0.25, 0, 0.75]));
  expect(on('Room')).toEqual(close([0.25, 0.3125, 0.4375]));
  const [money, fun, room] = [0.648329, 0.229651, 0.12202];
  expect(weightsOf(tables, 'Imported weights')).toEqual({
    Price: expect.closeTo(money / 4, 5),
    Upkeep: expect.closeTo((money * 3) / 4, 5),
    Fun: expect.closeTo(fun, 5),
    Room: expect.closeTo(room, 5),
  });
  expect(tables.alternatives[0]?.description).toBe('price: 1000; seats: 4');
  expect(tables.criterionGroups.map(({ name }) => name)).toContain('Money');
  // The weighted sum is what AHP comes to: its priorities times 100.
  const scenario = tables.scenarios[0] ?? expect.fail('no scenario');
  const { standings } = assess(tables, scenario);
  const red = (money / 4) * (2 / 7) + ((money * 3) / 4) * 0.558425 + fun * 0.25 + room * 0.25;
  const own = standings.find(({ alternativeId }) => alternativeId === tables.alternatives[0]?.id);
  expect(own?.score).toBeCloseTo(100 * red, 2);
  expect(warnings.join('\n')).toContain('Comparisons in pairs are kept as the priorities that they come to');
});

test('the preferences of several people are put together by their voting powers', async () => {
  const { tables, warnings } = await imported(
    fileWith(
      `${HEAD}Goal:
  name: A car
  decision-makers:
    - Ann: 3/4
    - Bo: 0.25
  preferences:
    Ann:
      pairwise:
        - [Fun, Room, 3]
    Bo:
      priority:
        - Fun: 0.5
        - Room: 1/2
  children:
    Fun:
      preferences:
      children: *alternatives
    Room:
      preferences:
        pairwiseFunction: >
          RoomPreference <- function(a1, a2) { if (a1$seats < a2$seats) return (2) }
      children: *alternatives
`,
      'people.ahp',
    ),
  );
  expect(weightsOf(tables, 'Imported weights')).toEqual({
    Fun: expect.closeTo(0.75 * 0.75 + 0.25 * 0.5, 10),
    Room: expect.closeTo(0.75 * 0.25 + 0.25 * 0.5, 10),
  });
  const said = warnings.join('\n');
  expect(said).toContain('The preferences of Ann and Bo are put together');
  expect(said).toContain('The alternatives have no numbers on “Fun”: no preference is stated.');
  expect(said).toContain(
    'The alternatives have no numbers on “Room”: it is stated as code of R, which is not run.',
  );
});

test('format 1 has its pairs without a name, and a pair that is missing is said', async () => {
  const { tables, warnings } = await imported(
    fileWith(
      `${HEAD}Goal:
  name: A car
  preferences:
    - [Fun, Room, 4]
  children:
    Fun:
      preferences:
        - [Red, Blue, 2]
        - [Blue, Green, 2]
      children: *alternatives
    Room:
      preferenceFunction: >
        function(a1, a2) a1$seats/a2$seats
      children: *alternatives
`.replace('Version: 2.0', 'Version: 1.0'),
      'old.ahp',
    ),
  );
  const on = (criterion: string): unknown[] => Object.values(numbersOf(tables)).map((row) => row[criterion]);
  expect(on('Fun')).toEqual(close([4 / 7, 2 / 7, 1 / 7]));
  expect(on('Room')).toEqual(close([0.25, 0.3125, 0.4375]));
  expect(warnings.join('\n')).toContain('Below “Fun” 1 of the pairs are not compared');
});

test.each([
  [
    'nothing but code',
    `${HEAD}Goal:\n  name: A car\n  preferences:\n    pairwiseFunction: f(a)\n  children:\n    Fun:\n      preferences:\n        scoreFunction: f(a)\n      children: *alternatives\n    Room:\n      children: *alternatives\n`,
    'none of its preferences can be read',
  ],
  [
    'a reference to itself',
    'Version: 2.0\nAlternatives:\n  A:\n  B:\nGoal: &goal\n  children:\n    X: *goal\n',
    'larger than any decision',
  ],
  ['no YAML', 'Version: 2.0\nGoal: [1, 2\nAlternatives:\n  A: }\n', 'cannot be read as YAML'],
])('%s is refused in a sentence', async (_what, text, says) => {
  expect(await errorTextOf(fileWith(text, 'a.ahp'))).toContain(says);
});
