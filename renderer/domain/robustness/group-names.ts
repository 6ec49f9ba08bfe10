import { inLanguage } from '../../../common/language/tables.ts';
import { msg, t } from '../../../common/language/texts.ts';
import { sourceName } from '../../../common/words.ts';
import type { GroupKind } from '../../../scoring/sensitivity/evidence-groups.ts';
import type { LeadCarrier } from '../../../scoring/sensitivity/lead-shares.ts';
import type { LeftOut } from '../../../scoring/sensitivity/leave-one-out.ts';
import type { Leader } from '../../../scoring/sensitivity/what-if.ts';
import * as format from '../../model/format.ts';
import { lookup } from '../../model/lookup.ts';
import type { Subject } from './answer-names.ts';

/** Page: how groups of the evidence are called, and who is first. */

type Place = Pick<Subject, 'tables'>;

const UNNAMED: Readonly<Record<GroupKind, string>> = inLanguage({
  source: msg('no source named'),
  speaker: msg('no speaker named'),
  voice: msg('no holder named'),
  affiliation: msg('no affiliation known'),
  year: msg('undated'),
});

const WITHOUT_NAME: Readonly<Record<GroupKind, string>> = inLanguage({
  source: msg('what names no source'),
  speaker: msg('what names no speaker'),
  voice: msg('what names no holder'),
  affiliation: msg('those whose affiliation is not known'),
  year: msg('what is undated'),
});

/** How a group of the evidence, or whatever else carries the lead, is called. */
export function groupName({ kind, key }: Pick<LeadCarrier, 'kind' | 'key'>, { tables }: Place): string {
  if (kind === 'judgement') return t('Judgements of analysts');
  if (kind === 'measurement') return t('Measured numbers');
  if (key === null) return UNNAMED[kind];
  if (kind === 'source') return sourceName(lookup(tables).source(key));
  return kind === 'speaker' || kind === 'voice' ? lookup(tables).speaker(key).name : key;
}

/** The same inside a sentence: a title is quoted. */
export const inQuotes = (group: Pick<LeadCarrier, 'kind' | 'key'>, place: Place): string =>
  group.kind === 'source' && group.key !== null
    ? format.quotation(groupName(group, place))
    : group.key === null
      ? format.inSentence(groupName(group, place))
      : groupName(group, place);

/** The same after "without": what names nobody is not called by a name. */
export const leftOutWords = (group: Pick<LeftOut, 'kind' | 'key'>, place: Place): string =>
  group.key === null ? WITHOUT_NAME[group.kind] : inQuotes(group, place);

/** "KVM", "KVM and Xen tie", "nothing is ranked". */
export function firstWords(leader: Leader | null, nameOf: (id: string) => string): string {
  if (!leader) return t('nothing is ranked');
  const names = format.fewOf(leader.alternativeIds.map(nameOf));
  return leader.alternativeIds.length > 1 ? t('{names} tie', { names }) : names;
}
