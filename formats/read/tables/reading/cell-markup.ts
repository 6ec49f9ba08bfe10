/** Plain Node: the words in cells that are written with marks: Markdown, wiki text, LaTeX. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#124;': '|',
  '&vert;': '|',
  '&amp;': '&',
};

const withoutTags = (text: string): string =>
  text
    .replaceAll(/<br\s*\/?>/gi, ' ')
    .replaceAll(/<ref[^<>]*\/>|<ref[^<>]*>[^<]*<\/ref>/gi, '')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(/&(?:nbsp|lt|gt|quot|#124|vert|amp);/g, (entity) => ENTITIES[entity] ?? entity);

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The words of a cell in Markdown, reST or AsciiDoc: without emphasis, links, code marks and tags. */
export function markdownCell(cell: string): string {
  return oneLine(
    withoutTags(cell)
      .replaceAll(/!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g, '$1')
      .replaceAll(/:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):/g, '✓')
      .replaceAll(/:(?:x|negative_squared_cross_mark|no_entry):/g, '✗')
      .replaceAll(/``?([^`]+)``?/g, '$1')
      .replaceAll(/\*\*([^*]+)\*\*/g, '$1')
      .replaceAll(/(?<![\p{L}\p{N}_])__([^_]+)__(?![\p{L}\p{N}_])/gu, '$1')
      .replaceAll(/~~([^~]+)~~/g, '$1')
      .replaceAll(/(?<![\p{L}\p{N}*\\])\*([^*\s][^*]*)\*(?![\p{L}\p{N}*])/gu, '$1')
      .replaceAll(/(?<![\p{L}\p{N}_\\])_([^_\s][^_]*)_(?![\p{L}\p{N}_])/gu, '$1')
      .replaceAll(/\\([\\|`*_{}[\]()#+.!~<>-])/g, '$1'),
  );
}

/** The words of a cell in reST, whose links stand in single quotes: `text <address>`_. */
export const restCell = (cell: string): string =>
  markdownCell(cell.replaceAll(/`([^`<>]*?)\s*<[^<>`]*>`__?/g, '$1').replaceAll(/:[\w:-]+:`([^`]*)`/g, '$1'));

/** The words of a cell in a wiki's text. */
export function wikiCell(cell: string): string {
  return oneLine(
    withoutTags(cell)
      .replaceAll(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
      .replaceAll(/\[\w+:\/\/[^\s[\]]+\s+([^[\]]*)\]/g, '$1')
      .replaceAll(/\{\{([^{}]*)\}\}/g, (_, inside: string) => templateWords(inside))
      .replaceAll(/'{2,5}/g, ''),
  );
}

/** Templates that answer by their name, whatever else they say. */
const ANSWERS = /^(?:yes|no|partial|some|planned|ja|nein|teilweise|oui|non|partiel|sí|parcial)$/i;

/** {{Yes}} is "Yes", {{Partial|only as add-on}} is "Partial (only as add-on)", of any other template what stands behind the bar. */
function templateWords(inside: string): string {
  const [name = '', ...values] = inside.split('|');
  const value = values.findLast((text) => !text.includes('='))?.trim() ?? '';
  if (value === '') return name.trim();
  const isSaid = value.toLowerCase().startsWith(name.trim().toLowerCase());
  return ANSWERS.test(name.trim()) && !isSaid ? `${name.trim()} (${value})` : value;
}

const COMMANDS: Readonly<Record<string, string>> = {
  checkmark: '✓',
  cmark: '✓',
  xmark: '✗',
  pm: '±',
  uparrow: '↑',
  downarrow: '↓',
  euro: '€',
  EUR: '€',
  pounds: '£',
  degree: '°',
  textdegree: '°',
  times: '×',
  approx: '≈',
  leq: '≤',
  geq: '≥',
  ldots: '…',
  mu: 'µ',
  textendash: '–',
};

/** Signs of the font Zapf Dingbats, by their numbers. */
const DINGBATS: Readonly<Record<string, string>> = { 51: '✓', 52: '✓', 53: '✗', 54: '✗', 55: '✗', 56: '✗' };

/** The words of a cell in LaTeX. */
export function latexCell(cell: string): string {
  let text = cell
    .replaceAll(/\\(?:SI|qty)\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1 $2')
    .replaceAll(/\\(?:cite|ref|label|footnote|color|cellcolor|rowcolor)\w*\s*(?:\[[^\]]*\])?\{[^{}]*\}/g, '')
    .replaceAll(/\\href\s*\{[^{}]*\}/g, '')
    .replaceAll(/\\ding\s*\{(\d{2})\}/g, (_, sign: string) => DINGBATS[sign] ?? '')
    .replaceAll(/\\[,;:!]/g, '')
    .replaceAll(/\\([%&_#$])/g, '\u0000$1')
    .replaceAll(/\$/g, '')
    .replaceAll('~', ' ')
    .replaceAll(/\\([A-Za-z]+)\*?\s?/g, (_, name: string) => COMMANDS[name] ?? '');
  text = text.replaceAll(/[{}]/g, '').replaceAll('\u0000', '').replaceAll('--', '–');
  // A sign of multiplication that nothing stands beside is a cross.
  return oneLine(text).replace(/^×$/, '✗');
}
