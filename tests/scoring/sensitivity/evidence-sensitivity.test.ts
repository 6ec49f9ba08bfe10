import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUP_KINDS } from '../../../scoring/sensitivity/evidence-groups.ts';
import { evidenceSensitivity } from '../../../scoring/sensitivity/evidence-sensitivity.ts';
import { assessWithout, leaderOf } from '../../../scoring/sensitivity/what-if.ts';
import { shippedTables } from '../../db/workbooks.ts';
import { anyCase } from '../evidence.ts';

describe('the evidence questioned', () => {
  test('is plain data that a worker can post, whatever the evidence', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence, scenario }) => {
        const ids = evidence.claims.map((claim) => claim.id);
        const contradictions = [{ id: 'k', sides: [ids.slice(0, 2), ids.slice(2, 4)] }];
        const found = evidenceSensitivity(evidence, scenario, { contradictions });
        expect(structuredClone(found)).toEqual(found);
        // JSON knows no NaN and no infinity, and would give null for them.
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
    );
  });

  test('has an answer where nothing can be ranked', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence, scenario }) => {
        const found = evidenceSensitivity({ ...evidence, weights: [] }, scenario);
        expect(found.credibility).toMatchObject({ leaderChange: null, off: { standings: [], leader: null } });
        expect(found.leadShares).toEqual({
          source: null,
          speaker: null,
          voice: null,
          affiliation: null,
          year: null,
        });
        expect(found.readingList).toEqual([]);
        expect(found.missing).toEqual({ alternatives: [], overlap: null });
        for (const kind of GROUP_KINDS)
          for (const group of found.leaveOneOut[kind].groups)
            expect(group).toMatchObject({ leader: null, winnerChanges: false, critical: false });
      }),
    );
  });

  test('of the workbook that ships: every source left out is a new assessment without it, among the same alternatives', () => {
    const tables = shippedTables();
    for (const scenario of tables.scenarios) {
      const found = evidenceSensitivity(tables, scenario);
      const rules = { ...scenario, leastCoverage: 0 };
      const all = evidenceSensitivity(tables, rules);
      expect(found.alternativeIds.length).toBeLessThanOrEqual(all.alternativeIds.length);
      for (const group of all.leaveOneOut.source.groups) {
        const gone = tables.claims.filter((claim) => claim.sourceId === group.key);
        const then = assessWithout(tables, rules, new Set(gone.map((claim) => claim.id)));
        expect(group.leader).toEqual(leaderOf(then));
      }
      expect(found.rho.present).toBe(scenario.rho);
      expect(found.coverage.present).toBe(scenario.leastCoverage);
    }
  });
});
