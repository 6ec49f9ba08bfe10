import { t } from '../../common/language/texts.ts';
import type { Saying } from '../../scoring/readings/types.ts';
import type { FindingInput } from '../../scoring/types.ts';
import * as format from '../model/format.ts';
import type { Lookup } from '../model/lookup.ts';
import { POLARITY_LABELS } from './claim-sentences.ts';
import { wordsOfUse } from './saying-words.ts';

/** "+ pro, strength 2, for servers"; "nothing" where nothing is said. */
export function sayingText(saying: Saying): string {
  if (saying === null) return t('nothing');
  const { polarity, strength, use } = saying;
  return [
    POLARITY_LABELS[polarity],
    ...(strength === 1 ? [] : [t('strength {strength}', { strength: format.sum(strength) })]),
    ...(use === null ? [] : [wordsOfUse(use)]),
  ].join(', ');
}

type Coded = Pick<FindingInput, 'alternativeId' | 'criterionId' | 'polarity' | 'strength' | 'use'> & {
  readonly inferred: boolean;
  readonly remark: string;
};

/** "KVM on performance: + pro; Xen on performance: − con, meant, not named (“the other one”)", or that it says nothing. */
export function sayingsText(findings: readonly Coded[], rows: Lookup): string {
  if (findings.length === 0) return t('no finding');
  return findings
    .map((f) => {
      const said = t('{alternative} on {criterion}: {saying}', {
        alternative: rows.alternative(f.alternativeId).name,
        criterion: format.inSentence(rows.criterion(f.criterionId).name),
        saying: f.inferred ? `${sayingText(f)}, ${t('meant, not named')}` : sayingText(f),
      });
      return f.remark === '' ? said : `${said} (${f.remark})`;
    })
    .join('; ');
}
