import { expect, test } from 'vitest';
import { choiceKey, ruleTurns } from '../../../../renderer/features/rules/rule-turns.ts';
import {
  coverageSentence,
  datesSentence,
  halfLifeSentence,
  kindSentence,
  turnsAround,
  wouldLead,
} from '../../../../renderer/features/rules/turn-sentences.ts';
import { assess } from '../../../../scoring/assessment/assess.ts';
import { coverageTipping } from '../../../../scoring/sensitivity/coverage-tipping.ts';
import { shippedTables } from '../../../db/workbooks.ts';

const nameOf = (id: string): string => id.toUpperCase();

test('every choice of a rule is told with who would lead by it, as the ranking has it', () => {
  const tables = shippedTables();
  const scenario = tables.scenarios[0] ?? expect.fail('no scenario');
  const { choices, kinds } = ruleTurns(tables, scenario);
  for (const evidenceRule of ['mean', 'pessimistic', 'judgement-only'] as const) {
    const { standings } = assess(tables, { ...scenario, evidenceRule });
    const leaders = standings.filter((s) => s.rank === 1).map((s) => s.name);
    expect(choices.get(choiceKey('evidenceRule', evidenceRule))?.leaders).toEqual(leaders);
  }
  const uses = new Set(tables.findings.map(({ use }) => use));
  for (const use of [null, ...uses]) expect(choices.has(choiceKey('use', use))).toBe(true);
  expect(kinds.length).toBeGreaterThan(1);
});

test('where the winner changes is said, and that it does not', () => {
  const write = (value: number): string => value.toFixed(2);
  expect(turnsAround(undefined, write, nameOf)).toContain('Looking');
  expect(turnsAround({ below: null, above: null }, write, nameOf)).toBe('The winner is the same all along.');
  expect(
    turnsAround(
      { below: { at: 0.31, rivalIds: ['xen'] }, above: { at: 0.8, rivalIds: ['esx'] } },
      write,
      nameOf,
    ),
  ).toBe('The winner changes on the way down at 0.31 to XEN, and on the way up at 0.80 to ESX.');
  expect(datesSentence([{ at: '2009-02-24', from: ['kvm'], to: [] }], nameOf)).toBe(
    'The winner changes on 2009-02-24 from KVM to nobody.',
  );
  expect(halfLifeSentence([{ at: 1.5, from: ['kvm'], to: ['xen'] }], nameOf)).toBe(
    'As the half-life gets shorter, the winner changes at 1.5 years from KVM to XEN.',
  );
  expect(kindSentence(undefined, null, nameOf)).toContain('Looking');
  expect(wouldLead({ leaders: ['Xen'], lead: 1.234 })).toBe('With it Xen leads by 1.2.');
});

test('who is first is said for every least share, neighbours with one winner together', () => {
  const its = (alternativeId: string, score: number, coverage: number, rank: number) => ({
    alternativeId,
    name: alternativeId,
    score,
    coverage,
    rank,
    known: score,
    assumed: 0,
    contributions: new Map(),
  });
  const alternativeIds = ['kvm', 'xen', 'esx'];
  const standings = [its('esx', 70, 0.37, 1), its('kvm', 60, 0.9, 2), its('xen', 50, 0.6, 3)];
  expect(
    coverageSentence(
      coverageTipping({ leastCoverage: 0 }, { alternativeIds, standings, notRanked: [] }),
      nameOf,
    ),
  ).toBe('First is up to 37 % ESX, up to 90 % KVM and up to 100 % nobody.');
});
