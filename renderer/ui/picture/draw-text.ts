import { type Box, escapeXml, rounded } from './svg.ts';

/** A piece of text on one line of the page. */
interface Piece {
  readonly text: string;
  readonly box: DOMRect;
}

/** A text as it stands on the page, line by line; null where there is nothing to read. */
export function drawText(node: Text, frame: Box): string | null {
  const element = node.parentElement;
  if (!element || node.data.trim() === '') return null;
  const style = getComputedStyle(element);
  const { ascent, height } = metrics(style);
  const edge = clippedAt(element);
  const lines = linesOf(node)
    .map(({ text, box }) => ({ box, text: fitted(text, edge - box.left, style) }))
    .filter(({ text, box }) => text.trim() !== '' && box.left < edge);
  if (lines.length === 0) return null;
  const spacing = style.letterSpacing === 'normal' ? '' : ` letter-spacing="${style.letterSpacing}"`;
  const features = [
    style.fontVariantNumeric !== 'normal' && `font-variant-numeric:${style.fontVariantNumeric}`,
    style.fontFeatureSettings !== 'normal' && `font-feature-settings:${style.fontFeatureSettings}`,
  ].filter((feature) => feature !== false);
  const styled = features.length === 0 ? '' : ` style="${escapeXml(features.join(';'))}"`;
  const font = `font-family="${escapeXml(style.fontFamily)}" font-size="${style.fontSize}" font-weight="${style.fontWeight}" fill="${escapeXml(style.color)}"${spacing}${styled}`;
  return lines
    .map(({ text, box }) => {
      const baseline = box.top - frame.top + (box.height - height) / 2 + ascent;
      return `<text x="${rounded(box.left - frame.left)}" y="${rounded(baseline)}" ${font} xml:space="preserve">${escapeXml(transformed(text, style))}</text>`;
    })
    .join('');
}

const transformed = (text: string, { textTransform }: CSSStyleDeclaration): string =>
  textTransform === 'uppercase' ? text.toUpperCase() : text;

/** The text in the pieces that stand on lines of their own. */
function linesOf(node: Text): Piece[] {
  const range = document.createRange();
  const pieces: { start: number; end: number; box: DOMRect }[] = [];
  for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.trimEnd().length);
    const [box] = range.getClientRects();
    if (!box || box.width === 0) continue;
    const last = pieces.at(-1);
    const end = index + word.trimEnd().length;
    if (last && Math.abs(last.box.top - box.top) < box.height / 2) {
      last.end = end;
      last.box = new DOMRect(last.box.left, last.box.top, box.right - last.box.left, last.box.height);
    } else pieces.push({ start: index, end, box });
  }
  return pieces.map(({ start, end, box }) => ({
    text: node.data.slice(start, end).replace(/\s+/g, ' '),
    box,
  }));
}

/** Where the first element around it that hides what does not fit ends. */
function clippedAt(element: Element): number {
  for (let at: Element | null = element; at && !at.matches('figure'); at = at.parentElement) {
    if (getComputedStyle(at).overflowX !== 'visible' && at.scrollWidth > at.clientWidth) {
      return at.getBoundingClientRect().right;
    }
  }
  return Number.POSITIVE_INFINITY;
}

/** As much of a line as there is room for, with an ellipsis; all of it where it fits. */
function fitted(text: string, room: number, style: CSSStyleDeclaration): string {
  const context = metricsContext(style);
  const width = (part: string): number => context.measureText(part).width;
  if (width(text) <= room + 0.5) return text;
  let shown = text;
  while (shown !== '' && width(`${shown}…`) > room) shown = shown.slice(0, -1);
  return shown === '' ? '' : `${shown.trimEnd()}…`;
}

let canvas: OffscreenCanvasRenderingContext2D | null = null;

function metricsContext(style: CSSStyleDeclaration): OffscreenCanvasRenderingContext2D {
  canvas ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!canvas) throw new Error('There is no canvas to measure text on.');
  canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return canvas;
}

/** How far a font reaches above its baseline, and in all. */
function metrics(style: CSSStyleDeclaration): { readonly ascent: number; readonly height: number } {
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = metricsContext(style).measureText('x');
  return { ascent: fontBoundingBoxAscent, height: fontBoundingBoxAscent + fontBoundingBoxDescent };
}
