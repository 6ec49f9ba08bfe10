import * as fc from 'fast-check';
import type { Certainty, EvidenceBase, FindingInput, Polarity, ScenarioRules } from '../../scoring/types.ts';

/** Small comparisons for scoring tests, by hand and at random. */

export const SCENARIO: ScenarioRules = {
  id: 'scenario',
  countPredictions: false,
  evidenceRule: 'beta',
  credibility: 'off',
};

export interface FindingOn {
  readonly alternative: string;
  readonly criterion: string;
  readonly polarity: Polarity;
  readonly strength?: number;
  readonly certainty?: Certainty;
  readonly excludedReason?: string | null;
  /** Ids of who said it and where; `speaker` and `source` unless given. */
  readonly speaker?: string;
  readonly source?: string;
}

/** A comparison in which each finding has a claim of its own. Weights are points by criterion. */
export function comparison(
  alternatives: readonly string[],
  weights: Readonly<Record<string, number>>,
  findings: readonly FindingOn[],
  judgements: EvidenceBase['judgements'] = [],
): EvidenceBase {
  return {
    alternatives: alternatives.map((name, position) => ({
      id: name,
      name,
      kind: 'alternative',
      active: true,
      position,
    })),
    criteria: Object.keys(weights).map((id, position) => ({
      id,
      active: true,
      position,
      scale: 'evidence',
      direction: 'max',
      valuePoints: [],
    })),
    sources: [...new Set(findings.map((f) => f.source ?? 'source'))].map((id) => ({
      id,
      date: null,
      credibility: 1,
    })),
    speakers: [...new Set(findings.map((f) => f.speaker ?? 'speaker'))].map((id) => ({
      id,
      affiliation: null,
      credibility: 1,
    })),
    measurements: [],
    claims: findings.map(({ certainty = 'asserted', excludedReason = null, source, speaker }, i) => ({
      id: `claim-${i}`,
      sourceId: source ?? 'source',
      speakerId: speaker ?? 'speaker',
      date: null,
      certainty,
      excludedReason,
    })),
    findings: findings.map(
      ({ alternative, criterion, polarity, strength = 1 }, i): FindingInput => ({
        id: `finding-${i}`,
        claimId: `claim-${i}`,
        alternativeId: alternative,
        criterionId: criterion,
        polarity,
        strength,
      }),
    ),
    judgements,
    weights: Object.entries(weights).map(([criterionId, value]) => ({
      scenarioId: SCENARIO.id,
      criterionId,
      value,
      lockedShare: null,
    })),
  };
}

export const ALTERNATIVES = ['a', 'b', 'c'];
export const CRITERIA = ['x', 'y', 'z'];

export const anyFinding: fc.Arbitrary<FindingOn> = fc.record({
  alternative: fc.constantFrom(...ALTERNATIVES),
  criterion: fc.constantFrom(...CRITERIA),
  polarity: fc.constantFrom('pro', 'con', 'neutral'),
  strength: fc.constantFrom(0.5, 1, 2),
  certainty: fc.constantFrom('asserted', 'hedged', 'prediction'),
});

export const anyFindings = fc.array(anyFinding, { maxLength: 30 });

/** At least one weight is above 0, so that there is a ranking. */
export const anyWeights = fc
  .record({ x: fc.integer({ min: 1, max: 100 }), y: fc.nat(100), z: fc.nat(100) })
  .map((weights): Readonly<Record<string, number>> => weights);
