import type { Scenario, Source, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { assessWithout, type Leader, leaderOf, sameLeader } from '../../../scoring/evidence/what-if.ts';
import type { Assessment } from '../../../scoring/types.ts';
import * as format from '../../model/format.ts';
import { memoLast } from '../../model/memo.ts';

/** How much of the evidence is a source's, and what the ranking would be without it. */
export interface SourceInfluence {
  readonly source: Source;
  readonly claims: number;
  readonly speakers: number;
  /** Findings that count in a cell on the screen. */
  readonly counted: number;
  readonly without: Leader | null;
  /** The same alternatives are first without it. */
  readonly sameLeader: boolean;
}

/** Every source in order, with what hangs on it. */
export const sourceInfluences = memoLast(
  (tables: WorkbookTables, assessment: Assessment, scenario: Scenario): readonly SourceInfluence[] => {
    const bySource = Map.groupBy(tables.claims, (claim) => claim.sourceId);
    const counted = countedByClaim(assessment);
    const now = leaderOf(assessment);
    return [...tables.sources]
      .sort((a, b) => a.position - b.position)
      .map((source) => {
        const claims = bySource.get(source.id) ?? [];
        const ids = new Set(claims.map((claim) => claim.id));
        const findings = claims.reduce((sum, claim) => sum + (counted.get(claim.id) ?? 0), 0);
        const without = findings === 0 ? now : leaderOf(assessWithout(tables, scenario, ids));
        return {
          source,
          claims: claims.length,
          speakers: new Set(claims.map((claim) => claim.speakerId)).size,
          counted: findings,
          without,
          sameLeader: sameLeader(now, without),
        };
      });
  },
);

function countedByClaim({ cells }: Assessment): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of cells.values()) {
    for (const { claimId, uncounted } of findings) {
      if (uncounted === null) counts.set(claimId, (counts.get(claimId) ?? 0) + 1);
    }
  }
  return counts;
}

/** "KVM by 3.2", "KVM and Xen tie", "nothing to rank". */
export function leaderWords(leader: Leader | null, nameOf: (alternativeId: string) => string): string {
  if (!leader) return 'nothing to rank';
  const names = format.list(leader.alternativeIds.map(nameOf));
  if (leader.alternativeIds.length > 1) return `${names} tie`;
  return leader.lead === null ? names : `${names} by ${format.score(leader.lead)}`;
}
