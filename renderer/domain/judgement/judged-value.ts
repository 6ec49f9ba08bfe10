import { readNumber } from '../../../common/typed-number.ts';
import type { Criterion, Measurement } from '../../../electron/ipc/contract.ts';
import { valuePointsFor } from '../../../scoring/assessment/measure.ts';
import { valueAt } from '../../../scoring/methods/value-function.ts';

/** A word of a criterion's scale, and what it is worth by the value function: 0 to 100. */
export interface JudgedWord {
  readonly word: string;
  readonly value: number;
}

/** The words by which a cell of the criterion can be judged; none where it has no words, or nothing says what they are worth. */
export function judgedWords(
  criterion: Pick<Criterion, 'id' | 'scale' | 'levels' | 'valuePoints' | 'direction'>,
  measurements: readonly Measurement[],
): readonly JudgedWord[] {
  if (criterion.scale !== 'numeric') return [];
  const points = valuePointsFor(
    criterion,
    measurements.filter(({ criterionId }) => criterionId === criterion.id),
  );
  if (points.length === 0) return [];
  return criterion.levels.map((word, at) => ({ word, value: valueAt(points, at + 1) }));
}

/** What was typed as a judgement: a number from 0 to 100, or a word of the scale in any case; null where it is neither. */
export function judgedValue(text: string, words: readonly JudgedWord[]): number | null {
  const typed = text.trim().toLowerCase();
  const word = words.find((known) => known.word.toLowerCase() === typed);
  if (word) return word.value;
  const number = readNumber(text);
  return typeof number === 'number' && number >= 0 && number <= 100 ? number : null;
}
