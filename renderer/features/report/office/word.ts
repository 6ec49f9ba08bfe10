import {
  AlignmentType,
  Bookmark,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { tx } from '../../../../common/language/texts.ts';
import { MARGINS, pageSize } from '../choices.ts';
import type { Block, Chart, ReportDocument, Words } from '../document/blocks.ts';
import { chartInWords } from './chart-data.ts';
import { type MarkdownPiece, readMarkdown } from './markdown.ts';
import { isRightToLeft, lineText, plainText } from './marks.ts';
import { edit, repack } from './package.ts';
import { type OfficePicture, pictureOf } from './pictures.ts';
import type { OfficeSetting } from './setting.ts';
import { withoutFormulas } from './without-formulas.ts';
import { BULLETS, indentOf, NUMBERING, NUMBERS, STYLES, stylesOf } from './word-styles.ts';
import { wordFacts, wordTable } from './word-table.ts';
import { type WordPlace, wordRuns } from './word-words.ts';

/** Twips in a millimetre. */
const TWIPS = 1440 / 25.4;
/** Pixels in a millimetre, as pictures are measured. */
const PIXELS = 96 / 25.4;

/** A document as it is written: where things are, and what has been counted so far. */
interface Writing extends WordPlace {
  readonly setting: OfficeSetting;
  /** The width of the text in millimetres. */
  readonly width: number;
  /** Numbered lists so far; each begins at 1. */
  lists: number;
  /** Pictures so far. */
  pictures: number;
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/**
 * The document as a Word file: native headings, lists, tables and links under named styles, charts as vector pictures.
 * The same document and setting give the same bytes.
 */
export async function writeWord(
  given: ReportDocument,
  setting: OfficeSetting,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = withoutFormulas(given);
  const page = pageSize(setting);
  const writing: Writing = {
    colours: setting.colours,
    bookmarks: bookmarksOf(document.blocks),
    setting,
    width: page.width - 2 * MARGINS.side,
    lists: 0,
    pictures: 0,
  };
  const children: FileChild[] = headOf(document, writing);
  for (const block of document.blocks) children.push(...(await blockOf(block, writing)));
  const title = lineText(document.title);
  const file = new Document({
    title,
    subject: document.facts.map(([name, text]) => `${lineText(name)}: ${lineText(text)}`).join(' · '),
    creator: lineText(setting.author),
    lastModifiedBy: lineText(setting.author),
    description: '',
    revision: 1,
    styles: stylesOf(setting.colours),
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: {
            // The library turns a landscape page itself.
            size: {
              width: Math.round(Math.min(page.width, page.height) * TWIPS),
              height: Math.round(Math.max(page.width, page.height) * TWIPS),
              orientation:
                setting.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: Math.round(MARGINS.top * TWIPS),
              bottom: Math.round(MARGINS.bottom * TWIPS),
              left: Math.round(MARGINS.side * TWIPS),
              right: Math.round(MARGINS.side * TWIPS),
              footer: Math.round(8 * TWIPS),
            },
          },
        },
        footers: { default: footerOf(title, writing) },
        children,
      },
    ],
  });
  return repack(new Uint8Array(await Packer.toArrayBuffer(file)), setting.date, (parts) =>
    edit(parts, 'word/document.xml', numberBookmarks),
  );
}

/** The library numbers bookmarks from its start on, over all files. */
function numberBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)"/g, (_, before: string, id: string) => {
    numbers.set(id, numbers.get(id) ?? numbers.size + 1);
    return `${before}${numbers.get(id)}"`;
  });
}

/** The names of bookmarks take letters, digits and underscores only, so they are numbered. */
const bookmarksOf = (blocks: readonly Block[]): ReadonlyMap<string, string> =>
  new Map(
    blocks
      .flatMap((block) => (block.kind === 'heading' && block.id !== undefined ? [block.id] : []))
      .map((id, i) => [id, `place_${i + 1}`]),
  );

function headOf({ title, facts, logo }: ReportDocument, writing: Writing): FileChild[] {
  const picture = logo && pictureOf(logo, { width: 45, height: 18 });
  const line = facts.map(([name, text]) => `${lineText(name)} ${lineText(text)}`).join('   ·   ');
  return [
    ...(picture
      ? [paragraph([imageRun(picture, writing)], { alignment: AlignmentType.RIGHT, keepNext: true })]
      : []),
    worded([{ text: title }], writing, { heading: HeadingLevel.TITLE }),
    ...(line === '' ? [] : [worded([{ text: line }], writing, { style: STYLES.facts })]),
  ];
}

function footerOf(title: string, { width }: Writing): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLES.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: Math.round(width * TWIPS) }],
        children: [
          new TextRun({ text: shortened(title, 90) }),
          new TextRun({
            children: [new Tab(), ...pageCount()],
          }),
        ],
      }),
    ],
  });
}

/** "Page 3 of 12", which Word counts. */
const pageCount = (): readonly string[] =>
  tx<Counter>('Page {page} of {count}', {
    page: { counter: PageNumber.CURRENT },
    count: { counter: PageNumber.TOTAL_PAGES },
  }).map((part) => (typeof part === 'string' ? part : part.counter));

interface Counter {
  readonly counter: (typeof PageNumber)[keyof typeof PageNumber];
}

const shortened = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${[...text]
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;

async function blockOf(block: Block, writing: Writing): Promise<FileChild[]> {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, writing)];
    case 'paragraph':
      return [worded(block.words, writing, block.tone ? { style: STYLES[block.tone] } : {})];
    case 'list':
      return listOf(block, writing);
    case 'facts':
      return block.facts.length === 0
        ? []
        : [wordFacts(block, Math.round(writing.width * TWIPS), writing), gap()];
    case 'table':
      return [
        worded([{ text: block.caption }], writing, { style: STYLES.caption }),
        wordTable(block, Math.round(writing.width * TWIPS), writing),
        gap(),
      ];
    case 'chart':
      return chartOf(block.chart, writing);
    case 'markdown':
      return authored(readMarkdown(block.text), writing);
    case 'picture': {
      const picture = pictureOf(block, { width: writing.width, height: 120 });
      return picture ? [paragraph([imageRun(picture, writing)], {})] : [];
    }
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } })];
  }
}

function headingOf(
  { level, text, id }: Extract<Block, { kind: 'heading' }>,
  { bookmarks }: Writing,
): Paragraph {
  const written = new TextRun({ text: lineText(text) });
  const name = bookmarks.get(id ?? '');
  return paragraph([name === undefined ? written : new Bookmark({ id: name, children: [written] })], {
    heading: HEADINGS[level],
    ...(isRightToLeft(text) && { bidirectional: true }),
  });
}

function listOf({ items, ordered }: Extract<Block, { kind: 'list' }>, writing: Writing): Paragraph[] {
  const instance = ordered ? writing.lists++ : 0;
  return items.map((words) =>
    worded(
      words,
      writing,
      ordered
        ? { style: STYLES.number, numbering: { reference: NUMBERS, level: 0, instance } }
        : { style: STYLES.bullet },
    ),
  );
}

/** The author's own paragraphs. */
function authored(pieces: readonly MarkdownPiece[], writing: Writing): Paragraph[] {
  const instances = new Map<number, number>();
  return pieces.map((piece) => {
    if (piece.kind === 'heading') return worded(piece.words, writing, { heading: HEADINGS[piece.level] });
    if (piece.kind === 'paragraph') {
      return worded(piece.words, writing, piece.quoted ? { style: STYLES.quote } : {});
    }
    const { depth, numbered, goesOn, words } = piece;
    if (goesOn) return worded(words, writing, { style: STYLES.goesOn, indent: { left: indentOf(depth) } });
    if (numbered === null) {
      return worded(words, writing, {
        style: STYLES.bullet,
        numbering: { reference: BULLETS, level: depth },
      });
    }
    const instance = instances.get(numbered) ?? writing.lists++;
    instances.set(numbered, instance);
    return worded(words, writing, {
      style: STYLES.number,
      numbering: { reference: NUMBERS, level: depth, instance },
    });
  });
}

const paragraph = (
  children: NonNullable<IParagraphOptions['children']>,
  options: IParagraphOptions,
): Paragraph => new Paragraph({ ...options, children });

function worded(words: Words, writing: Writing, options: IParagraphOptions): Paragraph {
  return paragraph(wordRuns(words, writing), {
    ...options,
    ...(isRightToLeft(plainText(words)) && { bidirectional: true }),
  });
}

/** Its sentence as a caption, which lists of figures know, the drawing, and what its axis shows. */
async function chartOf(chart: Chart, writing: Writing): Promise<Paragraph[]> {
  if (chart.rows.length === 0) return [];
  const { svg, png, width, height } = await writing.setting.drawChart(chart);
  const scale = Math.min(1, (writing.width * PIXELS) / width);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const run = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation: size,
    fallback: { type: 'png', data: png },
    altText: {
      id: pictureId(writing),
      name: 'Chart',
      title: lineText(chart.sentence),
      description: chartInWords(chart),
    },
  });
  return [
    worded([{ text: chart.sentence }], writing, { style: STYLES.caption }),
    paragraph([run], { keepNext: true, spacing: { after: 40 } }),
    worded([{ text: chart.axis }], writing, { style: STYLES.small }),
  ];
}

/** The library would number pictures from its start on, over all files. */
const pictureId = (writing: Writing): string => String(++writing.pictures);

function imageRun({ type, bytes, width, height, label }: OfficePicture, writing: Writing): ImageRun {
  return new ImageRun({
    type,
    data: bytes,
    transformation: { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) },
    altText: { id: pictureId(writing), name: 'Picture', title: '', description: label },
  });
}

/** Some room after a table: two that touch would be one. */
const gap = (): Paragraph =>
  new Paragraph({ style: STYLES.small, spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT } });
