import { t } from '../../../common/language/texts.ts';
import type {
  Reign,
  StaleEvidence,
  StaleReason,
  TimeAudit,
  TimelineStep,
} from '../../../scoring/time/types.ts';
import * as format from '../../model/format.ts';
import type { Lookup } from '../../model/lookup.ts';

/** Whether one was first, several or none, and who, to choose a sentence by. */
const whoOf = (ids: readonly string[], rows: Lookup) => ({
  kind: ids.length === 0 ? 'none' : ids.length === 1 ? 'one' : 'tie',
  names: format.list(ids.map((id) => rows.alternative(id).name)),
});

/** "undated claims" or the date. */
export const dateText = (date: string | null): string => date ?? t('without a date');

/** Who led when. */
export function reignsText(reigns: readonly Reign[], rows: Lookup): string {
  const [first] = reigns;
  if (!first) return t('nothing that counts has a date');
  if (reigns.length === 1) {
    return t(
      '{kind, select, none {nobody was ranked all the time} one {{names} led all the time} other {{names} tied all the time}}',
      whoOf(first.alternativeIds, rows),
    );
  }
  const parts = reigns.map(({ alternativeIds, from }) => {
    const who = whoOf(alternativeIds, rows);
    return from === null
      ? t(
          '{kind, select, none {at first nobody was ranked} one {at first {names} led} other {at first {names} tied}}',
          who,
        )
      : t(
          '{kind, select, none {from {from} on nobody was ranked} one {from {from} on {names} led} other {from {from} on {names} tied}}',
          { ...who, from },
        );
  });
  return parts.join(', ');
}

/** The timeline in a sentence. */
export function timelineSentence(
  { timeline: { steps, reigns }, datedOnly }: TimeAudit,
  rows: Lookup,
): string {
  const dates = steps.flatMap(({ date }) => date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return t('No claim that counts has a date.');
  const all = reignsText(reigns, rows);
  const dated = reignsText(datedOnly.reigns, rows);
  const led = t(
    'Claims came in on {n, plural, one {# date} other {# dates}} from {first} to {last}: {reigns}.',
    { n: dates.length, first, last, reigns: all },
  );
  const apart =
    dated === all
      ? t('So it is by the dated claims alone.')
      : t('By the dated claims alone, {reigns}.', { reigns: dated });
  return `${led} ${apart}`;
}

/** "12 claims count, 5 do not" of a date; "1 claim gives context" where nothing of it counts. */
export function claimsText(
  { claimIds, otherIds }: Pick<TimelineStep, 'claimIds' | 'otherIds'>,
  isContext: (claimId: string) => boolean,
): string {
  const [counting, other] = [claimIds.length, otherIds.length];
  const context = otherIds.every(isContext);
  if (other === 0) return t('{counting, plural, one {# claim counts} other {# claims count}}', { counting });
  if (counting === 0) {
    return t(
      context
        ? '{other, plural, one {# claim gives context} other {# claims give context}}'
        : '{other, plural, one {# claim does not count here} other {# claims do not count here}}',
      { other },
    );
  }
  return t(
    context
      ? '{counting, plural, one {# claim counts} other {# claims count}}, {other, plural, one {# gives context} other {# give context}}'
      : '{counting, plural, one {# claim counts} other {# claims count}}, {other, plural, one {# does not count here} other {# do not count here}}',
    { counting, other },
  );
}

/** Who is first at a step, and by how much. */
export function stepText({ leader }: TimelineStep, rows: Lookup): string {
  if (!leader) return t('nobody is ranked');
  const who = whoOf(leader.alternativeIds, rows);
  if (leader.lead !== null && who.kind === 'one')
    return t('{names} led by {points}', { names: who.names, points: format.score(leader.lead) });
  return t('{kind, select, none {nobody was ranked} one {{names} led} other {{names} tied}}', who);
}

/** Why a claim may no longer hold. */
export function reasonText(reason: StaleReason, rows: Lookup): string {
  switch (reason.kind) {
    case 'old':
      return t('made {years} years before', { years: format.fixed(reason.years, 1) });
    case 'superseded':
      return t('the same holder later says the opposite on {alternative}, {criterion}', {
        alternative: rows.alternative(reason.alternativeId).name,
        criterion: format.inSentence(rows.criterion(reason.criterionId).name),
      });
    case 'ended':
      return t('speaks of a time that ended {end}', { end: reason.end });
    case 'version':
      return t('speaks of {version}, a later claim of a newer one', { version: reason.version });
    case 'prediction-due':
      return t('predicts for a time that ended {end}', { end: reason.end });
    case 'doubted':
      return t('whoever coded it doubts that it still holds');
  }
}

/** How many claims may no longer hold, and what they carry. */
export function staleSentence(
  { claims, on, leaderWithout, winnerChanges }: StaleEvidence,
  rows: Lookup,
): string {
  if (claims.length === 0) return t('No claim that counts has a reason to be out of date.');
  const n = claims.length;
  const many =
    on === null
      ? t(
          '{n, plural, one {# claim that counts may no longer hold.} other {# claims that count may no longer hold.}}',
          { n },
        )
      : t(
          '{n, plural, one {# claim that counts may no longer hold on {on}.} other {# claims that count may no longer hold on {on}.}}',
          { n, on },
        );
  const without = t(
    winnerChanges
      ? '{n, plural, one {Without it} other {Without them}} {kind, select, none {nobody is ranked} one {{names} leads} other {{names} tie}}: the winner changes.'
      : '{n, plural, one {Without it} other {Without them}} {kind, select, none {nobody is ranked} one {{names} leads} other {{names} tie}}, as with them.',
    { n, ...whoOf(leaderWithout?.alternativeIds ?? [], rows) },
  );
  return `${many} ${without}`;
}
