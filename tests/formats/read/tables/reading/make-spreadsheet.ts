import { strToU8, zipSync } from 'fflate';

const TYPES = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One sheet; in `rows` a null is no cell, and [number, format] a number shown in that format, by its code or its number. */
export interface MadeSheet {
  readonly name: string;
  readonly state?: string;
  readonly rows: readonly (readonly MadeCell[])[];
  /** Rows and columns from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merged?: readonly string[];
}

type MadeCell = string | number | null | readonly [value: number, format: string | number];

/** A spreadsheet with these sheets' data as XML; `styles` is the XML of its styles. */
export function spreadsheet(
  sheets: Readonly<Record<string, string>>,
  styles = '',
  states: readonly (string | undefined)[] = [],
): Uint8Array {
  const names = Object.keys(sheets);
  const files = Object.fromEntries(
    Object.values(sheets).map((data, i) => [
      `xl/worksheets/sheet${i + 1}.xml`,
      strToU8(
        `<worksheet xmlns="${TYPES}">${data.startsWith('<cols') || data.includes('<sheetData') ? data : `<sheetData>${data}</sheetData>`}</worksheet>`,
      ),
    ]),
  );
  const list = names
    .map(
      (name, i) =>
        `<sheet name="${name}" sheetId="${i + 1}"${states[i] ? ` state="${states[i]}"` : ''} r:id="r${i + 1}"/>`,
    )
    .join('');
  const relations = names
    .map(
      (_, i) =>
        `<Relationship Id="r${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    )
    .join('');
  return zipSync({
    ...files,
    ...(styles === '' ? {} : { 'xl/styles.xml': strToU8(styles) }),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${TYPES}" xmlns:r="${RELATIONS}"><sheets>${list}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    ),
  });
}

/** A spreadsheet of texts and numbers, as Excel and LibreOffice write it. */
export function workbook(...sheets: readonly MadeSheet[]): Uint8Array {
  const formats: (string | number)[] = [];
  const styleOf = (format: string | number): number => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) + 1;
  };
  const cell = (value: MadeCell, reference: string): string => {
    if (value === null) return '';
    if (typeof value === 'string')
      return `<c r="${reference}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    const [number, style] = typeof value === 'number' ? [value, 0] : [value[0], styleOf(value[1])];
    return `<c r="${reference}" s="${style}"><v>${number}</v></c>`;
  };
  const data = sheets.map(({ rows, hiddenRows = [], hiddenColumns = [], merged = [] }) =>
    [
      hiddenColumns.length === 0
        ? ''
        : `<cols>${hiddenColumns.map((at) => `<col min="${at}" max="${at}" hidden="1"/>`).join('')}</cols>`,
      '<sheetData>',
      ...rows.map(
        (row, i) =>
          `<row r="${i + 1}"${hiddenRows.includes(i + 1) ? ' hidden="1"' : ''}>${row.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${i + 1}`)).join('')}</row>`,
      ),
      '</sheetData>',
      merged.length === 0
        ? ''
        : `<mergeCells>${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
    ].join(''),
  );
  const own = formats.flatMap((format, i) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${164 + i}" formatCode="${escaped(format)}"/>`] : [],
  );
  const used = formats.map(
    (format, i) => `<xf numFmtId="${typeof format === 'string' ? 164 + i : format}"/>`,
  );
  return spreadsheet(
    Object.fromEntries(sheets.map(({ name }, i) => [escaped(name), data[i] ?? ''])),
    `<styleSheet xmlns="${TYPES}"><numFmts>${own.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs></styleSheet>`,
    sheets.map(({ state }) => state),
  );
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
