/** Plain Node: the weights of criteria in a list, which stand in each row of theirs. */

import { t } from '../../../../common/language/texts.ts';
import { fewOf, quote } from '../../../../common/words.ts';
import { keyOf, type ModelBuilder } from '../interpret/model-builder.ts';
import { isWeight } from '../interpret/table-row.ts';
import type { ListRow } from './list-row.ts';

interface ListWeights {
  /** Looks what a row says of the weight of its criterion. */
  readonly see: (row: ListRow) => void;
  /** Weighs the criteria that came in, or says why they are not weighed. */
  readonly finish: (isIn: (criterion: string) => boolean) => void;
}

/** Weights that are the same wherever a criterion stands; where one has several, none is taken. */
export function createListWeights(builder: ModelBuilder): ListWeights {
  const weights = new Map<string, { readonly criterion: string; readonly value: number }>();
  const several = new Map<string, string>();
  return {
    see: (row) => {
      const criterion = row.text('criterion');
      if (criterion === '') return;
      const value = row.number('weight');
      if (value === undefined || !isWeight(builder, value, row.position('weight'))) return;
      const known = weights.get(keyOf(criterion));
      if (known && known.value !== value) several.set(keyOf(criterion), known.criterion);
      else if (!known) weights.set(keyOf(criterion), { criterion, value });
    },
    finish: (isIn) => {
      if (several.size > 0) {
        builder.warning(
          null,
          t(
            'The weights of this list are not read: {names} {n, plural, one {has} other {have}} another weight in other rows. All criteria count alike.',
            { names: fewOf([...several.values()].map((name) => quote(name))), n: several.size },
          ),
          t('Give a criterion the same weight in all of its rows.'),
        );
        return;
      }
      for (const { criterion, value } of weights.values())
        if (isIn(criterion)) builder.weigh(criterion, value, null);
    },
  };
}
