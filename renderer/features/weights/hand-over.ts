import { type RefObject, useEffect } from 'react';

/** Where the focus goes when what had it makes way for something else, such as the next question. */

let wanted: readonly string[] = [];

/** Asks what comes next to take the focus: the element of it that the first of these selectors finds. */
export function handOver(...selectors: readonly string[]): void {
  wanted = selectors;
}

/** Takes the focus when it was handed over to something in this element. */
export function useHandOver(container: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    for (const selector of wanted) {
      const element = container.current?.querySelector<HTMLElement>(selector);
      if (!element) continue;
      wanted = [];
      element.focus();
      return;
    }
  });
}
