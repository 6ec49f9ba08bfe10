import { describe, expect, test } from 'vitest';
import {
  type DependenceInput,
  dependenceSuggestions,
} from '../../../scoring/sensitivity/dependence-suggestions.ts';
import { shippedTables } from '../../db/workbooks.ts';

type Claim = DependenceInput['claims'][number];

const claim = (id: string, sourceId: string, speakerId: string, more: Partial<Claim> = {}): Claim => ({
  id,
  sourceId,
  paragraph: null,
  speakerId,
  holderId: speakerId,
  transmission: 'own',
  originId: null,
  excludedReason: null,
  ...more,
});

const input = (claims: readonly Claim[], more: Partial<DependenceInput> = {}): DependenceInput => ({
  sources: ['s1', 's2'].map((id) => ({ id, paragraphPrints: [] })),
  speakers: ['ada', 'bob', 'cyd'].map((id) => ({ id, affiliation: null, originId: null })),
  claims,
  findings: claims.map(({ id }) => ({
    claimId: id,
    alternativeId: 'a',
    criterionId: 'x',
    polarity: 'pro',
  })),
  ...more,
});

const PASSAGE = { words: 20, print: 'aa' };

describe('where voices may be one', () => {
  test('the same passage in two sources', () => {
    const sources = [
      { id: 's1', paragraphPrints: [{ words: 3, print: 'ff' }, PASSAGE] },
      { id: 's2', paragraphPrints: [PASSAGE, { words: 3, print: 'ff' }] },
    ];
    const copied = [claim('k1', 's1', 'ada', { paragraph: 2 }), claim('k2', 's2', 'bob', { paragraph: 1 })];
    expect(dependenceSuggestions(input(copied, { sources }))).toEqual([
      {
        kind: 'copy',
        key: 'copy 20 aa',
        claimIds: ['k1', 'k2'],
        sourceIds: ['s1', 's2'],
        holderIds: ['ada', 'bob'],
        name: null,
        cells: [{ alternativeId: 'a', criterionId: 'x' }],
        oneVoice: false,
      },
    ]);
    // A heading may be the same by chance; what shares an origin is settled; what is excluded counts nowhere.
    const heading = [claim('k1', 's1', 'ada', { paragraph: 1 }), claim('k2', 's2', 'bob', { paragraph: 2 })];
    expect(dependenceSuggestions(input(heading, { sources }))).toEqual([]);
    const settled = copied.map((c) => ({ ...c, originId: 'o' }));
    expect(dependenceSuggestions(input(settled, { sources }))).toEqual([]);
    const excluded = copied.map((c, i) => (i === 0 ? { ...c, excludedReason: 'a joke' } : c));
    expect(dependenceSuggestions(input(excluded, { sources }))).toEqual([]);
  });

  test('one holder whom several sources quote, who is one voice already', () => {
    const quoted = [
      claim('k1', 's1', 'ada'),
      claim('k2', 's2', 'bob', { holderId: 'ada', transmission: 'reported' }),
    ];
    expect(dependenceSuggestions(input(quoted))).toMatchObject([
      { kind: 'quotation', claimIds: ['k1', 'k2'], holderIds: ['ada'], oneVoice: true },
    ]);
    // In one source alone nobody is quoted twice, and whoever speaks in two sources himself is not passed on.
    expect(dependenceSuggestions(input(quoted.map((c) => ({ ...c, sourceId: 's1' }))))).toEqual([]);
    expect(dependenceSuggestions(input([claim('k1', 's1', 'ada'), claim('k2', 's2', 'ada')]))).toEqual([]);
  });

  test('holders of one affiliation, however it is written', () => {
    const speakers = [
      { id: 'ada', affiliation: 'Red Hat', originId: null },
      { id: 'bob', affiliation: ' red hat ', originId: null },
      { id: 'cyd', affiliation: null, originId: null },
    ];
    const said = [claim('k1', 's1', 'ada'), claim('k2', 's1', 'bob'), claim('k3', 's1', 'cyd')];
    expect(dependenceSuggestions(input(said, { speakers }))).toMatchObject([
      { kind: 'employer', name: 'Red Hat', holderIds: ['ada', 'bob'], claimIds: ['k1', 'k2'] },
    ]);
    const declared = speakers.map((s) => (s.affiliation === null ? s : { ...s, originId: 'rh' }));
    expect(dependenceSuggestions(input(said, { speakers: declared }))).toEqual([]);
  });

  test('of the workbook that ships name claims that there are', () => {
    const tables = shippedTables();
    const ids = new Set(tables.claims.map((c) => c.id));
    const suggestions = dependenceSuggestions(tables);
    expect(new Set(suggestions.map(({ key }) => key)).size).toBe(suggestions.length);
    for (const { claimIds } of suggestions) {
      expect(claimIds.length).toBeGreaterThan(1);
      expect(claimIds.every((id) => ids.has(id))).toBe(true);
    }
  });
});
