import { t } from '../../../common/language/texts.ts';
import { leaderOf, sameLeader } from '../../../scoring/sensitivity/what-if.ts';
import type { Assessment } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import { sameList } from '../../model/memo.ts';
import { leadIn } from '../leads.ts';

/** Page: who is first and why that changed, in words. */

/** What decides on the first place, as far as its changes are told apart. */
export interface LeadState {
  readonly assessment: Pick<Assessment, 'standings'>;
  readonly scenarioId: string;
  readonly scenarioName: string;
  /** Whose coding counts; null for the settled one. */
  readonly reading: { readonly id: string; readonly name: string } | null;
  /** Points of every criterion as they are looked at, with its name. */
  readonly points: ReadonlyMap<string, { readonly name: string; readonly value: number }>;
  /** How many weights are tried and not saved. */
  readonly tried: number;
  /** The parts of the file that the ranking follows from, to be compared one by one. */
  readonly saved: readonly unknown[];
  /** What undo and redo would take back and do again. */
  readonly history: { readonly undo: string | null; readonly redo: string | null };
}

/** The way back from a change of the first place. */
export type WayBack =
  | { readonly kind: 'undo' | 'redo' | 'revert' | 'bring-back' }
  | { readonly kind: 'scenario'; readonly id: string; readonly name: string }
  | { readonly kind: 'reading'; readonly id: string | null };

/** Why another is first. */
export interface LeadCause {
  /** As it stands behind "KVM leads Xen by 1.2". */
  readonly words: string;
  /** Null where there is no way back from here. */
  readonly back: WayBack | null;
}

/** "KVM leads Xen by 1.2", "KVM and Xen tie", "Only KVM is ranked", "Nothing is ranked". */
export function leadText({ standings }: Pick<Assessment, 'standings'>): string {
  const { leaders, lead } = leadIn({ standings });
  const [leader] = leaders;
  if (leader === undefined) return t('Nothing is ranked');
  if (leaders.length > 1) return t('{names} tie', { names: format.list(leaders) });
  if (lead === null) return t('Only {leader} is ranked', { leader });
  const second = standings[1]?.name ?? '';
  return lead < 0.05
    ? t('{leader} leads {second} by less than {points}', { leader, second, points: format.score(0.1) })
    : t('{leader} leads {second} by {points}', { leader, second, points: format.score(lead) });
}

/** The names of the first, as they stand in "before: Xen". */
export const firstText = (ranked: Pick<Assessment, 'standings'>): string => {
  const { leaders } = leadIn(ranked);
  return leaders.length === 0 ? t('nobody') : format.list(leaders);
};

/** What changed between two states at rest, and the way back. */
export function leadCause(before: LeadState, now: LeadState): LeadCause {
  if (before.scenarioId !== now.scenarioId) {
    return {
      words: t('in {scenario}', { scenario: now.scenarioName }),
      back: { kind: 'scenario', id: before.scenarioId, name: before.scenarioName },
    };
  }
  if (before.reading?.id !== now.reading?.id) {
    return {
      words: now.reading ? t('by {name}’s coding', { name: now.reading.name }) : t('by the settled coding'),
      back: { kind: 'reading', id: before.reading?.id ?? null },
    };
  }
  const weights = weightWords(before.points, now.points);
  if (sameList(before.saved, now.saved)) {
    return now.tried === 0
      ? { words: t('since the tried weights were reverted'), back: { kind: 'bring-back' } }
      : { words: weights ?? t('since weights are tried'), back: { kind: 'revert' } };
  }
  const { undo, redo } = now.history;
  // An edit leaves nothing to redo: what can be redone now and could be undone before has been undone.
  if (redo !== null && redo === before.history.undo)
    return { words: t('since “{redo}” was undone', { redo }), back: { kind: 'redo' } };
  // Nothing of this window was saved, so that its undo would take back something else.
  if (undo === null || (undo === before.history.undo && redo === before.history.redo))
    return { words: t('since the workbook changed'), back: null };
  return { words: weights ?? t('since “{undo}”', { undo }), back: { kind: 'undo' } };
}

/** "since Security went from 20 to 35", "since 3 weights changed"; null where none did. */
function weightWords(before: LeadState['points'], now: LeadState['points']): string | null {
  const changed = [...now].filter(([id, { value }]) => value !== (before.get(id)?.value ?? 0));
  const [first] = changed;
  if (!first) return null;
  const [id, { name, value }] = first;
  return changed.length === 1
    ? t('since {name} went from {before} to {now}', {
        name,
        before: format.shortWeight(before.get(id)?.value ?? 0),
        now: format.shortWeight(value),
      })
    : t('since {n, number} weights changed', { n: changed.length });
}

/** Whether somebody was first, and is not any more or has others beside him. */
export const isNewLeader = (before: LeadState, now: LeadState): boolean => {
  const [was, is] = [leaderOf(before.assessment), leaderOf(now.assessment)];
  return was !== null && !sameLeader(was, is);
};
