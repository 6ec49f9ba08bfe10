import { drawElement } from './draw.ts';
import { fontFaces } from './fonts.ts';

/** A picture of part of the page as SVG, with everything in it that it needs. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** White space around it. */
const MARGIN = 16;

/**
 * Draws an element as SVG on white, in the colours of a light screen: its texts, lines and grounds where they stand on the
 * page, and its charts as they are. What can be pressed or chosen beside it is left out.
 */
export async function pictureOf(element: HTMLElement): Promise<Picture> {
  const { body, width, height, text } = inLight(() => drawElement(element));
  const style = await fontFaces(text);
  const [w, h] = [Math.ceil(width) + 2 * MARGIN, Math.ceil(height) + 2 * MARGIN];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">`,
    `<style>${style}</style>`,
    `<rect width="${w}" height="${h}" fill="#ffffff"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})">${body}</g>`,
    '</svg>',
  ].join('\n');
  return { svg, width: w, height: h };
}

/** The same as PNG, twice as fine as it stands on the page. */
export async function pngOf({ svg, width, height }: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(2, MOST_PIXELS / width, MOST_PIXELS / height);
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw the picture on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

/** Beyond this, canvases fail. */
const MOST_PIXELS = 16_000;

/** Styles are computed for a light screen while `work` reads them; nothing is painted meanwhile. */
function inLight<T>(work: () => T): T {
  const { style } = document.documentElement;
  const before = style.colorScheme;
  style.colorScheme = 'light';
  try {
    return work();
  } finally {
    style.colorScheme = before;
  }
}
