import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flipCertificates, leastFlip } from '../../../scoring/robustness/flip.ts';
import { dot, type LinearModel, linearModel, scoresAt } from '../../../scoring/robustness/linear-model.ts';
import { anyModel, best } from './models.ts';

const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, j) => sum + Math.abs(x - (b[j] ?? 0)), 0);

const advantageOf = ({ values, leader }: LinearModel, rival: number): number[] =>
  (values[rival] ?? []).map((v, j) => v - (values[leader]?.[j] ?? 0));

/**
 * The least L1 change with three criteria by enumeration: on the line where both tie, inside the triangle of shares, the
 * change is convex and bends only where a share is its present one, so its least value is there or on the border.
 */
function leastByEnumeration(shares: readonly number[], d: readonly number[]): number | null {
  if (dot(shares, d) >= -1e-12) return 0;
  const candidates: number[][] = [];
  for (let i = 0; i < 3; i++) {
    const [k, l] = [(i + 1) % 3, (i + 2) % 3];
    for (const fixed of [0, shares[i] ?? 0]) {
      // w_i = fixed, w_k + w_l = 1 - fixed and w d = 0 have one solution where d_k and d_l differ.
      const [dk = 0, dl = 0] = [d[k], d[l]];
      if (dk === dl) {
        if (Math.abs(fixed * (d[i] ?? 0) + (1 - fixed) * dk) > 1e-12) continue;
        for (const part of [
          0,
          1 - fixed,
          Math.min(shares[k] ?? 0, 1 - fixed),
          Math.max(0, 1 - fixed - (shares[l] ?? 0)),
        ]) {
          const w = [0, 0, 0];
          w[i] = fixed;
          w[k] = part;
          w[l] = 1 - fixed - part;
          candidates.push(w);
        }
        continue;
      }
      const w = [0, 0, 0];
      w[i] = fixed;
      w[k] = -(fixed * (d[i] ?? 0) + (1 - fixed) * dl) / (dk - dl);
      w[l] = 1 - fixed - (w[k] ?? 0);
      candidates.push(w);
    }
  }
  const inside = candidates.filter((w) => w.every((share) => share >= -1e-12));
  return inside.length === 0 ? null : Math.min(...inside.map((w) => distance(w, shares)));
}

describe('flip certificates', () => {
  test('by hand: 0.2 of the weight moves from the criterion that helps the leader most', () => {
    // Leads 4 on the first, 1 on the second, -4 on the third: 0.5 × 4 + 0.3 × 1 - 0.2 × 4 = 1.5 to make up, 8 for each unit.
    const model = linearModel(
      [
        [4, 1, 0],
        [0, 0, 4],
      ],
      [5, 3, 2],
    );
    const [own, certificate] = flipCertificates(model);
    expect(own).toBeNull();
    expect(certificate?.change).toBeCloseTo(2 * (1.5 / 8), 12);
    expect(certificate).toMatchObject({ rival: 1, gains: 2, losses: [{ criterion: 0 }] });
    expect(certificate?.shares[0]).toBeCloseTo(0.5 - 1.5 / 8, 12);
  });

  test('a dominated rival cannot win, and one that ties needs no change', () => {
    const model = linearModel(
      [
        [4, 4],
        [3, 3],
        [4, 4],
      ],
      [1, 1],
    );
    const [, dominated, tied] = flipCertificates(model);
    expect(dominated).toBeNull();
    expect(tied).toMatchObject({ change: 0, gains: null, losses: [] });
  });

  test('with three criteria it is what enumeration finds', () => {
    fc.assert(
      fc.property(anyModel(fc.constant(3), { min: 2, max: 4 }), (model) => {
        for (const [rival, certificate] of flipCertificates(model).entries()) {
          if (rival === model.leader) continue;
          const least = leastByEnumeration(model.shares, advantageOf(model, rival));
          if (least === null) expect(certificate).toBeNull();
          else expect(certificate?.change).toBeCloseTo(least, 9);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the rival ties at the certificate and at no smaller change, locked criteria stay', () => {
    const criteria = fc.integer({ min: 2, max: 8 });
    const seeds = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 });
    const locks = fc.array(fc.nat(7), { maxLength: 3 });
    fc.assert(
      fc.property(anyModel(criteria), seeds, locks, (model, random, lockList) => {
        const { shares, leader } = model;
        const locked = new Set(lockList.filter((j) => j < shares.length));
        for (const [rival, certificate] of flipCertificates(model, locked).entries()) {
          if (rival === leader) continue;
          const d = advantageOf(model, rival);
          const free = shares.flatMap((_, j) => (locked.has(j) ? [] : [j]));
          if (!certificate) {
            // Not even with all free weight on the best free criterion.
            const mass = free.reduce((sum, j) => sum + (shares[j] ?? 0), 0);
            const kept = shares.reduce((sum, w, j) => sum + (locked.has(j) ? w * (d[j] ?? 0) : 0), 0);
            const most = free.length === 0 ? 0 : mass * Math.max(...free.map((j) => d[j] ?? 0));
            expect(kept + most).toBeLessThan(0);
            continue;
          }
          const scores = scoresAt(model.values, certificate.shares);
          expect(Math.abs((scores[rival] ?? 0) - (scores[leader] ?? 0))).toBeLessThan(1e-9);
          expect(certificate.shares.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
          expect(Math.min(...certificate.shares)).toBeGreaterThanOrEqual(0);
          expect(distance(certificate.shares, shares)).toBeCloseTo(certificate.change, 12);
          for (const j of locked) expect(certificate.shares[j]).toBe(shares[j]);
          // Any transfers between free criteria that together move less leave the leader ahead.
          const moved = [...shares];
          let budget = (certificate.change / 2) * 0.999;
          for (let i = 0; i + 2 < random.length && free.length > 0; i += 3) {
            const [from = 0, to = 0, part = 0] = random.slice(i, i + 3);
            const a = free[Math.floor(from * (free.length - 1e-9))] ?? 0;
            const b = free[Math.floor(to * (free.length - 1e-9))] ?? 0;
            const mass = Math.min(budget * part, moved[a] ?? 0);
            moved[a] = (moved[a] ?? 0) - mass;
            moved[b] = (moved[b] ?? 0) + mass;
            budget -= mass;
          }
          if (certificate.change > 1e-6) expect(dot(moved, d)).toBeLessThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('at the least certificate the rival is first with the leader: it dethrones', () => {
    fc.assert(
      fc.property(anyModel(fc.integer({ min: 2, max: 6 }), { min: 2, max: 7 }), (model) => {
        const least = leastFlip(flipCertificates(model));
        if (!least) return;
        const scores = scoresAt(model.values, least.shares);
        expect(best(scores) - (scores[least.rival] ?? 0)).toBeLessThan(1e-9);
      }),
    );
  });
});
