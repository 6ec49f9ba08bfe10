/** Plain Node: the rows of a table with one thing a row, read by what its columns hold. */

import { t } from '../../../../common/language/texts.ts';
import { quote } from '../../../../common/words.ts';
import { isBlank, textOf } from '../grid.ts';
import type { LineMapping } from '../mapping.ts';
import { type Oriented, positionIn } from '../orient.ts';
import { takePlain } from '../values/take-number.ts';
import { writtenNumber } from '../written-number.ts';
import { keyOf, type ModelBuilder, type TablePosition } from './model-builder.ts';

/** A row whose cells are known by names, such as their roles or headings. */
export interface TableRow<N extends string> {
  /** The text of a cell; empty where the table has no such column. */
  readonly text: (name: N) => string;
  /** The number of a cell; undefined where there is none, and where there is something else, which is said. */
  readonly number: (name: N) => number | undefined;
  /** Whether the table has such a column, and nothing in it here. */
  readonly isEmpty: (name: N) => boolean;
  readonly position: (name: N) => TablePosition;
}

/** Reads rows of a table by names; `lineOf` says in which line a name stands, below 0 for none. */
export const rowReader =
  <N extends string>(
    builder: ModelBuilder,
    view: Oriented,
    lines: readonly LineMapping[],
    lineOf: (name: N) => number,
  ) =>
  (entry: number): TableRow<N> => {
    const position = (name: N): TablePosition => positionIn(view, entry, lineOf(name));
    return {
      position,
      text: (name) => (lineOf(name) < 0 ? '' : textOf(view.cell(entry, lineOf(name)))),
      isEmpty: (name) => lineOf(name) >= 0 && isBlank(view.cell(entry, lineOf(name))),
      number: (name) => {
        const at = lineOf(name);
        if (at < 0) return undefined;
        return takePlain(builder, view.cell(entry, at), lines[at]?.decimal ?? '.', position(name));
      },
    };
  };

/** What a text that may be too long is called. */
export type FittedText =
  | 'group'
  | 'unit'
  | 'question'
  | 'word'
  | 'source'
  | 'remark'
  | 'reason'
  | 'vendor'
  | 'description'
  | 'id';

/** A text as long as a workbook takes it. What of a longer one stays out is said at its place; `what` is what it is called there. */
export function fitText(
  builder: Pick<ModelBuilder, 'warning'>,
  text: string,
  most: number,
  what: FittedText,
  position: TablePosition,
): string {
  if (text.length <= most) return text;
  builder.warning(
    position,
    t(
      'The {what, select, group {group} unit {unit} question {question} word {word} source {source} remark {remark} reason {reason} vendor {vendor} description {description} other {id}} {text} has {n, number} characters; the first {most, number} are taken.',
      { what, text: quote(text, 40), n: text.length, most },
    ),
    t('Shorten it if they do not say enough.'),
  );
  return text.slice(0, most).trim();
}

/** Whether a number can be a weight, or is none; says so if not. */
export function isWeight(builder: ModelBuilder, value: number | undefined, position: TablePosition): boolean {
  if (value === undefined || (value >= 0 && value <= 1_000_000)) return true;
  builder.error(
    position,
    t('The weight {weight} is below 0 or above a million.', { weight: writtenNumber(value) }),
    t('Write a weight of 0 or more.'),
  );
  return false;
}

/** Whether a criterion is not among those before it; says so if it is. */
export function isNewCriterion(
  builder: ModelBuilder,
  seen: ReadonlySet<string>,
  name: string,
  position: TablePosition,
  remedy = t('Keep one of them.'),
): boolean {
  if (!seen.has(keyOf(name))) return true;
  builder.error(position, t('The criterion {name} stands there twice.', { name: quote(name) }), remedy);
  return false;
}

/** An object without the texts that are empty. */
export const filled = <K extends string>(texts: Readonly<Record<K, string>>): Partial<Record<K, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as Partial<Record<K, string>>;
