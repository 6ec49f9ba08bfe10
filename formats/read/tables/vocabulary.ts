/** Plain Node: the words by which columns are known, in our own exports and in other people's tables. */

import { spaced } from './direction-words.ts';
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
  variante, varianten, produkt, alternativen, bezeichnung, produkte, lösung, lösungen, kandidat, kandidaten,
  alternativa, alternativas, alternatif, alternative name, product name, opción, opciones, opzione, opzioni, produit, produits,
  producto, productos, prodotto, prodotti, solution, solutions, option name
`);
/** Things that are compared: a column of them holds alternatives where nothing is called so. */
const THING = new Set(
  wordList(`
  tool, tools, laptop, laptops, notebook, car, cars, phone, phones, smartphone, software, hypervisor, hypervisors,
  database, framework, library, language, platform, service, provider, vendor, supplier, company, country, city,
  team, player, plan, package, server, cloud, distribution, site, location, school, university, house, apartment,
  job, offer, bid, bidder, employee, applicant, method, algorithm, material, machine, device, project, strategy,
  technology, vehicle, van, engine, hersteller, anbieter, bieter, werkzeug, land, stadt, auto, fahrzeug, handy,
  gerät, firma, bewerber, angebot, standort, fournisseur, outil, voiture, pays, ville, logiciel, modèle, proveedor,
  modelo, coche, país, ciudad, herramienta, solución, fornitore, modello, soluzione, strumento, paese, città, auto,
  programm, programme, system name, state, region, brand, title, label, titel
`),
);
const CRITERION = wordList(`
  criterion, criteria, criterium, attribute, attributes, aspect, feature, features, property, indicator,
  indicators, metric, metrics, factor, factors, objective name, kriteria, kriterium, kriterien, crit, cj, merkmal,
  eigenschaft, merkmale, eigenschaften, anforderung, anforderungen, requirement, requirements, aspekt, aspekte,
  bewertungskriterium, bewertungskriterien, entscheidungskriterium, entscheidungskriterien, decision criteria,
  decision criterion, evaluation criteria, evaluation criterion, selection criteria, critère, critères, criterio,
  criterios, criteri, caractéristique, caractéristiques, característica, características, caratteristica,
  caratteristiche, exigence, exigences, requisito, requisitos, requisiti, spec, specs, specification,
  capability, capabilities, functionality, funktion, funktionen
`);
const WEIGHT = wordList(
  `weight, weights, importance, w, wi, wj, gewicht, gewichte, gewichtung, points, weighting, gewichtungen, faktor,
  gewichtungsfaktor, weight factor, weighting factor, weight factors, pondération, poids, peso, pesos, pesi,
  ponderación, ponderazione, coefficient, coefficients, coeff, coef, gew, wt, wgt, wichtung, coefficiente, coeficiente, importancia, importanza,
  wichtigkeit, bedeutung, bobot, priority, priorität, relevance, relevanz`,
);
const DIRECTION = wordList(`
  direction, directions, type, types, goal, goals, objective, objectives, min/max, max/min, min max,
  max min, criterion type, criteria type, optimization, optimisation, preference direction, preference,
  benefit/cost, cost/benefit, richtung, minmax, impact, impacts, tipo, tipos, typ, optimierung, zielrichtung, sens, sentido,
  dirección, direzione, objetivo, obiettivo, objectif, optimización, ottimizzazione, optimisation, attribut, atribut, jenis, sifat, better, ideally
`);
const UNIT = wordList(`
  unit, units, einheit, einheiten, unit of measure, unit of measurement, unité, unités, unidad, unidades, unità
`);
const GROUP = wordList(`
  group, groups, category, categories, theme, gruppe, gruppen, kategorie, kategorien, dimension, pillar, groupe, groupes,
  catégorie, catégories, thème, grupo, grupos, categoría, categorías, gruppo, gruppi, categoria, categorie
`);
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
  ignore: ['counted', 'credibility', 'context', 'claim number', 'source number', 'number word'],
});

const CRITERIA = lookup<(typeof CRITERIA_ROLES)[number]>({
  criterion: [...CRITERION, 'name', 'names'],
  group: GROUP,
  weight: WEIGHT,
  lockedShare: ['locked share'],
  unit: UNIT,
  direction: DIRECTION,
  question: ['question', 'description', 'definition', 'beschreibung', 'keterangan'],
  ignore: wordList(`
    id, nr, no, #, share, rank, code, key
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
    total, totals, sum, average, mean, median, std, std dev, st dev, stdev, standard deviation, standardabweichung,
    écart type, desviación estándar, deviazione standard, varianz, varianza, variance, min, max, rank, ranking, ideal, anti ideal,
    nadir, summe, mittelwert, preference function, share
  `),
});

/** Words that what was worked out is called by. */
const TOTAL_WORD =
  'totals?|totale[sn]?|totaux|sum|sums|summen?|gesamt|gesamt(?:punktzahl|punkte|wert|wertung|ergebnis|note|bewertung|score|summe|nutzen|nutzwert)|overall|grand|somme|suma|somma|subtotal|zwischensumme|sous-total|weighted|gewichtete[rs]?|gewichtet|nutzwert|nutzwerte|pondérée?s?|ponderad[oa]s?|ponderat[oaie]';
const RANK_WORD =
  'rank|ranks|ranking|rang|ränge|rangfolge|platz|platzierung|puesto|posizione|classement|clasificación|classifica|posición';
const MEAN_WORD = 'averages?|avg|mean|median|durchschnitt|mittelwert|mittel|schnitt|moyenne|promedio|media|ø';
const DIFFERENCE_WORD =
  'δ|∆|delta|diff|difference|differences|differenz|abweichung|différence|écart|diferencia|differenza|change';
const SCORE_WORD =
  'scores?|points|punkte|punktzahl|puntuación|puntos|punteggio|punti|result|results|ergebnis|resultado|risultato|résultat|index';
const FILLER =
  'net|netto|plus|minus|pluses|minuses|positives?|negatives?|of|the|all|der|die|das|final|in|%|de|du|des|del|la|le|il|and|und|row|col|column|abs|absolute|relative|pct|percent';

const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'iu');
const COMPUTED = whole([TOTAL_WORD, RANK_WORD, MEAN_WORD, DIFFERENCE_WORD].join('|'));
const [IS_SCORE, IS_FILLER] = [whole(SCORE_WORD), whole(FILLER)];
const [IS_RANK, IS_MEAN, IS_DIFFERENCE] = [RANK_WORD, MEAN_WORD, DIFFERENCE_WORD].map(whole) as [
  RegExp,
  RegExp,
  RegExp,
];
/** "Gesamtkosten", "Gesamtpreis": a total in one word with what it is of. */
const GLUED = /^(?:gesamt|durchschnitts|mittel)\p{L}{3,}$/iu;

export const listRole = (heading: string) => LIST.get(wordOf(heading)) ?? null;
export const criteriaRole = (heading: string) => CRITERIA.get(wordOf(heading)) ?? null;
export const notesRole = (heading: string) => NOTES.get(wordOf(heading)) ?? null;
export const specialRole = (heading: string) => SPECIAL.get(wordOf(heading)) ?? null;
export const isAlternativeWord = (heading: string): boolean => ALTERNATIVE.includes(wordOf(heading));
export const isCriterionWord = (heading: string): boolean => CRITERION.includes(wordOf(heading));
/** Headings of what makes or sells the options, which is not what they are called. */
export const isVendorWord = (heading: string): boolean =>
  /^(?:vendor|manufacturer|maker|brand|hersteller|company|supplier)$/.test(wordOf(heading));
export const isThing = (heading: string): boolean => THING.has(wordOf(heading));

/**
 * How much a heading says that a program or a formula worked the numbers out. `whole`: it says nothing else, as "Weighted
 * total"; `part`: it says of what, as "Total cost", which may be a criterion too; `score`: it is called what ratings are
 * called too.
 */
export type ComputedWord = 'whole' | 'part' | 'score';

export function computedWord(heading: string): ComputedWord | null {
  const tokens = tokensOf(heading);
  const [computed, scores] = [
    tokens.filter((token) => COMPUTED.test(token)),
    tokens.filter((token) => IS_SCORE.test(token)),
  ];
  if (computed.length > 0) {
    const known = computed.length + scores.length + tokens.filter((token) => IS_FILLER.test(token)).length;
    return known >= tokens.length ? 'whole' : 'part';
  }
  if (tokens.some((token) => GLUED.test(token))) return 'part';
  return scores.length > 0 &&
    scores.length + tokens.filter((token) => IS_FILLER.test(token)).length >= tokens.length
    ? 'score'
    : null;
}

const tokensOf = (heading: string): string[] =>
  spaced(heading.slice(0, 200))
    .toLowerCase()
    .split(/[\s_()[\]{}.:,;/*=+−–-]+/u)
    .filter((token) => token !== '');
const hasToken = (heading: string, word: RegExp): boolean =>
  tokensOf(heading).some((token) => word.test(token));
export const isRankWord = (heading: string): boolean => hasToken(heading, IS_RANK);
export const isMeanWord = (heading: string): boolean => hasToken(heading, IS_MEAN);
export const isDifferenceWord = (heading: string): boolean => hasToken(heading, IS_DIFFERENCE);
/** Headings of what stands beside criteria and says something about them in words. */
export const isRemarkWord = (heading: string): boolean =>
  /^(?:notes?|comments?|remarks?|bemerkung(?:en)?|kommentare?|notizen|anmerkung(?:en)?|begründung|description|beschreibung|definition|erläuterung|explanation|rationale|remarques?|commentaires?|notas?|comentarios?|observaciones|commenti|descripción|descrizione|sources?|quellen?|url|link)$/u.test(
    wordOf(heading),
  );
/** What rows are known by where they have no names. */
export const isIdWord = (heading: string): boolean =>
  [
    'id',
    'ids',
    'nr',
    'no',
    'code',
    'key',
    '#',
    'index',
    'sku',
    'ean',
    'gtin',
    'upc',
    'isbn',
    'asin',
    'artikelnummer',
    'référence',
  ].includes(wordOf(heading));
