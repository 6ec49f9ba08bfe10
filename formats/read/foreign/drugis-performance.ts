/** Plain Node: what a cell of a problem of MCDA by drugis.org says. */

import { msg, t } from '../../../common/language/texts.ts';
import { quote } from '../../../common/words.ts';
import type { IssueCollector } from '../issue-collector.ts';
import {
  beta,
  between,
  exactly,
  gamma,
  type Measured,
  normal,
  type Shape,
  studentT,
  warnOfShape,
} from './distributions.ts';
import { type Json, partIn } from './drugis-schema.ts';

/** How what cannot be read can be brought in. */
export const DRUGIS_WAY = msg(
  'Weighbridge solves such problems as a problem file with the method smaa: state what each alternative comes to as a number, a normal, uniform or beta (docs/problem-file.md).',
);

/** A number, and what was typed in beside it. */
export interface Performance {
  readonly measured: Measured;
  readonly remark: string;
}

/** A cell for messages, and where they go. */
export interface Place {
  readonly alternative: string;
  readonly criterion: string;
  readonly issues: IssueCollector;
}

/** What an entry of the table says: its distribution where that can be kept, else its effect. */
export function performanceOf(performance: Json, place: Place): Performance | null {
  const effect = partIn(performance, 'effect');
  const distribution = partIn(performance, 'distribution');
  // Early versions have one of the two, without its name.
  if (!effect && !distribution) return measuredFrom(performance, place);
  const known = distribution && measuredFrom(distribution, place);
  const stated = effect && measuredFrom(effect, place);
  if (known?.measured.kind === 'exact' && stated) return stated;
  return known ? { measured: known.measured, remark: known.remark || (stated?.remark ?? '') } : stated;
}

function measuredFrom(entry: Json, place: Place): Performance | null {
  const type = String(entry['type']);
  if (type === 'empty') return null;
  if (type === 'exact' && typeof entry['value'] === 'number')
    return statedFrom(entry['value'], partIn(entry, 'input'));
  const found = DISTRIBUTIONS[type]?.(partIn(entry, 'parameters') ?? {}) ?? null;
  if (found === null) return unread(type, place);
  if (SHAPES[type]) warnOfShape(SHAPES[type], place.criterion, place.issues);
  return { measured: found, remark: '' };
}

/** Distributions by the names that the tool gives them, out of their parameters; null where these do not suffice. */
const DISTRIBUTIONS: Readonly<Record<string, (parameters: Json) => Measured | null>> = {
  dnorm: numbered(['mu', 'sigma'], ([mean, sd]) => normal(mean, sd)),
  range: numbered(['lowerBound', 'upperBound'], ([low, high]) => between(low, high)),
  dbeta: numbered(['alpha', 'beta'], ([a, b]) => (a > 0 && b > 0 ? beta(a, b) : null)),
  dgamma: numbered(['alpha', 'beta'], ([shape, rate]) => (shape > 0 && rate > 0 ? gamma(shape, rate) : null)),
  dt: numbered(['mu', 'stdErr', 'dof'], ([mean, error, freedom]) =>
    freedom > 2 ? studentT(mean, error, freedom) : null,
  ),
};

const SHAPES: Readonly<Record<string, Shape>> = { dbeta: 'beta', dgamma: 'gamma', dt: 't' };

/** Numbers under these keys, all of them; what is made of them may be null too. */
function numbered(keys: readonly string[], make: (numbers: [number, number, number]) => Measured | null) {
  return (parameters: Json): Measured | null => {
    const values = keys.map((key) => parameters[key]);
    if (!values.every((value) => typeof value === 'number' && Number.isFinite(value))) return null;
    const [a = 0, b = 0, c = 0] = values as number[];
    return make([a, b, c]);
  };
}

function unread(type: string, { alternative, criterion, issues }: Place): null {
  issues.warn(
    t(
      '{alternative} on {criterion} is given as {type}, which cannot be read as a number; what else stands there is taken.',
      { alternative: quote(alternative), criterion: quote(criterion), type: quote(type) },
    ),
    t(DRUGIS_WAY),
  );
  return null;
}

/** A value with what was typed in beside it: a standard error is kept as such, everything else as a remark. */
function statedFrom(value: number, input: Json | null): Performance {
  const factor = input?.['scale'] === 'percentage' ? 0.01 : 1;
  const error = input?.['stdErr'];
  if (typeof error === 'number' && error > 0) return { measured: normal(value, error * factor), remark: '' };
  const unit = factor === 1 ? '' : ' %';
  const shown = (key: string): string | null => {
    const entry = input?.[key];
    return typeof entry === 'number' || typeof entry === 'string' ? String(entry) : null;
  };
  const [low, high, events, size] = ['lowerBound', 'upperBound', 'events', 'sampleSize'].map(shown);
  if (low && high && input && !('value' in input)) {
    const ends = [input['lowerBound'], input['upperBound']];
    if (ends.every((end) => typeof end === 'number')) {
      return { measured: between(Number(ends[0]) * factor, Number(ends[1]) * factor), remark: '' };
    }
  }
  const remarks = [
    low && high ? t('Confidence interval from {low} to {high}', { low, high: `${high}${unit}` }) : null,
    events && size
      ? t('{part} of {whole}', { part: events, whole: size })
      : size
        ? t('Sample of {size}', { size })
        : null,
  ].filter((remark) => remark !== null);
  return { measured: exactly(value), remark: remarks.join('; ') };
}
