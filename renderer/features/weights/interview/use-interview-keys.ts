import { type RefObject, useEffect } from 'react';
import { readingKey } from '../../../ui/direction.ts';

interface Ways {
  readonly back: () => void;
  readonly forward: () => void;
}

/** Where typed keys are text, or belong to something that lies over the page. */
// no text: a selector
const TYPED = 'input, select, textarea, [contenteditable], dialog, [role=menu], [role=grid]';

/** Whether a key that was pressed is for the interview: without modifiers, in its view or nowhere, and not where text is typed. */
function isForInterview(event: KeyboardEvent): boolean {
  const { target } = event;
  const modified = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
  if (event.defaultPrevented || modified || !(target instanceof Element)) return false;
  if (target.closest(TYPED)) return false;
  return target === document.body || target.closest('[data-region=work]') !== null;
}

/**
 * The keys of an interview, wherever the focus is in its view: a digit gives the answer with that number, arrows up and down go from answer to
 * answer, left and Backspace one question back, right one forward (from right to left the other way round). Enter is the button's own.
 */
export function useInterviewKeys(container: RefObject<HTMLElement | null>, { back, forward }: Ways): void {
  useEffect(() => {
    const answers = (): HTMLElement[] => [
      ...(container.current?.querySelectorAll<HTMLElement>('[data-answer]') ?? []),
    ];
    const move = (by: 1 | -1): void => {
      const all = answers();
      const at = all.indexOf(document.activeElement as HTMLElement);
      all[at === -1 ? 0 : (at + by + all.length) % all.length]?.focus();
    };
    const keys = new Map([
      ['ArrowDown', () => move(1)],
      ['ArrowUp', () => move(-1)],
      ['ArrowLeft', back],
      ['Backspace', back],
      ['ArrowRight', forward],
    ]);
    const onKey = (event: KeyboardEvent): void => {
      if (!isForInterview(event)) return;
      const act = /^[1-9]$/.test(event.key)
        ? () => answers()[Number(event.key) - 1]?.click()
        : keys.get(readingKey(event.key));
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
