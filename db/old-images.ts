/** Plain Node: row images of the event log that were written before a migration moved or replaced a column. */
import { CERTAINTIES, partsOfCertainty } from '../common/evidence.ts';

/**
 * The image as the present format writes it. Columns that came later stay away: they are as the table says. What is no image that any format
 * wrote comes back as it is, for whoever believes images or not.
 */
export function presentImage(table: unknown, image: unknown): unknown {
  if (table !== 'claims' || typeof image !== 'object' || image === null || !('certainty' in image))
    return image;
  const { certainty, ...rest } = image;
  const known = CERTAINTIES.find((word) => word === certainty);
  return known === undefined ? image : { ...rest, ...partsOfCertainty(known) };
}
