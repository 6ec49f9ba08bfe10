/** Plain Node: the full-text index of the claims of an open workbook. */
import { parseSearch } from '../../common/search-query.ts';
import type { RowChange } from '../changes.ts';
import type { Command } from '../commands/schema.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { changesSince, lastNumber } from '../events.ts';
import { allWords, inOneRow, TOKENS } from './match.ts';

/** Commands that change nothing that the index of claims holds, and are common: it need not look at what they did. */
const UNINDEXED: readonly Command['type'][] = [
  'setWeight',
  'setWeights',
  'lockWeight',
  'applyElicitation',
  'saveElicitation',
  'setJudgement',
  'clearJudgement',
  'setMeasurement',
  'clearMeasurement',
  'setCells',
  'addNote',
  'editNote',
  'deleteNote',
  'setRules',
  'setMethodOptions',
  'selectScenario',
  'renameScenario',
  'setAlternativesActive',
  'setCriteriaActive',
];

/** So many claims are taken into the index at once: nobody who saves something meanwhile notices it. */
const SLICE = 4_000;
/** More changed claims than these are indexed sooner all anew. */
const MOST_CHANGED = 2_000;

export interface SliceIndex {
  /** Does a part of what is still to be done; whether the index is as the workbook is now. */
  readonly step: () => boolean;
}

/**
 * The index lives in SQLite's temporary database and not in the workbook, since it can always be made again. It is made slice by slice, and
 * follows what was changed since by the log of events, whoever made the change.
 */
export function claimIndex(db: WriteDb): SliceIndex {
  /** The last event that it heeds; null before it is begun. */
  let heeded: number | null = null;
  /** The last claim that was taken in, in the order of ids; null when all were. */
  let until: string | null = null;

  const begin = (): void => {
    db.script(`
      DROP TABLE IF EXISTS temp.claim_index;
      CREATE VIRTUAL TABLE temp.claim_index USING fts5 (claim_id UNINDEXED, text, speaker, source, ${TOKENS});
    `);
    heeded = lastNumber(db);
    until = '';
  };

  const slice = (): void => {
    const last = db.get<{ id: string | null }>(
      'SELECT max(id) AS id FROM (SELECT id FROM claims WHERE id > ? ORDER BY id LIMIT ?)',
      [until, SLICE],
    )?.id;
    if (last) takeIn(db, 'c.id > ? AND c.id <= ?', [until, last]);
    until = last ?? null;
  };

  /** Takes in what was changed since; false where it has to be made anew. */
  const follow = (since: number): boolean => {
    const now = lastNumber(db);
    if (now === since) return true;
    const changes = changesSince(db, since, UNINDEXED);
    const changed = changes && claimsOf(db, changes);
    if (!changed || changed.length > MOST_CHANGED) return false;
    const ids = JSON.stringify(changed);
    db.run('DELETE FROM temp.claim_index WHERE claim_id IN (SELECT value FROM json_each(?))', [ids]);
    // Those behind the last slice come with theirs.
    const inSlices = until === null ? '' : /* no text: a query */ ' AND c.id <= ?';
    takeIn(db, `c.id IN (SELECT value FROM json_each(?))${inSlices}`, until === null ? [ids] : [ids, until]);
    heeded = now;
    return true;
  };

  return {
    step: () => {
      if (heeded === null || !follow(heeded)) begin();
      if (until !== null) slice();
      return until === null;
    },
  };
}

function takeIn(db: WriteDb, which: string, parameters: readonly (string | null)[]): void {
  db.run(
    `INSERT INTO temp.claim_index (claim_id, text, speaker, source)
       SELECT c.id, c.text, p.name || iif(h.id = p.id, '', ' ' || h.name),
         coalesce(s.short_title, '') || ' ' || coalesce(s.title, '') || ' ' || coalesce(s.file_name, '')
       FROM claims c JOIN sources s ON s.id = c.source_id
       JOIN speakers p ON p.id = c.speaker_id JOIN speakers h ON h.id = c.holder_id
       WHERE ${which} ORDER BY c.position`,
    parameters,
  );
}

/** The claims that changes bear on: those that were written, and all of a speaker or a source that was. */
function claimsOf(db: ReadDb, changes: readonly RowChange[]): string[] {
  const idsOf = (table: RowChange['table']): string =>
    JSON.stringify(changes.flatMap((change) => (change.table === table ? [change.id] : [])));
  const found = db.all<{ id: string }>(
    `SELECT value AS id FROM json_each(@claims)
     UNION SELECT id FROM claims WHERE speaker_id IN (SELECT value FROM json_each(@speakers))
       OR holder_id IN (SELECT value FROM json_each(@speakers))
     UNION SELECT id FROM claims WHERE source_id IN (SELECT value FROM json_each(@sources))`,
    { claims: idsOf('claims'), speakers: idsOf('speakers'), sources: idsOf('sources') },
  );
  return found.map(({ id }) => id);
}

/** What counts for a match: the words of the claim far more than who said them. */
const WEIGHTS = '0, 10, 3, 1';
/** Of more claims than these, those that have the words side by side come first, and the others in their own order. */
const MOST_WEIGHED = 20_000;

/**
 * The ids of the claims whose text, speaker or source hold all that is asked for (common/search-query.ts), best first: those that have the
 * words side by side come before all others. What the user types is never read as a query language.
 */
export function searchClaims(db: ReadDb, typed: string, most = -1): string[] {
  const terms = parseSearch(typed);
  if (terms.length === 0) return [];
  const rank = countFoundClaims(db, typed) > MOST_WEIGHED ? '' : `bm25(claim_index, ${WEIGHTS}),`;
  return db
    .all<{ id: string }>(
      `SELECT claim_id AS id FROM temp.claim_index WHERE claim_index MATCH ?
       ORDER BY rowid IN (SELECT rowid FROM temp.claim_index WHERE claim_index MATCH ?) DESC,
         rowid IN (SELECT rowid FROM temp.claim_index WHERE claim_index MATCH ?) DESC, ${rank} rowid LIMIT ?`,
      [allWords(terms), inOneRow('text', terms, true), inOneRow('text', terms, false), most],
    )
    .map(({ id }) => id);
}

/** How many claims hold all that is asked for. */
export function countFoundClaims(db: ReadDb, typed: string): number {
  const terms = parseSearch(typed);
  if (terms.length === 0) return 0;
  const sql = 'SELECT count(*) AS count FROM temp.claim_index WHERE claim_index MATCH ?';
  return db.get<{ count: number }>(sql, [allWords(terms)])?.count ?? 0;
}
