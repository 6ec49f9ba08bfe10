import { expect, test } from 'vitest';
import type { ListedEvent } from '../../../../electron/ipc/contract.ts';
import { compactedWords, planWords } from '../../../../renderer/features/history/compaction-words.ts';
import {
  type Effect,
  effectWords,
  factsOf,
  kindWords,
  standWords,
  stepWords,
} from '../../../../renderer/features/history/history-words.ts';

const EVENT: ListedEvent = {
  number: 12,
  at: '2030-03-03T12:00:00.000Z',
  analyst: 'Ada',
  kind: 'do',
  label: 'weight of Security 10 to 20',
  target: null,
  undone: false,
  steps: null,
};

const side = (leaders: string[], lead: number | null) => ({ leaders, lead, noRanking: null });
const EFFECT: Effect = {
  scenarioId: 'a',
  name: 'Balanced',
  before: side(['KVM'], 2),
  after: side(['KVM'], 2),
  otherLeader: false,
  moved: false,
  places: [],
};

test('an event says who, when, what it answers and how it stands', () => {
  expect(factsOf(EVENT)).toMatch(/^Change 12, 3 March 2030, \d\d:00, by Ada\.$/);
  expect(factsOf({ ...EVENT, undone: true })).toContain('It was taken back since.');
  expect(factsOf({ ...EVENT, steps: 0 })).toContain('The workbook stands as it was left then.');
  expect(factsOf({ ...EVENT, kind: 'undo', target: 9, analyst: '' })).toMatch(
    /:00\. It takes back change 9\.$/,
  );
  expect(factsOf({ ...EVENT, kind: 'redo', target: 9 })).toContain('It makes again change 9.');
  expect(kindWords({ ...EVENT, kind: 'undo' })).toBe('Undone: ');
  expect(standWords({ ...EVENT, undone: true })).toBe('taken back');
});

test('a step says how far it goes', () => {
  expect(stepWords(EVENT)).toBeNull();
  expect(stepWords({ ...EVENT, steps: 0 })).toBeNull();
  expect(stepWords({ ...EVENT, steps: 1 })).toBe('Undo the change after this one');
  expect(stepWords({ ...EVENT, steps: 3 })).toBe('Undo the 3 changes after this one');
  expect(stepWords({ ...EVENT, steps: -2 })).toBe('Redo up to this one (2 changes)');
});

test.each<[string, Partial<Effect>]>([
  ['No change.', {}],
  ['KVM stays first, 3.0 points ahead instead of 2.0.', { after: side(['KVM'], 3), moved: true }],
  ['KVM stays first, 2.0 points ahead as before.', { moved: true }],
  [
    'Xen took the first place from KVM, 1.0 points ahead.',
    { after: side(['Xen'], 1), otherLeader: true, moved: true },
  ],
  ['The scenario is new: KVM leads.', { before: null, moved: true }],
  ['The scenario is gone; in it, KVM leads.', { after: null, moved: true }],
  ['Nothing is ranked in it any more; KVM led before.', { after: side([], null), moved: true }],
  ['It has a ranking now: KVM leads.', { before: side([], null), moved: true }],
])('%s', (words, change) => {
  expect(effectWords({ ...EFFECT, ...change })).toBe(words);
});

test('a compaction says what it comes to', () => {
  expect(planWords({ events: 10, folded: 0, into: 0 })).toContain('Nothing');
  expect(planWords({ events: 1_200, folded: 1_100, into: 2 })).toBe(
    '1,100 of 1,200 events, views included, become 2.',
  );
  expect(
    compactedWords({ events: 10, folded: 9, into: 1, bytesBefore: 2_400_000, bytesAfter: 640_000 }),
  ).toBe('9 events became 1. The file has 640 kB instead of 2.4 MB.');
});
