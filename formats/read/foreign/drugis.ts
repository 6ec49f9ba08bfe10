/** Plain Node: problems of MCDA by drugis.org (mcda-elicitation-web), in any version of its JSON. */

import { t } from '../../../common/language/texts.ts';
import { fewOf, list, quote, shorten } from '../../../common/words.ts';
import type { EntryOf, WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import { keysOf } from '../../../db/ids.ts';
import { LIMITS } from '../../../db/limits.ts';
import { at } from '../../../scoring/at.ts';
import { type SwingRatio, weightsFromRatios } from '../../../scoring/elicitation/swing-ratios.ts';
import { MethodFault } from '../../../scoring/methods/fault.ts';
import { fileError } from '../file-error.ts';
import type { IssueCollector } from '../issue-collector.ts';
import { type Measured, rounded } from './distributions.ts';
import { DRUGIS_WAY, performanceOf } from './drugis-performance.ts';
import {
  type Criterion,
  type DataSource,
  type Json,
  type Problem,
  partIn,
  problemOf,
  type ValueFunction,
} from './drugis-schema.ts';
import { nameGiver } from './names.ts';

/**
 * A problem of MCDA by drugis.org as a model: alternatives, criteria with direction, unit and value function, numbers with
 * what is known of their uncertainty, groups, sources, and weights where exact ratios of swings give them. What relates
 * alternatives to one another instead of measuring them is named and left out. Throws a UserFacingError for a document that is
 * not as the tool writes it, and for one without a number that can be read.
 */
export function modelFromDrugis(document: unknown, issues: IssueCollector): WorkbookModelInput {
  const problem = problemOf(document);
  const nameCriterion = nameGiver(issues);
  const nameAlternative = nameGiver(issues);
  const criteria = new Map(
    Object.entries(problem.criteria).map(([id, criterion]) => {
      const name = nameCriterion(criterion.title ?? id, id);
      return [id, { id, name, criterion, source: chosenSource(name, criterion, problem, issues) }] as const;
    }),
  );
  const alternatives = Object.entries(problem.alternatives).map(([id, { title }]) => ({
    ...keysOf(id),
    name: nameAlternative(title ?? id, id),
  }));
  const names = new Map(Object.keys(problem.alternatives).map((id, i) => [id, at(alternatives, i).name]));
  const scales = new Map(
    [...criteria.values()].map((criterion) => [criterion.id, scaleOf(criterion, problem, issues)] as const),
  );
  const sources = sourcesOf([...criteria.values()]);
  const measurements = problem.performanceTable.flatMap((entry): EntryOf<'measurements'>[] => {
    const criterion = criteria.get(entry.criterion);
    if (
      !criterion ||
      (entry.dataSource !== undefined &&
        criterion.source.id !== undefined &&
        entry.dataSource !== criterion.source.id)
    ) {
      if (!criterion)
        issues.warn(
          t('There are numbers on {criterion}, which is no criterion; they are left out.', {
            criterion: quote(entry.criterion),
          }),
        );
      return [];
    }
    const alternative = entry.alternative === undefined ? undefined : names.get(entry.alternative);
    if (alternative === undefined) {
      relativeEffects(entry, criterion.name, issues);
      return [];
    }
    const factor = scales.get(criterion.id)?.factor ?? 1;
    const found = performanceOf(entry.performance, { alternative, criterion: criterion.name, issues });
    if (!found) return [];
    const title = sources.titleOf(criterion.source);
    return [
      {
        alternative,
        criterion: criterion.name,
        measured: scaled(found.measured, factor),
        ...(title === undefined ? {} : { source: title }),
        ...(found.remark === '' ? {} : { remark: found.remark }),
      },
    ];
  });
  if (measurements.length === 0) {
    throw fileError(
      relativeOnly(problem)
        ? t(
            'This is a problem of MCDA by drugis.org, and no number of it can be read: its effects are relative to one alternative.',
          )
        : t('This is a problem of MCDA by drugis.org, and no number of it can be read.'),
      t(DRUGIS_WAY),
    );
  }
  const weights = weightsOf(problem, criteria, issues);
  warnOfOtherKeys(document, problem, issues);
  return {
    ...(problem.title ? { title: shorten(problem.title, 200) } : {}),
    ...(problem.description ? { description: shorten(problem.description, LIMITS.prose) } : {}),
    alternatives,
    criteria: [...criteria.values()].map(({ id, name, criterion }) => {
      const { unit, direction, valuePoints } = scales.get(id) ?? {
        unit: null,
        direction: 'max',
        valuePoints: [],
      };
      const group = groupOf(id, problem);
      return {
        ...keysOf(id),
        name,
        scale: 'numeric' as const,
        direction,
        unit,
        valuePoints,
        ...(criterion.description ? { question: shorten(criterion.description, LIMITS.prose) } : {}),
        ...(group === undefined ? {} : { group }),
      };
    }),
    sources: sources.all,
    measurements,
    notes: notesOf([...criteria.values()]),
    ...(weights === null ? {} : { scenarios: [{ name: t('Imported weights'), weights }] }),
  };
}

interface ReadCriterion {
  readonly id: string;
  readonly name: string;
  readonly criterion: Criterion;
  readonly source: DataSource;
}

/** The data source whose numbers are read: the tool compares by one for each criterion, and the file may hold several. */
function chosenSource(
  name: string,
  criterion: Criterion,
  problem: Problem,
  issues: IssueCollector,
): DataSource {
  const sources = criterion.dataSources ?? [];
  const used = sources.filter(({ id }) =>
    problem.performanceTable.some(({ dataSource }) => dataSource === id),
  );
  const [first = sources[0], ...others] = used;
  if (others.length > 0) {
    issues.warn(
      t('{name} has {n} data sources; the first is read, and {others} left out.', {
        name: quote(name),
        n: String(used.length),
        others: list(others.map((one) => quote(one.source ?? one.id ?? t('another')))),
      }),
      t('Import the others as criteria of their own, in a table, if they are to count.'),
    );
  }
  // Early versions have no data sources: the criterion says itself how it is measured.
  return first
    ? {
        ...first,
        pvf: first.pvf ?? criterion.pvf,
        unitOfMeasurement: first.unitOfMeasurement ?? criterion.unitOfMeasurement,
      }
    : criterion;
}

interface Scale {
  readonly unit: string | null;
  readonly direction: 'max' | 'min';
  readonly valuePoints: [number, number][];
  /** By what the numbers of the file are multiplied: percentages are kept as parts of one. */
  readonly factor: number;
}

function scaleOf(
  { id, name, criterion, source }: ReadCriterion,
  problem: Problem,
  issues: IssueCollector,
): Scale {
  const { pvf, unitOfMeasurement: unit } = source;
  const label = (typeof unit === 'string' ? unit : unit?.label) || null;
  const factor = isPercentage(id, source, problem) ? 100 : 1;
  const percent = factor === 100 ? '%' : null;
  const common = { unit: percent ?? (label && shorten(label, 60)), factor };
  if (!pvf?.direction) {
    const direction = criterion.isFavorable === false ? 'min' : 'max';
    const { isFavorable = null } = criterion;
    issues.warn(
      t(
        '{kind, select, unsaid {The file does not say what is better on {name}; more is taken as better.} more {The file does not say what is better on {name}; it calls the criterion favourable, so that more is taken as better.} other {The file does not say what is better on {name}; it calls the criterion unfavourable, so that less is taken as better.}}',
        { kind: isFavorable === null ? 'unsaid' : isFavorable ? 'more' : 'less', name: quote(name) },
      ),
      t('Set the direction of the criterion, where it is the other.'),
    );
    return { ...common, direction, valuePoints: [] };
  }
  const direction = pvf.direction === 'decreasing' ? 'min' : 'max';
  return { ...common, direction, valuePoints: pointsOf(name, pvf, direction, factor, issues) };
}

/** Whether numbers are kept as parts of one and shown as percentages. */
function isPercentage(
  id: string,
  { unitOfMeasurement: unit, id: source }: DataSource,
  problem: Problem,
): boolean {
  if (typeof unit === 'object' && unit?.type) return unit.type === 'percentage';
  return problem.performanceTable.some(({ criterion, dataSource, performance }) => {
    if (criterion !== id || (source !== undefined && dataSource !== undefined && dataSource !== source))
      return false;
    const input = partIn(partIn(performance, 'effect'), 'input');
    return input?.['scale'] === 'percentage';
  });
}

/** The partial value function: worth 0 and 100 at the ends of its range, and what was asked for between them. */
function pointsOf(
  name: string,
  { range, cutoffs, values }: ValueFunction,
  direction: 'max' | 'min',
  factor: number,
  issues: IssueCollector,
): [number, number][] {
  if (!range) return [];
  const [low, high] = [Math.min(...range), Math.max(...range)];
  const [first, last] = direction === 'max' ? [0, 100] : [100, 0];
  const inner = (cutoffs ?? []).flatMap((x, i): [number, number][] => {
    const value = values?.[i];
    return value === undefined ? [] : [[x, value * 100]];
  });
  const points: [number, number][] = [[low, first], ...inner, [high, last]];
  const isOrdered = points.every(([x, y], i) => {
    const [before, worth] = points[i - 1] ?? [];
    if (before === undefined || worth === undefined) return true;
    return x > before && (direction === 'max' ? y >= worth : y <= worth);
  });
  if (!isOrdered) {
    issues.warn(
      t('The value function of {name} is left out: its points are not in order.', { name: quote(name) }),
      t('Draw one after the import.'),
    );
    return [];
  }
  return points.map(([x, y]) => [rounded(x * factor), rounded(y)]);
}

const scaled = (measured: Measured, factor: number): Measured => {
  if (factor === 1) return measured;
  const a = rounded(measured.a * factor);
  return 'b' in measured ? { ...measured, a, b: rounded(measured.b * factor) } : { ...measured, a };
};

/** Effects that are given for all alternatives at once, relative to one of them. */
function relativeEffects(
  { performance }: Problem['performanceTable'][number],
  name: string,
  issues: IssueCollector,
): void {
  const type = partIn(performance, 'distribution')?.['type'] ?? performance['type'];
  issues.warn(
    t(
      'The effects on {name} are relative to a baseline ({type}) and hang together, which no workbook holds; they are left out.',
      { name: quote(name), type: quote(String(type)) },
    ),
    t(DRUGIS_WAY),
  );
}

const relativeOnly = ({ performanceTable }: Problem): boolean =>
  performanceTable.length > 0 && performanceTable.every(({ alternative }) => alternative === undefined);

/** The group of the value tree that a criterion is in. */
function groupOf(id: string, { valueTree }: Problem): string | undefined {
  const holds = (node: Json): boolean => {
    const criteria = node['criteria'];
    const children = node['children'];
    return (
      (Array.isArray(criteria) && criteria.includes(id)) ||
      (Array.isArray(children) && children.some((child) => holds(child as Json)))
    );
  };
  const title = valueTree?.children?.find(holds)?.['title'];
  return typeof title === 'string' && title.trim() !== '' ? shorten(title, LIMITS.name) : undefined;
}

/** What the data sources of the criteria cite, each once. */
function sourcesOf(criteria: readonly ReadCriterion[]) {
  const titleOf = ({ source, sourceLink }: DataSource): string | undefined => {
    const title = source?.trim() || sourceLink?.trim();
    return title ? shorten(title, LIMITS.line) : undefined;
  };
  const all = new Map<string, NonNullable<WorkbookModelInput['sources']>[number]>();
  for (const { source } of criteria) {
    const title = titleOf(source);
    if (title === undefined || all.has(title)) continue;
    const url = source.sourceLink?.trim();
    all.set(title, { title, ...(url ? { url: shorten(url, LIMITS.line) } : {}) });
  }
  return { titleOf, all: [...all.values()] };
}

const notesOf = (criteria: readonly ReadCriterion[]): NonNullable<WorkbookModelInput['notes']> =>
  criteria.flatMap(({ name, source }) => {
    const parts = [
      source.strengthOfEvidence
        ? t('Strength of evidence: {text}', { text: source.strengthOfEvidence })
        : null,
      source.uncertainties ? t('Uncertainties: {text}', { text: source.uncertainties }) : null,
    ].filter((note) => note !== null);
    return parts.length === 0
      ? []
      : [{ subject: 'criterion' as const, criterion: name, text: parts.join('\n\n') }];
  });

type Weights = NonNullable<NonNullable<WorkbookModelInput['scenarios']>[number]['weights']>;

/** Weights where exact ratios of swings lead from each criterion to each; other preferences are named. */
function weightsOf(
  { preferences }: Problem,
  criteria: ReadonlyMap<string, ReadCriterion>,
  issues: IssueCollector,
): Weights | null {
  const given = Array.isArray(preferences) ? (preferences as Json[]) : [];
  const nameOf = (id: unknown): string => criteria.get(String(id))?.name ?? String(id);
  const ratios = given.flatMap(({ type, criteria: pair, ratio }): SwingRatio[] =>
    type === 'exact swing' && Array.isArray(pair) && typeof ratio === 'number'
      ? [[nameOf(pair[0]), nameOf(pair[1]), ratio]]
      : [],
  );
  const others = given.filter(({ type }) => type !== 'exact swing');
  if (others.length > 0) {
    const said = others.map(
      ({ type, criteria: pair }) =>
        `${String(type)}: ${Array.isArray(pair) ? overEachOther(pair.map(nameOf)) : '?'}`,
    );
    issues.warn(
      t(
        '{n, plural, one {# preference is} other {# preferences are}} no exact ratio and cannot be kept as weights: {said}.',
        { n: others.length, said: fewOf(said) },
      ),
      t('Ask for the weights in the weights view, by ranks or by swings.'),
    );
  }
  if (ratios.length === 0) return null;
  const names = [...criteria.values()].map(({ name }) => name);
  try {
    const weights = weightsFromRatios(names, ratios);
    return names.map((criterion, i) => ({ criterion, value: at(weights, i) }));
  } catch (error) {
    if (!(error instanceof MethodFault)) throw error;
    issues.warn(
      t('The ratios of swings give no weights: {reason}', { reason: error.message }),
      t('Ask for the weights in the weights view.'),
    );
    return null;
  }
}

/** "Cost over Speed", as one is preferred to the other. */
const overEachOther = (names: readonly string[]): string =>
  names.reduce((better, worse) => t('{better} over {worse}', { better, worse }));

/** Parts of the document that are read, or that say only how the program shows it. */
const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...[
    'title',
    'description',
    'criteria',
    'alternatives',
    'performanceTable',
    'valueTree',
    'preferences',
    'schemaVersion',
  ],
  ...['problem', 'therapeuticContext'],
]);

function warnOfOtherKeys(document: unknown, problem: Problem, issues: IssueCollector): void {
  const others = [...new Set([...Object.keys(document as Json), ...Object.keys(problem)])].filter(
    (key) => !KNOWN_KEYS.has(key),
  );
  if (others.length > 0)
    issues.warn(t('{keys} of the file is not read.', { keys: fewOf(others.map((key) => quote(key))) }));
}
