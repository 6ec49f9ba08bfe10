import { describe, expect, test } from 'vitest';
import { identitiesOf } from '../../renderer/model/identity.ts';

type Alternatives = Parameters<typeof identitiesOf>[0];

const made = (n: number, active: (n: number) => boolean = () => true): Alternatives =>
  Array.from({ length: n }, (_, i) => ({
    id: `0190-${String(i).padStart(4, '0')}`,
    active: active(i),
  })) as unknown as Alternatives;

const signs = (alternatives: Alternatives): string[] => {
  const known = identitiesOf(alternatives);
  return alternatives.map(({ id }) => JSON.stringify(known.get(id)));
};

describe('the sign of an alternative', () => {
  test('is its own: eight that are compared have eight colours, fifty have fifty signs', () => {
    const known = identitiesOf(made(8));
    expect(new Set([...known.values()].map(({ colour }) => colour)).size).toBe(8);
    expect(new Set(signs(made(50))).size).toBe(50);
  });

  test('stays when rows change their order, and when a younger one comes', () => {
    const before = made(5);
    const known = identitiesOf(before);
    for (const { id } of before) {
      expect(identitiesOf([...before].reverse()).get(id)).toEqual(known.get(id));
      expect(identitiesOf(made(6)).get(id)).toEqual(known.get(id));
    }
  });

  test('has a colour that no other compared one has, also where those between them are not compared', () => {
    const compared = new Set([0, 1, 3, 8]);
    const some = made(15, (i) => compared.has(i));
    const known = identitiesOf(some);
    const colours = some.filter(({ active }) => active).map(({ id }) => known.get(id)?.colour);
    expect(new Set(colours).size).toBe(4);
    expect(colours.slice(0, 3)).toEqual([1, 2, 4]);
  });
});
