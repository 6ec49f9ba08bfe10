import type { Block, Chart, ReportDocument, Words } from '../document/blocks.ts';
import { rowsInWords } from './chart-data.ts';
import { heightOf, linesOf } from './fit.ts';
import { lineText, plainText } from './marks.ts';
import { bySection, type Item, itemsOf, numbered } from './slide-items.ts';
import { footHeight, joined, type Part, type Planned, textPart } from './slide-join.ts';
import { FULL, HEIGHT, type Slide } from './slide-page.ts';
import { type SlideTable, tablesOf } from './slide-table.ts';
import { heightOfLines, inColumns, type SlideLine, sizeThatFits } from './slide-text.ts';

/** A column of text beside a chart, and what parts them. */
const [SIDE, GUTTER] = [3.9, 0.35];
const TEXT_SIZES = [16, 14] as const;
const SIDE_SIZES = [16, 14, 12] as const;
/** Lines of text are no wider than this: longer ones are hard to follow. */
const TEXT_WIDTH = FULL * 0.82;
/** The words above a table, its caption, and a chart's sentence that is no headline. */
const [OVER_SIZE, CAPTION_SIZE, SENTENCE] = [14, 11, 0.34];

/** What a figure may take: the rest is for the words at the foot. */
const ROOM = HEIGHT - 0.6;

/**
 * The slides of a document. A paper gets slides for each of its headings, a chart or a table a slide, two small tables on one at most; a
 * brief flows on from heading to heading, so that it stays on two or three. What does not fit goes on further slides, and nothing is made
 * too small to read.
 */
export function planSlides(document: ReportDocument, { flowing }: { readonly flowing: boolean }): Slide[] {
  const title = lineText(document.title);
  const items = document.blocks.flatMap(itemsOf);
  const sections = flowing ? [items] : bySection(items);
  const planned = sections.flatMap((section) => sectionSlides(section, title, flowing));
  return joined(planned, flowing ? 9 : 2);
}

/** What waits for a slide. */
interface Waiting {
  readonly kicker: string;
  readonly verdict: string;
  readonly lines: readonly SlideLine[];
  readonly notes: readonly Words[];
}

function sectionSlides(items: readonly Item[], documentTitle: string, flowing: boolean): Planned[] {
  const slides: Planned[] = [];
  const head = items.find((item) => item.kind === 'head');
  const kicker = flowing || head?.kind !== 'head' ? documentTitle : head.text;
  const nothing: Waiting = { kicker, verdict: '', lines: [], notes: [] };
  let waiting = nothing;
  for (let i = 0; i < items.length; ) {
    const item = items[i++];
    if (item?.kind !== 'figure') {
      if (item) waiting = withItem(waiting, item);
      continue;
    }
    for (let next = items[i]; next?.kind === 'note'; next = items[++i]) waiting = withItem(waiting, next);
    const made = figureSlides(item.block, waiting, items.slice(i), flowing);
    slides.push(...made.slides);
    i += made.taken;
    waiting = nothing;
  }
  return [...slides, ...textSlides(waiting)];
}

function withItem(waiting: Waiting, item: Exclude<Item, { kind: 'figure' }>): Waiting {
  switch (item.kind) {
    case 'head':
      return { ...waiting, lines: [...waiting.lines, headLine(item)] };
    case 'line':
      return { ...waiting, lines: [...waiting.lines, item.line] };
    case 'verdict':
      return { ...waiting, verdict: item.text };
    case 'note':
      return { ...waiting, notes: [...waiting.notes, item.words] };
  }
}

/** Slides, and how many of the items behind the figure stand on them too. */
interface Made {
  readonly slides: readonly Planned[];
  readonly taken: number;
}

function figureSlides(
  block: Extract<Item, { kind: 'figure' }>['block'],
  waiting: Waiting,
  rest: readonly Item[],
  flowing: boolean,
): Made {
  if (block.kind === 'chart') return chartSlides(block.chart, waiting, rest, flowing);
  if (block.kind === 'table') return { slides: tableSlides(block, waiting), taken: 0 };
  return { slides: [...textSlides(waiting), pictureSlide(block, waiting.kicker)], taken: 0 };
}

const headLine = ({ text, ids }: Extract<Item, { kind: 'head' }>): SlideLine => ({
  words: [{ text }],
  head: true,
  ids,
});

type TableBlock = Extract<Block, { kind: 'table' }>;

/** A table that stands behind a chart, with the heading above it. */
interface TableBelow {
  readonly head: SlideLine | null;
  readonly table: TableBlock;
  /** Items that it is made of. */
  readonly count: number;
}

function tableNext([first, second]: readonly Item[]): TableBelow | null {
  const head = first?.kind === 'head' ? headLine(first) : null;
  const figure = head ? second : first;
  if (figure?.kind !== 'figure' || figure.block.kind !== 'table') return null;
  return { head, table: figure.block, count: head ? 2 : 1 };
}

/**
 * The text behind a chart joins it as long as all of it fits beside it, heading by heading: the lines with it, and how many items these
 * were. A heading whose figure comes next stays with that figure.
 */
function textNext(
  rest: readonly Item[],
  before: readonly SlideLine[],
): { readonly lines: readonly SlideLine[]; readonly count: number } {
  let fitting = { lines: before, count: 0 };
  let group: SlideLine[] = [];
  for (const [i, item] of rest.entries()) {
    if (item.kind !== 'head' && item.kind !== 'line') break;
    group.push(item.kind === 'head' ? headLine(item) : item.line);
    const next = rest[i + 1];
    if (next?.kind === 'line') continue;
    const lines = [...fitting.lines, ...group];
    if (item.kind === 'head' || sizeThatFits(body(lines), SIDE, ROOM, SIDE_SIZES) === null) break;
    fitting = { lines, count: i + 1 };
    group = [];
  }
  return fitting;
}

/** A heading that became the headline is not said twice. */
const body = (lines: readonly SlideLine[]): readonly SlideLine[] => (lines[0]?.head ? lines.slice(1) : lines);

const headingOf = ([first]: readonly SlideLine[]): string => (first?.head ? plainText(first.words) : '');

const idsOf = (lines: readonly SlideLine[]): string[] => lines.flatMap(({ ids = [] }) => ids);

/** A chart with the text that fits beside it, and with the table that fits below it. */
function chartSlides(chart: Chart, waiting: Waiting, rest: readonly Item[], flowing: boolean): Made {
  const { lines, count } = textNext(rest, waiting.lines);
  const below = tableNext(rest.slice(count));
  if (below) {
    const further = textNext(flowing ? rest.slice(count + below.count) : [], lines);
    const slides = chartWith(chart, { ...waiting, lines: further.lines }, below);
    if (slides) return { slides, taken: count + below.count + further.count };
  }
  return { slides: chartWith(chart, { ...waiting, lines }, null) ?? [], taken: count };
}

/** Null where the table does not fit below the chart. */
function chartWith(
  chart: Chart,
  { kicker, verdict, lines, notes }: Waiting,
  below: TableBelow | null,
): Planned[] | null {
  const side = sameWords(headingOf(lines), kicker) ? body(lines) : lines;
  const size = sizeThatFits(side, SIDE, ROOM, SIDE_SIZES);
  if (size === null) {
    const alone = chartWith(chart, { kicker, verdict: '', lines: [], notes }, below);
    return alone && [...textSlides({ kicker, verdict, lines, notes: [] }), ...alone];
  }
  const sentence = lineText(chart.sentence);
  const title = verdict || sentence;
  const captioned = title !== sentence;
  const width = side.length === 0 ? FULL : FULL - SIDE - GUTTER;
  const top = captioned ? SENTENCE : 0;
  const table = below && tableBelow(below, width, ROOM - top - chartHeight(chart, true));
  if (below && !table) return null;
  const height = Math.min(ROOM - top, chartHeight(chart, table !== null));
  const caption: SlideLine = { words: [{ text: sentence, strong: true }] };
  const parts: Part[] = [
    ...(captioned ? [textPart([caption], 14, { x: 0, y: 0, w: width, h: top })] : []),
    { kind: 'chart', chart, box: { x: 0, y: top, w: width, h: height } },
    ...(side.length === 0 ? [] : [textPart(side, size, { x: width + GUTTER, y: 0, w: SIDE, h: HEIGHT })]),
    ...(table?.(top + height + 0.12) ?? []),
  ];
  const slide: Planned = {
    kicker: sameWords(kicker, title) ? '' : kicker,
    title,
    parts,
    foot: notes,
    ids: [...idsOf(lines), ...(below?.head?.ids ?? [])],
    notes: [
      ...(captioned ? [sentence] : []),
      ...rowsInWords(chart),
      ...[chart.axis, below?.table.caption ?? ''].map(lineText).filter((text) => text !== ''),
    ],
    height: null,
  };
  return [slide];
}

/** Inches that a chart takes: less where something stands below it. */
function chartHeight({ kind, rows }: Chart, tight: boolean): number {
  if (kind === 'dots') return tight ? 3 : 4.6;
  return tight ? 0.95 + 0.4 * rows.length : Math.max(3, 1.15 + 0.62 * rows.length);
}

/** The parts of a table below a chart, from where it begins; null where it does not fit there. */
function tableBelow(
  { head, table }: TableBelow,
  width: number,
  room: number,
): ((y: number) => Part[]) | null {
  const title: SlideLine = head ?? { words: [{ text: lineText(table.caption) }], head: true };
  const headHeight = SENTENCE;
  const [fitting, ...more] = tablesOf(table, width, room - headHeight, room - headHeight);
  if (!fitting || more.length > 0 || tableHeight(fitting) > room - headHeight) return null;
  return (y) => [
    textPart([title], 14, { x: 0, y, w: width, h: headHeight }),
    {
      kind: 'table',
      table: fitting,
      caption: lineText(table.caption),
      box: { x: 0, y: y + headHeight, w: width, h: tableHeight(fitting) },
    },
  ];
}

const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function tableSlides(block: TableBlock, { kicker, verdict, lines, notes }: Waiting): Planned[] {
  const said = body(lines);
  const saidHeight = said.length === 0 ? 0 : heightOfLines(said, FULL, OVER_SIZE) + 0.08;
  const over = saidHeight <= 1.1;
  const before = over ? [] : textSlides({ kicker, verdict, lines, notes: [] });
  const caption = lineText(block.caption);
  const title = (over && headingOf(lines)) || verdict || caption;
  const captioned = caption !== '' && !sameWords(title, caption);
  const captionHeight = captioned ? heightOf(linesOf(caption, FULL, CAPTION_SIZE), CAPTION_SIZE) + 0.1 : 0;
  const foot = footHeight(notes);
  const room = HEIGHT - captionHeight - foot;
  const above = over ? saidHeight : 0;
  const tables = tablesOf(block, FULL, room - above, room);
  const slides = tables.map((table, i): Planned => {
    const y = i === 0 ? above : 0;
    const height = tableHeight(table);
    return {
      kicker: sameWords(kicker, title) ? '' : kicker,
      title: numbered(title, i, tables.length),
      piece: tables.length > 1,
      parts: [
        ...(y > 0 ? [textPart(said, OVER_SIZE, { x: 0, y: 0, w: FULL, h: y })] : []),
        ...(captioned
          ? [
              textPart([{ words: [{ text: caption }], quiet: true }], CAPTION_SIZE, {
                x: 0,
                y,
                w: FULL,
                h: captionHeight,
              }),
            ]
          : []),
        { kind: 'table', table, caption, box: { x: 0, y: y + captionHeight, w: FULL, h: height } },
      ],
      foot: notes,
      ids: i === 0 && over ? idsOf(lines) : [],
      notes: [...(captioned ? [caption] : []), ...table.inFull],
      height: y + captionHeight + height,
    };
  });
  return [...before, ...slides];
}

const tableHeight = ({ headHeight, heights }: SlideTable): number =>
  heights.reduce((sum, height) => sum + height, headHeight);

/** The text that waits, on as many slides as it takes. */
function textSlides({ kicker, verdict, lines, notes }: Waiting): Planned[] {
  const all = [...lines, ...notes.map((words): SlideLine => ({ words, quiet: true }))];
  if (all.every(({ head }) => head) && verdict === '') return [];
  const title = verdict || headingOf(all) || kicker;
  const rest = verdict === '' ? body(all) : all;
  const size = sizeThatFits(rest, TEXT_WIDTH, HEIGHT, TEXT_SIZES) ?? 14;
  const columns = rest.length === 0 ? [[]] : inColumns(rest, TEXT_WIDTH, HEIGHT, size);
  return columns.map((column, i): Planned => {
    const height = heightOfLines(column, TEXT_WIDTH, size);
    return {
      kicker: sameWords(kicker, title) ? '' : kicker,
      title: numbered(title, i, columns.length),
      piece: columns.length > 1,
      parts: column.length === 0 ? [] : [textPart(column, size, { x: 0, y: 0, w: TEXT_WIDTH, h: height })],
      foot: [],
      ids: [...(i === 0 && verdict === '' ? idsOf(all.slice(0, 1)) : []), ...idsOf(column)],
      notes: [],
      height,
    };
  });
}

const pictureSlide = (block: Extract<Block, { kind: 'picture' }>, kicker: string): Planned => ({
  kicker,
  title: lineText(block.label),
  parts: [{ ...block, box: { x: 0, y: 0, w: FULL, h: HEIGHT } }],
  foot: [],
  ids: [],
  notes: [],
  height: null,
});
