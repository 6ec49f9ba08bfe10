import { t } from '../../../common/language/texts.ts';
import type {
  CredibilityPath,
  CredibilityThreshold,
} from '../../../scoring/sensitivity/credibility-sensitivity.ts';
import * as format from '../../model/format.ts';
import type { Names, Subject } from './answer-names.ts';
import { firstWords } from './group-names.ts';

/** Page: what believing sources and speakers less does to the ranking. */

/** What counting credibility does. */
export function credibilitySentence(
  { off, on, leaderChange }: CredibilityPath,
  names: Names,
  doubted: boolean,
): string {
  if (!doubted) {
    return t(
      'Every source and speaker is believed in full, so counting credibility changes nothing. Set it in Sources.',
    );
  }
  const before = firstWords(off.leader, names.alternative);
  const after = firstWords(on.leader, names.alternative);
  if (!leaderChange) return t('{before} is first whether credibility counts or not.', { before });
  const rivals = format.list(leaderChange.rivalIds.map(names.alternative));
  return t(
    'With credibility off the first is {before}; as it comes to count, {rivals} draws level at {at} of its effect, and with all of it the first is {after}.',
    { before, rivals, at: format.percent(leaderChange.at), after },
  );
}

/** Whether any source or speaker is not believed in full. */
export const isDoubted = ({ tables }: Pick<Subject, 'tables'>): boolean =>
  [...tables.sources, ...tables.speakers].some(({ credibility }) => credibility < 1);

/** How low one source would have to be believed: "0.34 (now 1): Xen", "never". */
export function doubtText(doubt: CredibilityThreshold | undefined, names: Names): string {
  if (!doubt?.leaderChange) return t('never');
  return t('{at} (now {present}): {names}', {
    at: format.fixed(doubt.leaderChange.at, 2),
    present: format.sum(doubt.present),
    names: format.list(doubt.leaderChange.rivalIds.map(names.alternative)),
  });
}
