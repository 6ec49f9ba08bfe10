/** Where something stands on the page. */
export type Box = Pick<DOMRect, 'left' | 'top'>;

/** A text without what XML cannot hold: control characters, and halves of characters. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids.
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/g, '');

/** Text or an attribute's value in XML; what it cannot hold is left out. */
export const escapeXml = (text: string): string =>
  xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** As fine as a screen shows. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Whether an element is on the page at all, and not inside what is folded away. */
export const isSeen = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
