import { assess } from '../assessment/assess.ts';
import type { Assessment, EvidenceBase, ScenarioRules, Standing } from '../types.ts';

/** An alternative's place in a ranking. */
export type Placed = Pick<Standing, 'alternativeId' | 'name' | 'score' | 'rank'>;

/** Any ranking, best first; without standings nothing can be ranked. */
export interface Ranked {
  readonly standings: readonly Placed[];
}

/** Who is first, and by how much; more than one name is a tie. */
export interface Leader {
  readonly alternativeIds: readonly string[];
  /** Points between the first and the second; null where there is no second. */
  readonly lead: number | null;
}

/** The first place of an assessment; null where nothing can be ranked. */
export function leaderOf({ standings }: Ranked): Leader | null {
  const [first, second] = standings;
  if (!first) return null;
  return {
    alternativeIds: standings.filter((s) => s.rank === first.rank).map((s) => s.alternativeId),
    // Scores that tie may differ in their last digits.
    lead: second ? (second.rank === first.rank ? 0 : first.score - second.score) : null,
  };
}

/** The assessment as if some claims had never been made. Judgements and weights stay. */
export function assessWithout(
  evidence: EvidenceBase,
  scenario: ScenarioRules,
  claimIds: ReadonlySet<string>,
): Assessment {
  return assess(
    {
      ...evidence,
      // Claims stay for the sake of their echoes, whose voice is theirs; without findings they count and bind nothing.
      findings: evidence.findings.filter((finding) => !claimIds.has(finding.claimId)),
    },
    scenario,
  );
}

/** Whether the same alternatives are first. */
export function sameLeader(a: Leader | null, b: Leader | null): boolean {
  if (a === null || b === null) return a === b;
  const first = new Set(a.alternativeIds);
  return first.size === b.alternativeIds.length && b.alternativeIds.every((id) => first.has(id));
}
