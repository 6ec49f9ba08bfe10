import { assess } from '../../scoring/assessment/assess.ts';
import { drawBeliefs, SIMULATION, simulateStandings } from '../../scoring/robustness/simulate.ts';
import type { EvidenceBase, ScenarioRules } from '../../scoring/types.ts';
import { measure } from './report.ts';

/** A comparison of this size in which every cell has three findings. */
function large(alternatives: number, criteria: number): EvidenceBase {
  const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
  const cells = range(alternatives).flatMap((a) => range(criteria).map((c) => ({ a: `a${a}`, c: `c${c}` })));
  const polarities = ['pro', 'con', 'pro'] as const;
  return {
    alternatives: range(alternatives).map((i) => ({
      id: `a${i}`,
      name: `Alternative ${i}`,
      kind: 'alternative',
      active: true,
      position: i,
    })),
    criteria: range(criteria).map((i) => ({
      id: `c${i}`,
      active: true,
      position: i,
      scale: 'evidence',
      direction: 'max',
      valuePoints: [],
    })),
    sources: [{ id: 'source', date: null, credibility: 1 }],
    speakers: [{ id: 'speaker', affiliation: null, credibility: 1, originId: null }],
    measurements: [],
    claims: [
      {
        id: 'claim',
        sourceId: 'source',
        speakerId: 'speaker',
        holderId: 'speaker',
        date: null,
        undated: false,
        kind: 'opinion',
        originId: null,
        excludedReason: null,
      },
    ],
    findings: cells.flatMap(({ a, c }) =>
      polarities.map((polarity, i) => ({
        id: `${a}${c}${i}`,
        claimId: 'claim',
        alternativeId: a,
        criterionId: c,
        polarity,
        strength: 1,
        use: null,
      })),
    ),
    judgements: [],
    weights: range(criteria).map((i) => ({
      scenarioId: 's',
      criterionId: `c${i}`,
      value: i + 1,
      lockedShare: null,
    })),
  };
}

const scenario: ScenarioRules = {
  id: 's',
  countPredictions: false,
  evidenceRule: 'beta',
  credibility: 'off',
  rho: 0.5,
  leastCoverage: 0,
  use: null,
  asOf: null,
  halfLife: null,
  kindFactors: {},
};
/** The same findings twice, and each by one of five people, so that voices have to be told apart. */
function byVoices(evidence: EvidenceBase): EvidenceBase {
  const people = ['ada', 'bob', 'cyd', 'dan', 'eve'];
  const [claim] = evidence.claims;
  if (!claim) throw new Error('The comparison has no claim.');
  return {
    ...evidence,
    speakers: people.map((id) => ({ id, affiliation: null, credibility: 1, originId: null })),
    claims: people.map((id) => ({ ...claim, id, speakerId: id, holderId: id })),
    findings: evidence.findings.flatMap((finding, i) =>
      [0, 1].map((k) => ({
        ...finding,
        id: `${finding.id}-${k}`,
        claimId: people[(i + 2 * k) % people.length] as string,
      })),
    ),
  };
}

/** Values, ranks and chances of comparisons of several sizes. */
export function benchScoring(): void {
  const medium = large(15, 16);
  const voiced = byVoices(medium);
  const big = large(50, 200);
  const assessed = assess(medium, scenario);
  const draws = drawBeliefs(assessed);
  measure('assess, 15 alternatives x 16 criteria', 200, () => assess(medium, scenario));
  for (const rho of [0, 0.5])
    measure(`assess, 15 x 16, six findings by five voices, rho ${rho}`, 200, () =>
      assess(voiced, { ...scenario, rho }),
    );
  measure('assess, 50 alternatives x 200 criteria', 50, () => assess(big, scenario));
  measure(`draw beliefs, 15 x 16, ${SIMULATION.samples} samples`, 10, () => drawBeliefs(assessed));
  measure(`verdict for new weights, 15 x 16, ${SIMULATION.samples} samples`, 20, () =>
    simulateStandings(draws, assessed.shares),
  );
}
