import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dropAt,
  orderResult,
  presentPlaces,
  ranksOf,
  readOrder,
  startOrder,
  step,
  toggleTie,
} from '../../renderer/features/weights/answers/order.ts';
import {
  judge,
  judgementOf,
  pairsOf,
  pairwiseState,
  readJudgements,
  SCALE,
  startJudgements,
} from '../../renderer/features/weights/answers/pairwise.ts';
import { hundredResult, pointsLeft, settlePoints } from '../../renderer/features/weights/answers/points.ts';
import {
  checkPair,
  contradicted,
  nextPair,
  parts,
  type Ratios,
  ratiosResult,
  readRatios,
  withSide,
} from '../../renderer/features/weights/answers/ratios.ts';
import { complete, incomplete, outcomeOf } from '../../renderer/features/weights/answers/result.ts';
import { chooseFirst, startSwings, swingResult } from '../../renderer/features/weights/answers/swing.ts';
import {
  type ActiveGroup,
  type Item,
  setsOf,
} from '../../renderer/features/weights/answers/weighed-items.ts';

const item = (id: string): Item => ({
  id,
  name: id.toUpperCase(),
  question: '',
  worst: 'bad',
  best: 'good',
});
const items = (count: number): Item[] =>
  Array.from({ length: count }, (_, i) => item(String.fromCharCode(97 + i)));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

describe('sets', () => {
  const groups: ActiveGroup[] = [
    { id: 'g1', name: 'One', items: [item('a'), item('b')] },
    { id: 'g2', name: 'Two', items: [item('c')] },
  ];

  test('a group with a single criterion is not asked about within', () => {
    expect(setsOf(groups, 'groups').map((set) => set.id)).toEqual(['groups', 'g1']);
    expect(setsOf(groups, 'flat').map((set) => set.items.length)).toEqual([3]);
  });

  test('within a group, shares are multiplied by the share of the group', () => {
    const outcome = outcomeOf(
      groups,
      'groups',
      new Map([
        ['groups', complete([0.6, 0.4])],
        ['g1', complete([0.75, 0.25])],
      ]),
    );
    expect([...(outcome.shares ?? [])].map(([id, share]) => [id, Number(share.toFixed(6))])).toEqual([
      ['a', 0.45],
      ['b', 0.15],
      ['c', 0.4],
    ]);
  });

  test('what is missing is named with its group, and a group without weight asks nothing', () => {
    const within = ['g1', incomplete('Rate one more.')] as const;
    expect(outcomeOf(groups, 'groups', new Map([['groups', complete([0.6, 0.4])], within])).missing).toBe(
      'One: Rate one more.',
    );
    const without = outcomeOf(groups, 'groups', new Map([['groups', complete([0, 1])], within]));
    expect(without.shares?.get('a')).toBe(0);
    expect(without.shares?.get('c')).toBe(1);
  });
});

describe('100 points', () => {
  test('are settled to whole points that add up, whatever was given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 }), (given) => {
        const all = items(given.length).map((one, i) => ({ ...one, id: `i${i}` }));
        const settled = settlePoints(all, {
          points: Object.fromEntries(given.map((points, i) => [`i${i}`, points])),
        });
        expect(pointsLeft(all, settled)).toBe(0);
        expect(Object.values(settled.points).every((x) => Number.isInteger(x) && x >= 0)).toBe(true);
        expect(sum(hundredResult(all, settled).shares ?? [])).toBeCloseTo(1, 12);
      }),
    );
  });

  test('decimals do not leave a rest', () => {
    const all = items(3);
    expect(pointsLeft(all, { points: { a: 33.3, b: 33.3, c: 33.4 } })).toBe(0);
    expect(hundredResult(all, { points: { a: 60 } }).missing).toBe('40 points left to hand out.');
  });
});

describe('rank order', () => {
  const start = [['a'], ['b', 'c'], ['d']];

  test('one that stands alone passes the place beside it, one that is tied leaves its place', () => {
    expect(step(start, 'd', -1)).toEqual([['a'], ['d'], ['b', 'c']]);
    expect(step(start, 'c', -1)).toEqual([['a'], ['c'], ['b'], ['d']]);
    expect(step(start, 'b', 1)).toEqual([['a'], ['c'], ['b'], ['d']]);
    expect(step(start, 'a', -1)).toEqual(start);
  });

  test('a tie is made with the place above and taken back', () => {
    expect(toggleTie(start, 'd')).toEqual([['a'], ['b', 'c', 'd']]);
    expect(toggleTie(start, 'c')).toEqual([['a'], ['b'], ['c'], ['d']]);
    expect(toggleTie(start, 'a')).toEqual(start);
  });

  test('a dropped line stands where it was dropped, between two that are tied it joins them', () => {
    expect(dropAt(start, 'd', 0)).toEqual([['d'], ['a'], ['b', 'c']]);
    expect(dropAt(start, 'a', 2)).toEqual([['b', 'a', 'c'], ['d']]);
    expect(dropAt(start, 'a', 4)).toEqual([['b', 'c'], ['d'], ['a']]);
    expect(dropAt(start, 'a', 1)).toEqual(start);
  });

  test('any walk of moves keeps every item once', () => {
    const move = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), kind: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let places: string[][] = start;
        for (const { id, kind } of moves) {
          if (kind < 2) places = step(places, id, kind === 0 ? -1 : 1);
          else if (kind === 2) places = toggleTie(places, id);
          else places = dropAt(places, id, kind - 2);
        }
        expect(places.flat().sort()).toEqual(['a', 'b', 'c', 'd']);
        expect(places.every((place) => place.length > 0)).toBe(true);
        expect(sum(orderResult(items(4), { places }, 'roc').shares ?? [])).toBeCloseTo(1, 12);
      }),
    );
  });

  test('starts in the order of the weights, ties ranked as in sport', () => {
    const present = new Map(Object.entries({ a: 0.1, b: 0.4, c: 0.4, d: 0.1 }));
    const { places } = startOrder(items(4), present);
    expect(places).toEqual([
      ['b', 'c'],
      ['a', 'd'],
    ]);
    expect([...ranksOf(places)]).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
      ['d', 3],
    ]);
  });

  test('criteria that are gone are left out and new ones come last', () => {
    expect(presentPlaces(items(3), { places: [['x', 'b'], ['a']] })).toEqual([['b'], ['a'], ['c']]);
  });

  test('four in order weigh as published (Barron and Barrett 1996)', () => {
    const shares = orderResult(items(4), { places: [['a'], ['b'], ['c'], ['d']] }, 'roc').shares ?? [];
    expect(shares.map((x) => x.toFixed(4))).toEqual(['0.5208', '0.2708', '0.1458', '0.0625']);
  });
});

describe('swing', () => {
  test('needs a largest one and a rating of every other', () => {
    const none = startSwings();
    expect(swingResult(items(3), none).missing).toBe('Choose the largest swing first.');
    const first = chooseFirst(none, 'b');
    expect(swingResult(items(3), first).missing).toBe('2 swings are not rated yet.');
    const rated = { ...first, ratings: { a: 50, c: 0 } };
    expect(swingResult(items(3), rated).shares).toEqual([1 / 3, 2 / 3, 0]);
  });

  test('another largest one keeps the answers', () => {
    const rated = { first: 'b', ratings: { a: 50, c: 20 } };
    expect(chooseFirst(rated, 'a')).toEqual({ first: 'a', ratings: { b: 100, c: 20 } });
  });
});

describe('swing ratios', () => {
  const of = (...ratios: [string, string, number | null][]): Ratios => ({
    ratios: ratios.map(([a, b, ratio]) => ({ a, b, ratio })),
  });

  test('pairs are asked until everything hangs together', () => {
    let answers = of();
    for (let next = nextPair(items(5), answers); next; next = nextPair(items(5), answers)) {
      answers = { ratios: [...answers.ratios, { ...next, ratio: 2 }] };
    }
    expect(answers.ratios).toHaveLength(4);
    expect(parts(items(5), answers)).toHaveLength(1);
    expect(ratiosResult(items(5), answers).shares?.[0]).toBeCloseTo(1 / 3, 12);
  });

  test('a pair to check by is one that was not asked, whichever way round', () => {
    expect(checkPair(items(3), of(['a', 'b', 2], ['c', 'a', 3]))).toEqual({ a: 'b', b: 'c', ratio: null });
    expect(checkPair(items(3), of(['a', 'b', 2], ['c', 'a', 3], ['b', 'c', 1]))).toBeNull();
  });

  test('choosing what stands on the other side turns the pair round', () => {
    const pair = { a: 'a', b: 'b', ratio: 4 };
    expect(withSide(pair, 'a', 'b')).toEqual({ a: 'b', b: 'a', ratio: 0.25 });
    expect(withSide(pair, 'b', 'c')).toEqual({ a: 'a', b: 'c', ratio: 4 });
  });

  test('a pair without a number connects nothing', () => {
    expect(ratiosResult(items(3), of(['a', 'b', 2], ['b', 'c', null])).missing).toBe(
      'One more ratio is needed.',
    );
  });

  test('each line of a contradiction says what the others make it, and taking that ends it', () => {
    const answers = of(['a', 'b', 2], ['b', 'c', 3], ['a', 'c', 5], ['c', 'd', 4]);
    expect(ratiosResult(items(4), answers).missing).toContain('“A” to “C” is 5');
    const clashes = contradicted(items(4), answers);
    expect(clashes.map(({ index }) => index)).toEqual([0, 1, 2]);
    for (const { index, consistent } of clashes) {
      const mended = {
        ratios: answers.ratios.map((r, i) => (i === index ? { ...r, ratio: consistent } : r)),
      };
      expect(ratiosResult(items(4), mended).missing).toBeNull();
      expect(contradicted(items(4), mended)).toEqual([]);
    }
  });
});

describe('pairs', () => {
  test('the first ones asked connect everything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), (count) => {
        const all = items(count);
        const pairs = pairsOf(all);
        expect(pairs).toHaveLength((count * (count - 1)) / 2);
        let answers = startJudgements();
        for (const { a, b } of pairs.slice(0, count - 1)) {
          expect(pairwiseState(all, answers).result.shares).toBeNull();
          answers = judge(answers, a, b, 3);
        }
        const state = pairwiseState(all, answers);
        expect(state.needed).toBe(0);
        expect(sum(state.result.shares ?? [])).toBeCloseTo(1, 9);
        // A chain without a loop holds nothing that could contradict it.
        expect(state).toMatchObject({ checkable: false, ratio: null });
      }),
    );
  });

  test('consistency is measured from the first answer that can contradict the others', () => {
    const all = items(4);
    const [a, b, c] = all as [Item, Item, Item, Item];
    const two = judge(judge(startJudgements(), a, b, 3), b, c, 2);
    expect(pairwiseState(all, two).checkable).toBe(false);
    // A loop, though the fourth is not connected yet.
    expect(pairwiseState(all, judge(two, a, c, 6)).checkable).toBe(true);
    const three = judge(two, a, c, 6);
    const connected = judge(three, c, all[3] ?? c, 1);
    expect(pairwiseState(all, connected).ratio).toBeCloseTo(0, 6);
    expect(pairwiseState(all, connected).ratio).not.toBeNull();
  });

  test('a judgement is the same whichever way round it is asked', () => {
    const [a, b] = [item('a'), item('b')];
    for (const value of SCALE) {
      const answers = judge(startJudgements(), a, b, value);
      expect(judgementOf(answers, a, b)).toBe(value);
      expect(judgementOf(answers, b, a)).toBeCloseTo(1 / value, 12);
      expect(SCALE).toContain(judgementOf(answers, b, a));
    }
  });

  test('the judgement out of line is named, and taking what is proposed mends the ratio', () => {
    const all = items(4);
    const [a, b, c, d] = all as [Item, Item, Item, Item];
    let answers = startJudgements();
    for (const [x, y, value] of [
      [a, b, 2],
      [a, c, 4],
      [a, d, 8],
      [b, c, 2],
      [b, d, 4],
      [c, d, 1 / 7],
    ] as const) {
      answers = judge(answers, x, y, value);
    }
    const before = pairwiseState(all, answers);
    expect(before.ratio).toBeGreaterThan(0.1);
    expect([before.worst?.a.id, before.worst?.b.id]).toEqual(['c', 'd']);
    let mended = before;
    for (let turn = 0; turn < 6 && mended.worst && (mended.ratio ?? 0) >= 0.1; turn += 1) {
      answers = judge(answers, mended.worst.a, mended.worst.b, mended.worst.nearest);
      mended = pairwiseState(all, answers);
    }
    expect(mended.ratio).toBeLessThan(0.1);
  });

  test('seventeen have a ratio too', () => {
    const all = items(17);
    let answers = startJudgements();
    for (const { a, b } of pairsOf(all)) answers = judge(answers, a, b, 1);
    expect(pairwiseState(all, answers).ratio).toBe(0);
  });
});

describe('what a file says', () => {
  test('is read without trust', () => {
    for (const junk of [null, 7, 'x', [], { ratios: 3, judgements: [], places: 'x' }]) {
      expect(readRatios(junk).ratios).toEqual([]);
      expect(readJudgements(junk).judgements).toEqual({});
      expect(readOrder(junk).places).toEqual([]);
    }
    expect(readOrder({ places: [['a', 'a', 3], [], ['a', 'b']] }).places).toEqual([['a'], ['b']]);
    expect(readJudgements({ judgements: { 'a|b': 1 / 3, 'a|c': 4.5, x: 3 } }).judgements).toEqual({
      'a|b': 1 / 3,
    });
    expect(
      readRatios({
        ratios: [
          { a: 'a', b: 'b', ratio: -1 },
          { a: 'a', b: 'a', ratio: 2 },
        ],
      }).ratios,
    ).toEqual([{ a: 'a', b: 'b', ratio: null }]);
  });
});
