/** Plain Node: the parts of a decision in JSON, by the names that libraries and web apps give them. */

/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** A part with the key under which it stands. */
export interface Part {
  readonly key: string;
  readonly value: unknown;
}

export const DECISION_PARTS = ['alternatives', 'criteria', 'matrix', 'weights', 'types'] as const;

type PartName = (typeof DECISION_PARTS)[number] | 'scores' | 'direction' | 'weight' | 'unit';

/** Keys in small letters and without signs between words, the likeliest first. */
const KEYS: Readonly<Record<PartName, readonly string[]>> = {
  alternatives: [
    ...[
      'alternatives',
      'options',
      'choices',
      'candidates',
      'alternativenames',
      'optionnames',
      'alternativeslist',
    ],
    ...['alts', 'items', 'alternativen', 'optionen'],
  ],
  criteria: [
    ...['criteria', 'criterions', 'factors', 'criterianames', 'criterionnames', 'attributes', 'kriterien'],
    ...['criterialist', 'factornames', 'objectives'],
  ],
  matrix: [
    ...[
      'matrix',
      'decisionmatrix',
      'performancematrix',
      'performancetable',
      'performances',
      'evaluationmatrix',
    ],
    ...['scores', 'ratings', 'values', 'evaluations', 'data', 'table'],
  ],
  weights: ['weights', 'criteriaweights', 'criterionweights', 'weightvector', 'gewichte'],
  types: [
    ...['types', 'criteriatypes', 'criteriontypes', 'criteriatype', 'criteriontype', 'directions', 'impacts'],
    ...[
      'objectives',
      'goals',
      'costbenefit',
      'isbenefit',
      'isbeneficial',
      'beneficial',
      'benefits',
      'maximize',
    ],
  ],
  scores: [
    ...[
      'scores',
      'values',
      'ratings',
      'performance',
      'performances',
      'evaluations',
      'evaluation',
      'criteria',
    ],
    ...['score', 'grades', 'attributes', 'data', 'factors'],
  ],
  weight: ['weight', 'importance', 'gewicht', 'gewichtung'],
  direction: [
    ...['direction', 'type', 'goal', 'objective', 'optimization', 'optimizationtype', 'preference', 'impact'],
    ...['preferencedirection', 'kind', 'criteriontype', 'polarity', 'beneficial', 'isbeneficial', 'benefit'],
    ...[
      'isbenefit',
      'maximize',
      'ismaximize',
      'higherisbetter',
      'cost',
      'iscost',
      'minimize',
      'lowerisbetter',
    ],
  ],
  unit: ['unit', 'units', 'einheit'],
};

/** Which part a key names where what stands there can be it; undefined where none does. */
export function partIn(fields: Fields, part: PartName): Part | undefined {
  const entries = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  for (const known of KEYS[part]) {
    const found = entries.find(([key]) => key.toLowerCase().replaceAll(/[^\p{L}]/gu, '') === known);
    if (found) return { key: found[0], value: found[1] };
  }
  return undefined;
}

/** The name of a criterion or an alternative. */
export function nameIn(fields: Fields): string | undefined {
  const keys = ['name', 'label', 'title', 'id', 'key', 'criterion', 'alternative', 'option'];
  const found = keys.map((key) => fields[key]).find((value) => isName(value));
  return found === undefined ? undefined : String(found);
}

const isName = (value: unknown): boolean =>
  (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of things, or the things of an object by their names, where what is no object stands under `key`. */
export function listed(value: unknown, key: string): unknown {
  if (!isFields(value)) return value;
  const entries = Object.entries(value);
  const isList = entries.every(([, one]) => isFields(one) || Array.isArray(one) || typeof one === 'number');
  if (entries.length === 0 || !isList) return value;
  return entries.map(([name, one]) =>
    isFields(one) && (key === 'weight' || partIn(one, 'scores'))
      ? { id: name, ...one }
      : { name, [key]: one },
  );
}
