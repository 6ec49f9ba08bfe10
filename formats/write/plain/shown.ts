/** Plain Node and the page: tables as people read them. */

import { formatNumber } from '../../../common/language/numbers.ts';
import { t } from '../../../common/language/texts.ts';
import { outOf100 } from '../../../common/verdict-words.ts';
import { type Column, isAssumed, type Table, type Value } from './table.ts';

/** A table as people read it: the columns for programs are gone, numbers are rounded, and signs stand behind values. */
export interface ShownTable {
  readonly title: string;
  /** What it shows; the title when left out. */
  readonly caption?: string;
  /** Which column names the rows; the first when left out. */
  readonly rowHead?: number;
  readonly heads: readonly string[];
  /** Whether a column holds numbers, which stand at the right. */
  readonly numeric: readonly boolean[];
  /** Texts as they are, not yet escaped; what is missing is empty. */
  readonly rows: readonly (readonly string[])[];
  /** Which of them are assumed and not known, row by row; none when left out. */
  readonly assumed?: readonly (readonly boolean[])[];
}

/** The table as people read it. */
export function shownTable(table: Table): ShownTable {
  const { title, caption, rowHead, columns, rows } = table;
  const shown = columns.flatMap((column, at) =>
    column.forPrograms ? [] : [{ column, at, sign: columns.findIndex((c) => c.key === column.sign?.key) }],
  );
  const marked = columns.some(({ sign, assumed }) => assumed || sign?.assumed !== undefined);
  const named = shown.findIndex(({ column }) => column.key === rowHead);
  return {
    title,
    ...(caption !== undefined && { caption }),
    ...(named > 0 && { rowHead: named }),
    heads: shown.map(({ column }) => (column.said ? t(column.said) : column.heading)),
    numeric: shown.map(({ column }) => ['number', 'percent', 'chance'].includes(column.type)),
    rows: rows.map((row) =>
      shown.map(({ column, at, sign }) => {
        const text = shownValue(row[at] ?? null, column);
        const word = row[sign];
        if (typeof word !== 'string' || text === '' || column.sign?.unsaid.includes(word)) return text;
        return `${text} (${wordFor(word, columns[sign])})`;
      }),
    ),
    ...(marked && { assumed: rows.map((row) => shown.map(({ at }) => isAssumed(table, row, at))) }),
  };
}

function wordFor(value: string, column: Pick<Column, 'words'> | undefined): string {
  const word = column?.words && Object.hasOwn(column.words, value) ? column.words[value] : undefined;
  return word === undefined ? value : t(word);
}

/** "62.5", "12.5 %, "67 of 100", "2009-02-24"; nothing for what is missing. */
export function shownValue(
  value: Value,
  { type, digits, words }: Pick<Column, 'type' | 'digits' | 'words'>,
): string {
  if (value === null) return '';
  if (typeof value === 'string') return words ? wordFor(value, { words }) : value;
  if (type === 'chance') return outOf100(value);
  const number = type === 'percent' ? value * 100 : value;
  const written = formatNumber(digits === undefined ? String(number) : number.toFixed(digits));
  // A sign that spreadsheets read.
  const text = written.replaceAll('−', '-');
  return type === 'percent' ? `${text} %` : text;
}
