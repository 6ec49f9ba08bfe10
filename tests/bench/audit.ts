import { type AuditedEvidence, evidenceAudit } from '../../scoring/evidence-audit.ts';
import { debated, scenario } from './question.ts';

const READERS = ['Reader A', 'Reader B'] as const;

/** The debated comparison, said on 250 days of seven years, and read by two who differ on every fourth claim. */
function read(): AuditedEvidence {
  const { evidence } = debated();
  const claims = evidence.claims.map((claim, i) => ({
    ...claim,
    date:
      i % 5 === 0 ? null : new Date(Date.UTC(2005, 0, 1 + ((i * 37) % 250) * 10)).toISOString().slice(0, 10),
    undated: i % 10 === 0,
    kind: (['opinion', 'experience', 'report', 'measurement'] as const)[i % 4] ?? 'opinion',
    about: i % 9 === 0 ? 'until 2008' : null,
    directness: i % 2 === 0 ? ('direct' as const) : ('indirect' as const),
    doubts: i % 3 === 0 ? (['interest'] as const) : [],
  }));
  return {
    ...evidence,
    claims,
    readings: READERS.map((name, position) => ({ id: name, name, position })),
    readingClaims: READERS.flatMap((readingId) => claims.map(({ id: claimId }) => ({ readingId, claimId }))),
    readingFindings: READERS.flatMap((readingId, reader) =>
      evidence.findings.map((finding, i) => ({
        ...finding,
        id: `${readingId} ${finding.id}`,
        readingId,
        polarity: i % 4 === reader ? ('neutral' as const) : finding.polarity,
      })),
    ),
    settlements: claims
      .filter((_, i) => i % 2 === 0)
      .map(({ id: claimId }) => ({ claimId, reason: 'As the text says.' })),
  };
}

/** Readings, time and kinds of one comparison, as the page's worker asks for them: with and without a half-life. */
export function benchAudit(measure: (name: string, runs: number, work: () => void) => void): void {
  const evidence = read();
  for (const halfLife of [null, 3]) {
    const rules = { ...scenario, leastCoverage: 1 / 3, halfLife };
    measure(`audit the evidence, ${halfLife === null ? 'no' : 'a'} half-life`, 20, () => {
      evidenceAudit(evidence, rules);
    });
  }
}
