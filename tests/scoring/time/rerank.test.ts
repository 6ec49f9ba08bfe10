import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { datedRanking } from '../../../scoring/time/dated.ts';
import { reranker } from '../../../scoring/time/rerank.ts';
import type { EvidenceBase } from '../../../scoring/types.ts';
import { anyCase } from '../evidence.ts';

/** Every third claim shares its origin with others. */
const bound = (evidence: EvidenceBase): EvidenceBase => ({
  ...evidence,
  claims: evidence.claims.map((claim, i) => ({ ...claim, originId: i % 3 === 0 ? 'event' : null })),
});

test('a ranking by other rules of time is what an assessment by these rules is', () => {
  fc.assert(
    fc.property(
      anyCase,
      fc.record({
        asOf: fc.constantFrom(null, '2001', '2008-11-05', '2010'),
        halfLife: fc.constantFrom(null, 0.3, 5),
        rho: fc.constantFrom(0, 0.5),
        leastCoverage: fc.constantFrom(0, 1 / 3),
      }),
      ({ evidence: plain, scenario }, rules) => {
        const evidence = bound(plain);
        const ruled = { ...scenario, ...rules };
        const asked = datedRanking(evidence, ruled).rank({
          asOf: rules.asOf,
          halfLife: rules.halfLife,
          undated: true,
        });
        // Nobody reads the cells of a ranking that is asked for again and again.
        const { cells: _, ...expected } = assess(evidence, ruled);
        expect(asked).toMatchObject(expected);
      },
    ),
    { numRuns: 200 },
  );
});

test('asking twice, in any order, gives the same', () => {
  fc.assert(
    fc.property(anyCase, ({ evidence, scenario }) => {
      const rules = { halfLife: 2, undated: true };
      const asked = datedRanking(evidence, scenario);
      const first = asked.rank({ asOf: '2008', ...rules }).standings;
      asked.rank({ asOf: '2003', ...rules });
      asked.rank({ asOf: null, ...rules, undated: false });
      expect(asked.rank({ asOf: '2008', ...rules }).standings).toEqual(first);
    }),
    { numRuns: 50 },
  );
});

test('nothing believed is nothing known, but for judgements and numbers', () => {
  fc.assert(
    fc.property(anyCase, ({ evidence, scenario }) => {
      const { standings } = reranker(evidence, scenario).rank(() => 0);
      const bare = assess({ ...evidence, findings: [] }, scenario).standings;
      expect(standings).toEqual(bare);
    }),
    { numRuns: 50 },
  );
});
