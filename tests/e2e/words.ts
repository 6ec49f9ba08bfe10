import type { Page } from '@playwright/test';

/** What stands on the screen: its words, and what of them is cut off. */

/** Every text that is shown within an element, and every one that is told of what is shown: names, titles, descriptions. */
export const wordsIn = (page: Page, within: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const TOLD = [
      'aria-label',
      'title',
      'placeholder',
      'aria-description',
      'aria-valuetext',
      'aria-roledescription',
      'alt',
    ];
    const found = new Set<string>();
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      element.getClientRects().length > 0;
    /** A text with explained words in it, which part it; null for any other. */
    const whole = (parent: Element): string | null => {
      const around = parent.closest('[data-testid=hint-word]')?.parentElement ?? parent;
      if (around.querySelector(':scope > [data-testid=hint-word]') === null) return null;
      const copy = around.cloneNode(true) as Element;
      for (const panel of copy.querySelectorAll('[popover]')) panel.remove();
      return copy.textContent;
    };
    for (const root of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node: Node | null = root; node; node = walker.nextNode()) {
        if (node instanceof Text) {
          const parent = node.parentElement;
          // Names of keys, what somebody typed, and texts for programs and of licences.
          if (!parent || parent.closest('kbd, script, style, textarea, code, pre') || !isShown(parent))
            continue;
          found.add(whole(parent) ?? node.data);
        } else if (node instanceof Element && isShown(node)) {
          for (const name of TOLD) found.add(node.getAttribute(name) ?? '');
        }
      }
    }
    return [...found].map((text) => text.trim()).filter((text) => text !== '');
  }, within);

/** Texts that are cut off without an ellipsis, and what is wider than the window. */
export const cutIn = (page: Page, within: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page is wider than the window');
    /** Only spoken: a pixel that nobody sees. */
    const isHidden = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { clipPath, width, height } = getComputedStyle(at);
        if (clipPath === 'inset(50%)' || (width === '1px' && height === '1px')) return true;
      }
      return false;
    };
    const limits = (element: Element): { at: Element; scrolls: boolean; gives: boolean } | null => {
      for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
        const { overflowX, textOverflow, position } = getComputedStyle(at);
        if (overflowX !== 'visible')
          return {
            at,
            scrolls: /auto|scroll/.test(overflowX) || /viewport|ag-header/.test(at.className.toString()),
            gives: textOverflow === 'ellipsis' || at.closest('.clamped, .header-name') !== null,
          };
        if (position === 'fixed') return null;
      }
      return null;
    };
    for (const root of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!(node instanceof Text) || !parent || node.data.trim() === '') continue;
        if (parent.closest('option, textarea, svg') || !parent.checkVisibility({ visibilityProperty: true }))
          continue;
        const limit = limits(parent);
        if (!limit || limit.scrolls || limit.gives) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const words = range.getBoundingClientRect();
        const box = limit.at.getBoundingClientRect();
        if (words.width === 0 || isHidden(parent)) continue;
        if (words.left < box.left - 1 || words.right > box.right + 1)
          found.push(
            `cut off: ${node.data.trim().slice(0, 60)} (${limit.at.tagName.toLowerCase()}.${limit.at.className})`,
          );
      }
      for (const popover of document.querySelectorAll(':popover-open, dialog[open]')) {
        const { left, right } = popover.getBoundingClientRect();
        if (left < -1 || right > innerWidth + 1) found.push(`outside of the window: ${popover.className}`);
      }
    }
    return [...new Set(found)];
  }, within);
