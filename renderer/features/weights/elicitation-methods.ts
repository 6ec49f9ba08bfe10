import type { ElicitationMethod } from '../../../common/elicitation.ts';
import { type Message, msg } from '../../../common/language/texts.ts';
import {
  type InterviewAnswers,
  interviewResult,
  readInterview,
  startInterview,
} from './answers/interview.ts';
import { type Order, type OrderFormula, orderResult, readOrder, startOrder } from './answers/order.ts';
import { type Judgements, pairwiseState, readJudgements, startJudgements } from './answers/pairwise.ts';
import {
  directResult,
  hundredResult,
  type Points,
  readPoints,
  startDirect,
  startPoints,
} from './answers/points.ts';
import { type Ratios, ratiosResult, readRatios, startRatios } from './answers/ratios.ts';
import type { SetResult } from './answers/result.ts';
import { readSwings, type Swings, startSwings, swingResult } from './answers/swing.ts';
import type { Item } from './answers/weighed-items.ts';

/** The methods that ask about one set of items after the other; objective weights ask nothing. */
export type AskingMethod = Exclude<ElicitationMethod, 'objective'>;

/** The methods with a panel for each set; an interview goes through all of them. */
export type PanelMethod = Exclude<AskingMethod, 'interview'>;

/** What each method takes as answers about one set. */
export interface AnswersOf {
  readonly interview: InterviewAnswers;
  readonly direct: Points;
  readonly points: Points;
  readonly 'rank-order': Order;
  readonly swing: Swings;
  readonly 'swing-ratios': Ratios;
  readonly ahp: Judgements;
}

interface Asking<A> {
  /** Reads answers from a file, whatever stands there. */
  readonly read: (saved: unknown) => A;
  /** Where nothing was answered yet. `present` are the shares of the present weights. */
  readonly start: (items: readonly Item[], present: ReadonlyMap<string, number>) => A;
  readonly result: (items: readonly Item[], answers: A, formula: OrderFormula) => SetResult;
}

export const ASKING: { readonly [M in AskingMethod]: Asking<AnswersOf[M]> } = {
  interview: { read: readInterview, start: startInterview, result: interviewResult },
  direct: { read: readPoints, start: startDirect, result: directResult },
  points: { read: readPoints, start: startPoints, result: hundredResult },
  'rank-order': { read: readOrder, start: startOrder, result: orderResult },
  swing: { read: readSwings, start: startSwings, result: swingResult },
  'swing-ratios': { read: readRatios, start: startRatios, result: ratiosResult },
  ahp: {
    read: readJudgements,
    start: startJudgements,
    result: (items, answers) => pairwiseState(items, answers).result,
  },
};

/** What a method asks for and when it suits, a sentence each. */
export const ADVICE: Record<ElicitationMethod, { readonly asks: Message; readonly suits: Message }> = {
  interview: {
    asks: msg('One question after the other, until nothing can change who is first.'),
    suits: msg('The fewest questions; ranges will do.'),
  },
  direct: {
    asks: msg('Set each weight by a slider or a number.'),
    suits: msg('Quick, when you already know what you want.'),
  },
  points: {
    asks: msg('Hand out 100 points.'),
    suits: msg('When a budget comes naturally and there are few criteria.'),
  },
  'rank-order': {
    asks: msg('Put the criteria in order; a formula does the rest.'),
    suits: msg('When you know what matters more, but not by how much.'),
  },
  swing: {
    asks: msg('Rate each step from worst to best beside the largest one.'),
    suits: msg('A good first choice: it asks about differences that can occur.'),
  },
  'swing-ratios': {
    asks: msg('Say how many times as much one step is worth as another.'),
    suits: msg('When some trade-offs are clear and the rest follows.'),
  },
  ahp: {
    asks: msg('Compare two at a time, in words.'),
    suits: msg('When contradictions are to be found. Best with seven or fewer at a time.'),
  },
  objective: {
    asks: msg('Let the differences between the alternatives decide.'),
    suits: msg('A second opinion only: it says what differs, not what matters.'),
  },
};
