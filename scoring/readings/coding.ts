import { cellKey } from '../assessment/cells.ts';
import type { FindingInput } from '../types.ts';
import type { CodedEvidence, ReadingInput, Saying } from './types.ts';

/** What is said of each cell of a claim, by `cellKey`. */
export type Codings = ReadonlyMap<string, FindingInput>;

/** One reader's work, claim by claim. */
export interface ReadClaims {
  readonly reading: ReadingInput;
  /** Of every claim that the reader coded, what it says; empty for a claim of which it says nothing. */
  readonly byClaim: ReadonlyMap<string, Codings>;
}

/** Every reading in its order. A finding makes its claim coded, whether or not that is said. */
export function readClaims({ readings, readingClaims, readingFindings }: CodedEvidence): ReadClaims[] {
  const coded = Map.groupBy(readingClaims, ({ readingId }) => readingId);
  const found = Map.groupBy(readingFindings, ({ readingId }) => readingId);
  return [...readings]
    .sort((a, b) => a.position - b.position)
    .map((reading) => {
      const byClaim = new Map<string, Codings>();
      for (const { claimId } of coded.get(reading.id) ?? []) byClaim.set(claimId, new Map());
      for (const [claimId, codings] of codingsOf(found.get(reading.id) ?? [])) byClaim.set(claimId, codings);
      return { reading, byClaim };
    });
}

/** The findings of each claim that has some, by their cells. */
export function codingsOf(findings: readonly FindingInput[]): Map<string, Codings> {
  return new Map(
    Map.groupBy(findings, ({ claimId }) => claimId)
      .entries()
      .map(([claimId, its]) => [
        claimId,
        new Map(its.map((finding) => [cellKey(finding.alternativeId, finding.criterionId), finding])),
      ]),
  );
}

/** What a finding says, without who wrote it down; null for no finding. */
export const sayingOf = (finding: FindingInput | undefined): Saying =>
  finding ? { polarity: finding.polarity, strength: finding.strength, use: finding.use } : null;
