import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kernelOf } from '../../../scoring/methods/outranking-kernel.ts';

describe('the kernel', () => {
  const anyRelation = fc.integer({ min: 1, max: 8 }).chain((size) =>
    fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );

  /** Whether b can be reached from a along the relation. */
  const reaches = (relation: readonly (readonly boolean[])[], a: number): Set<number> => {
    const seen = new Set([a]);
    for (const from of seen)
      for (const [to, holds] of (relation[from] ?? []).entries()) if (holds) seen.add(to);
    return seen;
  };

  test('is independent and dominating, circles taken as one', () => {
    fc.assert(
      fc.property(anyRelation, (relation) => {
        const kernel = kernelOf(relation);
        const reach = relation.map((_, index) => reaches(relation, index));
        const inCircle = (a: number, b: number) => reach[a]?.has(b) && reach[b]?.has(a);
        for (const a of relation.keys()) {
          const members = [...relation.keys()].filter((b) => inCircle(a, b));
          expect(members.every((b) => kernel.includes(b) === kernel.includes(a))).toBe(true);
          const outrankers = kernel.filter(
            (k) => !members.includes(k) && members.some((b) => relation[k]?.[b]),
          );
          expect(outrankers.length > 0).toBe(!kernel.includes(a));
        }
      }),
    );
  });

  test('of a circle is the whole circle, and of a chain every other', () => {
    const relation = (size: number, pairs: [number, number][]) =>
      Array.from({ length: size }, (_, a) =>
        Array.from({ length: size }, (_, b) => pairs.some(([x, y]) => x === a && y === b)),
      );
    expect(
      kernelOf(
        relation(4, [
          [0, 1],
          [1, 2],
          [2, 0],
          [2, 3],
        ]),
      ),
    ).toEqual([0, 1, 2]);
    expect(
      kernelOf(
        relation(4, [
          [0, 1],
          [1, 2],
          [2, 3],
        ]),
      ),
    ).toEqual([0, 2]);
    expect(kernelOf(relation(2, []))).toEqual([0, 1]);
    expect(kernelOf([[true]])).toEqual([0]);
  });
});
