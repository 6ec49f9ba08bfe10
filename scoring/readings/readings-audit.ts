import { assess } from '../assessment/assess.ts';
import type { ScenarioRules } from '../types.ts';
import { agreementOf } from './agreement.ts';
import { codedRanking, rangesOf, rankingsByReading, withCoding } from './by-reading.ts';
import { readClaims } from './coding.ts';
import { codingEffects } from './coding-effects.ts';
import { disagreementsOf } from './disagreements.ts';
import type { CodedEvidence, ReadingsAudit } from './types.ts';

/** How far the readers of the claims agree, where they do not, and how much of the ranking rests on whose coding is taken. */
export function readingsAudit(evidence: CodedEvidence, scenario: ScenarioRules): ReadingsAudit {
  const settled = assess(evidence, scenario);
  const disagreements = disagreementsOf(evidence);
  const rankings = rankingsByReading(evidence, scenario, settled);
  const open = new Set(
    disagreements.filter(({ status }) => status === 'dispute').map(({ claimId }) => claimId),
  );
  return {
    agreement: agreementOf(evidence),
    disagreements,
    rankings,
    ranges: rangesOf(rankings),
    effects: codingEffects(evidence, scenario, disagreements),
    disputesBy: readClaims(evidence).map((reader) => {
      const taken = [...open].filter((id) => reader.byClaim.has(id)).length;
      const then = assess(withCoding(evidence, reader, open), scenario);
      return codedRanking(settled, then, reader.reading.id, taken);
    }),
  };
}
