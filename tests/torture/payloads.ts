import { jsonOf } from './from-schema.ts';
import type { Random } from './random.ts';

/** What a page that was taken over might send in place of what is expected. */

const deep = (levels: number): unknown => {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

const ring = (): unknown => {
  const value: Record<string, unknown> = { type: 'saveView', view: 'matrix' };
  value['state'] = value;
  return value;
};

const GARBAGE: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => Number.NaN,
  () => -0,
  () => Number.POSITIVE_INFINITY,
  () => 1e308,
  () => 2 ** 53,
  () => -1,
  () => 10n ** 40n,
  () => '',
  () => '\0',
  () => '\ud800',
  () => '\u202e\u0000<script>alert(1)</script>',
  () => "'; DROP TABLE claims; --",
  () => '../../../../etc/passwd',
  () => 'x'.repeat(100_000),
  () => [],
  () => {
    const sparse: unknown[] = [];
    sparse[1_000] = 'far';
    return sparse;
  },
  () => ({}),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  () => new Date(Number.NaN),
  () => new Map([['type', 'undo']]),
  () => new Set([1]),
  () => new Uint8Array(10),
  () => new ArrayBuffer(8),
  () => new Error('no error'),
  () => /(a+)+$/,
  () => deep(900),
  ring,
];

/** Something that nobody expects, as structured cloning lets it through. */
export const garbage = (random: Random): unknown =>
  random.chance(0.3) ? jsonOf(random, 4) : random.pick(GARBAGE)();

/** A value that was right, with something wrong at a random place. */
export function mutated(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.15)) return wrongly(value, random);
  if (ArrayBuffer.isView(value)) return garbage(random);
  if (Array.isArray(value)) return mutatedList(value, random);
  const entries = Object.entries(value);
  const dice = random.below(6);
  if (dice === 0)
    return { ...value, [random.pick(['extra', '__proto__x', 'type', 'toString'])]: garbage(random) };
  if (entries.length === 0) return garbage(random);
  const [name, inner] = random.pick(entries);
  if (dice === 1) return Object.fromEntries(entries.filter(([key]) => key !== name));
  return { ...value, [name]: mutated(inner, random) };
}

function mutatedList(list: readonly unknown[], random: Random): unknown {
  const dice = random.below(4);
  if (list.length === 0 || dice === 0) return [...list, garbage(random)];
  if (dice === 1) return Array.from({ length: 300 }, () => random.pick(list));
  const at = random.below(list.length);
  return list.map((inner, i) => (i === at ? mutated(inner, random) : inner));
}

function wrongly(value: unknown, random: Random): unknown {
  if (typeof value === 'string' && random.chance(0.5)) {
    return random.pick([
      `${value}\0`,
      value.repeat(30),
      value.toUpperCase(),
      ` ${value} `,
      `${value}\ud800`,
      '',
    ]);
  }
  if (typeof value === 'number' && random.chance(0.5)) {
    return random.pick([-value, value + 0.5, value * 1e300, Number.NaN, String(value)]);
  }
  return garbage(random);
}
