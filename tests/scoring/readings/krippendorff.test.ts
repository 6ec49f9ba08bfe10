import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krippendorffAlpha, type Level, type RatedUnit } from '../../../scoring/readings/krippendorff.ts';

/** Units from what each reader says, a character a unit; "." where nothing is said. Categories in the order of `names`. */
function units(readers: readonly string[], names: string): RatedUnit[] {
  return Array.from({ length: readers[0]?.length ?? 0 }, (_, i) => ({
    cluster: `${i}`,
    values: readers.map((said) => (said[i] === '.' ? null : names.indexOf(said[i] ?? ''))),
  }));
}

/** Krippendorff (2011), "Computing Krippendorff's alpha-reliability", examples A to C. */
const BINARY = ['0100000010', '1110010000'];
const NOMINAL = ['aabbdcccedda', 'babbbccceddd'];
const FOUR = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'];

describe('published values', () => {
  test('two readers, two categories: 0.095', () => {
    const { alpha, agreeing, values } = krippendorffAlpha(units(BINARY, '01'), 2, 'nominal');
    expect(alpha).toBeCloseTo(0.095, 3);
    expect(agreeing).toBeCloseTo(0.6, 12);
    expect(values).toBe(20);
  });

  test('two readers, five categories: 0.692', () => {
    expect(krippendorffAlpha(units(NOMINAL, 'abcde'), 5, 'nominal').alpha).toBeCloseTo(0.692, 3);
  });

  test.each<[Level, number]>([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ])('four readers with values missing, %s: %f', (level, published) => {
    const result = krippendorffAlpha(units(FOUR, '12345'), 5, level);
    expect(result.alpha).toBeCloseTo(published, 3);
    // One of the twelve units has one value only; the others hold 40.
    expect(result).toMatchObject({ units: 11, values: 40, reason: null });
  });
});

describe('where there is none', () => {
  test('no unit with two values', () => {
    const none = { alpha: null, reason: 'no-pairs', interval: null, agreeing: null, units: 0, values: 0 };
    expect(krippendorffAlpha([], 3, 'nominal')).toEqual(none);
    expect(krippendorffAlpha(units(['1.', '.2'], '12'), 2, 'nominal')).toEqual(none);
  });

  test('one category: all agree, and chance would have it so too', () => {
    expect(krippendorffAlpha(units(['11', '11'], '12'), 2, 'ordinal')).toEqual({
      alpha: null,
      reason: 'one-category',
      interval: null,
      agreeing: 1,
      units: 2,
      values: 4,
    });
  });

  test('a category that is none is an error, not another one', () => {
    expect(() => krippendorffAlpha(units(['13', '12'], '123'), 2, 'nominal')).toThrow('no category 2');
  });
});

describe('the interval', () => {
  test('holds alpha, is the same at every call, and is a point where all agree', () => {
    const { alpha, interval } = krippendorffAlpha(units(FOUR, '12345'), 5, 'nominal');
    expect(interval?.low).toBeLessThan(alpha ?? 0);
    expect(interval?.high).toBeGreaterThan(alpha ?? 1);
    expect(krippendorffAlpha(units(FOUR, '12345'), 5, 'nominal').interval).toEqual(interval);
    expect(krippendorffAlpha(units(['112233', '112233'], '123'), 3, 'nominal').interval).toEqual({
      low: 1,
      high: 1,
    });
  });

  test('is wider where the units hang together', () => {
    const many = Array.from(
      { length: 40 },
      (_, i): RatedUnit => ({
        cluster: `${i}`,
        values: [i % 2, i % 8 === 0 ? 1 : i % 2],
      }),
    );
    const few = many.map((unit, i) => ({ ...unit, cluster: `${i % 8}` }));
    const width = (its: readonly RatedUnit[]): number => {
      const { interval } = krippendorffAlpha(its, 2, 'nominal');
      return (interval?.high ?? Number.NaN) - (interval?.low ?? Number.NaN);
    };
    expect(width(few)).toBeGreaterThan(width(many));
  });

  test('there is none for one cluster, and none where most samples have one category', () => {
    const one = units(BINARY, '01').map((unit) => ({ ...unit, cluster: 'one' }));
    expect(krippendorffAlpha(one, 2, 'nominal').interval).toBeNull();
    const rare = units(['0000000001', '0000000001'], '01');
    expect(krippendorffAlpha(rare, 2, 'nominal')).toMatchObject({ alpha: 1, interval: null });
  });
});

const anyUnits = fc.array(
  fc.record({
    cluster: fc.constantFrom('a', 'b', 'c'),
    values: fc.array(fc.option(fc.nat(2)), { minLength: 3, maxLength: 3 }),
  }),
  { maxLength: 20 },
);

test('neither the order of units and readers nor the names of nominal categories matter; alike is one unit taken often', () => {
  fc.assert(
    fc.property(anyUnits, (its) => {
      const { alpha } = krippendorffAlpha(its, 3, 'nominal');
      const turned = [...its].reverse().map(({ cluster, values }) => ({
        cluster,
        values: [...values].reverse().map((value) => (value === null ? null : 2 - value)),
      }));
      const other = krippendorffAlpha(turned, 3, 'nominal').alpha;
      if (alpha === null) expect(other).toBeNull();
      else expect(other).toBeCloseTo(alpha, 10);
      const twice = krippendorffAlpha([...its, ...its], 3, 'ordinal').alpha;
      const times = krippendorffAlpha(
        its.map((unit) => ({ ...unit, times: 2 })),
        3,
        'ordinal',
      ).alpha;
      if (twice === null) expect(times).toBeNull();
      else expect(times).toBeCloseTo(twice, 10);
    }),
    { numRuns: 50 },
  );
});
