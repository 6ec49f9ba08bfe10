/** Plain Node: row images of the event log that were written before a migration moved or replaced a column. */
import { type Certainty, partsOfCertainty } from '../common/evidence.ts';
import type { RowImage, TableName } from './tables.ts';

/** The image as the present format writes it. Columns that came later stay away: they are as the table says. */
export function presentImage(table: TableName, image: RowImage | null): RowImage | null {
  if (table !== 'claims' || image === null || !('certainty' in image)) return image;
  const { certainty, ...rest } = image;
  return { ...rest, ...partsOfCertainty(certainty as Certainty) };
}
