import type { MethodOutcome } from '../../../scoring/method-comparison/compare-methods.ts';
import * as format from '../../model/format.ts';
import * as measured from '../../model/measured.ts';
import { METHOD_WORDS } from './method-words.ts';

/** A method that has an answer. */
export type Answered = Extract<MethodOutcome, { readonly firsts: readonly number[] }>;

export const answeredOf = (outcomes: readonly MethodOutcome[]): Answered[] =>
  outcomes.filter((outcome): outcome is Answered => outcome.answer !== null);

const nameOf = ({ method }: MethodOutcome): string => METHOD_WORDS[method].name;

/** ELECTRE I chooses and does not order: its ranks only say who is in the choice. */
export const ordersNothing = ({ method }: Pick<MethodOutcome, 'method'>): boolean => method === 'electre1';

/** Whether the first places are a set to choose from, and not a tie. */
const isChoice = (one: Answered): boolean => ordersNothing(one) && one.firsts.length > 1;

/** Those that VIKOR puts beside its first ones, because its lead is too small. */
export function compromiseBeside({ answer: { extra }, firsts }: Answered): readonly number[] {
  return extra?.kind === 'vikor' ? extra.result.compromise.filter((row) => !firsts.includes(row)) : [];
}

/** Who is first by how many methods, from the most to the fewest. `names` are those of the alternatives, by row. */
export function winnersSentence(outcomes: readonly MethodOutcome[], names: readonly string[]): string {
  const answered = answeredOf(outcomes);
  const groups = [
    ...Map.groupBy(answered, (one) => `${isChoice(one) ? 'choice ' : ''}${one.firsts.join(' ')}`).values(),
  ].sort((a, b) => b.length - a.length);
  const parts = groups.map(
    (group, i) => `${whoAgrees(group, answered.length, i === 0)} ${whatTheySay(group, names, i === 0)}`,
  );
  const silent = outcomes.filter(({ answer }) => answer === null).map(nameOf);
  const rest =
    silent.length === 0
      ? []
      : [
          `${format.list(silent.map(format.inSentence))} ${silent.length > 1 ? 'have' : 'has'} no answer here`,
        ];
  return `${[...parts, ...rest].join('; ')}.`;
}

/** The methods that agree: how many, where they are all or the most, else by name. */
function whoAgrees(group: readonly Answered[], answered: number, isFirst: boolean): string {
  const many = group.length > 1;
  if (group.length === answered) return `${many ? 'All ' : ''}${format.plural(group.length, 'method')}`;
  if (isFirst && many) return `${group.length} of ${answered} methods`;
  return format.list(group.map(nameOf).map((name) => (isFirst ? name : format.inSentence(name))));
}

/** What methods that agree say of those that they have first, as it goes on behind their names. */
function whatTheySay(group: readonly Answered[], names: readonly string[], isFirst: boolean): string {
  const [one] = group;
  if (!one) return '';
  const many = group.length > 1;
  const nameList = (rows: readonly number[]): string => format.fewOf(rows.map((row) => names[row] ?? ''));
  const isEverybody = one.firsts.length === names.length && names.length > 2;
  const firsts = isEverybody ? `all ${names.length}` : nameList(one.firsts);
  const beside = many ? [] : compromiseBeside(one);
  const together = beside.length === 0 ? '' : `, in a compromise with ${nameList(beside)}`;
  if (isChoice(one)) return `${many ? 'leave' : 'leaves'} ${firsts} to choose from`;
  if (one.firsts.length > 1) return `${many ? 'see' : 'sees'} ${firsts} level at the top${together}`;
  if (isFirst) return `${many ? 'put' : 'puts'} ${firsts} first${together}`;
  return `${many ? 'say' : 'says'} ${firsts}${together}`;
}

/** What the lines of ranks show: who moves most from method to method. `ranks` has a list of ranks per alternative. */
export function movesSentence(
  rows: readonly { readonly name: string; readonly ranks: readonly number[] }[],
): string {
  const spans = rows.map(({ name, ranks }) => ({
    name,
    best: Math.min(...ranks),
    worst: Math.max(...ranks),
  }));
  const moving = spans.filter(({ best, worst }) => worst > best);
  const [most] = [...moving].sort((a, b) => b.worst - b.best - (a.worst - a.best));
  if (!most) return 'Every alternative has the same rank by every method that orders.';
  const steady = rows.length - moving.length;
  const others =
    steady === 0
      ? 'none has the same rank everywhere'
      : `${steady} of ${rows.length} ${steady === 1 ? 'has its' : 'have their'} rank by every method`;
  return `${most.name} moves most, between rank ${most.best} and ${most.worst}; ${others}.`;
}

/** How alike two orders are, in words: what a tau of Kendall says. */
export function tauWords(tau: number | null): string {
  if (tau === null) return 'not defined: there is nothing to order';
  if (tau >= 1 - 1e-12) return 'the same order';
  if (tau <= -1 + 1e-12) return 'the order reversed';
  if (tau >= 0.75) return 'nearly the same order';
  if (tau >= 0.25) return 'a similar order';
  return tau > -0.25 ? 'another order' : 'rather the reverse order';
}

/** "0.67", "−0.33", "1". */
export const tauText = (tau: number | null): string => (tau === null ? '–' : format.sum(tau));

/** Less than this is what rounding leaves of nothing. */
const NOTHING = 1e-13;

/** A score of a method with as many digits as tell them apart on a screen. */
export function scoreText(score: number): string {
  const value = Math.abs(score) < NOTHING ? 0 : score;
  const size = Math.abs(value);
  if (size >= 1e4 || (size > 0 && size < 1e-3)) return measured.number(Number(value.toPrecision(4)));
  const text = size >= 10 ? value.toFixed(1) : value.toFixed(3);
  return format.formatNumber(Number(text) === 0 ? text.replace('-', '') : text);
}
