import { describe, expect, test } from 'vitest';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { scoreRows, scoresSentence, segmentsOf } from '../../renderer/features/ranking/contributions.ts';
import { chosenPair, differenceSentence } from '../../renderer/features/ranking/difference.ts';
import { firstIn, rulesApart } from '../../renderer/features/ranking/ranking-sentences.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import { leadTitle } from '../../renderer/model/lead.ts';
import { lookup } from '../../renderer/model/lookup.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { leadBetween } from '../../scoring/assessment/lead.ts';
import { DEFAULT_CHANCE } from '../../scoring/robustness/chance.ts';
import { judgeRanking } from '../../scoring/robustness/verdict.ts';
import { listsTables, memorySession, run, shippedTables, slugIds } from '../db/workbooks.ts';

const assessed = (tables: WorkbookTables) => assess(tables, currentScenario(tables));
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('what makes up the scores', () => {
  const tables = shippedTables();
  const assessment = assessed(tables);

  test.each(['criterion', 'group'] as const)('by %s, the parts add up to the score', (split) => {
    const segments = segmentsOf(assessment, tables, split);
    const rows = scoreRows(assessment, segments, undefined);
    expect(rows.map((row) => row.name)).toEqual(assessment.standings.map((s) => s.name));
    for (const row of rows) expect(total(row.parts)).toBeCloseTo(row.score, 9);
    expect(total(segments.map((s) => s.share))).toBeCloseTo(1, 12);
  });

  test('criteria come in the order in which they set the alternatives apart, without those of no weight', () => {
    const segments = segmentsOf(assessment, tables, 'criterion');
    const spreads = segments.map((s) => s.spread);
    expect(spreads).toEqual([...spreads].sort((a, b) => b - a));
    expect(segments.every((s) => s.share > 0)).toBe(true);
    expect(segments.length).toBe([...assessment.shares.values()].filter((share) => share > 0).length);
    const [first] = segments;
    const given = assessment.standings.map((s) => s.contributions.get(first?.criterionIds[0] ?? '') ?? 0);
    expect(first?.spread).toBeCloseTo(Math.max(...given) - Math.min(...given), 12);
  });

  test('groups come in the order of the matrix', () => {
    const names = segmentsOf(assessment, tables, 'group').map((s) => s.name);
    const order = [...tables.criterionGroups].sort((a, b) => a.position - b.position).map((g) => g.name);
    expect(names).toEqual(order.filter((name) => names.includes(name)));
  });

  test('groups with the least weight are put together where there are too many', () => {
    const all = segmentsOf(assessment, tables, 'group');
    const few = segmentsOf(assessment, tables, 'group', 2);
    const heaviest = [...all].sort((x, y) => y.share - x.share)[0];
    expect(few[0]).toEqual(heaviest);
    expect(few[1]?.name).toMatch(/^The other \d+ groups?$/);
    expect(few[1]?.criterionIds.length).toBe(
      total(all.map((s) => s.criterionIds.length)) - (heaviest?.criterionIds.length ?? 0),
    );
    for (const row of scoreRows(assessment, few, undefined))
      expect(total(row.parts)).toBeCloseTo(row.score, 9);
  });

  test('what is known and what is assumed add up to the score, part by part', () => {
    const rows = scoreRows(assessment, segmentsOf(assessment, tables, 'criterion'), undefined);
    expect(rows.some(({ assumed }) => assumed > 1)).toBe(true);
    for (const row of rows) {
      expect(row.known + row.assumed).toBeCloseTo(row.score, 9);
      expect(total(row.assumedParts)).toBeCloseTo(row.assumed, 9);
      expect(row.assumedParts.every((open, i) => open <= (row.parts[i] ?? 0) + 1e-9)).toBe(true);
    }
  });

  test('range and chance come from the verdict, and are open until it is there', () => {
    const segments = segmentsOf(assessment, tables, 'group');
    const verdict = judgeRanking(assessment);
    const [open] = scoreRows(assessment, segments, undefined);
    expect([open?.interval, open?.chanceFirst]).toEqual([null, null]);
    const [row] = scoreRows(assessment, segments, verdict);
    const drawn = verdict.standings.find((s) => s.alternativeId === row?.alternativeId);
    expect(row?.interval).toEqual(drawn?.interval);
    expect(row?.chanceFirst).toBe(verdict.chance);
  });
});

describe('the sentence of the scores', () => {
  const sentence = (tables: WorkbookTables): string => {
    const assessment = assessed(tables);
    const segments = segmentsOf(assessment, tables, 'criterion');
    return scoresSentence(scoreRows(assessment, segments, undefined), segments);
  };

  test('names the first, its lead and what sets the alternatives apart', () => {
    expect(sentence(listsTables())).toMatch(
      /^Xen is first with \d+\.\d of 100 points, of which \d+\.\d are assumed, \d+\.\d more than KVM; what sets the alternatives furthest apart is .+ \(up to \d+\.\d points\)\.$/,
    );
  });

  test('of one alternative says that nothing stands beside it', () => {
    const session = memorySession();
    const ids = slugIds(session);
    run(session, { type: 'setAlternativesActive', alternativeIds: [ids.alternative('kvm')], active: false });
    expect(sentence(session.load().tables)).toMatch(
      /^Xen has \d+\.\d of 100 points, and nothing stands beside it\.$/,
    );
  });

  test('of alternatives without evidence says that they are level', () => {
    const session = memorySession();
    const { claims } = session.load().tables;
    run(session, { type: 'excludeClaims', claimIds: claims.map((c) => c.id), reason: 'Without any.' });
    expect(sentence(session.load().tables)).toBe(
      'KVM and Xen are level at the top with 50.0 of 100 points; nothing that carries weight sets the alternatives apart.',
    );
  });
});

test('the sentence of many at the top names a few of them', () => {
  const row = (name: string, score: number) => ({
    alternativeId: name,
    name,
    rank: score === 60 ? 1 : 6,
    tied: score === 60,
    score,
    coverage: 1,
    known: score,
    assumed: 0,
    parts: [score],
    assumedParts: [0],
    interval: null,
    chanceFirst: null,
  });
  const rows = [...['A', 'B', 'C', 'D', 'E'].map((name) => row(name, 60)), row('F', 40)];
  const rest = { key: 'rest', name: 'The other 9 criteria', criterionIds: [], share: 1, spread: 20 };
  expect(scoresSentence(rows, [rest])).toBe(
    'A, B, C and 2 others are level at the top with 60.0 of 100 points; no single part sets the alternatives more than 0.1 points apart.',
  );
});

describe('two against each other', () => {
  const tables = shippedTables();
  const assessment = assessed(tables);
  const ids = assessment.standings.map((s) => s.alternativeId);
  const pairOf = (...wanted: (string | null)[]) =>
    chosenPair(assessment.standings, wanted)?.map((s) => ids.indexOf(s.alternativeId));

  test('are the first two unless others are asked for; what is gone is replaced', () => {
    expect(pairOf(null, null)).toEqual([0, 1]);
    expect(pairOf(ids[2] ?? '', ids[1] ?? '')).toEqual([2, 1]);
    expect(pairOf(null, ids[0] ?? '')).toEqual([1, 0]);
    expect(pairOf('gone', ids[2] ?? '')).toEqual([0, 2]);
    expect(pairOf(ids[1] ?? '', ids[1] ?? '')).toEqual([1, 0]);
    expect(chosenPair(assessment.standings.slice(0, 1), [null, null])).toBeNull();
  });

  test('mirror each other, and both sentences say the same', () => {
    const [a, b] = assessment.standings;
    if (!a || !b) return expect.fail('two are needed');
    const there = leadBetween(assessment, a, b);
    const back = leadBetween(assessment, b, a);
    expect(back.points).toBeCloseTo(-there.points, 12);
    expect(total(there.parts.map((p) => p.points))).toBeCloseTo(a.score - b.score, 9);
    expect(leadTitle(back)).toBe(`Why ${b.name} trails ${a.name} by ${(a.score - b.score).toFixed(1)}`);
    const nameOf = (id: string): string => lookup(tables).criterion(id).name;
    expect(differenceSentence(there, nameOf)).toBe(differenceSentence(back, nameOf));
    expect(differenceSentence(there, nameOf)).toMatch(
      new RegExp(
        `^${a.name} is \\d+\\.\\d points ahead of ${b.name}: .+\\(\\+\\d.+ most for it, and .+\\(−\\d.+ most against it\\.$`,
      ),
    );
  });
});

describe('the line under the scale of verdicts', () => {
  test('names all that tie', () => {
    expect(firstIn(['KVM'], 0.599, DEFAULT_CHANCE)).toBe('The chance of KVM to be first is 59 of 100');
    expect(firstIn(['KVM', 'Xen'], 0.499, { ...DEFAULT_CHANCE, weights: 'any' })).toBe(
      'KVM and Xen tie, and for each the chance to be first is about 49 of 100 with the weights varied too',
    );
  });

  test('says so where the rule sets the scores apart from what is drawn', () => {
    const tables = listsTables();
    const of = currentScenario(tables);
    const verdictBy = (evidenceRule: typeof of.evidenceRule) =>
      judgeRanking(assess(tables, { ...of, evidenceRule }));
    // The draws are the same, the lead is not: this is what has to be explained.
    const [beta, mean] = [verdictBy('beta'), verdictBy('mean')];
    expect(mean.standings).toEqual(beta.standings);
    expect(mean.lead).not.toBeCloseTo(beta.lead ?? 0, 1);
    expect(rulesApart({ evidenceRule: 'mean' })).toContain('“Mean of findings”');
    expect(rulesApart({ evidenceRule: 'beta' })).toBeNull();
    expect(rulesApart({ evidenceRule: 'judgement-only' })).toBeNull();
  });
});
