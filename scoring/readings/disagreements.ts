import { type Codings, codingsOf, type ReadClaims, readClaims, sayingOf } from './coding.ts';
import type { CellDifference, CodedEvidence, Disagreement, Saying } from './types.ts';

const NOTHING: Codings = new Map();

/**
 * Every claim that was not coded alike by all who coded it, the settled coding among them, in the order of the claims
 * (docs/scoring.md, "Agreement of readings"). What is compared is the sign, the strength and the use of a finding.
 */
export function disagreementsOf(evidence: CodedEvidence): Disagreement[] {
  const readers = readClaims(evidence);
  const settled = codingsOf(evidence.findings);
  const reasons = new Map(evidence.settlements.map(({ claimId, reason }) => [claimId, reason]));
  return evidence.claims.flatMap(({ id: claimId }): Disagreement[] => {
    const coders = readers.filter(({ byClaim }) => byClaim.has(claimId));
    if (coders.length === 0) return [];
    const differences = differencesOf(claimId, coders, settled.get(claimId) ?? NOTHING);
    if (differences.length === 0) return [];
    const reason = reasons.get(claimId) ?? null;
    const parted = differences.some(
      ({ said }) => !said.every(({ saying }) => isSame(saying, said[0]?.saying)),
    );
    return [
      {
        claimId,
        status: reason !== null ? 'settled' : parted ? 'dispute' : 'departed',
        reason,
        readingIds: coders.map(({ reading }) => reading.id),
        differences,
        counts: differences.some(({ counts }) => counts),
      },
    ];
  });
}

/** The cells of a claim that are not said alike by these readers and the settled coding. */
function differencesOf(
  claimId: string,
  coders: readonly ReadClaims[],
  settledCodings: Codings,
): CellDifference[] {
  const codings = coders.map(({ reading, byClaim }) => ({
    readingId: reading.id,
    codings: byClaim.get(claimId) ?? NOTHING,
  }));
  const places = new Map(
    [...codings.map((its) => its.codings), settledCodings].flatMap((its) => [...its.entries()]),
  );
  return places
    .entries()
    .map(([key, { alternativeId, criterionId }]): CellDifference => {
      const said = codings.map((its) => ({
        readingId: its.readingId,
        saying: sayingOf(its.codings.get(key)),
      }));
      const settled = sayingOf(settledCodings.get(key));
      const all = [...said.map(({ saying }) => saying), settled];
      return {
        alternativeId,
        criterionId,
        kind: kindOf(all),
        said,
        settled,
        asSettled: said.filter(({ saying }) => isSame(saying, settled)).map(({ readingId }) => readingId),
        counts: all.some(isCounted),
      };
    })
    .filter(({ said, asSettled }) => asSettled.length < said.length)
    .toArray();
}

/** The largest thing in which they differ. */
function kindOf(all: readonly Saying[]): CellDifference['kind'] {
  const given = all.filter((saying) => saying !== null);
  const differ = (of: (saying: NonNullable<Saying>) => unknown): boolean => new Set(given.map(of)).size > 1;
  if (given.length < all.length) return 'named';
  if (differ(({ polarity }) => polarity)) return 'sign';
  return differ(({ use }) => use) ? 'use' : 'strength';
}

const isCounted = (saying: Saying): boolean => saying !== null && saying.polarity !== 'neutral';

/** Whether two say the same of a cell. Nothing counts of a neutral finding, so its strength and use are not compared. */
export function isSame(a: Saying, b: Saying | undefined): boolean {
  if (a === null || b === null || b === undefined) return a === (b ?? null);
  if (a.polarity !== b.polarity) return false;
  return a.polarity === 'neutral' || (a.strength === b.strength && a.use === b.use);
}
