import { expect, test } from 'vitest';
import { rankName } from '../../renderer/features/palette/rank.ts';

test('a name that begins with what was typed comes before words and scattered letters', () => {
  const best = (search: string, names: readonly string[]) =>
    [...names].sort((a, b) => rankName(b, search) - rankName(a, search))[0];
  expect(best('xen', ['Export evidence as CSV…', 'Alternative: Citrix XenServer', 'Alternative: Xen'])).toBe(
    'Alternative: Xen',
  );
  expect(best('security', ['Scenario: Security first', 'Criterion: Security'])).toBe('Criterion: Security');
  expect(best('level', ['Delete the scenario…', 'Level weights'])).toBe('Level weights');
  expect(rankName('Level weights', 'zzz')).toBe(0);
});

test('of names that have the word, the one that says least else comes first', () => {
  expect(rankName('Show the history', 'history')).toBeGreaterThan(
    rankName('Verify or compact history…', 'history'),
  );
  expect(rankName('Show the history', 'history')).toBeLessThan(rankName('History of it', 'history'));
});
