import { expect, test } from 'vitest';
import {
  believedAs,
  effectsOf,
  leaderText,
  presentResult,
  type Theme,
  themesOf,
  weighedThemes,
} from '../../renderer/model/contradictions.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import { assessWithout } from '../../scoring/sensitivity/what-if.ts';
import { shippedTables } from '../db/workbooks.ts';

const tables = shippedTables();

test('every theme has its sides and claims, those that change the winner first, then by size', () => {
  const themes = weighedThemes(tables);
  expect(themes).toHaveLength(tables.contradictions.length);
  for (const { sides, effects } of themes) {
    expect(sides.length).toBeGreaterThan(1);
    expect(effects).toHaveLength(sides.length);
    for (const side of sides) expect(side.claimIds.length).toBeGreaterThan(0);
  }
  const order = themes.map((t) => (t.winnerChanges ? 1_000 : 0) + t.size);
  expect(order).toEqual([...order].sort((a, b) => b - a));
});

test('an effect is the ranking without the claims of the others', () => {
  const scenario = currentScenario(tables);
  for (const theme of themesOf(tables).slice(0, 5)) {
    const [effect] = effectsOf(tables, theme);
    const [own, ...others] = theme.sides.map((side) => side.claimIds);
    const against = others.flat().filter((id) => !own?.includes(id));
    const [first, second] = assessWithout(tables, scenario, new Set(against)).standings;
    expect(effect?.lead).toBe((first?.score ?? 0) - (second?.score ?? 0));
  }
});

test('a side whose claims are all excluded cannot change the winner any more', () => {
  const theme = weighedThemes(tables).find((t) => t.size > 0) ?? expect.fail('no theme has an effect');
  const claimIds = theme.sides.flatMap((side) => side.claimIds);
  const claims = tables.claims.map((c) => (claimIds.includes(c.id) ? { ...c, excludedReason: 'Why.' } : c));
  const then = weighedThemes({ ...tables, claims }).find((t) => t.id === theme.id);
  expect(then?.sides.every((side) => side.excluded)).toBe(true);
  expect(then).toMatchObject({ winnerChanges: false, size: 0 });
});

test('the result is said in words', () => {
  const present = presentResult(tables);
  expect(present).toMatchObject({ swing: 0, moves: [], winnerChanges: false });
  expect(leaderText(present)).toMatch(/ leads by \d+\.\d$/);
  expect(leaderText({ leaders: ['KVM', 'Xen'], lead: 0 })).toBe('KVM and Xen tie');
  expect(leaderText({ leaders: ['KVM'], lead: null })).toBe('only KVM is compared');
  expect(leaderText({ leaders: ['KVM'], lead: 0.01 })).toBe('KVM leads by less than 0.1');
  expect(leaderText({ leaders: [], lead: null })).toBe('nothing is ranked');
});

test('a side is named by who holds it, or by what it says where somebody holds both', () => {
  const side = (id: string, holders: string[]) => ({
    id,
    statement: `Says ${id}.`,
    claimIds: [id],
    holders,
    excluded: false,
  });
  const theme = (...sides: Theme['sides']): Theme => ({ id: 't', theme: 'T?', position: 1, sides });
  const named = (a: string[], b: string[]): string => {
    const [one, two] = [side('a', a), side('b', b)];
    return believedAs(one, theme(one, two));
  };
  expect(named(['Jones'], ['Moczik'])).toBe('Jones');
  expect(named(['Jones', 'Thadani'], ['Moczik'])).toBe('Jones and Thadani');
  expect(named(['Jones', 'Thadani', 'Pitt'], ['Moczik'])).toBe('Jones and 2 others');
  expect(named(['Jones'], ['Jones'])).toBe('that “Says a”');
});
