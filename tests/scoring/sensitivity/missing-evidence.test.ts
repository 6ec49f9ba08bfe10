import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingEvidence } from '../../../scoring/sensitivity/missing-evidence.ts';
import { prepareWhatIf } from '../../../scoring/sensitivity/what-if-base.ts';
import { anyCase, comparison, SCENARIO } from '../evidence.ts';

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };

describe('what is missing', () => {
  const evidence = comparison(['a', 'b', 'c'], { x: 3, y: 1 }, [
    on,
    { ...on, criterion: 'y' },
    { ...on, alternative: 'b', criterion: 'y' },
    { ...on, alternative: 'c', polarity: 'con' },
    { ...on, alternative: 'c', criterion: 'y', polarity: 'con' },
  ]);

  test('is taken at worst and at best, never as neutral', () => {
    const { alternatives, overlap } = missingEvidence(prepareWhatIf(evidence, SCENARIO));
    const [a, b, c] = alternatives;
    expect(a).toMatchObject({ alternativeId: 'a', coverage: 1, couldBeFirst: false });
    expect(a?.bounds.low).toBeCloseTo(200 / 3, 9);
    expect(a?.bounds.high).toBeCloseTo(200 / 3, 9);
    // b has a quarter of its weight: 16.7, and up to 75 more.
    expect(b).toMatchObject({ alternativeId: 'b', coverage: 0.25, couldBeFirst: true });
    expect(b?.bounds.low).toBeCloseTo(50 / 3, 9);
    expect(b?.bounds.high).toBeCloseTo(50 / 3 + 75, 9);
    expect(c).toMatchObject({ alternativeId: 'c', couldBeFirst: false });
    expect(overlap).toBe(true);
  });

  test('a judgement fills a cell', () => {
    const judged = { ...evidence, judgements: [{ alternativeId: 'b', criterionId: 'x', value: 40 }] };
    const found = missingEvidence(prepareWhatIf(judged, SCENARIO));
    expect(found.overlap).toBe(false);
    expect(found.alternatives[1]?.bounds.high).toBeCloseTo(found.alternatives[1]?.score ?? 0, 9);
  });

  test('the bounds are the scores with judgements of 0 and of 100 in every empty cell', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence, scenario }) => {
        const probe = prepareWhatIf(evidence, scenario);
        const filled = (value: number) => {
          const empty = probe.cells.filter((cell) => cell.empty && cell.judgement === null);
          const judgements = empty.map(({ alternativeId, criterionId }) => ({
            alternativeId,
            criterionId,
            value,
          }));
          const all = { ...evidence, judgements: [...evidence.judgements, ...judgements] };
          return new Map(
            prepareWhatIf(all, scenario).present.standings.map((s) => [s.alternativeId, s.score]),
          );
        };
        const [worst, best] = [filled(0), filled(100)];
        for (const { alternativeId, bounds, score } of missingEvidence(probe).alternatives) {
          expect(bounds.low).toBeCloseTo(worst.get(alternativeId) ?? Number.NaN, 8);
          expect(bounds.high).toBeCloseTo(best.get(alternativeId) ?? Number.NaN, 8);
          expect(bounds.low).toBeLessThan(score + 1e-9);
          expect(bounds.high).toBeGreaterThan(score - 1e-9);
        }
      }),
    );
  });

  test('one alternative overlaps with nobody', () => {
    expect(missingEvidence(prepareWhatIf(comparison(['a'], { x: 1 }, []), SCENARIO)).overlap).toBeNull();
    expect(missingEvidence(prepareWhatIf(comparison([], { x: 1 }, []), SCENARIO)).alternatives).toEqual([]);
  });
});
