import { t, type Values } from '../../../common/language/texts.ts';
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
  const parts = groups.map((group, i) =>
    whatTheySay(group, names, { who: whoAgrees(group, answered.length, i === 0), isFirst: i === 0 }),
  );
  const silent = outcomes.filter(({ answer }) => answer === null).map(nameOf);
  const rest =
    silent.length === 0
      ? []
      : [
          t('{names} {n, plural, one {has} other {have}} no answer here', {
            names: format.list(silent.map(format.inSentence)),
            n: silent.length,
          }),
        ];
  return `${[...parts, ...rest].join('; ')}.`;
}

/** The methods that agree: how many, where they are all or the most, else by name. */
function whoAgrees(group: readonly Answered[], answered: number, isFirst: boolean): string {
  const many = group.length > 1;
  if (group.length === answered)
    return t('{n, plural, one {# method} other {All # methods}}', { n: group.length });
  if (isFirst && many)
    return t('{n, number} of {answered, plural, one {# method} other {# methods}}', {
      n: group.length,
      answered,
    });
  return format.list(group.map(nameOf).map((name) => (isFirst ? name : format.inSentence(name))));
}

/** What methods that agree say of those that they have first. */
function whatTheySay(
  group: readonly Answered[],
  names: readonly string[],
  { who, isFirst }: { readonly who: string; readonly isFirst: boolean },
): string {
  const [one] = group;
  if (!one) return '';
  const nameList = (rows: readonly number[]): string => format.fewOf(rows.map((row) => names[row] ?? ''));
  const isEverybody = one.firsts.length === names.length && names.length > 2;
  const firsts = isEverybody ? t('all {n, number}', { n: names.length }) : nameList(one.firsts);
  const beside = group.length > 1 ? [] : compromiseBeside(one);
  const values = { who, n: group.length, firsts, beside: nameList(beside) };
  if (isChoice(one))
    return t('{who} {n, plural, one {leaves} other {leave}} {firsts} to choose from', values);
  if (beside.length > 0) return inCompromise(one, values, isFirst);
  if (one.firsts.length > 1)
    return t('{who} {n, plural, one {sees} other {see}} {firsts} level at the top', values);
  if (isFirst) return t('{who} {n, plural, one {puts} other {put}} {firsts} first', values);
  return t('{who} {n, plural, one {says} other {say}} {firsts}', values);
}

/** What one method says that has others beside its first. */
function inCompromise({ firsts }: Answered, values: Values, isFirst: boolean): string {
  if (firsts.length > 1)
    return t('{who} sees {firsts} level at the top, in a compromise with {beside}', values);
  return isFirst
    ? t('{who} puts {firsts} first, in a compromise with {beside}', values)
    : t('{who} says {firsts}, in a compromise with {beside}', values);
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
  if (!most) return t('Every alternative has the same rank by every method that orders.');
  const steady = rows.length - moving.length;
  const { name, best, worst } = most;
  return steady === 0
    ? t('{name} moves most, between rank {best} and {worst}; none has the same rank everywhere.', {
        name,
        best,
        worst,
      })
    : t(
        '{name} moves most, between rank {best} and {worst}; {steady} of {all} {steady, plural, one {has its} other {have their}} rank by every method.',
        { name, best, worst, steady, all: rows.length },
      );
}

/** How alike two orders are, in words: what a tau of Kendall says. */
export function tauWords(tau: number | null): string {
  if (tau === null) return t('not defined: there is nothing to order');
  if (tau >= 1 - 1e-12) return t('the same order');
  if (tau <= -1 + 1e-12) return t('the order reversed');
  if (tau >= 0.75) return t('nearly the same order');
  if (tau >= 0.25) return t('a similar order');
  return tau > -0.25 ? t('another order') : t('rather the reverse order');
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
