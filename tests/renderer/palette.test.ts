import { expect, test } from 'vitest';
import {
  bestFirst,
  type Entry,
  type EntryGroup,
  rankByLetters,
  rankEntries,
} from '../../renderer/features/palette/rank.ts';

const entry = (name: string, heading = 'Commands'): Entry => ({ key: name, heading, name, act: () => {} });
const names = (groups: readonly EntryGroup[]): string[] =>
  groups.flatMap(({ entries }) => entries.map(({ name }) => name));

test('a name that begins with what was typed comes before words, and all words have to occur', () => {
  const entries = ['Delete scenario…', 'Rename or describe scenario…', 'Scenario rules…'].map((n) =>
    entry(n),
  );
  expect(names(rankEntries(entries, 'scen'))).toEqual([
    'Scenario rules…',
    'Delete scenario…',
    'Rename or describe scenario…',
  ]);
  expect(names(rankEntries(entries, 'scenario describe'))).toEqual(['Rename or describe scenario…']);
  expect(rankEntries(entries, 'zzz')).toEqual([]);
});

test('of names that have the word, the one that says least else comes first', () => {
  const entries = ['Verify or compact history…', 'Show the history'].map((n) => entry(n));
  expect(names(rankEntries(entries, 'history'))).toEqual(['Show the history', 'Verify or compact history…']);
});

test('the group with the best of all comes first, and groups of equals stay as they were', () => {
  const groups = (['Commands', 'Criteria', 'Claims'] as const).map((heading, i) => ({
    heading,
    entries: [entry(heading, heading)],
    total: 1,
    fit: [2, 0, 2][i] ?? 0,
  }));
  expect(bestFirst(groups).map(({ heading }) => heading)).toEqual(['Criteria', 'Commands', 'Claims']);
});

test('letters in their order find a command where no word does', () => {
  const entries = ['Export report as PDF…', 'Undo'].map((n) => entry(n));
  expect(rankEntries(entries, 'exppdf')).toEqual([]);
  expect(names(rankByLetters(entries, 'exppdf'))).toEqual(['Export report as PDF…']);
});

test('what has another name in English is found by both', () => {
  const entries = [{ ...entry('Nach unten ausfüllen'), english: 'Fill down' }, entry('Zellen leeren')];
  for (const typed of ['unten', 'fill', 'FILL DOWN'])
    expect(names(rankEntries(entries, typed)), typed).toEqual(['Nach unten ausfüllen']);
  expect(names(rankByLetters(entries, 'flldwn'))).toEqual(['Nach unten ausfüllen']);
});
