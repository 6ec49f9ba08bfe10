import * as fc from 'fast-check';
import type {
  EvidenceBase,
  EvidenceRule,
  FindingInput,
  Kind,
  MeasurementInput,
  Polarity,
  ScenarioRules,
} from '../../scoring/types.ts';

/** Small comparisons for scoring tests, by hand and at random. */

export const SCENARIO: ScenarioRules = {
  id: 'scenario',
  countPredictions: false,
  evidenceRule: 'beta',
  credibility: 'off',
  rho: 0,
  leastCoverage: 0,
  use: null,
  asOf: null,
  halfLife: null,
  kindFactors: {},
};

export interface FindingOn {
  readonly alternative: string;
  readonly criterion: string;
  readonly polarity: Polarity;
  readonly strength?: number;
  readonly kind?: Kind;
  readonly use?: string | null;
  readonly excludedReason?: string | null;
  /** Ids of who said it and where; `speaker` and `source` unless given. */
  readonly speaker?: string;
  /** Whose view it is; the speaker's unless given. */
  readonly holder?: string;
  /** What its claim shares with others; nothing unless given. */
  readonly origin?: string | null;
  readonly source?: string;
  /** Of the claim; none unless given. */
  readonly date?: string | null;
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
      originId: null,
    })),
    measurements: [],
    claims: findings.map(
      (
        { kind = 'opinion', excludedReason = null, source, speaker, holder, origin = null, date = null },
        i,
      ) => ({
        id: `claim-${i}`,
        sourceId: source ?? 'source',
        speakerId: speaker ?? 'speaker',
        holderId: holder ?? speaker ?? 'speaker',
        date,
        undated: false,
        kind,
        originId: origin,
        excludedReason,
      }),
    ),
    findings: findings.map(
      ({ alternative, criterion, polarity, strength = 1, use = null }, i): FindingInput => ({
        id: `finding-${i}`,
        claimId: `claim-${i}`,
        alternativeId: alternative,
        criterionId: criterion,
        polarity,
        strength,
        use,
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
  kind: fc.constantFrom('opinion', 'report', 'prediction'),
});

export const anyFindings = fc.array(anyFinding, { maxLength: 30 });

/** At least one weight is above 0, so that there is a ranking. */
export const anyWeights = fc
  .record({ x: fc.integer({ min: 1, max: 100 }), y: fc.nat(100), z: fc.nat(100) })
  .map((weights): Readonly<Record<string, number>> => weights);

const SOURCES = ['s1', 's2', 's3'];
const SPEAKERS = ['ada', 'bob', 'cyd', 'dan'];
const ORIGINS = ['copy', 'event', 'ibm'];
const share = fc.constantFrom(0, 0.25, 0.5, 1);

const anySaid = fc
  .tuple(
    anyFinding,
    fc.constantFrom(...SOURCES),
    fc.constantFrom(...SPEAKERS),
    fc.constantFrom(null, '2008-11-05', '2009'),
    fc.constantFrom(undefined, undefined, ...SPEAKERS),
    fc.constantFrom(null, null, null, ...ORIGINS),
  )
  .map(
    ([finding, source, speaker, date, holder = speaker, origin]): FindingOn => ({
      ...finding,
      source,
      speaker,
      date,
      holder,
      origin,
    }),
  );

const anyMeasurement = fc
  .tuple(
    fc.constantFrom(...ALTERNATIVES),
    fc.constantFrom(null, ...SOURCES),
    fc.constantFrom<MeasurementInput['kind']>('exact', 'normal', 'uniform'),
    fc.integer({ min: -20, max: 20 }),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(
    ([alternativeId, sourceId, kind, a, width]): MeasurementInput => ({
      alternativeId,
      criterionId: 'n',
      sourceId,
      kind,
      a,
      b: kind === 'exact' ? null : kind === 'normal' ? width : a + width,
    }),
  );

/** A comparison with everything in it, and rules: several sources and speakers, a numeric criterion, judgements. */
export const anyCase: fc.Arbitrary<{ readonly evidence: EvidenceBase; readonly scenario: ScenarioRules }> = fc
  .record({
    findings: fc.array(anySaid, { maxLength: 25 }),
    weights: anyWeights,
    numericWeight: fc.nat(40),
    direction: fc.constantFrom<'max' | 'min'>('max', 'min'),
    measurements: fc.uniqueArray(anyMeasurement, { selector: (m) => m.alternativeId, maxLength: 3 }),
    judged: fc.option(fc.tuple(fc.constantFrom(...ALTERNATIVES), fc.constantFrom('x', 'n'), fc.nat(100))),
    credibility: fc.tuple(fc.array(share, { minLength: 3 }), fc.array(share, { minLength: 4 })),
    rules: fc.record({
      countPredictions: fc.boolean(),
      evidenceRule: fc.constantFrom<EvidenceRule>(
        'beta',
        'mean',
        'pessimistic',
        'optimistic',
        'judgement-only',
      ),
      credibility: fc.constantFrom<'off' | 'on'>('off', 'on'),
      rho: fc.constantFrom(0, 0.25, 0.5, 1),
    }),
    employer: fc.constantFrom(null, null, ...ORIGINS),
  })
  .map(
    ({ findings, weights, numericWeight, direction, measurements, judged, credibility, rules, employer }) => {
      const base = comparison(ALTERNATIVES, { ...weights, n: numericWeight }, findings);
      const evidence: EvidenceBase = {
        ...base,
        criteria: base.criteria.map((c) => (c.id === 'n' ? { ...c, scale: 'numeric', direction } : c)),
        sources: SOURCES.map((id, i) => ({
          id,
          date: i === 0 ? null : `200${i}`,
          credibility: credibility[0][i] ?? 1,
        })),
        speakers: SPEAKERS.map((id, i) => ({
          id,
          affiliation: [null, 'IBM', 'IBM', 'Red Hat'][i] ?? null,
          credibility: credibility[1][i] ?? 1,
          originId: i === 2 ? employer : null,
        })),
        measurements,
        judgements: judged ? [{ alternativeId: judged[0], criterionId: judged[1], value: judged[2] }] : [],
      };
      return { evidence, scenario: { ...SCENARIO, ...rules } };
    },
  );
