import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, TableCell as Cell, Words } from '../document/blocks.ts';
import { lineText } from './marks.ts';
import { heatColour } from './setting.ts';
import { columnWidths } from './table-widths.ts';
import { STYLES } from './word-styles.ts';
import { type WordPlace, wordRuns } from './word-words.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

/** From so many columns on the text is smaller. */
const MANY_COLUMNS = 8;

/** A native table: its head comes again on every page, no row is parted by a page, and a heat map has its grounds. */
export function wordTable({ columns, rows }: TableBlock, width: number, place: WordPlace): Table {
  const widths = columnWidths(columns, rows, width);
  const style = columns.length >= MANY_COLUMNS ? STYLES.smallCell : STYLES.cell;
  const { line, ground, colours } = { ...place.colours, colours: place.colours };
  const rule: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: line };
  const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (i: number, children: Paragraph[], fill: string | null): TableCell =>
    new TableCell({
      children,
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(fill !== null && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    });
  const alignment = (i: number) => (columns[i]?.number ? AlignmentType.RIGHT : AlignmentType.LEFT);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideHorizontal: rule,
      insideVertical: none,
    },
    tableLook: { firstRow: true, firstColumn: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, i) =>
          cell(
            i,
            [
              new Paragraph({
                style,
                alignment: alignment(i),
                keepNext: true,
                children: [new TextRun({ text: lineText(head), bold: true })],
              }),
            ],
            ground,
          ),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((_, i) => {
              const { words, fill } = contentOf(row[i], colours);
              return cell(
                i,
                [new Paragraph({ style, alignment: alignment(i), children: wordRuns(words, place) })],
                fill,
              );
            }),
          }),
      ),
    ],
  });
}

function contentOf(
  given: Cell | undefined,
  colours: WordPlace['colours'],
): { readonly words: Words; readonly fill: string | null } {
  if (!given) return { words: [], fill: null };
  const { words, heat, empty } = given;
  return { words, fill: heat === undefined || empty ? null : heatColour(heat, colours) };
}

/** Facts as a table of two columns without lines. */
export function wordFacts(
  { facts }: Extract<Block, { kind: 'facts' }>,
  width: number,
  place: WordPlace,
): Table {
  const first = Math.round(width * 0.26);
  const widths = [first, width - first];
  const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (i: number, paragraph: Paragraph): TableCell =>
    new TableCell({ children: [paragraph], width: { size: widths[i] ?? 0, type: WidthType.DXA } });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 120, top: 10, bottom: 10, marginUnitType: WidthType.DXA },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    tableLook: { firstColumn: true, firstRow: false },
    rows: facts.map(
      ([name, words]) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(
              0,
              new Paragraph({
                style: STYLES.cell,
                children: [new TextRun({ text: lineText(name), color: place.colours.quiet })],
              }),
            ),
            cell(1, new Paragraph({ style: STYLES.cell, children: wordRuns(words, place) })),
          ],
        }),
    ),
  });
}
