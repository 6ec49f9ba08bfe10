import type { Command } from './commands/schema.ts';
import type { ReadDb, WriteDb } from './connection.ts';

/** A claim that was found: its text in pieces, of which the marked ones match. */
export interface FoundClaim {
  readonly claimId: string;
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
}

/** Commands that change nothing that the index holds, and are common: it need not be made anew after them. */
export const UNINDEXED: readonly Command['type'][] = [
  'setWeight',
  'setWeights',
  'lockWeight',
  'applyElicitation',
  'saveElicitation',
  'setJudgement',
  'clearJudgement',
  'setMeasurement',
  'clearMeasurement',
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

/**
 * Makes the full-text index of the claims. It lives in SQLite's temporary database and not in the workbook, since it
 * can always be made again; call it after anything that changes claims.
 */
export function indexClaims(db: WriteDb): void {
  db.script(`
    DROP TABLE IF EXISTS temp.claim_index;
    CREATE VIRTUAL TABLE temp.claim_index USING fts5 (claim_id UNINDEXED, text, speaker, source, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
    INSERT INTO temp.claim_index (claim_id, text, speaker, source)
      SELECT c.id, c.text, p.name || ' ' || h.name, coalesce(s.title, '') || ' ' || coalesce(s.file_name, '')
      FROM claims c JOIN sources s ON s.id = c.source_id
      JOIN speakers p ON p.id = c.speaker_id JOIN speakers h ON h.id = c.holder_id
      ORDER BY c.position;
  `);
}

/** Marks that cannot stand in a claim: noncharacters of Unicode. */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

/**
 * Claims whose text, speaker or source hold all words of the query, best first; the last word may be unfinished. What
 * the user types is never read as a query language.
 */
export function searchClaims(db: ReadDb, query: string): FoundClaim[] {
  const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const match = words.map((word) => `"${word}"*`).join(' ');
  return db
    .all<{ claimId: string; text: string }>(
      `SELECT claim_id AS claimId, highlight(claim_index, 1, ?, ?) AS text
       FROM temp.claim_index WHERE claim_index MATCH ? ORDER BY rank`,
      [OPEN, CLOSE, match],
    )
    .map(({ claimId, text }) => ({ claimId, pieces: piecesOf(text) }));
}

function piecesOf(text: string): FoundClaim['pieces'] {
  return text
    .split(OPEN)
    .flatMap((part, i) => {
      const [marked = '', rest] = part.split(CLOSE);
      return i === 0
        ? [{ text: part, marked: false }]
        : [
            { text: marked, marked: true },
            { text: rest ?? '', marked: false },
          ];
    })
    .filter((piece) => piece.text !== '');
}
