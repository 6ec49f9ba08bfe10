import { isKnown } from '../../../../scoring/assessment/assess.ts';
import {
  finerAnswers,
  type InterviewProblem,
  mostDeciding,
  type Place,
  type Question,
  type Situation,
  situationOf,
} from '../../../../scoring/elicitation/interview.ts';
import { ONE, shareRanges, type WeightRanges } from '../../../../scoring/elicitation/weight-ranges.ts';
import type { Assessment, CellTable, Interval } from '../../../../scoring/types.ts';
import {
  besideOf,
  finerOf,
  type InterviewAnswers,
  knowsLargest,
  largestOf,
  rangesOf,
  readInterview,
} from '../answers/interview.ts';
import { type ActiveGroup, type Item, type ItemSet, setsOf } from '../answers/weighed-items.ts';
import type { Draft } from '../draft.ts';

/** A question with what it is about. */
export interface Asked {
  /** The set, the item and the kind: under it the answers are kept in their order. */
  readonly key: string;
  readonly question: Question;
  readonly set: ItemSet;
  readonly answers: InterviewAnswers;
  /** The largest step of the set; null while it is asked for. */
  readonly largest: Item | null;
  /** What is asked about beside it; null where the largest is asked for. */
  readonly item: Item | null;
  /** The range that is asked about more closely; null for a first question. */
  readonly range: Interval | null;
}

/** Where an interview stands. */
export interface Course {
  readonly ranges: WeightRanges;
  readonly situation: Situation;
  /** What was answered, in the order of the answers. */
  readonly answered: readonly Asked[];
  /** The question that can decide most of what is open; null where nothing is. */
  readonly next: Asked | null;
  /** The question on the screen: an earlier one that is looked at again, else the next. */
  readonly shown: Asked | null;
  /** First questions, answered and open: it cannot be more. */
  readonly most: number;
}

/**
 * What an interview sees of a comparison: the values of the criteria that it asks about, in the order of the groups. What locked
 * criteria add to each score is part of every value (docs/scoring.md, "Weights as ranges").
 */
export function problemOf(
  cells: CellTable,
  groups: readonly ActiveGroup[],
  shares: Assessment['shares'],
): InterviewProblem {
  const items = groups.flatMap((group) => group.items);
  const asked = new Set(items.map((item) => item.id));
  const place = new Map(cells.criterionIds.map((id, j) => [id, j]));
  const locked = cells.criterionIds.flatMap((id, j) =>
    asked.has(id) ? [] : [{ j, share: shares.get(id) ?? 0 }],
  );
  const left = 1 - locked.reduce((sum, { share }) => sum + share, 0);
  const columns = items.flatMap((item) => place.get(item.id) ?? []);
  const rowsOf = (number: (cell: CellTable['rows'][number][number]) => number): number[][] =>
    cells.rows.map((row) => {
      const numberAt = (j: number): number => {
        const cell = row[j];
        return cell ? number(cell) : 0;
      };
      const fixed = locked.reduce((sum, { j, share }) => sum + share * numberAt(j), 0);
      return columns.map((j) => left * numberAt(j) + fixed);
    });
  return {
    values: rowsOf((cell) => cell.value),
    known: rowsOf((cell) => (isKnown(cell) ? 1 : 0)),
    leastCoverage: cells.leastCoverage,
  };
}

/** Everything that follows from the answers so far. */
export function courseOf(
  problem: InterviewProblem,
  groups: readonly ActiveGroup[],
  draft: Pick<Draft, 'structure' | 'sets' | 'asked' | 'at'>,
): Course {
  const sets = setsOf(groups, draft.structure);
  const flat = draft.structure === 'flat';
  const answersOf = (set: Pick<ItemSet, 'id'>): InterviewAnswers => readInterview(draft.sets[set.id]);
  const ranges: WeightRanges = flat
    ? {
        groups: { reference: 0, ratios: [ONE] },
        within: sets.map((set) => rangesOf(set.items, answersOf(set))),
      }
    : {
        groups: rangesOf(sets[0]?.items ?? [], answersOf({ id: 'groups' })),
        within: groups.map((group) => rangesOf(group.items, answersOf(group))),
      };
  const placeOf = (set: ItemSet): Place => {
    if (flat) return 0;
    return set.id === 'groups' ? 'groups' : groups.findIndex((group) => group.id === set.id);
  };
  // A group that counts nothing has nothing to be asked within it.
  const weighing = sets.filter((set) => {
    const place = placeOf(set);
    return (
      flat ||
      place === 'groups' ||
      ranges.groups.reference === null ||
      ranges.groups.ratios[place]?.high !== 0
    );
  });
  const all = weighing.flatMap((set) => questionsOf(set, placeOf(set), answersOf(set)));
  const answered = draft.asked.flatMap((key) => all.find((one) => one.key === key && isAnswered(one)) ?? []);
  const first = all.filter((one) => one.range === null);
  const open = first.filter((one) => !isAnswered(one));
  const finer = all.filter((one) => one.range !== null && !isAnswered(one));
  const next = nextOf(problem, ranges, open.length > 0 ? open : finer);
  const unasked = weighing.reduce(
    (sum, set) => sum + (knowsLargest(set.items, answersOf(set)) ? 0 : set.items.length - 1),
    0,
  );
  return {
    ranges,
    situation: situationOf(problem, ranges),
    answered,
    next,
    shown: answered.find((one) => one.key === draft.at) ?? next,
    most: first.length + unasked,
  };
}

/** The largest of all groups comes first: every other answer says more once it is known. */
function nextOf(problem: InterviewProblem, ranges: WeightRanges, open: readonly Asked[]): Asked | null {
  const groups = open.find(({ question }) => question.kind === 'largest' && question.place === 'groups');
  if (groups) return groups;
  const question = mostDeciding(
    problem,
    ranges,
    open.map((one) => one.question),
  );
  return open.find((one) => one.question === question) ?? null;
}

/** What can be asked about one set by now, answered or not. */
function questionsOf(set: ItemSet, place: Place, answers: InterviewAnswers): Asked[] {
  const largest = largestOf(set.items, answers);
  const about = { set, answers, largest };
  const one: Asked = {
    ...about,
    key: set.id,
    question: { kind: 'largest', place },
    item: null,
    range: null,
  };
  if (largest === null) return [one];
  const beside = set.items.flatMap((item, index): Asked[] => {
    if (item === largest) return [];
    const ratio: Asked = {
      ...about,
      key: `${set.id} ${item.id}`,
      question: { kind: 'ratio', place, item: index },
      item,
      range: null,
    };
    const range = besideOf(answers, item);
    if (range === null || finerAnswers(range).length === 0) return [ratio];
    const key = `${ratio.key} finer`;
    return [ratio, { ...ratio, key, question: { kind: 'finer', place, item: index }, range }];
  });
  return [one, ...beside];
}

/** What was answered to a question; null where nothing was, and for the largest. */
export const answerTo = ({ item, range, answers }: Asked): Interval | null =>
  item === null ? null : range === null ? besideOf(answers, item) : finerOf(answers, item);

const isAnswered = (one: Asked): boolean =>
  one.item === null ? knowsLargest(one.set.items, one.answers) : answerTo(one) !== null;

/** The least and the largest share of each criterion that was asked about, where locked ones keep so much of the whole. */
export function rangesById(
  groups: readonly ActiveGroup[],
  { ranges }: Pick<Course, 'ranges'>,
  locked: number,
): ReadonlyMap<string, Interval> {
  const items = groups.flatMap((group) => group.items);
  const left = Math.max(0, 1 - locked);
  return new Map(
    shareRanges(ranges).flatMap(({ low, high }, i) => {
      const item = items[i];
      return item ? [[item.id, { low: left * low, high: left * high }] as const] : [];
    }),
  );
}
