import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { readingList } from '../../../scoring/sensitivity/reading-list.ts';
import { leaderOf, sameLeader } from '../../../scoring/sensitivity/what-if.ts';
import { prepareWhatIf } from '../../../scoring/sensitivity/what-if-base.ts';
import type { EvidenceBase } from '../../../scoring/types.ts';
import { anyCase, comparison, SCENARIO } from '../evidence.ts';

describe('the reading list', () => {
  /** a is 75 on x and 33.3 on y, b 33.3 and 66.7; with x at three quarters a leads by 64.6 to 41.7. */
  const evidence = comparison(['a', 'b'], { x: 3, y: 1, z: 0 }, [
    { alternative: 'a', criterion: 'x', polarity: 'pro', strength: 2 },
    { alternative: 'a', criterion: 'y', polarity: 'con' },
    { alternative: 'b', criterion: 'x', polarity: 'con' },
    { alternative: 'b', criterion: 'y', polarity: 'pro' },
    { alternative: 'b', criterion: 'z', polarity: 'pro' },
  ]);

  test('puts first what would most likely change the winner', () => {
    const list = readingList(prepareWhatIf(evidence, SCENARIO));
    const lead = 0.75 * (75 - 100 / 3) + 0.25 * (100 / 3 - 200 / 3);
    // b on x, Beta(1, 2): the winner changes above 33.3 + lead / 0.75, with probability (1 - x)^2.
    const above = 100 / 3 + lead / 0.75;
    // a on x, Beta(3, 1): below 75 - lead / 0.75, with probability x^3.
    const below = 75 - lead / 0.75;
    expect(list.map((item) => [item.alternativeId, item.criterionId])).toEqual([
      ['b', 'x'],
      ['a', 'x'],
      ['a', 'y'],
      ['b', 'y'],
    ]);
    expect(list[0]).toMatchObject({ state: 'uncertain', side: 'above', winnerIds: ['b'] });
    expect(list[0]?.threshold).toBeCloseTo(above, 9);
    expect(list[0]?.probability).toBeCloseTo((1 - above / 100) ** 2, 9);
    expect(list[1]).toMatchObject({ side: 'below', winnerIds: ['b'] });
    expect(list[1]?.probability).toBeCloseTo((below / 100) ** 3, 9);
    // The gain of b on x: three quarters of 100 (1 - x)^3 / 3.
    expect(list[0]?.gain).toBeCloseTo((0.75 * 100 * (1 - above / 100) ** 3) / 3, 9);
    expect(list[2]).toMatchObject({ probability: 0, gain: 0 });
  });

  test('says what is empty and what is contested, and leaves out what is settled or has no weight', () => {
    const contested = {
      ...evidence,
      findings: evidence.findings
        .filter((f) => !(f.alternativeId === 'b' && f.criterionId === 'y'))
        .concat({ ...(evidence.findings[0] ?? expect.fail('no finding')), id: 'con', polarity: 'con' }),
      judgements: [{ alternativeId: 'a', criterionId: 'y', value: 20 }],
    };
    const states = readingList(prepareWhatIf(contested, SCENARIO)).map((i) => [
      i.alternativeId,
      i.criterionId,
      i.state,
    ]);
    expect(states.sort()).toEqual([
      ['a', 'x', 'contested'],
      ['b', 'x', 'uncertain'],
      ['b', 'y', 'empty'],
    ]);
  });

  test('takes in uncertain numbers, not exact ones', () => {
    const base = comparison(['a', 'b', 'c'], { n: 1 }, []);
    const number = { criterionId: 'n', sourceId: null };
    const numeric: EvidenceBase = {
      ...base,
      criteria: [
        {
          ...(base.criteria[0] ?? expect.fail('none')),
          scale: 'numeric',
          valuePoints: [
            [0, 0],
            [10, 100],
          ],
        },
      ],
      measurements: [
        { ...number, alternativeId: 'a', kind: 'exact', a: 6, b: null },
        { ...number, alternativeId: 'b', kind: 'uniform', a: 2, b: 7 },
      ],
    };
    // b passes 60 above 6 of 2 to 7; of c nothing is known, so it is above 60 with probability 0.4.
    const [c, b, ...others] = readingList(prepareWhatIf(numeric, SCENARIO));
    expect(others).toEqual([]);
    expect(c).toMatchObject({ alternativeId: 'c', state: 'empty', probability: expect.closeTo(0.4, 12) });
    expect(b).toMatchObject({ alternativeId: 'b', state: 'uncertain', probability: expect.closeTo(0.2, 12) });
    expect(b?.gain).toBeCloseTo(1, 9);
  });

  test('a tie for first is broken by whatever one of the two turns out to be', () => {
    const tie = comparison(['a', 'b'], { x: 1 }, []);
    expect(readingList(prepareWhatIf(tie, SCENARIO))).toMatchObject([
      { alternativeId: 'a', probability: 1, gain: expect.closeTo(12.5, 9) },
      { alternativeId: 'b', probability: 1, gain: expect.closeTo(12.5, 9) },
    ]);
  });

  test('nothing to read without a second or a ranking', () => {
    expect(readingList(prepareWhatIf(comparison(['a'], { x: 1 }, []), SCENARIO))).toEqual([]);
    expect(readingList(prepareWhatIf(comparison(['a', 'b'], { x: 0 }, []), SCENARIO))).toEqual([]);
  });

  test('a judgement on the far side of the threshold changes the winner, one on the near side does not', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence, scenario }) => {
        const probe = prepareWhatIf(evidence, scenario);
        const now = leaderOf(probe.present);
        for (const item of readingList(probe)) {
          if ((now?.alternativeIds.length ?? 0) > 1) continue;
          const judged = (value: number) => {
            const { alternativeId, criterionId } = item;
            const judgements = [...evidence.judgements, { alternativeId, criterionId, value }];
            return leaderOf(assess({ ...evidence, judgements }, scenario));
          };
          const far = item.threshold + (item.side === 'above' ? 1e-3 : -1e-3);
          const near = item.threshold - (item.side === 'above' ? 1e-3 : -1e-3);
          if (far >= 0 && far <= 100) expect(judged(far)?.alternativeIds).toEqual(item.winnerIds);
          if (near >= 0 && near <= 100) expect(sameLeader(judged(near), now)).toBe(true);
          expect(item.probability).toBeGreaterThanOrEqual(0);
          expect(item.probability).toBeLessThanOrEqual(1);
          expect(item.gain).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
