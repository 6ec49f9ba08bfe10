import { type ClaimCounts, countClaims } from '../../../common/context.ts';
import { t } from '../../../common/language/texts.ts';
import type { Scenario, Source, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { leaveOneOut } from '../../../scoring/sensitivity/leave-one-out.ts';
import { type Leader, leaderOf } from '../../../scoring/sensitivity/what-if.ts';
import { prepareWhatIf } from '../../../scoring/sensitivity/what-if-base.ts';
import * as format from '../../model/format.ts';
import { memoLast } from '../../model/memo.ts';

/** How much of the evidence is a source's, and what the ranking would be without it. */
export interface SourceInfluence {
  readonly source: Source;
  /** How many of its claims can count, and how many give context. */
  readonly claims: ClaimCounts;
  readonly speakers: number;
  /** Findings that count in a cell on the screen. */
  readonly counted: number;
  readonly without: Leader | null;
  /** The same alternatives are first without it. */
  readonly sameLeader: boolean;
}

/** Every source in order, with what hangs on it. */
export const sourceInfluences = memoLast(
  (tables: WorkbookTables, scenario: Scenario): readonly SourceInfluence[] => {
    const base = prepareWhatIf(tables, scenario);
    const now = leaderOf(base.present);
    const left = new Map(leaveOneOut(base, 'source').groups.map((group) => [group.key, group]));
    const bySource = Map.groupBy(tables.claims, (claim) => claim.sourceId);
    return [...tables.sources]
      .sort((a, b) => a.position - b.position)
      .map((source) => {
        // A source without any evidence makes no group, and nothing goes with it.
        const group = left.get(source.id);
        return {
          source,
          claims: countClaims(bySource.get(source.id) ?? [], tables.findings),
          speakers: new Set(bySource.get(source.id)?.map((claim) => claim.speakerId)).size,
          counted: group?.findings ?? 0,
          without: group ? group.leader : now,
          sameLeader: !group?.winnerChanges,
        };
      });
  },
);

/** "KVM by 3.2", "KVM and Xen tie", "nothing to rank". */
export function leaderWords(leader: Leader | null, nameOf: (alternativeId: string) => string): string {
  if (!leader) return t('nothing to rank');
  const names = format.list(leader.alternativeIds.map(nameOf));
  if (leader.alternativeIds.length > 1) return t('{names} tie', { names });
  return leader.lead === null
    ? names
    : t('{name} by {points}', { name: names, points: format.score(leader.lead) });
}
