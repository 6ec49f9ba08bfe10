import { shownLine, shownText } from '../../../../formats/write/plain/spreadsheet-text.ts';
import type { Block, ReportDocument, Words } from '../document/blocks.ts';
import { lineText, plainText } from './marks.ts';

/**
 * A document of which nothing becomes a formula where its tables or paragraphs are pasted into a spreadsheet, which makes a cell of each: what
 * would begin one gets an apostrophe in front, as in the other files that leave. Numbers stay as they are. The sheet behind a chart of
 * slides has texts as texts and needs none.
 */
export const withoutFormulas = (document: ReportDocument): ReportDocument => ({
  ...document,
  title: plainLine(document.title),
  facts: document.facts.map(([name, text]) => [plainLine(name), plainLine(text)]),
  blocks: document.blocks.map(plainBlock),
});

function plainBlock(block: Block): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: plainLine(block.text) };
    case 'paragraph':
      return { ...block, words: plainWords(block.words) };
    case 'list':
      return { ...block, items: block.items.map(plainWords) };
    case 'facts':
      return { ...block, facts: block.facts.map(([name, words]) => [plainLine(name), plainWords(words)]) };
    case 'table':
      return {
        ...block,
        caption: plainLine(block.caption),
        columns: block.columns.map((column) => ({ ...column, head: plainLine(column.head) })),
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, words: plainWords(cell.words) }))),
      };
    case 'chart':
      return { ...block, chart: { ...block.chart, sentence: plainLine(block.chart.sentence) } };
    case 'markdown':
      return { ...block, text: block.text.split('\n').map(plainMarkdown).join('\n') };
    default:
      return block;
  }
}

const plainLine = (text: string): string => shownText(lineText(text));

/** The words of a line. The sign of an alternative stands before its name, so that none begins there. */
function plainWords(words: Words): Words {
  const [first, ...others] = words;
  const text = plainText(words);
  if (!first || first.sign || shownText(text) === text) return words;
  return [{ ...first, text: `'${first.text}` }, ...others];
}

/** A line of Markdown; marks of lists, and lines that underline a heading or part the text, stay. */
function plainMarkdown(line: string): string {
  const [mark] = /^\s*[-+] +/.exec(line) ?? [];
  if (mark !== undefined) return `${mark}${shownText(line.slice(mark.length))}`;
  return /^[-=*_\s]+$/.test(line) ? line : shownLine(line);
}
