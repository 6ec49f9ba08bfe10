import type { Normalization } from '../methods/decision-problem.ts';
import { PREFERENCES, type PreferenceKind } from '../methods/preference.ts';

/** The methods that stand side by side, in the order in which they are shown. */
export const COMPARED_METHODS = [
  'mavt',
  'wsm',
  'wpm',
  'waspas',
  'topsis',
  'vikor',
  'promethee',
  'electre1',
] as const;
export type ComparedMethod = (typeof COMPARED_METHODS)[number];

export const NORMALIZATIONS: readonly Normalization[] = ['max', 'sum', 'vector', 'minmax', 'none'];

/** A preference function of PROMETHEE with all of its thresholds; those that its kind does not use wait. */
export interface PreferenceChoice {
  readonly preference: PreferenceKind;
  readonly q: number;
  readonly p: number;
  readonly s: number;
}

/** How the methods of a comparison are set; names and defaults are those of the problem file (docs/problem-file.md). */
export interface MethodOptions {
  readonly wsm: { readonly normalization: Normalization };
  readonly wpm: { readonly normalization: Normalization };
  readonly waspas: { readonly normalization: Normalization; readonly lambda: number };
  readonly topsis: { readonly normalization: Normalization };
  readonly vikor: { readonly v: number };
  /**
   * For all criteria, with thresholds in points of 100 of a criterion's scale; `criteria` has those that are set by
   * themselves, by criterion id and in the criterion's own unit.
   */
  readonly promethee: PreferenceChoice & { readonly criteria: Readonly<Record<string, PreferenceChoice>> };
  readonly electre1: {
    readonly normalization: Normalization;
    readonly concordance: number;
    readonly discordance: number;
  };
}

export const DEFAULT_OPTIONS: MethodOptions = {
  wsm: { normalization: 'max' },
  wpm: { normalization: 'max' },
  waspas: { normalization: 'max', lambda: 0.5 },
  topsis: { normalization: 'vector' },
  vikor: { v: 0.5 },
  promethee: { preference: 'usual', q: 5, p: 20, s: 10, criteria: {} },
  electre1: { normalization: 'sum', concordance: 0.65, discordance: 0.35 },
};

/**
 * Reads the options that a scenario keeps. The file may hold anything: what is no option, or no value that the option
 * can take, is as in `DEFAULT_OPTIONS`.
 */
export function readMethodOptions(saved: unknown): MethodOptions {
  const from = part(saved);
  const d = DEFAULT_OPTIONS;
  const [waspas, promethee, electre1] = [from('waspas'), from('promethee'), from('electre1')];
  const scale = (method: 'wsm' | 'wpm' | 'waspas' | 'topsis' | 'electre1') => ({
    normalization: oneOf(NORMALIZATIONS, from(method)['normalization'], d[method].normalization),
  });
  return {
    wsm: scale('wsm'),
    wpm: scale('wpm'),
    waspas: { ...scale('waspas'), lambda: within(0, 1, waspas['lambda'], d.waspas.lambda) },
    topsis: scale('topsis'),
    vikor: { v: within(0, 1, from('vikor')['v'], d.vikor.v) },
    promethee: {
      ...readPreference(promethee, 100),
      criteria: Object.fromEntries(
        Object.entries(asObject(promethee['criteria'])).flatMap(([id, choice]) =>
          isObject(choice) ? [[id, readPreference(choice, LARGEST)] as const] : [],
        ),
      ),
    },
    electre1: {
      ...scale('electre1'),
      concordance: within(0, 1, electre1['concordance'], d.electre1.concordance),
      discordance: within(0, 1, electre1['discordance'], d.electre1.discordance),
    },
  };
}

type Saved = Readonly<Record<string, unknown>>;

/** A workbook takes no larger number. */
const LARGEST = 1e300;

function readPreference(from: Saved, most: number): PreferenceChoice {
  const { preference, q, p, s } = DEFAULT_OPTIONS.promethee;
  return {
    preference: oneOf(PREFERENCES, from['preference'], preference),
    q: within(0, most, from['q'], q),
    p: within(0, most, from['p'], p),
    s: within(0, most, from['s'], s),
  };
}

const isObject = (value: unknown): value is Saved =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asObject = (value: unknown): Saved => (isObject(value) ? value : {});

const part =
  (saved: unknown) =>
  (name: ComparedMethod): Saved =>
    asObject(asObject(saved)[name]);

const oneOf = <T extends string>(words: readonly T[], value: unknown, otherwise: T): T =>
  words.find((word) => word === value) ?? otherwise;

const within = (least: number, most: number, value: unknown, otherwise: number): number =>
  typeof value === 'number' && value >= least && value <= most ? value : otherwise;
