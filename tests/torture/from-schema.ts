import type { z } from 'zod';
import { newId } from '../../db/ids.ts';
import type { Random } from './random.ts';

/** The rows of a workbook by table: where the ids of commands come from. */
export type Rows = Readonly<Record<string, readonly { readonly id: string }[]>>;

/** What a value is made with: chances, and the workbook whose rows its ids name. */
export interface World {
  readonly random: Random;
  readonly rows: Rows;
}

type Def = z.core.$ZodTypes['_zod']['def'];
type Schema = z.core.$ZodType;

/** Limits that several checks of one text or number give together. */
interface Limits {
  min: number;
  max: number;
  int: boolean;
  format: string;
  pattern: RegExp | null;
}

const WORDS =
  'kernel guest memory Ärger 虚拟机 🐧 of the "quoted" a,b;c <b>bold</b> =1+1 naïve O’Neil #tag 100% \\n'.split(
    ' ',
  );

/**
 * A value that a schema takes, or nearly: what its refinements ask for is left to chance. `key` is the name under which the value
 * stands, by which an id finds the table that it is of: `claimIds` are ids of `claims`.
 */
export function madeFrom(schema: Schema, world: World, key = ''): unknown {
  const { random } = world;
  const def = schema._zod.def as Def;
  switch (def.type) {
    case 'union':
      return madeFrom(random.pick(def.options), world, key);
    case 'object':
      return objectOf(def.shape, world);
    case 'literal':
      return random.pick(def.values);
    case 'enum':
      return random.pick(Object.values(def.entries));
    case 'string':
    case 'pipe':
      return def.type === 'pipe' && rootOf(schema)._zod.def.type !== 'string'
        ? madeFrom(def.in, world, key)
        : textOf(limitsOf(schema), world, key);
    case 'number':
      return numberOf(limitsOf(schema), random);
    case 'array': {
      const { min, max } = limitsOf(schema);
      const length = Math.min(max, Math.max(min === -Infinity ? 0 : min, random.below(4)));
      const values = Array.from({ length }, () => madeFrom(def.element, world, key));
      return values.every((value) => typeof value === 'string') ? [...new Set(values)] : values;
    }
    case 'tuple':
      return def.items.map((item) => madeFrom(item, world, key));
    case 'record':
      return Object.fromEntries(
        Array.from({ length: random.below(4) }, () => [
          String(madeFrom(def.keyType, world, key)),
          madeFrom(def.valueType, world, key),
        ]),
      );
    case 'nullable':
      return random.chance(0.3) ? null : madeFrom(def.innerType, world, key);
    case 'optional':
      return random.chance(0.3) ? undefined : madeFrom(def.innerType, world, key);
    case 'readonly':
    case 'default':
      return madeFrom(def.innerType, world, key);
    case 'lazy':
    case 'unknown':
      return jsonOf(random, 3);
    case 'boolean':
      return random.chance(0.5);
    case 'null':
      return null;
    case 'undefined':
      return undefined;
    case 'custom':
      return Uint8Array.from({ length: 1 + random.below(40) }, () => random.below(256));
    default:
      throw new Error(`No value is known for a schema of the type ${def.type}.`);
  }
}

const objectOf = (shape: Readonly<Record<string, Schema>>, world: World): object =>
  Object.fromEntries(
    Object.entries(shape)
      .map(([name, schema]) => [name, madeFrom(schema, world, name)] as const)
      .filter(([, value]) => value !== undefined),
  );

/** Where a pipe begins. */
function rootOf(schema: Schema): Schema {
  const def = schema._zod.def as Def;
  return def.type === 'pipe' ? rootOf(def.in) : schema;
}

function limitsOf(schema: Schema): Limits {
  const limits: Limits = { min: -Infinity, max: Infinity, int: false, format: '', pattern: null };
  collect(schema, limits);
  return limits;
}

function collect(schema: Schema, limits: Limits): void {
  const def = schema._zod.def as Def;
  if (def.type === 'pipe') {
    collect(def.in, limits);
    collect(def.out, limits);
  }
  const own = def as { readonly check?: string; readonly checks?: readonly z.core.$ZodCheck[] };
  if (own.check !== undefined) takeCheck(own as never, limits);
  for (const check of own.checks ?? []) takeCheck(check._zod.def as never, limits);
}

interface CheckDef {
  readonly check: string;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly format?: string;
  readonly pattern?: RegExp;
}

function takeCheck(def: CheckDef, limits: Limits): void {
  const tiny = def.inclusive === false ? 1e-9 : 0;
  if (def.check === 'greater_than') limits.min = Math.max(limits.min, Number(def.value) + tiny);
  if (def.check === 'less_than') limits.max = Math.min(limits.max, Number(def.value) - tiny);
  if (def.check === 'min_length') limits.min = Math.max(limits.min, def.minimum ?? 0);
  if (def.check === 'max_length') limits.max = Math.min(limits.max, def.maximum ?? Infinity);
  if (def.check === 'length_equals') limits.min = limits.max = def.length ?? 0;
  if (def.check === 'number_format') limits.int = String(def.format).includes('int');
  if (def.check === 'string_format') {
    limits.format = def.format ?? '';
    limits.pattern = def.pattern ?? null;
  }
}

function textOf({ min, max, format, pattern }: Limits, world: World, key: string): string {
  const { random } = world;
  if (format === 'uuid') return idFor(key, world);
  if (format === 'date') return `20${10 + random.below(17)}-0${1 + random.below(9)}-1${random.below(10)}`;
  if (format === 'datetime') return `20${10 + random.below(17)}-01-1${random.below(10)}T08:00:00Z`;
  if (format === 'regex' && pattern?.source.includes('0-9a-f')) {
    return Array.from({ length: 64 }, () => random.below(16).toString(16)).join('');
  }
  if (min === max) return random.pick([',', ';', '\t']).repeat(min);
  const count = min <= 0 && random.chance(0.3) ? 0 : 1 + random.below(random.chance(0.05) ? 60 : 6);
  const words = Array.from({ length: count }, () => `${random.pick(WORDS)}${random.below(1000)}`).join(' ');
  return words.slice(0, Math.min(max, 380)).trim() || (min > 0 ? 'x' : '');
}

function numberOf({ min, max, int }: Limits, random: Random): number {
  const low = Math.max(min, -1000);
  const high = Math.max(low, Math.min(max, low + 2000));
  const extreme = [min, max].filter(Number.isFinite);
  if (extreme.length > 0 && random.chance(0.1)) return random.pick(extreme);
  const value = low + random.next() * (high - low);
  return int ? Math.round(value) : random.chance(0.5) ? Math.min(high, Math.ceil(value)) : value;
}

/** Names of ids that are not the name of their table. */
const TABLES: Readonly<Record<string, string>> = {
  holderId: 'speakers',
  echoOfId: 'claims',
  valueId: 'attributeValues',
  criterionId: 'criteria',
  criterionIds: 'criteria',
};

/** An id of the table that the key names, sometimes of none. */
function idFor(key: string, { random, rows }: World): string {
  const table = TABLES[key] ?? `${key.replace(/Ids?$/, '')}s`;
  const candidates = rows[table] ?? [];
  return candidates.length === 0 || random.chance(0.005) ? newId() : random.pick(candidates).id;
}

/** Some JSON, no deeper than this. */
export function jsonOf(random: Random, depth: number): unknown {
  const kind = random.below(depth > 0 ? 7 : 5);
  if (kind === 0) return null;
  if (kind === 1) return random.chance(0.5);
  if (kind === 2) return random.next() * 1e6;
  if (kind <= 4) return random.pick(WORDS);
  const parts = Array.from({ length: random.below(4) }, () => jsonOf(random, depth - 1));
  return kind === 5 ? parts : Object.fromEntries(parts.map((part, i) => [`${random.pick(WORDS)}${i}`, part]));
}
