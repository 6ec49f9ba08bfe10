import { inLanguage } from '../../../common/language/tables.ts';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import { quoted } from '../../../common/words.ts';
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
  mavt: inLanguage({
    name: msg('Weighted sum'),
    full: msg('Weighted sum of values, additive value'),
    thinks: msg(
      'Every cell has a value from 0 to 100; each is multiplied by the share of weight of its criterion, and all are added up.',
    ),
    suits: msg(
      'It suits whenever a weakness here may be made up for by a strength there. It is the ranking of the whole program, and the only one that reads value functions.',
    ),
    score: msg('Score, 0 to 100'),
  }),
  wsm: inLanguage({
    name: msg('Scaled sum'),
    full: msg('Weighted sum of scaled numbers, WSM'),
    thinks: msg(
      'Each criterion is put on one scale by the alternatives at hand, and the scaled numbers are added up with their weights.',
    ),
    suits: msg('It suits numbers in different units for which nobody has drawn a value function.'),
    score: msg('Score'),
  }),
  wpm: inLanguage({
    name: msg('Weighted product'),
    full: msg('Weighted product, WPM'),
    thinks: msg(
      'The numbers are multiplied instead of added, each to the power of its weight, so that one very bad number pulls everything down.',
    ),
    suits: msg('It suits numbers above 0 whose ratios mean something: twice the price, half the time.'),
    score: msg('Product'),
  }),
  waspas: inLanguage({
    name: msg('WASPAS'),
    full: msg('Weighted aggregated sum and product'),
    thinks: msg('It takes one part of the scaled sum and one part of the weighted product.'),
    suits: msg(
      'It suits when neither convinces alone: it is softer on a weakness than the product, harder than the sum.',
    ),
    score: msg('Score'),
  }),
  topsis: inLanguage({
    name: msg('TOPSIS'),
    full: msg('Distance to the ideal'),
    thinks: msg(
      'It imagines an ideal with the best of every criterion and a counterpart with the worst, and asks who is close to the one and far from the other.',
    ),
    suits: msg('It suits numbers in units, and those to whom keeping away from the worst matters too.'),
    score: msg('Closeness, 0 to 1'),
  }),
  vikor: inLanguage({
    name: msg('VIKOR'),
    full: msg('Compromise ranking'),
    thinks: msg(
      'It counts regret, how far each one falls short of the best: over all criteria (S) and where it hurts most (R), and mixes the two into Q.',
    ),
    suits: msg(
      'It suits a group in search of a compromise, and names several where the lead is too small to decide.',
    ),
    score: msg('Q, less is better'),
  }),
  promethee: inLanguage({
    name: msg('PROMETHEE'),
    full: msg('Outranking by preference, PROMETHEE I and II'),
    thinks: msg(
      'It compares every pair: on each criterion the better one is preferred, more or less strongly by the difference, and the preferences are added up with the weights.',
    ),
    suits: msg(
      'It suits when small differences should not count in full; it also tells who cannot be compared.',
    ),
    score: msg('Net flow φ'),
  }),
  electre1: inLanguage({
    name: msg('ELECTRE I'),
    full: msg('Outranking to choose, ELECTRE I'),
    thinks: msg(
      'It compares every pair: one outranks another when enough of the weight speaks for it and it is nowhere much worse.',
    ),
    suits: msg(
      'It suits when the list is to become short: it names those to choose from, and orders nothing.',
    ),
    score: msg('Score'),
  }),
};

export const NORMALIZATION_WORDS: Record<Normalization, { readonly name: string; readonly short: string }> = {
  max: inLanguage({ name: msg('Divide by the largest'), short: msg('÷ largest') }),
  sum: inLanguage({ name: msg('Divide by the sum'), short: msg('÷ sum') }),
  vector: inLanguage({ name: msg('Divide by the length (vector)'), short: msg('vector') }),
  minmax: inLanguage({ name: msg('Worst 0, best 1 (min-max)'), short: msg('min-max') }),
  none: inLanguage({ name: msg('As the numbers are'), short: msg('as is') }),
};

/**
 * Why a method has no answer, in the words of this view: scoring calls a scaling by its name in a problem file and writes a
 * number below 0 with a hyphen.
 */
export function faultWords(text: string): string {
  const named = (id: string): string => quoted(NORMALIZATION_WORDS[id as Normalization].name);
  return (
    text
      // no text: the words of scoring are replaced
      .replace(/\bnormalization "(max|sum|vector|minmax|none)"/g, (_, id: string) => `scaling ${named(id)}`)
      // no text: the same
      .replace(/ or "(max|sum|vector|minmax|none)"/g, (_, id: string) => ` or ${named(id)}`)
      .replace(/„(max|sum|vector|minmax|none)“/g, (_, id: string) => named(id))
      .replace(/\b(the|another) normalization\b/g, '$1 scaling')
      .replace(/” has -(?=\d)/, '” has −')
  );
}

export const PREFERENCE_WORDS: Record<PreferenceKind, { readonly name: string; readonly does: string }> = {
  usual: inLanguage({ name: msg('Usual'), does: msg('any difference counts in full') }),
  'u-shape': inLanguage({ name: msg('U-shape'), does: msg('nothing up to q, in full above') }),
  'v-shape': inLanguage({ name: msg('V-shape'), does: msg('rises with the difference, in full from p') }),
  level: inLanguage({ name: msg('Level'), does: msg('nothing up to q, half up to p, in full above') }),
  linear: inLanguage({ name: msg('Linear'), does: msg('nothing up to q, rises from there, in full from p') }),
  gaussian: inLanguage({ name: msg('Gaussian'), does: msg('rises smoothly, steepest at s') }),
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

const PAIRS: Record<PreferenceKind, Message> = {
  usual: msg('pairs, usual'),
  'u-shape': msg('pairs, u-shape'),
  'v-shape': msg('pairs, v-shape'),
  level: msg('pairs, level'),
  linear: msg('pairs, linear'),
  gaussian: msg('pairs, gaussian'),
};

/** How a method brings the criteria to one scale, in a word or two. */
export function scaleOf(method: ComparedMethod, options: MethodOptions): string {
  if (method === 'mavt') return t('values, 0 to 100');
  if (method === 'vikor') return NORMALIZATION_WORDS.minmax.short;
  if (method === 'promethee') return t(PAIRS[options.promethee.preference]);
  return NORMALIZATION_WORDS[options[method].normalization].short;
}
