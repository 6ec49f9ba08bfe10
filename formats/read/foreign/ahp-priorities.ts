/** Plain Node: what the preferences of a node of the ahp package come to. */

import { t } from '../../../common/language/texts.ts';
import { quote } from '../../../common/words.ts';
import { at } from '../../../scoring/at.ts';
import { checkPairwise } from '../../../scoring/elicitation/pairwise.ts';
import { prioritiesOf } from '../../../scoring/elicitation/priorities.ts';
import { MethodFault } from '../../../scoring/methods/fault.ts';
import { shareOut, sumOf } from '../../../scoring/methods/numbers.ts';

export type Json = Readonly<Record<string, unknown>>;

export interface AhpAlternatives {
  readonly ids: readonly string[];
  readonly attributes: ReadonlyMap<string, Json>;
}

/** Priorities of what a node compares, in its order, which add up to 1; or why there are none. */
export interface Priorities {
  readonly priorities: readonly number[] | null;
  /** The end of a sentence: "they are code of R, which is not run". */
  readonly why: string;
  /** Pairs that nobody compared. */
  readonly missing: number;
  /** Whose preferences they are, where there are several. */
  readonly people: readonly string[];
}

type Own = Omit<Priorities, 'people'>;

const FORMS = ['pairwise', 'pairwiseFunction', 'score', 'scoreFunction', 'priority'] as const;

/**
 * The priorities that a node gives what it compares (docs of the package, file format 1 and 2): pairs by the principal
 * eigenvector, scores by their share in the sum, priorities as they are. Of several people the mean by their voting powers.
 */
export function readPriorities(
  node: Json,
  compared: readonly string[],
  decisionMakers: unknown,
  alternatives: AhpAlternatives,
): Priorities {
  const preferences = node['preferences'];
  const people = isJson(preferences)
    ? Object.keys(preferences).filter((key) => !FORMS.some((form) => form === key))
    : [];
  const read = (given: unknown): Own => ownPriorities(given, compared, alternatives);
  if (compared.length === 1) return { priorities: [1], why: '', missing: 0, people: [] };
  if (people.length === 0) {
    const old = node['preferenceFunction'];
    return {
      ...read(preferences ?? (old === undefined ? undefined : { pairwiseFunction: old })),
      people: [],
    };
  }
  const each = people.map((person) => read((preferences as Json)[person]));
  const failed = each.findIndex(({ priorities }) => priorities === null);
  const missing = sumOf(each.map((one) => one.missing));
  if (failed !== -1) {
    return {
      priorities: null,
      why: t('of {person}, {why}', { person: quote(at(people, failed)), why: at(each, failed).why }),
      missing: 0,
      people: [],
    };
  }
  const powers = powersOf(people, decisionMakers);
  if (powers === null) {
    return {
      priorities: null,
      why: t('the voting powers of its decision-makers do not fit them'),
      missing: 0,
      people: [],
    };
  }
  const together = compared.map((_, i) =>
    sumOf(each.map(({ priorities }, person) => at(powers, person) * at(priorities ?? [], i))),
  );
  return { priorities: together, why: '', missing, people };
}

function ownPriorities(given: unknown, compared: readonly string[], alternatives: AhpAlternatives): Own {
  const form = Array.isArray(given)
    ? 'pairwise'
    : isJson(given)
      ? FORMS.find((name) => name in given)
      : undefined;
  if (form === undefined) return none(t('no preference is stated'));
  const stated = Array.isArray(given) ? given : (given as Json)[form];
  if (stated === null || stated === undefined) return none(t('no preference is stated'));
  switch (form) {
    case 'pairwise':
      return fromPairs(stated, compared);
    case 'score':
    case 'priority':
      return fromShares(entriesOf(stated), compared);
    case 'scoreFunction':
      return fromShares(scoresOf(String(stated), alternatives), compared);
    default:
      return fromRatios(String(stated), compared, alternatives);
  }
}

const none = (why: string): Own => ({ priorities: null, why, missing: 0 });
const asCode = (): Own => none(t('it is stated as code of R, which is not run'));

function fromPairs(stated: unknown, compared: readonly string[]): Own {
  const matrix: (number | null)[][] = compared.map((_, i) =>
    compared.map((_other, j) => (i === j ? 1 : null)),
  );
  for (const entry of Array.isArray(stated) ? stated : []) {
    const [first, second, value] = Array.isArray(entry) ? entry : [];
    const [i, j, ratio] = [
      compared.indexOf(String(first)),
      compared.indexOf(String(second)),
      numberOf(value),
    ];
    if (i < 0 || j < 0)
      return none(
        t('it compares {name}, which is not below it', { name: quote(String(i < 0 ? first : second)) }),
      );
    if (ratio === null) return none(t('{value} is no number', { value: quote(String(value)) }));
    if (i === j) continue;
    (matrix[i] as (number | null)[])[j] = ratio;
  }
  return fromMatrix(matrix, compared);
}

function fromMatrix(matrix: readonly (readonly (number | null)[])[], compared: readonly string[]): Own {
  try {
    const checked = checkPairwise(matrix, compared, 'pairwise');
    const missing = sumOf(checked.map((row, i) => row.filter((entry, j) => j > i && entry === null).length));
    return { priorities: prioritiesOf(checked, 'eigenvector'), why: '', missing };
  } catch (error) {
    if (error instanceof MethodFault) return none(error.message.replace(/\.$/, ''));
    throw error;
  }
}

function fromShares(values: ReadonlyMap<string, number> | null, compared: readonly string[]): Own {
  if (values === null) return asCode();
  const found = compared.map((name) => values.get(name));
  if (!found.every((value) => value !== undefined && value >= 0))
    return none(t('not every score is a number'));
  const scores = found.map((value) => value ?? 0);
  return sumOf(scores) > 0
    ? { priorities: shareOut(scores), why: '', missing: 0 }
    : none(t('all scores are 0'));
}

/** Names with their numbers, as a list of single pairs or as an object. */
function entriesOf(stated: unknown): ReadonlyMap<string, number> {
  const parts = Array.isArray(stated) ? stated.filter(isJson) : isJson(stated) ? [stated] : [];
  return new Map(
    parts.flatMap((part) =>
      Object.entries(part).flatMap(([name, value]): [string, number][] => {
        const number = numberOf(value);
        return number === null ? [] : [[name, number]];
      }),
    ),
  );
}

const ATTRIBUTE = '\\$(?:`([^`]+)`|([\\w.]+))';
const SCORE = new RegExp(`^function\\((\\w+)\\)\\s*\\1${ATTRIBUTE}$`);
const RATIO = `(\\w+)${ATTRIBUTE}\\s*/\\s*(\\w+)${ATTRIBUTE}`;
const CLAMPED = new RegExp(
  `^function\\((\\w+),\\s*(\\w+)\\)\\s*(?:min\\(9,\\s*max\\(1/9,\\s*${RATIO}\\)\\)|${RATIO})$`,
);

/** The scores where the function only names an attribute of the alternatives: "function(a) a$price". */
function scoresOf(code: string, { attributes }: AhpAlternatives): ReadonlyMap<string, number> | null {
  const [, , quoted, plain] = SCORE.exec(code.trim()) ?? [];
  const key = quoted ?? plain;
  return key === undefined ? null : attributeOf(key, attributes);
}

const attributeOf = (key: string, attributes: ReadonlyMap<string, Json>): ReadonlyMap<string, number> =>
  new Map(
    [...attributes].flatMap(([name, given]): [string, number][] => {
      const value = numberOf(given[key]);
      return value === null ? [] : [[name, value]];
    }),
  );

/** The pairs where the function is the ratio of one attribute, which may be kept between 1/9 and 9: the way of the package's guide. */
function fromRatios(code: string, compared: readonly string[], { attributes }: AhpAlternatives): Own {
  const found = CLAMPED.exec(code.trim());
  if (!found) return asCode();
  const isClamped = found[3] !== undefined;
  const [above, aboveKey, below, belowKey] = isClamped
    ? [found[3], found[4] ?? found[5], found[6], found[7] ?? found[8]]
    : [found[9], found[10] ?? found[11], found[12], found[13] ?? found[14]];
  const names = [found[1], found[2]];
  if (
    aboveKey === undefined ||
    aboveKey !== belowKey ||
    above === below ||
    !names.includes(above) ||
    !names.includes(below)
  )
    return asCode();
  const values = attributeOf(aboveKey, attributes);
  const of = (name: string): number => values.get(name) ?? Number.NaN;
  const matrix = compared.map((first, i) =>
    compared.map((second, j) => {
      if (j <= i) return i === j ? 1 : null;
      const ratio = above === found[1] ? of(first) / of(second) : of(second) / of(first);
      return isClamped ? Math.min(9, Math.max(1 / 9, ratio)) : ratio;
    }),
  );
  if (matrix.flat().some((entry) => entry !== null && !(entry > 0 && Number.isFinite(entry)))) {
    return none(
      t('not every alternative has a number above 0 for {attribute}', { attribute: quote(aboveKey) }),
    );
  }
  return fromMatrix(matrix, compared);
}

/** The voting powers, which add up to 1; equal ones where none are given. */
function powersOf(people: readonly string[], given: unknown): readonly number[] | null {
  if (given === undefined || given === null) return people.map(() => 1 / people.length);
  const powers = entriesOf(given);
  const own = people.map((person) => powers.get(person));
  return own.every((power) => power !== undefined && power >= 0) && sumOf(own.map((power) => power ?? 0)) > 0
    ? shareOut(own.map((power) => power ?? 0))
    : null;
}

/** A number, or a fraction such as "1/7". */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const [, above, below = '1'] =
    /^\s*(\d+(?:\.\d+)?)\s*(?:\/\s*(\d+(?:\.\d+)?))?\s*$/.exec(String(value ?? '')) ?? [];
  const number = above === undefined ? Number.NaN : Number(above) / Number(below);
  return Number.isFinite(number) ? number : null;
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
