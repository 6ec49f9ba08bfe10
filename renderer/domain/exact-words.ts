import { useEffect } from 'react';
import type { UserError } from '../../common/errors.ts';
import type { Claim, SourceReading, WorkbookTables } from '../../electron/ipc/contract.ts';
import { api, settle } from '../api.ts';
import { openDocument, useApp, useTables } from '../model/store.ts';
import { createDocumentStore, useStore } from '../state/create-store.ts';

/** Page: the words of the sources themselves, wherever a claim stands, as far as a text is attached. */

/** The words of the source on which a claim rests. */
export interface ExactWords {
  readonly text: string;
  /** What was selected for the claim, or the whole paragraph that it names. */
  readonly of: 'passage' | 'paragraph';
}

/**
 * The words of a claim in the text of its source: the passage that it was filed with, else its paragraph. Null where no text is attached, or
 * its words do not stand in it.
 */
export function exactWords(
  { text, passages, paragraphs }: Pick<SourceReading, 'text' | 'passages' | 'paragraphs'>,
  claim: Pick<Claim, 'id' | 'paragraph'>,
  hasPassage: boolean,
): ExactWords | null {
  if (text === null) return null;
  const found = passages.find(({ claimId }) => claimId === claim.id);
  if (found?.start != null && found.end !== null) {
    return words(text.slice(found.start, found.end), hasPassage ? 'passage' : 'paragraph');
  }
  if (found?.state === 'orphaned') return null;
  const paragraph = paragraphs.find(({ number }) => number === claim.paragraph);
  return paragraph ? words(text.slice(paragraph.start, paragraph.end), 'paragraph') : null;
}

const words = (text: string, of: ExactWords['of']): ExactWords | null =>
  text.trim() === '' ? null : { text: text.replaceAll(/\s+/g, ' ').trim(), of };

/** A reading, and what it was made from. */
interface Kept {
  readonly reading: SourceReading | null;
  readonly from: readonly unknown[];
}

const readings = createDocumentStore<{ readonly bySource: ReadonlyMap<string, Kept> }>({
  bySource: new Map(),
});

/** What a reading follows from, of all sources: another claim is no reason to read a text again. */
const partsOf = ({ sourceTexts, passages }: WorkbookTables): readonly unknown[] => [sourceTexts, passages];

/** Reads a source unless that is done or on its way. What cannot be read has no words, and the reader says why. */
async function read(sourceId: string, from: readonly unknown[]): Promise<void> {
  const before = readings.get().bySource.get(sourceId);
  if (before?.from.every((part, i) => part === from[i])) return;
  const keep = (reading: SourceReading | null): void =>
    readings.set(({ bySource }) => ({ bySource: new Map([...bySource, [sourceId, { reading, from }]]) }));
  keep(before?.reading ?? null);
  const result = await settle(api().readSource({ sourceId }));
  const now = readings.get().bySource.get(sourceId);
  if (now && now.from === from) keep(result.ok ? result.value : null);
}

/** The words of a claim, read when they are first wanted; null until then, and where there are none. */
export function useExactWords(claim: Claim): ExactWords | null {
  const tables = useTables();
  const attached = tables.sourceTexts.some(({ sourceId }) => sourceId === claim.sourceId);
  const parts = partsOf(tables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts are what a reading is made from.
  useEffect(() => {
    if (attached) void read(claim.sourceId, parts);
  }, [attached, claim.sourceId, ...parts]);
  const reading = useStore(readings, ({ bySource }) => bySource.get(claim.sourceId)?.reading ?? null);
  if (!attached || !reading) return null;
  return exactWords(reading, claim, hasPassage(tables, claim.id));
}

/** Whether words were selected for a claim. */
export const hasPassage = ({ passages }: Pick<WorkbookTables, 'passages'>, claimId: string): boolean =>
  passages.some((passage) => passage.claimId === claimId);

/** The words of a claim as far as its source was read, for what is drawn by others: a grid's tooltip. */
export function wordsNow(claim: Claim, tables: WorkbookTables): ExactWords | null {
  const reading = readings.get().bySource.get(claim.sourceId)?.reading;
  return reading ? exactWords(reading, claim, hasPassage(tables, claim.id)) : null;
}

/** Reads every source that has a text, so that `wordsNow` knows them. */
export function useAllWords(): void {
  const tables = useApp((state) => openDocument(state).tables);
  const parts = partsOf(tables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts are what a reading is made from.
  useEffect(() => {
    for (const { sourceId } of tables.sourceTexts) void read(sourceId, parts);
  }, [...parts]);
}

/** The words of every claim whose source has a text, by claim; `fail` is told of a source that cannot be read. */
export async function wordsOfClaims(
  tables: WorkbookTables,
  fail: (problem: UserError) => void,
): Promise<ReadonlyMap<string, ExactWords>> {
  const found = new Map<string, ExactWords>();
  for (const { sourceId } of tables.sourceTexts) {
    const result = await settle(api().readSource({ sourceId }));
    if (!result.ok) {
      fail(result.problem);
      continue;
    }
    for (const claim of tables.claims.filter((its) => its.sourceId === sourceId)) {
      const its = exactWords(result.value, claim, hasPassage(tables, claim.id));
      if (its) found.set(claim.id, its);
    }
  }
  return found;
}
