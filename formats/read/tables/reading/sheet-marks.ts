/** Plain Node: what the XML of a sheet says beside its values. */

import { XMLParser } from 'fast-xml-parser';
import { isTooLarge } from '../grid.ts';

/**
 * What a sheet says beside its values, and what the reader of values leaves out: how far it reaches, cells that hold an
 * error, formulas that were never calculated, merged cells, and what is hidden.
 */
export interface SheetMarks {
  readonly rows: number;
  readonly columns: number;
  /** Texts for cells that have no value of their own: "#DIV/0!", or "=B2*2" where nothing was calculated. */
  readonly texts: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Ranges whose value stands in their first cell only; rows and columns from 0, both ends included. */
  readonly merged: readonly {
    readonly from: readonly [row: number, column: number];
    readonly to: readonly [row: number, column: number];
  }[];
  /** Numbers with a style of their own. */
  readonly styled: readonly StyledNumber[];
  /** Rows from 0 that are not shown; a filter hides rows as well. */
  readonly hiddenRows: readonly number[];
  /** Columns from 0 that are not shown. */
  readonly hiddenColumns: readonly number[];
}

/** A number of a sheet with the style that it is shown in. */
export interface StyledNumber {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly value: number;
}

const MOST_MERGED = 20_000;

/** Reads the marks of one sheet's XML. */
export function sheetMarks(xml: string): SheetMarks {
  let [rows, columns] = [0, 0];
  const texts: { row: number; column: number; text: string }[] = [];
  const styled: StyledNumber[] = [];
  for (const { attributes, content } of cellsIn(xml)) {
    const position = placeOf(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '');
    if (!position) continue;
    const [row, column] = position;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
    // It is refused, and what else it says does not matter.
    if (isTooLarge(rows, columns)) return { ...NO_MARKS, rows, columns };
    const { text, style, value } = markOf(attributes, content);
    if (text !== null) texts.push({ row, column, text });
    else if (style > 0) styled.push({ row, column, style, value });
  }
  const merged = [...xml.matchAll(/<mergeCell\s[^<>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g)]
    .slice(0, MOST_MERGED)
    .flatMap(([, first = '', last = '']) => {
      const [from, to] = [placeOf(first), placeOf(last)];
      return from && to ? [{ from, to }] : [];
    });
  const hidden = { hiddenRows: hiddenRows(xml, rows), hiddenColumns: hiddenColumns(xml, columns) };
  return { rows, columns, texts, merged, styled, ...hidden };
}

const NO_MARKS = { texts: [], merged: [], styled: [], hiddenRows: [], hiddenColumns: [] };

/** What a cell says beside its value: a text in place of one, or the style of a number (0 where it has none of its own). */
function markOf(
  attributes: string,
  content: string,
): { readonly text: string | null; readonly style: number; readonly value: number } {
  const value = /<v[^<>]*>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
  const type = /\bt="(\w{1,20})"/.exec(attributes)?.[1] ?? 'n';
  const said = (text: string) => ({ text, style: 0, value: 0 });
  if (type === 'e') return said(plain(value) || '#ERROR!');
  if (value === '' && type !== 'str' && /<f[\s/>]/.test(content)) {
    return said(`=${plain(/<f[^<>]*>([^<]*)<\/f>/.exec(content)?.[1] ?? '')}`);
  }
  const isNumber = type === 'n' && value !== '';
  const style = isNumber ? Number(/\bs="(\d{1,6})"/.exec(attributes)?.[1] ?? 0) : 0;
  return { text: null, style, value: Number(value) };
}

/** Hidden by hand or by a filter, or as high as nothing. */
const IS_HIDDEN = /\bhidden="(?:1|true)"|\b(?:ht|width)="0(?:\.0*)?"/;

function hiddenRows(xml: string, rows: number): number[] {
  const hidden: number[] = [];
  let row = -1;
  for (const [tag] of xml.matchAll(/<row\s[^<>]*/g)) {
    row = Number(/\br="(\d{1,8})"/.exec(tag)?.[1] ?? row + 2) - 1;
    if (row < rows && IS_HIDDEN.test(tag)) hidden.push(row);
  }
  return hidden;
}

function hiddenColumns(xml: string, columns: number): number[] {
  return [...xml.matchAll(/<col\s[^<>]*/g)].flatMap(([tag]) => {
    if (!IS_HIDDEN.test(tag)) return [];
    const [from = 1, to = from] = ['min', 'max'].map((name) =>
      Number(new RegExp(`\\b${name}="(\\d{1,8})"`).exec(tag)?.[1] ?? Number.NaN),
    );
    return Array.from({ length: Math.max(0, Math.min(to, columns) - from + 1) }, (_, i) => from - 1 + i);
  });
}

/** The cells of a sheet as they are written, each character looked at once, however the text is made. */
function* cellsIn(xml: string): Generator<{ readonly attributes: string; readonly content: string }> {
  for (let at = xml.indexOf('<c'); at >= 0; at = xml.indexOf('<c', at)) {
    at += '<c'.length;
    if (!/\s/.test(xml.charAt(at))) continue;
    const end = xml.indexOf('>', at);
    // What is not closed is no XML, and whoever reads the values says so.
    if (end < 0) return;
    if (xml.charAt(end - 1) === '/') {
      yield { attributes: xml.slice(at, end - 1), content: '' };
      at = end;
      continue;
    }
    const close = xml.indexOf('</c>', end);
    if (close < 0) return;
    yield { attributes: xml.slice(at, end), content: xml.slice(end + 1, close) };
    at = close;
  }
}

/** "B3" as its row and column, both from 0. */
function placeOf(reference: string): [row: number, column: number] | null {
  const [, letters, digits] = /^([A-Z]{1,4})(\d{1,8})$/.exec(reference) ?? [];
  if (!letters || !digits) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(digits) - 1, column - 1];
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

interface Xml {
  readonly workbook?: { readonly sheets?: { readonly sheet?: readonly Readonly<Record<string, string>>[] } };
  readonly Relationships?: { readonly Relationship?: readonly Readonly<Record<string, string>>[] };
}

/** A sheet of a workbook with the file in the zip that it stands in. */
export interface SheetFile {
  /** As the spreadsheet has it, blanks at its ends included. */
  readonly name: string;
  readonly file: string;
  readonly isHidden: boolean;
  /** Its place among all sheets of the workbook, counted from 1. */
  readonly place: number;
}

/** The sheets of a workbook in their order. */
export function sheetFiles(workbook: string, relations: string): SheetFile[] {
  // No spreadsheet declares entities; a file that does is made to be unfolded.
  if (/<!DOCTYPE/i.test(workbook + relations)) return [];
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseAttributeValue: false,
    // Blanks at the ends of a name are part of it.
    trimValues: false,
    isArray: (name) => name === 'sheet' || name === 'Relationship',
  });
  const targets = new Map(
    ((parser.parse(relations) as Xml).Relationships?.Relationship ?? []).map(({ Id, Target }) => [
      Id,
      Target,
    ]),
  );
  return ((parser.parse(workbook) as Xml).workbook?.sheets?.sheet ?? [])
    .filter(({ name }) => name)
    .flatMap(({ name = '', id, state = 'visible' }, i) => {
      const target = targets.get(id);
      if (!target) return [];
      const file = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return [{ name, file, isHidden: state !== 'visible', place: i + 1 }];
    });
}
