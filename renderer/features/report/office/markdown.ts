import { Fragment, isValidElement, type ReactNode } from 'react';
import Markdown from 'react-markdown';
import { t } from '../../../../common/language/texts.ts';
import { whyPlain } from '../../../ui/markdown-limits.ts';
import type { Run, Words } from '../document/blocks.ts';

/** A paragraph of an author's Markdown. */
export type MarkdownPiece =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly words: Words }
  | { readonly kind: 'paragraph'; readonly words: Words; readonly quoted: boolean }
  | {
      readonly kind: 'item';
      readonly words: Words;
      /** From 0. */
      readonly depth: number;
      /** Which numbered list of the text it belongs to, from 0; null for one with bullets. */
      readonly numbered: number | null;
      /** A further paragraph of an item has no bullet of its own. */
      readonly goesOn: boolean;
    };

/**
 * An author's Markdown as paragraphs, read by the parser that the screen uses and by the same rules: HTML is text, and a text
 * that the parser cannot take is plain paragraphs. Pictures are their descriptions.
 */
export function readMarkdown(text: string): MarkdownPiece[] {
  if (whyPlain(text) !== null) return plain(text);
  try {
    const reader: Reader = { pieces: [], lists: 0 };
    readBlocks(Markdown({ children: text }), { quoted: false, list: null }, reader);
    return reader.pieces;
  } catch {
    return plain(text);
  }
}

const plain = (text: string): MarkdownPiece[] =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', words: [{ text: line }], quoted: false }));

interface Reader {
  readonly pieces: MarkdownPiece[];
  /** How many numbered lists there were. */
  lists: number;
}

interface Place {
  readonly quoted: boolean;
  readonly list: { readonly depth: number; readonly numbered: number | null; started: boolean } | null;
}

interface Element {
  readonly name: string;
  readonly children: ReactNode;
  readonly href?: string | undefined;
  readonly alt?: string | undefined;
}

/** An element of the parser's tree; null for texts, and for what stands for nothing. */
function elementOf(node: ReactNode): Element | null {
  if (!isValidElement<{ children?: ReactNode; href?: string; alt?: string }>(node)) return null;
  const { children, href, alt } = node.props;
  return { name: node.type === Fragment ? '' : String(node.type), children, href, alt };
}

const childrenOf = (node: ReactNode): readonly ReactNode[] => (Array.isArray(node) ? node : [node]);

function readBlocks(node: ReactNode, place: Place, reader: Reader): void {
  let line: ReactNode[] = [];
  const finish = (): void => {
    const words = trimmed(runsOf(line, {}));
    line = [];
    if (words.some(({ text }) => text.trim() !== '')) addParagraph(words, place, reader);
  };
  for (const child of childrenOf(node)) {
    const element = elementOf(child);
    if (element && isBlock(element.name)) {
      finish();
      readBlock(element, place, reader);
    } else line.push(child);
  }
  finish();
}

/** Without the blanks at its two ends, which line ends in the source are. */
const trimmed = (runs: readonly Run[]): Run[] =>
  runs.map((run, i) => {
    const text = i === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: i === runs.length - 1 ? text.trimEnd() : text };
  });

const isBlock = (name: string): boolean => /^(|p|h[1-6]|ul|ol|li|blockquote|pre|hr|div)$/.test(name);

function readBlock({ name, children }: Element, place: Place, reader: Reader): void {
  if (/^h[1-6]$/.test(name)) {
    reader.pieces.push({ kind: 'heading', level: name === 'h1' ? 2 : 3, words: runsOf(children, {}) });
  } else if (name === 'ul' || name === 'ol') readList(name, children, place, reader);
  else if (name === 'pre') {
    const lines = textOf(children).split('\n');
    for (const text of lines.filter((line) => line.trim() !== '')) addParagraph([{ text }], place, reader);
  } else readBlocks(children, name === 'blockquote' ? { ...place, quoted: true } : place, reader);
}

function readList(name: 'ul' | 'ol', items: ReactNode, place: Place, reader: Reader): void {
  const depth = place.list === null ? 0 : Math.min(place.list.depth + 1, DEEPEST);
  const numbered = name === 'ol' ? reader.lists++ : null;
  for (const item of childrenOf(items)) {
    const inner = elementOf(item);
    if (inner?.name !== 'li') continue;
    readBlocks(inner.children, { ...place, list: { depth, numbered, started: false } }, reader);
  }
}

/** Lists within lists that Office files have levels for. */
const DEEPEST = 8;

function addParagraph(words: Words, { quoted, list }: Place, { pieces }: Reader): void {
  if (list === null) {
    pieces.push({ kind: 'paragraph', words, quoted });
    return;
  }
  const { depth, numbered, started } = list;
  pieces.push({ kind: 'item', words, depth, numbered, goesOn: started });
  list.started = true;
}

/** What is between two blocks as runs; line ends within a paragraph are blanks. */
function runsOf(node: ReactNode, style: Omit<Run, 'text'>): Run[] {
  return childrenOf(node).flatMap((child): Run[] => {
    if (typeof child === 'string' || typeof child === 'number') {
      return [{ text: String(child).replace(/\s+/g, ' '), ...style }];
    }
    const element = elementOf(child);
    if (!element) return [];
    const { name, children, href, alt } = element;
    if (name === 'br') return [{ text: ' ', ...style }];
    if (name === 'img') return [{ text: alt ? t('Picture: {alt}', { alt }) : t('Picture'), ...style }];
    return runsOf(children, {
      ...style,
      ...(name === 'strong' && { strong: true }),
      ...(name === 'em' && { emphasis: true }),
      ...(name === 'a' && href && { href }),
    });
  });
}

const textOf = (node: ReactNode): string =>
  childrenOf(node)
    .map((child) => {
      if (typeof child === 'string' || typeof child === 'number') return String(child);
      const element = elementOf(child);
      return element ? textOf(element.children) : '';
    })
    .join('');
