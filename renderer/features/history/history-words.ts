import { t } from '../../../common/language/texts.ts';
import { list } from '../../../common/words.ts';
import type { EventReading, ListedEvent } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';

/** What the history says of an event, in sentences. */

export type Effect = EventReading['rankings'][number];

/** "Undone: ", before the words of what was undone. */
export function kindWords({ kind }: ListedEvent): string {
  if (kind === 'undo') return `${t('Undone:')} `;
  return kind === 'redo' ? `${t('Done again:')} ` : '';
}

/** How an event stands to the present state; nothing where that goes without saying. */
export function standWords({ steps, undone }: ListedEvent): string {
  if (steps === 0) return t('the workbook stands here');
  return undone ? t('taken back') : '';
}

/** Who did it when, and what it answers: "Change 12, on 3 March 2009, 14:02, by Ada. It takes back change 9." */
export function factsOf({ number, at, analyst, kind, target, undone, steps }: ListedEvent): string {
  const said = { number, at: format.dateAndTime(at) };
  return [
    analyst === ''
      ? t('Change {number}, {at}.', said)
      : t('Change {number}, {at}, by {analyst}.', { ...said, analyst }),
    ...(target === null ? [] : [answerWords(kind, target)]),
    ...(steps === 0
      ? [t('The workbook stands as it was left then.')]
      : undone
        ? [t('It was taken back since.')]
        : []),
  ].join(' ');
}

const answerWords = (kind: ListedEvent['kind'], target: number): string =>
  t(kind === 'undo' ? 'It takes back change {number}.' : 'It makes again change {number}.', {
    number: target,
  });

/** What a button does that steps to an event, or null where steps do not lead there. */
export function stepWords({ steps }: ListedEvent): string | null {
  if (steps === null || steps === 0) return null;
  return steps > 0
    ? t('{n, plural, =1 {Undo the change after this one} other {Undo the # changes after this one}}', {
        n: steps,
      })
    : t('Redo up to this one ({n, plural, one {# change} other {# changes}})', { n: -steps });
}

const leadersOf = (side: Effect['before']): string => (side === null ? '' : list(side.leaders));

/** What an event did to the ranking of a scenario: "KVM took the first place from Xen." */
export function effectWords({ before, after, otherLeader, moved }: Effect): string {
  if (before === null) return newWords(after);
  if (after === null) return goneWords(before);
  const [was, is] = [leadersOf(before), leadersOf(after)];
  if (was === '' && is === '') return t('Nothing is ranked in it, before and after.');
  if (is === '') return t('Nothing is ranked in it any more; {was} led before.', { was });
  if (was === '')
    return t(
      '{n, plural, one {It has a ranking now: {is} leads.} other {It has a ranking now: {is} lead.}}',
      {
        n: after.leaders.length,
        is,
      },
    );
  if (otherLeader || was !== is) return tookWords(is, was, after);
  return moved ? stayWords(is, before, after) : t('No change.');
}

function newWords(side: Effect['after']): string {
  const names = leadersOf(side);
  return names === ''
    ? t('The scenario is new: nothing is ranked.')
    : t('{n, plural, one {The scenario is new: {names} leads.} other {The scenario is new: {names} lead.}}', {
        n: side?.leaders.length ?? 0,
        names,
      });
}

function goneWords(side: Effect['before']): string {
  const names = leadersOf(side);
  return names === ''
    ? t('The scenario is gone; in it, nothing is ranked.')
    : t(
        '{n, plural, one {The scenario is gone; in it, {names} leads.} other {The scenario is gone; in it, {names} lead.}}',
        {
          n: side?.leaders.length ?? 0,
          names,
        },
      );
}

const tookWords = (is: string, was: string, { lead }: NonNullable<Effect['after']>): string =>
  lead === null || lead === 0
    ? t('{is} took the first place from {was}.', { is, was })
    : t('{is} took the first place from {was}, {lead} points ahead.', { is, was, lead: format.score(lead) });

/** How far ahead it was and is, where that moved by as much as is written. */
function stayWords(
  names: string,
  before: NonNullable<Effect['before']>,
  after: NonNullable<Effect['after']>,
): string {
  const n = after.leaders.length;
  if (before.lead === null || after.lead === null)
    return t('{n, plural, one {{names} stays first.} other {{names} stay first.}}', { n, names });
  const [was, is] = [format.score(before.lead), format.score(after.lead)];
  return was === is
    ? t(
        '{n, plural, one {{names} stays first, {is} points ahead as before.} other {{names} stay first, {is} points ahead as before.}}',
        { n, names, is },
      )
    : t(
        '{n, plural, one {{names} stays first, {is} points ahead instead of {was}.} other {{names} stay first, {is} points ahead instead of {was}.}}',
        { n, names, is, was },
      );
}

/** How many rows an event changed. */
export const rowsOf = ({ tables }: EventReading): number =>
  tables.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);

/** Whether any ranking moved. */
export const movedAny = (effect: readonly Effect[]): boolean =>
  effect.some(({ moved, before, after }) => moved || before === null || after === null);
