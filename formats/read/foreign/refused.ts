/** Plain Node: formats of which nothing is read but their names, each with the way to bring in what it holds. */

import type { UserFacingError } from '../../../common/errors.ts';
import type { Archive, BinaryFormat, RefusedText } from '../../detect.ts';
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
  | 'hayagriva'
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
    way: 'YAML of the ahp package of R, of scikit-criteria (DMSY) and bibliographies as CSL are read. Write any other as a CSV file with a row for each alternative, or as a problem file (docs/problem-file.md).',
  },
  hayagriva: {
    called: 'a bibliography of Hayagriva (for Typst)',
    way: 'Export the sources from the program that they come from as BibTeX, which Typst takes too, as RIS or as CSL-JSON.',
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
  [
    /^DEXi(Library)?$/i,
    {
      called: 'a model of DEXi',
      way: 'DEXi rates in words by rules, which are not read. Export its options there as a table (tab-delimited or CSV), and import that.',
    },
  ],
  [
    /^(super-?decisions\w*|sdmod\w*)$/i,
    {
      called: 'a model of Super Decisions',
      way: 'Write its pairwise comparisons as a problem file with the method ahp (docs/problem-file.md), or the ratings and priorities as a table in CSV or XLSX.',
    },
  ],
  [
    /^(\w+:)?(diviz|workflow|workflows)$/i,
    {
      called: 'a workflow (of diviz, for one), which holds the steps and not the data',
      way: 'Import the XMCDA files that it works on, or a zip of them.',
    },
  ],
  [
    /^(\w+:)?(promethee\w*|visualpromethee\w*|vpg|d-?sight\w*)$/i,
    {
      called: 'a model of a program for PROMETHEE',
      way: 'Copy its table of evaluations into a spreadsheet, with a row for each action, and the weights and directions of the criteria as rows above.',
    },
  ],
  [
    /^(pkg:package|w:wordDocument|w:document)$/i,
    { called: 'a text document in the XML of Word', way: COPY_TABLE },
  ],
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
