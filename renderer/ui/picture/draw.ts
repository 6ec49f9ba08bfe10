import { drawSvg } from './draw-svg.ts';
import { drawText } from './draw-text.ts';
import { drawStripes, readStripes } from './stripes.ts';
import { type Box, escapeXml, isSeen, rounded } from './svg.ts';

/** What is drawn of an element, from its left upper corner on. */
interface Drawn {
  readonly body: string;
  readonly width: number;
  readonly height: number;
  /** Every text in it, for the fonts that it needs. */
  readonly text: string;
}

/** What can be pressed or chosen beside a figure, what is only spoken, and what lies over the page. */
const LEFT_OUT =
  '.figure-controls, .button, .hidden-text, [popover], .recharts-tooltip-wrapper, input, select, textarea, script, style';

/** Draws an element and everything in it as SVG. */
export function drawElement(root: HTMLElement): Drawn {
  const frame = root.getBoundingClientRect();
  const parts: string[] = [];
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      const drawn = drawText(node, frame);
      if (drawn === null) return;
      parts.push(drawn);
      texts.push(node.data);
      return;
    }
    if (!(node instanceof Element) || node.matches(LEFT_OUT) || !isSeen(node)) return;
    if (node instanceof SVGSVGElement) {
      parts.push(drawSvg(node, frame));
      texts.push(node.textContent);
      return;
    }
    // The line above a figure parts it from the one before.
    if (node !== root) parts.push(drawBox(node, frame));
    for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return {
    body: parts.filter((part) => part !== '').join('\n'),
    width: frame.width,
    height: frame.height,
    text: texts.join(''),
  };
}

/** The ground and the lines of an element of the page. */
function drawBox(element: Element, frame: Box): string {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return '';
  const [x, y] = [box.left - frame.left, box.top - frame.top];
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  const parts: string[] = [];
  if (!isClear(style.backgroundColor)) {
    parts.push(rect(x, y, box.width, box.height, style.backgroundColor, Math.min(radius, box.height / 2)));
  }
  const stripes = readStripes(style.backgroundImage);
  if (stripes) parts.push(drawStripes(stripes, x, y, box.width, box.height));
  const lines = Object.entries(SIDES).flatMap(([side, line]) => {
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const color = style.getPropertyValue(`border-${side}-color`);
    const none = width === 0 || isClear(color) || style.getPropertyValue(`border-${side}-style`) === 'none';
    return none ? [] : [{ line, width, color }];
  });
  const [first] = lines;
  if (first && radius > 0 && lines.length === 4) {
    const { width, color } = first;
    const [w, h] = [box.width - width, box.height - width];
    parts.push(
      `<rect x="${rounded(x + width / 2)}" y="${rounded(y + width / 2)}" width="${rounded(w)}" height="${rounded(h)}" rx="${rounded(Math.min(radius, h / 2))}" fill="none" stroke="${escapeXml(color)}" stroke-width="${width}"/>`,
    );
  } else {
    for (const { line, width, color } of lines) {
      parts.push(rect(...line(x, y, box.width, box.height, width), color));
    }
  }
  return parts.join('');
}

type Line = (
  x: number,
  y: number,
  width: number,
  height: number,
  line: number,
) => readonly [x: number, y: number, width: number, height: number];

const SIDES: Readonly<Record<'top' | 'right' | 'bottom' | 'left', Line>> = {
  top: (x, y, width, _height, line) => [x, y, width, line],
  right: (x, y, width, height, line) => [x + width - line, y, line, height],
  bottom: (x, y, width, height, line) => [x, y + height - line, width, line],
  left: (x, y, _width, height, line) => [x, y, line, height],
};

const isClear = (color: string): boolean =>
  color === 'transparent' || /^rgba\(.*, 0\)$/.test(color) || / \/ 0\)$/.test(color);

const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0): string =>
  `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"${radius > 0 ? ` rx="${rounded(radius)}"` : ''} fill="${escapeXml(fill)}"/>`;
