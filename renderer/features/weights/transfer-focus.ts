import { type RefObject, useEffect } from 'react';
import { perDocument } from '../../state/per-document.ts';

/** Where the focus goes when what had it makes way for something else, such as the next question. */

const wanted = perDocument<readonly string[]>(() => []);

/** Asks what comes next to take the focus: the element of it that the first of these selectors finds. */
export function transferFocus(...selectors: readonly string[]): void {
  wanted.current = selectors;
}

/** Takes the focus when it was transferred to something in this element. */
export function useTransferredFocus(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    for (const selector of wanted.current) {
      const element = container.current?.querySelector<HTMLElement>(selector);
      if (!element) continue;
      wanted.current = [];
      element.focus();
      return;
    }
  });
}
