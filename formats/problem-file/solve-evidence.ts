/** Plain Node: problem files of the method evidence, scored as a scenario of a workbook is. */

import { NEW_SCENARIO } from '../../db/defaults.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { at } from '../../scoring/at.ts';
import { rankingOf } from '../../scoring/methods/weighted-sum.ts';
import { judgeRanking } from '../../scoring/robustness/verdict.ts';
import type {
  AlternativeInput,
  Assessment,
  Cell,
  CellBelief,
  ClaimInput,
  CriterionInput,
  EvidenceBase,
  FindingInput,
  JudgementInput,
  ScenarioRules,
} from '../../scoring/types.ts';
import { inAllVoices, voicesOfCell } from '../write/voice-counts.ts';
import type { EvidenceCell, StatedFinding } from './evidence-schema.ts';
import type { Solved } from './method-solvers.ts';
import type { OptionsOf } from './problem-schema.ts';

type EvidenceRules = Pick<OptionsOf<'evidence'>, 'rho' | 'asOf' | 'halfLife' | 'countPredictions'>;

/** A cell as the file states it: findings, a judged value, or nothing. */
export type StatedEvidence = EvidenceCell | number | null;

export interface EvidenceProblem {
  readonly alternatives: readonly string[];
  readonly criteria: readonly string[];
  readonly performance: readonly (readonly StatedEvidence[])[];
  /** Shares that add up to 1. */
  readonly weights: readonly number[];
}

/** Solves a problem of evidence (docs/scoring.md, "The value of a cell", "Voices", "Known and assumed"). */
export function solveEvidence(
  problem: EvidenceProblem,
  options: OptionsOf<'evidence'>,
): Solved & { readonly ranking: string[][] } {
  const { rule, leastCoverage, ...rules } = options;
  const base = baseOf(problem);
  const assessment = assess(base, {
    ...rulesOf(rules),
    evidenceRule: rule,
    leastCoverage,
  });
  const scored = new Map(
    [...assessment.standings, ...assessment.notRanked].map((one) => [one.alternativeId, one]),
  );
  const drawn = new Map(judgeRanking(assessment).standings.map((one) => [one.alternativeId, one]));
  const inOrder = assessment.alternativeIds;
  const part = (key: 'score' | 'known' | 'assumed' | 'coverage') =>
    inOrder.map((id) => scored.get(id)?.[key] ?? null);
  const rows = rowsOf(assessment);
  return {
    normalization: 'none',
    conventions: [
      'The value of a cell is 100 (1 + P) / (2 + P + C) by the rule beta, P and C being what its pros and cons count; the score is the sum of w times value.',
      `Voices: what one voice says in a cell is divided by 1 + ${options.rho} (m - 1) where it says m, more than 1; voices of one origin are divided once more.`,
      'Known is what cells with findings that count or a judgement add to a score; assumed is what the value 50 of empty cells adds.',
      `Not ranked is whoever has less than ${leastCoverage} of the weight on cells of which something is known.`,
      'The chance to be first is the share of draws of the cells from their beliefs, among those that are ranked.',
    ],
    ranks: [],
    ranking: rankingOf(assessment.standings),
    results: {
      scores: part('score'),
      known: part('known'),
      assumed: part('assumed'),
      coverage: part('coverage'),
      notRanked: assessment.notRanked.map(({ name, coverage, known, assumed, score }) => ({
        alternative: name,
        reason: 'not enough known',
        coverage,
        leastCoverage,
        score,
        known,
        assumed,
      })),
      values: rows.map((row) => row.map(({ value }) => value)),
      chanceFirst: inOrder.map((id) => drawn.get(id)?.chanceFirst ?? null),
      voices: {
        rho: options.rho,
        ...inAllVoices({ claims: base.claims, speakers: base.speakers }, assessment),
        cells: rows.map((row) => row.map(voicesOfCell)),
      },
    },
  };
}

/** What cells with findings are drawn from, row by row; null for other cells. The beliefs are on the scale of 0 to 100 (scoring/types.ts). */
export function evidenceBeliefs(
  problem: Omit<EvidenceProblem, 'weights'>,
  rules: EvidenceRules,
): (CellBelief | null)[][] {
  const base = baseOf({ ...problem, weights: problem.criteria.map(() => 1) });
  const rows = rowsOf(assess(base, rulesOf(rules)));
  return problem.performance.map((row, a) =>
    row.map((cell, c) => (isEvidence(cell) ? at(at(rows, a), c).belief : null)),
  );
}

export const isEvidence = (cell: unknown): cell is EvidenceCell =>
  typeof cell === 'object' && cell !== null && 'evidence' in cell;

const rulesOf = ({ rho, asOf, halfLife, countPredictions }: EvidenceRules): ScenarioRules => ({
  ...NEW_SCENARIO,
  id: SCENARIO,
  // A finding's own credibility is taken into its strength.
  credibility: 'off',
  leastCoverage: 0,
  rho,
  asOf,
  halfLife,
  countPredictions,
});

const SCENARIO = 'scenario';
const SOURCE = 'source';

const rowsOf = ({ alternativeIds, criterionIds, cells }: Assessment): Cell[][] =>
  alternativeIds.map((a) => criterionIds.map((c) => cells.get(`${a}|${c}`) as Cell));

/** The problem as scoring takes a workbook: every finding a claim of its own, its voice the holder. */
function baseOf({ alternatives, criteria, performance, weights }: EvidenceProblem): EvidenceBase {
  const claims: ClaimInput[] = [];
  const findings: FindingInput[] = [];
  const judgements: JudgementInput[] = [];
  for (const [a, row] of performance.entries()) {
    for (const [c, cell] of row.entries()) {
      const place = { alternativeId: `a${a}`, criterionId: `c${c}` };
      if (typeof cell === 'number') judgements.push({ ...place, value: cell });
      if (!isEvidence(cell)) continue;
      for (const stated of cell.evidence) {
        const id = `f${findings.length}`;
        claims.push(claimOf(stated, id));
        const { polarity, strength = 1, credibility = 1 } = stated;
        findings.push({ id, claimId: id, ...place, polarity, strength: strength * credibility, use: null });
      }
    }
  }
  return {
    alternatives: alternatives.map(
      (name, position): AlternativeInput => ({
        id: `a${position}`,
        name,
        kind: 'alternative',
        active: true,
        position,
      }),
    ),
    criteria: criteria.map(
      (_, position): CriterionInput => ({
        id: `c${position}`,
        active: true,
        position,
        scale: 'evidence',
        direction: 'max',
        valuePoints: [],
      }),
    ),
    sources: [{ id: SOURCE, date: null, credibility: 1 }],
    speakers: [],
    claims,
    findings,
    measurements: [],
    judgements,
    weights: weights.map((value, c) => ({
      scenarioId: SCENARIO,
      criterionId: `c${c}`,
      value,
      lockedShare: null,
    })),
  };
}

function claimOf({ voice, holder, origin, date, prediction }: StatedFinding, id: string): ClaimInput {
  const named = voice ?? holder;
  const holderId = named === undefined ? `unnamed ${id}` : `voice ${named}`;
  return {
    id,
    sourceId: SOURCE,
    speakerId: holderId,
    holderId,
    date: date ?? null,
    undated: date === undefined,
    kind: prediction ? 'prediction' : 'opinion',
    originId: origin === undefined ? null : origin,
    excludedReason: null,
  };
}
