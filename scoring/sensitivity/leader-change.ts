import { type Leader, sameLeader } from './what-if.ts';

/** Where the winner changes. */
export interface LeaderChange {
  /** What is varied, at the first place where it does. */
  readonly at: number;
  /** Who is first there: level with the winner or before it, or what is left of a tie. */
  readonly rivalIds: readonly string[];
}

/**
 * Where between two numbers, at the first of which `present` is first and at the second is not, the winner changes: by bisection to the
 * last bit. `leaderAt` says who is first at any number between them.
 */
export function leaderChangeBetween(
  from: number,
  to: number,
  present: Leader,
  leaderAt: (t: number) => Leader | null,
): LeaderChange {
  let before = from;
  let after = to;
  const isBetween = (t: number): boolean => t > Math.min(before, after) && t < Math.max(before, after);
  for (let middle = (before + after) / 2; isBetween(middle); middle = (before + after) / 2) {
    if (sameLeader(present, leaderAt(middle))) before = middle;
    else after = middle;
  }
  return { at: after, rivalIds: newcomers(present, leaderAt(after)) };
}

/** Who is first now and was not; where nobody is new, what is left of a tie. */
export function newcomers(present: Leader | null, now: Leader | null): readonly string[] {
  const first = now?.alternativeIds ?? [];
  const others = first.filter((id) => !present?.alternativeIds.includes(id));
  return others.length > 0 ? others : first;
}
