import type { Block, Words } from '../document/blocks.ts';
import { heightOf, linesOf, shortenedWords } from './fit.ts';
import { type MarkdownPiece, readMarkdown } from './markdown.ts';
import { plainText } from './marks.ts';

/** A paragraph on a slide. */
export interface SlideLine {
  readonly words: Words;
  /** What stands before it, with its depth from 0. */
  readonly bullet?: { readonly depth: number; readonly number: number | null };
  /** A heading within the slide. */
  readonly head?: boolean;
  /** Said quietly: a note, a quotation. */
  readonly quiet?: boolean;
  /** Ids of blocks that begin with it, for links. */
  readonly ids?: readonly string[];
}

/** Inches that an item stands further in, and points between two paragraphs. */
export const [INDENT, SPACE] = [0.22, 6];

/** The paragraphs of a block of text; none for tables, charts and pictures. */
export function linesOfBlock(block: Block): SlideLine[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ words: block.words, ...(block.tone === 'small' && { quiet: true }) }];
    case 'list':
      return block.items.map((words, i) => ({
        words,
        bullet: { depth: 0, number: block.ordered ? i + 1 : null },
      }));
    case 'facts':
      return block.facts.map(([name, words]) => ({ words: [{ text: `${name}: `, strong: true }, ...words] }));
    case 'markdown':
      return authored(readMarkdown(block.text));
    default:
      return [];
  }
}

function authored(pieces: readonly MarkdownPiece[]): SlideLine[] {
  const counts = new Map<number, number>();
  return pieces.map((piece): SlideLine => {
    if (piece.kind === 'heading') return { words: piece.words, head: true };
    if (piece.kind === 'paragraph') return { words: piece.words, ...(piece.quoted && { quiet: true }) };
    const { words, depth, numbered, goesOn } = piece;
    if (goesOn || numbered === null) return { words, bullet: { depth, number: null } };
    const number = (counts.get(numbered) ?? 0) + 1;
    counts.set(numbered, number);
    return { words, bullet: { depth, number } };
  });
}

/** Inches from the left at which the words of a paragraph begin. */
export const indentOfLine = ({ bullet }: SlideLine): number => (bullet ? INDENT * (bullet.depth + 1) : 0);

/** The height of paragraphs in a column of this width, in inches. */
export const heightOfLines = (lines: readonly SlideLine[], width: number, size: number): number =>
  lines.reduce((sum, line) => sum + heightOfLine(line, width, size), 0);

function heightOfLine(line: SlideLine, width: number, size: number): number {
  const room = width - indentOfLine(line);
  const bold = line.head || line.words.some(({ strong }) => strong);
  return heightOf(linesOf(plainText(line.words), room, size, bold), size) + SPACE / 72;
}

/** The largest of these sizes at which all of it fits; null where none does. */
export const sizeThatFits = (
  lines: readonly SlideLine[],
  width: number,
  height: number,
  sizes: readonly number[],
): number | null => sizes.find((size) => heightOfLines(lines, width, size) <= height) ?? null;

/**
 * Parts paragraphs among columns of one size. A heading stays with what follows it, and a paragraph that is longer than a column is
 * parted at the ends of its sentences.
 */
export function inColumns(
  lines: readonly SlideLine[],
  width: number,
  height: number,
  size: number,
): readonly (readonly SlideLine[])[] {
  const columns: SlideLine[][] = [];
  let column: SlideLine[] = [];
  let used = 0;
  const finish = (): void => {
    const heads: SlideLine[] = [];
    while (column.at(-1)?.head) heads.unshift(...column.splice(-1));
    if (column.length > 0) columns.push(column);
    column = heads;
    used = heightOfLines(column, width, size);
  };
  for (const line of lines.flatMap((one) => parted(one, width, height * 0.9, size))) {
    const needed = heightOfLine(line, width, size);
    if (used + needed > height && column.some(({ head }) => !head)) finish();
    column.push(line);
    used += needed;
  }
  if (column.length > 0) columns.push(column);
  return columns;
}

/** Lines of a heading; more would be none. */
const HEAD_LINES = 3;

/** A paragraph that is no higher than this, or pieces of it that are not. */
function parted(line: SlideLine, width: number, height: number, size: number): SlideLine[] {
  if (heightOfLine(line, width, size) <= height) return [line];
  if (line.head) return [{ ...line, words: shortenedWords(line.words, HEAD_LINES, width * 0.9, size) }];
  const most = Math.max(1, Math.floor(height / heightOf(1, size)) - 1);
  const pieces: SlideLine[] = [];
  for (let rest = plainText(line.words).trim(); rest !== ''; ) {
    const [piece] = shortenedWords([{ text: rest }], most, width - indentOfLine(line), size);
    if (!piece || piece.text === rest) {
      pieces.push({ ...line, words: [{ text: rest }] });
      break;
    }
    // At the end of a sentence, or of a word where there is none.
    const sentence = piece.text.search(/[.!?]\s[^.!?]*$/);
    const at = sentence > 0 ? sentence + 1 : Math.max(piece.text.lastIndexOf(' '), 0) || piece.text.length;
    pieces.push({ ...line, words: [{ text: rest.slice(0, at).trim() }] });
    rest = rest.slice(at).trim();
  }
  return pieces;
}
