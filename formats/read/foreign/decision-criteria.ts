/** Plain Node: the criteria of a decision in JSON, with their weights and directions. */

import { t } from '../../../common/language/texts.ts';
import { quote } from '../../../common/words.ts';
import { fileError } from '../file-error.ts';
import { directionOf } from '../tables/headings.ts';
import { type Fields, isFields, listed, nameIn, type Part, partIn } from './decision-parts.ts';

/** What a decision says about one criterion. */
export interface CriterionPart {
  readonly name: string;
  /** What scores call it by. */
  readonly ids: readonly string[];
  readonly weight: number | string | null;
  readonly direction: 'max' | 'min' | null;
  readonly unit: string | null;
  /** The keys of what else is said of it. */
  readonly unread: readonly string[];
}

/**
 * The criteria of a decision, by the list of them and the lists of weights and types beside it. Without names there are as
 * many as `width` says. Throws a UserFacingError where the lists do not go together.
 */
export function criteriaOf(document: Fields, width: number | undefined): CriterionPart[] {
  const types = typesIn(document);
  const given = partIn(document, 'criteria');
  // Objectives are names, or the directions of what is named elsewhere.
  const list = given && given.key !== types?.key ? listed(given.value, 'weight') : undefined;
  const named = Array.isArray(list) ? (list as readonly unknown[]) : undefined;
  const weights = partIn(document, 'weights');
  const length = named?.length ?? width ?? lengthOf(weights?.value) ?? 0;
  const own = Array.from({ length }, (_, at) => criterionOf(named?.[at], at));
  const weight = along(weights, own);
  const type = along(types, own);
  return own.map((criterion, at) => ({
    ...criterion,
    weight: weight ? weightOf(weight[at], criterion.name) : criterion.weight,
    direction: type ? directionIn(types?.key ?? '', type[at], criterion.name) : criterion.direction,
  }));
}

/** The directions of all criteria; objectives that say none are names. */
function typesIn(document: Fields): Part | undefined {
  const types = partIn(document, 'types');
  if (typeof types?.value === 'string') return { ...types, value: types.value.split(/(?:(?<!\s)\s+)?,\s*/) };
  const isNames =
    types?.key.toLowerCase() === 'objectives' &&
    Array.isArray(types.value) &&
    !types.value.some((one) => directionOf(String(one)) !== null);
  return isNames ? undefined : types;
}

const lengthOf = (value: unknown): number | undefined => (Array.isArray(value) ? value.length : undefined);

/** The entries of a part in the order of the criteria: a list, or an object with their names. */
function along(part: Part | undefined, criteria: readonly CriterionPart[]): readonly unknown[] | undefined {
  if (part === undefined) return undefined;
  const { key, value } = part;
  if (isFields(value)) {
    return criteria.map(({ ids }) => value[ids.find((id) => Object.hasOwn(value, id)) ?? '']);
  }
  if (Array.isArray(value) && value.length === criteria.length) return value;
  throw fileError(
    Array.isArray(value)
      ? t(
          'The parts of this decision do not fit together: {part} has {n, plural, one {# entry} other {# entries}}, and there are {criteria, plural, one {# criterion} other {# criteria}}.',
          { part: quote(key), n: value.length, criteria: criteria.length },
        )
      : t(
          'The parts of this decision do not fit together: {part} is no list, and there are {criteria, plural, one {# criterion} other {# criteria}}.',
          { part: quote(key), criteria: criteria.length },
        ),
    t('Give an entry for each criterion, in their order.'),
  );
}

const NAMES = ['name', 'label', 'title', 'id', 'key', 'criterion', 'description'];

function criterionOf(given: unknown, at: number): CriterionPart {
  if (!isFields(given)) {
    const name = given === undefined || given === null ? `C${at + 1}` : String(given);
    return { name, ids: [name], weight: null, direction: null, unit: null, unread: [] };
  }
  const name = nameIn(given) ?? `C${at + 1}`;
  const [weight, direction, unit] = [
    partIn(given, 'weight'),
    partIn(given, 'direction'),
    partIn(given, 'unit'),
  ];
  const better = direction ? directionIn(direction.key, direction.value, name) : null;
  const read = [...NAMES, weight?.key, better === null ? undefined : direction?.key, unit?.key];
  return {
    name,
    ids: [
      ...new Set([name, ...NAMES.map((key) => given[key])].flatMap((id) => (isId(id) ? [String(id)] : []))),
    ],
    weight: weightOf(weight?.value, name),
    direction: better,
    unit: typeof unit?.value === 'string' && unit.value.trim() !== '' ? unit.value : null,
    unread: Object.keys(given).filter((key) => !read.includes(key)),
  };
}

const isId = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

function weightOf(value: unknown, criterion: string): number | string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw fileError(
    t('The weight of {criterion} in this decision is {value}.', {
      criterion: quote(criterion),
      value: JSON.stringify(value).slice(0, 60),
    }),
    t('Write one number for each weight.'),
  );
}

const BENEFIT = /^(b|beneficial|benefit criterion|ben|profit|asc(ending)?)$/i;
const COST = /^(c|non-?beneficial|nonbeneficial|cost criterion)$/i;
/** Keys whose "true" says that less is better. */
const COST_KEY = /cost|minimi|lower/i;

/** The direction that stands under a key; a word or number that can mean either is refused. */
function directionIn(key: string, value: unknown, criterion: string): 'max' | 'min' | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value === COST_KEY.test(key) ? 'min' : 'max';
  const word = String(value).trim();
  const said = BENEFIT.test(word) ? 'max' : COST.test(word) ? 'min' : directionOf(word);
  if (said !== null) return said;
  // The type of a criterion may be anything; that of all of them is which way is better.
  if (/^(type|kind|preference|goal|objective|polarity)$/i.test(key) && typeof value !== 'number') return null;
  if (/cost|benefi|minimi|maximi|better/i.test(key) && typeof value !== 'string' && key !== 'costBenefit')
    return null;
  throw fileError(
    t('{key} of {criterion} in this decision is {value}, which does not say what is better.', {
      key: quote(key),
      criterion: quote(criterion),
      value: JSON.stringify(value).slice(0, 60),
    }),
    t('Write 1, "max" or "benefit" where more is better, and -1, "min" or "cost" where less is.'),
  );
}
