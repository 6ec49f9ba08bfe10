/** Plain Node: what the heading of a column (or the label of a row) of a list of criteria says, also where the word stands among others. */

import type { CRITERIA_ROLES } from '../mapping.ts';
import { criteriaRole, isIdWord, wordOf } from '../vocabulary.ts';

type CriteriaRole = Exclude<(typeof CRITERIA_ROLES)[number], 'ignore'>;

/**
 * A role, or what such lists have beside it: weights that follow from others, thresholds that no method here takes, what
 * counts or ranks the rows.
 */
export type CriteriaField = CriteriaRole | 'derivedWeight' | 'veto' | 'count';

const CRITERION_WORD =
  'criteri(?:on|a|um|o|i)|kriteri(?:um|en)|critères?|attributes?|indicators?|metrics?|factors?|merkmale?|requirements?|features?|objectives?';
const NAME_WORD = 'names?|bezeichnung|titles?|labels?|nom|nombre|nome';
const THRESHOLD_WORD = 'thresholds?|schwelle(?:nwert)?|schwellwert|seuil|umbral|soglia';

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');

/** In the order in which they are tried: what says more stands first. */
const PARTS: readonly (readonly [CriteriaField, RegExp])[] = [
  ['veto', word('veto|vetoes')],
  ['indifference', word('indiff?|indifference|indifferenz|indiff?érence|indiferencia|indifferenza')],
  ['inflection', word('gauss\\p{L}* (?:parameter|threshold)|inflection')],
  [
    'preferenceFunction',
    word('function|funktion|fonction|función|funzione|generali[sz]ed criterion|präferenzfunktion'),
  ],
  [
    'direction',
    word(
      'directions?|\\p{L}*richtung|sens|sentido|dirección|direzione|optimi[sz]ation|optimierung|ideally|better|desired|min ?/? ?max|max ?/? ?min',
    ),
  ],
  ['preference', word(`pref|strict preference|preference (?:${THRESHOLD_WORD})|präferenzschwelle`)],
  [
    'weight',
    word(
      'weights?|weighting|importance|\\p{L}*gewichte?|\\p{L}*gewichtung(?:en)?|wichtigkeit|poids|pondération|pesos?|pesi|ponderación|ponderazione',
    ),
  ],
  ['unit', word('units?|\\p{L}*einheit(?:en)?|unités?|unidad(?:es)?|unità|measured in')],
  [
    'criterion',
    word(
      `(?:${CRITERION_WORD})(?: |$).*(?:${NAME_WORD})|(?:${NAME_WORD}) (?:of|der|des|du|del) .*(?:${CRITERION_WORD})`,
    ),
  ],
  ['code', word('ids?|codes?|keys?|symbols?|abbreviations?|kürzel|nr|no')],
  ['group', word('groups?|gruppe|categor(?:y|ies|ía|ia)|kategorie|catégorie|dimension|clusters?')],
  ['question', word('descriptions?|beschreibung|definition|explanation|descripción|descrizione|rationale')],
  ['criterion', word(CRITERION_WORD)],
];

const DERIVED = word(
  'normali[sz]ed|normiert\\p{L}*|norm|normalisée?s?|normalizad[oa]s?|relative|relativ\\p{L}*|share|percent|percentage|prozent|global|adjusted|sum',
);
const SHORT: Readonly<Record<string, CriteriaField>> = {
  q: 'indifference',
  p: 'preference',
  s: 'inflection',
  v: 'veto',
  threshold: 'preference',
  thresholds: 'preference',
  pref: 'preference',
  function: 'preferenceFunction',
  share: 'derivedWeight',
  rank: 'count',
  '#': 'count',
};

/** "preferenceDirection", "Weight of Criterion (0–1)" and "weight_norm" as words with blanks between them. */
const wordsOf = (heading: string): string =>
  wordOf(heading.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replaceAll(/[()[\]{}]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What a heading of a list of criteria says; null where it says nothing that such lists have. */
export function criteriaField(heading: string): CriteriaField | null {
  if (heading.length > 200) return null;
  const words = wordsOf(heading);
  // "Preference threshold (p)": the letter says more than the words.
  const short = SHORT[/\(([qpsv])\)/i.exec(heading)?.[1]?.toLowerCase() ?? words];
  if (short) return short;
  const role = criteriaRole(heading) ?? criteriaRole(words);
  if (role !== null && role !== 'ignore') return role;
  if (isIdWord(words)) return 'code';
  if (role === 'ignore') return 'count';
  const part = PARTS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  return part === 'weight' && DERIVED.test(words) ? 'derivedWeight' : part;
}

/** Whether a heading says that the weights of criteria stand under it, and cannot mean kilograms. */
export const isWeightsOfCriteria = (heading: string): boolean =>
  criteriaField(heading) === 'weight' && !/^(?:weight|gewicht|poids|peso|w|points)$/u.test(wordsOf(heading));
