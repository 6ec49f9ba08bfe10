/** Plain Node: the words by which columns are known, in our own exports and in other people's tables. */

import type { CRITERIA_ROLES, LIST_ROLES, NOTES_ROLES, SpecialRole } from './mapping.ts';
import { wordList } from './word-list.ts';

/** "Source_file " and "source file" are the same word. */
export const wordOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[_\-.:*]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

type Words<R extends string> = Partial<Record<R, readonly string[]>>;

const lookup = <R extends string>(words: Words<R>): ReadonlyMap<string, R> =>
  new Map(
    Object.entries(words).flatMap(([role, list]) =>
      (list as readonly string[]).map((word) => [word, role as R] as const),
    ),
  );

const ALTERNATIVE = wordList(`
  alternative, alternatives, option, options, candidate, candidates, choice, choices, product, products,
  item, items, system, systems, model, models, variant, name, names, ai, alt, alts, vendor product,
  variante, varianten, produkt, alternativen, bezeichnung
`);
const CRITERION = wordList(`
  criterion, criteria, criterium, attribute, attributes, aspect, feature, features, property, indicator,
  indicators, metric, metrics, factor, factors, objective name, kriterium, kriterien, crit, cj, merkmal,
  eigenschaft
`);
const WEIGHT = wordList(
  'weight, weights, importance, w, wi, wj, gewicht, gewichte, gewichtung, points, weighting',
);
const DIRECTION = wordList(`
  direction, directions, type, types, goal, goals, objective, objectives, min/max, max/min, min max,
  max min, criterion type, criteria type, optimization, optimisation, preference direction, preference,
  benefit/cost, cost/benefit, richtung, minmax, impact, impacts
`);
const UNIT = ['unit', 'units', 'einheit', 'einheiten', 'unit of measure', 'unit of measurement'];
const GROUP = wordList('group, groups, category, categories, theme, gruppe, kategorie, dimension, pillar');
const CLAIM_ID = ['claim id', 'claimid'];

const LIST = lookup<(typeof LIST_ROLES)[number]>({
  alternative: ALTERNATIVE,
  criterion: CRITERION,
  polarity: ['polarity', 'for or against', 'pro con', 'pro/con', 'pro or con', 'stance', 'sentiment', 'sign'],
  strength: ['strength'],
  certainty: ['certainty'],
  claim: ['claim', 'claims', 'statement', 'argument', 'assertion', 'claim text', 'aussage'],
  speaker: ['speaker', 'said by', 'author', 'who'],
  holder: ['holder', 'view of', 'voice'],
  source: ['source file', 'source', 'file', 'document', 'reference', 'article', 'quelle'],
  paragraph: ['paragraph'],
  date: ['date', 'datum'],
  reason: ['not counted because', 'excluded because', 'excluded reason'],
  claimId: CLAIM_ID,
  number: wordList('number, value, score, measurement, rating, performance, amount, wert, result'),
  sd: ['sd', 'standard deviation', 'stdev', 'std', 'std dev', 'sigma'],
  low: ['low', 'lowest', 'lower', 'from', 'minimum', 'score low'],
  high: ['high', 'highest', 'upper', 'to', 'maximum', 'score high'],
  unit: UNIT,
  direction: DIRECTION,
  remark: ['remark', 'remarks', 'comment', 'comments', 'bemerkung'],
  inferred: ['inferred'],
  echoOf: ['echo of', 'repeats'],
  kind: ['kind', 'kind of evidence', 'evidence kind'],
  use: ['use'],
  transmission: ['transmission'],
  sureness: ['sureness'],
  form: ['form'],
  directness: ['directness'],
  doubts: ['doubts', 'reasons for doubt'],
  about: ['about'],
  origin: ['origin'],
  voiceOrigin: ['voice origin', 'origin of the voice'],
  undated: ['undated'],
  speakerInferred: ['speaker inferred'],
  excluded: ['excluded', 'kept out because', 'kept out of scoring because'],
  claimRemark: ['claim remark', 'remark on the claim'],
  ignore: ['counted', 'credibility', 'context', 'claim number', 'source number'],
});

const CRITERIA = lookup<(typeof CRITERIA_ROLES)[number]>({
  criterion: [...CRITERION, 'name', 'names'],
  group: GROUP,
  weight: WEIGHT,
  lockedShare: ['locked share'],
  unit: UNIT,
  direction: DIRECTION,
  question: ['question', 'description', 'definition', 'beschreibung'],
  ignore: wordList(`
    id, nr, no, #, share, rank, preference function, function, p, q, s, v, veto, indifference, threshold,
    code, key
  `),
});

const NOTES = lookup<(typeof NOTES_ROLES)[number]>({
  about: ['about'],
  alternative: ['alternative'],
  criterion: ['criterion'],
  claimId: CLAIM_ID,
  value: ['value'],
  note: ['note', 'notes'],
  analyst: ['analyst'],
  ignore: ['created at', 'updated at', 'written', 'changed'],
});

const SPECIAL = lookup<SpecialRole>({
  weight: WEIGHT,
  direction: DIRECTION,
  unit: UNIT,
  group: GROUP,
  ignore: wordList(`
    total, totals, sum, average, mean, median, std, variance, min, max, rank, ranking, ideal, anti ideal,
    nadir, summe, mittelwert, preference function, share
  `),
});

const COMPUTED = new Set(
  wordList('rank, ranking, total, sum, overall, total score, rang, summe, weighted sum'),
);

export const listRole = (heading: string) => LIST.get(wordOf(heading)) ?? null;
export const criteriaRole = (heading: string) => CRITERIA.get(wordOf(heading)) ?? null;
export const notesRole = (heading: string) => NOTES.get(wordOf(heading)) ?? null;
export const specialRole = (heading: string) => SPECIAL.get(wordOf(heading)) ?? null;
export const isAlternativeWord = (heading: string): boolean => ALTERNATIVE.includes(wordOf(heading));
export const isCriterionWord = (heading: string): boolean => CRITERION.includes(wordOf(heading));
/** What a program or a formula worked out, which is nothing to import. */
export const isComputed = (heading: string): boolean => COMPUTED.has(wordOf(heading));
/** What rows are known by where they have no names. */
export const isIdWord = (heading: string): boolean =>
  ['id', 'ids', 'nr', 'no', 'code', 'key', '#', 'index'].includes(wordOf(heading));
