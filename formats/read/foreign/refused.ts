/** Plain Node: formats of which nothing is read but their names, each with the way to bring in what it holds. */

import type { UserFacingError } from '../../../common/errors.ts';
import { type Message, msg, t } from '../../../common/language/texts.ts';
import type { Archive, BinaryFormat, RefusedText } from '../../detect.ts';
import { fileError } from '../file-error.ts';
import { R_CODE } from './names.ts';

/** "a PDF", and how its content can be brought in. */
interface Refusal {
  readonly called: Message;
  readonly way: Message;
}

const COPY_TABLE = msg(
  'Copy the table in it into a spreadsheet and save that as XLSX or CSV, with a row for each alternative.',
);
const AS_XLSX = msg('Open it in the program that it is from and save it as XLSX or CSV.');

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
    called: msg('a PDF'),
    way: msg(
      'Copy the table in it into a spreadsheet and save that as XLSX or CSV, with a row for each alternative. As the text of a source it can be attached in the Sources view.',
    ),
  },
  image: {
    called: msg('an image'),
    way: msg('Type the table in it into a spreadsheet and save that as XLSX or CSV.'),
  },
  'r-data': {
    called: msg('data of R in R’s own binary form (.rda or .rds)'),
    way: msg('In R, write the table with {csv}, or with {dput}, and import that.'),
  },
  compressed: {
    called: msg('a compressed file (gzip, bzip2, xz or zstd; R’s .rda and .rds files are such)'),
    way: msg('Unpack it first. In R, load it and write the table with {csv}.'),
  },
  archive: {
    called: msg('an archive (7z or RAR)'),
    way: msg('Unpack it, and import one of the files in it.'),
  },
  columns: {
    called: msg('a table in a binary form (Parquet, Arrow, Feather or ORC)'),
    way: msg('Write it as CSV with the program that it is from, and import that.'),
  },
  statistics: {
    called: msg('a file of a statistics program (SPSS, Stata or SAS)'),
    way: msg('Export it there as CSV or XLSX, and import that.'),
  },
  arrays: {
    called: msg('numbers in a binary form (NumPy, HDF5, MATLAB or a Python pickle)'),
    way: msg(
      'Write them as CSV with the program that they are from, with the names of alternatives and criteria.',
    ),
  },
  document: { called: msg('a text document (DOCX)'), way: COPY_TABLE },
  slides: { called: msg('a presentation (PPTX)'), way: COPY_TABLE },
  'ole-document': { called: msg('a text document (DOC)'), way: COPY_TABLE },
  'ole-slides': { called: msg('a presentation (PPT)'), way: COPY_TABLE },
  ods: { called: msg('a spreadsheet of OpenDocument (ODS)'), way: AS_XLSX },
  odt: { called: msg('a text document of OpenDocument (ODT)'), way: COPY_TABLE },
  odp: { called: msg('a presentation or drawing of OpenDocument'), way: COPY_TABLE },
  epub: { called: msg('a book (EPUB)'), way: COPY_TABLE },
  numbers: {
    called: msg('a spreadsheet of Apple Numbers'),
    way: msg('Export it there as Excel (XLSX) or CSV.'),
  },
  rtf: { called: msg('a text document (RTF)'), way: COPY_TABLE },
  latex: {
    called: msg('a text in LaTeX'),
    way: msg('Copy the table in it into a CSV file, with a row for each alternative.'),
  },
  toml: {
    called: msg('settings (TOML or INI), and no table'),
    way: msg(
      'Write what is compared as a CSV file with a row for each alternative, or as a problem file (docs/problem-file.md).',
    ),
  },
  yaml: {
    called: msg('YAML, and nothing in it says of which program'),
    way: msg(
      'YAML of the ahp package of R, of scikit-criteria (DMSY) and bibliographies as CSL are read. Write any other as a CSV file with a row for each alternative, or as a problem file (docs/problem-file.md).',
    ),
  },
  hayagriva: {
    called: msg('a bibliography of Hayagriva (for Typst)'),
    way: msg(
      'Export the sources from the program that they come from as BibTeX, which Typst takes too, as RIS or as CSL-JSON.',
    ),
  },
  html: {
    called: msg('a page (HTML) without a table'),
    way: msg('Save the page with the table, or copy the table and paste it.'),
  },
  postscript: { called: msg('a PostScript file'), way: COPY_TABLE },
  graph: {
    called: msg('a graph (Graphviz)'),
    way: msg('A graph holds no comparison. Import the table of what is compared.'),
  },
};

/** The error for a file in a format of which nothing is read. */
export function refusedFormat(name: string, format: RefusedFormat): UserFacingError {
  const { called, way } = REFUSALS[format];
  return fileError(t('{name} is {kind}.', { name, kind: t(called) }), t(way, R_CODE));
}

const XML_ROOTS: readonly (readonly [RegExp, Refusal])[] = [
  [
    /^(graphml|gexf|pnml)$/i,
    {
      called: msg('a graph (GraphML or GEXF), which holds no comparison'),
      way: msg('Import the table of what is compared.'),
    },
  ],
  [/^svg$/i, REFUSALS.image],
  [/^(rss|feed|opml)$/i, { called: msg('a feed'), way: msg('Import the table of what is compared.') }],
  [/^workbook$/i, { called: msg('a spreadsheet in the XML of Excel 2003'), way: AS_XLSX }],
  [/^office:document/i, { called: msg('a flat file of OpenDocument'), way: AS_XLSX }],
  [/^(map|mindmap|xmap-content)$/i, { called: msg('a mind map'), way: COPY_TABLE }],
  [/^(kml|gpx|osm)$/i, { called: msg('a map'), way: msg('Import the table of what is compared.') }],
  [
    /^DEXi(Library)?$/i,
    {
      called: msg('a model of DEXi'),
      way: msg(
        'DEXi rates in words by rules, which are not read. Export its options there as a table (tab-delimited or CSV), and import that.',
      ),
    },
  ],
  [
    /^(super-?decisions\w*|sdmod\w*)$/i,
    {
      called: msg('a model of Super Decisions'),
      way: msg(
        'Write its pairwise comparisons as a problem file with the method ahp (docs/problem-file.md), or the ratings and priorities as a table in CSV or XLSX.',
      ),
    },
  ],
  [
    /^(\w+:)?(diviz|workflow|workflows)$/i,
    {
      called: msg('a workflow (of diviz, for one), which holds the steps and not the data'),
      way: msg('Import the XMCDA files that it works on, or a zip of them.'),
    },
  ],
  [
    /^(\w+:)?(promethee\w*|visualpromethee\w*|vpg|d-?sight\w*)$/i,
    {
      called: msg('a model of a program for PROMETHEE'),
      way: msg(
        'Copy its table of evaluations into a spreadsheet, with a row for each action, and the weights and directions of the criteria as rows above.',
      ),
    },
  ],
  [
    /^(pkg:package|w:wordDocument|w:document)$/i,
    { called: msg('a text document in the XML of Word'), way: COPY_TABLE },
  ],
  [/^plist$/i, { called: msg('a property list of macOS'), way: AS_XLSX }],
];

/** The error for XML that is none of the formats here, by the name of its root. */
export function refusedXml(name: string, root: string): UserFacingError {
  const known = XML_ROOTS.find(([pattern]) => pattern.test(root))?.[1];
  if (known) return fileError(t('{name} is {kind}.', { name, kind: t(known.called) }), t(known.way, R_CODE));
  return fileError(
    t('{name} is XML with the root {element}, which is no format that is read here.', {
      name,
      element: `<${root.slice(0, 60)}>`,
    }),
    t(
      'XMCDA has the root <xmcda>, JSMAA <SMAA-2-model>. Write it anew as one of these, or as a table in CSV or XLSX.',
    ),
  );
}
