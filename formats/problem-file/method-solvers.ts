/** Plain Node: the methods that rank by a matrix of numbers, each as a problem file asks for it. */

import { t } from '../../common/language/texts.ts';
import { additiveValue } from '../../scoring/methods/additive-value.ts';
import { normalizationRule, scalingRule } from '../../scoring/methods/conventions.ts';
import type { DecisionProblem } from '../../scoring/methods/decision-problem.ts';
import { electre1 } from '../../scoring/methods/electre1.ts';
import { MethodFault } from '../../scoring/methods/fault.ts';
import type { Preference, PreferenceKind } from '../../scoring/methods/preference.ts';
import { promethee } from '../../scoring/methods/promethee.ts';
import { topsis } from '../../scoring/methods/topsis.ts';
import { vikor } from '../../scoring/methods/vikor.ts';
import { waspas } from '../../scoring/methods/waspas.ts';
import { weightedProductModel } from '../../scoring/methods/weighted-product.ts';
import { weightedSumModel } from '../../scoring/methods/weighted-sum.ts';
import { entriesForCriteria, unknownCriterionIn } from './input-error.ts';
import { knownParts } from './known-parts.ts';
import type { MethodName, OptionsOf } from './problem-schema.ts';

/** What a method adds to the answer. */
export interface Solved {
  readonly normalization: string;
  readonly conventions: readonly string[];
  readonly ranks: readonly number[];
  /** Who is ranked how, where not everybody is; by the ranks when left out. */
  readonly ranking?: readonly (readonly string[])[];
  readonly results: Readonly<Record<string, unknown>>;
  /** Options as the method took them, where that says more than the file. */
  readonly options?: Readonly<Record<string, unknown>>;
}

type Solvers = {
  [M in Exclude<MethodName, 'ahp' | 'smaa' | 'evidence'>]: (
    problem: DecisionProblem,
    options: OptionsOf<M>,
  ) => Solved;
};

/** The methods that read a performance table. */
export const METHOD_SOLVERS: Solvers = {
  wsm: (problem, { normalization }) => {
    const { scores, ranks } = weightedSumModel(problem, normalization);
    // no text: written into the answer of the command line
    const conventions = ['Weighted sum: score = sum of w r.', normalizationRule(normalization, 'subtracted')];
    return { normalization, conventions, ranks, results: { scores } };
  },

  wpm: (problem, { normalization, log }) => {
    const { scores, ranks } = weightedProductModel(problem, normalization, log);
    // no text: written into the answer of the command line
    const rule = log
      ? 'Weighted product in logarithms: score = sum of w log10(r).'
      : 'Weighted product: score = product of r ^ w.';
    return {
      normalization,
      conventions: [rule, normalizationRule(normalization, 'divided')],
      ranks,
      results: { scores },
    };
  },

  waspas: (problem, { normalization, lambda }) => {
    const { scores, ranks, sums, products } = waspas(problem, normalization, lambda);
    // no text: written into the answer of the command line
    const rule = `WASPAS: score = ${lambda} weighted sum + ${1 - lambda} weighted product.`;
    const parts = { ...(lambda > 0 && { sums }), ...(lambda < 1 && { products }) };
    return {
      normalization,
      conventions: [rule, normalizationRule(normalization, 'both')],
      ranks,
      results: { scores, ...parts },
    };
  },

  mavt: (problem, { valueFunctions, extrapolate, assumed, leastCoverage }) => {
    const unknownId = unknownCriterionIn(valueFunctions, problem.criteria);
    if (unknownId) throw unknownId;
    const functions = new Map(Object.entries(valueFunctions));
    const { scores, ranks, values } = additiveValue(problem, functions, extrapolate);
    return {
      normalization: 'value functions',
      conventions: [
        'Additive value: score = sum of w v(x).',
        `Value functions are linear between their points and ${extrapolate ? 'go on along their last two points' : 'keep the value of the nearest point'} outside them.`,
        'The value functions say what is better, so directions are not read.',
        ...(assumed.length > 0
          ? ['Assumed is what the cells that the file names as assumed add to a score.']
          : []),
      ],
      ranks,
      ...knownParts(problem, { scores, values, ranks }, assumed, leastCoverage),
    };
  },

  topsis: (problem, { normalization }) => {
    const { scores, ranks, toIdeal, toAntiIdeal } = topsis(problem, normalization);
    return {
      normalization,
      conventions: [
        'TOPSIS: score = closeness to the ideal, d- / (d+ + d-), by Euclidean distances of the weighted columns.',
        normalizationRule(normalization, 'ideals'),
        'An alternative that is at the ideal and at the anti-ideal has closeness 1.',
      ],
      ranks,
      results: { scores, distanceToIdeal: toIdeal, distanceToAntiIdeal: toAntiIdeal },
    };
  },

  vikor: (problem, { v }) => {
    const { s, r, q, ranks, threshold, acceptableAdvantage, acceptableStability, compromise } = vikor(
      problem,
      v,
    );
    return {
      normalization: 'minmax',
      conventions: [
        'VIKOR: the regret of a cell is w (best - x) / (best - worst), 0 where all are equal; S is its sum, R its largest.',
        `Q = ${v} S + ${1 - v} R, both rescaled to 0 to 1; less is better, and the ranking is by Q.`,
        'Acceptable advantage: the second is at least 1 / (m - 1) behind the first in Q. Acceptable stability: a first by Q is also best by S or R.',
        'Compromise: all that are closer to the first than that, without the advantage; the first and the second, without the stability; else the first.',
      ],
      ranks,
      results: {
        S: s,
        R: r,
        Q: q,
        acceptableAdvantage,
        acceptableStability,
        advantageThreshold: threshold,
        // A set: in the order of the file, as the kernel of ELECTRE I.
        compromise: problem.alternatives.filter((_, index) => compromise.includes(index)),
      },
    };
  },

  promethee: (problem, options) => {
    const preferences = preferencesOf(problem, options);
    const { phiPlus, phiMinus, phi, ranks, relations } = promethee(problem, preferences);
    const pairs = (relation: string): string[][] =>
      relations.flatMap((row, a) =>
        row.flatMap((entry, b) => {
          const once = relation === 'preferred' || a < b;
          return entry === relation && once
            ? [[problem.alternatives[a] ?? '', problem.alternatives[b] ?? '']]
            : [];
        }),
      );
    return {
      normalization: 'none',
      conventions: [
        'PROMETHEE: differences are taken in the units of the criterion; flows are divided by n - 1; the flows of a single alternative are 0.',
        'The ranking is by the net flow phi (PROMETHEE II); partialOrder is PROMETHEE I: a before b where a gives at least as much and takes at most as much.',
        ...[...new Set(preferences.map(({ kind }) => PREFERENCE_RULES[kind]))],
      ],
      ranks,
      results: {
        phiPlus,
        phiMinus,
        phi,
        partialOrder: {
          preferred: pairs('preferred'),
          indifferent: pairs('indifferent'),
          incomparable: pairs('incomparable'),
        },
      },
    };
  },

  electre1: (problem, { normalization, normalizeWeights, concordance: least, discordance: most }) => {
    if (normalizeWeights && least > 1) {
      throw new MethodFault(
        t('options.concordance is {threshold}, but weights that are divided by their sum add up to 1.', {
          threshold: String(least),
        }),
        t('Give a threshold from 0 to 1, or set normalizeWeights to false.'),
      );
    }
    const thresholds = { concordance: least, discordance: most };
    const { concordance, discordance, outranks, kernel, ranks } = electre1(
      problem,
      normalization,
      thresholds,
    );
    return {
      normalization,
      conventions: [
        scalingRule(normalization),
        'Concordance is the weight of the criteria on which the row is at least as good as the column; discordance is the largest amount by which it is worse, over the largest range of any column.',
        `A row outranks a column from a concordance of ${least} and up to a discordance of ${most}.`,
        'Kernel: no member outranks another and every other alternative is outranked by one; alternatives that outrank each other in a circle count as one.',
        'ELECTRE I chooses and does not order: the kernel stands first in the ranking and all others after it.',
      ],
      ranks,
      results: {
        concordance,
        discordance,
        outranking: named(problem.alternatives, outranks),
        kernel: kernel.map((index) => problem.alternatives[index]),
      },
    };
  },
};

// no text: written into the answer of the command line
const PREFERENCE_RULES: Record<PreferenceKind, string> = {
  usual: 'Preference "usual": 1 for any difference d above 0.',
  'u-shape': 'Preference "u-shape": 1 above q, else 0.',
  'v-shape': 'Preference "v-shape": d / p up to p, then 1; a p of 0 makes it "usual".',
  level: 'Preference "level": 0 up to q, 0.5 up to p, 1 above.',
  linear: 'Preference "linear": (d - q) / (p - q) between q and p; where p = q, 1 above q.',
  gaussian: 'Preference "gaussian": 1 - exp(-d^2 / (2 s^2)); an s of 0 makes it "usual".',
};

/** One preference function per criterion, from options that are one for all or a list. */
function preferencesOf({ criteria }: DecisionProblem, options: OptionsOf<'promethee'>): Preference[] {
  const each = <T>(name: string, option: T | readonly T[]): readonly T[] => {
    if (!isList(option)) return criteria.map(() => option);
    if (option.length === criteria.length) return option;
    throw new MethodFault(
      entriesForCriteria(`options.${name}`, option.length, criteria.length),
      t('Give one for all, or a list with one per criterion.'),
    );
  };
  const kinds = each('preference', options.preference);
  const [q, p, s] = (['q', 'p', 's'] as const).map((name) => each(name, options[name] ?? null));
  return criteria.map((_, index) => ({
    kind: kinds[index] ?? 'usual',
    q: q?.[index] ?? null,
    p: p?.[index] ?? null,
    s: s?.[index] ?? null,
  }));
}

const isList = <T>(option: T | readonly T[]): option is readonly T[] => Array.isArray(option);

/** The true entries of a relation, as [row, column] names. */
function named(names: readonly string[], relation: readonly (readonly (boolean | null)[])[]): string[][] {
  return relation.flatMap((row, a) =>
    row.flatMap((holds, b) => (holds ? [[names[a] ?? '', names[b] ?? '']] : [])),
  );
}
