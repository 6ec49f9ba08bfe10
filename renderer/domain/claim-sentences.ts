import { inLanguage } from '../../common/language/tables.ts';
import { msg, t } from '../../common/language/texts.ts';
import { sourceName } from '../../common/words.ts';
import type { Claim, Finding } from '../../electron/ipc/contract.ts';
import type { Polarity } from '../../scoring/types.ts';
import * as format from '../model/format.ts';
import { type Lookup, place } from '../model/lookup.ts';
import { wordsOfUse } from './saying-words.ts';

/** The sign of a finding with its name. */
export const POLARITY_LABELS: Readonly<Record<Polarity, string>> = inLanguage({
  pro: msg('+ pro'),
  con: msg('− con'),
  neutral: msg('= neutral'),
});

/** "Richard Jones, Jones 2008, paragraph 13"; with whose view it is, where that is another's. */
export function whoAndWhere(claim: Claim, rows: Lookup): string {
  const speaker = rows.speaker(claim.speakerId).name;
  const who =
    claim.holderId === claim.speakerId
      ? speaker
      : t('{speaker} for {holder}', { speaker, holder: rows.speaker(claim.holderId).name });
  return [who, sourceName(rows.source(claim.sourceId)), place(claim)].filter(Boolean).join(', ');
}

/** Why a finding is as strong as it is, on whom it was inferred, and where it holds; nothing where all is as usual. */
export const findingNotes = (
  { strength, inferred, use, remark, polarity }: Finding,
  alternative: string,
): string[] => [
  ...(strength === 1 || polarity === 'neutral'
    ? []
    : [
        !inferred && remark !== ''
          ? t('strength {strength}: {remark}', { strength: format.sum(strength), remark })
          : t('strength {strength}', { strength: format.sum(strength) }),
      ]),
  ...(inferred
    ? [
        remark === ''
          ? t('{alternative} is not named, but meant', { alternative })
          : t('{alternative} is not named, but meant: {remark}', { alternative, remark }),
      ]
    : []),
  ...(use === null ? [] : [wordsOfUse(use)]),
  ...(strength === 1 && !inferred && remark !== '' ? [remark] : []),
];

/** When a claim was made: "said on 24 March 2009", "undated", or nothing where that is the date of its source. */
export function dateText(
  { date, undated }: Pick<Claim, 'date' | 'undated'>,
  sourceDate: string | null,
): string {
  if (undated) return t('undated');
  const when = date ?? sourceDate;
  return when === null ? t('undated') : format.date(when);
}
