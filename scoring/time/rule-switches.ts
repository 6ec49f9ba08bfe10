import { at } from '../at.ts';
import { type Leader, leaderOf, sameLeader } from '../sensitivity/what-if.ts';
import type { ScenarioRules } from '../types.ts';
import type { DatedRanking } from './dated.ts';
import type { RuleSwitch, TimelineStep } from './types.ts';

/** Between which half-lives, in years, the scale is tried step by step. */
const LONGEST = 100;
const SHORTEST = 0.05;
/** Half-lives that are tried there, at equal ratios; a change that is undone again between two of them is not seen. */
const TRIED = 100;
/** So long that nothing ages: it stands for no half-life at all. */
const NEVER = Math.log(1e9);
/** A half-life is found to this part of itself. */
const PRECISION = 1e-7;

/**
 * The half-lives at which the winner changes as they get shorter, from no ageing at all down to 1/20 of a year, by the as-of date of
 * the scenario (docs/scoring.md, "Time"). What has no date does not age.
 */
export function halfLifeSwitches(
  { rank }: DatedRanking,
  { asOf }: Pick<ScenarioRules, 'asOf'>,
): RuleSwitch<number>[] {
  const leaderAt = (log: number): Leader | null =>
    leaderOf(rank({ asOf, halfLife: log === NEVER ? null : Math.exp(log), undated: true }));
  const from = Math.log(LONGEST);
  const step = (Math.log(SHORTEST) - from) / TRIED;
  const tried = [NEVER, ...Array.from({ length: TRIED + 1 }, (_, i) => from + i * step)];
  const between = (a: number, b: number): number | null => (Math.abs(a - b) > PRECISION ? (a + b) / 2 : null);
  const switches: RuleSwitch<number>[] = [];
  for (const { at: log, from: near, to } of switchesOver(tried, leaderAt, between)) {
    const years = Math.exp(log);
    const last = switches.at(-1);
    // Within the precision there is nothing but the tie where the two meet.
    if (last && last.at / years < 1 + 2 * PRECISION) switches[switches.length - 1] = { ...last, to };
    else switches.push({ at: years, from: near, to });
  }
  return switches;
}

const DAY = 86_400_000;
/** Days that are tried between the first and the last date where a half-life is in force. */
const DAYS_TRIED = 120;

/**
 * The dates at which the winner changes as a scenario's as-of date goes on: `at` is the first with the new one. Without a half-life that
 * happens only when a claim comes in; with one also between two, for what was said ages and what has no date does not. `steps` are those
 * of the timeline.
 */
export function asOfSwitches(
  { rank }: DatedRanking,
  { halfLife }: Pick<ScenarioRules, 'halfLife'>,
  steps: readonly TimelineStep[],
): RuleSwitch<string>[] {
  const leaders = new Map(steps.map(({ date, leader }) => [date ?? '', leader]));
  const leaderAt = (asOf: string): Leader | null => {
    const known = leaders.get(asOf);
    return known === undefined ? leaderOf(rank({ asOf, halfLife, undated: true })) : known;
  };
  const dates = [...leaders.keys()];
  return halfLife === null
    ? switchesOver(dates, leaderAt, () => null)
    : switchesOver(withDaysBetween(dates), leaderAt, middleDay);
}

/** These dates and days at equal distances between the first and the last. */
function withDaysBetween(known: readonly string[]): string[] {
  const days = known.map((date) => Date.parse(date)).filter(Number.isFinite);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (!(last > first)) return [...known];
  const step = (last - first) / DAYS_TRIED;
  const more = Array.from({ length: DAYS_TRIED - 1 }, (_, i) => dayOf(first + (i + 1) * step));
  return [...new Set([...known, ...more])].sort();
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function middleDay(from: string, to: string): string | null {
  const [a, b] = [Date.parse(from), Date.parse(to)];
  if (!(b > a)) return null;
  const middle = dayOf(a + Math.floor((b - a) / DAY / 2) * DAY);
  return middle > from && middle < to ? middle : null;
}

/**
 * Goes along values of a rule and finds where the winner changes between two of them, by halving for as long as there is something
 * `between`.
 */
function switchesOver<At>(
  values: readonly At[],
  leaderAt: (value: At) => Leader | null,
  between: (a: At, b: At) => At | null,
): RuleSwitch<At>[] {
  const switches: RuleSwitch<At>[] = [];
  if (values.length === 0) return [];
  let before = at(values, 0);
  let leader = leaderAt(before);
  for (const value of values.slice(1)) {
    const there = leaderAt(value);
    while (!sameLeader(leader, there)) {
      let far = value;
      let beyond = there;
      for (let middle = between(before, far); middle !== null; middle = between(before, far)) {
        const its = leaderAt(middle);
        if (sameLeader(its, leader)) before = middle;
        else {
          far = middle;
          beyond = its;
        }
      }
      switches.push({ at: far, from: namesOf(leader), to: namesOf(beyond) });
      before = far;
      leader = beyond;
    }
    before = value;
  }
  return switches;
}

const namesOf = (leader: Leader | null): readonly string[] => leader?.alternativeIds ?? [];
