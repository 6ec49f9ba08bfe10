import { describe, expect, test } from 'vitest';
import { evidenceGroups, type GROUP_KINDS } from '../../../scoring/sensitivity/evidence-groups.ts';
import type { EvidenceBase } from '../../../scoring/types.ts';
import { comparison } from '../evidence.ts';

describe('groups of evidence', () => {
  const evidence: EvidenceBase = {
    ...comparison(['a'], { x: 1 }, [
      { alternative: 'a', criterion: 'x', polarity: 'pro', source: 's1', speaker: 'ada', date: '2008-11-05' },
      { alternative: 'a', criterion: 'x', polarity: 'pro', source: 's1', speaker: 'bob' },
      { alternative: 'a', criterion: 'x', polarity: 'con', source: 's2', speaker: 'bob', date: 'spring' },
    ]),
    sources: [
      { id: 's1', date: '2009-02', credibility: 1 },
      { id: 's2', date: null, credibility: 1 },
    ],
    speakers: [
      { id: 'ada', affiliation: ' IBM ', credibility: 1, originId: null },
      { id: 'bob', affiliation: ' ', credibility: 1, originId: null },
    ],
    measurements: [
      { alternativeId: 'a', criterionId: 'n', sourceId: 's1', kind: 'exact', a: 1, b: null },
      { alternativeId: 'b', criterionId: 'n', sourceId: null, kind: 'exact', a: 2, b: null },
    ],
  };
  const sizes = (kind: (typeof GROUP_KINDS)[number]) =>
    evidenceGroups(evidence, kind).map((g) => [g.key, g.claims.length, g.measurements.length]);

  test('a claim has the year of its own date, else that of its source; what is not known is a group', () => {
    expect(sizes('year')).toEqual([
      ['2008', 1, 0],
      ['2009', 1, 1],
      [null, 1, 1],
    ]);
  });

  test('affiliations are those of speakers, and numbers have none', () => {
    expect(sizes('affiliation')).toEqual([
      ['IBM', 1, 0],
      [null, 2, 0],
    ]);
    expect(sizes('speaker')).toEqual([
      ['ada', 1, 0],
      ['bob', 2, 0],
    ]);
  });

  test('numbers go with their source', () => {
    expect(sizes('source')).toEqual([
      ['s1', 2, 1],
      ['s2', 1, 0],
      [null, 0, 1],
    ]);
  });
});
