import { assess } from '../assessment/assess.ts';
import { statementDate, yearsBetween } from '../assessment/time.ts';
import { assessWithout, leaderOf, sameLeader } from '../sensitivity/what-if.ts';
import type { CellFinding, ScenarioRules } from '../types.ts';
import { isHigher, periodEnd, versionOf } from './period.ts';
import type { StaleClaim, StaleEvidence, StaleReason, TimedClaim, TimedEvidence } from './types.ts';

/** Years after which a claim is listed as old, unless somebody says otherwise. */
export const OLD_AFTER = 1;

/** A claim that counts, with when it was made. */
interface Counted {
  readonly claim: TimedClaim;
  readonly date: string | null;
  readonly findings: readonly CellFinding[];
}

/**
 * The claims that count and may no longer hold, each with its reasons (docs/scoring.md, "Time"), and who is first without them. It
 * is a list to be looked through: nothing is left out of a ranking for it.
 */
export function staleEvidence(
  evidence: TimedEvidence,
  scenario: ScenarioRules,
  oldAfter: number = OLD_AFTER,
): StaleEvidence {
  const present = assess(evidence, scenario);
  const counted = countedClaims(
    evidence,
    [...present.cells.values()].flatMap(({ findings }) => findings),
  );
  const dates = counted.flatMap(({ date }) => date ?? []).sort();
  const on = scenario.asOf ?? dates.at(-1) ?? null;
  const superseded = supersededBy(counted);
  const claims = counted
    .map(
      (its): StaleClaim => ({
        claimId: its.claim.id,
        date: its.date,
        reasons: [
          ...old(its, on, oldAfter),
          ...(superseded.get(its.claim.id) ?? []),
          ...ended(its, on),
          ...versions(its, counted),
          ...(its.claim.doubts.includes('outdated') ? [{ kind: 'doubted' } as const] : []),
        ],
      }),
    )
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
  const without = leaderOf(assessWithout(evidence, scenario, new Set(claims.map(({ claimId }) => claimId))));
  return {
    on,
    claims,
    leaderWithout: without,
    winnerChanges: !sameLeader(leaderOf(present), without),
  };
}

/** The claims with findings that count, in the order of the claims. */
function countedClaims({ claims, sources }: TimedEvidence, findings: readonly CellFinding[]): Counted[] {
  const byClaim = Map.groupBy(
    findings.filter(({ uncounted }) => uncounted === null),
    ({ claimId }) => claimId,
  );
  const sourceDates = new Map(sources.map(({ id, date }) => [id, date]));
  return claims.flatMap((claim) => {
    const its = byClaim.get(claim.id);
    const date = statementDate(claim, sourceDates.get(claim.sourceId) ?? null);
    return its ? [{ claim, date, findings: its }] : [];
  });
}

function old({ date }: Counted, on: string | null, oldAfter: number): StaleReason[] {
  if (date === null || on === null) return [];
  const years = yearsBetween(date, on);
  return years > oldAfter ? [{ kind: 'old', years }] : [];
}

/** The first time that the same holder says the opposite of a cell after a claim, claim by claim. */
function supersededBy(counted: readonly Counted[]): Map<string, StaleReason[]> {
  const dated = counted
    .flatMap(({ date, findings }) => (date === null ? [] : findings.map((finding) => ({ date, finding }))))
    .sort((a, b) => a.date.localeCompare(b.date));
  const bySubject = Map.groupBy(dated, ({ finding: { voice, alternativeId, criterionId } }) =>
    JSON.stringify([voice, alternativeId, criterionId]),
  );
  const reasons = new Map<string, StaleReason[]>();
  for (const said of bySubject.values()) {
    for (const [i, { date, finding }] of said.entries()) {
      const later = said
        .slice(i + 1)
        .find((its) => its.date > date && its.finding.polarity !== finding.polarity);
      if (!later) continue;
      const { claimId, alternativeId, criterionId } = finding;
      const reason: StaleReason = {
        kind: 'superseded',
        byClaimId: later.finding.claimId,
        alternativeId,
        criterionId,
      };
      reasons.set(claimId, [...(reasons.get(claimId) ?? []), reason]);
    }
  }
  return reasons;
}

function ended({ claim }: Counted, on: string | null): StaleReason[] {
  const end = claim.about === null ? null : periodEnd(claim.about);
  if (end === null || on === null || end >= on) return [];
  return [{ kind: claim.kind === 'prediction' ? 'prediction-due' : 'ended', end }];
}

/** A later claim on one of the same alternatives speaks of a higher version of the same product. */
function versions({ claim, date, findings }: Counted, counted: readonly Counted[]): StaleReason[] {
  const own = claim.about === null || date === null ? null : versionOf(claim.about);
  if (own === null || date === null) return [];
  const alternatives = new Set(findings.map(({ alternativeId }) => alternativeId));
  const newer = counted.find((other) => {
    const version = other.claim.about === null ? null : versionOf(other.claim.about);
    return (
      version !== null &&
      isHigher(version, own) &&
      (other.date ?? '') > date &&
      other.findings.some(({ alternativeId }) => alternatives.has(alternativeId))
    );
  });
  return newer ? [{ kind: 'version', byClaimId: newer.claim.id, version: newer.claim.about ?? '' }] : [];
}
