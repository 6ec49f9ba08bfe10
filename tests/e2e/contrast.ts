import type { Page } from '@playwright/test';

/**
 * Contrast of every piece of text in sight, computed from what is painted below its middle: axe-core leaves open whatever lies over a
 * bar, a tint or another element, and that is most of this program.
 */

/** Texts below the ratio that WCAG 1.4.3 asks for: "3.9 'words' .class", the worst of each element. */
export const lowContrast = (page: Page, within: string): Promise<string[]> =>
  page.evaluate((selector) => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const brush = canvas.getContext('2d', { willReadFrequently: true });
    const known = new Map<string, Colour>();
    /** Any colour of a style sheet, drawn once to know its parts. */
    const colourOf = (text: string): Colour => {
      const before = known.get(text);
      if (before) return before;
      if (!brush) throw new Error('There is no canvas.');
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = text;
      brush.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
      const colour = [red, green, blue, alpha / 255] as const;
      known.set(text, colour);
      return colour;
    };
    const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
      r * a + R * (1 - a),
      g * a + G * (1 - a),
      b * a + B * (1 - a),
      1,
    ];
    const light = ([r, g, b]: Colour): number => {
      const part = (value: number): number =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const ratio = (a: Colour, b: Colour): number => {
      const [high, low] = [Math.max(light(a), light(b)), Math.min(light(a), light(b))];
      return (high + 0.05) / (low + 0.05);
    };
    const ofSvg = (element: Element): boolean => element instanceof SVGElement;
    /** What is painted at a point below a text, from the top down to what is opaque. */
    const groundAt = (x: number, y: number, text: Element): Colour | null => {
      const stack = document.elementsFromPoint(x, y);
      const at = stack.findIndex((element) => element === text);
      if (at === -1) return null;
      const layers: Colour[] = [];
      for (const element of stack.slice(at)) {
        const style = getComputedStyle(element);
        if (style.backgroundImage !== 'none') return null;
        // Only shapes are filled; the drawing itself has a ground, as any element.
        const shape = element instanceof SVGGeometryElement;
        const paint = shape
          ? style.fill
          : ofSvg(element) && element !== element.closest('svg')
            ? 'none'
            : style.backgroundColor;
        const colour =
          paint === 'none' || paint.startsWith('url') ? ([0, 0, 0, 0] as const) : colourOf(paint);
        if (colour[3] === 0) continue;
        layers.push(colour);
        if (colour[3] === 1) break;
      }
      return layers.reduceRight<Colour>((below, layer) => over(layer, below), colourOf('Canvas'));
    };
    const found = new Map<Element, readonly [ratio: number, words: string]>();
    const root = document.querySelector(selector);
    if (!root) throw new Error(`There is no ${selector}.`);
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const words = node.nodeValue?.trim() ?? '';
      const element = node.parentElement;
      if (words === '' || !element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      // What cannot be used now has no contrast to keep (1.4.3).
      if (element.closest(':disabled, [aria-disabled=true], .hidden-text, script, style')) continue;
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      if (box.width < 3 || box.height < 3 || x < 0 || y < 0 || x > innerWidth || y > innerHeight) continue;
      const ground = groundAt(x, y, element);
      if (ground === null) continue;
      const style = getComputedStyle(element);
      const ink = colourOf(ofSvg(element) ? style.fill : style.color);
      const size = Number.parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const reached = ratio(over(ink, ground), ground);
      if (reached < (large ? 3 : 4.5) - 0.005) found.set(element, [reached, words]);
    }
    return [...found].map(([element, [reached, words]]) => {
      const name = [element.tagName.toLowerCase(), ...element.classList].join('.');
      const parent = element.parentElement;
      const above = parent ? [parent.tagName.toLowerCase(), ...parent.classList].join('.') : '';
      return `${reached.toFixed(2)} “${words.slice(0, 40)}” ${above} > ${name}`;
    });
  }, within);
