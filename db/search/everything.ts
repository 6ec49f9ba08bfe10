/** Plain Node: one search over all that a workbook holds. */
import { excerpt, fitOf, parseSearch } from '../../common/search-query.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { claimIndex, countFoundClaims, type SliceIndex, searchClaims } from './claim-index.ts';
import { searchTexts, textIndex } from './text-index.ts';
import { searchThings, THING_KINDS, type ThingKind, thingIndex } from './thing-index.ts';

/** What can be found, in the order in which equals stand. */
export const FOUND_KINDS = [...THING_KINDS, 'claim', 'passage'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** One thing that was found. Its text is cut around what was searched for. */
export interface Found {
  readonly kind: FoundKind;
  /** Of its row; of a passage that of its source. */
  readonly id: string;
  /** What it is called; nothing of claims, notes and passages, which are what they say. */
  readonly name: string;
  readonly text: string;
  /** Of a passage, where its words stand in the text of the source. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** How well it fits (`fitOf` of common/search-query.ts); 0 is the best. */
  readonly fit: number;
}

/** What was found of one kind, best first. */
export interface FoundGroup {
  readonly kind: FoundKind;
  /** How many there are, whether they are among these or not. */
  readonly total: number;
  readonly found: readonly Found[];
}

/** The indexes of an open workbook: one step does a part of what is still to be done. */
export function searchIndexes(db: WriteDb): { readonly claims: SliceIndex; readonly all: SliceIndex } {
  const claims = claimIndex(db);
  const others = [thingIndex(db), textIndex(db)];
  return { claims, all: { step: () => [claims, ...others].every((index) => index.step()) } };
}

/** So long is what is shown of a text. */
const SHOWN = 200;
const POORLY = 7;

/** The best of each kind; the kind of the best of all comes first. */
export function searchEverything(
  db: ReadDb,
  typed: string,
  kinds: readonly FoundKind[],
  most: number,
): FoundGroup[] {
  return FOUND_KINDS.filter((kind) => kinds.includes(kind))
    .map((kind) => searchKind(db, typed, kind, most))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => (a.found[0]?.fit ?? POORLY) - (b.found[0]?.fit ?? POORLY));
}

function searchKind(db: ReadDb, typed: string, kind: FoundKind, most: number): FoundGroup {
  if (kind === 'claim') return foundClaims(db, typed, most);
  if (kind === 'passage') {
    const { total, found } = searchTexts(db, typed, most);
    return {
      kind,
      total,
      found: found.map(({ sourceId, start, end, text, fit }) => ({
        ...{ kind, id: sourceId, name: '', text, fit },
        place: { start, end },
      })),
    };
  }
  return foundThings(db, typed, kind, most);
}

function foundThings(db: ReadDb, typed: string, kind: ThingKind, most: number): FoundGroup {
  const terms = parseSearch(typed);
  const { total, found } = searchThings(db, kind, typed, most);
  return {
    kind,
    total,
    found: found.map(({ id, name, body, context, fit }) => ({
      ...{ kind, id, name, fit, place: null },
      // What it is found by is shown, though it be no more than its context.
      text: excerpt(fit > 5 ? `${body} ${context}` : body, terms, SHOWN),
    })),
  };
}

function foundClaims(db: ReadDb, typed: string, most: number): FoundGroup {
  const terms = parseSearch(typed);
  const ids = searchClaims(db, typed, most);
  const texts = new Map(
    db
      .all<{ id: string; text: string }>(
        'SELECT id, text FROM claims WHERE id IN (SELECT value FROM json_each(?))',
        [JSON.stringify(ids)],
      )
      .map(({ id, text }) => [id, text]),
  );
  const found = ids.map((id) => {
    const text = texts.get(id) ?? '';
    const fit = fitOf({ name: '', body: text }, terms) ?? 6;
    return { kind: 'claim' as const, id, name: '', text: excerpt(text, terms, SHOWN), place: null, fit };
  });
  return { kind: 'claim', total: countFoundClaims(db, typed), found };
}
