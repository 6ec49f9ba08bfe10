import type { ComparedMethod, MethodOptions } from '../../../scoring/method-comparison/method-options.ts';
import { normalizationRule, scalingRule, tieRule } from '../../../scoring/methods/conventions.ts';

/** The rules that an answer was computed by, as the command line states them. */
export function Conventions({ method, options }: { method: ComparedMethod; options: MethodOptions }) {
  return (
    <ul className="method-conventions" aria-label="Conventions">
      {conventionsOf(method, options).map((convention) => (
        <li key={convention}>{convention}</li>
      ))}
    </ul>
  );
}

function conventionsOf(method: ComparedMethod, options: MethodOptions): string[] {
  switch (method) {
    case 'mavt':
      return ['Values as they stand in the matrix, 0 to 100; there is no further normalization.', tieRule()];
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
        'The regret of a cell is its way from the best of the criterion, as a part of the way from best to worst, times the weight.',
        `Q is ${options.vikor.v} of S and ${Math.round((1 - options.vikor.v) * 1e9) / 1e9} of R, both from 0 (least) to 1 (most).`,
        tieRule(),
      ];
    case 'promethee':
      return [
        'Differences are taken in the unit of the criterion, without normalization; flows are divided by the number of others.',
        'Thresholds for all criteria are points of 100: of the values, and of the range from the smallest to the largest number.',
        tieRule(),
      ];
    case 'electre1':
      return [
        scalingRule(options.electre1.normalization),
        `One outranks another from ${options.electre1.concordance} of the weight for it, and up to a discordance of ${options.electre1.discordance}: by how much it is worse where it is worst, over the largest range of any criterion.`,
        'The kernel: no member outranks another, and everyone else is outranked by one. Those that outrank each other in a circle count as one.',
      ];
  }
}
