import { createStore } from '../state/create-store.ts';
import { isHeld } from './held.ts';

/** What is said once, politely, to those who hear the window: `Announcements` has the place of it. */
export const announced = createStore<{ readonly words: string }>({ current: { words: '' } });

/** Hands rest so long before anything is said of what they did, so that steps that follow one another are said once. */
const REST_MS = 700;

/** Then it is taken away again: nobody is to find it who reads the page later. */
const GONE_MS = 6000;

/** What waits, by what it is about: of each only the last is said. */
const waiting = new Map<string, () => string | null>();
let timer: ReturnType<typeof setTimeout> | undefined;
let gone: ReturnType<typeof setTimeout> | undefined;

/**
 * Says something when the hand rests. Of two about the same (`topic`) the later takes the place of the earlier; several are said as one. A
 * function is asked for its words then; null says nothing. While a dialog is open it waits, because nothing behind one is heard.
 */
export function announce(topic: string, words: string | (() => string | null)): void {
  waiting.set(topic, typeof words === 'string' ? () => words : words);
  rest();
}

function rest(): void {
  clearTimeout(timer);
  timer = setTimeout(say, REST_MS);
}

function say(): void {
  if (isHeld()) {
    rest();
    return;
  }
  const asked = [...waiting.values()];
  waiting.clear();
  const words = asked.flatMap((ask) => ask() ?? []).join(' ');
  if (words === '') return;
  clearTimeout(gone);
  // The same words again are a new text, or nobody would hear them.
  announced.set({ words: announced.get().words === words ? `${words}\u00a0` : words });
  gone = setTimeout(() => announced.set({ words: '' }), GONE_MS);
}
