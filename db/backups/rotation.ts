/** Plain Node: which backups are kept; those of the last hours lie dense, older ones further and further apart. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** Up to an age in milliseconds, one backup is kept for each span of time. */
const TIERS: readonly { readonly upTo: number; readonly each: number }[] = [
  { upTo: 3 * HOUR, each: 0 },
  { upTo: DAY, each: HOUR },
  { upTo: 21 * DAY, each: DAY },
  { upTo: 26 * WEEK, each: WEEK },
  { upTo: Number.POSITIVE_INFINITY, each: 4 * WEEK },
];

/** What was done before an import, a compaction or a restore may be wanted back later than an hour of edits. */
const ALL_KEPT_FOR = 7 * DAY;

/** Where the limit makes even those go, they stay while their neighbours are so many times further apart. */
const SPECIAL_WEIGHT = 4;

export interface Rotated {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly bytes: number;
  /** Made before something that changes much, or because somebody asked for it. */
  readonly special: boolean;
}

/**
 * The ids of the backups to be deleted, given those of one workbook newest first. The newest always stays. Where there are
 * still more than `count`, or they take more than `bytes`, the ones go first whose neighbours are nearest for their age.
 */
export function outdated(
  backups: readonly Rotated[],
  { count, bytes, now }: { readonly count: number; readonly bytes: number; readonly now: Date },
): readonly string[] {
  const timed = backups.map(({ at, ...backup }) => {
    const time = Date.parse(at);
    // A clock that was wrong may have made backups of the future: they are as new as can be.
    return { ...backup, time, age: Math.max(0, now.getTime() - time) };
  });
  const kept = thinned(timed);
  let total = kept.reduce((sum, backup) => sum + backup.bytes, 0);
  while (kept.length > 1 && (kept.length > count || total > bytes)) {
    const [gone] = kept.splice(leastMissed(kept), 1);
    total -= gone?.bytes ?? 0;
  }
  const stay = new Set(kept.map(({ id }) => id));
  return backups.filter(({ id }) => !stay.has(id)).map(({ id }) => id);
}

/** Times and ages in milliseconds. */
interface Timed extends Omit<Rotated, 'at'> {
  readonly time: number;
  readonly age: number;
}

/** The newest of each span of time stays. */
function thinned(backups: readonly Timed[]): Timed[] {
  const seen = new Set<string>();
  return backups.filter(({ special, time, age }, index) => {
    const each = TIERS.find(({ upTo }) => age < upTo)?.each ?? 0;
    if (index === 0 || each === 0 || (special && age < ALL_KEPT_FOR)) return true;
    // Spans are those of the calendar: counted from now, each backup would come into another one every time.
    const span = `${each} ${Math.floor(time / each)}`;
    if (seen.has(span)) return false;
    seen.add(span);
    return true;
  });
}

/** The place of the one that leaves the smallest gap for its age; never the newest. */
function leastMissed(kept: readonly Timed[]): number {
  let least = kept.length - 1;
  let smallest = Number.POSITIVE_INFINITY;
  for (let index = 1; index < kept.length - 1; index++) {
    const [newer, backup, older] = [kept[index - 1], kept[index], kept[index + 1]];
    if (!newer || !backup || !older) continue;
    const gap = (newer.time - older.time) / (backup.age + HOUR);
    const missed = backup.special ? gap * SPECIAL_WEIGHT : gap;
    if (missed < smallest) [least, smallest] = [index, missed];
  }
  return least;
}
