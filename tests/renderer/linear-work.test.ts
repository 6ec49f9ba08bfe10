import { describe, expect, test } from 'vitest';
import { readNumber } from '../../common/typed-number.ts';
import { paragraphsOf, wordsOf } from '../../db/reading/print.ts';
import { withoutMarks } from '../../formats/read/foreign/parse-pros-and-cons.ts';
import { isComment, lineOf } from '../../formats/read/tables/grid.ts';
import {
  directionOf,
  idAndName,
  isUnit,
  likelyDirection,
  readHeading,
} from '../../formats/read/tables/headings.ts';
import { dayOf, paragraphOf } from '../../formats/read/tables/list/field-values.ts';
import { alignedRows } from '../../formats/read/tables/reading/aligned-columns.ts';
import { latexCell, markdownCell, wikiCell } from '../../formats/read/tables/reading/cell-markup.ts';
import { drawnTables } from '../../formats/read/tables/reading/drawn-tables.ts';
import { readText } from '../../formats/read/tables/reading/read-text.ts';
import { guessSeparator, namedSeparator } from '../../formats/read/tables/reading/separator.ts';
import { sheetMarks } from '../../formats/read/tables/reading/sheet-marks.ts';
import { guessDecimal, readNumber as readCell } from '../../formats/read/tables/values/number-format.ts';
import { wordOf } from '../../formats/read/tables/vocabulary.ts';
import { parseNumber } from '../../formats/read/xmcda/read-values.ts';
import { htmlText } from '../../formats/write/plain/html.ts';
import { markdownText } from '../../formats/write/plain/markdown.ts';
import { plainText, spreadsheetText } from '../../formats/write/plain/spreadsheet-text.ts';
import { tsv } from '../../formats/write/plain/tsv.ts';
import { cellText } from '../../formats/write/xlsx/cell-text.ts';
import { escapeXml } from '../../formats/write/xml.ts';
import { countWords, splitNames } from '../../renderer/features/editors/field-values.ts';
import { layoutText, wholeWords } from '../../renderer/features/sources/layout.ts';
import { formatNumber, inSentence } from '../../renderer/model/format.ts';
import { parseMeasured } from '../../renderer/model/measured.ts';
import { whyPlain } from '../../renderer/ui/markdown-limits.ts';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { BOUNDED } from '../../scripts/lib/patterns/bounded.mjs';
import { allPatterns } from '../../scripts/lib/patterns/find.mjs';

/**
 * Texts that others wrote must not keep a window or a reader busy: four times the text is about four times the work, in
 * every function that looks at one, whatever the text is made of. The work is the processor's time of this thread, which other
 * programs on the machine do not change.
 */

const SHORT = 15_000;
const LONG = 4 * SHORT;

/** What is repeated: single characters, and beginnings that look like something and never end. */
const REPEATED = [
  ...[' ', '\t', '\n', '\r', '"', "'", '1', 'a', 'é', '(', ')', '[', ']', '{', '}', '<', '>', '/', '&', '='],
  ...[',', ';', '.', '-', '−', '_', '*', '#', '+', '|', '`', ':', '\u00a0', '😀'],
  ...[
    ' a',
    ' \n',
    '\r \r',
    'a ',
    '1,',
    '1.',
    '1 ',
    ' and',
    '<c ',
    '<c>',
    '<c r="A1">',
    '<v',
    '<v>',
    '<f',
    '<a',
  ],
  ...[
    '<a ',
    '<mergeCell ',
    '<mergeCell ref="A1',
    'url(',
    'x(',
    '(x)',
    '[(',
    '((',
    '&a',
    '&#',
    '<!--',
    'in ',
    'crit',
    '- ',
    '[](',
    '![](',
    '](',
    '**a',
  ],
];
/** What stands before and behind the repeated. */
const FRAMES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['x', '!'],
  ['x[', ''],
  ['<a>', 'x'],
  ['crit1', 'x'],
  ['=', ' in x'],
  ['max:', ')'],
  ['<c ', '/>'],
  ['1', '±'],
];

const layout = (text: string) => layoutText({ text, passages: [], paragraphs: [] });
const shown = (text: string) => ({ title: '', heads: [''], numeric: [false], rows: [[text]] });

const FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  // The page.
  layoutText: layout,
  wholeWords: (text) => wholeWords(text, text.length >> 1, text.length),
  formatNumber,
  inSentence,
  readNumber,
  parseMeasured: (text) => parseMeasured(text, { unit: null, levels: [] }),
  parseMeasuredWords: (text) => parseMeasured(text, { unit: null, levels: ['No', text.slice(0, 100)] }),
  whyPlain,
  countWords,
  splitNames,
  // What the page copies and the exports write.
  tsv: (text) => tsv(shown(text)),
  spreadsheetText: (text) => plainText(spreadsheetText(text)),
  markdownText,
  htmlText,
  cellText,
  escapeXml,
  // The readers.
  paragraphsOf: (text) => [paragraphsOf(text), wordsOf(text)],
  lineOf: (text) => [lineOf(text), isComment([text]), wordOf(text)],
  readHeading,
  idAndName,
  isUnit: (text) => [isUnit(text), directionOf(text), likelyDirection(text)],
  readCell: (text) => [readCell(text, '.'), readCell(text, ',')],
  guessDecimal: (text) => guessDecimal([text], '.'),
  paragraphOf: (text) => [paragraphOf(text), dayOf(text)],
  separators: (text) => [namedSeparator(text), guessSeparator(text)],
  sheetMarks,
  cellMarkup: (text) => [markdownCell(text), wikiCell(text), latexCell(text)],
  drawnTables: (text) =>
    ['|a|b|\n|--|--|\n|', '{|\n|', '|===\n|', '||a||\n||', '\\begin{tabular}\n', 'a  b\n--- ---\n'].map(
      (start) => drawnTables(`${start}${text.slice(0, text.length >> 3)}\n|}\n|===\n\\end{tabular}\n`),
    ),
  alignedRows: (text) => {
    const part = text.slice(0, text.length >> 2);
    return alignedRows(['a  b  c', part, part.replaceAll('a', '1 ')]);
  },
  // 5,000 characters of a line are looked at, so that a text of many is what grows.
  prosAndCons: (text) => (text.match(/[\s\S]{1,4800}/g) ?? []).map(withoutMarks),
  parseNumber,
};

/**
 * Microseconds of the processor that this thread took, the median of so many tries. Other programs and the threads that
 * collect garbage do not count.
 */
async function work(run: () => unknown, tries = 3): Promise<number> {
  const times: number[] = [];
  while (times.length < tries) {
    const before = process.threadCpuUsage();
    await run();
    const { user, system } = process.threadCpuUsage(before);
    times.push(user + system);
  }
  return times.sort((a, b) => a - b)[tries >> 1] ?? 0;
}

/** Below this the measure is all noise. */
const GRAIN = 4_000;
/** Four would be exact, sixteen is quadratic. */
const MOST = 10;
/** So many microseconds for a text of 60,000 characters need no second look. */
const HOPELESS = 1_000_000;

const attack = (part: string, [before, after]: readonly [string, string], length: number): string =>
  before + part.repeat(Math.ceil(length / part.length)) + after;

/**
 * What grows too fast from a text to one of four times its length, and again from that to one of sixteen. Once is not enough:
 * a first large heap, or code that is compiled meanwhile, is a jump of linear work; what is quadratic goes on.
 */
async function tooMuch(run: (text: string) => unknown, part: string, frame: readonly [string, string]) {
  const workAt = (length: number): Promise<number> => {
    const text = attack(part, frame, length);
    return work(() => run(text));
  };
  const long = attack(part, frame, LONG);
  // Most are so quick that there is nothing to compare. It is the warm-up, too.
  if ((await work(() => run(long), 1)) <= MOST * GRAIN) return [];
  const [once, four] = [Math.max(GRAIN, await workAt(SHORT)), await workAt(LONG)];
  if (four <= MOST * once) return [];
  const sixteen = four > HOPELESS ? Number.POSITIVE_INFINITY : await workAt(4 * LONG);
  return sixteen > MOST * four ? [{ part, frame, growth: [four / once, sixteen / four] }] : [];
}

describe.each(Object.entries(FUNCTIONS))('%s', (_name, run) => {
  test('has about four times the work with four times the text', async () => {
    const slow = [];
    for (const part of REPEATED) for (const frame of FRAMES) slow.push(...(await tooMuch(run, part, frame)));
    expect(slow).toEqual([]);
  });
});

test('a table of text is read with about four times the work for four times the text', async () => {
  const read = (text: string) => readText(new TextEncoder().encode(text)).catch(() => null);
  const slow = [];
  for (const part of [' ', '\t', ';', '"', 'a', '<a', '<a>\n', '<a ', '=']) {
    for (const frame of [
      ['<a>', 'x'],
      ['<a>\n<b>\n<', ''],
      ['', ''],
    ] as const) {
      slow.push(...(await tooMuch(read, part, frame)));
    }
  }
  expect(slow).toEqual([]);
});

describe('a pattern that looks behind begins once in a run', () => {
  const behind = allPatterns(inRoot()).filter(
    ({ path, source, code }) =>
      source?.includes('(?<!') &&
      BOUNDED.some(
        ({ path: file, patterns }) => file === path && patterns.some((start) => code.startsWith(start)),
      ),
  );

  test.each(behind)('$path:$line $code', async ({ source, flags }) => {
    const pattern = new RegExp(source ?? '', flags.replaceAll(/[gy]/g, ''));
    const slow = [];
    for (const part of REPEATED) {
      for (const frame of FRAMES) slow.push(...(await tooMuch((text) => pattern.exec(text), part, frame)));
    }
    expect(slow).toEqual([]);
  });
});
