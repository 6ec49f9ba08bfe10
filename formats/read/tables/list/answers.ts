/** Plain Node: answers in words in a list: which criteria have them, and which end of their scale is good. */

import { t } from '../../../../common/language/texts.ts';
import { fewOf, quote } from '../../../../common/words.ts';
import { type Grid, textOf } from '../grid.ts';
import { keyOf, type ModelBuilder } from '../interpret/model-builder.ts';
import type { Level, Role } from '../mapping.ts';
import { areAmounts, levelIn, littleIsGood } from '../values/levels.ts';
import { isMissing } from '../values/number-format.ts';

interface Answers {
  /** The levels of a criterion with answers, the worst first; null for one that has none. */
  readonly of: (criterion: string) => readonly Level[] | null;
  /** Says on which criteria little is taken to be good, and of which nothing says it. */
  readonly warn: (builder: ModelBuilder) => void;
}

/** What the words in the column of values are on each criterion: low is good where it is that of a cost. */
export function createAnswers(
  grid: Grid,
  head: number | null,
  at: ReadonlyMap<Role, number>,
  levels: readonly Level[] | null,
): Answers {
  if (levels === null) return { of: () => null, warn: () => {} };
  const [value, named] = [at.get('number') ?? -1, at.get('criterion') ?? -1];
  const answered = new Map<string, string>();
  for (const row of grid.slice((head ?? -1) + 1)) {
    const [cell, criterion] = [row[value] ?? null, textOf(row[named] ?? null)];
    if (criterion === '' || isMissing(cell) || !levelIn(cell, levels)) continue;
    if (!answered.has(keyOf(criterion))) answered.set(keyOf(criterion), criterion);
  }
  // A column of directions says it of the words as they rise.
  const isAmount = areAmounts(levels) && !at.has('direction');
  const reversed = levels.toReversed();
  const isLittle = (criterion: string): boolean | null =>
    isAmount ? littleIsGood({ name: criterion, direction: null }) : false;
  return {
    of: (criterion) =>
      answered.has(keyOf(criterion)) ? (isLittle(criterion) === true ? reversed : levels) : null,
    warn: (builder) => {
      const [best, worst] = [levels.at(-1), levels[0]].map((level) => quote(level?.words[0] ?? ''));
      const which = (is: boolean | null): string[] =>
        [...answered.values()].filter((criterion) => isLittle(criterion) === is);
      const [little, untold] = [which(true), which(null)];
      if (little.length > 0)
        builder.warning(
          null,
          t(
            '{word} is taken for the best on {names}, as {n, plural, one {its name lets} other {their names let}} expect.',
            { word: worst ?? '', names: fewOf(little), n: little.length },
          ),
          t('Write numbers instead of words where it is not.'),
        );
      if (untold.length > 0)
        builder.warning(
          null,
          t('{word} is taken for the best on {names}: nothing says whether much of it is good.', {
            word: best ?? '',
            names: fewOf(untold),
          }),
          t('Write numbers instead of words where it is not.'),
        );
    },
  };
}
