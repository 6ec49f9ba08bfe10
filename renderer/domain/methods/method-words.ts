import type { ComparedMethod, MethodOptions } from '../../../scoring/method-comparison/method-options.ts';
import type { Normalization } from '../../../scoring/methods/decision-problem.ts';
import type { PreferenceKind } from '../../../scoring/methods/preference.ts';

/** The methods in words for somebody who has never heard of them. */

export interface MethodWords {
  readonly name: string;
  /** Its name in full, where the field knows it by one. */
  readonly full: string;
  /** How it comes to its order, in one sentence. */
  readonly thinks: string;
  /** When it suits, in one sentence. */
  readonly suits: string;
  /** What its scores are. */
  readonly score: string;
}

export const METHOD_WORDS: Record<ComparedMethod, MethodWords> = {
  mavt: {
    name: 'Weighted sum',
    full: 'Weighted sum of values, additive value',
    thinks:
      'Every cell has a value from 0 to 100; each is multiplied by the share of weight of its criterion, and all are added up.',
    suits:
      'It suits whenever a weakness here may be made up for by a strength there. It is the ranking of the whole program, and the only one that reads value functions.',
    score: 'Score, 0 to 100',
  },
  wsm: {
    name: 'Scaled sum',
    full: 'Weighted sum of scaled numbers, WSM',
    thinks:
      'Each criterion is put on one scale by the alternatives at hand, and the scaled numbers are added up with their weights.',
    suits: 'It suits numbers in different units for which nobody has drawn a value function.',
    score: 'Score',
  },
  wpm: {
    name: 'Weighted product',
    full: 'Weighted product, WPM',
    thinks:
      'The numbers are multiplied instead of added, each to the power of its weight, so that one very bad number pulls everything down.',
    suits: 'It suits numbers above 0 whose ratios mean something: twice the price, half the time.',
    score: 'Product',
  },
  waspas: {
    name: 'WASPAS',
    full: 'Weighted aggregated sum and product',
    thinks: 'It takes one part of the scaled sum and one part of the weighted product.',
    suits:
      'It suits when neither convinces alone: it is softer on a weakness than the product, harder than the sum.',
    score: 'Score',
  },
  topsis: {
    name: 'TOPSIS',
    full: 'Distance to the ideal',
    thinks:
      'It imagines an ideal with the best of every criterion and a counterpart with the worst, and asks who is close to the one and far from the other.',
    suits: 'It suits numbers in units, and those to whom keeping away from the worst matters too.',
    score: 'Closeness, 0 to 1',
  },
  vikor: {
    name: 'VIKOR',
    full: 'Compromise ranking',
    thinks:
      'It counts regret, how far each one falls short of the best: over all criteria (S) and where it hurts most (R), and mixes the two into Q.',
    suits:
      'It suits a group in search of a compromise, and names several where the lead is too small to decide.',
    score: 'Q, less is better',
  },
  promethee: {
    name: 'PROMETHEE',
    full: 'Outranking by preference, PROMETHEE I and II',
    thinks:
      'It compares every pair: on each criterion the better one is preferred, more or less strongly by the difference, and the preferences are added up with the weights.',
    suits: 'It suits when small differences should not count in full; it also tells who cannot be compared.',
    score: 'Net flow φ',
  },
  electre1: {
    name: 'ELECTRE I',
    full: 'Outranking to choose, ELECTRE I',
    thinks:
      'It compares every pair: one outranks another when enough of the weight speaks for it and it is nowhere much worse.',
    suits: 'It suits when the list is to become short: it names those to choose from, and orders nothing.',
    score: '',
  },
};

export const NORMALIZATION_WORDS: Record<Normalization, { readonly name: string; readonly short: string }> = {
  max: { name: 'Divide by the largest', short: '÷ largest' },
  sum: { name: 'Divide by the sum', short: '÷ sum' },
  vector: { name: 'Divide by the length (vector)', short: 'vector' },
  minmax: { name: 'Worst 0, best 1 (min-max)', short: 'min-max' },
  none: { name: 'As the numbers are', short: 'as is' },
};

/**
 * Why a method has no answer, in the words of this view: scoring calls a scaling by its name in a problem file and writes a
 * number below 0 with a hyphen.
 */
export function faultWords(text: string): string {
  const named = (id: string): string => `“${NORMALIZATION_WORDS[id as Normalization].name}”`;
  return text
    .replace(/\bnormalization "(max|sum|vector|minmax|none)"/g, (_, id: string) => `scaling ${named(id)}`)
    .replace(/ or "(max|sum|vector|minmax|none)"/g, (_, id: string) => ` or ${named(id)}`)
    .replace(/\b(the|another) normalization\b/g, '$1 scaling')
    .replace(/” has -(?=\d)/, '” has −');
}

export const PREFERENCE_WORDS: Record<PreferenceKind, { readonly name: string; readonly does: string }> = {
  usual: { name: 'Usual', does: 'any difference counts in full' },
  'u-shape': { name: 'U-shape', does: 'nothing up to q, in full above' },
  'v-shape': { name: 'V-shape', does: 'rises with the difference, in full from p' },
  level: { name: 'Level', does: 'nothing up to q, half up to p, in full above' },
  linear: { name: 'Linear', does: 'nothing up to q, rises from there, in full from p' },
  gaussian: { name: 'Gaussian', does: 'rises smoothly, steepest at s' },
};

/** The thresholds that a preference function reads. */
export const THRESHOLDS: Record<PreferenceKind, readonly ('q' | 'p' | 's')[]> = {
  usual: [],
  'u-shape': ['q'],
  'v-shape': ['p'],
  level: ['q', 'p'],
  linear: ['q', 'p'],
  gaussian: ['s'],
};

/** How a method brings the criteria to one scale, in a word or two. */
export function scaleOf(method: ComparedMethod, options: MethodOptions): string {
  if (method === 'mavt') return 'values, 0 to 100';
  if (method === 'vikor') return NORMALIZATION_WORDS.minmax.short;
  if (method === 'promethee') {
    return `pairs, ${PREFERENCE_WORDS[options.promethee.preference].name.toLowerCase()}`;
  }
  return NORMALIZATION_WORDS[options[method].normalization].short;
}
