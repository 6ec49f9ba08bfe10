import type { CodedEvidence, ReadingFindingInput } from '../../../scoring/readings/types.ts';
import type { EvidenceBase, Polarity } from '../../../scoring/types.ts';

/** Comparisons with readings, by hand. */

/** What is said of a cell, "alternative criterion": its sign, or with strength and use. */
export type Said = Polarity | { readonly sign: Polarity; readonly strength?: number; readonly use?: string };

/**
 * A comparison that some readers have read, all of its claims: as they stand, but for those that are given, by reader and claim. null is a
 * claim that the reader has not read.
 */
export function coded(
  base: EvidenceBase,
  readers: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Said>> | null>>>>,
  settled: Readonly<Record<string, string>> = {},
): CodedEvidence {
  const names = Object.keys(readers);
  const isRead = (name: string, claimId: string): boolean => readers[name]?.[claimId] !== null;
  return {
    ...base,
    readings: names.map((name, position) => ({ id: name, name, position })),
    readingClaims: names.flatMap((readingId) =>
      base.claims
        .filter(({ id }) => isRead(readingId, id))
        .map(({ id: claimId }) => ({ readingId, claimId })),
    ),
    readingFindings: names.flatMap((readingId) =>
      base.claims.flatMap(({ id: claimId }): ReadingFindingInput[] => {
        const own = readers[readingId]?.[claimId];
        if (own === null) return [];
        if (!own) {
          return base.findings
            .filter((finding) => finding.claimId === claimId)
            .map((finding) => ({ ...finding, id: `${readingId} ${finding.id}`, readingId }));
        }
        return Object.entries(own).map(([cell, said]) => {
          const [alternativeId = '', criterionId = ''] = cell.split(' ');
          const { sign, strength = 1, use = null } = typeof said === 'string' ? { sign: said } : said;
          return {
            id: `${readingId} ${claimId} ${cell}`,
            readingId,
            claimId,
            alternativeId,
            criterionId,
            polarity: sign,
            strength,
            use,
          };
        });
      }),
    ),
    settlements: Object.entries(settled).map(([claimId, reason]) => ({ claimId, reason })),
  };
}
