import { t } from '../../../common/language/texts.ts';
import type { Lead, LeadPart } from '../../../scoring/assessment/lead.ts';
import type { Standing } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';

/** The two that are set against each other: those asked for, else the first two that are left. */
export function chosenPair(
  standings: readonly Standing[],
  wanted: readonly (string | null)[],
): readonly [Standing, Standing] | null {
  const find = (id: string | null | undefined): Standing | undefined =>
    standings.find((s) => s.alternativeId === id);
  const second = find(wanted[1]);
  const first = find(wanted[0]) ?? standings.find((s) => s !== second);
  const other = second && second !== first ? second : standings.find((s) => s !== first);
  return first && other ? [first, other] : null;
}

/** Why the one is ahead of the other, in one sentence. */
export function differenceSentence(
  { leader, runnerUp, points, parts }: Lead,
  nameOf: (criterionId: string) => string,
): string {
  const [ahead, behind, sign] = points < 0 ? [runnerUp, leader, -1] : [leader, runnerUp, 1];
  const named = (part: LeadPart): string =>
    `${format.inSentence(nameOf(part.criterionId))} (${format.signed(sign * part.points)})`;
  const clear = parts.filter((part) => Math.abs(part.points) >= 0.05);
  const pro = clear.filter((part) => sign * part.points > 0).map(named);
  const con = clear.filter((part) => sign * part.points < 0).map(named);
  const state =
    Math.abs(points) < 0.05
      ? t('{name} and {name2} are level', { name: ahead.name, name2: behind.name })
      : t('{name} is {points} points ahead of {name2}', {
          name: ahead.name,
          points: format.score(Math.abs(points)),
          name2: behind.name,
        });
  if (clear.length === 0) return t('{state}: no criterion that carries weight sets them apart.', { state });
  const [pros, cons] = [format.list(pro.slice(0, 2)), format.list(con.slice(0, 2))];
  if (pro.length === 0)
    return t('{state}: nothing speaks for it, and {cons} most against it.', { state, cons });
  return con.length === 0
    ? t('{state}: {pros} most for it, and nothing against it.', { state, pros })
    : t('{state}: {pros} most for it, and {cons} most against it.', { state, pros, cons });
}
