import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Run, Words } from '../document/blocks.ts';
import { insideOf, isRightToLeft, lineText, outsideOf, signGlyph } from './marks.ts';
import { identityColour, type OfficeColours } from './setting.ts';

/** What the words of a document need to know of it. */
export interface WordPlace {
  readonly colours: OfficeColours;
  /** The bookmarks of the document, by the ids of its blocks. */
  readonly bookmarks: ReadonlyMap<string, string>;
}

/** The words of a line as Word has them: with signs, and with links that lead somewhere. */
export const wordRuns = (words: Words, place: WordPlace): ParagraphChild[] =>
  words.flatMap((run) => wordRun(run, place));

function wordRun(run: Run, { colours, bookmarks }: WordPlace): ParagraphChild[] {
  const text = lineText(run.text);
  const outside = outsideOf(run);
  const anchor = bookmarks.get(insideOf(run) ?? '');
  const rightToLeft = isRightToLeft(text);
  const written = new TextRun({
    text,
    ...(run.strong && { bold: true }),
    ...(run.emphasis && { italics: true }),
    ...(rightToLeft && { rightToLeft }),
    ...((outside !== null || anchor !== undefined) && { style: 'Hyperlink' }),
  });
  const sign = run.sign
    ? [
        new TextRun({
          text: `${signGlyph(run.sign)}\u00a0`,
          color: identityColour(colours, run.sign.colour),
          noProof: true,
        }),
      ]
    : [];
  if (outside !== null) return [...sign, new ExternalHyperlink({ link: outside, children: [written] })];
  if (anchor !== undefined) return [...sign, new InternalHyperlink({ anchor, children: [written] })];
  return [...sign, written];
}
