/**
 * Plain Node: pieces of the formats that both kinds of file use, each with its rule in words ("criteria[0].weight must be
 * ...").
 */

import { z } from 'zod';
import { says } from '../../common/language/says.ts';
import { msg, t } from '../../common/language/texts.ts';

/** More than any comparison by hand, and little enough for every method to answer at once. */
export const MOST_ALTERNATIVES = 1_000;
export const MOST_CRITERIA = 1_000;
/** Nobody compares more things in pairs, and the random indices end at 100. */
const MOST_COMPARED = 200;

/** Names of the format as they stand in a file. */
export const quotedNames = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

export const number = z.number(says(msg('must be a finite number')));
export const positive = number.refine((x) => x > 0, says(msg('must be above 0')));
export const notNegative = number.refine((x) => x >= 0, says(msg('must be 0 or more')));
export const share = number.refine((x) => x >= 0 && x <= 1, says(msg('must be from 0 to 1')));
export const flag = z.boolean(says(msg('must be true or false')));

export function oneOf<const T extends readonly [string, ...string[]]>(names: T) {
  return z.enum(names, says(msg('must be one of {names}'), { names: quotedNames(names) }));
}

export const name = z
  .string(says(msg('must be a name in quotes')))
  .refine((text) => text.trim() !== '', says(msg('must not be empty')))
  .refine((text) => text.length <= 300, says(msg('must not be longer than 300 characters')));

/** A list of names without a repetition. */
export function names(most: number) {
  return z
    .array(name, says(msg('must be a list of names')))
    .min(1, says(msg('must not be empty')))
    .max(most, says(msg('must not have more than {most} entries'), { most: String(most) }))
    .superRefine((list, context) => {
      for (const index of repeatedIn(list)) {
        context.addIssue({
          code: 'custom',
          path: [index],
          message: t('repeats the name {name}', { name: JSON.stringify(list[index]) }),
        });
      }
    });
}

/** Indexes of the entries that stand in the list before. */
export function repeatedIn(list: readonly string[]): number[] {
  const seen = new Set<string>();
  return [...list.keys()].filter((index) => {
    const entry = list[index] ?? '';
    if (seen.has(entry)) return true;
    seen.add(entry);
    return false;
  });
}

/** A list of rows. */
export function table<T extends z.ZodType>(
  cell: T,
  mostRows = MOST_ALTERNATIVES,
  mostColumns = MOST_CRITERIA,
) {
  const row = z
    .array(cell, says(msg('must be a list')))
    .max(mostColumns, says(msg('must not have more than {most} entries'), { most: String(mostColumns) }));
  return z
    .array(row, says(msg('must be a list of rows')))
    .max(mostRows, says(msg('must not have more than {most} rows'), { most: String(mostRows) }));
}

const judgement = z.union(
  [positive, z.null()],
  says(msg('must be a number above 0, or null where nothing was said')),
);

/** Pairwise comparisons; whether the matrix is square and reciprocal is checked where it is used. */
export const pairwise = table(judgement, MOST_COMPARED, MOST_COMPARED);

/** The options of every AHP. */
export const ahpOptions = {
  priority: oneOf(['eigenvector', 'geometric', 'column-mean']).default('eigenvector'),
  randomIndex: z
    .union(
      [z.enum(['saaty', 'donegan-dodd', 'aguaron']), positive],
      says(msg('must be "saaty", "donegan-dodd", "aguaron", or a number above 0')),
    )
    .default('saaty'),
};

export const point = z.tuple([number, number], says(msg('must be a point [performance, value]')));
