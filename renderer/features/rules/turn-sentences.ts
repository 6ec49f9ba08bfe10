import { msg, t } from '../../../common/language/texts.ts';
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

const LOOKING = msg('Looking for the point where the winner changes…');
const SAME = msg('The winner is the same all along.');

const names = (ids: readonly string[], nameOf: NameOf): string =>
  ids.length === 0 ? t('nobody') : format.list(ids.map(nameOf));

/** "The winner changes below 0.31: Xen draws level." */
export function turnsAround(
  turns: { readonly below: LeaderChange | null; readonly above: LeaderChange | null } | undefined,
  write: (value: number) => string,
  nameOf: NameOf,
): string {
  if (!turns) return t(LOOKING);
  const { below, above } = turns;
  const down = below && { downAt: write(below.at), below: names(below.rivalIds, nameOf) };
  const up = above && { upAt: write(above.at), above: names(above.rivalIds, nameOf) };
  if (down && up) {
    return t(
      'The winner changes on the way down at {downAt} to {below}, and on the way up at {upAt} to {above}.',
      { ...down, ...up },
    );
  }
  if (down) return t('The winner changes on the way down at {downAt} to {below}.', down);
  return up ? t('The winner changes on the way up at {upAt} to {above}.', up) : t(SAME);
}

/** "The winner changes: on 2009-02-24 from Xen to KVM." */
export function datesSentence(turns: readonly RuleSwitch<string>[] | undefined, nameOf: NameOf): string {
  if (!turns) return t(LOOKING);
  if (turns.length === 0) return t(SAME);
  const parts = turns.map(({ at, from, to }) =>
    t('on {at} from {from} to {to}', { at, from: names(from, nameOf), to: names(to, nameOf) }),
  );
  return t('The winner changes {turns}.', { turns: parts.join(', ') });
}

export function halfLifeSentence(turns: readonly RuleSwitch<number>[] | undefined, nameOf: NameOf): string {
  if (!turns) return t(LOOKING);
  if (turns.length === 0) return t('The winner is the same whatever the half-life.');
  const parts = turns.map(({ at, from, to }) =>
    t('at {years} years from {from} to {to}', {
      years: format.sum(at),
      from: names(from, nameOf),
      to: names(to, nameOf),
    }),
  );
  return t('As the half-life gets shorter, the winner changes {turns}.', { turns: parts.join(', ') });
}

/** Where the factor of a kind turns the winner. */
export function kindSentence(
  effect: KindEffect | undefined,
  known: RuleTurns | null,
  nameOf: NameOf,
): string {
  if (!known) return t(LOOKING);
  if (!effect) return t('None of it counts, whatever the factor.');
  const share = t('{share} of what counts.', { share: format.percent(effect.share) });
  const { tipping } = effect;
  if (!tipping) return `${share} ${t(SAME)}`;
  const to = names(tipping.alternativeIds, nameOf);
  const change =
    tipping.factor < 0.005
      ? t('The winner changes at 0, to {names}.', { names: to })
      : t('The winner changes below {factor}, to {names}.', {
          factor: format.sum(tipping.factor),
          names: to,
        });
  return `${share} ${change}`;
}

/** Who is first from which least share on. */
export function coverageSentence({ steps, below, above }: CoverageTipping, nameOf: NameOf): string {
  if (steps.length === 0) return '';
  if (!below && !above) return t(SAME);
  const stretches: { to: number; ids: readonly string[] }[] = [];
  for (const { to, leader } of steps) {
    const ids = leader?.alternativeIds ?? [];
    const last = stretches.at(-1);
    if (last && last.ids.join() === ids.join()) last.to = to;
    else stretches.push({ to, ids });
  }
  const parts = stretches.map(({ to, ids }) =>
    t('up to {share} {names}', { share: format.percent(to), names: names(ids, nameOf) }),
  );
  return t('First is {parts}.', { parts: format.list(parts) });
}

/** "With it Xen leads by 1.2." */
export const wouldLead = (lead: Lead | undefined): string =>
  lead ? t('With it {lead}.', { lead: leaderText(lead) }) : '';
