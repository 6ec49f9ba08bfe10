/** Plain Node: what of a model can be imported. */
import { newId } from '../ids.ts';
import { checkWorkbookModel, newWorkbook, type WorkbookNow } from './check.ts';
import type { ImportIssue } from './issues.ts';
import { type MergePlan, planMerge } from './merge.ts';
import type { OnConflict } from './merge-writer.ts';
import type { WorkbookModel } from './workbook-model.ts';

/** What of a model can be imported once its faults are accepted: entries with an error are left out. */
export interface Accepted {
  /** Null where the whole of it is at fault. */
  readonly model: WorkbookModel | null;
  /** Every problem that was met on the way; those of later rounds follow from what was left out. */
  readonly problems: readonly ImportIssue[];
  readonly counts: MergePlan['counts'];
  /** How many entries were left out. */
  readonly left: number;
}

/** Each round leaves out what depended on what the last one left out; no comparison is deeper than this. */
const MOST_ROUNDS = 8;

/**
 * Finds what of `data` can be merged into a workbook, or become a new one where `present` is null. Nothing is written. The
 * paths of problems are those of the data as they were given.
 */
export function acceptWorkbookModel(
  present: WorkbookNow | null,
  data: unknown,
  { onConflict }: { readonly onConflict: OnConflict },
): Accepted {
  const { tables, analyst } = present ?? newWorkbook();
  const problems: ImportIssue[] = [];
  let kept = everything(data);
  let left = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { model, problems: found } = checkWorkbookModel(kept.data);
    const plan =
      model &&
      planMerge(tables, model, {
        onConflict,
        analyst,
        now: new Date().toISOString(),
        newId,
        whole: present === null,
      });
    const all = plan ? plan.problems : found;
    for (const problem of all) problems.push({ ...problem, path: originalPath(kept, problem.path) });
    const errors = all.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return { model, problems, counts: plan?.counts ?? {}, left };
    const fewer = without(
      kept,
      errors.map(({ path }) => path),
    );
    if (!fewer) break;
    left += fewer.left;
    kept = fewer;
  }
  return { model: null, problems, counts: {}, left };
}

type Path = ImportIssue['path'];
type Data = Readonly<Record<string, unknown>>;

/** Data of which entries may have been left out, and where in its lists each entry stood at first. */
interface Kept {
  readonly data: unknown;
  readonly origins: ReadonlyMap<string, readonly number[]>;
}

const everything = (data: unknown): Kept => ({ data, origins: new Map() });

const originalPath = ({ origins }: Kept, [list, index, ...rest]: Path): Path =>
  list === undefined
    ? []
    : typeof index !== 'number'
      ? [list, ...(index === undefined ? [] : [index]), ...rest]
      : [list, origins.get(String(list))?.[index] ?? index, ...rest];

/** Lists inside of entries whose parts can be left out alone. */
const INNER: Readonly<Record<string, readonly string[]>> = {
  claims: ['findings', 'describes'],
  scenarios: ['weights'],
  readings: ['codings'],
};

/** The data without the entries at these paths; null where a path names none. */
function without({ data, origins }: Kept, paths: readonly Path[]): (Kept & { readonly left: number }) | null {
  if (typeof data !== 'object' || data === null) return null;
  const whole = new Map<string, Set<number>>();
  const inner = new Map<string, Map<number, Map<string, Set<number>>>>();
  for (const [list, index, within, part] of paths) {
    if (typeof list !== 'string' || typeof index !== 'number') return null;
    if (typeof part === 'number' && typeof within === 'string' && INNER[list]?.includes(within)) {
      const entries = inner.get(list) ?? new Map<number, Map<string, Set<number>>>();
      const parts = entries.get(index) ?? new Map<string, Set<number>>();
      parts.set(within, (parts.get(within) ?? new Set<number>()).add(part));
      inner.set(list, entries.set(index, parts));
    } else whole.set(list, (whole.get(list) ?? new Set<number>()).add(index));
  }
  const lists: Record<string, unknown> = { ...(data as Data) };
  const now = new Map(origins);
  let left = 0;
  for (const list of new Set([...whole.keys(), ...inner.keys()])) {
    const entries = lists[list];
    if (!Array.isArray(entries)) return null;
    const removed = whole.get(list) ?? new Set<number>();
    const parts = inner.get(list);
    const remaining: unknown[] = [];
    const remainingOrigins: number[] = [];
    entries.forEach((entry: Data, index) => {
      if (removed.has(index)) {
        left++;
        return;
      }
      let rest = entry;
      for (const [name, removedParts] of parts?.get(index) ?? []) {
        const own = entry[name];
        if (!Array.isArray(own)) continue;
        left += removedParts.size;
        rest = { ...rest, [name]: own.filter((_, i) => !removedParts.has(i)) };
      }
      remaining.push(rest);
      remainingOrigins.push(origins.get(list)?.[index] ?? index);
    });
    lists[list] = remaining;
    now.set(list, remainingOrigins);
  }
  return { data: lists, origins: now, left };
}
