import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUP_KINDS } from '../../../scoring/sensitivity/evidence-groups.ts';
import { evidenceSensitivity } from '../../../scoring/sensitivity/evidence-sensitivity.ts';
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

  test('of the workbook that ships: without article 003 another is first among Linux servers', () => {
    const tables = shippedTables();
    const scenario =
      tables.scenarios.find((s) => s.slug === 'linux-datacenter') ?? expect.fail('no scenario');
    const found = evidenceSensitivity(tables, scenario);
    const nameOf = (id: string | undefined) => tables.alternatives.find((a) => a.id === id)?.name;
    const article = tables.sources.find((s) => s.slug === 'article-003') ?? expect.fail('no article');
    const flips = found.leaveOneOut.source.groups.filter((group) => group.winnerChanges);
    expect(flips.map((group) => group.key)).toEqual([article.id]);
    expect(nameOf(flips[0]?.leader?.alternativeIds[0])).toBe('VMware ESX');
    expect(flips[0]?.leader?.lead).toBeCloseTo(0.1, 1);
    // To doubt it is enough, but only nearly all the way.
    const doubt = found.credibilityThresholds.find((d) => d.sourceId === article.id);
    expect(doubt?.leaderChange?.at).toBeGreaterThan(0);
    expect(doubt?.leaderChange?.at).toBeLessThan(0.1);
  });
});
