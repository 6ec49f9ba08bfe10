import { IDENTITY_SHAPES } from '../../../model/identity.ts';
import { xmlText } from '../../../ui/picture/svg.ts';
import type { Run, Sign, Words } from '../document/blocks.ts';

/** The shapes of identity as characters, in the order of `IDENTITY_SHAPES`. */
const GLYPHS = ['●', '■', '◆', '▲', '▼', '✚', '⬢'] as const;

/** The shape of a sign as a character, for texts that take no drawing. */
export function signGlyph({ shape }: Sign): string {
  const known: readonly string[] = IDENTITY_SHAPES;
  return GLYPHS[known.indexOf(shape)] ?? GLYPHS[0];
}

/** The same among the markers of a native chart, which know fewer shapes. */
const MARKERS = ['circle', 'square', 'diamond', 'triangle', 'x', 'plus', 'star'] as const;

export function markerOf(sign: Sign | undefined): (typeof MARKERS)[number] {
  const known: readonly string[] = IDENTITY_SHAPES;
  return MARKERS[known.indexOf(sign?.shape ?? '')] ?? MARKERS[0];
}

/** A text as an Office file can hold it, on one line. */
export const lineText = (text: string): string =>
  xmlText(text).replace(/(?<!\s)\s*[\r\n\t\u2028\u2029]+\s*/g, ' ');

/** The words of a line without what stands out in it. */
export const plainText = (words: Words): string => lineText(words.map(({ text }) => text).join(''));

/** The address of a run where it leads out of the document to something that may be opened; null for all others. */
export function outsideOf({ href }: Run): string | null {
  if (href === undefined || !/^(https?|mailto):/i.test(href)) return null;
  try {
    // Written anew, so that nothing in it can end what it stands in.
    return new URL(href).href;
  } catch {
    return null;
  }
}

/** The id of the block that a run leads to; null where it leads nowhere within the document. */
export const insideOf = ({ href }: Run): string | null =>
  href?.startsWith('#') && href.length > 1 ? href.slice(1) : null;

/** Whether a text is read from the right: by its first letter that has a direction. */
export function isRightToLeft(text: string): boolean {
  const [letter] = /\p{L}/u.exec(text) ?? [];
  return letter !== undefined && /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(letter);
}
