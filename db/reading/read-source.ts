import type { ReadDb } from '../connection.ts';
import { decodeRow, type RowImage } from '../tables.ts';
import { type Located, locateParagraphs } from './locate.ts';
import { findPassage } from './passage.ts';
import { countParagraphs, wordsOf } from './print.ts';

export type PassageState = 'verified' | 'drifted' | 'orphaned' | 'unchecked';

/** Where the words of a claim stand in the text of its source; offsets are null where they were not found. */
export interface ClaimPassage {
  readonly claimId: string;
  readonly state: PassageState;
  readonly start: number | null;
  readonly end: number | null;
}

/** A paragraph of the attached text, by the number that locators give it. */
export interface NumberedParagraph {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** A source with its text, as far as an analyst has attached one, and the passages of its claims. */
export interface SourceReading {
  readonly sourceId: string;
  readonly text: string | null;
  readonly origin: string | null;
  readonly attachedAt: string | null;
  /** The text is, word for word and line for line, the one that the built-in claims were taken from. */
  readonly sameAsBuiltIn: boolean;
  /** In the order of the text. Of a built-in source only those that were recognized: a changed one has no number. */
  readonly paragraphs: readonly NumberedParagraph[];
  readonly passages: readonly ClaimPassage[];
}

/**
 * Reads a source and checks every claim against the attached text: by the passage that it was filed with, else by the
 * fingerprint of its paragraph. What cannot be checked is called unchecked and never counted as verified.
 */
export function readSource(db: ReadDb, sourceId: string): SourceReading {
  const row = (sql: string): RowImage | undefined => db.get<RowImage>(sql, [sourceId]);
  const sourceRow = row('SELECT * FROM sources WHERE id = ?');
  const textRow = row('SELECT * FROM source_texts WHERE source_id = ?');
  const source = sourceRow && decodeRow('sources', sourceRow);
  const attached = textRow && decodeRow('sourceTexts', textRow);
  const claims = db.all<{ id: string; paragraph: number | null }>(
    'SELECT id, paragraph FROM claims WHERE source_id = ? ORDER BY position',
    [sourceId],
  );
  const passages = new Map(
    db
      .all<RowImage>('SELECT * FROM passages WHERE claim_id IN (SELECT id FROM claims WHERE source_id = ?)', [
        sourceId,
      ])
      .map((image) => decodeRow('passages', image))
      .map((passage) => [passage.claimId, passage]),
  );
  const text = attached?.text ?? null;
  const prints = source?.paragraphPrints ?? [];
  const words = text === null ? [] : wordsOf(text);
  const located: Located = locateParagraphs(words, prints);
  const check = ({ id, paragraph }: { id: string; paragraph: number | null }): ClaimPassage => {
    const unchecked = { claimId: id, state: 'unchecked', start: null, end: null } as const;
    if (text === null) return unchecked;
    const passage = passages.get(id);
    if (passage) return { claimId: id, ...findPassage(words, passage) };
    if (paragraph === null || !prints[paragraph - 1]) return unchecked;
    const place = located.get(paragraph);
    if (!place) return { claimId: id, state: 'orphaned', start: null, end: null };
    return { claimId: id, state: place.inOrder ? 'verified' : 'drifted', start: place.start, end: place.end };
  };
  return {
    sourceId,
    text,
    origin: attached?.origin ?? null,
    attachedAt: attached?.attachedAt ?? null,
    sameAsBuiltIn: attached !== undefined && attached.sha256 === source?.sha256,
    paragraphs: prints.length > 0 ? numbered(located) : numbered(counted(text ?? '')),
    passages: claims.map(check),
  };
}

const counted = (text: string): Map<number, { start: number; end: number }> =>
  new Map(countParagraphs(text).map((place, index) => [index + 1, place]));

const numbered = (
  places: ReadonlyMap<number, { readonly start: number; readonly end: number }>,
): NumberedParagraph[] =>
  [...places].map(([number, { start, end }]) => ({ number, start, end })).sort((a, b) => a.start - b.start);
