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
  if (next.length === 0)
    return `${namesOf(firsts, names)} ${firsts.length > 1 ? 'are level' : 'stands alone'}.`;
  const verb = firsts.length > 1 ? 'are level at the top' : 'is first';
  return `${namesOf(firsts, names)} ${verb} with ${scoreText(best)}, before ${namesOf(next, names)} with ${scoreText(second)}.`;
}

/** The two conditions of VIKOR and the compromise that follows from them. */
export function vikorSentences(
  { q, ranks, threshold, acceptableAdvantage, acceptableStability, compromise }: VikorResult,
  names: Names,
): string[] {
  const firsts = [...ranks.keys()].filter((row) => ranks[row] === 1);
  const first = namesOf(firsts, names);
  if (threshold === null) return [`${first} stands alone.`];
  const order = [...q.keys()].sort((a, b) => (q[a] ?? 0) - (q[b] ?? 0));
  const [one, two] = order;
  const behind = (q[two ?? 0] ?? 0) - (q[one ?? 0] ?? 0);
  const is = firsts.length > 1 ? 'are' : 'is';
  return [
    `${first} ${is} first by Q.`,
    `Enough of a lead: ${acceptableAdvantage ? 'yes' : 'no'}. The next one is ${scoreText(behind)} behind in Q; ${scoreText(threshold)} is asked for, which is 1 / (${names.length} − 1).`,
    `First in another way too: ${acceptableStability ? 'yes' : 'no'}. It must also have the least regret over all criteria (S) or at its sorest point (R).`,
    compromise.length === 1
      ? `Both hold, so ${namesOf(compromise, names)} alone is the compromise.`
      : acceptableAdvantage && acceptableStability
        ? `Both hold: ${namesOf(compromise, names)} share the first place, and are the compromise.`
        : `So the compromise is a set: ${namesOf(compromise, names)}.`,
  ];
}

/** How many pairs are told one by one. */
const MOST_PAIRS = 3;

/** The net flows of PROMETHEE II, and what PROMETHEE I makes of them. */
export function prometheeSentences({ phi, ranks, relations }: PrometheeResult, names: Names): string[] {
  const firsts = [...ranks.keys()].filter((row) => ranks[row] === 1);
  const first = firsts[0] ?? 0;
  if (names.length < 2) return [`${namesOf(firsts, names)} stands alone.`];
  const two = `PROMETHEE II: ${namesOf(firsts, names)} ${firsts.length > 1 ? 'are level at the top' : 'is first'} with a net flow of ${scoreText(phi[first] ?? 0)}.`;
  const row = relations[first] ?? [];
  const rivals = row.flatMap((relation, other) => (relation === 'incomparable' ? [other] : []));
  const ahead = row.filter((relation) => relation === 'preferred').length;
  const one =
    rivals.length > 0
      ? `PROMETHEE I does not put ${names[first] ?? ''} before ${namesOf(rivals, names)}: ${rivals.length > 1 ? 'they cannot be compared with it' : 'the two cannot be compared'}.`
      : ahead === names.length - 1
        ? `PROMETHEE I agrees: ${names[first] ?? ''} is ahead of ${ahead > 1 ? 'each of the others' : (names[row.indexOf('preferred')] ?? '')}.`
        : `PROMETHEE I sees ${namesOf(firsts, names)} level too.`;
  return [two, one, incomparablePairs(relations, names)];
}

/** The pairs that PROMETHEE I leaves apart, and what that means. */
function incomparablePairs(relations: PrometheeResult['relations'], names: Names): string {
  const pairs = relations.flatMap((row, a) =>
    row.flatMap((relation, b) =>
      relation === 'incomparable' && a < b ? [`${names[a] ?? ''} with ${names[b] ?? ''}`] : [],
    ),
  );
  if (pairs.length === 0) return 'Every pair can be compared.';
  const more = pairs.length - MOST_PAIRS;
  const told = more > 0 ? [...pairs.slice(0, MOST_PAIRS), format.plural(more, 'more pair')] : pairs;
  return `Cannot be compared: ${format.list(told)}. In such a pair the one that is preferred more is also the one that others are preferred to more.`;
}

/** The kernel of ELECTRE I. */
export function electreSentences({ kernel, outranks }: ElectreResult, names: Names): string[] {
  const some = outranks.some((row) => row.includes(true));
  if (names.length < 2) return [`${namesOf(kernel, names)} stands alone.`];
  if (!some) {
    return [
      'Nobody outranks anybody: all stay in the choice. With a lower concordance or a higher discordance some would.',
    ];
  }
  const rest = names.length - kernel.length;
  const left =
    rest === 0
      ? 'All outrank each other in circles, so all stay in the choice.'
      : `${rest > 1 ? `Each of the other ${rest}` : 'The other one'} is outranked by ${kernel.length > 1 ? 'one of these' : 'it'}.`;
  return [`To choose from: ${namesOf(kernel, names)} (the kernel).`, left];
}

/** Whom an alternative outranks or is preferred to, and so on: the names in one row of a relation. */
export const related = <T>(row: readonly T[] | undefined, relation: T, names: Names): string => {
  const rows = (row ?? []).flatMap((entry, other) => (entry === relation ? [other] : []));
  return rows.length === 0 ? '–' : namesOf(rows, names);
};
