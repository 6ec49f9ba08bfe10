/** Plain Node: the full-text index of the texts that are attached to sources, paragraph by paragraph. */
import { bestSpan, excerpt, fitOf, parseSearch } from '../../common/search-query.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { countParagraphs } from '../reading/print.ts';
import type { SliceIndex } from './claim-index.ts';
import { allWords, inOneRow, TOKENS } from './match.ts';

/** A place in the text of a source. */
export interface FoundPassage {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  /** What stands around it. */
  readonly text: string;
  readonly fit: number;
}

/** Each step takes in the text of one source; one that is as it was is left. */
export function textIndex(db: WriteDb): SliceIndex {
  let made: Map<string, string> | null = null;
  return {
    step: () => {
      if (made === null) {
        db.script(`
          DROP TABLE IF EXISTS temp.text_index;
          CREATE VIRTUAL TABLE temp.text_index USING fts5 (source_id UNINDEXED, start UNINDEXED, text, ${TOKENS});
        `);
        made = new Map();
      }
      const prints = db.all<{ id: string; print: string }>(
        `SELECT source_id AS id, id || sha256 || attached_at AS print FROM source_texts`,
      );
      const attached = new Map(prints.map(({ id, print }) => [id, print]));
      for (const [id, print] of made) {
        if (attached.get(id) === print) continue;
        db.run('DELETE FROM temp.text_index WHERE source_id = ?', [id]);
        made.delete(id);
      }
      const next = prints.find(({ id }) => made?.has(id) === false);
      if (!next) return true;
      takeIn(db, next.id);
      made.set(next.id, next.print);
      return made.size === attached.size;
    },
  };
}

function takeIn(db: WriteDb, sourceId: string): void {
  const text =
    db.get<{ text: string }>('SELECT text FROM source_texts WHERE source_id = ?', [sourceId])?.text ?? '';
  const paragraphs = countParagraphs(text).map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  db.run(
    `INSERT INTO temp.text_index (source_id, start, text)
       SELECT ?, value ->> 'start', value ->> 'text' FROM json_each(?)`,
    [sourceId, JSON.stringify(paragraphs)],
  );
}

/** How long the words around a place are. */
const AROUND = 200;
const POORLY = 7;

/** The best places in the texts of sources, one for each paragraph, and how many paragraphs there are. */
export function searchTexts(
  db: ReadDb,
  typed: string,
  most: number,
): { readonly total: number; readonly found: readonly FoundPassage[] } {
  const terms = parseSearch(typed);
  if (terms.length === 0) return { total: 0, found: [] };
  const match = allWords(terms);
  const count = db.get<{ count: number }>(
    'SELECT count(*) AS count FROM temp.text_index WHERE text_index MATCH ?',
    [match],
  );
  const rows = db.all<{ sourceId: string; start: number; text: string }>(
    `SELECT source_id AS sourceId, start, text FROM temp.text_index WHERE text_index MATCH ?
     ORDER BY rowid IN (SELECT rowid FROM temp.text_index WHERE text_index MATCH ?) DESC, rank, rowid LIMIT ?`,
    [match, inOneRow('text', terms, false), most],
  );
  const found = rows.map(({ sourceId, start, text }) => {
    const place = bestSpan(text, terms) ?? { start: 0, end: 0 };
    return {
      sourceId,
      start: start + place.start,
      end: start + place.end,
      text: excerpt(text, terms, AROUND),
      fit: fitOf({ name: '', body: text }, terms) ?? POORLY,
    };
  });
  return { total: count?.count ?? 0, found };
}
