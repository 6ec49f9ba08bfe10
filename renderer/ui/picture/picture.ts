import { LARGEST_PICTURE } from '../../../common/picture-file.ts';
import { drawElement } from './draw.ts';
import { fontFaces } from './fonts.ts';

/** A picture of part of the page as SVG, with everything in it that it needs. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** How a picture is drawn. */
interface PictureChoice {
  /** White space around it, in pixels. */
  readonly margin: number;
  /** Whether the fonts are in it; a file that has its own typeface only names them. */
  readonly fonts: boolean;
}

/** A picture that stands alone. */
const ALONE: PictureChoice = { margin: 16, fonts: true };

/**
 * Draws an element as SVG on white, in the colours of a light screen: its texts, lines and grounds where they stand on the
 * page, and its charts as they are. What can be pressed or chosen beside it is left out.
 */
export async function pictureOf(
  element: HTMLElement,
  { margin, fonts }: PictureChoice = ALONE,
): Promise<Picture> {
  const { body, width, height, text } = inLight(() => drawElement(element));
  const style = fonts ? await fontFaces(text) : '';
  const [w, h] = [Math.ceil(width) + 2 * margin, Math.ceil(height) + 2 * margin];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">`,
    `<style>${style}</style>`,
    `<rect width="${w}" height="${h}" fill="#ffffff"/>`,
    `<g transform="translate(${margin} ${margin})">${body}</g>`,
    '</svg>',
  ].join('\n');
  return { svg, width: w, height: h };
}

/** The same as PNG, twice as fine as it stands on the page. */
export async function pngOf({ svg, width, height }: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(
    2,
    LARGEST_PICTURE.side / width,
    LARGEST_PICTURE.side / height,
    Math.sqrt(LARGEST_PICTURE.pixels / (width * height)),
  );
  const canvas = new OffscreenCanvas(Math.floor(width * scale), Math.floor(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw the picture on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

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
