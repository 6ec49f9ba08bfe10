/** Plain Node: what was read from XMCDA, as a model. */

import { t } from '../../../common/language/texts.ts';
import { fewOf, quote } from '../../../common/words.ts';
import type { WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import { levels } from '../../../db/fields.ts';
import { keysOf } from '../../../db/ids.ts';
import { foldName } from '../../../db/names.ts';
import { centralNumber } from '../../../scoring/assessment/measure.ts';
import { rounded } from '../foreign/distributions.ts';
import type { IssueCollector } from '../issue-collector.ts';
import { thresholdOptions } from '../thresholds.ts';
import { valuePointsFrom } from '../value-points.ts';
import type { ReadBundle } from './bundle-contents.ts';
import { newCriterion, type ReadCriterion } from './read-criteria.ts';
import { type ReadSidecar, readSidecar } from './read-sidecar.ts';
import { parseNumber, type ReadValue } from './read-values.ts';

type Measurement = NonNullable<WorkbookModelInput['measurements']>[number];

/** A bundle as a model: every criterion is numeric unless the sidecar says that it rests on evidence. */
export function modelOfBundle(
  bundle: ReadBundle,
  sidecar: unknown,
  issues: IssueCollector,
): WorkbookModelInput {
  for (const { alternative, criterion } of bundle.performances) {
    if (!bundle.alternatives.has(alternative)) {
      bundle.alternatives.set(alternative, { name: undefined, description: undefined, active: true });
    }
    if (!bundle.criteria.has(criterion)) bundle.criteria.set(criterion, newCriterion(criterion));
  }
  const known = readSidecar(sidecar, issues);
  const nameAlternative = uniqueNames();
  const nameCriterion = uniqueNames();
  const criteria = [...bundle.criteria.values()];
  const undirected = criteria.filter(
    ({ id, direction }) => direction === undefined && !known.evidence.has(id),
  );
  if (undirected.length > 0) {
    const names = undirected.slice(0, 5).map(({ id, name }) => name ?? id);
    const more = undirected.length - names.length;
    issues.warn(
      more === 0
        ? t('No scale says what is better on {names}; more is taken as better.', { names: names.join(', ') })
        : t('No scale says what is better on {names} and {more, number} more; more is taken as better.', {
            names: names.join(', '),
            more,
          }),
    );
  }
  const measurements = bundle.performances.flatMap(({ alternative, criterion, values }): Measurement[] => {
    const read = bundle.criteria.get(criterion);
    if (!read || known.evidence.has(criterion)) return [];
    const recorded = known.numbers.get(cellOf(alternative, criterion));
    const found = measured(values, read, alternative, issues);
    if (!found) return [];
    // A number that was changed in the table since is no longer what stands beside it.
    const provenance = recorded && centralValue(recorded.measured) === centralValue(found) ? recorded : {};
    return [{ alternative, criterion, measured: found, ...provenance }];
  });
  const seenCells = new Set<string>();
  const unique = measurements.filter(({ alternative, criterion }) => {
    const cell = cellOf(alternative, criterion);
    if (!seenCells.has(cell)) return seenCells.add(cell);
    issues.error(
      t('The table has two performances of {alternative} on {criterion}.', { alternative, criterion }),
      t('Keep one of them.'),
    );
    return false;
  });
  return {
    ...(bundle.title === undefined ? {} : { title: bundle.title.slice(0, 200) }),
    alternatives: [...bundle.alternatives].map(([id, { name, description, active }]) => ({
      ...keysOf(id),
      name: nameAlternative(name ?? id, id),
      active,
      ...(description === undefined ? {} : { description }),
    })),
    criteria: criteria.map((criterion) => ({
      ...keysOf(criterion.id),
      name: nameCriterion(criterion.name ?? criterion.id, criterion.id),
      active: criterion.active,
      ...(criterion.question === undefined ? {} : { question: criterion.question }),
      ...(known.evidence.has(criterion.id)
        ? { scale: 'evidence' as const }
        : {
            scale: 'numeric' as const,
            direction: criterion.direction ?? 'max',
            unit: criterion.unit ?? null,
            valuePoints:
              criterion.valuePoints ??
              pointsOfLine(criterion, bundle, issues) ??
              pointsOfScale(criterion, bundle, issues),
            levels: levelsOf(criterion),
          }),
      ...known.criteria.get(criterion.id),
    })),
    measurements: unique,
    scenarios: scenariosOf(bundle, criteria, known.scenario, issues),
    ...known.rest,
  };
}

/**
 * A value function that is a line, as two points: over the scale of the criterion, and as far as its numbers go beyond it.
 * Undefined, and said, where that gives no values from 0 to 100.
 */
function pointsOfLine(
  { id, name, range, valueLine }: ReadCriterion,
  { performances }: ReadBundle,
  issues: IssueCollector,
): [number, number][] | undefined {
  if (!valueLine) return undefined;
  const numbers = performances.flatMap(({ criterion, values }) =>
    criterion === id ? values.flatMap((value) => numbersIn(value)) : [],
  );
  const [low, high] = [...(range ?? []), ...numbers].reduce(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const ends = [...new Set([low, high])].filter(Number.isFinite);
  const points = ends.map((x): [number, number] => [x, rounded(valueLine.intercept + valueLine.slope * x)]);
  return valuePointsFrom(points, name ?? id, issues);
}

/** The numbers that a value goes to. */
const numbersIn = (value: ReadValue): number[] =>
  value.kind === 'number' ? [value.value] : value.kind === 'range' ? [value.low, value.high] : [];

/**
 * A straight line between the ends of a criterion's scale, which are worth 0 and 100; none where the scale has no ends, or
 * numbers lie outside of them.
 */
function pointsOfScale(
  { id, name, range, direction }: ReadCriterion,
  { performances }: ReadBundle,
  issues: IssueCollector,
): [number, number][] {
  if (!range) return [];
  const [low, high] = range;
  const called = name ?? id;
  const outside = performances.some(
    ({ criterion, values }) =>
      criterion === id &&
      values.some((value) => value.kind === 'number' && (value.value < low || value.value > high)),
  );
  if (outside) {
    issues.warn(
      t('Numbers of {name} lie outside of its scale from {low} to {high}; its ends are left out.', {
        name: called,
        low: String(low),
        high: String(high),
      }),
    );
    return [];
  }
  const [first, last] = direction === 'min' ? [100, 0] : [0, 100];
  issues.warn(
    t('The scale of {name} goes from {low} to {high}; its ends are worth {first} and {last}.', {
      name: called,
      low: String(low),
      high: String(high),
      first: String(first),
      last: String(last),
    }),
    t(
      'Take the points out of its value function if the best and the worst option are to be worth 100 and 0.',
    ),
  );
  return [
    [low, first],
    [high, last],
  ];
}

/** The words of a qualitative scale whose places are 1, 2 and so on; none of any other. */
function levelsOf({ labels }: ReadCriterion): string[] {
  const places = [...labels].sort(([, a], [, b]) => a - b);
  const isCounted = places.every(([, place], at) => place === at + 1);
  const words = places.map(([label]) => label);
  return isCounted && isLevels(words) ? words : [];
}

/** Whether a workbook takes these words: two or more, each once, none longer than a name. */
const isLevels = (words: readonly string[]): boolean => words.length > 0 && levels.safeParse(words).success;

/** The number that stands for what is known. */
function centralValue(known: Measurement['measured']): number {
  return centralNumber({ ...known, b: 'b' in known ? known.b : null });
}

const cellOf = (alternative: string, criterion: string): string => `${alternative}|${criterion}`;

/** XMCDA lets several things have one name; here the second gets its id behind it. */
function uniqueNames(): (name: string, id: string) => string {
  const usedNames = new Set<string>();
  return (name, id) => {
    const wanted = usedNames.has(foldName(name)) ? `${name} (${id})` : name;
    usedNames.add(foldName(wanted));
    return wanted;
  };
}

/** A cell's number. Several different ones become the range between them; a word becomes its place on the scale. */
function measured(
  values: readonly ReadValue[],
  { id, name, labels }: ReadCriterion,
  alternative: string,
  issues: IssueCollector,
): Measurement['measured'] | undefined {
  const cell = (): string => t('{alternative} on {criterion}', { alternative, criterion: name ?? id });
  const numbers = values.flatMap((value): number[] => {
    if (value.kind !== 'label') return numbersIn(value);
    // Where no scale places words, one that is a number says it.
    const place = labels.get(value.label) ?? (labels.size === 0 ? parseNumber(value.label) : undefined);
    if (place === undefined) {
      issues.warn(
        t('"{word}" of {cell} is no number and has no place on a scale; the cell is left empty.', {
          word: value.label,
          cell: cell(),
        }),
      );
      return [];
    }
    return [place];
  });
  if (values.some((value) => value.kind === 'range' && value.isFuzzy)) {
    issues.warn(
      t(
        'Numbers of {name} are fuzzy; what each can be at all is kept as a range, and where it peaks is left out.',
        { name: name ?? id },
      ),
    );
  }
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 0) return undefined;
  if (low === high) return { kind: 'exact', a: low };
  if (values.length > 1) {
    issues.warn(
      t('{cell} has {n} values; the range from {low} to {high} is taken.', {
        cell: cell(),
        n: String(values.length),
        low: String(low),
        high: String(high),
      }),
    );
  }
  return { kind: 'uniform', a: low, b: high };
}

function scenariosOf(
  { weightings }: ReadBundle,
  criteria: readonly ReadCriterion[],
  exported: ReadSidecar['scenario'],
  issues: IssueCollector,
): NonNullable<WorkbookModelInput['scenarios']> {
  const thresholds = thresholdOptions(criteria);
  const known = new Set(criteria.map(({ id }) => id));
  const options = thresholds === null ? {} : { methodOptions: thresholds };
  const scenarios = weightings.map(({ name, weights }) => ({
    // The rules by which the exported scenario counted evidence.
    ...(exported?.name === name ? exported : {}),
    name: name.slice(0, 120),
    ...options,
    weights: [...weights].flatMap(([criterion, value]) => {
      if (!known.has(criterion))
        issues.warn(
          t('There is a weight for {criterion}, which is no criterion; it is left out.', { criterion }),
        );
      else if (value < 0)
        issues.error(
          t('The weight of {criterion} is below 0.', { criterion }),
          t('Weights are 0 or more: correct it.'),
        );
      else return [{ criterion, value }];
      return [];
    }),
  }));
  for (const { name, weights } of weightings) {
    const without = criteria.filter(({ id, active }) => active && !weights.has(id));
    if (weights.size > 0 && without.length > 0) {
      issues.warn(
        t('{name} has no weight for {criteria}; it counts nothing there.', {
          name: quote(name),
          criteria: fewOf(without.map(({ id, name: called }) => called ?? id)),
        }),
        t('Give it a weight, if it is to count.'),
      );
    }
  }
  return scenarios.length === 0 && thresholds ? [{ name: t('Imported thresholds'), ...options }] : scenarios;
}
