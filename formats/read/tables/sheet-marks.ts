/** Plain Node: what the XML of a sheet says beside its values. */

import { XMLParser } from 'fast-xml-parser';
import { isTooLarge } from './grid.ts';

/**
 * What a sheet says beside its values, and what the reader of values leaves out: how far it reaches, cells that hold an
 * error, formulas that were never calculated, and merged cells.
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
}

const MOST_MERGED = 20_000;

/** Reads the marks of one sheet's XML. */
export function sheetMarks(xml: string): SheetMarks {
  let [rows, columns] = [0, 0];
  const texts: { row: number; column: number; text: string }[] = [];
  for (const { attributes, content } of cellsIn(xml)) {
    const position = placeOf(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? '');
    if (!position) continue;
    const [row, column] = position;
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
    // It is refused, and what else it says does not matter.
    if (isTooLarge(rows, columns)) return { rows, columns, texts: [], merged: [] };
    const value = /<v[^<>]*>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
    const formula = /<f[^<>]*>([^<]*)<\/f>/.exec(content)?.[1];
    if (/\bt="e"/.test(attributes)) texts.push({ row, column, text: plain(value) || '#ERROR!' });
    else if (value === '' && /<f[\s/>]/.test(content) && !/\bt="str"/.test(attributes)) {
      texts.push({ row, column, text: `=${plain(formula ?? '')}` });
    }
  }
  const merged = [...xml.matchAll(/<mergeCell\s[^<>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g)]
    .slice(0, MOST_MERGED)
    .flatMap(([, first = '', last = '']) => {
      const [from, to] = [placeOf(first), placeOf(last)];
      return from && to ? [{ from, to }] : [];
    });
  return { rows, columns, texts, merged };
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

/** The sheets of a workbook that people see, with the file in the zip that each stands in. */
export function sheetFiles(workbook: string, relations: string): { name: string; file: string }[] {
  // No spreadsheet declares entities; a file that does is made to be unfolded.
  if (/<!DOCTYPE/i.test(workbook + relations)) return [];
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseAttributeValue: false,
    isArray: (name) => name === 'sheet' || name === 'Relationship',
  });
  const targets = new Map(
    ((parser.parse(relations) as Xml).Relationships?.Relationship ?? []).map(({ Id, Target }) => [
      Id,
      Target,
    ]),
  );
  return ((parser.parse(workbook) as Xml).workbook?.sheets?.sheet ?? []).flatMap(({ name, id, state }) => {
    const target = targets.get(id);
    if (!name || !target || (state !== undefined && state !== 'visible')) return [];
    return [{ name, file: target.startsWith('/') ? target.slice(1) : `xl/${target}` }];
  });
}
