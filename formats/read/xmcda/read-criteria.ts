/** Plain Node: criteria of XMCDA with their scales, functions and thresholds. */

import { t } from '../../../common/language/texts.ts';
import { VALUES_TO_100 } from '../../format-names.ts';
import type { IssueCollector } from '../issue-collector.ts';
import { valuePointsFrom } from '../value-points.ts';
import type { XmlElement } from '../xml.ts';
import {
  childNamed,
  childrenNamed,
  isTrue,
  parseNumber,
  type ReadValue,
  textIn,
  valueIn,
} from './read-values.ts';

/** What XMCDA says about one criterion, gathered from wherever a version puts it. */
export interface ReadCriterion {
  readonly id: string;
  name: string | undefined;
  question: string | undefined;
  active: boolean;
  direction: 'min' | 'max' | undefined;
  unit: string | undefined;
  /** Where the words of a qualitative scale stand. */
  readonly labels: Map<string, number>;
  valuePoints: [number, number][] | undefined;
  /** A value function that is a straight line, of which nobody says from where to where it goes. */
  valueLine: { readonly slope: number; readonly intercept: number } | undefined;
  /** The lowest and the highest number of its scale. */
  range: readonly [number, number] | undefined;
  weight: number | undefined;
  indifference: number | undefined;
  preference: number | undefined;
}

/** A criterion of which nothing is known but its id. */
export const newCriterion = (id: string): ReadCriterion => ({
  id,
  name: undefined,
  question: undefined,
  active: true,
  direction: undefined,
  unit: undefined,
  labels: new Map(),
  valuePoints: undefined,
  valueLine: undefined,
  range: undefined,
  weight: undefined,
  indifference: undefined,
  preference: undefined,
});

/** `criterion` in `criteria`: its name and state, and in version 2 also its scale, function, weight and thresholds. */
export function readCriterion(criterion: ReadCriterion, xml: XmlElement, issues: IssueCollector): void {
  criterion.name ??= xml.attributes['name'] || undefined;
  criterion.question ??= commentOf(xml);
  criterion.active = isTrue(textIn(xml, 'active'), true);
  for (const scale of childrenNamed(xml, 'scale')) readScale(criterion, scale);
  for (const read of childrenNamed(xml, 'criterionFunction')) readFunction(criterion, read, issues);
  for (const list of childrenNamed(xml, 'thresholds')) readThresholds(criterion, list, issues);
  for (const held of childrenNamed(xml, 'significance', 'criterionValue', 'weight')) {
    const value = valueIn(childNamed(held, 'value') ?? held);
    if (value.kind === 'number') criterion.weight ??= value.value;
  }
}

/** The comment of a description, which every version has. */
export function commentOf(xml: XmlElement): string | undefined {
  const description = childNamed(xml, 'description');
  return textIn(description, 'comment', 'abstract') ?? textIn(xml, 'comment');
}

/** `scale`: its direction, its ends, its words with their places, and its unit where Weighbridge wrote it. */
export function readScale(criterion: ReadCriterion, scale: XmlElement): void {
  const kind = childNamed(scale, 'quantitative', 'qualitative', 'nominal') ?? scale;
  const direction = textIn(kind, 'preferenceDirection')?.toLowerCase();
  if (direction === 'min' || direction === 'max') criterion.direction ??= direction;
  const [lowest, highest] = ['minimum', 'maximum'].map((end) => valueIn(childNamed(kind, end)));
  if (lowest?.kind === 'number' && highest?.kind === 'number' && lowest.value < highest.value) {
    criterion.range ??= [lowest.value, highest.value];
  }
  if (scale.attributes['mcdaConcept'] === 'unit') criterion.unit ??= scale.attributes['name'] || undefined;
  const lists = [kind, ...childrenNamed(kind, 'valuedLabels', 'labels', 'rankedLabels')];
  for (const entry of lists.flatMap((list) => childrenNamed(list, 'rankedLabel', 'valuedLabel'))) {
    const label = textIn(entry, 'label');
    const value = valueIn(childNamed(entry, 'value'));
    const place = value.kind === 'number' ? value.value : parseNumber(textIn(entry, 'rank'));
    if (label !== undefined && place !== undefined) criterion.labels.set(label, place);
  }
}

/** A value function as points, from pieces, points, or a straight line between them. */
export function readFunction(criterion: ReadCriterion, xml: XmlElement, issues: IssueCollector): void {
  const name = criterion.name ?? criterion.id;
  const forms = [
    xml,
    ...childrenNamed(xml, 'function'),
    ...childrenNamed(childNamed(xml, 'functions'), 'function'),
  ];
  const holders = forms.flatMap((form) => [
    form,
    ...childrenNamed(form, 'piecewiseLinear', 'discrete', 'points'),
  ]);
  const ends = holders.flatMap((holder) => [
    ...childrenNamed(holder, 'segment').flatMap((segment) => [
      childNamed(segment, 'head'),
      childNamed(segment, 'tail'),
    ]),
    ...childrenNamed(holder, 'point'),
  ]);
  const points: [number, number][] = [];
  for (const end of ends) {
    const x = valueIn(childNamed(end, 'abscissa'));
    const y = valueIn(childNamed(end, 'ordinate'));
    if (x.kind !== 'number' || y.kind !== 'number') continue;
    // Two pieces meet in the same point.
    const [beforeX, beforeY] = points.at(-1) ?? [];
    if (x.value !== beforeX || y.value !== beforeY) points.push([x.value, y.value]);
  }
  const line = forms.map((form) => childNamed(form, 'affine', 'linear')).find((one) => one !== undefined);
  if (points.length === 0 && line) {
    const slope = valueIn(childNamed(line, 'slope'));
    const intercept = valueIn(childNamed(line, 'intercept'));
    if (slope.kind === 'number' && intercept.kind === 'number') {
      criterion.valueLine = { slope: slope.value, intercept: intercept.value };
      return;
    }
  }
  if (points.length < 2) {
    issues.warn(
      t('The function of {name} has no points that a value function could be made of; it is left out.', {
        name,
      }),
    );
    return;
  }
  const keepValues = xml.attributes['mcdaConcept'] === VALUES_TO_100;
  criterion.valuePoints = valuePointsFrom(points, name, issues, keepValues) ?? criterion.valuePoints;
}

/** `thresholds`: those of indifference and preference; a veto has no place here. */
export function readThresholds(criterion: ReadCriterion, list: XmlElement, issues: IssueCollector): void {
  for (const threshold of childrenNamed(list, 'threshold')) {
    const { mcdaConcept = '', id = '', name = '' } = threshold.attributes;
    const what = (mcdaConcept || id || name).toLowerCase();
    const value = constantIn(threshold);
    if (value.kind !== 'number') {
      issues.warn(
        t('A threshold of {criterion} is no constant number; it is left out.', {
          criterion: criterion.name ?? criterion.id,
        }),
      );
    } else if (/^(ind|q)/.test(what)) criterion.indifference = value.value;
    else if (/^(pref|p)/.test(what)) criterion.preference = value.value;
    else {
      issues.warn(
        t('Thresholds of {kind} have no place in a workbook; they are left out.', {
          kind: what || t('no name'),
        }),
      );
    }
  }
}

/** The number of a threshold that is the same everywhere: a constant, or a line without a slope. */
function constantIn(threshold: XmlElement): ReadValue {
  const line = childNamed(threshold, 'linear', 'affine');
  if (!line) return valueIn(childNamed(threshold, 'constant') ?? threshold);
  const slope = valueIn(childNamed(line, 'slope'));
  const intercept = valueIn(childNamed(line, 'intercept'));
  return slope.kind === 'number' && slope.value === 0 ? intercept : { kind: 'missing' };
}
