/** Plain Node: the full-text index of what a workbook names and of what its analysts wrote. */
import { fitOf, parseSearch } from '../../common/search-query.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { isEditedSince, lastNumber } from '../events.ts';
import type { SliceIndex } from './claim-index.ts';
import { allWords, TOKENS } from './match.ts';

/** What is found beside claims and the texts of sources, in the order in which equals stand. */
export const THING_KINDS = [
  'alternative',
  'criterion',
  'group',
  'scenario',
  'speaker',
  'source',
  'contradiction',
  'note',
] as const;
export type ThingKind = (typeof THING_KINDS)[number];

/** Where each kind has its name, what it says and what else it is found by. */
const SELECTS: Readonly<Record<ThingKind, string>> = {
  alternative: `SELECT id, name, (SELECT group_concat(value, ', ') FROM json_each(aliases)) || ' ' || description, vendor
    FROM alternatives ORDER BY position`,
  criterion: `SELECT c.id, c.name, c.question, c.pro_meaning || ' ' || c.con_meaning || ' ' || g.name
    FROM criteria c JOIN criterion_groups g ON g.id = c.group_id ORDER BY c.position`,
  group: `SELECT g.id, g.name, '', (SELECT group_concat(name, ', ') FROM criteria WHERE group_id = g.id)
    FROM criterion_groups g ORDER BY g.position`,
  scenario: `SELECT id, name, description, '' FROM scenarios ORDER BY position`,
  speaker: `SELECT id, name, role || ' ' || coalesce(affiliation, ''), interest FROM speakers ORDER BY name`,
  source: `SELECT id, coalesce(short_title, title, file_name, ''), concat_ws(' ', title, author, publication, date),
      concat_ws(' ', publisher, edition, url, doi, file_name, remark) FROM sources ORDER BY position`,
  contradiction: `SELECT c.id, c.theme, (SELECT group_concat(statement, ' ') FROM contradiction_sides WHERE contradiction_id = c.id), ''
    FROM contradictions c ORDER BY c.position`,
  note: `SELECT n.id, '', n.text, (SELECT name FROM analysts WHERE id = n.analyst_id) FROM notes n ORDER BY n.updated_at DESC`,
};

/** Commands that change nothing that it holds, and come many a second. */
const UNINDEXED = ['setWeight', 'setWeights', 'lockWeight'] as const;

/** It is small, so that it is made anew after any other change. */
export function thingIndex(db: WriteDb): SliceIndex {
  let madeAt: number | null = null;
  return {
    step: () => {
      if (madeAt === null || isEditedSince(db, madeAt, UNINDEXED)) {
        db.script(`
          DROP TABLE IF EXISTS temp.thing_index;
          CREATE VIRTUAL TABLE temp.thing_index USING fts5 (kind UNINDEXED, thing_id UNINDEXED, name, body, context, ${TOKENS});
          ${THING_KINDS.map(
            (kind) => `INSERT INTO temp.thing_index (kind, thing_id, name, body, context)
              SELECT '${kind}', * FROM (${SELECTS[kind]});`,
          ).join('\n')}
        `);
      }
      madeAt = lastNumber(db);
      return true;
    },
  };
}

/** A thing with all that it was found by. */
export interface IndexedThing {
  readonly id: string;
  readonly name: string;
  readonly body: string;
  readonly context: string;
  /** `fitOf`: 0 is the best. */
  readonly fit: number;
}

/** So many of a kind are looked at for the best of them. */
const MOST_COMPARED = 200;
const POORLY = 7;

/** The best of a kind and how many there are. */
export function searchThings(
  db: ReadDb,
  kind: ThingKind,
  typed: string,
  most: number,
): { readonly total: number; readonly found: readonly IndexedThing[] } {
  const terms = parseSearch(typed);
  if (terms.length === 0) return { total: 0, found: [] };
  const match = allWords(terms);
  const rows = db.all<Omit<IndexedThing, 'fit'>>(
    `SELECT thing_id AS id, coalesce(name, '') AS name, coalesce(body, '') AS body, coalesce(context, '') AS context
     FROM temp.thing_index WHERE thing_index MATCH ? AND kind = ?
     ORDER BY bm25(thing_index, 0, 0, 10, 3, 1), rowid LIMIT ${MOST_COMPARED}`,
    [match, kind],
  );
  const total =
    rows.length < MOST_COMPARED
      ? rows.length
      : (db.get<{ count: number }>(
          'SELECT count(*) AS count FROM temp.thing_index WHERE thing_index MATCH ? AND kind = ?',
          [match, kind],
        )?.count ?? 0);
  const found = rows
    .map((row) => ({ ...row, fit: fitOf(row, terms) ?? POORLY }))
    // A name that says least else comes first among equals.
    .sort((a, b) => a.fit - b.fit || (a.fit <= 2 ? a.name.length - b.name.length : 0))
    .slice(0, most);
  return { total, found };
}
