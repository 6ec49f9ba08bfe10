import { type Measured, measuredOf, measuredToType, parseMeasured } from '../../model/measured.ts';
import { getState, openDocument } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import type { CellView, MatrixRow } from './matrix-rows.ts';

/** Numbers that are typed into the cells of numeric criteria. */

/** The number of a cell as it is typed over; nothing where there is none. */
export const typedAgain = (value: CellView | number | null | undefined): string =>
  typeof value === 'object' && value?.measurement ? measuredToType(value.measurement, value.levels) : '';

const NO_SCALE = { unit: null, levels: [] };

/**
 * Reads what was typed: a number with or without a spread or a range, null for nothing, which removes the number, or a
 * sentence that says what is wrong. What was read before comes back as it is.
 */
export function parseTypedNumber(
  value: unknown,
  row: MatrixRow | null | undefined,
): Measured | null | string {
  if (isMeasured(value)) return value;
  const text = typeof value === 'string' ? value : '';
  if (text.trim() === '') return null;
  if (row?.kind !== 'criterion') return parseMeasured(text, NO_SCALE);
  return parseMeasured(text, row);
}

const isMeasured = (value: unknown): value is Measured =>
  typeof value === 'object' && value !== null && 'a' in value && 'kind' in value;

/** Saves a typed number; where it is from stays as it was. Nothing removes it. */
export async function saveTypedNumber(
  criterionId: string,
  alternativeId: string,
  typed: unknown,
): Promise<void> {
  const { tables } = openDocument(getState());
  const present = tables.measurements.find(
    (m) => m.criterionId === criterionId && m.alternativeId === alternativeId,
  );
  if (typed === null || typed === undefined || typed === '') {
    if (present) await execute({ type: 'clearMeasurement', alternativeId, criterionId });
  } else if (isMeasured(typed) && JSON.stringify(typed) !== JSON.stringify(present && measuredOf(present))) {
    const { sourceId = null, paragraph = null, remark = '' } = present ?? {};
    await execute({
      type: 'setMeasurement',
      alternativeId,
      criterionId,
      measured: typed,
      sourceId,
      paragraph,
      remark,
    });
  }
}
