import { list } from '../../../common/words.ts';
import type { EventReading, ListedEvent } from '../../../electron/ipc/contract.ts';
import * as format from '../../model/format.ts';

/** What the history says of an event, in sentences. */

export type Effect = EventReading['rankings'][number];

const BEFORE_LABEL: Record<ListedEvent['kind'], string> = {
  create: '',
  do: '',
  undo: 'Undone: ',
  redo: 'Done again: ',
  migrate: '',
};

/** "Undone: ", before the words of what was undone. */
export const kindWords = ({ kind }: ListedEvent): string => BEFORE_LABEL[kind];

/** How an event stands to the present state; nothing where that goes without saying. */
export function standWords({ steps, undone }: ListedEvent): string {
  if (steps === 0) return 'the workbook stands here';
  return undone ? 'taken back' : '';
}

/** Who did it when, and what it answers: "Change 12, on 3 March 2009, 14:02, by Ada. It takes back change 9." */
export function factsOf({ number, at, analyst, kind, target, undone, steps }: ListedEvent): string {
  const who = analyst === '' ? '' : `, by ${analyst}`;
  const answers =
    target === null ? '' : ` It ${kind === 'undo' ? 'takes back' : 'makes again'} change ${target}.`;
  const stands =
    steps === 0 ? ' The workbook stands as it was left then.' : undone ? ' It was taken back since.' : '';
  return `Change ${number}, ${format.dateAndTime(at)}${who}.${answers}${stands}`;
}

/** What a button does that steps to an event, or null where steps do not lead there. */
export function stepWords({ steps }: ListedEvent): string | null {
  if (steps === null || steps === 0) return null;
  return steps > 0
    ? `Undo ${steps === 1 ? 'the change' : `the ${format.plural(steps, 'change')}`} after this one`
    : `Redo up to this one (${format.plural(-steps, 'change')})`;
}

const leadersOf = (side: Effect['before']): string => (side === null ? '' : list(side.leaders));

/** What an event did to the ranking of a scenario: "KVM took the first place from Xen." */
export function effectWords({ before, after, otherLeader, moved }: Effect): string {
  if (before === null) return `The scenario is new: ${firstWords(after)}`;
  if (after === null) return `The scenario is gone; in it, ${firstWords(before)}`;
  const [was, is] = [leadersOf(before), leadersOf(after)];
  if (was === '' && is === '') return 'Nothing is ranked in it, before and after.';
  if (is === '') return `Nothing is ranked in it any more; ${was} led before.`;
  if (was === '') return `It has a ranking now: ${firstWords(after)}`;
  if (otherLeader || was !== is) return `${is} took the first place from ${was}${leadWords(after)}.`;
  return moved
    ? `${is} ${after.leaders.length > 1 ? 'stay' : 'stays'} first${leadChange(before, after)}.`
    : 'No change.';
}

function firstWords(side: Effect['before']): string {
  const names = leadersOf(side);
  return names === ''
    ? 'nothing is ranked.'
    : `${names} ${(side?.leaders.length ?? 0) > 1 ? 'lead' : 'leads'}.`;
}

const leadWords = (side: NonNullable<Effect['after']>): string =>
  side.lead === null || side.lead === 0 ? '' : `, ${format.score(side.lead)} points ahead`;

/** How far ahead it was and is, where that moved by as much as is written. */
function leadChange(before: NonNullable<Effect['before']>, after: NonNullable<Effect['after']>): string {
  if (before.lead === null || after.lead === null) return '';
  const [was, is] = [format.score(before.lead), format.score(after.lead)];
  return was === is ? `, ${is} points ahead as before` : `, ${is} points ahead instead of ${was}`;
}

/** How many rows an event changed. */
export const rowsOf = ({ tables }: EventReading): number =>
  tables.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);

/** Whether any ranking moved. */
export const movedAny = (effect: readonly Effect[]): boolean =>
  effect.some(({ moved, before, after }) => moved || before === null || after === null);
