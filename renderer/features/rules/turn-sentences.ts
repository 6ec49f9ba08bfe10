import type { KindEffect } from '../../../scoring/kinds/types.ts';
import type { CoverageTipping } from '../../../scoring/sensitivity/coverage-tipping.ts';
import type { LeaderChange } from '../../../scoring/sensitivity/leader-change.ts';
import type { RuleSwitch } from '../../../scoring/time/types.ts';
import type { Lead } from '../../domain/leads.ts';
import { leaderText } from '../../model/contradictions.ts';
import * as format from '../../model/format.ts';
import type { RuleTurns } from './rule-turns.ts';

/** Where the winner changes along a rule, in words; `nameOf` says how an alternative is called. */

type NameOf = (id: string) => string;

const LOOKING = 'Looking for the point where the winner changes…';
const SAME = 'The winner is the same all along.';

const names = (ids: readonly string[], nameOf: NameOf): string =>
  ids.length === 0 ? 'nobody' : format.list(ids.map(nameOf));

/** "The winner changes below 0.31: Xen draws level." */
export function turnsAround(
  turns: { readonly below: LeaderChange | null; readonly above: LeaderChange | null } | undefined,
  write: (value: number) => string,
  nameOf: NameOf,
): string {
  if (!turns) return LOOKING;
  const parts = [
    ...(turns.below ? [`down at ${write(turns.below.at)} to ${names(turns.below.rivalIds, nameOf)}`] : []),
    ...(turns.above ? [`up at ${write(turns.above.at)} to ${names(turns.above.rivalIds, nameOf)}`] : []),
  ];
  return parts.length === 0 ? SAME : `The winner changes on the way ${parts.join(', and on the way ')}.`;
}

/** "The winner changes: on 2009-02-24 from Xen to KVM." */
export function datesSentence(turns: readonly RuleSwitch<string>[] | undefined, nameOf: NameOf): string {
  if (!turns) return LOOKING;
  if (turns.length === 0) return SAME;
  const parts = turns.map(
    ({ at, from, to }) => `on ${at} from ${names(from, nameOf)} to ${names(to, nameOf)}`,
  );
  return `The winner changes ${parts.join(', ')}.`;
}

export function halfLifeSentence(turns: readonly RuleSwitch<number>[] | undefined, nameOf: NameOf): string {
  if (!turns) return LOOKING;
  if (turns.length === 0) return 'The winner is the same whatever the half-life.';
  const parts = turns.map(
    ({ at, from, to }) => `at ${format.sum(at)} years from ${names(from, nameOf)} to ${names(to, nameOf)}`,
  );
  return `As the half-life gets shorter, the winner changes ${parts.join(', ')}.`;
}

/** Where the factor of a kind turns the winner. */
export function kindSentence(
  effect: KindEffect | undefined,
  known: RuleTurns | null,
  nameOf: NameOf,
): string {
  if (!known) return LOOKING;
  if (!effect) return 'None of it counts, whatever the factor.';
  const share = `${format.percent(effect.share)} of what counts.`;
  const { tipping } = effect;
  if (!tipping) return `${share} ${SAME}`;
  const at = tipping.factor < 0.005 ? 'at 0' : `below ${format.sum(tipping.factor)}`;
  return `${share} The winner changes ${at}, to ${names(tipping.alternativeIds, nameOf)}.`;
}

/** Who is first from which least share on. */
export function coverageSentence({ steps, below, above }: CoverageTipping, nameOf: NameOf): string {
  if (steps.length === 0) return '';
  if (!below && !above) return SAME;
  const stretches: { to: number; ids: readonly string[] }[] = [];
  for (const { to, leader } of steps) {
    const ids = leader?.alternativeIds ?? [];
    const last = stretches.at(-1);
    if (last && last.ids.join() === ids.join()) last.to = to;
    else stretches.push({ to, ids });
  }
  const parts = stretches.map(({ to, ids }) => `up to ${format.percent(to)} ${names(ids, nameOf)}`);
  return `First is ${format.list(parts)}.`;
}

/** "With it Xen leads by 1.2." */
export const wouldLead = (lead: Lead | undefined): string => (lead ? `With it ${leaderText(lead)}.` : '');
