import type { EvidenceOffer } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';

/** What new evidence would change, in words. */

type Changes = EvidenceOffer['changes'];

const some = (number: number, one: string): string[] => (number === 0 ? [] : [format.plural(number, one)]);

/** "73 new claims, 12 reworded claims and 40 changed findings." */
export function claimsSentence({ claims, findings }: Changes): string {
  const parts = [
    ...some(claims.added.length, 'new claim'),
    ...some(claims.reworded.length, 'reworded claim'),
    ...some(claims.recoded.length, 'otherwise changed claim'),
    ...some(claims.removed.length, 'removed claim'),
    ...some(findings.added, 'new finding'),
    ...some(findings.changed, 'changed finding'),
    ...some(findings.removed, 'removed finding'),
  ];
  return parts.length === 0 ? 'No claim changes.' : `${format.list(parts)}.`;
}

export function criteriaSentence({ criteria }: Changes): string {
  const gone = criteria.gone.map(({ name, into, hidden }) =>
    [
      name,
      ...(into === null ? [] : [`its weight goes to ${into}`]),
      ...(hidden ? ['stays, hidden'] : []),
    ].join(', '),
  );
  const parts = [
    ...(criteria.added.length > 0 ? [`New: ${format.list(criteria.added.map(({ name }) => name))}.`] : []),
    ...(criteria.reworded.length > 0
      ? [`Reworded: ${format.list(criteria.reworded.map(({ name }) => name))}.`]
      : []),
    ...(gone.length > 0 ? [`Gone: ${gone.join('; ')}.`] : []),
  ];
  return parts.join(' ') || 'No criterion changes.';
}

export function othersSentence({ contradictions, others }: Changes): string {
  const { added, changed, removed } = contradictions;
  const all = [
    { what: 'contradictions', added: added.length, changed: changed.length, removed: removed.length },
    ...others,
  ].flatMap(({ what, ...counts }) => {
    const parts = (['added', 'changed', 'removed'] as const).flatMap((how) =>
      counts[how] === 0 ? [] : [`${counts[how]} ${how}`],
    );
    return parts.length === 0 ? [] : [`${what}: ${parts.join(', ')}`];
  });
  return all.length === 0 ? '' : `${all.join('; ')}.`;
}

const SCENARIO_WORDS = {
  new: 'new',
  changed: 'weights and rules change',
  carried: 'your weights, carried to the new criteria',
  gone: 'no longer built in',
} as const satisfies Record<Changes['scenarios'][number]['what'], string>;

/** What becomes of a scenario; nothing where it stays. */
export const scenarioWords = ({ scenarios }: Changes, id: string): string => {
  const its = scenarios.find((scenario) => scenario.id === id);
  return its ? SCENARIO_WORDS[its.what] : 'stays';
};
