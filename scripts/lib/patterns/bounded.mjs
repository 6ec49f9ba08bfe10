/** Regular expressions that are not proved to be linear, and what bounds them. `npm run patterns` asks for each entry, and for none that is needed no more. */

const HEADING =
  'a heading or remark of at most 300 characters: what is longer is turned away before (LONGEST)';
const CELL = 'a cell of which the guess sees 1,000 characters at most (guess/matrix.ts)';
const NUMBER = 'a cell of at most 80 characters (LONGEST)';
const LINE = 'a line of which 500 characters are looked at';
const BEGINNING =
  'the beginning of a file alone (detect.ts and other-formats.ts cut it), in a reader that is ended after its time';
const READER =
  'a line or an entry in a reader of imports, which is ended after its time; quadratic where one line is a single run';
const OWN = 'XML that the app has just written itself';
const TYPED = 'what a person types into one field, cut before';
const NAME = 'the name of a file, of at most 255 bytes';
const BEHIND =
  'looks behind, so that it begins once in a run: 100,000 characters of any run take V8 about a millisecond (measured: linear-work.test.ts)';

/** By file and by how each begins. @type {readonly { path: string, patterns: readonly string[], reason: string }[]} */
export const BOUNDED = [
  {
    path: 'common/file-names.ts',
    patterns: ['/[\\s.\\u200d]+$/'],
    reason: NAME,
  },
  {
    path: 'electron/command-line/packaged-host.ts',
    patterns: ['/^\\[\\d+:\\d+[^\\]]*:(ERROR|'],
    reason: 'a line that Chromium or a library of the desktop has written',
  },
  {
    path: 'renderer/ui/typeface.ts',
    patterns: ['/inter-([a-z-]+)-\\d+-/'],
    reason: 'the name of a file of the app itself',
  },
  {
    path: 'common/typed-number.ts',
    patterns: ['/[1-9]\\d{0,30},\\d{3}(?!\\d', '/[1-9]\\d{0,30}\\.\\d{3}(?!\\d'],
    reason: TYPED,
  },
  {
    path: 'formats/detect.ts',
    patterns: [
      '/^(?:<\\?xml[^>]*\\?>\\s*|<',
      '/^([ \\t]*)[^\\s:#-][^:|\\r',
      '/^[^\\s:#-][^:|\\r\\n]*:[ \\t',
      '/^(?:\\s*(?:<\\?(?:(?!\\?>)',
    ],
    reason: BEGINNING,
  },
  {
    path: 'formats/read/bibliography/bib-scan.ts',
    patterns: [
      '/^[ \\t]*@[ \\t]*[A-Za-z]+',
      '/\\b[A-Za-z]+[ \\t]*[{(][ ',
      '/\\s*([^,={}"\\n%]*)/y',
      '/\\s*,?\\s*[A-Za-z][\\w-]*\\s',
      '/[,\\n][ \\t]*[A-Za-z][\\w-',
      '/\\s*(?:[,#})]|$|\\n\\s*[A-',
      '/@[ \\t]*[A-Za-z]+\\s*[{(]',
    ],
    reason: READER,
  },
  {
    path: 'formats/read/bibliography/bib-scan.ts',
    patterns: ['/(?<![},\\s])[},\\s]+$/', '/(?<![",\\s])[",\\s]+$/'],
    reason: BEHIND,
  },
  {
    path: 'formats/read/bibliography/bibliography-encoding.ts',
    patterns: ['/-\\*-.{0,100}?coding:\\s{'],
    reason: BEGINNING,
  },
  {
    path: 'formats/read/bibliography/other-formats.ts',
    patterns: [
      '/<rdf:RDF[^>]{0,4000}(?:',
      '/<(?:\\w+:)?(?:listBibl|b',
      '/^(?=[\\s\\S]*^TI- )(?=[\\s',
      '/^(?=[\\s\\S]*^RT [A-Z][\\w',
      '/^(?=[\\s\\S]*^TI: ?\\S)(?=',
    ],
    reason: BEGINNING,
  },
  {
    path: 'formats/read/bibliography/source-of-entry.ts',
    patterns: ['/^(?:https?:\\/\\/[^\\s?#]*'],
    reason: READER,
  },
  {
    path: 'formats/read/bibliography/tagged-records.ts',
    patterns: [
      '/^\\s*([A-Za-z][A-Za-z0-9',
      '/^%([0-9A-Z!@?>#$%&()*+,',
      '/^([A-Z]{2,4}) *-(?:\\s+|',
      '/^\\s*([A-Z][A-Z0-9])[ \\t',
    ],
    reason: READER,
  },
  {
    path: 'formats/read/bibliography/tagged.ts',
    patterns: [
      '/^\\/+|(?<!\\/)\\/+$/g',
      '/(?<![\\s;])[\\s;]+(?=http',
      '/(?:(?<!\\s)\\s+)?;\\s*(?!\\w',
      '/(?:(?<!\\s)\\s+)?,\\s*/',
      '/(?:(?<!\\s)\\s+)?[-–]+\\s*',
    ],
    reason: BEHIND,
  },
  {
    path: 'formats/read/bibliography/tagged.ts',
    patterns: ['/\\s*\\(.*\\)$/'],
    reason: READER,
  },
  {
    path: 'formats/read/bibliography/tex-library.ts',
    patterns: ['/^\\s*(?:\\{?\\s*\\\\url\\s*\\{'],
    reason: READER,
  },
  {
    path: 'formats/read/bibliography/tex-library.ts',
    patterns: ['/^,\\s*|(?:(?<!\\s)\\s+)?,$'],
    reason: BEHIND,
  },
  {
    path: 'formats/read/bibliography/tex-words.ts',
    patterns: ['/(?<!\\s)\\s*\\n\\s*/g'],
    reason: BEHIND,
  },
  {
    path: 'formats/read/foreign/ahp-priorities.ts',
    patterns: ['/^\\s*(\\d+(?:\\.\\d+)?)\\s*('],
    reason: READER,
  },
  {
    path: 'formats/read/foreign/decision-criteria.ts',
    patterns: ['/(?:(?<!\\s)\\s+)?,\\s*/'],
    reason: BEHIND,
  },
  {
    path: 'formats/read/foreign/parse-pros-and-cons.ts',
    patterns: ['/^(#{1,6})\\s+(.*?)\\s*#*$'],
    reason: HEADING,
  },
  {
    path: 'formats/read/foreign/pros-and-cons.ts',
    patterns: ['/^(\\p{L}[\\p{L}\\p{N} /&-]'],
    reason: READER,
  },
  {
    path: 'formats/read/foreign/r-values.ts',
    patterns: ['/([ \\t\\r]+|#[^\\n]*)|(\\n|'],
    reason: READER,
  },
  {
    path: 'formats/read/tables/guess/layout.ts',
    patterns: ['/^(?:[*†‡¹²³]|\\(?\\d\\)|\\['],
    reason: CELL,
  },
  {
    path: 'formats/read/tables/guess/special.ts',
    patterns: ['/^(?:comments?|notes?|re', '/^(?:max(?:imum|imal|ima'],
    reason: CELL,
  },
  {
    path: 'formats/read/tables/guess/stated-scale.ts',
    patterns: ['/(\\d{1,3})\\s*(?:=|:|mean', '/(?<![\\d.,])([01])\\s*(?:'],
    reason: HEADING,
  },
  {
    path: 'formats/read/tables/guess/weights.ts',
    patterns: ['/\\s*(?:in|en)?\\s*(?:%|pe'],
    reason: CELL,
  },
  {
    path: 'formats/read/tables/headings.ts',
    patterns: [
      '/^(.+?)[ _-]+(max|min)$/',
      '/^(.+?)\\s*[([{]\\s*([^()[',
      '/^(.+?),?\\s+in\\s+(\\S{1,1',
      '/^(.+?)\\s*[,/]\\s*(%|[€$£',
      '/^(\\S+)\\s*\\((.+)\\)$/',
    ],
    reason: HEADING,
  },
  {
    path: 'formats/read/tables/headings.ts',
    patterns: ['/(?:(?<!\\s)\\s+)?[,;]\\s*/'],
    reason: BEHIND,
  },
  {
    path: 'formats/read/tables/list/list-columns.ts',
    patterns: ['/(?<!\\s)\\s*[([{][^()[\\]{'],
    reason: BEHIND,
  },
  {
    path: 'formats/read/tables/list/list-words.ts',
    patterns: ['/(?<!\\s)\\s*[([{][^()[\\]{'],
    reason: BEHIND,
  },
  {
    path: 'formats/read/tables/reading/cell-markup.ts',
    patterns: [
      '/(?<![\\p{L}\\p{N}_\\\\])_([',
      '/`([^`<>]*?)\\s*<[^<>`]*>',
      '/:[\\w:-]+:`([^`]*)`/g',
      '/\\[\\w+:\\/\\/[^\\s[\\]]+\\s+(',
      '/\\\\(?:cite|ref|label|foo',
    ],
    reason: READER,
  },
  {
    path: 'formats/read/tables/reading/decode.ts',
    patterns: ['/(?<![\\p{L}\\p{N}])[\\p{L}'],
    reason: BEHIND,
  },
  {
    path: 'formats/read/tables/reading/drawn-tables.ts',
    patterns: ['/(?:^|\\s)(?:\\d+\\+)?[.<^>', '/(^|[^\\\\])%.*$/', '/\\\\(?:cline|cmidrule|add'],
    reason: READER,
  },
  {
    path: 'formats/read/tables/reading/drawn-tables.ts',
    patterns: ['/(?<!\\d)(\\d+)\\*/'],
    reason: BEHIND,
  },
  {
    path: 'formats/read/tables/reading/no-table.ts',
    patterns: [
      '/^\\[?(?:\\d{4}-\\d\\d-\\d\\d[',
      '/^\\s*(?:-\\s+\\S.*|(?:-\\s+',
      '/^\\s*(?:[})\\]]+[;,]?|.*[',
      '/^\\s*[-+(]?[€$£]?\\s?\\d[\\d',
    ],
    reason: LINE,
  },
  {
    path: 'formats/read/tables/reading/rest-directives.ts',
    patterns: ['/^\\s*:([\\w-]+):\\s*(.*)$/', '/^\\s*\\*\\s+-(?:\\s+(.*))?$', '/^\\s*-(?:\\s+(.*))?$/'],
    reason: READER,
  },
  {
    path: 'formats/read/tables/reading/uncut-head.ts',
    patterns: ['/\\s+(?!\\d+(?:\\s|$))/'],
    reason: READER,
  },
  {
    path: 'formats/read/tables/reading/unquoted-amounts.ts',
    patterns: ['/^\\s*[-−(]?\\s*(?:[€$£¥₹]'],
    reason: READER,
  },
  {
    path: 'formats/read/tables/shares-in-names.ts',
    patterns: ['/^(.+?)\\s*[([]\\s*(?:(?:w'],
    reason: HEADING,
  },
  {
    path: 'formats/read/tables/stems.ts',
    patterns: ['/^([^\\s:_–—|/()-]+)(?:\\s'],
    reason: CELL,
  },
  {
    path: 'formats/read/tables/values/match-scale.ts',
    patterns: [
      '/(?:(?<!\\s)\\s+)?(?:\\(|[,',
      '/(?:(?<!\\s)\\s+)?\\(/',
      '/(?:(?<!\\s)\\s+)?[,;:]\\s/',
      '/(?<!\\s)\\s+[-–—]\\s+/',
    ],
    reason: BEHIND,
  },
  {
    path: 'formats/read/tables/values/number-format.ts',
    patterns: ["/^[^\\p{L}\\d]*\\d[\\d.,'’\\s"],
    reason: NUMBER,
  },
  {
    path: 'formats/read/tables/values/units.ts',
    patterns: ['/^(.*?)\\s*(?:\\/|\\bper\\b|'],
    reason: CELL,
  },
  {
    path: 'formats/read/tables/word-list.ts',
    patterns: ['/(?:(?<!\\s)\\s+)?,\\s*/'],
    reason: BEHIND,
  },
  {
    path: 'formats/read/xml.ts',
    patterns: ['/^\\s*(?:\\u00ef\\u00bb\\u00'],
    reason: BEGINNING,
  },
  {
    path: 'formats/write/plain/markdown.ts',
    patterns: ['/&(?=#?\\w+;)/g'],
    reason: READER,
  },
  {
    path: 'renderer/features/import/HeadRows.tsx',
    patterns: ['/^\\s*0?\\s*$/'],
    reason: TYPED,
  },
  {
    path: 'renderer/features/report/office/marks.ts',
    patterns: ['/(?<!\\s)\\s*[\\r\\n\\t\\u2028'],
    reason: BEHIND,
  },
  {
    path: 'renderer/features/report/office/package.ts',
    patterns: ['/(<dcterms:(?:created|mo'],
    reason: OWN,
  },
  {
    path: 'renderer/features/report/office/slide-parts.ts',
    patterns: ['/<Override PartName="\\/(', '/<a:p>.*?<\\/a:p>/gs', '/<a:pPr\\b[^>]*?(?:\\/>|>.'],
    reason: OWN,
  },
  {
    path: 'renderer/features/report/office/word.ts',
    patterns: ['/(<w:bookmark(?:Start|En'],
    reason: OWN,
  },
  {
    path: 'renderer/model/measured.ts',
    patterns: ['/^(?:between|zwischen)\\s+(.*)$/i', '/\\s+(?:to|bis)\\s+|\\s*[–—…]\\s*|\\s'],
    reason: TYPED,
  },
];
