/**
 * Page: says what became of the ranking, once, when the hand rests: who leads and why, how firmly, and who changed places further down. What
 * moves on the screen meanwhile is silent.
 */

import { t } from '../../../common/language/texts.ts';
import { verdictHeadline } from '../../../common/verdict-words.ts';
import type { Standing } from '../../../scoring/types.ts';
import { currentAssessment } from '../../model/derived.ts';
import * as format from '../../model/format.ts';
import { type AppState, documentKey, getState, subscribe } from '../../model/store.ts';
import { announce } from '../../ui/announce.ts';
import { watchedLead } from './follow-lead.ts';
import { leadText } from './lead-words.ts';

/** So many moves are named; of more it is said how many there are. */
const MOST_MOVES = 4;

/** What was said last, or seen when there was nothing to say. */
interface Heard {
  readonly workbook: string;
  readonly standings: readonly Place[];
  readonly headline: string;
}

type Place = Pick<Standing, 'alternativeId' | 'name' | 'rank'>;

/** Follows the state for as long as the page lives; returns a function that ends it. */
export function followRankingNews(): () => void {
  let heard: Heard | null = null;
  const look = (): void => {
    const now = rankingNow(getState());
    if (!now) return;
    if (heard?.workbook !== now.workbook) {
      heard = now;
      return;
    }
    if (!hasNews(heard, now)) return;
    announce('ranking', () => {
      const then = rankingNow(getState());
      // It is held again, or still being judged: whatever comes of it is said then.
      if (!then || !heard) return null;
      const words = newsWords(heard, then, causeNow(then));
      heard = then;
      return words;
    });
  };
  look();
  return subscribe(look);
}

const hasNews = (before: Heard, now: Heard): boolean =>
  before.headline !== now.headline || moves(before.standings, now.standings).length > 0;

/** Null while something is dragged or tried out, or the verdict is of another ranking. */
function rankingNow(state: AppState): Heard | null {
  const { open, verdict, preview, rulesPreview } = state;
  if (!open || !verdict || preview !== null || rulesPreview !== null) return null;
  if (verdict.assessment !== currentAssessment(state)) return null;
  return {
    workbook: documentKey(open),
    standings: verdict.assessment.standings,
    headline: verdictHeadline(verdict.verdict),
  };
}

/** "KVM leads Xen by 1.2 since Security has 40 points", where that is told on the screen, too. */
function causeNow({ standings }: Heard): string | null {
  const { change } = watchedLead.get();
  return change && change.now.assessment.standings === standings
    ? `${leadText(change.now.assessment)} ${change.cause.words}.`
    : null;
}

interface Move {
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Whose rank is another now, in the order of the ranks. */
function moves(before: readonly Place[], now: readonly Place[]): Move[] {
  const ranks = new Map(before.map(({ alternativeId, rank }) => [alternativeId, rank]));
  const still = new Set(now.map(({ alternativeId }) => alternativeId));
  return [
    ...now.flatMap(({ alternativeId, name, rank }) => {
      const from = ranks.get(alternativeId) ?? null;
      return from === rank ? [] : [{ name, from, to: rank }];
    }),
    ...before
      .filter(({ alternativeId }) => !still.has(alternativeId))
      .map(({ name, rank }) => ({ name, from: rank, to: null })),
  ];
}

/** What is said of the way from one ranking to another; null where it is the same. */
export function newsWords(
  before: Pick<Heard, 'standings' | 'headline'>,
  now: Pick<Heard, 'standings' | 'headline'>,
  cause: string | null,
): string | null {
  const moved = moves(before.standings, now.standings);
  if (moved.length === 0 && before.headline === now.headline && cause === null) return null;
  const named = moved.slice(0, MOST_MOVES).map(moveWords);
  const more = moved.length - named.length;
  return [
    cause,
    before.headline === now.headline ? null : `${now.headline}.`,
    named.length > 0 &&
      `${format.list([...named, ...(more > 0 ? [t('{more, number} more moved', { more })] : [])])}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Xen is 2 now, before: 1", "KVM has no rank now". */
const moveWords = ({ name, from, to }: Move): string =>
  to === null
    ? t('{name} has no rank now', { name })
    : from === null
      ? t('{name} is number {to} now', { name, to })
      : t('{name} is number {to} now, before: {from}', { name, to, from });
