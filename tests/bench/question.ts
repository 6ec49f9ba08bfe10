import { assess } from '../../scoring/assessment/assess.ts';
import { fillWords, randomStream } from '../../scoring/probability/random.ts';
import { flipCertificates } from '../../scoring/robustness/flip.ts';
import { linearModelOf } from '../../scoring/robustness/linear-model.ts';
import { evidenceSensitivity } from '../../scoring/sensitivity/evidence-sensitivity.ts';
import type { EvidenceBase, ScenarioRules } from '../../scoring/types.ts';

/** The size that questioning the evidence has to be quick at. */
const SIZE = {
  alternatives: 12,
  criteria: 40,
  claims: 500,
  speakers: 30,
  sources: 12,
  affiliations: 9,
  years: 5,
  contradictions: 60,
} as const;

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** Claims by many people in a few sources, most of them with one finding and every third with two. */
export function debated(): {
  evidence: EvidenceBase;
  contradictions: { id: string; sides: string[][] }[];
} {
  const stream = randomStream(20081105);
  const word = new Uint32Array(1);
  const below = (end: number): number => {
    fillWords(stream, new Int32Array(word.buffer), 1);
    return (word[0] ?? 0) % end;
  };
  const claims = range(SIZE.claims).map((i) => ({
    id: `claim${i}`,
    sourceId: `source${below(SIZE.sources)}`,
    speakerId: `speaker${below(SIZE.speakers)}`,
    holderId: `speaker${below(SIZE.speakers)}`,
    date: null,
    undated: false,
    kind: 'opinion' as const,
    originId: null,
    excludedReason: null,
  }));
  const findings = claims.flatMap(({ id }, i) =>
    range(i % 3 === 0 ? 2 : 1).map((k) => ({
      id: `${id}-${k}`,
      claimId: id,
      alternativeId: `a${below(SIZE.alternatives)}`,
      criterionId: `c${below(SIZE.criteria)}`,
      polarity: below(10) < 6 ? ('pro' as const) : ('con' as const),
      strength: [0.5, 1, 1, 2][below(4)] ?? 1,
      use: null,
    })),
  );
  const evidence: EvidenceBase = {
    alternatives: range(SIZE.alternatives).map((i) => ({
      id: `a${i}`,
      name: `Alternative ${i}`,
      kind: 'alternative',
      active: true,
      position: i,
    })),
    criteria: range(SIZE.criteria).map((i) => ({
      id: `c${i}`,
      active: true,
      position: i,
      scale: 'evidence',
      direction: 'max',
      valuePoints: [],
    })),
    sources: range(SIZE.sources).map((i) => ({
      id: `source${i}`,
      date: `${2005 + (i % SIZE.years)}-06-01`,
      credibility: 1 - (i % 4) / 5,
    })),
    speakers: range(SIZE.speakers).map((i) => ({
      id: `speaker${i}`,
      affiliation: i % 3 === 0 ? null : `Company ${i % SIZE.affiliations}`,
      credibility: 1 - (i % 5) / 6,
      originId: null,
    })),
    measurements: [],
    claims,
    findings,
    judgements: [],
    weights: range(SIZE.criteria).map((i) => ({
      scenarioId: 's',
      criterionId: `c${i}`,
      value: i + 1,
      lockedShare: null,
    })),
  };
  const contradictions = range(SIZE.contradictions).map((i) => ({
    id: `contradiction${i}`,
    sides: [range(3), range(3)].map((its) => its.map(() => `claim${below(SIZE.claims)}`)),
  }));
  return { evidence, contradictions };
}

export const scenario: ScenarioRules = {
  id: 's',
  countPredictions: false,
  evidenceRule: 'beta',
  credibility: 'on',
  rho: 0.5,
  leastCoverage: 0,
  use: null,
  asOf: null,
  halfLife: null,
  kindFactors: {},
};

/**
 * All of docs/scoring.md, "The evidence questioned", and the flip certificates, by three rules: nothing is kept from the run
 * before but quantiles that two runs have in common.
 */
export function benchQuestions(measure: (name: string, runs: number, work: () => void) => void): void {
  const { evidence, contradictions } = debated();
  for (const evidenceRule of ['beta', 'mean', 'pessimistic'] as const) {
    const rules = { ...scenario, evidenceRule };
    measure(
      `question the evidence and certify flips, ${SIZE.alternatives} x ${SIZE.criteria}, ${SIZE.claims} claims, ${evidenceRule}`,
      50,
      () => {
        evidenceSensitivity(evidence, rules, { contradictions });
        const model = linearModelOf(assess(evidence, rules));
        if (model) flipCertificates(model);
      },
    );
  }
}
