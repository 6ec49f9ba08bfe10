import { t } from '../../../common/language/texts.ts';
import type { ElectreResult } from '../../../scoring/methods/electre1.ts';
import type { PrometheeResult } from '../../../scoring/methods/promethee.ts';
import type { VikorResult } from '../../../scoring/methods/vikor.ts';
import { type Answered, scoreText } from '../../domain/methods/method-sentences.ts';
import * as format from '../../model/format.ts';

/** What a method says besides ranks, in plain sentences. `names` are those of the alternatives, by row. */
export function methodSentences(
  { answer: { extra, scores, ranks }, firsts }: Answered,
  names: Names,
): string[] {
  switch (extra?.kind) {
    case 'vikor':
      return vikorSentences(extra.result, names);
    case 'promethee':
      return prometheeSentences(extra.result, names);
    case 'electre1':
      return electreSentences(extra.result, names);
    default:
      return [firstSentence(firsts, ranks, scores ?? [], names)];
  }
}

type Names = readonly string[];

const namesOf = (rows: readonly number[], names: Names): string =>
  format.fewOf(rows.map((row) => names[row] ?? ''));

/** Who is first and by how much. */
function firstSentence(
  firsts: readonly number[],
  ranks: readonly number[],
  scores: readonly number[],
  names: Names,
): string {
  const next = [...ranks.keys()].filter((row) => ranks[row] === firsts.length + 1);
  const [best, second] = [scores[firsts[0] ?? 0] ?? 0, scores[next[0] ?? 0] ?? 0];
  const many = firsts.length > 1;
  const leading = namesOf(firsts, names);
  if (next.length === 0) return t(many ? '{names} are level.' : '{names} stands alone.', { names: leading });
  return t(
    many
      ? '{names} are level at the top with {best}, before {next} with {second}.'
      : '{names} is first with {best}, before {next} with {second}.',
    { names: leading, best: scoreText(best), next: namesOf(next, names), second: scoreText(second) },
  );
}

/** The two conditions of VIKOR and the compromise that follows from them. */
export function vikorSentences(
  { q, ranks, threshold, acceptableAdvantage, acceptableStability, compromise }: VikorResult,
  names: Names,
): string[] {
  const firsts = [...ranks.keys()].filter((row) => ranks[row] === 1);
  const first = namesOf(firsts, names);
  if (threshold === null) return [t('{names} stands alone.', { names: first })];
  const order = [...q.keys()].sort((a, b) => (q[a] ?? 0) - (q[b] ?? 0));
  const [one, two] = order;
  const behind = (q[two ?? 0] ?? 0) - (q[one ?? 0] ?? 0);
  return [
    t(firsts.length > 1 ? '{names} are first by Q.' : '{names} is first by Q.', { names: first }),
    t(
      '{holds, select, true {Enough of a lead: yes.} other {Enough of a lead: no.}} The next one is {behind} behind in Q; {threshold} is asked for, which is 1 / ({n} − 1).',
      {
        holds: acceptableAdvantage,
        behind: scoreText(behind),
        threshold: scoreText(threshold),
        n: names.length,
      },
    ),
    t(
      '{holds, select, true {First in another way too: yes.} other {First in another way too: no.}} It must also have the least regret over all criteria (S) or at its sorest point (R).',
      { holds: acceptableStability },
    ),
    compromiseSentence(
      acceptableAdvantage && acceptableStability,
      compromise.length,
      namesOf(compromise, names),
    ),
  ];
}

function compromiseSentence(both: boolean, size: number, names: string): string {
  if (size === 1) return t('Both hold, so {names} alone is the compromise.', { names });
  return t(
    both
      ? 'Both hold: {names} share the first place, and are the compromise.'
      : 'So the compromise is a set: {names}.',
    { names },
  );
}

/** How many pairs are told one by one. */
const MOST_PAIRS = 3;

/** The net flows of PROMETHEE II, and what PROMETHEE I makes of them. */
export function prometheeSentences({ phi, ranks, relations }: PrometheeResult, names: Names): string[] {
  const firsts = [...ranks.keys()].filter((row) => ranks[row] === 1);
  const first = firsts[0] ?? 0;
  if (names.length < 2) return [t('{names} stands alone.', { names: namesOf(firsts, names) })];
  const two = t(
    firsts.length > 1
      ? 'PROMETHEE II: {names} are level at the top with a net flow of {flow}.'
      : 'PROMETHEE II: {names} is first with a net flow of {flow}.',
    { names: namesOf(firsts, names), flow: scoreText(phi[first] ?? 0) },
  );
  return [
    two,
    partialOrderSentence(firsts, relations[first] ?? [], names),
    incomparablePairs(relations, names),
  ];
}

/** What PROMETHEE I makes of the first of PROMETHEE II. `row` is its row of relations. */
function partialOrderSentence(
  firsts: readonly number[],
  row: PrometheeResult['relations'][number],
  names: Names,
): string {
  const name = names[firsts[0] ?? 0] ?? '';
  const rivals = row.flatMap((relation, other) => (relation === 'incomparable' ? [other] : []));
  const ahead = row.filter((relation) => relation === 'preferred').length;
  if (rivals.length > 0) {
    return t(
      rivals.length > 1
        ? 'PROMETHEE I does not put {name} before {rivals}: they cannot be compared with it.'
        : 'PROMETHEE I does not put {name} before {rivals}: the two cannot be compared.',
      { name, rivals: namesOf(rivals, names) },
    );
  }
  if (ahead !== names.length - 1) {
    return t('PROMETHEE I sees {names} level too.', { names: namesOf(firsts, names) });
  }
  return ahead > 1
    ? t('PROMETHEE I agrees: {name} is ahead of each of the others.', { name })
    : t('PROMETHEE I agrees: {name} is ahead of {other}.', {
        name,
        other: names[row.indexOf('preferred')] ?? '',
      });
}

/** The pairs that PROMETHEE I leaves apart, and what that means. */
function incomparablePairs(relations: PrometheeResult['relations'], names: Names): string {
  const pairs = relations.flatMap((row, a) =>
    row.flatMap((relation, b) =>
      relation === 'incomparable' && a < b
        ? [t('{first} with {second}', { first: names[a] ?? '', second: names[b] ?? '' })]
        : [],
    ),
  );
  if (pairs.length === 0) return t('Every pair can be compared.');
  const more = pairs.length - MOST_PAIRS;
  const told =
    more > 0
      ? [...pairs.slice(0, MOST_PAIRS), t('{n, plural, one {# more pair} other {# more pairs}}', { n: more })]
      : pairs;
  return t(
    'Cannot be compared: {pairs}. In such a pair the one that is preferred more is also the one that others are preferred to more.',
    { pairs: format.list(told) },
  );
}

/** The kernel of ELECTRE I. */
export function electreSentences({ kernel, outranks }: ElectreResult, names: Names): string[] {
  const some = outranks.some((row) => row.includes(true));
  if (names.length < 2) return [t('{names} stands alone.', { names: namesOf(kernel, names) })];
  if (!some) {
    return [
      t(
        'Nobody outranks anybody: all stay in the choice. With a lower concordance or a higher discordance some would.',
      ),
    ];
  }
  const rest = names.length - kernel.length;
  const left =
    rest === 0
      ? t('All outrank each other in circles, so all stay in the choice.')
      : t(
          kernel.length > 1
            ? '{rest, plural, one {The other one is outranked by one of these.} other {Each of the other # is outranked by one of these.}}'
            : '{rest, plural, one {The other one is outranked by it.} other {Each of the other # is outranked by it.}}',
          { rest },
        );
  return [t('To choose from: {names} (the kernel).', { names: namesOf(kernel, names) }), left];
}

/** Whom an alternative outranks or is preferred to, and so on: the names in one row of a relation. */
export const related = <T>(row: readonly T[] | undefined, relation: T, names: Names): string => {
  const rows = (row ?? []).flatMap((entry, other) => (entry === relation ? [other] : []));
  return rows.length === 0 ? '–' : namesOf(rows, names);
};
