import type { Saying } from '../../scoring/readings/types.ts';
import type { FindingInput } from '../../scoring/types.ts';
import * as format from '../model/format.ts';
import type { Lookup } from '../model/lookup.ts';
import { POLARITY_LABELS } from './claim-sentences.ts';

/** "+ pro, strength 2, for servers"; "nothing" where nothing is said. */
export function sayingText(saying: Saying): string {
  if (saying === null) return 'nothing';
  const { polarity, strength, use } = saying;
  return [
    POLARITY_LABELS[polarity],
    ...(strength === 1 ? [] : [`strength ${format.sum(strength)}`]),
    ...(use === null ? [] : [`for ${use}`]),
  ].join(', ');
}

/** "KVM on performance: + pro; Xen on performance: − con", or that it says nothing. */
export function sayingsText(
  findings: readonly Pick<FindingInput, 'alternativeId' | 'criterionId' | 'polarity' | 'strength' | 'use'>[],
  rows: Lookup,
): string {
  if (findings.length === 0) return 'no finding';
  return findings
    .map(
      (f) =>
        `${rows.alternative(f.alternativeId).name} on ${format.inSentence(rows.criterion(f.criterionId).name)}: ${sayingText(f)}`,
    )
    .join('; ');
}
