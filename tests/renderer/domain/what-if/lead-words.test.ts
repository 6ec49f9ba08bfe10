import { expect, test } from 'vitest';
import {
  firstText,
  isNewLeader,
  type LeadState,
  leadCause,
  leadText,
} from '../../../../renderer/domain/what-if/lead-words.ts';
import type { Assessment } from '../../../../scoring/types.ts';

/** A ranking of these scores, best first; the same score is the same rank. */
const ranked = (scores: Readonly<Record<string, number>>): Pick<Assessment, 'standings'> => {
  const entries = Object.entries(scores).sort(([, a], [, b]) => b - a);
  const standings = entries.map(([name, score]) => ({
    alternativeId: name,
    name,
    score,
    rank: 1 + entries.filter(([, other]) => other > score).length,
  }));
  return { standings: standings as unknown as Assessment['standings'] };
};

const xen = ranked({ Xen: 60, KVM: 58.5 });
const kvm = ranked({ KVM: 60, Xen: 58.8 });
const FILE = [{}];

const state = (change: Partial<LeadState> = {}): LeadState => ({
  assessment: xen,
  scenarioId: 's',
  scenarioName: 'Datacenter',
  reading: null,
  points: new Map([
    ['a', { name: 'Security', value: 20 }],
    ['b', { name: 'Speed', value: 10 }],
  ]),
  tried: 0,
  saved: FILE,
  history: { undo: 'an earlier change', redo: null },
  ...change,
});

const weighted = (a: number, b = 10): LeadState['points'] =>
  new Map([
    ['a', { name: 'Security', value: a }],
    ['b', { name: 'Speed', value: b }],
  ]);

test('who leads, with whom he leads; ties, one alone and nobody', () => {
  expect(leadText(kvm)).toBe('KVM leads Xen by 1.2');
  expect(leadText(ranked({ KVM: 60, Xen: 59.99 }))).toBe('KVM leads Xen by less than 0.1');
  expect(leadText(ranked({ KVM: 60, Xen: 60, Bhyve: 2 }))).toBe('KVM and Xen tie');
  expect(leadText(ranked({ KVM: 60 }))).toBe('Only KVM is ranked');
  expect(leadText(ranked({}))).toBe('Nothing is ranked');
  expect(firstText(ranked({}))).toBe('nobody');
});

test('another first is told, the same is not, and a first ranking is none that changed', () => {
  expect(isNewLeader(state(), state({ assessment: kvm }))).toBe(true);
  expect(isNewLeader(state(), state({ assessment: ranked({ Xen: 60, KVM: 60 }) }))).toBe(true);
  expect(isNewLeader(state(), state({ assessment: ranked({ Xen: 90, KVM: 1 }) }))).toBe(false);
  expect(isNewLeader(state({ assessment: ranked({}) }), state())).toBe(false);
  expect(isNewLeader(state(), state({ assessment: ranked({}) }))).toBe(true);
});

const edit = (undo: string | null, redo: string | null = null) => ({
  saved: [{}],
  history: { undo, redo },
});

test.each<[string, Partial<LeadState>, Partial<LeadState>, string, string | null]>([
  [
    'a saved weight',
    {},
    { points: weighted(35), ...edit('weight of Security 20 to 35') },
    'since Security went from 20 to 35',
    'undo',
  ],
  ['several', {}, { points: weighted(35, 1), ...edit('weights') }, 'since 2 weights changed', 'undo'],
  ['a tried weight', {}, { points: weighted(35), tried: 1 }, 'since Security went from 20 to 35', 'revert'],
  [
    'tried weights reverted',
    { points: weighted(35), tried: 1 },
    {},
    'since the tried weights were reverted',
    'bring-back',
  ],
  ['a rule', {}, edit('count predictions'), 'since “count predictions”', 'undo'],
  [
    'an undo',
    { history: { undo: 'count predictions', redo: null } },
    edit('an earlier change', 'count predictions'),
    'since “count predictions” was undone',
    'redo',
  ],
  [
    'a redo',
    { history: { undo: 'an earlier change', redo: 'count predictions' } },
    edit('count predictions'),
    'since “count predictions”',
    'undo',
  ],
  ['another program', {}, edit('an earlier change'), 'since the workbook changed', null],
  ['a reading', {}, { reading: { id: 'r', name: 'Ada' } }, 'by Ada’s coding', 'reading'],
  ['the settled coding', { reading: { id: 'r', name: 'Ada' } }, {}, 'by the settled coding', 'reading'],
  ['another scenario', {}, { scenarioId: 't', scenarioName: 'Desktop' }, 'in Desktop', 'scenario'],
])('the reason is %s', (_, before, now, words, back) => {
  const cause = leadCause(state(before), state({ assessment: kvm, ...now }));
  expect(cause.words).toBe(words);
  expect(cause.back?.kind ?? null).toBe(back);
});
