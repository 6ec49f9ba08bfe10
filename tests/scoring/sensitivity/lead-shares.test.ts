import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUP_KINDS } from '../../../scoring/sensitivity/evidence-groups.ts';
import { leadShares } from '../../../scoring/sensitivity/lead-shares.ts';
import { prepareWhatIf } from '../../../scoring/sensitivity/what-if-base.ts';
import { anyCase, comparison, SCENARIO } from '../evidence.ts';

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };

describe('whom the lead rests on', () => {
  /** The worked example of docs/scoring.md: a has a pro of 2 by s1 and a con by s2, b a con by s1. */
  const evidence = comparison(['a', 'b'], { x: 1 }, [
    { ...on, source: 's1', strength: 2 },
    { ...on, source: 's2', polarity: 'con' },
    { ...on, alternative: 'b', source: 's1', polarity: 'con' },
  ]);

  test('adds up to the lead, finding by finding', () => {
    const shares = leadShares(prepareWhatIf(evidence, SCENARIO), 'source');
    const [s1, s2] = shares?.carriers ?? [];
    // a is 60, b 33.3. A pro of 2 moves a by 50 x 2 / 5 = 20, the con by -10; the con on b by -50 / 3.
    expect(shares?.lead).toBeCloseTo(60 - 100 / 3, 9);
    expect(s1).toMatchObject({ kind: 'source', key: 's1' });
    expect(s1?.points).toBeCloseTo(20 + 50 / 3, 9);
    expect(s2?.points).toBeCloseTo(-10, 9);
    expect(s1?.share).toBeCloseTo(36.667 / 46.667, 4);
    expect(shares?.effectiveNumber).toBeCloseTo(1 / ((11 / 14) ** 2 + (3 / 14) ** 2), 9);
    expect(shares?.concentrated).toBe(true);
  });

  test('two that carry the same are two, and neither has more than half', () => {
    const even = comparison(['a', 'b'], { x: 1 }, [
      { ...on, source: 's1' },
      { ...on, source: 's2' },
    ]);
    expect(leadShares(prepareWhatIf(even, SCENARIO), 'source')).toMatchObject({
      effectiveNumber: 2,
      concentrated: false,
    });
  });

  test('a judgement carries its own part, and the evidence under it none', () => {
    const judged = { ...evidence, judgements: [{ alternativeId: 'a', criterionId: 'x', value: 90 }] };
    const carriers = leadShares(prepareWhatIf(judged, SCENARIO), 'speaker')?.carriers;
    expect(carriers?.map((c) => [c.kind, c.key])).toEqual([
      ['judgement', null],
      ['speaker', 'speaker'],
    ]);
    expect(carriers?.[0]?.points).toBeCloseTo(40, 9);
    expect(leadShares(prepareWhatIf(judged, SCENARIO), 'speaker')?.concentrated).toBe(true);
    // The same evidence by speakers of whom no affiliation is known is nobody's in particular.
    expect(leadShares(prepareWhatIf(evidence, SCENARIO), 'affiliation')).toMatchObject({
      effectiveNumber: 1,
      concentrated: false,
    });
  });

  test('a measured number is carried by its source, and by nobody among speakers', () => {
    const measured = {
      ...comparison(['a', 'b'], { n: 1 }, []),
      measurements: [
        { alternativeId: 'a', criterionId: 'n', sourceId: 's9', kind: 'exact' as const, a: 9, b: null },
        { alternativeId: 'b', criterionId: 'n', sourceId: null, kind: 'exact' as const, a: 4, b: null },
      ],
    };
    const numeric = {
      ...measured,
      criteria: measured.criteria.map((c) => ({ ...c, scale: 'numeric' as const })),
    };
    const probe = prepareWhatIf(numeric, SCENARIO);
    expect(leadShares(probe, 'source')?.carriers).toMatchObject([
      { kind: 'source', key: 's9', points: 50, share: 0.5 },
      { kind: 'source', key: null, points: 50, share: 0.5 },
    ]);
    expect(leadShares(probe, 'affiliation')?.concentrated).toBe(false);
    expect(leadShares(probe, 'affiliation')?.carriers).toMatchObject([
      { kind: 'measurement', key: null, points: 100, share: 1 },
    ]);
  });

  test('nothing known is carried by nobody, and one alternative has no lead', () => {
    expect(leadShares(prepareWhatIf(comparison(['a', 'b'], { x: 1 }, []), SCENARIO), 'year')).toMatchObject({
      carriers: [],
      effectiveNumber: null,
      concentrated: false,
    });
    expect(leadShares(prepareWhatIf(comparison(['a'], { x: 1 }, []), SCENARIO), 'year')).toBeNull();
  });

  test('parts add up to the lead and shares to one, by every rule', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...GROUP_KINDS), ({ evidence, scenario }, kind) => {
        const probe = prepareWhatIf(evidence, scenario);
        const shares = leadShares(probe, kind) ?? expect.fail('there is a second');
        const sum = (of: (c: (typeof shares.carriers)[number]) => number): number =>
          shares.carriers.reduce((total, carrier) => total + of(carrier), 0);
        expect(sum((c) => c.points)).toBeCloseTo(shares.lead, 8);
        for (const { points, gross } of shares.carriers)
          expect(gross).toBeGreaterThan(Math.abs(points) - 1e-9);
        if (shares.effectiveNumber === null) return;
        expect(sum((c) => c.share)).toBeCloseTo(1, 9);
        expect(shares.effectiveNumber).toBeGreaterThan(1 - 1e-9);
        expect(shares.effectiveNumber).toBeLessThan(shares.carriers.length + 1e-9);
      }),
    );
  });
});
