/** Plain Node: formats of which nothing is read but their names, each with the way to bring in what it holds. */

import type { UserFacingError } from '../../../common/errors.ts';
import { fewOf } from '../../../common/words.ts';
import type { Archive, BinaryFormat, RefusedText } from '../../detect.ts';
import { JSON_FORMAT, PROBLEM_FORMAT } from '../../format-names.ts';
import { fileError } from '../file-error.ts';

/** "a PDF", and how its content can be brought in. */
interface Refusal {
  readonly called: string;
  readonly way: string;
}

const COPY_TABLE =
  'Copy the table in it into a spreadsheet and save that as XLSX or CSV, with a row for each alternative.';
const AS_XLSX = 'Open it in the program that it is from and save it as XLSX or CSV.';

type RefusedFormat =
  | BinaryFormat
  | RefusedText
  | Exclude<Archive, 'spreadsheet' | 'other'>
  | 'html'
  | 'yaml'
  | 'ole-document'
  | 'ole-slides';

const REFUSALS: Readonly<Record<RefusedFormat, Refusal>> = {
  pdf: {
    called: 'a PDF',
    way: `${COPY_TABLE} As the text of a source it can be attached in the Sources view.`,
  },
  image: { called: 'an image', way: 'Type the table in it into a spreadsheet and save that as XLSX or CSV.' },
  'r-data': {
    called: 'data of R in R’s own binary form (.rda or .rds)',
    way: 'In R, write the table with write.csv(x, "table.csv"), or with dput(x, "table.R"), and import that.',
  },
  compressed: {
    called: 'a compressed file (gzip, bzip2, xz or zstd; R’s .rda and .rds files are such)',
    way: 'Unpack it first. In R, load it and write the table with write.csv(x, "table.csv").',
  },
  archive: { called: 'an archive (7z or RAR)', way: 'Unpack it, and import one of the files in it.' },
  columns: {
    called: 'a table in a binary form (Parquet, Arrow, Feather or ORC)',
    way: 'Write it as CSV with the program that it is from, and import that.',
  },
  statistics: {
    called: 'a file of a statistics program (SPSS, Stata or SAS)',
    way: 'Export it there as CSV or XLSX, and import that.',
  },
  arrays: {
    called: 'numbers in a binary form (NumPy, HDF5, MATLAB or a Python pickle)',
    way: 'Write them as CSV with the program that they are from, with the names of alternatives and criteria.',
  },
  document: { called: 'a text document (DOCX)', way: COPY_TABLE },
  slides: { called: 'a presentation (PPTX)', way: COPY_TABLE },
  'ole-document': { called: 'a text document (DOC)', way: COPY_TABLE },
  'ole-slides': { called: 'a presentation (PPT)', way: COPY_TABLE },
  ods: { called: 'a spreadsheet of OpenDocument (ODS)', way: AS_XLSX },
  odt: { called: 'a text document of OpenDocument (ODT)', way: COPY_TABLE },
  odp: { called: 'a presentation or drawing of OpenDocument', way: COPY_TABLE },
  epub: { called: 'a book (EPUB)', way: COPY_TABLE },
  numbers: { called: 'a spreadsheet of Apple Numbers', way: 'Export it there as Excel (XLSX) or CSV.' },
  rtf: { called: 'a text document (RTF)', way: COPY_TABLE },
  latex: {
    called: 'a text in LaTeX',
    way: 'Copy the table in it into a CSV file, with a row for each alternative.',
  },
  toml: {
    called: 'settings (TOML or INI), and no table',
    way: 'Write what is compared as a CSV file with a row for each alternative, or as a problem file (docs/problem-file.md).',
  },
  yaml: {
    called: 'YAML, and nothing in it says of which program',
    way: 'YAML of the ahp package of R and of scikit-criteria (DMSY) is read. Write any other as a CSV file with a row for each alternative, or as a problem file (docs/problem-file.md).',
  },
  html: {
    called: 'a page (HTML) without a table',
    way: 'Save the page with the table, or copy the table and paste it.',
  },
  postscript: { called: 'a PostScript file', way: COPY_TABLE },
  graph: {
    called: 'a graph (Graphviz)',
    way: 'A graph holds no comparison. Import the table of what is compared.',
  },
};

/** The error for a file in a format of which nothing is read. */
export function refusedFormat(name: string, format: RefusedFormat): UserFacingError {
  const { called, way } = REFUSALS[format];
  return fileError(`${name} is ${called}.`, way);
}

const XML_ROOTS: readonly (readonly [RegExp, Refusal])[] = [
  [
    /^(graphml|gexf|pnml)$/i,
    {
      called: 'a graph (GraphML or GEXF), which holds no comparison',
      way: 'Import the table of what is compared.',
    },
  ],
  [/^svg$/i, REFUSALS.image],
  [/^(rss|feed|opml)$/i, { called: 'a feed', way: 'Import the table of what is compared.' }],
  [/^workbook$/i, { called: 'a spreadsheet in the XML of Excel 2003', way: AS_XLSX }],
  [/^office:document/i, { called: 'a flat file of OpenDocument', way: AS_XLSX }],
  [/^(map|mindmap|xmap-content)$/i, { called: 'a mind map', way: COPY_TABLE }],
  [/^(kml|gpx|osm)$/i, { called: 'a map', way: 'Import the table of what is compared.' }],
  [/^plist$/i, { called: 'a property list of macOS', way: AS_XLSX }],
];

/** The error for XML that is none of the formats here, by the name of its root. */
export function refusedXml(name: string, root: string): UserFacingError {
  const known = XML_ROOTS.find(([pattern]) => pattern.test(root))?.[1];
  if (known) return fileError(`${name} is ${known.called}.`, known.way);
  return fileError(
    `${name} is XML with the root <${root.slice(0, 60)}>, which is no format that is read here.`,
    'XMCDA has the root <xmcda>, JSMAA <SMAA-2-model>. Write it anew as one of these, or as a table in CSV or XLSX.',
  );
}

/** The error for JSON that nothing says the meaning of, by its keys. */
export function refusedJson(name: string, document: unknown): UserFacingError {
  const keys =
    typeof document === 'object' && document !== null && !Array.isArray(document)
      ? Object.keys(document)
      : [];
  if (keys.includes('alternatives') && keys.includes('criteria')) {
    return fileError(
      `${name} is JSON with alternatives and criteria, and nothing in it says what it is.`,
      `A problem file says "format": "${PROBLEM_FORMAT}" (docs/problem-file.md), a workbook "format": "${JSON_FORMAT}" (docs/json-format.md): add the line that is right.`,
    );
  }
  const what =
    keys.length > 0 ? ` with the keys ${fewOf(keys.map((key) => JSON.stringify(key.slice(0, 40))))}` : '';
  return fileError(
    `${name} is JSON${what}, and nothing in it says what it is.`,
    `A workbook has "format": "${JSON_FORMAT}" (docs/json-format.md). A table is a list of records, one for each alternative: [{"name": "A", "price": 5}].`,
  );
}
