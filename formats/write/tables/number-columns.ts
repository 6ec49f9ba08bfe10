/** Plain Node: measured numbers in the tables: unrounded, in the unit of their criterion. */

import { wordsOfKnown } from '../../../common/measured-words.ts';
import { sourceName } from '../../../common/words.ts';
import type { Criterion, Measurement, WorkbookTables } from '../../../db/tables.ts';
import { centralNumber, valuePointsFor } from '../../../scoring/assessment/measure.ts';
import type { Value } from '../plain/table.ts';

/** What a number is known as: `number` is the number itself, the mean, or the middle between `low` and `high`. */
export const NUMBER_COLUMNS = ['number', 'sd', 'low', 'high'] as const;

/** The fields of `NUMBER_COLUMNS`; empty where there is no number. */
export function numberFields(measurement: Measurement | undefined): Value[] {
  if (!measurement) return [null, null, null, null];
  const { kind, a, b } = measurement;
  return [
    centralNumber(measurement),
    kind === 'normal' ? b : null,
    kind === 'uniform' ? a : null,
    kind === 'uniform' ? b : null,
  ];
}

/** The word of a number, or the two that it lies between; null where there are none. */
export const numberWord = (
  measurement: Measurement | undefined,
  criterion: Pick<Criterion, 'levels'> | null | undefined,
): string | null => (measurement ? wordsOfKnown(measurement, criterion?.levels ?? []) : null);

/** "On testing, paragraph 3": where a number is from; null where that is not named. */
export function numberSource(
  { sources }: WorkbookTables,
  measurement: Measurement | undefined,
): string | null {
  const source = sources.find((s) => s.id === measurement?.sourceId);
  if (!source || !measurement) return null;
  const name = sourceName(source);
  return measurement.paragraph === null ? name : `${name}, paragraph ${measurement.paragraph}`;
}

/** "12:100 30:0": the points of the value function as it counts, so that every value can be worked out again. */
export function pointsText(
  criterion: Criterion,
  { measurements }: WorkbookTables,
  alternativeIds: readonly string[],
): string {
  const shown = new Set(alternativeIds);
  const its = measurements.filter((m) => m.criterionId === criterion.id && shown.has(m.alternativeId));
  return valuePointsFor(criterion, its)
    .map(([x, value]) => `${x}:${value}`)
    .join(' ');
}
