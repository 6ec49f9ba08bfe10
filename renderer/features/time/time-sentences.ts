import type {
  Reign,
  StaleEvidence,
  StaleReason,
  TimeAudit,
  TimelineStep,
} from '../../../scoring/time/types.ts';
import * as format from '../../model/format.ts';
import type { Lookup } from '../../model/lookup.ts';

const names = (ids: readonly string[], rows: Lookup): string =>
  ids.length === 0
    ? 'nobody was ranked'
    : ids.length === 1
      ? `${rows.alternative(ids[0] ?? '').name} led`
      : `${format.list(ids.map((id) => rows.alternative(id).name))} tied`;

/** "undated claims" or the date. */
export const dateText = (date: string | null): string => date ?? 'without a date';

/** Who led when. */
export function reignsText(reigns: readonly Reign[], rows: Lookup): string {
  const [first] = reigns;
  if (!first) return 'nothing that counts has a date';
  if (reigns.length === 1) return `${names(first.alternativeIds, rows)} all the time`;
  const parts = reigns.map(({ alternativeIds, from }) =>
    from === null
      ? `at first ${names(alternativeIds, rows)}`
      : `from ${from} on ${names(alternativeIds, rows)}`,
  );
  return parts.join(', ');
}

/** The timeline in a sentence. */
export function timelineSentence(
  { timeline: { steps, reigns }, datedOnly }: TimeAudit,
  rows: Lookup,
): string {
  const dates = steps.flatMap(({ date }) => date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return 'No claim that counts has a date.';
  const all = reignsText(reigns, rows);
  const dated = reignsText(datedOnly.reigns, rows);
  const apart = dated === all ? 'So it is by the dated claims alone' : `By the dated claims alone, ${dated}`;
  return `Claims came in on ${format.plural(dates.length, 'date')} from ${first} to ${last}: ${all}. ${apart}.`;
}

/** "12 claims count, 5 do not" of a date; "1 claim gives context" where nothing of it counts. */
export function claimsText(
  { claimIds, otherIds }: Pick<TimelineStep, 'claimIds' | 'otherIds'>,
  isContext: (claimId: string) => boolean,
): string {
  const [counting, other] = [claimIds.length, otherIds.length];
  const context = otherIds.every(isContext);
  if (other === 0) return `${format.plural(counting, 'claim')} ${counting === 1 ? 'counts' : 'count'}`;
  if (counting === 0 && !context)
    return `${format.plural(other, 'claim')} ${other === 1 ? 'does' : 'do'} not count here`;
  if (counting === 0) return `${format.plural(other, 'claim')} ${other === 1 ? 'gives' : 'give'} context`;
  const rest = context
    ? `${other === 1 ? 'gives' : 'give'} context`
    : `${other === 1 ? 'does' : 'do'} not count here`;
  return `${format.plural(counting, 'claim')} ${counting === 1 ? 'counts' : 'count'}, ${other} ${rest}`;
}

/** Who is first at a step, and by how much. */
export function stepText({ leader }: TimelineStep, rows: Lookup): string {
  if (!leader) return 'nobody is ranked';
  const lead =
    leader.lead === null || leader.alternativeIds.length > 1 ? '' : ` by ${format.score(leader.lead)}`;
  return `${names(leader.alternativeIds, rows)}${lead}`;
}

/** Why a claim may no longer hold. */
export function reasonText(reason: StaleReason, rows: Lookup): string {
  switch (reason.kind) {
    case 'old':
      return `made ${format.fixed(reason.years, 1)} years before`;
    case 'superseded':
      return `the same holder later says the opposite on ${rows.alternative(reason.alternativeId).name}, ${format.inSentence(rows.criterion(reason.criterionId).name)}`;
    case 'ended':
      return `speaks of a time that ended ${reason.end}`;
    case 'version':
      return `speaks of ${reason.version}, a later claim of a newer one`;
    case 'prediction-due':
      return `predicts for a time that ended ${reason.end}`;
    case 'doubted':
      return 'whoever coded it doubts that it still holds';
  }
}

/** How many claims may no longer hold, and what they carry. */
export function staleSentence(
  { claims, on, leaderWithout, winnerChanges }: StaleEvidence,
  rows: Lookup,
): string {
  if (claims.length === 0) return 'No claim that counts has a reason to be out of date.';
  const without = leaderWithout
    ? `${format.list(leaderWithout.alternativeIds.map((id) => rows.alternative(id).name))} ${leaderWithout.alternativeIds.length > 1 ? 'tie' : 'leads'}`
    : 'nobody is ranked';
  return `${format.plural(claims.length, 'claim')} that ${claims.length === 1 ? 'counts' : 'count'} may no longer hold${on === null ? '' : ` on ${on}`}. Without ${claims.length === 1 ? 'it' : 'them'} ${without}${winnerChanges ? ': the winner changes' : ', as with them'}.`;
}
