import PptxGenJS from 'pptxgenjs';
import type { ReportDocument, Run, Words } from '../document/blocks.ts';
import { chartInWords } from './chart-data.ts';
import { chartSheet } from './chart-sheet.ts';
import { chartXml } from './chart-xml.ts';
import { linesOf, shortened } from './fit.ts';
import { insideOf, isRightToLeft, lineText, outsideOf, plainText, signGlyph } from './marks.ts';
import { repack } from './package.ts';
import { pictureOf } from './pictures.ts';
import { heatColour, identityColour, type OfficeSetting, officeLanguage, TYPEFACE } from './setting.ts';
import { type Box, PAGE, type Slide, type SlidePart } from './slide-page.ts';
import { mendSlides } from './slide-parts.ts';
import { planSlides } from './slide-plan.ts';
import { CELL_X, CELL_Y, type SlideTable } from './slide-table.ts';
import { INDENT, type SlideLine, SPACE } from './slide-text.ts';
import { withoutFormulas } from './without-formulas.ts';

type Presentation = InstanceType<typeof PptxGenJS>;
type OwnSlide = ReturnType<Presentation['addSlide']>;
type Texts = NonNullable<Exclude<Parameters<OwnSlide['addText']>[0], string>>;
type Text = Texts[number];

const MASTER = 'Report';
const TITLE_MASTER = 'Title';
const INCH = 25.4;

interface Drawing {
  readonly setting: OfficeSetting;
  /** The slide on which each block begins, from 1. */
  readonly places: ReadonlyMap<string, number>;
  readonly charts: { readonly xml: string; readonly sheet: Uint8Array }[];
}

/**
 * The document as slides: a message each as its headline, native tables, and native charts that are changed by "Edit data". A paper
 * begins with a title slide, a brief with its answer. The same document and setting give the same bytes.
 */
export async function writeSlides(
  given: ReportDocument,
  template: 'brief' | 'paper',
  setting: OfficeSetting,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = withoutFormulas(given);
  const paper = template === 'paper';
  const slides = planSlides(document, { flowing: !paper });
  const first = paper ? 2 : 1;
  const places = new Map(slides.flatMap(({ ids }, i) => ids.map((id) => [id, i + first] as const)));
  const drawing: Drawing = { setting, places, charts: [] };
  const file = started(document, setting);
  if (paper) titleSlide(file, document, setting);
  for (const slide of slides) drawSlide(file, slide, drawing);
  if (!paper && slides.length === 0) titleSlide(file, document, setting);
  const written = (await file.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  return repack(written, setting.date, (parts) => mendSlides(parts, drawing.charts, setting.colours));
}

function started({ title, facts }: ReportDocument, { author, colours }: OfficeSetting): Presentation {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.theme = { headFontFace: TYPEFACE, bodyFontFace: TYPEFACE };
  file.title = escaped(title);
  file.author = escaped(author);
  file.company = '';
  file.subject = escaped(facts.map(([name, text]) => `${name}: ${text}`).join(' · '));
  const right = PAGE.width - PAGE.side;
  const line = {
    x: PAGE.side,
    y: 7.0,
    w: right - PAGE.side,
    h: 0,
    line: { color: colours.line, width: 0.75 },
  };
  const foot = shortened(lineText(title), 1, 9, 9);
  const placeholder = (y: number, h: number, fontSize: number, valign: 'top' | 'bottom') => ({
    placeholder: {
      options: {
        name: 'title',
        type: 'title' as const,
        ...{ x: PAGE.side, y, w: right - PAGE.side, h, margin: 0, fontSize, valign },
        align: 'left' as const,
        bold: true,
        color: colours.text,
        fontFace: TYPEFACE,
      },
      text: '',
    },
  });
  const number = {
    x: right - 0.8,
    y: 7.05,
    w: 0.8,
    h: 0.25,
    align: 'right' as const,
    fontSize: 9,
    margin: 0,
    color: colours.quiet,
    fontFace: TYPEFACE,
  };
  file.defineSlideMaster({
    title: MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      { line },
      {
        text: {
          text: foot,
          options: {
            x: PAGE.side,
            y: 7.05,
            w: 9.2,
            h: 0.25,
            margin: 0,
            fontSize: 9,
            color: colours.quiet,
            fontFace: TYPEFACE,
          },
        },
      },
      placeholder(0.58, 0.92, 24, 'top'),
    ],
    slideNumber: number,
  });
  file.defineSlideMaster({
    title: TITLE_MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: 0.18, h: PAGE.height, fill: { color: colours.accent } } },
      placeholder(1.5, 1.6, 36, 'bottom'),
    ],
  });
  return file;
}

function titleSlide(
  file: Presentation,
  { title, facts, logo, blocks }: ReportDocument,
  { colours }: OfficeSetting,
): void {
  const slide = file.addSlide({ masterName: TITLE_MASTER });
  const width = PAGE.width - 2 * PAGE.side;
  slide.addText(shortened(lineText(title), 2, width, 36, true), { placeholder: 'title' });
  const verdict = blocks.find((block) => block.kind === 'paragraph' && block.tone === 'verdict');
  if (verdict?.kind === 'paragraph') {
    slide.addText(shortened(plainText(verdict.words), 3, width, 22), {
      ...{ x: PAGE.side, y: 3.3, w: width, h: 1.3, margin: 0, valign: 'top' },
      ...{ fontSize: 22, color: colours.accent, fontFace: TYPEFACE },
    });
  }
  const lines = facts.flatMap(([name, text], i): Text[] => [
    { text: `${lineText(name)}  `, options: { color: colours.quiet, breakLine: false } },
    {
      text: shortened(lineText(text), 2, width - 1.2, 14),
      options: { color: colours.text, breakLine: i < facts.length - 1 },
    },
  ]);
  if (lines.length > 0) {
    slide.addText(lines, {
      ...{ x: PAGE.side, y: 4.9, w: width, h: 2.1, margin: 0, valign: 'top', fit: 'shrink' },
      ...{ fontSize: 14, paraSpaceAfter: 3, fontFace: TYPEFACE },
    });
  }
  const picture = logo && pictureOf(logo, { width: 60, height: 22 });
  if (logo && picture) {
    const { width: w, height: h } = { width: picture.width / INCH, height: picture.height / INCH };
    slide.addImage({
      data: logo.dataUrl,
      ...{ x: PAGE.width - PAGE.side - w, y: 0.6, w, h },
      altText: picture.label,
    });
  }
}

/** The library puts properties and names of charts into XML as they are. */
const escaped = (text: string): string =>
  lineText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function drawSlide(file: Presentation, planned: Slide, drawing: Drawing): void {
  const { colours } = drawing.setting;
  const slide = file.addSlide({ masterName: MASTER });
  const width = PAGE.width - 2 * PAGE.side;
  const title = shortened(planned.title, 3, width, 18, true);
  const size = [24, 22, 20].find((one) => linesOf(title, width, one, true) <= 2) ?? 18;
  slide.addText(title, { placeholder: 'title', fontSize: size });
  if (planned.kicker !== '') {
    slide.addText(shortened(planned.kicker, 1, width, 11, true), {
      ...{ x: PAGE.side, y: 0.28, w: width, h: 0.26, margin: 0, valign: 'middle' },
      ...{ fontSize: 11, bold: true, color: colours.accent, fontFace: TYPEFACE },
    });
  }
  for (const part of planned.parts) drawPart(slide, part, drawing);
  const notes = [
    ...planned.notes,
    ...(title === planned.title ? [] : [planned.title]),
    ...addressesOf(planned.parts),
  ];
  if (notes.length > 0) slide.addNotes(notes.map(lineText).join('\n'));
}

function drawPart(slide: OwnSlide, part: SlidePart, drawing: Drawing): void {
  const { box } = part;
  const { colours } = drawing.setting;
  if (part.kind === 'text') {
    const texts = part.lines.flatMap((line, i) => lineTexts(line, i < part.lines.length - 1, drawing));
    slide.addText(texts, {
      ...{ ...box, margin: 0, valign: 'top', fontSize: part.size, fontFace: TYPEFACE, color: colours.text },
      paraSpaceAfter: SPACE,
    });
  } else if (part.kind === 'chart') {
    drawing.charts.push({ xml: chartXml(part.chart, colours), sheet: chartSheet(part.chart) });
    // The library keeps the place of a chart and its relations; what stands in it is written by chart-xml.ts.
    slide.addChart('bar', [{ name: 'A', labels: ['A'], values: [1] }], {
      ...box,
      altText: chartInWords(part.chart),
    });
  } else if (part.kind === 'table') drawTable(slide, part.table, box, drawing);
  else {
    const picture = pictureOf(part, { width: box.w * INCH, height: box.h * INCH });
    if (!picture) return;
    slide.addImage({
      data: part.dataUrl,
      ...{ x: box.x, y: box.y, w: picture.width / INCH, h: picture.height / INCH },
      altText: picture.label,
    });
  }
}

/** A paragraph: its bullet belongs to its first run, its end to its last. */
function lineTexts(line: SlideLine, goesOn: boolean, drawing: Drawing): Text[] {
  const { colours } = drawing.setting;
  const { bullet, head, quiet, words } = line;
  const texts = runTexts(words.length === 0 ? [{ text: ' ' }] : words, drawing);
  const rtlMode = isRightToLeft(plainText(words));
  return texts.map(
    ({ text, options }, i): Text => ({
      text: text ?? '',
      options: {
        ...options,
        ...(head && { bold: true, color: colours.accent }),
        ...(quiet && !options?.color && { color: colours.quiet }),
        ...(rtlMode && { rtlMode }),
        ...(bullet &&
          i === 0 && {
            indentLevel: bullet.depth,
            bullet:
              bullet.number === null
                ? { indent: INDENT * 72 }
                : { type: 'number', numberStartAt: bullet.number, indent: INDENT * 72 },
          }),
        breakLine: goesOn && i === texts.length - 1,
      },
    }),
  );
}

const runTexts = (words: Words, drawing: Drawing): Text[] => words.flatMap((run) => runText(run, drawing));

function runText(run: Run, { setting: { colours }, places }: Drawing): Text[] {
  const url = outsideOf(run);
  const slide = places.get(insideOf(run) ?? '');
  const sign: Text[] = run.sign
    ? [{ text: `${signGlyph(run.sign)}\u00a0`, options: { color: identityColour(colours, run.sign.colour) } }]
    : [];
  const text: Text = {
    text: lineText(run.text),
    options: {
      ...(run.strong && { bold: true }),
      ...(run.emphasis && { italic: true }),
      ...(url !== null ? { hyperlink: { url } } : slide !== undefined && { hyperlink: { slide } }),
    },
  };
  return [...sign, text];
}

/** Web addresses of what stands on a slide, for whoever speaks without being online. */
const addressesOf = (parts: readonly SlidePart[]): string[] => [
  ...new Set(
    parts
      .flatMap((part): Words[] => {
        if (part.kind === 'text') return part.lines.map(({ words }) => words);
        return part.kind === 'table' ? part.table.rows.flatMap((row) => row.map(({ words }) => words)) : [];
      })
      .flatMap((words) => words.flatMap((run) => outsideOf(run) ?? [])),
  ),
];

function drawTable(slide: OwnSlide, table: SlideTable, box: Box, drawing: Drawing): void {
  const { colours } = drawing.setting;
  const { columns, widths, rows, headHeight, heights, size } = table;
  const none = { type: 'none' as const };
  const rule = { type: 'solid' as const, pt: 0.75, color: colours.line };
  const common = (i: number) => ({
    align: columns[i]?.number ? ('right' as const) : ('left' as const),
    valign: 'middle' as const,
    margin: [CELL_Y, CELL_X, CELL_Y, CELL_X] as [number, number, number, number],
    border: [rule, none, rule, none] as [typeof rule, typeof none, typeof rule, typeof none],
    fontSize: size,
    fontFace: TYPEFACE,
    color: colours.text,
  });
  const head = columns.map(({ head: text }, i) => ({
    text: lineText(text),
    options: { ...common(i), bold: true, fill: { color: colours.ground } },
  }));
  const body = rows.map((row) =>
    row.map(({ words, heat, empty }, i) => ({
      text: runTexts(words, drawing) as never,
      options: {
        ...common(i),
        ...(empty && { color: colours.quiet }),
        ...(heat !== undefined && !empty && { fill: { color: heatColour(heat, colours) } }),
      },
    })),
  );
  slide.addTable([head, ...body], {
    ...{ x: box.x, y: box.y, w: box.w, colW: [...widths], rowH: [headHeight, ...heights] },
    autoPage: false,
    lang: officeLanguage(),
  } as never);
}
