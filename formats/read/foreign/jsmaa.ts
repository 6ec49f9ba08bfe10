/** Plain Node: models of JSMAA, as it saves them in XML. */

import { msg, t } from '../../../common/language/texts.ts';
import { fewOf, list, quote, shorten } from '../../../common/words.ts';
import type { EntryOf, WorkbookModelInput } from '../../../db/exchange/workbook-model.ts';
import { fileError } from '../file-error.ts';
import type { IssueCollector } from '../issue-collector.ts';
import { thresholdOptions } from '../thresholds.ts';
import { valuePointsFrom } from '../value-points.ts';
import { childNamed, childrenNamed, parseNumber } from '../xmcda/read-values.ts';
import { readXml, type XmlElement } from '../xml.ts';
import {
  beta,
  between,
  discrete,
  exactly,
  logNormal,
  type Measured,
  normal,
  rounded,
  warnOfShape,
} from './distributions.ts';
import { nameGiver } from './names.ts';

/** Names of the root element, of models that rank and of those that sort. */
export const JSMAA_ROOT = /^SMAA-(2|TRI)-model$/;

interface ReadCriterion {
  readonly name: string;
  readonly xml: XmlElement;
  readonly isOrdinal: boolean;
  readonly ascending: boolean;
}

/**
 * A model of JSMAA: alternatives, criteria with direction and value function, measurements with what is known of their
 * uncertainty, exact weights, and the thresholds of a model that sorts. What has no like here is named and left out. Throws a
 * UserFacingError for XML that is not as JSMAA writes it.
 */
export function modelFromJsmaa(bytes: Uint8Array, file: string, issues: IssueCollector): WorkbookModelInput {
  const root = readXml(bytes, file);
  const nameAlternative = nameGiver(issues);
  const nameCriterion = nameGiver(issues);
  const alternatives = new Map(
    childrenNamed(childNamed(root, 'alternatives'), 'alternative').map(
      ({ attributes: { id = '', name = '' } }) => [id, nameAlternative(name, id)],
    ),
  );
  const criteria = new Map(
    childrenNamed(childNamed(root, 'criteria'), 'criterion').map((xml): [string, ReadCriterion] => {
      const { id = '', name = '' } = xml.attributes;
      const isOrdinal = xml.attributes['class'] === 'ordinalCriterion';
      const ascending = childNamed(xml, 'ascending')?.attributes['value'] !== 'false';
      return [id, { name: nameCriterion(name, id), xml, isOrdinal, ascending }];
    }),
  );
  if (alternatives.size === 0 || criteria.size === 0) {
    throw fileError(
      t('{file} is a model of JSMAA without alternatives or criteria.', { file }),
      t('Save it there anew.'),
    );
  }
  const measurements = childrenNamed(childNamed(root, 'measurements'), 'measurement').flatMap(
    (xml): EntryOf<'measurements'>[] => {
      const alternative = alternatives.get(referenceIn(xml, 'alternative'));
      const criterion = criteria.get(referenceIn(xml, 'criterion'));
      const value = childNamed(xml, 'value');
      if (alternative === undefined || !criterion || !value) return [];
      const measured = measuredFrom(value, criterion.name, issues);
      if (measured) return [{ alternative, criterion: criterion.name, measured }];
      issues.warn(
        t('{alternative} on {criterion} is given as {form}, which no workbook holds; it is left out.', {
          alternative: quote(alternative),
          criterion: quote(criterion.name),
          form: quote(value.attributes['class'] ?? t('nothing')),
        }),
        t('State it as a number, or as a problem file with the method smaa (docs/problem-file.md).'),
      );
      return [];
    },
  );
  const ordinal = [...criteria.values()].filter(({ isOrdinal }) => isOrdinal);
  if (ordinal.length > 0) {
    issues.warn(
      t('Of {criteria} only the order is known: the ranks are taken as numbers, less is better.', {
        criteria: list(ordinal.map(({ name }) => quote(name))),
      }),
      t('Give the criterion a value function where the steps between the ranks are not alike.'),
    );
  }
  warnOfOthers(root, issues);
  const weights = weightsOf(childNamed(root, 'preferences'), criteria, issues);
  const thresholds = thresholdOptions(
    [...criteria.values()].map(({ name, xml }) => ({
      id: name,
      indifference: exactIn(childNamed(xml, 'indifferenceTH'), name, issues),
      preference: exactIn(childNamed(xml, 'preferenceTH'), name, issues),
    })),
  );
  const title = root.attributes['name'];
  return {
    ...(title ? { title: shorten(title, 200) } : {}),
    alternatives: [...alternatives.values()].map((name) => ({ name })),
    criteria: [...criteria.values()].map((criterion) => ({
      name: criterion.name,
      scale: 'numeric',
      direction: criterion.ascending && !criterion.isOrdinal ? 'max' : 'min',
      unit: criterion.isOrdinal ? t(msg.in('unit', 'rank')) : null,
      valuePoints: pointsOf(criterion, issues),
    })),
    measurements,
    ...(weights || thresholds
      ? {
          scenarios: [
            {
              name: weights ? t('Imported weights') : t('Imported thresholds'),
              ...(thresholds ? { methodOptions: thresholds } : {}),
              ...(weights ? { weights } : {}),
            },
          ],
        }
      : {}),
  };
}

const referenceIn = (xml: XmlElement, name: string): string => childNamed(xml, name)?.attributes['ref'] ?? '';

const numberIn = ({ attributes }: XmlElement, key: string): number | undefined =>
  parseNumber(attributes[key]);

function measuredFrom(value: XmlElement, criterion: string, issues: IssueCollector): Measured | null {
  const [exact, start, end, mean, sd, a, b, low, high, rank] = [
    ...['value', 'start', 'end', 'mean', 'stdev', 'alpha', 'beta', 'min', 'max', 'rank'].map((key) =>
      numberIn(value, key),
    ),
  ];
  switch (value.attributes['class']) {
    case 'exact':
      return exact === undefined ? null : exactly(exact);
    case 'rank':
      return rank === undefined ? null : exactly(rank);
    case 'interval':
      return start === undefined || end === undefined ? null : between(start, end);
    case 'gaussian':
      return mean === undefined || sd === undefined ? null : normal(mean, sd);
    case 'lognormal': {
      if (mean === undefined || sd === undefined) return null;
      if (sd > 0) warnOfShape('lognormal', criterion, issues);
      return logNormal(mean, sd);
    }
    case 'beta': {
      if (a === undefined || b === undefined || a <= 0 || b <= 0) return null;
      warnOfShape('beta', criterion, issues);
      return beta(a, b, low, high);
    }
    default:
      return discreteFrom(value, criterion, issues);
  }
}

/** Numbers with probabilities, which JSMAA keeps under the full name of its class. */
function discreteFrom(value: XmlElement, criterion: string, issues: IssueCollector): Measured | null {
  if (!/discrete/i.test(value.attributes['class'] ?? '')) return null;
  const points = pointsIn(value);
  const total = points.reduce((sum, [, probability]) => sum + probability, 0);
  if (points.length === 0 || Math.abs(total - 1) > 1e-6) return null;
  if (points.length > 1) warnOfShape('discrete', criterion, issues);
  return discrete(points);
}

const pointsIn = (holder: XmlElement): [number, number][] =>
  childrenNamed(childNamed(holder, 'points'), 'point').flatMap((point): [number, number][] => {
    const [x, y] = [numberIn(point, 'x'), numberIn(point, 'y')];
    return x === undefined || y === undefined ? [] : [[x, y]];
  });

/** The value function between the ends of the scale; none where the file has no scale. */
function pointsOf({ name, xml, ascending }: ReadCriterion, issues: IssueCollector): [number, number][] {
  const scale = childNamed(xml, 'scale');
  const [start, end] = scale ? [numberIn(scale, 'start'), numberIn(scale, 'end')] : [];
  if (start === undefined || end === undefined || start >= end) return [];
  const [first, last] = ascending ? [0, 1] : [1, 0];
  const inner = pointsIn(xml).map(([x, y]): [number, number] => [x, rounded(y * 100)]);
  return valuePointsFrom([[start, first * 100], ...inner, [end, last * 100]], name, issues, true) ?? [];
}

type Weights = NonNullable<EntryOf<'scenarios'>['weights']>;

/** Weights that are exact for every criterion; orders and intervals are named. */
function weightsOf(
  preferences: XmlElement | undefined,
  criteria: ReadonlyMap<string, ReadCriterion>,
  issues: IssueCollector,
): Weights | null {
  const given = childrenNamed(preferences, 'preference').flatMap((xml) => {
    const criterion = criteria.get(referenceIn(xml, 'criterion'));
    const value = childNamed(xml, 'value');
    return criterion && value ? [{ criterion: criterion.name, value, kind: value.attributes['class'] }] : [];
  });
  if (given.length === 0) return null;
  const ranked = given.filter(({ kind }) => kind === 'rank');
  if (ranked.length > 0) {
    const order = ranked.toSorted(
      (x, y) => (numberIn(x.value, 'rank') ?? 0) - (numberIn(y.value, 'rank') ?? 0),
    );
    issues.warn(
      t('Of the weights only the order is known, which is not kept: {criteria}.', {
        criteria: list(order.map(({ criterion }) => quote(criterion))),
      }),
      t('Give the ranks in the weights view, which makes weights of them.'),
    );
    return null;
  }
  const open = given.filter(({ kind }) => kind !== 'exact');
  if (open.length > 0) {
    issues.warn(
      t('The weights of {criteria} are ranges, which no workbook holds; no weight is read.', {
        criteria: fewOf(open.map(({ criterion }) => quote(criterion))),
      }),
      t('The robustness view asks for ranges of weights.'),
    );
    return null;
  }
  return given.map(({ criterion, value }) => ({ criterion, value: numberIn(value, 'value') ?? 0 }));
}

/** The number of a threshold, where it is exact. */
function exactIn(xml: XmlElement | undefined, criterion: string, issues: IssueCollector): number | undefined {
  if (!xml) return undefined;
  if (xml.attributes['class'] === 'exact') return numberIn(xml, 'value');
  issues.warn(
    t('A threshold of {criterion} is no exact number; it is left out.', { criterion: quote(criterion) }),
  );
  return undefined;
}

const PARTS = new Set(['alternatives', 'criteria', 'measurements', 'preferences']);

function warnOfOthers(root: XmlElement, issues: IssueCollector): void {
  if (root.name === 'SMAA-TRI-model') {
    issues.warn(
      t('This model sorts alternatives into categories, which no workbook does: they are compared instead.'),
    );
  }
  const others = root.children.map(({ name }) => name).filter((name) => !PARTS.has(name));
  for (const name of new Set(others))
    issues.warn(t('{element} has no place in a workbook; it is left out.', { element: `<${name}>` }));
}
