/** Plain Node: decisions of the ahp package of R (.ahp, in YAML). */

import { t } from '../../../common/language/texts.ts';
import { fewOf, list, quote, shorten } from '../../../common/words.ts';
import type { EntryOf, WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import { LIMITS } from '../../../db/limits.ts';
import { at } from '../../../scoring/at.ts';
import { fileError } from '../file-error.ts';
import type { IssueCollector } from '../issue-collector.ts';
import { type AhpAlternatives, type Json, type Priorities, readPriorities } from './ahp-priorities.ts';
import { nameGiver } from './names.ts';

/** A criterion that compares the alternatives. */
interface Lowest {
  readonly name: string;
  /** Below the goal, where it is not itself there. */
  readonly group: string | undefined;
  /** In the whole, from 0 to 1; null where a comparison above it cannot be read. */
  readonly weight: number | null;
  /** Of the alternatives, in their order; they add up to 1. Null where they cannot be read. */
  readonly priorities: readonly number[] | null;
}

/** More nodes than any hierarchy has; references can repeat one without end. */
const MOST_NODES = 10_000;

/** Whether a YAML document is one of the ahp package. */
export const isAhp = (document: unknown): document is Json =>
  isJson(document) &&
  isJson(partOf(document, 'Goal')) &&
  ['Alternatives', 'Version'].some((key) => partOf(document, key) !== undefined);

/**
 * A decision of the ahp package as a model: each lowest criterion is numeric and holds the priorities of the alternatives, with
 * a value function from 0 to 1, so that the weighted sum is what AHP comes to; its weight is that in the whole. Preferences of
 * several people are put together as the package does. Code of R is not run: what it states is left out, and said. Throws
 * a UserFacingError where nothing can be read.
 */
export function modelFromAhp(document: Json, issues: IssueCollector): WorkbookModelInput {
  const goal = partOf(document, 'Goal') as Json;
  const attributes = attributesIn(document);
  const nameAlternative = nameGiver(issues);
  const nameCriterion = nameGiver(issues);
  const alternatives: AhpAlternatives = { ids: [...attributes.keys()], attributes };
  if (alternatives.ids.length === 0) {
    throw fileError(
      t('This decision of the ahp package has no alternatives.'),
      t('Write them under "Alternatives".'),
    );
  }
  const lowest = lowestOf(goal, alternatives, issues);
  const readable = lowest.some(({ priorities, weight }) => priorities !== null || weight !== null);
  if (!readable) {
    throw fileError(
      t(
        'This is a decision of the ahp package of R, and none of its preferences can be read: they are code of R, or missing.',
      ),
      t(
        'State them as pairwise, score or priority, or write a problem file with the method ahp (docs/problem-file.md).',
      ),
    );
  }
  issues.warn(
    t(
      'Comparisons in pairs are kept as the priorities that they come to (principal eigenvector), and not how they were asked for.',
    ),
    t(
      'Ask again in the weights view, or solve the whole as a problem file with the method ahp (docs/problem-file.md).',
    ),
  );
  warnOfOtherParts(document, issues);
  const names = new Map(alternatives.ids.map((id) => [id, nameAlternative(id, id)]));
  const criteria = lowest.map((criterion) => ({
    ...criterion,
    name: nameCriterion(criterion.name, criterion.group ?? 'again'),
  }));
  const hasWeights = criteria.every(({ weight }) => weight !== null);
  const title = textIn(goal, 'name');
  const description = textIn(goal, 'description');
  return {
    ...(title === null ? {} : { title: shorten(title, 200) }),
    ...(description === null ? {} : { description: shorten(description, LIMITS.prose) }),
    alternatives: alternatives.ids.map((id) => ({
      name: names.get(id) ?? id,
      ...describedBy(attributes.get(id) ?? {}),
    })),
    criteria: criteria.map(({ name, group }) => ({
      name,
      scale: 'numeric',
      direction: 'max',
      unit: 'priority',
      valuePoints: [
        [0, 0],
        [1, 100],
      ],
      ...(group === undefined ? {} : { group: shorten(group, LIMITS.name) }),
    })),
    measurements: criteria.flatMap(({ name: criterion, priorities }) =>
      (priorities ?? []).map((a, i): EntryOf<'measurements'> => {
        const id = at(alternatives.ids, i);
        return { alternative: names.get(id) ?? id, criterion, measured: { kind: 'exact', a } };
      }),
    ),
    ...(hasWeights
      ? {
          scenarios: [
            {
              name: t('Imported weights'),
              weights: criteria.map(({ name: criterion, weight }) => ({ criterion, value: weight ?? 0 })),
            },
          ],
        }
      : {}),
  };
}

/** The attributes of each alternative, by its name. */
function attributesIn(document: Json): Map<string, Json> {
  const given = partOf(document, 'Alternatives');
  if (Array.isArray(given)) return new Map(given.map((name) => [String(name), {}]));
  const named = isJson(given) ? given : {};
  return new Map(
    Object.entries(named).map(([name, attributes]) => [name, isJson(attributes) ? attributes : {}]),
  );
}

const describedBy = (attributes: Json): { description?: string } => {
  const parts = Object.entries(attributes).map(([key, value]) => `${key}: ${String(value)}`);
  return parts.length === 0 ? {} : { description: shorten(parts.join('; '), LIMITS.prose) };
};

/** The lowest criteria of a hierarchy, in the order of the file. */
function lowestOf(goal: Json, alternatives: AhpAlternatives, issues: IssueCollector): Lowest[] {
  const found: Lowest[] = [];
  let nodes = 0;
  const visit = (
    node: Json,
    name: string,
    weight: number | null,
    path: readonly string[],
    makers: unknown,
  ): void => {
    if (++nodes > MOST_NODES || path.length > 50) {
      throw fileError(
        t('This hierarchy is larger than any decision.'),
        t('Look for a reference to itself in it.'),
      );
    }
    const own = partOf(node, 'decision-makers') ?? makers;
    const inner = criteriaBelow(node, alternatives);
    if (inner.length === 0) {
      const read = readPriorities(node, alternatives.ids, own, alternatives);
      warnOf(read, name, issues);
      found.push({
        name,
        group: path.length < 3 ? undefined : path[1],
        weight,
        priorities: read.priorities,
      });
      return;
    }
    const read = readPriorities(
      node,
      inner.map(([child]) => child),
      own,
      alternatives,
    );
    warnOf(read, name, issues, 'weights');
    for (const [i, [child, below]] of inner.entries()) {
      const share = weight === null || read.priorities === null ? null : weight * at(read.priorities, i);
      visit(isJson(below) ? below : {}, child, share, [...path, child], own);
    }
  };
  visit(goal, textIn(goal, 'name') ?? 'Goal', 1, ['goal'], undefined);
  return found;
}

/** What a node compares, where that is not the alternatives. */
function criteriaBelow(node: Json, alternatives: AhpAlternatives): [string, unknown][] {
  const children = partOf(node, 'children');
  return isJson(children)
    ? Object.entries(children).filter(([child]) => !alternatives.attributes.has(child))
    : [];
}

function warnOf(
  { priorities, why, missing, people }: Priorities,
  name: string,
  issues: IssueCollector,
  what: 'numbers' | 'weights' = 'numbers',
): void {
  if (priorities === null) {
    issues.warn(
      what === 'numbers'
        ? t('The alternatives have no numbers on {name}: {why}.', { name: quote(name), why })
        : t('What is below {name} has no weights, and so the whole has none: {why}.', {
            name: quote(name),
            why,
          }),
      t(
        'State the preferences as pairwise, score or priority, or give numbers and weights after the import.',
      ),
    );
  }
  if (missing > 0) {
    issues.warn(
      t(
        'Below {name} {missing} of the pairs are not compared; they take the values that contradict the others least. The ahp package takes them as equal.',
        { name: quote(name), missing: String(missing) },
      ),
    );
  }
  if (people.length > 1) {
    issues.warn(
      t(
        'The preferences of {people} are put together by their voting powers; what each says alone is not kept.',
        { people: list(people) },
      ),
    );
  }
}

/** What belongs to the whole and is kept nowhere. */
function warnOfOtherParts(document: Json, issues: IssueCollector): void {
  const known = ['version', 'alternatives', 'goal'];
  const others = Object.keys(document).filter((key) => !known.includes(key.toLowerCase()));
  if (others.length > 0)
    issues.warn(t('{keys} of the file is not read.', { keys: fewOf(others.map((key) => quote(key))) }));
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part by its name, in whatever case it is written. */
function partOf(node: Json, key: string): unknown {
  const found = Object.keys(node).find((name) => name.toLowerCase() === key.toLowerCase());
  return found === undefined ? undefined : node[found];
}

function textIn(node: Json, key: string): string | null {
  const value = partOf(node, key);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
