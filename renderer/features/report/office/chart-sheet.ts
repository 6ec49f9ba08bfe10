import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../../ui/picture/svg.ts';
import type { Chart } from '../document/blocks.ts';
import { chartData } from './chart-data.ts';

/** The name of the sheet that a chart's numbers stand on. */
export const SHEET = 'Chart';

// no text: XML
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The column of a sheet: A, B, … Z, AA. */
export function columnName(index: number): string {
  const before = Math.floor(index / 26);
  return `${before > 0 ? columnName(before - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/**
 * The workbook behind a chart, which a program opens for "Edit data": names of the rows in column A, a column of numbers for each
 * of the chart's. The smallest workbook that spreadsheets open without a question.
 */
export function chartSheet(chart: Chart): Uint8Array {
  const { categories, columns } = chartData(chart);
  const text = (ref: string, value: string): string =>
    `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  const head = columns.map(({ name }, i) => text(`${columnName(i + 1)}1`, name)).join('');
  const rows = categories.map((category, row) => {
    const numbers = columns.map(({ values }, i) => {
      const value = values[row];
      return value === null || value === undefined
        ? ''
        : `<c r="${columnName(i + 1)}${row + 2}"><v>${value}</v></c>`;
    });
    // no text: XML
    return `<row r="${row + 2}">${text(`A${row + 2}`, category)}${numbers.join('')}</row>`;
  });
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${head}</row>${rows.join('')}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, xml]) => [
        path,
        [strToU8(HEAD + xml), { mtime: new Date(1980, 0, 1) }],
      ]),
    ),
  );
}
