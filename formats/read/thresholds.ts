/** Plain Node: thresholds of other tools. */

/** What a tool says of one criterion; undefined where it says nothing. */
interface Thresholds {
  readonly id: string;
  readonly indifference: number | undefined;
  readonly preference: number | undefined;
}

/**
 * Thresholds as the settings of a scenario for PROMETHEE take them, in the units of the criteria: a linear preference between
 * the two. Null where no criterion has any.
 */
export function thresholdOptions(criteria: readonly Thresholds[]) {
  const own = criteria.flatMap(({ id, indifference, preference }) => {
    if (indifference === undefined && preference === undefined) return [];
    const q = indifference ?? 0;
    const p = Math.max(preference ?? q, q);
    return [[id, { preference: 'linear', q, p, s: 0 }] as const];
  });
  return own.length === 0 ? null : { promethee: { criteria: Object.fromEntries(own) } };
}
