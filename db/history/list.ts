/** Plain Node: the history of a workbook, filtered and page by page. */
import { inOrder } from '../../common/language/order.ts';
import type { ReadDb } from '../connection.ts';
import { findEvent } from '../events.ts';
import { foldName } from '../names.ts';
import { standingOf } from './steps.ts';
import { type Subject, subjectOf } from './subjects.ts';

/** What of the history is asked for. Everything that is given must hold of an event. */
export interface HistoryQuery {
  /** Words that its description has, whatever their case; an empty text for all. */
  readonly text: string;
  /** Id of who made it; null for anybody. */
  readonly analystId: string | null;
  /** None for all. */
  readonly kinds: readonly EditKind[];
  /** What it touched; null for anything. */
  readonly about: Subject | null;
  /** Saved at this time or later, before this time: ISO 8601 in UTC. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only events before the one of this number: the last of the page before. Null for the newest. */
  readonly before: number | null;
  readonly limit: number;
}

export const EDIT_KINDS = ['create', 'do', 'undo', 'redo', 'migrate'] as const;
/** Kinds of events that are no view. */
export type EditKind = (typeof EDIT_KINDS)[number];

/** One line of the history. */
export interface ListedEvent {
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who made it; empty where nobody signed. */
  readonly analyst: string;
  readonly kind: EditKind;
  readonly label: string;
  /** Number of the event that it takes back or makes again. */
  readonly target: number | null;
  /** It was taken back and not made again since. */
  readonly undone: boolean;
  /**
   * How the workbook gets to where it stood right after this event: by so many steps of undo, by so many of redo where it is less than 0, and 0
   * where it stands there. Null where steps do not lead there.
   */
  readonly steps: number | null;
}

/** A page of the history, the newest first. */
export interface HistoryPage {
  readonly entries: readonly ListedEvent[];
  /** Events that the query finds, on all pages. */
  readonly found: number;
  /** Events in the whole history. */
  readonly all: number;
  /** Who made any of them, by name. */
  readonly analysts: readonly { readonly id: string; readonly name: string }[];
}

interface EventLine {
  readonly number: number;
  readonly id: string;
  readonly at: string;
  readonly analystId: string;
  readonly analyst: string;
  readonly kind: EditKind;
  readonly label: string;
  readonly targetId: string | null;
}

/** Reads pages of one file's history, and remembers what its events touched: they do not change. */
export function historyLister(db: ReadDb): (query: HistoryQuery) => HistoryPage {
  const touched = new Map<string, ReadonlySet<Subject>>();
  const subjectsOf = (id: string): ReadonlySet<Subject> => {
    const known = touched.get(id) ?? subjectsIn(db, id);
    touched.set(id, known);
    return known;
  };
  return (query) => {
    const lines = db.all<EventLine>(
      `SELECT e.number, e.id, e.at, e.analyst_id AS analystId, coalesce(a.name, '') AS analyst, e.kind, e.label,
         e.target_id AS targetId
       FROM events e LEFT JOIN analysts a ON a.id = e.analyst_id WHERE e.kind <> 'view' ORDER BY e.number DESC`,
    );
    const matches = matcher(query);
    const found = lines.filter(
      (line) => matches(line) && (query.about === null || subjectsOf(line.id).has(query.about)),
    );
    const numbers = new Map(lines.map(({ id, number }) => [id, number]));
    const places = standingOf(lines.toReversed());
    return {
      entries: found
        .filter(({ number }) => query.before === null || number < query.before)
        .slice(0, query.limit)
        .map(({ number, id, at, analyst, kind, label, targetId }) => ({
          ...{ number, at, analyst, kind, label },
          target: targetId === null ? null : (numbers.get(targetId) ?? null),
          undone: places.undone.has(id),
          steps: places.steps.get(number) ?? null,
        })),
      found: found.length,
      all: lines.length,
      analysts: authorsOf(lines),
    };
  };
}

function subjectsIn(db: ReadDb, id: string): ReadonlySet<Subject> {
  const subjects = findEvent(db, id)?.changes.map(({ table }) => subjectOf(table)) ?? [];
  return new Set(subjects.filter((subject) => subject !== null));
}

function matcher({ text, analystId, kinds, from, to }: HistoryQuery): (line: EventLine) => boolean {
  const words = foldName(text).split(/\s+/).filter(Boolean);
  return (line) =>
    (analystId === null || line.analystId === analystId) &&
    (kinds.length === 0 || kinds.includes(line.kind)) &&
    (from === null || line.at >= from) &&
    (to === null || line.at < to) &&
    (words.length === 0 || holds(line, words));
}

function holds({ label, analyst, number }: EventLine, words: readonly string[]): boolean {
  const said = foldName(`${number} ${label} ${analyst}`);
  return words.every((word) => said.includes(word));
}

function authorsOf(lines: readonly EventLine[]): { id: string; name: string }[] {
  const names = new Map(lines.map(({ analystId, analyst }) => [analystId, analyst]));
  return [...names]
    .filter(([, name]) => name !== '')
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => inOrder(a.name, b.name));
}
