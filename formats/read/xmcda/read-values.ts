/** Plain Node: values as XMCDA writes them, in any of its versions. */

import { t } from '../../../common/language/texts.ts';
import type { XmlElement } from '../xml.ts';

/** The children of an element with one of these names. */
export const childrenNamed = (parent: XmlElement | undefined, ...names: readonly string[]): XmlElement[] =>
  parent?.children.filter((child) => names.includes(child.name)) ?? [];

/** The first child with one of these names. */
export const childNamed = (
  parent: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined => parent?.children.find((child) => names.includes(child.name));

/** The text of the first child with one of these names; undefined where there is none or it is empty. */
export const textIn = (parent: XmlElement | undefined, ...names: readonly string[]): string | undefined =>
  childNamed(parent, ...names)?.text || undefined;

/** A value that was read: a number, what lies between two, a word, or nothing. */
export type ReadValue =
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'range';
      readonly low: number;
      readonly high: number;
      /** Where it is what a fuzzy number can be at all. */
      readonly isFuzzy?: boolean;
    }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'missing' };

const MISSING: ReadValue = { kind: 'missing' };

/** The values in an element: `values/value` (3 and 4), `value` (2), or the value itself. */
export function valuesIn(parent: XmlElement | undefined): ReadValue[] {
  const lists = childrenNamed(parent, 'values');
  const holders = [
    ...lists.flatMap((list) => childrenNamed(list, 'value')),
    ...childrenNamed(parent, 'value'),
  ];
  if (holders.length > 0) return holders.map(valueIn);
  if (lists.length > 0) return [];
  const bare = valueIn(parent);
  return bare.kind === 'missing' && !childNamed(parent, 'NA') ? [] : [bare];
}

/** The one value in an element such as `value`, `abscissa`, `minimum` or `constant`. */
export function valueIn(holder: XmlElement | undefined): ReadValue {
  for (const child of holder?.children ?? []) {
    const value = readValue(child);
    if (value !== undefined) return value;
  }
  return MISSING;
}

function readValue(element: XmlElement): ReadValue | undefined {
  switch (element.name) {
    case 'real':
    case 'integer':
    case 'percentage':
      return numberOf(element.text);
    case 'boolean':
      return { kind: 'number', value: isTrue(element.text) ? 1 : 0 };
    case 'label':
      return { kind: 'label', label: element.text };
    case 'NA':
    case 'notAvailable':
      return MISSING;
    case 'rational':
      return rationalOf(element);
    case 'interval':
      return intervalOf(element);
    case 'fuzzyNumber':
      return fuzzyOf(element);
    case 'valuedLabel':
    case 'rankedLabel':
      return valueIn(childNamed(element, 'value')) ?? MISSING;
    case 'numeric':
      return valueIn(element);
    default:
      return undefined;
  }
}

function numberOf(text: string): ReadValue {
  const value = parseNumber(text);
  return value === undefined ? { kind: 'label', label: text } : { kind: 'number', value };
}

/** A number as XML Schema writes one; INF and NaN are none that a model takes. */
export function parseNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text.trim())) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function rationalOf(element: XmlElement): ReadValue {
  const above = parseNumber(textIn(element, 'numerator'));
  const below = parseNumber(textIn(element, 'denominator'));
  if (above === undefined || !below) return { kind: 'label', label: partsOf(element, '/') };
  return { kind: 'number', value: above / below };
}

function intervalOf(element: XmlElement): ReadValue {
  const low = valueIn(childNamed(element, 'lowerBound'));
  const high = valueIn(childNamed(element, 'upperBound'));
  if (low.kind !== 'number' || high.kind !== 'number') {
    return { kind: 'label', label: t('from {low} to {high}', { low: wordOf(low), high: wordOf(high) }) };
  }
  if (low.value === high.value) return low;
  return { kind: 'range', low: Math.min(low.value, high.value), high: Math.max(low.value, high.value) };
}

/** A triangle or a trapezium, by where it begins and ends. */
function fuzzyOf(element: XmlElement): ReadValue {
  const shape = childNamed(element, 'triangular', 'trapezoidal');
  const points = childrenNamed(shape, 'point1', 'point2', 'point3', 'point4').map((point) => ({
    x: valueIn(childNamed(point, 'abscissa')),
    y: valueIn(childNamed(point, 'ordinate')),
  }));
  const numbers = points.flatMap(({ x }) => (x.kind === 'number' ? [x.value] : []));
  if (points.length < 3 || numbers.length < points.length)
    return { kind: 'label', label: t('a fuzzy number') };
  return { kind: 'range', low: Math.min(...numbers), high: Math.max(...numbers), isFuzzy: true };
}

/** What the parts of a value say, for a warning: "1/0". */
const partsOf = ({ children }: XmlElement, between: string): string =>
  children.map(({ text }) => text.trim()).join(between);

const wordOf = (value: ReadValue): string =>
  value.kind === 'number' ? String(value.value) : value.kind === 'label' ? value.label : t('nothing');

/** `true` and `1`, as XML Schema has it; a missing text is `otherwise`. */
export const isTrue = (text: string | undefined, otherwise = false): boolean =>
  text === undefined ? otherwise : ['true', '1'].includes(text.trim().toLowerCase());
