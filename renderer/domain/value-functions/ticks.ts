import { isWorded, type NumberScale } from '../../../common/measured-words.ts';
import { shorten } from '../../../common/words.ts';
import { number } from '../../model/measured.ts';
import { type Frame, ticksOf } from './value-points-draft.ts';

/** A number along the plot with what stands under it. */
export interface Tick {
  readonly x: number;
  readonly text: string;
}

/** About how wide a letter is at 11 pixels, and the fewest letters that say anything of a word. */
const LETTER = 6.3;
const FEWEST = 5;

/** Round numbers, or the words with as much of each as there is room for; every second or third where there is none for all. */
export function ticksFor(frame: Frame, scale: NumberScale, width: number): Tick[] {
  if (!isWorded(scale)) return ticksOf(frame).map((x) => ({ x, text: number(x) }));
  const step = width / (frame.to - frame.from);
  const each = Math.max(1, Math.ceil((FEWEST * LETTER) / step));
  const room = Math.floor((each * step) / LETTER) - 1;
  return scale.levels.flatMap((word, at) =>
    at % each === 0 ? [{ x: at + 1, text: shorten(word, Math.max(room, 1)) }] : [],
  );
}
