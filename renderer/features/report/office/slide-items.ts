import { t } from '../../../../common/language/texts.ts';
import type { Block, Chart, Words } from '../document/blocks.ts';
import { lineText, plainText } from './marks.ts';
import { linesOfBlock, type SlideLine } from './slide-text.ts';

/** A chart with more rows is parted. */
const MOST_ROWS = 18;

/** What a slide is made of, in the order of the document. */
export type Item =
  | { readonly kind: 'head'; readonly text: string; readonly ids: readonly string[] }
  | { readonly kind: 'line'; readonly line: SlideLine }
  | { readonly kind: 'verdict'; readonly text: string }
  | { readonly kind: 'note'; readonly words: Words }
  | { readonly kind: 'figure'; readonly block: Extract<Block, { kind: 'chart' | 'table' | 'picture' }> };

/** The pieces of a block. */
export function itemsOf(block: Block): Item[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'head', text: lineText(block.text), ids: block.id === undefined ? [] : [block.id] }];
    case 'chart':
      return chartsOf(block.chart).map((chart) => ({ kind: 'figure', block: { kind: 'chart', chart } }));
    case 'table':
      return block.rows.length === 0 ? [] : [{ kind: 'figure', block }];
    case 'picture':
      return [{ kind: 'figure', block }];
    case 'paragraph':
      if (block.tone === 'verdict') return [{ kind: 'verdict', text: plainText(block.words) }];
      if (block.tone === 'small') return [{ kind: 'note', words: block.words }];
      return linesOfBlock(block).map((line) => ({ kind: 'line', line }));
    default:
      return linesOfBlock(block).map((line) => ({ kind: 'line', line }));
  }
}

/** A headline, with which part it is where there are several. */
export const numbered = (title: string, i: number, count: number): string =>
  count > 1 ? t('{title} ({part} of {parts})', { title, part: i + 1, parts: count }) : title;

/** A chart of many rows as several of about as many each. */
function chartsOf(chart: Chart): Chart[] {
  const count = chart.kind === 'dots' ? 1 : Math.ceil(chart.rows.length / MOST_ROWS);
  if (count <= 1) return chart.rows.length === 0 ? [] : [chart];
  const size = Math.ceil(chart.rows.length / count);
  return Array.from({ length: count }, (_, i) => ({
    ...chart,
    sentence: numbered(chart.sentence, i, count),
    rows: chart.rows.slice(i * size, (i + 1) * size),
  })) as Chart[];
}

/** Pieces by the headings that they stand under. */
export function bySection(items: readonly Item[]): Item[][] {
  const sections: Item[][] = [];
  for (const item of items) {
    if (item.kind === 'head' || sections.length === 0) sections.push([item]);
    else sections.at(-1)?.push(item);
  }
  return sections;
}
