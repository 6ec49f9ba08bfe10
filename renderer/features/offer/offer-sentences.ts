import { type Message, msg, t } from '../../../common/language/texts.ts';
import type { EvidenceOffer } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';

/** What new evidence would change, in words. */

type Changes = EvidenceOffer['changes'];

/** A count in words; nothing of none. */
const some = (n: number, words: Message): string[] => (n === 0 ? [] : [t(words, { n })]);

/** "73 new claims, 12 reworded claims and 40 changed findings." */
export function claimsSentence({ claims, findings }: Changes): string {
  const parts = [
    ...some(claims.added.length, msg('{n, plural, one {# new claim} other {# new claims}}')),
    ...some(claims.reworded.length, msg('{n, plural, one {# reworded claim} other {# reworded claims}}')),
    ...some(
      claims.recoded.length,
      msg('{n, plural, one {# otherwise changed claim} other {# otherwise changed claims}}'),
    ),
    ...some(claims.removed.length, msg('{n, plural, one {# removed claim} other {# removed claims}}')),
    ...some(findings.added, msg('{n, plural, one {# new finding} other {# new findings}}')),
    ...some(findings.changed, msg('{n, plural, one {# changed finding} other {# changed findings}}')),
    ...some(findings.removed, msg('{n, plural, one {# removed finding} other {# removed findings}}')),
  ];
  return parts.length === 0 ? t('No claim changes.') : `${format.list(parts)}.`;
}

export function criteriaSentence({ criteria }: Changes): string {
  const gone = criteria.gone.map(({ name, into, hidden }) => {
    if (into === null) return hidden ? t('{name}, stays, hidden', { name }) : name;
    return hidden
      ? t('{name}, its weight goes to {into}, stays, hidden', { name, into })
      : t('{name}, its weight goes to {into}', { name, into });
  });
  const parts = [
    ...(criteria.added.length > 0
      ? [t('New: {names}.', { names: format.list(criteria.added.map(({ name }) => name)) })]
      : []),
    ...(criteria.reworded.length > 0
      ? [t('Reworded: {names}.', { names: format.list(criteria.reworded.map(({ name }) => name)) })]
      : []),
    ...(gone.length > 0 ? [t('Gone: {names}.', { names: gone.join('; ') })] : []),
  ];
  return parts.join(' ') || t('No criterion changes.');
}

export function othersSentence({ contradictions, others }: Changes): string {
  const { added, changed, removed } = contradictions;
  const all = [
    { what: t('contradictions'), added: added.length, changed: changed.length, removed: removed.length },
    ...others,
  ].flatMap(({ what, ...counts }) => {
    const parts = [
      ...some(counts.added, msg('{n} added')),
      ...some(counts.changed, msg('{n} changed')),
      ...some(counts.removed, msg('{n} removed')),
    ];
    return parts.length === 0 ? [] : [`${what}: ${parts.join(', ')}`];
  });
  return all.length === 0 ? '' : `${all.join('; ')}.`;
}

const SCENARIO_WORDS = {
  new: msg('new'),
  changed: msg('weights and rules change'),
  carried: msg('your weights, carried to the new criteria'),
  gone: msg('no longer built in'),
} as const satisfies Record<Changes['scenarios'][number]['what'], Message>;

/** What becomes of a scenario; nothing where it stays. */
export const scenarioWords = ({ scenarios }: Changes, id: string): string => {
  const its = scenarios.find((scenario) => scenario.id === id);
  return its ? t(SCENARIO_WORDS[its.what]) : t('stays');
};
