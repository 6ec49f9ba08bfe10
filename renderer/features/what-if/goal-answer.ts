import { assessCells } from '../../../scoring/assessment/cells.ts';
import { rankedOnly } from '../../../scoring/assessment/ranked-only.ts';
import {
  type CellGoal,
  cellGoals,
  type NearestWeights,
  nearestWeights,
  type WeightGoal,
  weightGoals,
} from '../../../scoring/robustness/goal.ts';
import { type LinearModel, linearModelOf, lockedColumns } from '../../../scoring/robustness/linear-model.ts';
import type { GroupKind } from '../../../scoring/sensitivity/evidence-groups.ts';
import { claimsInTheWay } from '../../../scoring/sensitivity/leave-one-claim.ts';
import { leaveOneOut } from '../../../scoring/sensitivity/leave-one-out.ts';
import { leaderOf } from '../../../scoring/sensitivity/what-if.ts';
import { prepareWhatIf } from '../../../scoring/sensitivity/what-if-base.ts';
import type { EvidenceBase, ScenarioRules } from '../../../scoring/types.ts';
import { type RuleChoice, ruleChoices } from '../../domain/rule-choices.ts';

/** Page: what would have to hold for one alternative to be first; a worker answers it. */

export interface GoalAnswer {
  /** Rows and columns of the model, by which weights and cells are named. */
  readonly alternativeIds: readonly string[];
  readonly criterionIds: readonly string[];
  readonly model: LinearModel;
  readonly locked: ReadonlySet<number>;
  /** Its row. */
  readonly alternative: number;
  readonly weights: readonly WeightGoal[];
  readonly nearest: NearestWeights | null;
  readonly cells: readonly CellGoal[];
  /** Claims, sources and speakers without which alone it is first. */
  readonly claims: readonly string[];
  readonly groups: readonly { readonly kind: GroupKind; readonly key: string }[];
  /** Choices of a rule by which alone it is first. */
  readonly rules: readonly Pick<RuleChoice, 'rule' | 'value'>[];
}

const CELLS = { low: 0, high: 100 };
const LEFT_OUT = ['source', 'speaker'] as const satisfies readonly GroupKind[];

/** Null where the alternative is not ranked, or nothing is. */
export function goalAnswer(
  evidence: EvidenceBase,
  scenario: ScenarioRules,
  alternativeId: string,
): GoalAnswer | null {
  const table = assessCells(evidence, scenario);
  const base = prepareWhatIf(evidence, scenario, table);
  const { alternativeIds, criterionIds } = rankedOnly(base.present);
  const model = linearModelOf(base.present);
  const alternative = alternativeIds.indexOf(alternativeId);
  if (!model || alternative < 0) return null;
  const locked = lockedColumns(
    criterionIds,
    evidence.weights.filter((w) => w.scenarioId === scenario.id),
  );
  const leads = ({ standings }: Pick<RuleChoice, 'standings'>): boolean =>
    leaderOf({ standings })?.alternativeIds.includes(alternativeId) ?? false;
  return {
    ...{ alternativeIds, criterionIds, model, locked, alternative },
    weights: weightGoals(model, alternative, locked),
    nearest: nearestWeights(model, alternative, locked),
    cells: cellGoals(model, alternative, CELLS),
    claims: claimsInTheWay(base, alternativeId),
    groups: LEFT_OUT.flatMap((kind) =>
      leaveOneOut(base, kind).groups.flatMap(({ key, leader, claims }) =>
        key !== null && claims > 0 && leader?.alternativeIds.includes(alternativeId) ? [{ kind, key }] : [],
      ),
    ),
    rules: ruleChoices(evidence, scenario)
      .filter(leads)
      .map(({ rule, value }) => ({ rule, value })),
  };
}

/** How far beyond the tie a tried weight goes: a fifth of a point of a hundred, or half of the way where there is less. */
const BEYOND = 0.002;

/** A range that is no longer than this is one point, where the alternative is level and beyond which it is behind again. */
const ONE_POINT = 1e-9;

/** The share of one criterion at which the alternative is first by a little; null where it is level at most. */
export function shareBeyond({ share, range, needed }: WeightGoal): number | null {
  if (range === null || needed === null || range.high - range.low <= ONE_POINT) return null;
  const step = Math.min(BEYOND, (range.high - range.low) / 2);
  return needed > share ? needed + step : needed < share ? needed - step : needed;
}

/**
 * The points of one criterion that give it a share while all others keep theirs, in its scenario; null where it would have to have all of
 * what is not locked. `points` are those of all criteria that are not locked, `free` is the share that locked ones leave.
 */
export function pointsFor(share: number, free: number, others: number): number | null {
  return share >= free || others <= 0 ? null : (others * share) / (free - share);
}

/**
 * Points as a person would type them: as few decimals as stay within a twentieth of the way from `now`, rounded away from it, so that they
 * still do what the exact ones do.
 */
export function roundPoints(now: number, points: number): number {
  for (let decimals = 0; decimals < 6; decimals++) {
    const unit = 10 ** decimals;
    const rounded =
      points > now ? Math.ceil(points * unit - 1e-9) / unit : Math.floor(points * unit + 1e-9) / unit;
    if (Math.abs(rounded - points) <= Math.abs(points - now) / 20) return rounded;
  }
  return points;
}

/** A needed value of a cell to a tenth, so that what is written does it: rounded away from what the cell is worth now. */
export const outward = (from: number, to: number): number =>
  to > from ? Math.min(100, Math.ceil(10 * to - 1e-9) / 10) : Math.max(0, Math.floor(10 * to + 1e-9) / 10);
