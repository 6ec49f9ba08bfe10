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

type Coded = Pick<FindingInput, 'alternativeId' | 'criterionId' | 'polarity' | 'strength' | 'use'> & {
  readonly inferred: boolean;
  readonly remark: string;
};

/** "KVM on performance: + pro; Xen on performance: − con, meant, not named (“the other one”)", or that it says nothing. */
export function sayingsText(findings: readonly Coded[], rows: Lookup): string {
  if (findings.length === 0) return 'no finding';
  return findings
    .map(
      (f) =>
        `${rows.alternative(f.alternativeId).name} on ${format.inSentence(rows.criterion(f.criterionId).name)}: ${sayingText(f)}${f.inferred ? ', meant, not named' : ''}${f.remark === '' ? '' : ` (${f.remark})`}`,
    )
    .join('; ');
}
