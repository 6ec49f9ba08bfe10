import { KINDS, type Kind } from '../../../common/evidence.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { statementDate } from '../../../scoring/assessment/time.ts';
import type { EvidenceBase, ScenarioRules } from '../../../scoring/types.ts';
import { type Lead, leadIn } from '../../domain/leads.ts';

/** Where along the values of a rule the first place goes to another, all other rules staying as they are. */

/** A change of the first place on the way up. */
export interface Turn<T = number> {
  /** The first value, as far as it is told apart, at which the other is first. */
  readonly at: T;
  readonly before: Lead;
  readonly after: Lead;
}

export interface RuleTurns {
  readonly rho: readonly Turn[];
  /** Of years; beyond the last step claims do not age. */
  readonly halfLife: readonly Turn[];
  readonly asOf: readonly Turn<string>[];
  readonly kinds: ReadonlyMap<Kind, readonly Turn[]>;
  /** Who would lead by each choice of a rule, by `choiceKey`. */
  readonly choices: ReadonlyMap<string, Lead>;
}

export const choiceKey = (rule: keyof ScenarioRules, value: string | boolean | null): string =>
  `${rule} ${String(value)}`;

/** Half-lives in years that are tried, each half as long again as the one before. */
const HALF_LIVES = Array.from({ length: 18 }, (_, i) => 0.1 * 1.5 ** i);
const steps = (number: number): number[] => Array.from({ length: number + 1 }, (_, i) => i / number);

/** Everything that one rule alone could turn. A change that is undone again between two steps is not seen. */
export function ruleTurns(evidence: EvidenceBase, scenario: ScenarioRules): RuleTurns {
  const leadAt = (rules: Partial<ScenarioRules>): Lead => leadIn(assess(evidence, { ...scenario, ...rules }));
  const kindAt =
    (kind: Kind) =>
    (factor: number): Lead =>
      leadAt({ kindFactors: { ...scenario.kindFactors, [kind]: factor } });
  const occurring = new Set(evidence.claims.map(({ kind }) => kind));
  return {
    rho: turnsAlong((rho) => leadAt({ rho }), steps(50)),
    halfLife: turnsAlong((halfLife) => leadAt({ halfLife }), HALF_LIVES),
    asOf: turnsOver((asOf) => leadAt({ asOf }), datesOf(evidence)),
    kinds: new Map(
      KINDS.map((kind) => [kind, occurring.has(kind) ? turnsAlong(kindAt(kind), steps(10)) : []]),
    ),
    choices: choices(evidence, leadAt),
  };
}

function choices(
  { findings }: EvidenceBase,
  leadAt: (rules: Partial<ScenarioRules>) => Lead,
): ReadonlyMap<string, Lead> {
  const of = <R extends keyof ScenarioRules>(
    rule: R,
    values: readonly (ScenarioRules[R] & (string | boolean | null))[],
  ) => values.map((value) => [choiceKey(rule, value), leadAt({ [rule]: value })] as const);
  return new Map([
    ...of('evidenceRule', ['beta', 'mean', 'pessimistic', 'optimistic', 'judgement-only']),
    ...of('credibility', ['off', 'on']),
    ...of('countPredictions', [false, true]),
    ...of('use', [null, ...new Set(findings.map(({ use }) => use).filter((use) => use !== null))]),
  ]);
}

/** Every date on which something was said, in their order. */
export function datesOf({ claims, sources }: Pick<EvidenceBase, 'claims' | 'sources'>): string[] {
  const bySource = new Map(sources.map(({ id, date }) => [id, date]));
  const dates = claims.map((claim) => statementDate(claim, bySource.get(claim.sourceId) ?? null));
  return [...new Set(dates.filter((date) => date !== null))].sort();
}

const same = (a: Lead, b: Lead): boolean => a.leaders.join('\n') === b.leaders.join('\n');

function turnsOver<T>(leadAt: (value: T) => Lead, values: readonly T[]): Turn<T>[] {
  const turns: Turn<T>[] = [];
  let before: Lead | null = null;
  for (const at of values) {
    const after = leadAt(at);
    if (before && !same(before, after)) turns.push({ at, before, after });
    before = after;
  }
  return turns;
}

/** Halved this often, the place of a turn is known to a thousandth of a step. */
const HALVINGS = 10;

function turnsAlong(leadAt: (value: number) => Lead, values: readonly number[]): Turn[] {
  let last = values[0] ?? 0;
  const turns: Turn[] = [];
  let before = leadAt(last);
  for (const value of values.slice(1)) {
    const after = leadAt(value);
    if (!same(before, after)) turns.push({ at: turnBetween(leadAt, last, value, before), before, after });
    before = after;
    last = value;
  }
  return turns;
}

function turnBetween(leadAt: (value: number) => Lead, low: number, high: number, before: Lead): number {
  let [from, to] = [low, high];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (from + to) / 2;
    if (same(leadAt(middle), before)) from = middle;
    else to = middle;
  }
  return to;
}
