import { t } from '../../../common/language/texts.ts';
import type { ComparedMethod, MethodOptions } from '../../../scoring/method-comparison/method-options.ts';
import { normalizationRule, scalingRule, tieRule } from '../../../scoring/methods/conventions.ts';
import { formatNumber } from '../../model/format.ts';

/** The rules that an answer was computed by, as the command line states them. */
export function Conventions({ method, options }: { method: ComparedMethod; options: MethodOptions }) {
  return (
    <ul className="method-conventions" aria-label={t('Conventions')}>
      {conventionsOf(method, options).map((convention) => (
        <li key={convention}>{convention}</li>
      ))}
    </ul>
  );
}

const written = (part: number): string => formatNumber(String(part));

function conventionsOf(method: ComparedMethod, options: MethodOptions): string[] {
  switch (method) {
    case 'mavt':
      return [
        t('Values as they stand in the matrix, 0 to 100; there is no further normalization.'),
        tieRule(),
      ];
    case 'wsm':
      return [normalizationRule(options.wsm.normalization, 'subtracted'), tieRule()];
    case 'wpm':
      return [normalizationRule(options.wpm.normalization, 'divided'), tieRule()];
    case 'waspas':
      return [normalizationRule(options.waspas.normalization, 'both'), tieRule()];
    case 'topsis':
      return [normalizationRule(options.topsis.normalization, 'ideals'), tieRule()];
    case 'vikor':
      return [
        t(
          'The regret of a cell is its way from the best of the criterion, as a part of the way from best to worst, times the weight.',
        ),
        t('Q is {part} of S and {rest} of R, both from 0 (least) to 1 (most).', {
          part: written(options.vikor.v),
          rest: written(Math.round((1 - options.vikor.v) * 1e9) / 1e9),
        }),
        tieRule(),
      ];
    case 'promethee':
      return [
        t(
          'Differences are taken in the unit of the criterion, without normalization; flows are divided by the number of others.',
        ),
        t(
          'Thresholds for all criteria are points of 100: of the values, and of the range from the smallest to the largest number.',
        ),
        tieRule(),
      ];
    case 'electre1':
      return [
        scalingRule(options.electre1.normalization),
        t(
          'One outranks another from {concordance} of the weight for it, and up to a discordance of {discordance}: by how much it is worse where it is worst, over the largest range of any criterion.',
          {
            concordance: written(options.electre1.concordance),
            discordance: written(options.electre1.discordance),
          },
        ),
        t(
          'The kernel: no member outranks another, and everyone else is outranked by one. Those that outrank each other in a circle count as one.',
        ),
      ];
  }
}
